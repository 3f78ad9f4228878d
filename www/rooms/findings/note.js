// A margin note in words: what is found of a paragraph, the other article's words, and why it is said.
import { bdi, h } from "../../page/dom.js";
import { Scene } from "../../scene/scene.js";
import { oneLine } from "../scene/one-line.js";
import { ruleWords } from "../../words/rules.js";
import { say } from "../../words/strings.js";
import { letter } from "../parts/letter.js";
import { counting, place } from "./pair.js";

/** @typedef {import("./noted.js").Note} Note */
/** @typedef {import("./noted.js").Reason} Reason */
/** @typedef {import("./pair.js").Beside} Beside */
/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {import("../../page/dom.js").Child} Child */

/** Findings that a note tells. */
const MOST = 2;
/** Changes that it tells of the same words. */
const CHANGES = 3;
const STRAIGHT = /["„«»]/;

/** What a note is called: "differs". @param {Scene} scene @param {Note} note */
export function called(scene, { side, word, reasons }) {
  const { words } = say.notes;
  if (word === "mine") return say.mine.word;
  if (word === "also") return words.also(letterOf(scene, 1 - side));
  const [{ reuse }] = reasons;
  return word === "same" && reuse ? words.sameWords(reuse.words) : words[word];
}

/**
 * Those that a note tells; of what one alone tells, the first.
 * @param {import("./noted.js").Word} word
 * @param {Reason[]} reasons
 */
export const told = (word, reasons) => reasons.slice(0, word === "only" ? 1 : MOST);

/**
 * Its words, and why.
 * @param {Scene} scene
 * @param {Beside | null} found  of two; beside one text there are notes of the reader's own alone
 * @param {Note} note
 * @returns {Child[]}
 */
export function note(scene, found, { side, word, reasons, alone }) {
  const { notes } = say;
  if (!found || word === "mine")
    return [h("span.one", { part: "one", dir: "auto" }, bdi(reasons[0].found.remark.says))];
  const all = told(word, reasons).map((reason) => h("span.one", { part: "one" }, tell(scene, found, side, reason)));
  const more = word === "only" ? 0 : reasons.length - MOST;
  return [
    all,
    (more > 0 || alone > 0) &&
      h(
        "span.rest",
        { part: "rest" },
        [more > 0 && notes.more(more), alone > 0 && notes.alone(alone)].flatMap((part) => part || []).join(", "),
      ),
  ];
}

/**
 * @param {Scene} scene
 * @param {Beside} found
 * @param {number} side
 * @param {Reason} reason
 * @returns {Child}
 */
function tell(scene, found, side, reason) {
  const { other, slot, reuse, quoted, aligned } = reason;
  const there = (/** @type {Range} */ range) => {
    const words = wordsOf(scene, 1 - side, range);
    const link = place(scene, found, 1 - side, range, words);
    // What is quoted there has marks of its own; one that is cut off is put back.
    const [opens, closes] = ["“", "”"].map((mark) => words.includes(mark));
    const own = STRAIGHT.test(words) || (opens && closes);
    return own ? link : [!opens && "“", link, !closes && "”"];
  };
  if (slot) return [facts(scene, found, side, reason), " ", h("i", null, ruleWords(slot.rule))];
  const named = letterOf(scene, 1 - side);
  const unquoted = reason.only === "quotation" && [say.notes.unquoted(named)];
  if (!other) return unquoted || say.notes.nothing(named);
  if (reuse?.edits.length || quoted?.edits.length)
    return [there(other), " ", changes(scene, side, (reuse ?? quoted)?.edits ?? [])];
  if (reuse) return [there(other), reuse.moved && [" ", h("i", null, say.notes.moved)]];
  if (quoted) return [there(other), " ", h("i", null, ruleWords(quoted.rule))];
  if (aligned) return there(other);
  return [unquoted && [unquoted, "; "], say.notes.closest(named), " ", there(other)];
}

/**
 * Each with its letter, and with who gives it where two do.
 * @param {Scene} scene
 * @param {Beside} found
 * @param {number} side
 * @param {Reason} reason
 */
function facts(scene, found, side, { slot, own, other }) {
  return [0, 1].map((at) => {
    const range = at === side ? own : other;
    if (!range || !slot) return null;
    const by = slot.attributed[at ? "b" : "a"];
    const given = slot[at ? "b" : "a"];
    const words = given ? wordsOf(scene, at, counting(given)) : "";
    return h(
      "span.fact",
      { class: `s${scene.sides[at] % 6}`, part: "fact" },
      letter(scene.sides[at]),
      " “",
      at === side ? h("span.own", null, bdi(words)) : place(scene, found, at, range, words),
      "”",
      by !== null && [", ", bdi(found.whole.entities[by].name)],
    );
  });
}

/**
 * What the other cut, added, put in its place.
 * @param {Scene} scene
 * @param {number} side
 * @param {import("../../types.d.ts").EditView[]} edits
 */
function changes(scene, side, edits) {
  const { edits: words } = say.notes;
  const other = letterOf(scene, 1 - side);
  const told = edits
    .filter(({ kind }) => kind !== "punctuation")
    .slice(0, CHANGES)
    .map(({ a, b }, at) => {
      const [own, theirs] = (side ? [b, a] : [a, b]).map((range, of) =>
        range ? wordsOf(scene, of ? 1 - side : side, range) : "",
      );
      return [
        at > 0 && "; ",
        own && theirs
          ? [words.reads(other), " “", bdi(theirs), "” ", words.for, " “", bdi(own), "”"]
          : own
            ? [words.cuts(other), " “", h("s", null, bdi(own)), "”"]
            : [words.adds(other), " “", bdi(theirs), "”"],
      ];
    });
  return told.length > 0 && h("i", null, told);
}

/** @param {Scene} scene @param {number} side */
export const letterOf = (scene, side) => Scene.letter(scene.sides[side]);

/**
 * @param {Scene} scene
 * @param {number} side
 * @param {Range} range
 */
export const wordsOf = (scene, side, range) => oneLine(scene.articles[scene.sides[side]].view.text, range);
