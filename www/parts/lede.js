// The opening sentences: made from the figures, each ending in its evidence.
import { dayOf } from "../scene/desk.js";
import { bdi, find, h } from "../page/dom.js";
import { Scene } from "../scene/scene.js";
import { say } from "../words/strings.js";

/** @typedef {import("../scene/presence.js").Row} Row */
/** @typedef {import("../page/dom.js").Child} Child */

const EXAMPLES = 3;

/** Of more texts than these, what stands in one alone is said in one figure. */
const FEW = 4;
/** A text of fewer words may name nobody. */
const SHORT = 40;

/** @param {Scene} scene */
export function lede(scene) {
  const many = scene.articles.length > 1;
  const sentences = scene.comparison === null ? [say.lede.compareFailed] : many ? several(scene) : one(scene);
  return h("div.lede", null, h("p", null, sentences, dates(scene), origins(scene)));
}

/**
 * Of all articles that are compared: also of those that do not stand side by side now.
 * @param {Scene} scene
 * @returns {Child[]}
 */
function several(scene) {
  const { articles, presence, rows } = scene;
  const { lede: words } = say;
  const { all, some, perhaps } = presence;
  const count = articles.length;
  /** @type {Child[]} */
  const first = count > 2 ? [words.texts(count)] : [];
  if (!rows.length) return [...first, words.nothingFound, " ", reason(scene)];
  if (all.length) {
    const stand = count > 2 ? words.inAll(all.length, count) : words.inBoth(all.length);
    first.push(evidence(scene, "both", `${words.both(kinds(all), all.length)} ${stand}`));
    first.push(all.length > 2 ? words.mostOfAll : ": ", names(scene, all.slice(0, 2)), words.end);
  } else {
    first.push(count > 2 ? words.nothingInAll(count) : words.nothingShared);
    if (!some.length) first.push(" ", reason(scene));
  }
  const rest = [
    some.length > 0 && [evidence(scene, "some", words.inSome(some.length)), among(scene, some)],
    ...alone(scene),
    perhaps.length > 0 && [evidence(scene, "perhaps", words.perhaps(perhaps.length)), pairs(scene)],
  ].filter(Boolean);
  if (!rest.length) return [first, " ", words.allShared];
  return [first, " ", rest.map((part, at) => [at ? words.then : "", part]), words.end];
}

/**
 * What stands in one article and in no other.
 * @param {Scene} scene
 * @returns {Child[]}
 */
function alone(scene) {
  const { articles, sides, presence } = scene;
  const { lede: words } = say;
  const { only } = presence;
  if (articles.length > FEW) {
    const total = only.reduce((sum, { length }) => sum + length, 0);
    return total ? [words.inOne(total)] : [];
  }
  const order = articles.length > 2 ? only.map((_, at) => at) : sides;
  return order
    .filter((at) => only[at].length)
    .map((at, place) => {
      const figure = (place ? words.onlyToo : words.only)(only[at].length, Scene.letter(at));
      return [evidence(scene, partOf(scene, at), figure), among(scene, only[at])];
    });
}

/**
 * The list of what stands in one article alone, as an address names it.
 * @param {Scene} scene
 * @param {number} article
 */
export const partOf = ({ articles, sides }, article) =>
  articles.length > 2 ? `only${article}` : sides.indexOf(article) ? "right" : "left";

/** Two things that may be one. @param {Scene} scene */
const pairs = (scene) => [
  ": ",
  scene.presence.perhaps
    .slice(0, 2)
    .map(({ row, other }, at) => [
      at ? say.lede.next : "",
      nameLink(scene, row),
      other && other.name !== row.name && [say.lede.and, nameLink(scene, other)],
    ]),
];

/** Why texts may share nothing: what is likeliest first. @param {Scene} scene */
function reason(scene) {
  const { reasons } = say.lede;
  const letters = (/** @type {(article: import("../scene/desk.js").Article) => boolean} */ is) =>
    scene.articles.flatMap((article, at) => (is(article) ? [Scene.letter(at)] : []));
  const foreign = letters(
    ({ view, info }) => info.words >= SHORT && view.warnings.some(({ name }) => name === "not-english"),
  );
  if (foreign.length) return foreign.length > 1 ? reasons.languages : reasons.language(foreign[0]);
  const short = letters(({ info }) => info.words < SHORT);
  return short.length ? reasons.short(short.join(say.lede.and)) : reasons.story;
}

/**
 * @param {Scene} scene
 * @returns {Child[]}
 */
function one(scene) {
  const { rows, presence } = scene;
  const { lede: words } = say;
  if (!rows.length) return [words.nothingFoundOne];
  const [only] = presence.only;
  return [
    words.oneText,
    evidence(scene, "left", words.names1(only.length)),
    among(scene, only),
    words.end,
    " ",
    h("button.set", { onclick: () => find("#add").click() }, words.addSecond),
  ];
}

/** Whom articles say they have it from. @param {Scene} scene */
const origins = (scene) =>
  scene.articles.map(({ info, evidence: said }, at) => {
    if (!info.republished_from) return [];
    const name = bdi(info.republished_from.value);
    return [" ", Scene.letter(at), say.lede.republished, saidAt(said.republished_from, at, name), say.lede.end];
  });

/**
 * What the text says of itself leads to where it says so.
 * @param {import("../types.d.ts").Anchor | undefined} anchor
 * @param {number} text
 * @param {Node} words
 */
const saidAt = (anchor, text, words) =>
  anchor ? h("a", { to: { pin: { ...anchor, text }, at: null }, data: { go: "" } }, words) : words;

/**
 * Both dates, and how far apart they are where both name a day. A text without one says so at its head.
 * @param {Scene} scene
 * @returns {Child[]}
 */
function dates(scene) {
  const { articles, sides } = scene;
  const two = articles.length === 2 ? sides.map((side) => dayOf(articles[side]) ?? "") : [];
  if (two.length < 2 || !two.every(Boolean)) return [];
  const { lede: words } = say;
  const [a, b] = sides.map((side, at) => [
    Scene.letter(side),
    at ? " " : words.isDated,
    saidAt(articles[side].evidence.published, side, bdi(two[at])),
  ]);
  const far = apart(two[0], two[1]);
  return [" ", a, words.next, b, far && [words.next, far], words.end];
}

/** Days from which on months are said, and months from which on years are. */
const [MANY_DAYS, MANY_MONTHS] = [45, 24];

/**
 * How much later the second of two days is, as one says it.
 * @param {string} first
 * @param {string} second
 */
export function apart(first, second) {
  const { lede: words } = say;
  if (![first, second].every((date) => /^\d{4}-\d\d-\d\d$/.test(date))) return null;
  if (first === second) return words.sameDay;
  const [from, to] = [first, second].sort().map((date) => new Date(date));
  const days = Math.round((to.getTime() - from.getTime()) / 864e5);
  const begun = to.getUTCDate() < from.getUTCDate();
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() - Number(begun);
  const years = Math.floor(months / 12);
  const half = months % 12 >= 6 && words.counts[years]; // "six and a half years", and no "20 and a half"
  const exact = to.getUTCDate() === from.getUTCDate() && (months < MANY_MONTHS || months % (half ? 6 : 12) === 0);
  const counted = (/** @type {number} */ n) => words.counts[n] || n;
  const inYears = half ? words.halfYears(half) : words.years(counted(years));
  const inMonths = months < MANY_MONTHS ? words.months(counted(months)) : inYears;
  const length = days < MANY_DAYS ? words.days(counted(days)) : inMonths;
  const said = days < MANY_DAYS || exact ? length : words.moreThan(length);
  return first < second ? words.later(said) : words.earlier(said);
}

/**
 * @param {Scene} scene
 * @param {Row[]} rows
 */
const among = (scene, rows) => [rows.length > EXAMPLES ? say.lede.among : ": ", names(scene, rows.slice(0, EXAMPLES))];

/**
 * @param {Scene} scene
 * @param {Row[]} rows
 */
const names = (scene, rows) => listed(rows.map((row) => nameLink(scene, row)));

/**
 * Items as one reads them out: "A, B and C".
 * @param {Child[]} items
 * @param {unknown} [open]  whether more follow
 * @returns {Child[]}
 */
export const listed = (items, open) =>
  items.map((item, at) => [at ? say.lede[at === items.length - 1 && !open ? "and" : "next"] : "", item]);

/**
 * A name that leads to its first place in the texts.
 * @param {Scene} scene
 * @param {Row} row
 */
export function nameLink(scene, row) {
  const place = scene.places(row.linked)[0];
  const pin = place ? scene.pinOf(place.article, place.mention) : null;
  return h("a.name", { to: { view: "read", pin, at: null }, data: { go: "", l: row.linked } }, bdi(row.name));
}

/**
 * @param {Scene} scene
 * @param {string} part
 * @param {string} words
 */
const evidence = (scene, part, words) =>
  h("a.evidence", { class: side(scene, part), to: { at: part }, data: { go: "" } }, words);

/**
 * @param {Scene} scene
 * @param {string} part
 */
function side({ sides }, part) {
  const at =
    part === "left" ? sides[0] : part === "right" ? sides[1] : /^only\d/.test(part) ? Number(part.slice(4)) : null;
  return at === null ? "" : `s${at % 6}`;
}

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
