// Who has it from whom: notes, credits, "X reported", shared passages; and how sure all that is found is.
import { bdi, h } from "../../page/dom.js";
import { ruleWords } from "../../words/rules.js";
import { say } from "../../words/strings.js";
import { letter } from "../parts/letter.js";
import { excerpt } from "./pair.js";

/** @typedef {import("../../scene/scene.js").Scene} Scene */
/** @typedef {import("./pair.js").Beside} Beside */
/** @typedef {import("../../types.d.ts").LineageView} LineageView */

/**
 * One line a source: what it is, an arrow, the article that has it from there, and the words that say so.
 * @param {Scene} scene
 * @param {Beside} found
 */
export function handed(scene, found) {
  const { lineage } = found.whole;
  if (!lineage.length) return h("p.none", null, say.handed.none);
  return h(
    "ul.handed",
    null,
    lineage.map((line) =>
      h(
        "li",
        null,
        h("span.from", null, origin(scene, line)),
        h("span.arrow", { "aria-label": say.handed.to }, "→"),
        letter(scene.sides[line.to]),
        h(
          "span.how",
          null,
          say.handed.kinds[line.kind],
          ": ",
          ruleWords(line.rule),
          line.because.slice(0, 2).map((at) => [" · ", excerpt(scene, found, at.article, at, 12)]),
          line.certainty === "probable" && [" · ", say.handed.probable],
        ),
      ),
    ),
  );
}

/**
 * @param {Scene} scene
 * @param {LineageView} line
 */
function origin(scene, { from }) {
  if (from.article !== null) return letter(scene.sides[from.article]);
  return from.source ? bdi(from.source) : say.handed.unnamed;
}

/**
 * The figures behind it, for who wants to know.
 * @param {Beside} found
 */
export function sure({ pair }) {
  const { similarity, event } = pair;
  const parts = Object.entries(similarity.parts).flatMap(([name, part]) =>
    part === null ? [] : [[say.sure.parts[/** @type {"places"} */ (name)], part]],
  );
  const rows = [[say.sure.event, event.score], [say.sure.overall, similarity.overall], ...parts];
  return [
    h("p.hint", null, ruleWords(event.rule), ". ", say.sure.how),
    h(
      "table.sure",
      null,
      h(
        "tbody",
        null,
        rows.map(([name, score]) => h("tr", null, h("th", { scope: "row" }, name), h("td", null, score))),
      ),
    ),
  ];
}
