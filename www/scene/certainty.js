// How sure a name is: one scale, by the engine's score, which says how many of a thousand such names are right.

/** @typedef {import("../types.d.ts").MentionView} MentionView */
/** @typedef {import("./presence.js").Place} Place */
/** @typedef {"nearlyCertain" | "likely" | "unsure"} Certainty */

/** By `crossread evaluate --reliability`: of the names below it every second one is right, of the others nine in ten. */
const LIKELY = 700;
/** Of a hundred names from here on, ninety-five are right. */
const NEARLY_CERTAIN = 950;

/**
 * What a fixed rule finds has no score: how often it is right was not measured name by name.
 * @param {Pick<MentionView, "score">} mention
 * @returns {Certainty | null}
 */
export function certainty({ score }) {
  if (score === null) return null;
  return score >= NEARLY_CERTAIN ? "nearlyCertain" : score >= LIKELY ? "likely" : "unsure";
}

/** Whether a mention looks unsure. @param {Pick<MentionView, "score">} mention */
export const isUnsure = (mention) => certainty(mention) === "unsure";

/**
 * Whether something is unsure at all its counted places.
 * @param {import("./desk.js").Article[]} articles
 * @param {Place[]} places
 */
export const areUnsure = (articles, places) =>
  places.every(({ article, mention }) => isUnsure(articles[article].view.mentions[mention]));
