// How each names and describes the same, its hedges and its loaded words; how much space it gives to whom.
import { bdi, h } from "../../page/dom.js";
import { say } from "../../words/strings.js";
import { isAway } from "../scene/remarks.js";
import { place } from "./pair.js";

/** @typedef {import("../../scene/scene.js").Scene} Scene */
/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {import("./pair.js").Beside} Beside */
/** @typedef {import("./facing.js").Facing} Facing */

/** Words of one kind that are listed. */
const MOST = 5;

/**
 * @param {Scene} scene
 * @param {Beside} found
 * @returns {(Facing & { one: unknown })[]}
 */
export const worded = (scene, found) =>
  found.pair.wording.map((one) => {
    const { entity, a, b, kind, enough } = one;
    return {
      one,
      of: [
        entity === null ? null : [bdi(found.whole.entities[entity].name), " "],
        h("small", null, say.worded.kinds[kind]),
      ],
      sides: [a, b].map((ranges, side) => listed(scene, found, side, ranges)),
      about: enough ? "" : say.worded.few,
    };
  });

/**
 * The same words once.
 * @param {Scene} scene
 * @param {Beside} found
 * @param {number} side
 * @param {Range[]} ranges
 */
function listed(scene, found, side, ranges) {
  const { text } = scene.articles[scene.sides[side]].view;
  /** @type {Map<string, { range: Range, times: number }>} */
  const words = new Map();
  for (const range of ranges) {
    const said = text.slice(range.start, range.end).toLowerCase();
    words.set(said, { range: words.get(said)?.range ?? range, times: (words.get(said)?.times ?? 0) + 1 });
  }
  const shown = [...words.values()].slice(0, MOST);
  const more = words.size - shown.length;
  if (!shown.length) return "–";
  return [
    shown.map(({ range, times }, at) => [at ? ", " : "", place(scene, found, side, range), times > 1 && ` ×${times}`]),
    more > 0 && say.told.more(more),
  ];
}

/**
 * Whom each gives its headline, its opening and its space.
 * @param {Scene} scene
 * @param {Beside} found
 * @returns {(Facing & { one: unknown })[]}
 */
export const weighed = (scene, found) =>
  found.pair.emphasis.flatMap(({ entity, a, b, state }) => {
    if (entity === null) return [];
    const one = { places: [0, 1].map((side) => firstPlace(scene, found, side, entity)) };
    if (isAway(found.remarks, "emphasis", one)) return [];
    const sides = [a, b].map(({ headline, lede, share }) =>
      share || headline || lede
        ? [
            say.worded.share(Math.round(share / 10)),
            headline && h("small", null, " · ", say.worded.headline),
            lede && h("small", null, " · ", say.worded.lede),
          ]
        : "–",
    );
    return [{ one, of: bdi(found.whole.entities[entity].name), sides, about: say.worded.states[state] }];
  });

/**
 * Where a side first names somebody.
 * @param {Scene} scene
 * @param {Beside} found
 * @param {number} side
 * @param {number} linked  among the entities of the two
 * @returns {Range | null}
 */
function firstPlace(scene, { whole }, side, linked) {
  const own = whole.entities[linked].parts.find(({ article }) => article === side);
  const { mentions } = scene.articles[scene.sides[side]].view;
  const first = own && mentions.find(({ entity, counted }) => counted && entity === own.entity);
  return first ? { start: first.start, end: first.end } : null;
}
