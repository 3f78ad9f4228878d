// What the engine found of the two articles on screen, asked once for as long as they are read as they are, and the links that
// lead to its places.
import { bdi, h } from "../../page/dom.js";
import { EnginePanic } from "../../engine/refusal.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {import("../../types.d.ts").Anchor} Anchor */
/** @typedef {import("../../scene/scene.js").Scene} Scene */
/**
 * @typedef {object} Beside  two articles side by side
 * @property {import("../../types.d.ts").ComparisonView} whole  of these two alone
 * @property {import("../../types.d.ts").PairView} pair  a is the left one, b the right one
 * @property {Record<string, Anchor>[]} anchors  of the left and of the right, by `start end`
 */
/** @typedef {import("../../types.d.ts").ArticleView} View */

/** What was asked, by the left and then the right text as they are read. @type {WeakMap<View, WeakMap<View, Promise<Beside | null>>>} */
const asked = new WeakMap();

/**
 * Of those side by side; nothing where there are not two, or the engine stopped at them, or was stopped.
 * @param {Takes<"desk" | "scene">} page
 * @returns {Promise<Beside | null>}
 */
export function pairOf({ desk, scene }) {
  const [left, right] = scene.sides.map((side) => scene.articles[side]);
  if (!right) return Promise.resolve(null);
  const by = asked.get(left.view) ?? new WeakMap();
  asked.set(left.view, by);
  const known = by.get(right.view) ?? ask(desk, left.key, right.key);
  by.set(right.view, known);
  return known;
}

/**
 * @param {import("../../scene/desk.js").Desk} desk
 * @param {string[]} keys
 * @returns {Promise<Beside | null>}
 */
async function ask(desk, ...keys) {
  try {
    return await found(desk, keys);
  } catch (error) {
    if (error instanceof EnginePanic) return null;
    throw error;
  }
}

/**
 * @param {import("../../scene/desk.js").Desk} desk
 * @param {string[]} keys
 * @returns {Promise<Beside>}
 */
async function found(desk, keys) {
  const whole = await desk.ask("pair", keys[0], keys[1]);
  const [pair] = whole.pairs;
  const anchors = keys.map(async (key, side) => {
    const ranges = [...placesIn(pair, side), ...placesIn(whole.lineage, side)];
    const all = await desk.ask("anchors", key, ranges);
    return Object.fromEntries(ranges.map(({ start, end }, at) => [`${start} ${end}`, all[at]]));
  });
  return { whole, pair, anchors: await Promise.all(anchors) };
}

/**
 * The places of a side in what was found of two articles; of several passages also from the first to the last.
 * @param {any} found
 * @param {number} side
 * @returns {Range[]}
 */
function placesIn(found, side) {
  if (typeof found !== "object" || !found) return [];
  if (found.in) return [found.in === "ab"[side] ? found.range : found.closest].filter(Boolean);
  if (found.article === side) return found.end ? [found] : []; // an origin is an article, and no place in it
  return Object.entries(found).flatMap(([key, value]) => {
    if (!["a", "b"].includes(key)) return placesIn(value, side);
    if (key !== "ab"[side]) return [];
    const own = /** @type {Range[]} */ ([value].flat().filter((each) => each?.end));
    return own.length > 1 ? [...own, cover(own)] : own;
  });
}

/** From the first to the last. @param {Range[]} ranges */
export const cover = (ranges) => ({ start: ranges[0].start, end: ranges[ranges.length - 1].end });

/**
 * The words of a place, which lead there.
 * @param {Scene} scene
 * @param {Beside} found
 * @param {number} side
 * @param {Range} range
 * @param {string} [words]  else those that stand there
 */
export function place(scene, { anchors }, side, { start, end }, words) {
  const article = scene.sides[side];
  const own = scene.articles[article].view.text.slice(start, end).replace(/\s+/g, " ");
  const anchor = anchors[side][`${start} ${end}`];
  const pin = { text: article, start: anchor.start, end: anchor.end, quote: anchor.quote };
  return h("a.said", { to: { view: "read", pin, at: null }, data: { go: "" }, dir: "auto" }, bdi(words ?? own));
}

/**
 * The first words of a place, which lead there.
 * @param {Scene} scene
 * @param {Beside} found
 * @param {number} side
 * @param {Range} range
 * @param {number} most  words
 */
export function excerpt(scene, found, side, range, most) {
  const { text } = scene.articles[scene.sides[side]].view;
  const words = text.slice(range.start, range.end).trim().split(/\s+/);
  return place(scene, found, side, range, words.slice(0, most).join(" ") + (words.length > most ? " …" : ""));
}
