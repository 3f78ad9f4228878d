// The table of names by articles. A figure leads to the first mention there.
import { areUnsure } from "../../scene/certainty.js";
import { titleOf } from "../../scene/desk.js";
import { bdi, h } from "../../page/dom.js";
import { RISING, sorting } from "../scene/entities.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { grow } from "../parts/grow.js";
import { context } from "../parts/line.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../scene/entities.js").Entities} Entities */
/** @typedef {import("../scene/entities.js").Entry} Entry */
/** @typedef {import("../../scene/presence.js").Place} Place */

const COLUMNS = /** @type {const} */ (["name", "type", "total", "spread", "first"]);
/** Of more articles than these, a run of those without a mention is one cell. */
const DOTTED = 12;
/** Rows that come at a time: those of many articles are long. */
const [STEP, LONG_STEP] = [100, 12];
/** Characters shown before a first mention. */
const BEFORE = 16;

/**
 * The table with its head; `fillMatrix` puts the rows in.
 * @param {Takes<"amend" | "scene">} page
 * @param {Entities} entities
 */
export function matrix(page, { articles }) {
  const table = h(
    "table.matrix",
    { "aria-labelledby": "names" },
    h(
      "colgroup",
      null,
      COLUMNS.map((name) => h("col", { class: `c-${name}` })),
      articles.map(() => h("col.c-article", null)),
    ),
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        COLUMNS.map((name) => heading(page, name, say.names[name], name === "total" || name === "spread" ? "n" : "")),
        articles.map((article, at) =>
          heading(page, String(at), Scene.letter(at), `n s${at % 6}`, `${Scene.letter(at)}: ${titleOf(article)}`),
        ),
      ),
    ),
  );
  table.style.setProperty("--articles", String(articles.length));
  return table;
}

/**
 * @param {Takes<"amend" | "scene">} page
 * @param {string} column
 * @param {string} words
 * @param {string} kind
 * @param {string | null} [title]
 */
const heading = (page, column, words, kind, title = null) =>
  h(
    "th",
    { scope: "col", class: kind, data: { column } },
    h("button.sort", { title, "aria-label": title, onclick: () => sortBy(page, column) }, words),
  );

/**
 * @param {Takes<"amend" | "scene">} page
 * @param {string} column
 */
function sortBy(page, column) {
  const now = sorting(page.scene.state.sort);
  const falling = now.column === column ? !now.falling : !RISING.has(column);
  page.amend({ sort: `${falling ? "-" : ""}${column}` });
}

/**
 * The rows in their order, and the end of the list.
 * @param {Scene} scene
 * @param {Entities} entities
 * @param {HTMLTableElement} table
 * @param {Entry[]} entries
 */
export function fillMatrix(scene, entities, table, entries) {
  const { column, falling } = sorting(scene.state.sort);
  for (const th of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll("[data-column]"))) {
    if (th.dataset.column === column) th.setAttribute("aria-sort", falling ? "descending" : "ascending");
    else th.removeAttribute("aria-sort");
  }
  for (const body of [...table.tBodies]) body.remove();
  // A body for each piece: browsers lay out only the new one.
  const step = entities.articles.length > DOTTED ? LONG_STEP : STEP;
  return grow(entries.length, step, (from, to) =>
    table.append(
      h(
        "tbody",
        null,
        entries.slice(from, to).map((entry) => row(entities, entry)),
      ),
    ),
  );
}

/**
 * @param {Entities} entities
 * @param {Entry} entry
 */
function row(entities, entry) {
  const [first] = entry.places;
  const { view } = entities.articles[first.article];
  const mention = view.mentions[first.mention];
  const doubt = areUnsure(entities.articles, entry.places) && h("small", null, " ", say.certainty.unsure);
  return h(
    "tr",
    { data: { entity: entry.linked } },
    h("th", { scope: "row" }, link(entities, first, "name", bdi(entry.name)), doubt),
    h("td.type", null, say.groups[entry.group]),
    h("td.n", null, entry.total),
    h("td.n", null, entry.spread),
    h(
      "td.first",
      null,
      link(entities, first, "place", [
        h("b.letter", { class: `s${first.article % 6}` }, Scene.letter(first.article)),
        h("small", null, say.names.paragraph(mention.block + 1)),
        inWords(context(view, mention)),
      ]),
    ),
    cells(entities, entry),
  );
}

/**
 * The words before it are few: none of it may be cut.
 * @param {import("../parts/line.js").Context} context
 */
function inWords({ left, words, right }) {
  const before = left.length > BEFORE ? left.slice(-BEFORE).replace(/^\S*\s/, "…") : left;
  return h("bdi", null, before, h("b", null, words), right);
}

/**
 * @param {Entities} entities
 * @param {Entry} entry
 */
function cells(entities, { counts, places, perhaps }) {
  /** @type {Node[]} */
  const row = [];
  let without = 0;
  const gap = () => {
    if (without) row.push(h("td.gap", { colspan: without }));
    without = 0;
  };
  counts.forEach((count, article) => {
    const maybe = count === 0 && perhaps.find((place) => place.article === article);
    if (count === 0 && !maybe && counts.length > DOTTED) return (without += 1);
    gap();
    if (maybe) return row.push(h("td.n", null, perhapsThere(entities, maybe)));
    const first = count && places.find((place) => place.article === article);
    return row.push(h("td.n", null, first ? link(entities, first, "count", count) : h("span.zero", null, "·")));
  });
  gap();
  return row;
}

/**
 * Not counted there, and perhaps meant.
 * @param {Entities} entities
 * @param {import("../../types.d.ts").PerhapsView} place
 */
function perhapsThere({ articles }, { article, start, end }) {
  const words = say.names.perhaps(articles[article].view.text.slice(start, end));
  return h("span.maybe", { title: words, role: "img", "aria-label": words }, "?");
}

/**
 * @param {Entities} entities
 * @param {Place} place
 * @param {string} kind
 * @param {import("../../page/dom.js").Child} words
 */
function link({ articles }, { article, mention }, kind, words) {
  const there = articles[article];
  return h(
    `a.${kind}.late`,
    { href: "#", to: (scene) => scene.leading(there, there.anchors[mention]), data: { go: "" } },
    words,
  );
}
