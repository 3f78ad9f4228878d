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
