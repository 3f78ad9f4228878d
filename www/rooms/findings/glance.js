// Beside the opening sentences, in a few lines: what is counted and dated in both, and who acts in which.
import { bdi, h } from "../../page/dom.js";
import { nameLink } from "../../parts/lede.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { excerpt } from "./pair.js";

/** @typedef {import("./pair.js").Beside} Beside */
/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {import("../../types.d.ts").SlotView} SlotView */
/** @typedef {import("../../page/dom.js").Child} Child */

/** Lines in all; of figures so many where there are people to name, too. */
const [LINES, FIGURES] = [6, 4];
/** Words of a passage that stand in a cell. */
const WORDS = 7;

/** What a reader looks for first. @type {SlotView["state"][]} */
const ORDER = ["differs", "other_source", "as_of", "compatible", "converted", "rounded", "same"];

/**
 * @param {Scene} scene
 * @param {Beside} found
 */
export function glance(scene, found) {
  const figures = found.pair.values
    .filter(({ state }) => ORDER.includes(state))
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  const people = actors(scene);
  const shown = figures.slice(0, Math.max(FIGURES, LINES - people.length));
  const rows = [
    ...shown.map((slot) => figure(scene, found, slot)),
    ...people.slice(0, LINES - shown.length).map((row) => actor(scene, found, row, shown.length > 0)),
  ];
  if (!rows.length) return null;
  const states = shown.length > 0;
  const heads = [say.told.what, ...scene.sides.map((side) => Scene.letter(side)), states && say.beside.found];
  return h(
    "table.glance",
    { class: states ? "" : "people" },
    h("caption", null, states ? say.told.figures : say.told.people),
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        heads.map((head) => head && h("th", { scope: "col" }, head)),
      ),
    ),
    h("tbody", null, rows),
  );
}

/**
 * @param {Scene} scene
 * @param {Beside} found
 * @param {SlotView} slot
 */
function figure(scene, found, slot) {
  const cell = (/** @type {Range | null} */ range, /** @type {number} */ side) =>
    h("td", { class: `s${scene.sides[side] % 6}` }, range ? excerpt(scene, found, side, range, WORDS) : "–");
  return h(
    "tr",
    { class: slot.state },
    h("th", { scope: "row" }, called(found, slot)),
    [slot.a, slot.b].map(cell),
    h("td.state", null, say.told.states[slot.state]),
  );
}

/**
 * What a value is of: what is counted, or what is told of whom, or its kind.
 * @param {Beside} found
 * @param {SlotView} slot
 * @returns {Child}
 */
export function called({ whole }, { slot, kind }) {
  if (slot.counted) return bdi(slot.counted);
  const subject = slot.subject === null ? null : bdi(whole.entities[slot.subject].name);
  const relation = slot.relation && bdi(slot.relation);
  if (subject || relation) return [subject, subject && relation && ", ", relation];
  return say.told.kinds[kind];
}

/** @typedef {import("../../scene/presence.js").Row} Row */

/**
 * Who acts: people, then bodies, those named most first, then those named early.
 * @param {Scene} scene
 */
function actors(scene) {
  const { articles, rows, sides } = scene;
  const total = (/** @type {Row} */ { counts }) => sides.reduce((sum, side) => sum + counts[side], 0);
  const early = (/** @type {Row} */ { linked }) =>
    Math.min(...scene.places(linked).map(({ article, mention }) => articles[article].view.mentions[mention].start));
  return /** @type {const} */ (["people", "organisations"]).flatMap((kind) =>
    rows.filter((row) => row.group === kind && total(row)).sort((a, b) => total(b) - total(a) || early(a) - early(b)),
  );
}

/**
 * @param {Scene} scene
 * @param {Beside} found
 * @param {Row} row
 * @param {boolean} states  whether the table has a column for what is found
 */
function actor(scene, found, row, states) {
  const named = (/** @type {number} */ side) => {
    const count = row.counts[scene.sides[side]];
    const role = found.pair.wording.find(
      ({ kind, entity }) => kind === "label" && entity !== null && found.whole.entities[entity].name === row.name,
    );
    const range = role && [role.a, role.b][side][0];
    if (!count) return "–";
    return range ? excerpt(scene, found, side, range, WORDS) : say.told.times(count);
  };
  return h(
    "tr",
    null,
    h("th", { scope: "row" }, nameLink(scene, row)),
    [0, 1].map((side) => h("td", { class: `s${scene.sides[side] % 6}` }, named(side))),
    states && h("td"),
  );
}
