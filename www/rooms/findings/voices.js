// Who speaks in the two: how many words of each are told, how they are introduced, and who is heard in one alone.
import { bdi, h } from "../../page/dom.js";
import { nameLink } from "../../parts/lede.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { bySpeaker, saidIn } from "../scene/quotations.js";
import { both } from "./facing.js";

/** @typedef {import("../scene/quotations.js").Said} Said */
/** @typedef {import("./pair.js").Beside} Beside */
/** @typedef {import("./facing.js").Facing} Facing */

/** Ways of saying that are listed. */
const CUES = 3;

/**
 * One line a speaker, those with most words first.
 * @param {Scene} scene
 * @returns {Facing[]}
 */
export function voices(scene) {
  const speakers = bySpeaker(saidIn(scene, scene.sides).filter(({ who }) => who)).map((own) => {
    const sides = scene.sides.map((side) => own.filter(({ article }) => article === side));
    return { own, sides, words: sides.map((said) => said.reduce((sum, one) => sum + count(scene, one), 0)) };
  });
  const most = Math.max(1, ...speakers.flatMap(({ words }) => words));
  speakers.sort((a, b) => b.words[0] + b.words[1] - (a.words[0] + a.words[1]));
  return speakers.map(({ own, sides, words }) => ({
    of: called(scene, own[0]),
    sides: sides.map((said, side) => (said.length ? [bar(words[side] / most), cell(scene, said, words[side])] : "–")),
    about: words.every(Boolean) ? say.voices.both : say.voices.alone(Scene.letter(scene.sides[words[0] ? 0 : 1])),
  }));
}

/**
 * Words that are told as theirs.
 * @param {Scene} scene
 * @param {Said} said
 */
function count({ articles }, { article, quotation }) {
  const { text } = articles[article].view;
  return quotation.content.reduce((sum, { start, end }) => sum + text.slice(start, end).split(/\s+/).length, 0);
}

/**
 * @param {Scene} scene
 * @param {Said} said
 */
function called(scene, { linked, who }) {
  const row = scene.rows.find((each) => each.linked === linked);
  return row ? nameLink(scene, row) : bdi(who);
}

/** @param {number} share */
function bar(share) {
  const strip = h("i.bar-of", { "aria-hidden": "true" });
  strip.style.setProperty("--share", share.toFixed(3));
  return strip;
}

/**
 * How many words, and the verbs that bring them.
 * @param {Scene} scene
 * @param {Said[]} said
 * @param {number} words
 */
function cell({ articles }, said, words) {
  const cues = said.flatMap(({ article, quotation: { cue } }) =>
    cue ? articles[article].view.text.slice(cue.start, cue.end).replace(/\s+/g, " ").toLowerCase() : [],
  );
  const told = [...new Set(cues)].slice(0, CUES);
  return [say.voices.words(words), told.length > 0 && h("small", null, " · ", bdi(told.join(", ")))];
}

/**
 * Quotations that stand in both.
 * @param {Scene} scene
 * @param {Beside} found
 * @returns {Facing[]}
 */
export const shared = (scene, found) =>
  found.pair.quotations
    .filter(({ state }) => state !== "only_a" && state !== "only_b")
    .map((one) => ({
      sides: both(scene, found, [one.a, one.b]),
      about: [say.beside.quoted[/** @type {"same"} */ (one.state)], cuts(scene, one)],
    }));

/**
 * The words that one of them leaves out.
 * @param {Scene} scene
 * @param {import("../../types.d.ts").QuotedView} one
 */
function cuts({ articles, sides }, { edits }) {
  const words = edits.flatMap(({ kind, a, b }) => {
    const [side, range] = kind === "cut" ? [0, a] : kind === "added" ? [1, b] : [0, null];
    return range ? [articles[sides[side]].view.text.slice(range.start, range.end).replace(/\s+/g, " ").trim()] : [];
  });
  return words.filter(Boolean).map((cut) => [" ", h("del", null, bdi(cut))]);
}
