// All words of a file in their order, nothing folded: what was set aside stands among the rest, with its reason.
import { titleOf } from "../../scene/desk.js";
import { h } from "../../page/dom.js";
import { ruleWords } from "../../words/rules.js";
import { say } from "../../words/strings.js";
import { dialog } from "./dialog.js";

/** Blocks drawn at once; the others follow frame by frame. */
const NEXT = 200;

/** @param {import("../../scene/desk.js").Article} article */
export function asItCame(article) {
  const { view } = article;
  const text = h("div.came", { dir: "auto", lang: view.language, tabindex: 0 });
  dialog(titleOf(article), h("p.hint", null, say.asCame.hint), text);
  const some = (/** @type {number} */ from) => {
    text.append(
      ...view.blocks.slice(from, from + NEXT).map(({ start, end, counted, kind, reason }, at) => {
        const words = view.text.slice(start, end);
        const before = view.blocks[from + at - 1];
        if (counted) return h(kind === "title" || kind === "heading" ? "h3" : "p", null, words);
        const same = before && !before.counted && before.reason === reason; // said once of a row of them
        return h("p.out", { "data-label": !same && (reason === null ? say.block.yours : ruleWords(reason)) }, words);
      }),
    );
    if (from + NEXT < view.blocks.length) requestAnimationFrame(() => some(from + NEXT));
  };
  some(0);
}
