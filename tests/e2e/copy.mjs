// Copies of the page whose worker was tampered with.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ended } from "../../www/first/whole.js";

/** Stops at one word, as a panic does: every later use of the instance would be undefined. */
export const FRAGILE = `{
  const { add } = wasm_bindgen.Explorer.prototype;
  wasm_bindgen.Explorer.prototype.add = function (bytes, hint) {
    if (new TextDecoder().decode(bytes).includes("xyzzy")) throw new WebAssembly.RuntimeError("unreachable");
    return add.call(this, bytes, hint);
  };
}`;

/** Never comes back from one word, and refuses another and ends without a word. */
export const ENDLESS = `{
  const { add } = wasm_bindgen.Explorer.prototype;
  wasm_bindgen.Explorer.prototype.add = function (bytes, hint) {
    const text = new TextDecoder().decode(bytes);
    if (text.includes("xyzzy")) for (;;);
    if (text.includes("plugh")) {
      setTimeout(() => close());
      throw Object.assign(new Error("no text"), { name: "Binary" });
    }
    return add.call(this, bytes, hint);
  };
}`;

/** Never done with a comparison of three, with looking for one word, with what lies in two of them, with a report. */
export const TIRELESS = `{
  const { compare, search, landmarks } = wasm_bindgen.Explorer.prototype;
  Object.assign(wasm_bindgen.Explorer.prototype, {
    compare(keys) {
      if (keys.length === 3) for (;;);
      return compare.call(this, keys);
    },
    search(query, ...rest) {
      if (query === "xyzzy") for (;;);
      return search.call(this, query, ...rest);
    },
    landmarks(left, right) {
      if ([left, right].some((key) => this.view(key).text.includes("plugh"))) for (;;);
      return landmarks.call(this, left, right);
    },
    export() {
      for (;;);
    },
  });
}`;

/** Where no worker starts. */
export const WORKLESS = "throw new Error('no worker here');";

/**
 * A copy of the page with a word put before its worker's own, which is data and no script of the page.
 * @param {string} folder
 * @param {string} name
 * @param {string} before
 */
export function copyOfPage(folder, name, before) {
  const file = join(folder, name);
  const tag = '<script type="text/plain" id="payload-worker">';
  const html = readFileSync("dist/crossread.html", "utf8");
  assert.ok(html.includes(tag));
  const page = html.slice(0, html.lastIndexOf("<style"));
  writeFileSync(file, ended(page.replace(tag, () => tag + before)));
  return pathToFileURL(file).href;
}

/** An invented account, and what is found in it: beside it `FOUND` puts just this, in the shapes of the contract. */
export const SPOKEN = [
  "Harbour Of Tarvik Stays Shut",
  "“The harbour stays shut until the hull is raised,” said Jolanda Brekke on Thursday.",
  "The shipping firm denied that it had lost $1.2bn. Brekke was careless, an official said.",
  "Three ferries were moored there, and two came back.",
].join("\n\n");

export const FOUND = `{
  const { view, attribute } = wasm_bindgen.Explorer.prototype;
  const attributed = new Set();
  const amount = { amount: null, max: null, unit: null, unit_assumed: false, per: null, mod: null, counted: null };
  const said = { kind: "indirect", source: null, cue: null, speaker: null, anonymous: false, cue_class: "neutral", negated: false, hedge: null, rule: "recognizer" };
  wasm_bindgen.Explorer.prototype.attribute = function (key) {
    attributed.add(key);
    return attribute.call(this, key);
  };
  wasm_bindgen.Explorer.prototype.view = function (key) {
    const found = view.call(this, key);
    const at = (words) => {
      const start = found.text.indexOf(words);
      return start < 0 ? null : { start, end: start + words.length };
    };
    const entity = (words) => found.mentions.find((m) => m.start === at(words)?.start)?.entity ?? null;
    for (const mention of found.mentions) {
      const words = found.text.slice(mention.start, mention.end);
      if (mention.form === "value") mention.value = null;
      if (words === "$1.2bn")
        mention.value = { ...amount, kind: "money", amount: "1200000000", unit: "USD", unit_assumed: true };
      if (words === "Three")
        mention.value = { ...amount, kind: "number", amount: "3", counted: { ...at("ferries"), lemma: "ferry" } };
      if (words === "Thursday") {
        const edtf = found.published && "2017-08-03";
        mention.value = { kind: "date", iso: "XXXX-WXX-4", edtf, relative: true, anchor: edtf && "published", part: null, mod: null };
      }
    }
    found.quotations = !attributed.has(key) ? [] : [
      ["“The harbour stays shut until the hull is raised,”", "Jolanda Brekke", "said", { kind: "direct", speaker: entity("Jolanda Brekke") }],
      ["it had lost $1.2bn", "The shipping firm", "denied", { cue_class: "denial", anonymous: true }],
      ["Brekke was careless", "an official", "said.", { anonymous: true }],
    ].flatMap(([words, source, cue, more]) => {
      const content = at(words);
      if (!content) return [];
      const all = [content, at(source), at(cue)];
      const range = { start: Math.min(...all.map((r) => r.start)), end: Math.max(...all.map((r) => r.end)) };
      return [{ ...said, ...range, content: [content], source: at(source), cue: at(cue), ...more }];
    });
    return found;
  };
}`;
