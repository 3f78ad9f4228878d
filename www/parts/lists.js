// Who and what is in the texts, mirrored: in both, only on the left, only on the right. By weight, filtered by group.
import { areUnsure } from "../scene/certainty.js";
import { bdi, h } from "../page/dom.js";
import { lead, relink } from "../page/link.js";
import { local } from "../page/local.js";
import { ruleWords } from "../words/rules.js";
import { Scene } from "../scene/scene.js";
import { say } from "../words/strings.js";
import { chips } from "./chips.js";
import { nameLink, partOf } from "./lede.js";
import { more } from "./more.js";

/** @import { Takes } from "../page/takes.d.ts" */
/** @typedef {import("../scene/presence.js").Row} Row */
/** @typedef {import("../page/dom.js").Child} Child */

const SHORT = 12;
/** Fewer than these are no reason to fold the rest away: "Show all 13" after twelve. */
const FEW = 6;

/** @param {Takes<"desk" | "scene">} page */
export function lists(page) {
  const { scene } = page;
  return h(
    "section.who",
    { "aria-labelledby": "who" },
    h("h2", { id: "who" }, scene.articles.length > 1 ? say.lists.heading : say.lists.headingOne),
    local(h("div"), /** @type {string | null} */ (null), (group, choose) => [
      chips(scene.rows, group, choose),
      h("div.lists", null, parts(page, group)),
    ]),
    h("p.how", null, say.lists.how),
    h("section.quotes", null, listens(scene) ? reading() : listen()),
    h("section.times", { "aria-labelledby": "times" }),
    h("section.values"),
  );
}

/** Of more words than these, trees are made when they are asked for: the engine answers nothing else meanwhile. */
const MANY_WORDS = 20_000;

/** Whether who says what in the texts on screen is read without being asked for. @param {Scene} scene */
export const listens = ({ articles, sides }) =>
  sides.reduce((sum, side) => sum + articles[side].info.words, 0) <= MANY_WORDS;

/** Until that is done. */
export const reading = () => h("p.none", { "aria-busy": "true" }, say.told.reading);

/** Asks for who says what, where it is not read by itself. */
export const listen = () =>
  h("button.link.listen", { onclick: () => dispatchEvent(new Event("crossread:listen")) }, say.lists.listen);

/**
 * @param {Takes<"desk" | "scene">} page
 * @param {string | null} group  of which alone names are listed
 */
function parts(page, group) {
  const { articles, presence, sides } = page.scene;
  const { all, some, only: alone, perhaps } = presence;
  const count = articles.length;
  const keep = (/** @type {Row[]} */ rows) => (group ? rows.filter((row) => row.group === group) : rows);
  const maybe = perhaps.filter(({ row, other }) => !group || row.group === group || other?.group === group);
  const lonely = keep(alone.flat()).length + maybe.length + some.length === 0 ? Infinity : SHORT;
  const order = count === 2 ? sides : alone.map((_, at) => at);
  return [
    count === 2 && shared(page, keep(all), lonely),
    count > 2 && several(page, "both", say.lists.inAll(count), keep(all)),
    count > 2 && some.length > 0 && several(page, "some", say.lists.some, keep(some)),
    order.map((at) => only(page, at, keep(alone[at]))),
    perhaps.length > 0 && perhapsSame(page, maybe),
  ];
}

/**
 * @param {Takes<"scene">} page
 * @param {Row[]} rows
 * @param {number} short
 */
function shared(page, rows, short) {
  const [left, right] = page.scene.sides;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => [counts[left], counts[right]]));
  const { givens } = page.scene;
  const row = (/** @type {Row} */ item) =>
    h(
      "tr",
      { class: `${givens.has(item.linked) ? "common" : ""} ${on(page.scene, item)}`, data: { l: item.linked } },
      h("td.l", null, h("span.n", null, item.counts[left]), bar(item.counts[left] / most, left)),
      h("th", { scope: "row" }, named(page.scene, item)),
      h("td.r", null, bar(item.counts[right] / most, right), h("span.n", null, item.counts[right])),
    );
  const head = (/** @type {number} */ side) => h("th", { scope: "col", class: `s${side % 6}` }, Scene.letter(side));
  return section("both", say.lists.both, rows, short, (shown) => [
    h(
      "table.mirror",
      null,
      h("thead", null, h("tr", null, head(left), h("th", { scope: "col" }, say.lists.both), head(right))),
      h("tbody", null, shown.map(row)),
    ),
    shown.some(({ linked }) => givens.has(linked)) && h("p.how.common", null, say.lists.common),
  ]);
}

/**
 * What stands in more of several articles than one, each with its counts.
 * @param {Takes<"scene">} page
 * @param {string} part
 * @param {string} heading
 * @param {Row[]} rows
 */
function several(page, part, heading, rows) {
  const row = (/** @type {Row} */ item) =>
    h(
      "li",
      { class: on(page.scene, item), data: { l: item.linked } },
      h("span", null, named(page.scene, item)),
      h("span.each", null, counts(item)),
    );
  return section(part, heading, rows, SHORT, (shown) => h("ul.only", null, shown.map(row)));
}

/** How often each article has it. @param {Row} row */
const counts = ({ counts: all }) =>
  all.flatMap((n, at) => (n ? [h("span", { class: `s${at % 6}` }, say.lists.counts(Scene.letter(at), n)), " "] : []));

/**
 * @param {Takes<"scene">} page
 * @param {number} side
 * @param {Row[]} rows
 */
function only(page, side, rows) {
  const { articles, rows: all } = page.scene;
  const most = Math.max(1, ...all.flatMap((row) => row.counts));
  const row = (/** @type {Row} */ item) =>
    h(
      "li",
      { class: on(page.scene, item), data: { l: item.linked } },
      h("span", null, named(page.scene, item)),
      h("span.n", null, item.counts[side]),
      bar(item.counts[side] / most, side),
    );
  const heading = articles.length > 1 ? say.lists.only(Scene.letter(side)) : say.article.region(Scene.letter(side));
  const box = section(partOf(page.scene, side), heading, rows, SHORT, (shown) => h("ul.only", null, shown.map(row)));
  box.classList.add(`s${side % 6}`, "one");
  return box;
}

/**
 * A name of one article, and what may be the same in another.
 * @param {Takes<"desk" | "scene">} page
 * @param {import("../scene/presence.js").Maybe[]} maybes
 */
function perhapsSame(page, maybes) {
  const item = (/** @type {import("../scene/presence.js").Maybe} */ { row, place }) =>
    h(
      "li",
      { class: on(page.scene, row), data: { l: row.linked } },
      h("span", null, counts(row), named(page.scene, row)),
      h(
        "span",
        null,
        h("span", { class: `s${place.article % 6}` }, Scene.letter(place.article)),
        " ",
        placeLink(page, place),
        " ",
        h("span.because", null, ruleWords(place.rule)),
      ),
    );
  return section("perhaps", say.lists.perhaps, maybes, SHORT, (shown) => [
    h("ul.only.maybe", null, shown.map(item)),
    h("p.how", null, say.lists.perhapsHow),
  ]);
}

/**
 * The words of a place that may be no name: what they lead to is asked of the engine.
 * @param {Takes<"desk" | "scene">} page
 * @param {import("../types.d.ts").PerhapsView} place
 */
export function placeLink(page, { article, start, end }) {
  const { key, view } = page.scene.articles[article];
  const link = h("a.name", { data: { go: "" } }, "“", bdi(view.text.slice(start, end)), "”");
  const mention = view.mentions.findIndex((m) => m.start === start && m.end === end);
  if (mention >= 0) lead(link, { view: "read", pin: page.scene.pinOf(article, mention), at: null });
  else
    page.desk.ask("anchor", key, start, end).then((anchor) => {
      lead(link, { view: "read", pin: { ...anchor, text: article }, at: null });
      relink([link]);
    });
  return link;
}

/**
 * A name, and that it is nowhere certain.
 * @param {Scene} scene
 * @param {Row} row
 */
const named = (scene, row) => [
  nameLink(scene, row),
  areUnsure(scene.articles, scene.places(row.linked)) && h("small", null, " ", say.certainty.unsure),
];

/**
 * The first of many, and all of them when they are asked for.
 * @template T
 * @param {string} part
 * @param {string} heading
 * @param {T[]} rows
 * @param {number} short
 * @param {(shown: T[]) => Child} draw
 */
function section(part, heading, rows, short, draw) {
  const folds = rows.length >= short + FEW;
  return local(h("section", { class: `part ${part}`, data: { part }, tabindex: -1 }), !folds, (whole, set) => [
    h("h3", null, heading, " ", h("small", null, rows.length)),
    rows.length ? draw(whole ? rows : rows.slice(0, short)) : h("p.none", null, say.lists.none),
    folds && more(`all ${part}`, rows.length, whole, set),
  ]);
}

/**
 * @param {number} share
 * @param {number} side
 */
export function bar(share, side) {
  const strip = h("i.bar-of", { class: `s${side % 6}`, "aria-hidden": "true" });
  strip.style.setProperty("--share", share.toFixed(3));
  return strip;
}

/**
 * Whether it is what is followed now.
 * @param {Scene} scene
 * @param {{ linked: number }} row
 */
const on = ({ pinned }, { linked }) => (pinned?.linked === linked ? "on" : "");

/**
 * What is followed now, in lists that stand.
 * @param {Scene} scene
 * @param {HTMLElement} root
 */
export function markLists(scene, root) {
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("tr[data-l], li[data-l]")))
    row.classList.toggle("on", on(scene, { linked: Number(row.dataset.l) }) !== "");
}
