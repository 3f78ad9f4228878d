// What a margin note says of a paragraph, by what was found of two articles: that the other has the same words, tells it too,
// tells it otherwise, or does not tell it. Pure: `note.js` puts it into words.
import { cover } from "../scene/remarks.js";
import { isOneStory } from "./pair.js";

/** @typedef {import("../../types.d.ts").ArticleView} ArticleView */
/** @typedef {import("../../types.d.ts").PairView} PairView */
/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {"differs" | "same" | "also" | "only" | "mine"} Word  by strength; the last is the reader's own */
/**
 * @typedef {object} Reason  a finding, seen from one of the two
 * @property {Word} word
 * @property {Range} own
 * @property {Range | null} other
 * @property {import("../../types.d.ts").SlotView} [slot]
 * @property {import("../../types.d.ts").ReuseView} [reuse]
 * @property {import("../../types.d.ts").QuotedView} [quoted]
 * @property {import("../../types.d.ts").AlignmentView} [aligned]
 * @property {string} [only]
 * @property {any} found  what both sides have of it
 */
/**
 * @typedef {object} Note
 * @property {number} side
 * @property {number} block
 * @property {Word} word
 * @property {Reason[]} reasons  the strongest first
 * @property {Reason[]} hidden  of words of which a stronger one tells
 * @property {number} alone  sentences that the other does not tell, in a paragraph of which it tells something
 */

/** @type {Word[]} */
const WORDS = ["differs", "same", "also", "only"];

/** What is not said alike, and why it need not differ. @type {Partial<Record<import("../../types.d.ts").SlotView["state"], Word>>} */
const SLOTS = {
  differs: "differs",
  same: "also",
  rounded: "also",
  converted: "also",
  compatible: "also",
  as_of: "also",
  other_source: "also",
};
/** @type {Partial<Record<import("../../types.d.ts").QuotedView["state"], Word>>} */
const QUOTED = { same: "same", cut: "same", joined: "same", reworded: "also", other_speaker: "differs" };

/**
 * The notes of both articles, by place.
 * @param {ArticleView[]} views  the left and the right
 * @param {PairView} pair
 * @returns {Note[]}
 */
export const noted = (views, pair) => views.flatMap((view, side) => notesOf(view, side, reasons(pair, side)));

/**
 * @param {ArticleView} view
 * @param {number} side
 * @param {Reason[]} all
 * @returns {Note[]}
 */
function notesOf({ blocks }, side, all) {
  /** @type {Map<number, Reason[]>} */
  const by = new Map();
  for (const reason of all) {
    const block = blocks.findIndex(({ end }) => end > reason.own.start);
    if (block < 0 || !blocks[block].counted || ["furniture", "caption"].includes(blocks[block].kind)) continue;
    // It stands over the text that tells it, or names the paper and the day.
    if (["title", "heading"].includes(blocks[block].kind) && reason.word !== "differs") continue;
    by.set(block, [...(by.get(block) ?? []), reason]);
  }
  return [...by]
    .sort(([a], [b]) => a - b)
    .map(([block, own]) => {
      const told = own.filter(({ word }) => word !== "only");
      const alone = told.length ? own.filter(({ only }) => only === "sentence").length : 0;
      const reasons = (told.length ? told : own).sort(
        (a, b) => WORDS.indexOf(a.word) - WORDS.indexOf(b.word) || weight(b) - weight(a),
      );
      const shown = apart(reasons);
      const hidden = reasons.filter((reason) => !shown.includes(reason));
      return { side, block, word: reasons[0].word, reasons: shown, hidden, alone };
    });
}

/**
 * A finding as it is counted among its kind.
 * @param {Reason} reason
 * @returns {import("./keep.js").Finding}
 */
export const findingOf = ({ slot, reuse, quoted, aligned, found: one }) => ({
  kind: slot ? "values" : reuse ? "reuse" : quoted ? "quotations" : aligned ? "alignments" : "only",
  one,
});

/** What is told of the same words by a stronger one is not told again. @param {Reason[]} reasons */
function apart(reasons) {
  /** @type {Reason[]} */
  const kept = [];
  for (const reason of reasons) {
    const { own, other, slot, aligned } = reason;
    const again = kept.some((one) => one.own.start <= own.start && own.end <= one.own.end && !slot);
    const there = kept.some((one) => one.aligned && aligned && one.other?.start === other?.start);
    const around = kept.some((one) => own.start <= one.own.start && one.own.end <= own.end && one.word !== "also");
    if (!again && !there && !around) kept.push(reason);
  }
  return kept;
}

/** @param {Reason} reason */
const weight = ({ slot, reuse, aligned }) => (aligned ? 3000 + aligned.score : slot ? 2000 : (reuse?.words ?? 0));

/**
 * @param {PairView} pair
 * @param {number} side
 * @returns {Reason[]}
 */
function reasons(pair, side) {
  const [mine, theirs] = side ? /** @type {const} */ (["b", "a"]) : /** @type {const} */ (["a", "b"]);
  const story = isOneStory(pair);
  return [
    ...pair.values.flatMap((slot) => {
      const word = SLOTS[slot.state];
      const own = slot[mine];
      if (!word || !own || slot.certainty === "ambiguous") return [];
      if (slot.state === "same" && slot.alignment !== null) return []; // that the passages say the same is said
      return [{ word, own, other: slot[theirs], slot, found: slot }];
    }),
    ...pair.reuse.flatMap((reuse) =>
      reuse.inside === "furniture"
        ? []
        : [{ word: /** @type {const} */ ("same"), own: reuse[mine], other: reuse[theirs], reuse, found: reuse }],
    ),
    ...pair.quotations.flatMap((quoted) => {
      const word = QUOTED[quoted.state];
      const own = quoted[mine];
      return word && own ? [{ word, own, other: quoted[theirs], quoted, found: quoted }] : [];
    }),
    ...pair.alignments.flatMap((aligned) =>
      aligned[mine].map((own) => ({
        ...{ word: /** @type {const} */ ("also"), own, other: cover(aligned[theirs]) },
        ...{ aligned, found: aligned },
      })),
    ),
    ...pair.only.flatMap((one) =>
      story && one.in === mine && ["sentence", "quotation"].includes(one.kind)
        ? [{ word: /** @type {const} */ ("only"), own: one.range, other: one.closest, only: one.kind, found: one }]
        : [],
    ),
  ];
}
