// What the engine found of the two articles on screen, asked once for as long as they are read as they are, and the links that
// lead to its places.
import { EnginePanic } from "../../engine/refusal.js";
import { oneLine } from "../scene/one-line.js";
import { saidAt } from "../parts/said.js";
import { anchorAt, anchorsOf, nameOf } from "../scene/anchors.js";
import { cover, judged } from "../scene/remarks.js";
import { isAmount } from "./read-as.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {import("../../scene/scene.js").Scene} Scene */
/**
 * @typedef {object} Beside  two articles side by side
 * @property {import("../../types.d.ts").ComparisonView} whole  of these two alone
 * @property {import("../../types.d.ts").PairView} pair  a is the left one, b the right one
 * @property {import("../scene/anchors.js").Anchors[]} anchors  of the left and of the right
 * @property {import("../scene/remarks.js").Laid[]} remarks  what the reader says of it
 */
/** @typedef {Omit<Beside, "remarks">} Asked  as the engine has it */
/** @typedef {import("../../types.d.ts").ArticleView} View */

/** What was asked, by the left and then the right text as they are read. @type {WeakMap<View, WeakMap<View, Promise<Asked | null>>>} */
const asked = new WeakMap();

/**
 * Of those side by side; nothing where there are not two, or the engine stopped at them, or was stopped.
 * @param {Takes<"desk" | "scene">} page
 * @returns {Promise<Asked | null>}
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
 * @returns {Promise<Asked | null>}
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
 * @returns {Promise<Asked>}
 */
async function found(desk, keys) {
  const whole = await desk.ask("pair", keys[0], keys[1]);
  const [pair] = whole.pairs;
  const anchors = keys.map((key, side) =>
    anchorsOf(desk, key, [...placesIn(pair, side), ...placesIn(whole.lineage, side)]),
  );
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

/**
 * Whether the two tell of one event, or of one matter: else it is no finding that one does not tell what the other tells.
 * @param {import("../../types.d.ts").PairView} pair
 */
export const isOneStory = ({ event }) => ["same_event", "same_story"].includes(event.state);

/** Letters between a figure and what it counts, at most: "14 of the 200 people". */
const NEAR = 30;

/**
 * A value as it is said: an amount with what it counts, where that follows.
 * @param {import("../../types.d.ts").FillerView} filler
 * @returns {Range}
 */
export function counting({ start, end, value }) {
  const counted = value && isAmount(value) ? value.counted : null;
  const near = counted && counted.start >= end && counted.start - end < NEAR;
  return { start, end: near ? counted.end : end };
}

/**
 * As the reader has it: without what they set aside, with the places of all that they say.
 * @param {Asked} found
 * @param {import("../scene/remarks.js").Laid[]} remarks
 * @returns {Beside}
 */
export const heard = ({ whole, pair, anchors }, remarks) => ({
  ...{ whole, remarks },
  pair: judged(pair, remarks),
  anchors: anchors.map((all, side) => ({ ...all, ...saidOn(side, remarks) })),
});

/**
 * The anchors of what the reader says of a side.
 * @param {number} side
 * @param {import("../scene/remarks.js").Laid[]} remarks
 * @returns {import("../scene/anchors.js").Anchors}
 */
export const saidOn = (side, remarks) =>
  Object.fromEntries(
    remarks.flatMap(({ places, anchors }) =>
      places[side] && anchors[side] ? [[nameOf(places[side]), anchors[side]]] : [],
    ),
  );

/**
 * The words of a place, which lead there.
 * @param {Scene} scene
 * @param {Pick<Beside, "anchors">} found
 * @param {number} side
 * @param {Range} range
 * @param {string} [words]  else those that stand there
 */
export function place(scene, { anchors }, side, range, words) {
  const article = scene.articles[scene.sides[side]];
  const anchor = anchorAt(anchors[side], range);
  return saidAt((shown) => shown.leading(article, anchor), words ?? oneLine(article.view.text, range));
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
