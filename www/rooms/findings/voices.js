// Who speaks in the two: how many words of each are told, how they are introduced, and who is heard in one alone.
import { bdi, h } from "../../page/dom.js";
import { bar } from "../../parts/lists.js";
import { Scene } from "../../scene/scene.js";
import { oneLine } from "../scene/one-line.js";
import { say } from "../../words/strings.js";
import { bySpeaker, saidIn } from "../scene/quotations.js";
import { isAway } from "../scene/remarks.js";
import { both } from "./facing.js";
import { speaks } from "./saying.js";

/** @typedef {import("../scene/quotations.js").Said} Said */
/** @typedef {import("./pair.js").Beside} Beside */
/** @typedef {import("./facing.js").Facing} Facing */

/** Ways of saying that are listed, and words of what is left out that are. */
const [CUES, CUT] = [3, 10];

/**
 * Who speaks in which, without those whom the reader set aside.
 * @param {Scene} scene
 * @param {Beside} found
 */
export const speakers = (scene, { remarks }) =>
  bySpeaker(saidIn(scene, scene.sides).filter(({ who }) => who)).flatMap((own) => {
    const sides = scene.sides.map((side) => own.filter(({ article }) => article === side));
    const one = { places: sides.map(([first]) => first?.quotation.content[0] ?? null) };
    return isAway(remarks, "voices", one) ? [] : [{ own, sides, one }];
  });

/**
 * One line a speaker, those with most words first.
 * @param {Scene} scene
 * @param {Beside} found
 * @returns {(Facing & { one: unknown })[]}
 */
export function voices(scene, found) {
  const all = speakers(scene, found).map((speaker) => ({
    ...speaker,
    words: speaker.sides.map((said) => said.reduce((sum, one) => sum + count(scene, one), 0)),
  }));
  const most = Math.max(1, ...all.flatMap(({ words }) => words));
  all.sort((a, b) => b.words[0] + b.words[1] - (a.words[0] + a.words[1]));
  return all.map(({ own, sides, words, one }) => ({
    one,
    of: speaks(scene, own[0]),
    sides: sides.map((said, side) =>
      said.length ? [bar(words[side] / most, scene.sides[side]), cell(scene, said, words[side])] : "–",
    ),
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
 * How many words, and the verbs that bring them.
 * @param {Scene} scene
 * @param {Said[]} said
 * @param {number} words
 */
function cell({ articles }, said, words) {
  const cues = said.flatMap(({ article, quotation: { cue } }) =>
    cue ? oneLine(articles[article].view.text, cue).toLowerCase() : [],
  );
  const told = [...new Set(cues)].filter((words) => /\p{L}/u.test(words)).slice(0, CUES); // and no colon
  return [say.voices.words(words), told.length > 0 && h("small", null, " · ", bdi(told.join(", ")))];
}

/**
 * Quotations that stand in both.
 * @param {Scene} scene
 * @param {Beside} found
 */
export const shared = (scene, found) =>
  found.pair.quotations
    .filter(({ state }) => state !== "only_a" && state !== "only_b")
    .map((one) => ({
      one,
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
    return range ? [oneLine(articles[sides[side]].view.text, range).trim().split(/\s+/)] : [];
  });
  return words.map((cut) => [" ", h("del", null, bdi(cut.slice(0, CUT).join(" ")), cut.length > CUT && " …")]);
}
