// Every name over the compared articles, or over the whole library: a table that can be ordered and filtered.
import { fill, find, h } from "../../page/dom.js";
import { EnginePanic } from "../../engine/refusal.js";
import { Entities } from "../scene/entities.js";
import { relinkLate } from "../parts/late.js";
import { chips } from "../../parts/chips.js";
import { card } from "../card/card.js";
import { FEW, key } from "./key.js";
import { fillMatrix, matrix } from "./matrix.js";
import { same } from "../../scene/stage.js";
import { say } from "../../words/strings.js";
import { welcome } from "../library/library.js";
import { reading, typed } from "../search/search.js";

/** @import { Takes, TakesCard, TakesIn } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/desk.js").Article} Article */
/** @typedef {import("../../types.d.ts").ComparisonView} ComparisonView */
/** @typedef {{ articles: Article[], comparison: ComparisonView | null }} Compared */

/** @type {WeakMap<ComparisonView, Entities>} */
const known = new WeakMap();
/** The whole library as it was compared last. @type {Compared} */
let whole = { articles: [], comparison: null };
/** What the table on screen shows. @type {{ entities: Entities, how: string, table: HTMLTableElement } | null} */
let shown = null;

/** @type {import("../../views/index.js").View} */
export const names = {
  name: "names",
  title: say.views.names,
  stays: true,
  prints: true,
  wide: ({ whole }) => whole,
  /** @param {TakesIn & Takes<"amend">} page */
  render(page) {
    const { scene } = page;
    shown = null;
    if (!scene.articles.length) return welcome(page);
    const { names: words } = say;
    const input = h("input", {
      ...{ id: "filter", type: "search", maxlength: 200, autocomplete: "off", spellcheck: "false" },
      ...{ placeholder: words.filter, "aria-label": words.filter, value: scene.state.filter ?? "" },
      oninput: () => page.amend({ filter: typed(input.value) }),
    });
    const section = h(
      "section.names",
      null,
      h("h1", { id: "names" }, words.title),
      h("p.lead", null),
      h("div.finder", null, input, h("nav.seg", { "aria-label": words.scope, data: { keep: "" } })),
      h("div.kinds", null),
      h("p.total", null),
      h("div.roster", null),
      h("p.how", null, say.lists.how),
    );
    relinkLate(section);
    return section;
  },
  /** @param {TakesCard & Takes<"amend" | "draw">} page */
  update(page) {
    if (!document.querySelector(".names")) return;
    const { state } = page.scene;
    const entities = listed(page);
    const input = /** @type {HTMLInputElement} */ (find("#filter"));
    if (document.activeElement !== input) input.value = state.filter ?? "";
    const count = entities?.articles.length ?? page.desk.articles.size;
    fill(find(".names .lead"), (state.whole ? say.names.leadWhole : say.names.lead)(count));
    scope(page);
    fill(find(".names .kinds"), entities && chips(entities.entries, state.group, (group) => page.amend({ group })));
    if (entities) list(page, entities);
    else {
      shown = null;
      fill(find(".names .total"), waiting(page));
      fill(find(".roster"));
    }
    if (shown) follow(page.scene, shown);
    card(page);
  },
};

/**
 * What is listed; `null` while the engine is still at it.
 * @param {Takes<"desk" | "draw" | "notices" | "scene" | "shelf">} page
 * @returns {Entities | null}
 */
function listed(page) {
  const { articles, comparison } = page.scene.state.whole ? library(page) : page.scene;
  if (!comparison) return null;
  const entities = known.get(comparison) ?? new Entities(articles, comparison);
  known.set(comparison, entities);
  return entities;
}

/**
 * The compared articles and then all others, so that each keeps its letter.
 * @param {Takes<"desk" | "draw" | "notices" | "scene" | "shelf">} page
 * @returns {Compared}
 */
function library(page) {
  const { scene, shelf, desk } = page;
  const articles = [...new Set([...scene.articles, ...desk.articles.values()])];
  if (same(articles, whole.articles)) return whole;
  if (shelf.sources.some(desk.waits)) return { articles, comparison: null };
  whole = { articles, comparison: null };
  compareAll(page, whole);
  return whole;
}

/**
 * @param {Takes<"desk" | "draw" | "notices" | "scene">} page
 * @param {Compared} asked
 */
async function compareAll(page, asked) {
  try {
    asked.comparison = (await page.desk.compare(asked.articles.map(({ key }) => key))).comparison;
    if (whole === asked && page.scene.state.view === "names") page.draw();
  } catch (error) {
    if (!(error instanceof EnginePanic)) throw error;
    page.notices.show(say.engine.stoppedComparing, { tone: "bad" });
  }
}

/** @param {Takes<"desk" | "scene" | "shelf">} page */
function waiting(page) {
  if (!page.scene.state.whole) return say.lede.compareFailed;
  return reading(page) ?? say.names.comparing(page.desk.articles.size);
}

/**
 * Which texts: those compared, or all.
 * @param {Takes<"desk" | "scene" | "shelf">} page
 */
function scope({ scene, desk, shelf }) {
  const { articles, state } = scene;
  const all = desk.articles.size + shelf.sources.filter(desk.waits).length;
  const bar = find(".names .seg");
  bar.hidden = all <= articles.length;
  const link = (/** @type {boolean} */ is, /** @type {string} */ words) =>
    h("a", { to: { whole: is }, "aria-current": is === state.whole && "true" }, words);
  fill(bar, link(false, say.names.compared(articles.length)), link(true, say.names.whole(all)));
}

/**
 * The names in their order, when these are not the ones that stand there.
 * @param {Takes<"amend" | "notices" | "scene">} page
 * @param {Entities} entities
 */
function list(page, entities) {
  const { state } = page.scene;
  const { names: words } = say;
  const how = JSON.stringify([state.sort, state.filter, state.group]);
  const before = shown;
  if (before?.entities === entities && before.how === how) return;
  const table = before?.entities === entities ? before.table : lay(page, entities);
  shown = { entities, how, table };
  const { length } = entities.entries;
  const entries = entities.list(state);
  const total = entries.length < length ? words.countOf(entries.length, length) : words.count(length);
  const none = entries.length === 0;
  fill(
    find(".names .total"),
    length ? total : say.lede.nothingFound,
    none && length > 0 && [" ", h("button.link", { onclick: () => clear(page) }, words.clear)],
  );
  if (before?.table === table) page.notices.tell(total);
  const box = /** @type {HTMLElement} */ (table.parentElement);
  box.scrollTop = 0;
  box.hidden = none;
  box.querySelector(".more")?.remove();
  box.append(fillMatrix(page.scene, entities, table, entries));
}

/**
 * The table of these articles, without its rows yet.
 * @param {Takes<"amend" | "scene">} page
 * @param {Entities} entities
 */
function lay(page, entities) {
  const { articles } = entities;
  const table = matrix(page, entities);
  const many = articles.length > FEW;
  fill(
    find(".roster"),
    key(articles),
    h("div.scroll", { class: many ? "many" : "", tabindex: 0, role: "region", "aria-labelledby": "names" }, table),
  );
  return table;
}

/** @param {Takes<"amend">} page */
async function clear(page) {
  await page.amend({ filter: null, group: null });
  find("#filter").focus();
}

/**
 * The row of what is followed.
 * @param {import("../../scene/scene.js").Scene} scene
 * @param {{ entities: Entities, table: HTMLTableElement }} shown
 */
function follow({ pinned }, { entities, table }) {
  const at = entities.entries.find(({ places }) =>
    places.some(({ article, mention }) => article === pinned?.article && mention === pinned.mention),
  );
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll("tbody tr")))
    row.classList.toggle("on", Number(row.dataset.entity) === at?.linked);
}
