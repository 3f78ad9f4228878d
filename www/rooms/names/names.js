// Every name over the compared articles, or over the whole library: a table that can be ordered and filtered.
import { titleOf } from "../../scene/desk.js";
import { bdi, find, h } from "../../page/dom.js";
import { EnginePanic } from "../../engine/refusal.js";
import { Entities } from "../scene/entities.js";
import { GROUPS } from "../../text/groups.js";
import { relinkLate } from "../../page/link.js";
import { card } from "../card/card.js";
import { fillMatrix, matrix } from "./matrix.js";
import { Scene } from "../../scene/scene.js";
import { same } from "../../scene/stage.js";
import { say } from "../../words/strings.js";
import { welcome } from "../library/library.js";
import { reading, typed } from "../search/search.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../../scene/desk.js").Article} Article */
/** @typedef {import("../../types.d.ts").ComparisonView} ComparisonView */
/** @typedef {{ articles: Article[], comparison: ComparisonView | null }} Compared */

/** More articles than these have their letters explained in a part that folds. */
const FEW = 8;

/** @type {WeakMap<ComparisonView, Entities>} */
const known = new WeakMap();
/** The whole library as it was compared last. @type {Compared} */
let whole = { articles: [], comparison: null };
/** What the table on screen shows. @type {{ entities: Entities, list: string, table: HTMLTableElement } | null} */
let shown = null;

/** @type {import("../../views/index.js").View} */
export const names = {
  name: "names",
  title: say.views.names,
  render(app) {
    const { scene } = app;
    shown = null;
    if (!scene.articles.length) return welcome(app);
    const { names: words } = say;
    const input = h("input", {
      ...{ id: "filter", type: "search", maxlength: 200, autocomplete: "off", spellcheck: "false" },
      ...{ placeholder: words.filter, "aria-label": words.filter, value: scene.state.filter ?? "" },
      oninput: () => app.amend({ filter: typed(input.value) }),
    });
    const section = h(
      "section.names",
      null,
      h("h1", { id: "names" }, words.title),
      h("p.lead", null),
      h("div.finder", null, input, h("nav.seg", { "aria-label": words.scope, data: { keep: "" } })),
      h("div.chips", { role: "group", "aria-label": say.lists.filter }),
      h("p.total", null),
      h("div.roster", null),
      h("p.how", null, say.lists.how),
    );
    relinkLate(app, section);
    return section;
  },
  update(app) {
    const section = document.querySelector(".names");
    if (!section) return;
    const { state } = app.scene;
    const entities = listed(app);
    const count = entities?.articles.length ?? app.desk.articles.size;
    find(".names .lead").textContent = (state.whole ? say.names.leadWhole : say.names.lead)(count);
    scope(app);
    const list = JSON.stringify([state.sort, state.filter, state.group]);
    if (!entities) {
      find(".names .total").textContent = waiting(app);
      find(".roster").replaceChildren();
      shown = null;
    } else {
      if (shown?.entities !== entities) shown = { entities, list: "", table: lay(app, entities) };
      if (shown.list !== list) fill(app, entities, shown.table);
      shown.list = list;
      follow(app, shown);
    }
    card(app);
  },
};

/**
 * What is listed; `null` while the engine is still at it.
 * @param {App} app
 * @returns {Entities | null}
 */
function listed(app) {
  const { articles, comparison } = app.scene.state.whole ? library(app) : app.scene;
  if (!comparison) return null;
  const entities = known.get(comparison) ?? new Entities(articles, comparison);
  known.set(comparison, entities);
  return entities;
}

/**
 * The compared articles and then all others, so that each keeps its letter.
 * @param {App} app
 * @returns {Compared}
 */
function library(app) {
  const { scene, shelf, desk } = app;
  const articles = [...new Set([...scene.articles, ...desk.articles.values()])];
  if (same(articles, whole.articles)) return whole;
  if (shelf.sources.some(desk.waits)) return { articles, comparison: null };
  whole = { articles, comparison: null };
  compareAll(app, whole);
  return whole;
}

/**
 * @param {App} app
 * @param {Compared} asked
 */
async function compareAll(app, asked) {
  try {
    asked.comparison = (await app.desk.compare(asked.articles.map(({ key }) => key))).comparison;
    if (whole === asked && app.scene.state.view === "names") app.draw();
  } catch (error) {
    if (!(error instanceof EnginePanic)) throw error;
    app.notices.show(say.engine.stoppedComparing, { tone: "bad" });
  }
}

/** @param {App} app */
function waiting(app) {
  if (!app.scene.state.whole) return say.lede.compareFailed;
  return reading(app) ?? say.names.comparing(app.desk.articles.size);
}

/**
 * Which texts: those compared, or all.
 * @param {App} app
 */
function scope({ scene, desk, shelf }) {
  const { articles, state } = scene;
  const all = desk.articles.size + shelf.sources.filter(desk.waits).length;
  const bar = find(".names .seg");
  bar.hidden = all <= articles.length;
  const link = (/** @type {boolean} */ is, /** @type {string} */ words) =>
    h("a", { to: { whole: is }, "aria-current": is === state.whole && "true" }, words);
  bar.replaceChildren(link(false, say.names.compared(articles.length)), link(true, say.names.whole(all)));
}

/**
 * The table of these articles, without its rows yet.
 * @param {App} app
 * @param {Entities} entities
 */
function lay(app, entities) {
  const { articles, entries } = entities;
  const groups = GROUPS.filter((group) => entries.some((entry) => entry.group === group));
  const chips = [null, ...groups].map((group) =>
    h(
      "button.chip",
      { data: { group: group ?? "" }, onclick: () => app.amend({ group }) },
      group ? say.groups[group] : say.lists.all,
    ),
  );
  find(".names .chips").replaceChildren(...(groups.length > 1 ? chips : []));
  const table = matrix(app, entities);
  const many = articles.length > FEW;
  const key = h("ol.key", null, articles.map(letter));
  find(".roster").replaceChildren(
    many ? h("details", null, h("summary", null, say.names.letters), key) : key,
    h("div.scroll", { class: many ? "many" : "", tabindex: 0, role: "region", "aria-labelledby": "names" }, table),
  );
  return table;
}

/**
 * @param {Article} article
 * @param {number} at
 */
const letter = (article, at) =>
  h("li", { class: `s${at % 6}` }, h("b.letter", null, Scene.letter(at)), " ", bdi(titleOf(article)));

/**
 * @param {App} app
 * @param {Entities} entities
 * @param {HTMLTableElement} table
 */
function fill(app, entities, table) {
  const { state } = app.scene;
  const { names: words } = say;
  const { length } = entities.entries;
  const list = entities.list(state);
  const total = list.length < length ? words.countOf(list.length, length) : words.count(length);
  const input = find("#filter");
  if (input instanceof HTMLInputElement && document.activeElement !== input) input.value = state.filter ?? "";
  for (const chip of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".names .chip")))
    chip.setAttribute("aria-pressed", String(chip.dataset.group === (state.group ?? "")));
  const said = find(".names .total");
  said.replaceChildren(length ? total : say.lede.nothingFound);
  if (list.length === 0 && length) said.append(" ", h("button.link", { onclick: () => clear(app) }, words.clear));
  if (shown?.list) app.notices.tell(total);
  const box = /** @type {HTMLElement} */ (table.parentElement);
  box.scrollTop = 0;
  box.hidden = list.length === 0;
  box.querySelector(".more")?.remove();
  box.append(fillMatrix(app, entities, table, list));
}

/** @param {App} app */
async function clear(app) {
  await app.amend({ filter: null, group: null });
  find("#filter").focus();
}

/**
 * The row of what is followed.
 * @param {App} app
 * @param {{ entities: Entities, table: HTMLTableElement }} shown
 */
function follow({ scene: { pinned } }, { entities, table }) {
  const at = entities.entries.find(({ places }) =>
    places.some(({ article, mention }) => article === pinned?.article && mention === pinned.mention),
  );
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll("tbody tr")))
    row.classList.toggle("on", Number(row.dataset.entity) === at?.linked);
}
