// A table of two sides: a place of each, or of one, and what is found there. The first lines of many.
import { h } from "../../page/dom.js";
import { local } from "../../page/local.js";
import { more } from "../../parts/more.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { judge } from "./judge.js";
import { place } from "./pair.js";

/** @typedef {import("../../page/dom.js").Child} Child */
/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {import("./pair.js").Beside} Beside */
/**
 * @typedef {object} Facing  a line
 * @property {Child} [of]  what it is about
 * @property {Child[]} sides
 * @property {Child} about  what is found there
 * @property {() => HTMLElement} [acts]  what can be done with it
 */

/** What is open of the two on screen, by name: it stays so when what is found changes. @type {Map<string, boolean>} */
export const folds = new Map();

/** Lines that are shown at once. */
const SHORT = 6;

/** The letters of the two as heads of their columns. @param {Scene} scene */
export const letters = ({ sides }) =>
  sides.map((side) => h("th", { scope: "col", class: `s${side % 6}` }, Scene.letter(side)));

/**
 * A place of each side, or that there is none.
 * @param {Scene} scene
 * @param {Pick<Beside, "anchors">} found
 * @param {(Range | null)[]} ranges
 * @returns {Child[]}
 */
export const both = (scene, found, ranges) =>
  ranges.map((range, side) => (range ? place(scene, found, side, range) : "–"));

/**
 * @param {Scene} scene
 * @param {string} name  by which the focus finds it again
 * @param {Facing[]} lines
 * @param {string} [of]  the head of what they are about
 * @param {string} [about]  the head of what is found there
 */
export function facing(scene, name, lines, of, about = say.beside.found) {
  if (!lines.length) return null;
  const row = (/** @type {Facing} */ line, /** @type {number} */ at) =>
    h(
      "tr",
      null,
      of && h("th", { scope: "row" }, line.of),
      line.sides.map((said, side) => h("td", { class: `s${scene.sides[side] % 6}` }, said)),
      h("td.about", null, line.about, line.acts && [" ", judge(`${name} ${at}`, line.acts)]),
    );
  const head = h("tr", null, of && h("th", { scope: "col" }, of), letters(scene), h("th", { scope: "col" }, about));
  const fold = `facing ${name}`;
  return local(h("div.facing"), folds.get(fold) ?? false, (whole, set) => [
    h("table", null, h("thead", null, head), h("tbody", null, (whole ? lines : lines.slice(0, SHORT)).map(row))),
    lines.length > SHORT && more(fold, lines.length, whole, (now) => (folds.set(fold, now), set(now))),
  ]);
}
