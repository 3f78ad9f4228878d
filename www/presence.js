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
/** @typedef {{ article: number, mention: number }} Place */

/** Of a comparison that stands, asked for with every change on screen. @type {WeakMap<ComparisonView, Row[]>} */
const known = new WeakMap();

/**
 * Entities with counted mentions; dates and amounts are no names.
 * @param {ComparisonView} comparison
 * @returns {Row[]}
 */
export function rows(comparison) {
  const all = known.get(comparison) ?? made(comparison);
  known.set(comparison, all);
  return all;
}

/**
 * @param {ComparisonView} comparison
 * @returns {Row[]}
 */
const made = ({ articles, entities }) =>
  entities.flatMap(({ name, label, parts }, linked) => {
    const group = groupOf(label);
    if (group === "when" || group === "amounts" || parts.every(({ count }) => count === 0)) return [];
    const counts = articles.map(() => 0);
    for (const { article, count } of parts) counts[article] += count;
    return [{ linked, name, group, counts }];
  });

/**
 * @param {import("./desk.js").Article[]} articles
 * @param {Place} place
 */
export const isCounted = (articles, { article, mention }) => articles[article].view.mentions[mention].counted;

/**
 * The mentions of each linked entity, by article and then by place; also those that do not count.
 * @param {import("./desk.js").Article[]} articles
 * @param {ComparisonView} comparison
 * @returns {Place[][]}
 */
export function placesByEntity(articles, comparison) {
  const places = comparison.entities.map(() => /** @type {Place[]} */ ([]));
  const linked = articles.map(() => new Map());
  comparison.entities.forEach(({ parts }, index) => {
    for (const { article, entity } of parts) linked[article].set(entity, index);
  });
  articles.forEach(({ view }, article) => {
    view.mentions.forEach(({ entity }, mention) => {
      if (entity !== null) places[linked[article].get(entity)]?.push({ article, mention });
    });
  });
  return places;
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
 * The different words of some mentions, most used first.
 * @param {import("./types.d.ts").ArticleView} view
 * @param {number[]} mentions
 * @returns {[string, number][]}
 */
export function wordings({ text, mentions: all }, mentions) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const mention of mentions) {
    const words = text.slice(all[mention].start, all[mention].end).replace(/\s+/g, " ");
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/**
 * What most paragraphs of every one of these texts name: what they are about, and so no news in any line of them.
 * @param {import("./types.d.ts").ArticleView[]} views
 * @param {Map<number, number>[]} linked  by text: from its entity to the linked entity
 * @returns {Set<number>}
 */
export function givens(views, linked) {
  const each = views.map(({ blocks, mentions }, text) => {
    /** @type {Map<number, Set<number>>} */
    const named = new Map();
    for (const { entity, counted, block } of mentions) {
      const l = entity === null ? undefined : linked[text].get(entity);
      if (l === undefined || !counted || blocks[block].kind !== "paragraph") continue;
      named.set(l, (named.get(l) ?? new Set()).add(block));
    }
    const paragraphs = blocks.filter(({ kind, counted }) => counted && kind === "paragraph").length;
    return new Set([...named].filter(([, at]) => at.size > 2 && at.size * 2 > paragraphs).map(([l]) => l));
  });
  return new Set([...(each[0] ?? [])].filter((l) => each.every((own) => own.has(l))));
}
