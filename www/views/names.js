// Every name over the compared articles, or over the whole library: a table that can be ordered and filtered.
import { bdi, find, h } from "../dom.js";
import { EnginePanic } from "../engine.js";
import { Entities } from "../entities.js";
import { GROUPS } from "../groups.js";
import { relinkLate } from "../link.js";
import { card } from "../parts/card/card.js";
import { fillMatrix, matrix, titleOf } from "../parts/matrix.js";
import { Scene } from "../scene.js";
import { say } from "../strings.js";
import { welcome } from "./library.js";
import { typed } from "./search.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../desk.js").Article} Article */
/** @typedef {import("../types.d.ts").ComparisonView} ComparisonView */
/** @typedef {{ articles: Article[], comparison: ComparisonView | null, entities: Entities | null }} Compared */

/** More articles than these have their letters explained in a part that folds. */
const FEW = 8;

/** The whole library as it was compared last. @type {Compared | null} */
let whole = null;
/** The compared articles as they were listed last. @type {Compared | null} */
let chosen = null;
/** What the table on screen shows. @type {{ entities: Entities | null, list: string, table: HTMLTableElement } | null} */
let shown = null;

/** @type {import("./index.js").View} */
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
    const entities = compared(app);
    const count = entities?.articles.length ?? 0;
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
      follow(app, shown.table);
    }
    card(app);
  },
};

/**
 * What is listed; `null` while the engine is still at it.
 * @param {App} app
 * @returns {Entities | null}
 */
function compared(app) {
  const { scene, desk } = app;
  if (!scene.state.whole) {
    if (!scene.comparison) return null;
    if (chosen?.comparison !== scene.comparison) chosen = made(scene.articles, scene.comparison);
    return chosen.entities;
  }
  const articles = [...new Set([...scene.articles, ...desk.articles.values()])];
  if (whole?.articles.length === articles.length && articles.every((article, at) => article === whole?.articles[at]))
    return whole.entities;
  if (app.shelf.sources.some(desk.waits)) return null;
  whole = { articles, comparison: null, entities: null };
  compareAll(app, whole);
  return null;
}

/**
 * @param {Article[]} articles
 * @param {ComparisonView} comparison
 * @returns {Compared}
 */
const made = (articles, comparison) => ({ articles, comparison, entities: new Entities(articles, comparison) });

/**
 * @param {App} app
 * @param {Compared} asked
 */
async function compareAll(app, asked) {
  try {
    const { comparison } = await app.desk.compare(asked.articles.map(({ key }) => key));
    if (whole !== asked) return;
    whole = made(asked.articles, comparison);
    if (app.scene.state.view === "names") app.draw();
  } catch (error) {
    if (!(error instanceof EnginePanic)) throw error;
    app.notices.show(say.engine.stoppedComparing, { tone: "bad" });
  }
}

/** @param {App} app */
function waiting({ scene, shelf, desk }) {
  if (!scene.state.whole) return say.lede.compareFailed;
  const left = shelf.sources.filter(desk.waits).length;
  const { length } = shelf.sources;
  return left ? say.search.reading(length - left, length) : say.names.comparing(desk.articles.size);
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
  for (const old of document.querySelectorAll(".scroll + .more")) old.remove();
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
 * @param {HTMLTableElement} table
 */
function follow({ scene }, table) {
  const { pinned: now } = scene;
  const { entities } = (scene.state.whole ? whole : chosen) ?? {};
  const at = entities?.entries.find(({ places }) =>
    places.some(({ article, mention }) => article === now?.article && mention === now?.mention),
  );
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll("tbody tr")))
    row.classList.toggle("on", Number(row.dataset.entity) === at?.linked);
}
