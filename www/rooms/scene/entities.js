// The names of a comparison as a table: in an order, and those that fit what the reader looks for. Pure.
import { fold } from "./fold.js";
import { GROUPS } from "../../text/groups.js";
import { isCounted, placesByEntity, rows } from "../../scene/presence.js";

/** @typedef {import("../../scene/desk.js").Article} Article */
/** @typedef {import("../../types.d.ts").ComparisonView} ComparisonView */
/**
 * @typedef {import("../../scene/presence.js").Row & Figures} Entry
 * @typedef {object} Figures
 * @property {number} total  mentions in all articles
 * @property {number} spread  articles that mention it
 * @property {string} folded  its name
 * @property {import("../../scene/presence.js").Place[]} places  by article, then by place
 */
/** @typedef {(a: Entry, b: Entry) => number} Order */

/** @type {Record<string, Order>} */
const ORDERS = {
  name: (a, b) => (a.folded < b.folded ? -1 : Number(a.folded > b.folded)),
  type: (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group),
  total: (a, b) => a.total - b.total,
  spread: (a, b) => a.spread - b.spread,
  first: ({ places: [a] }, { places: [b] }) => a.article - b.article || a.mention - b.mention,
};

/** Words begin with A, figures with the greatest. */
export const RISING = new Set(["name", "type", "first"]);

/**
 * By which column the names stand, and which way.
 * @param {string | null} sort  as an address writes it
 * @returns {{ column: string, falling: boolean }}
 */
export function sorting(sort) {
  const falling = sort === null || sort.startsWith("-");
  return { column: sort?.slice(Number(falling)) ?? "total", falling };
}

/** All names of a comparison. */
export class Entities {
  /** All the words for each, folded, once they are asked for. @type {Map<Entry, string> | null} */
  #words = null;

  /**
   * @param {Article[]} articles
   * @param {ComparisonView} comparison
   */
  constructor(articles, comparison) {
    this.articles = articles;
    const all = placesByEntity(articles, comparison);
    /** @type {Entry[]} */
    this.entries = rows(comparison).map((row) => {
      const total = row.counts.reduce((sum, n) => sum + n, 0);
      const spread = row.counts.filter(Boolean).length;
      const places = all[row.linked].filter((place) => isCounted(articles, place));
      return { ...row, total, spread, folded: fold(row.name), places };
    });
    this.entries.sort((a, b) => b.total - a.total);
  }

  /**
   * Equals stay in the order of their weight.
   * @param {Pick<import("../../address/fragment.js").State, "sort" | "filter" | "group">} how
   */
  list({ sort, filter, group }) {
    const wanted = fold(filter ?? "").split(/\s+/);
    const fits = (/** @type {Entry} */ entry) =>
      (!group || entry.group === group) && (!filter || wanted.every((word) => this.#wordsOf(entry).includes(word)));
    const { column, falling } = sorting(sort);
    const at = Number(column);
    const order = Object.hasOwn(ORDERS, column) ? ORDERS[column] : byCount(at);
    return this.entries.filter(fits).sort(falling ? (a, b) => order(b, a) : order);
  }

  /** @param {Entry} entry */
  #wordsOf(entry) {
    this.#words ??= new Map(
      this.entries.map((each) => {
        const written = each.places.map(({ article, mention }) => {
          const { text, mentions } = this.articles[article].view;
          return text.slice(mentions[mention].start, mentions[mention].end);
        });
        return [each, `${each.folded} ${fold([...new Set(written)].join(" "))}`];
      }),
    );
    return /** @type {string} */ (this.#words.get(entry));
  }
}

/** @param {number} article @returns {Order} */
const byCount = (article) => (a, b) => (a.counts[article] ?? 0) - (b.counts[article] ?? 0);
