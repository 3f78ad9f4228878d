// Certain or only probable: by the engine's score, which says how many of a thousand such names are right.

/** @typedef {import("./types.d.ts").MentionView} MentionView */
/** @typedef {import("./presence.js").Place} Place */

/** By `crossread evaluate --reliability`: of the names below it every second one is right, of the others nine in ten. */
const CERTAIN = 700;

/** What a rule finds without a score is certain. @param {Pick<MentionView, "score">} mention */
export const isProbable = ({ score }) => score !== null && score < CERTAIN;

/**
 * Whether something is nowhere certain, by its counted places.
 * @param {import("./desk.js").Article[]} articles
 * @param {Place[]} places
 */
export const areProbable = (articles, places) =>
  places.every(({ article, mention }) => isProbable(articles[article].view.mentions[mention]));
