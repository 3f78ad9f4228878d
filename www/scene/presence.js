// Who is in which article: rows made from the comparison. Pure.
import { groupOf } from "../text/groups.js";

/** @typedef {import("../types.d.ts").ComparisonView} ComparisonView */
/**
 * @typedef {object} Row
 * @property {number} linked  its place in the comparison
 * @property {string} name
 * @property {import("../text/groups.js").Group} group
 * @property {number[]} counts  counted mentions, one figure an article
 * @property {import("../types.d.ts").PerhapsView[]} perhaps  articles without one that may speak of it all the same
 */
/**
 * @typedef {object} Presence
 * @property {Row[]} all  in every article
 * @property {Row[]} some  in several, not in all
 * @property {Row[][]} only  by article: in it, and in no other
 * @property {Maybe[]} perhaps  in one, and perhaps in another
 */
/** @typedef {{ row: Row, other: Row | null, place: import("../types.d.ts").PerhapsView }} Maybe */
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
  entities.flatMap(({ name, label, parts, perhaps }, linked) => {
    const group = groupOf(label);
    if (group === "when" || group === "amounts" || parts.every(({ count }) => count === 0)) return [];
    const counts = articles.map(() => 0);
    for (const { article, count } of parts) counts[article] += count;
    return [{ linked, name, group, counts, perhaps: perhaps.filter(({ article }) => !counts[article]) }];
  });

/**
 * Whether the mention at a place counts.
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
 * Who stands in which of the articles compared. What may stand in another is in none alone.
 * @param {Row[]} rows
 * @param {number} articles  how many there are
 * @returns {Presence}  each list by weight; equal weights keep the order of the comparison
 */
export function presence(rows, articles) {
  const weighed = rows
    .map((row) => ({ row, weight: row.counts.reduce((sum, n) => sum + n, 0), in: row.counts.filter(Boolean).length }))
    .sort((a, b) => b.weight - a.weight);
  const those = (/** @type {(entry: typeof weighed[0]) => boolean} */ wanted) =>
    weighed.filter(wanted).map(({ row }) => row);
  const many = articles > 1;
  const alone = those((entry) => entry.in === 1);
  const doubtful = alone.filter(({ perhaps }) => many && perhaps.length > 0);
  return {
    all: those((entry) => many && entry.in === articles),
    some: those((entry) => entry.in > 1 && entry.in < articles),
    only: Array.from({ length: articles }, (_, at) =>
      alone.filter(({ counts, perhaps }) => counts[at] && !(many && perhaps.length)),
    ),
    perhaps: maybes(rows, doubtful),
  };
}

/**
 * Each two things once.
 * @param {Row[]} rows
 * @param {Row[]} doubtful
 * @returns {Maybe[]}
 */
function maybes(rows, doubtful) {
  const by = new Map(rows.map((row) => [row.linked, row]));
  const met = new Set();
  const each = doubtful.flatMap((row) =>
    row.perhaps.flatMap((place) => {
      const pair = [row.linked, place.entity ?? `${row.linked} ${place.article}`].sort().join();
      if (met.has(pair)) return [];
      met.add(pair);
      return [{ row, other: place.entity === null ? null : (by.get(place.entity) ?? null), place }];
    }),
  );
  return each.sort((a, b) => CLOSEST.indexOf(a.place.rule) - CLOSEST.indexOf(b.place.rule));
}

/** Why two things may be one, the best reason first. */
const CLOSEST = ["same-words", "near-spelling", "words-alone", "within-name"];

/**
 * What most paragraphs of every one of these texts name: what they are about, and so no news in any line of them.
 * @param {import("../types.d.ts").ArticleView[]} views
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
