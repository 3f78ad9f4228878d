// What the reader changed in an article, in words, each to be taken back.
import { h } from "../../page/dom.js";
import { lettersOf } from "../scene/letters.js";
import { without } from "../scene/remarks.js";
import { say } from "../../words/strings.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/desk.js").Article} Article */
/** @typedef {import("../../types.d.ts").Anchor} Anchor */
/** @typedef {import("../../types.d.ts").Correction} Correction */

/** Characters of a paragraph by which it is known. */
const BEGINNING = 40;

/**
 * A list of the corrections of an article; `null` where it has none.
 * @param {Takes<"correct" | "desk" | "shelf">} page
 * @param {Article} article
 * @param {() => void} close
 */
export function changes(page, article, close) {
  const all = page.shelf.corrections(article.key);
  if (!all.length) return null;
  const quote = reader(page);
  /** @type {Map<string, Correction[]>} */
  const alike = new Map();
  for (const correction of all) {
    const words = inWords(correction, quote);
    alike.set(words, [...(alike.get(words) ?? []), correction]);
  }
  const takeBack = (/** @type {Correction[]} */ some) => {
    close();
    page.correct(article.key, without(page.shelf.corrections(article.key), some), say.changes.taken);
  };
  return h(
    "section.changes",
    null,
    h("h3", null, say.changes.title),
    h(
      "ul",
      null,
      [...alike].map(([words, some]) =>
        h(
          "li",
          null,
          h("span", { dir: "auto" }, words, some.length > 1 && say.changes.places(some.length)),
          h(
            "button.link",
            { type: "button", "aria-label": `${say.changes.takeBack}: ${words}`, onclick: () => takeBack(some) },
            say.changes.takeBack,
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {Correction} correction
 * @param {(anchor: Anchor) => string} quote
 */
function inWords(correction, quote) {
  const { changes: words } = say;
  switch (correction.kind) {
    case "reject":
      return words.reject(quote(correction.anchor));
    case "same":
      return words.same(quote(correction.anchor), quote(correction.with));
    case "count": {
      const beginning = `${quote(correction.anchor).slice(0, BEGINNING)}…`;
      return correction.counted ? words.counted(beginning) : words.aside(beginning);
    }
    case "note":
      return words.note(correction.says);
    case "verdict":
      return words.verdict(say.mine.as[/** @type {"seen"} */ (correction.says)], quote(correction.anchor));
    case "metadata":
      return `${say.details.fields[correction.field]}: ${correction.value ?? words.none}`;
  }
}

/**
 * The words at an anchor, in whichever text they stand; anchors count code points.
 * @param {Takes<"desk">} page
 */
function reader({ desk }) {
  return (/** @type {Anchor} */ { text, start, end }) => {
    const found = [...desk.articles.values()].find(({ view }) => view.hash.startsWith(text));
    const letters = found ? lettersOf(found.view) : [];
    return letters.slice(start, end).join("").replace(/\s+/g, " ") || say.changes.elsewhere;
  };
}
