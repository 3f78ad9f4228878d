// Who is in which article: rows made from the comparison. Pure.
import { groupOf } from "./groups.js";

/** @typedef {import("./types.d.ts").ComparisonView} ComparisonView */
/**
 * @typedef {object} Row
 * @property {number} linked  its place in the comparison
 * @property {string} name
 * @property {import("./groups.js").Group} group
 * @property {number[]} counts  counted mentions, one figure an article
 */
/** @typedef {{ both: Row[], left: Row[], right: Row[] }} Presence */

/**
 * Entities with counted mentions; dates and amounts are no names.
 * @param {ComparisonView} comparison
 * @returns {Row[]}
 */
export function rows(comparison) {
  return comparison.entities
    .map(({ name, label, parts }, linked) => {
      const counts = comparison.articles.map(() => 0);
      for (const { article, count } of parts) counts[article] += count;
      return { linked, name, group: groupOf(label), counts };
    })
    .filter(({ group, counts }) => group !== "when" && group !== "amounts" && counts.some((count) => count > 0));
}

/**
 * @param {Row[]} all
 * @param {number} left
 * @param {number} right
 * @returns {Presence}  each list by weight; equal weights keep the order of the comparison
 */
export function presence(all, left, right) {
  const l = (/** @type {Row} */ row) => row.counts[left] ?? 0;
  const r = (/** @type {Row} */ row) => row.counts[right] ?? 0;
  const by = (/** @type {(row: Row) => number} */ weight) => (/** @type {Row} */ a, /** @type {Row} */ b) =>
    weight(b) - weight(a);
  return {
    both: all.filter((row) => l(row) && r(row)).sort(by((row) => l(row) + r(row))),
    left: all.filter((row) => l(row) && !r(row)).sort(by(l)),
    right: all.filter((row) => r(row) && !l(row)).sort(by(r)),
  };
}

/**
 * The different words used for an entity in an article, most used first.
 * @param {import("./types.d.ts").ArticleView} view
 * @param {number} entity
 * @returns {[string, number][]}
 */
export function wordings(view, entity) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const mention of view.mentions) {
    if (mention.entity !== entity || !mention.counted) continue;
    const words = view.text.slice(mention.start, mention.end).replace(/\s+/g, " ");
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
