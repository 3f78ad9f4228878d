// What two tabs changed at the same time, put together. Nothing that either of them added is lost.

/** @typedef {import("./source.js").Facts} Facts */

/**
 * One list of what two tabs made of it.
 * @template T
 * @param {T[]} base  what both began with
 * @param {T[]} mine
 * @param {T[]} theirs
 * @returns {T[]} mine last, so that it holds where both say something of one thing
 */
export function joinLists(base, mine, theirs) {
  const was = new Set(base.map(text));
  const have = new Set(mine.map(text));
  const kept = theirs.filter((one) => have.has(text(one)) || !was.has(text(one)));
  const there = new Set(kept.map(text));
  return [...kept, ...mine.filter((one) => !was.has(text(one)) && !there.has(text(one)))];
}

/** @param {unknown} value */
const text = (value) => JSON.stringify(value);

/**
 * The corrections and removals of a source that two tabs changed.
 * @param {Facts | null} base
 * @param {Facts} mine
 * @param {Facts} theirs
 * @returns {Pick<Facts, "corrections" | "without">}
 */
export function join(base, mine, theirs) {
  const articles = new Set([...Object.keys(theirs.corrections), ...Object.keys(mine.corrections)]);
  const lists = [...articles].map((article) => [
    article,
    joinLists(base?.corrections[article] ?? [], mine.corrections[article] ?? [], theirs.corrections[article] ?? []),
  ]);
  return {
    corrections: Object.fromEntries(lists),
    without: joinLists(base?.without ?? [], mine.without, theirs.without),
  };
}
