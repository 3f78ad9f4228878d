// The anchors of places that the engine found, asked all at once.

/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {Record<string, import("../../types.d.ts").Anchor>} Anchors  by `start end` */

/**
 * @param {import("../../scene/desk.js").Desk} desk
 * @param {string} key  of the article
 * @param {Range[]} ranges
 * @returns {Promise<Anchors>}
 */
export async function anchorsOf(desk, key, ranges) {
  const places = ranges.map(({ start, end }) => ({ start, end }));
  const all = await desk.ask("anchors", key, places);
  return Object.fromEntries(places.map((place, at) => [nameOf(place), all[at]]));
}

/** @param {Range} range */
export const nameOf = ({ start, end }) => `${start} ${end}`;

/**
 * @param {Anchors} anchors
 * @param {Range} range
 */
export const anchorAt = (anchors, range) => anchors[nameOf(range)];
