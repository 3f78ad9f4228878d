// One quotation in a list: its kind, the words that attribute, the words that are said. The words lead to their place.
import { bdi, h } from "../../page/dom.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";

/** @typedef {import("../scene/quotations.js").Said} Said */

/** Between parts of what is said that source and cue keep apart. */
const BETWEEN = " … ";

/**
 * @param {Scene} scene
 * @param {Said} said
 */
export function saying(scene, { article, quotation, anchor }) {
  const { text } = scene.articles[article].view;
  const words = (/** @type {import("../../types.d.ts").Range} */ { start, end }) =>
    text.slice(start, end).replace(/\s+/g, " ");
  const { kind, content, cue, cue_class, negated, hedge } = quotation;
  const { start, end, quote } = anchor;
  const about = [
    say.quotes.kinds[kind],
    cue_class && cue_class !== "neutral" && say.quotes.classes[cue_class],
    negated && say.quotes.negated,
  ].filter(Boolean);
  return h(
    "p",
    null,
    h("small", null, about.join(", ")),
    " ",
    [hedge, cue].map((range) => range && [h("i.cue", null, bdi(words(range))), " "]),
    h(
      "a.said",
      { to: { view: "read", pin: { text: article, start, end, quote }, at: null }, data: { go: "" }, dir: "auto" },
      content.map(words).join(BETWEEN),
    ),
  );
}

/**
 * Quotations, each with the letter of its article.
 * @param {Scene} scene
 * @param {Said[]} all
 * @param {{ named?: boolean }} [how]  `named`: each with who says so
 */
export const sayingList = (scene, all, { named = false } = {}) =>
  h(
    "ul.sayings",
    null,
    all.map((said) =>
      h(
        "li",
        { class: `s${said.article % 6}` },
        h("b.letter", null, Scene.letter(said.article)),
        h("div", null, named && said.who !== "" && h("b", null, bdi(said.who)), saying(scene, said)),
      ),
    ),
  );
