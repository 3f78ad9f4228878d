// What is told as rows: a cell for each article that tells it. Which of them are listed, and in which order. Pure.
import { fold } from "../scene/fold.js";

/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {import("../../types.d.ts").ArticleView} ArticleView */
/** @typedef {import("../../types.d.ts").ToldView} ToldView */
/**
 * @typedef {object} Cell
 * @property {Range} range
 * @property {Range[]} apart  what it gives otherwise than another of the row
 */
/**
 * @typedef {object} Row
 * @property {(Cell | null)[]} cells  by article
 * @property {number[]} tellers  the articles that tell it
 * @property {boolean} apart  whether two give something otherwise
 */
/** What is listed: a name, or a name and articles, as `without 2`, `just 0,2`. @typedef {string} Show */

/** A sentence of fewer letters says too little to stand alone. */
const SHORT = 24;

/**
 * What several tell, as the engine orders it, and then what one tells alone, by article and place.
 * @param {ArticleView[]} views
 * @param {ToldView} told
 * @returns {Row[]}
 */
export function rowsOf(views, { points, apart }) {
  /** @type {Range[][]} */
  const taken = views.map(() => []);
  const several = points.map(({ cells }) => {
    /** @type {(Cell | null)[]} */
    const row = views.map(() => null);
    for (const { article, start, end } of cells) {
      row[article] = { range: { start, end }, apart: [] };
      taken[article].push({ start, end });
    }
    return row;
  });
  for (const { sides } of apart) {
    const row = several.find((cells) => sides.every((side) => holds(cells[side.article]?.range, side)));
    for (const { article, start, end } of row ? sides : []) row?.[article]?.apart.push({ start, end });
  }
  const alone = views.flatMap(({ text, blocks, sentences }, article) => {
    const own = taken[article].sort((a, b) => a.start - b.start);
    const free = sentences.filter(
      (sentence) =>
        text.slice(sentence.start, sentence.end).trim().length >= SHORT &&
        isTold(blocks, sentence) &&
        !own.some(({ start, end }) => start < sentence.end && sentence.start < end),
    );
    return free.map((range) => views.map((_, at) => (at === article ? { range, apart: [] } : null)));
  });
  return [...several, ...alone].map((cells) => ({
    cells,
    tellers: cells.flatMap((cell, at) => (cell ? [at] : [])),
    apart: cells.some((cell) => cell?.apart.length),
  }));
}

/**
 * @param {Range | undefined} outer
 * @param {Range} inner
 */
const holds = (outer, inner) => outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;

/**
 * Whether it stands in a part that tells: no headline, nothing that is set aside.
 * @param {ArticleView["blocks"]} blocks
 * @param {Range} sentence
 */
const isTold = (blocks, sentence) =>
  blocks.some(
    (block) =>
      block.counted &&
      !["title", "heading"].includes(block.kind) &&
      holds({ start: block.start, end: block.end }, sentence),
  );

/**
 * By which column rows stand: by how many tell them, or as an article tells them.
 * @param {string | null} sort  as an address writes it
 * @param {number} articles  so many there are
 * @returns {{ column: "spread" | number, falling: boolean }}
 */
export function ordering(sort, articles) {
  const at = Number(sort?.replace("-", "") ?? NaN);
  if (at >= 0 && at < articles) return { column: at, falling: false };
  return { column: "spread", falling: sort !== "spread" };
}

/**
 * @param {Show} show
 * @param {number} count  so many articles there are
 * @returns {(row: Row) => boolean}
 */
function fits(show, count) {
  const [name, which = ""] = show.split(" ");
  const articles = which.split(",").filter(Boolean).map(Number);
  /** @type {Record<string, (row: Row) => boolean>} */
  const tests = {
    several: ({ tellers }) => tellers.length > 1,
    all: ({ tellers }) => tellers.length === count,
    one: ({ tellers }) => tellers.length === 1,
    apart: ({ apart }) => apart,
    without: ({ tellers }) => tellers.length > 1 && articles.every((at) => !tellers.includes(at)),
    just: ({ tellers }) => tellers.length === articles.length && articles.every((at) => tellers.includes(at)),
  };
  return Object.hasOwn(tests, name) ? tests[name] : tests.several;
}

/**
 * The rows that are listed, in their order. Equals stay as they are.
 * @param {Row[]} rows
 * @param {ArticleView[]} views
 * @param {{ show: Show, sort: string | null, filter: string | null }} how
 */
export function listed(rows, views, { show, sort, filter }) {
  const wanted = fold(filter ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const words = (/** @type {Row} */ { cells }) =>
    fold(cells.map((cell, at) => (cell ? views[at].text.slice(cell.range.start, cell.range.end) : "")).join(" "));
  const fit = rows.filter(fits(show, views.length)).filter((row) => {
    const said = wanted.length ? words(row) : "";
    return wanted.every((word) => said.includes(word));
  });
  const { column, falling } = ordering(sort, views.length);
  if (column === "spread")
    return fit.sort((a, b) => (falling ? b.tellers.length - a.tellers.length : a.tellers.length - b.tellers.length));
  const place = (/** @type {Row} */ { cells }) => cells[column]?.range.start ?? Infinity;
  return fit.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/**
 * Which articles tell something together that no other tells, with how much that is; the most first.
 * @param {Row[]} rows
 * @returns {{ tellers: number[], count: number }[]}
 */
export function together(rows) {
  /** @type {Map<string, { tellers: number[], count: number }>} */
  const groups = new Map();
  for (const { tellers } of rows) {
    const key = tellers.join();
    const group = groups.get(key) ?? { tellers, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || b.tellers.length - a.tellers.length);
}
