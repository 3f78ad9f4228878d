// Every place of a word or phrase in all texts of the library, each in its line.
import { titleOf } from "../../scene/desk.js";
import { bdi, find, h } from "../../page/dom.js";
import { relinkLate } from "../parts/late.js";
import { putAway } from "../card/card.js";
import { grow } from "../parts/grow.js";
import { line as inContext } from "../parts/line.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../engine/dispatch.js").Hit} Hit */
/** @typedef {import("../../scene/scene.js").Found} Found */

/** Places asked for at a time. */
const HITS = 200;
/** Lines that come at a time. */
const STEP = 50;
/** Keys that go along the lines. @type {Record<string, (at: number, last: number) => number>} */
const MOVES = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** What is listed on screen. @type {Found | null | undefined} */
let listed;

/** @type {import("../../views/index.js").View} */
export const search = {
  name: "search",
  title: say.views.search,
  stays: true,
  hits: HITS,
  wide: () => true,
  /** @param {Takes<"amend" | "scene">} page */
  render(page) {
    putAway();
    listed = undefined;
    const { search: words } = say;
    const input = h("input", {
      ...{ id: "query", type: "search", name: "query", value: page.scene.state.query ?? "", maxlength: 200 },
      ...{ autocomplete: "off", spellcheck: "false", "aria-describedby": "query-hint", "data-focus": true },
      oninput: () => page.amend({ query: typed(input.value), pin: null }),
    });
    const section = h(
      "section.search",
      { role: "search", onkeydown: (/** @type {KeyboardEvent} */ event) => along(page, event, input) },
      h("h1", null, words.title),
      h("div.field", null, h("label", { for: "query" }, words.label), input),
      h("p.hint", { id: "query-hint" }, words.hint),
      h("p.total", null),
      h("div.found", null),
    );
    relinkLate(section);
    return section;
  },
  /** @param {Takes<"desk" | "findMore" | "notices" | "scene" | "shelf">} page */
  update(page) {
    const { found, state } = page.scene;
    const input = find("#query");
    if (input instanceof HTMLInputElement && document.activeElement !== input) input.value = state.query ?? "";
    const said = [found && total(found), reading(page)].filter(Boolean).join(" ");
    find(".search .total").textContent = said;
    if (found === listed) return;
    if (listed !== undefined) page.notices.tell(said);
    listed = found;
    const box = find(".found");
    if (found?.total) list(page, box, found);
    else box.replaceChildren(advice(state.query));
  },
};

/** Half an emoji has no place in an address. @param {string} input */
export const typed = (input) => input.replace(/\p{Surrogate}/gu, "").trim() || null;

/** @param {Found} found */
const total = ({ total, counts }) => (total ? say.search.total(total, counts.length) : say.search.nothing);

/** How far the library is read, as long as it is not. @param {Takes<"desk" | "shelf">} page */
export function reading({ shelf: { sources }, desk }) {
  const left = sources.filter(desk.waits).length;
  return left ? say.search.reading(sources.length - left, sources.length) : null;
}

/**
 * From the field to its lines and along them, and back.
 * @param {Takes<"amend">} page
 * @param {KeyboardEvent} event
 * @param {HTMLInputElement} input
 */
function along(page, event, input) {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const inField = target === input;
  const lines = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".found .line")]);
  if (key === "Escape" && inField) {
    if (!input.value) return;
    input.value = "";
    page.amend({ query: null, pin: null });
  } else if (key === "Escape") input.focus();
  else if (inField && key === "Enter") lines[0]?.click();
  else if (inField && key === "ArrowDown") lines[0]?.focus();
  else if (!inField && Object.hasOwn(MOVES, key)) {
    const at = lines.indexOf(/** @type {HTMLElement} */ (target));
    if (at < 0) return;
    const next = lines[MOVES[key](at, lines.length - 1)];
    if (next) stop(lines, next);
    (next ?? input).focus();
  } else return;
  event.preventDefault();
}

/**
 * The lines are one stop of the Tab key.
 * @param {HTMLElement[]} lines
 * @param {HTMLElement} here
 */
function stop(lines, here) {
  for (const line of lines) line.tabIndex = line === here ? 0 : -1;
}

/**
 * What to try: at the beginning, and when nothing was found.
 * @param {string | null} query
 */
function advice(query) {
  const { search: words } = say;
  const own = query === null ? [] : otherWays(query);
  return h(
    "div.advice",
    null,
    query !== null && h("p", null, words.none),
    h(
      "dl",
      null,
      [...own, ...words.ways].map(([example, does]) => [
        h("dt", null, h("a", { to: { query: example } }, h("kbd", null, example))),
        h("dd", null, does),
      ]),
    ),
  );
}

/** The reader's own words, looked for with less. @param {string} query */
function otherWays(query) {
  const { search: words } = say;
  const bare = query
    .replace(/["“”„]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const terms = bare.split(" ");
  /** @type {[string, string][]} */
  const ways = [];
  if (bare !== query) ways.push([bare, words.anywhere]);
  if (bare && !bare.endsWith("*")) ways.push([`${bare}*`, words.beginning]);
  if (terms.length > 1) ways.push([terms.reduce((a, b) => (b.length > a.length ? b : a)), words.alone]);
  return ways;
}

/**
 * @param {Takes<"desk" | "findMore" | "scene">} page
 * @param {HTMLElement} box
 * @param {Found} found
 */
function list(page, box, found) {
  /** @type {{ id: string, lines: HTMLElement } | null} */
  let last = null;
  const sections = h("div", null);
  const end = grow(found.total, STEP, async (from, to) => {
    if (to > found.hits.length) await page.findMore(found, HITS);
    for (const [at, hit] of found.hits.slice(from, to).entries()) {
      if (last?.id !== hit.id) {
        last = { id: hit.id, lines: h("ul.lines", null) };
        sections.append(h("section", null, heading(page, found, hit.id), last.lines));
      }
      last.lines.append(h("li", null, line(page, hit, from + at === 0)));
    }
  });
  box.replaceChildren(sections, end);
}

/**
 * @param {Takes<"desk" | "scene">} page
 * @param {Found} found
 * @param {string} key
 */
function heading(page, found, key) {
  const article = /** @type {import("../../scene/desk.js").Article} */ (page.desk.articles.get(key));
  const index = page.scene.articles.indexOf(article);
  const count = found.counts.find((each) => each.id === key)?.count;
  return h(
    "h2",
    { class: index < 0 ? "" : `s${index % 6}` },
    index >= 0 && [h("b.letter", null, Scene.letter(index)), " "],
    bdi(titleOf(article)),
    " ",
    h("small", null, count),
  );
}

/**
 * @param {Takes<"desk">} page
 * @param {Hit} hit
 * @param {boolean} first  where the Tab key stops
 */
function line(page, { id, start, end, left, right, anchor }, first) {
  const article = /** @type {import("../../scene/desk.js").Article} */ (page.desk.articles.get(id));
  const words = article.view.text.slice(start, end);
  const props = { class: "late", href: "#", tabindex: first ? 0 : -1 };
  return inContext({ left, words, right }, (scene) => scene.leading(article, anchor), props);
}
