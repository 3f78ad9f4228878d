// Inside passages that belong together: the words that are not the same in both, marked by the browser's own highlight.
import { rangesOf } from "../../parts/passage.js";
import { apart } from "./margin.js";

/** @typedef {import("../../types.d.ts").Range} Range */

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu;

/**
 * @param {Element[]} bodies  of the left and the right
 * @param {import("../../types.d.ts").PairView} pair
 * @param {boolean} on
 */
export function showChanges(bodies, pair, on) {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("changed");
  if (!on) return;
  const texts = bodies.map((body) => body.textContent ?? "");
  const places = changes(texts, pair);
  CSS.highlights.set("changed", new Highlight(...bodies.flatMap((body, side) => rangesOf(body, apart(places[side])))));
}

/**
 * By side: what copied passages edit, and the words of aligned ones that stand in none of their partners.
 * @param {string[]} texts
 * @param {import("../../types.d.ts").PairView} pair
 * @returns {Range[][]}
 */
export function changes(texts, { reuse, alignments }) {
  const edits = reuse.filter(({ inside }) => inside !== "furniture").flatMap(({ edits: own }) => own);
  return texts.map((text, side) => {
    const [mine, theirs] = side ? /** @type {const} */ (["b", "a"]) : /** @type {const} */ (["a", "b"]);
    /** What each place has across from it. @type {Map<string, { own: Range, across: Range[] }>} */
    const joined = new Map();
    for (const aligned of alignments)
      for (const own of aligned[mine]) {
        const key = `${own.start}`;
        joined.set(key, { own, across: [...(joined.get(key)?.across ?? []), ...aligned[theirs]] });
      }
    const copied = reuse.map((run) => run[mine]);
    const words = [...joined.values()].flatMap(({ own, across }) => {
      const there = new Set(across.flatMap((range) => wordsIn(texts[1 - side], range).map(({ word }) => word)));
      return wordsIn(text, own).filter(({ word }) => !there.has(word));
    });
    return [
      ...edits.flatMap((edit) => edit[mine] ?? []),
      ...words.filter(({ start, end }) => !copied.some((run) => run.start <= start && end <= run.end)),
    ].map(({ start, end }) => ({ start, end }));
  });
}

/**
 * @param {string} text
 * @param {Range} range
 */
const wordsIn = (text, { start, end }) =>
  [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: start + index,
    end: start + index + word.length,
  }));
