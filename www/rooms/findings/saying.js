// One quotation in a list: its kind, the words that attribute, the words that are said. The words lead to their place.
import { bdi, h } from "../../page/dom.js";
import { nameLink } from "../../parts/lede.js";
import { oneLine } from "../scene/one-line.js";
import { say } from "../../words/strings.js";
import { letter } from "../parts/letter.js";
import { saidAt } from "../parts/said.js";

/** @typedef {import("../scene/quotations.js").Said} Said */
/** @typedef {import("../../scene/scene.js").Scene} Scene */

/** Between parts of what is said that source and cue keep apart. */
const BETWEEN = " … ";

/**
 * @param {Scene} scene
 * @param {Said} said
 */
export function saying(scene, { article, quotation, anchor }) {
  const { text } = scene.articles[article].view;
  const words = (/** @type {import("../../types.d.ts").Range} */ range) => oneLine(text, range);
  const { kind, content, cue, cue_class, negated, hedge } = quotation;
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
    saidAt({ view: "read", pin: { ...anchor, text: article }, at: null }, content.map(words).join(BETWEEN)),
  );
}

/**
 * Who says it, by the name that leads to its places.
 * @param {Scene} scene
 * @param {Said} said
 */
export function speaks(scene, { linked, who }) {
  const row = scene.rows.find((each) => each.linked === linked);
  return row ? nameLink(scene, row) : who ? bdi(who) : say.quotes.nobody;
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
        letter(said.article),
        h("div", null, named && said.who !== "" && h("b", null, bdi(said.who)), saying(scene, said)),
      ),
    ),
  );
