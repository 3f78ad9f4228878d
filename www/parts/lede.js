// The opening sentences: made from the figures, each ending in its evidence.
import { bdi, find, h } from "../dom.js";
import { Scene } from "../scene.js";
import { say } from "../strings.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../presence.js").Row} Row */
/** @typedef {import("../dom.js").Child} Child */

const EXAMPLES = 3;

/** @param {App} app */
export function lede(app) {
  const { scene } = app;
  const sentences = scene.comparison === null ? [say.lede.compareFailed] : scene.sides.length > 1 ? two(app) : one(app);
  return h("div.lede", null, h("p", null, sentences, " ", dates(app)));
}

/**
 * @param {App} app
 * @returns {Child[]}
 */
function two(app) {
  const { both, left, right } = app.scene.presence;
  const { lede: words } = say;
  if (!both.length && !left.length && !right.length) return [words.nothingFound];
  const [a, b] = app.scene.sides.map(Scene.letter);
  const shared = both.length
    ? [
        words.bothName,
        evidence(app, "both", words.both(kinds(both), both.length)),
        words.mostOfAll,
        names(app, both.slice(0, 2)),
        words.end,
      ]
    : [words.nothingShared];
  /** @type {Child[]} */
  const apart = [];
  if (left.length) apart.push(evidence(app, "left", words.only(left.length, a)), among(app, left));
  if (left.length && right.length) apart.push(words.then);
  if (right.length) {
    const figure = left.length ? words.onlyToo(right.length, b) : words.only(right.length, b);
    apart.push(evidence(app, "right", figure), among(app, right));
  }
  return [shared, " ", apart.length ? [apart, words.end] : [words.allShared]];
}

/**
 * @param {App} app
 * @returns {Child[]}
 */
function one(app) {
  const { left } = app.scene.presence;
  const { lede: words } = say;
  if (!left.length) return [words.nothingFoundOne];
  return [
    words.oneText,
    evidence(app, "left", words.names1(left.length)),
    among(app, left),
    words.end,
    " ",
    h("button.set", { onclick: () => find("#add").click() }, words.addSecond),
  ];
}

/** @param {App} app */
function dates(app) {
  const { scene } = app;
  const { lede: words } = say;
  const dateless = scene.sides.filter((side) => scene.articles[side].info.published === null);
  const origin = scene.sides.flatMap((side) => {
    const { info, evidence: said } = scene.articles[side];
    if (!info.republished_from) return [];
    const name = bdi(info.republished_from.value);
    return [[" ", Scene.letter(side), words.republished, saidAt(said.republished_from, side, name), words.end]];
  });
  const dated =
    dateless.length === 0
      ? apart(app)
      : dateless.length === 2
        ? [words.neitherDate, words.end]
        : [words.gives(Scene.letter(dateless[0])), words.noDate(""), words.end];
  return [dated, origin];
}

/**
 * What the text says of itself leads to where it says so.
 * @param {import("../types.d.ts").Anchor | undefined} anchor
 * @param {number} text
 * @param {Node} words
 */
const saidAt = (anchor, text, words) =>
  anchor ? h("a", { to: { pin: { ...anchor, text }, at: null }, data: { go: "" } }, words) : words;

/**
 * Both dates, and how far apart they are where both name a day.
 * @param {App} app
 * @returns {Child[]}
 */
function apart({ scene }) {
  if (scene.sides.length < 2) return [];
  const { lede: words } = say;
  const [a, b] = scene.sides.map((side) => {
    const { info, evidence: said } = scene.articles[side];
    const date = info.published?.value ?? "";
    const day = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) / 864e5 : NaN;
    return { letter: Scene.letter(side), day, date: saidAt(said.published, side, bdi(date)) };
  });
  const days = b.day - a.day;
  const far = days > 0 ? words.later(days) : days < 0 ? words.earlier(-days) : days === 0 ? words.sameDay : null;
  return [a.letter, words.isDated, a.date, words.next, b.letter, " ", b.date, far && [words.next, far], words.end];
}

/**
 * @param {App} app
 * @param {Row[]} rows
 */
const among = (app, rows) => [rows.length > EXAMPLES ? say.lede.among : ": ", names(app, rows.slice(0, EXAMPLES))];

/**
 * @param {App} app
 * @param {Row[]} rows
 * @returns {Child[]}
 */
function names(app, rows) {
  const { and, next } = say.lede;
  return rows.map((row, index) => [index === 0 ? "" : index === rows.length - 1 ? and : next, nameLink(app, row)]);
}

/**
 * A name that leads to its first place in the texts.
 * @param {App} app
 * @param {Row} row
 */
export function nameLink(app, row) {
  const place = app.scene.places(row.linked)[0];
  const pin = place ? app.scene.pinOf(place.article, place.mention) : null;
  return h("a.name", { to: { view: "read", pin, at: null }, data: { go: "", l: row.linked } }, bdi(row.name));
}

/**
 * @param {App} app
 * @param {"both" | "left" | "right"} part
 * @param {string} words
 */
const evidence = (app, part, words) =>
  h("a.evidence", { class: side(app, part), to: { at: part }, data: { go: "" } }, words);

/**
 * @param {App} app
 * @param {"both" | "left" | "right"} part
 */
const side = (app, part) => (part === "both" ? "" : `s${app.scene.sides[part === "left" ? 0 : 1] % 6}`);

/**
 * The kinds of what is named, when there are words for all of them.
 * @param {Row[]} rows
 */
function kinds(rows) {
  const { and, kinds: known, name, names: otherwise, next } = say.lede;
  const groups = new Set(rows.map(({ group }) => group));
  const words = Object.entries(known).flatMap(([group, word]) =>
    groups.delete(/** @type {Row["group"]} */ (group)) ? [word] : [],
  );
  return groups.size || rows.length === 1
    ? rows.length === 1
      ? name
      : otherwise
    : [words.slice(0, -1).join(next), words.at(-1)].filter(Boolean).join(and);
}
