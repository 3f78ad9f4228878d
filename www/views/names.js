// Every name over all compared articles: a table of counts.
import { h } from "../dom.js";
import { markLists } from "../parts/lists.js";
import { nameLink } from "../parts/lede.js";
import { Scene } from "../scene.js";
import { find } from "../dom.js";
import { card } from "../parts/card/card.js";
import { say } from "../strings.js";
import { welcome } from "./library.js";

/** @type {import("./index.js").View} */
export const names = {
  name: "names",
  title: say.views.names,
  render(app) {
    const { scene } = app;
    if (!scene.articles.length) return welcome(app);
    const total = (/** @type {number[]} */ counts) => counts.reduce((sum, n) => sum + n, 0);
    const rows = [...scene.rows].sort((a, b) => total(b.counts) - total(a.counts));
    const many = scene.articles.length > 1;
    return h(
      "section.names",
      null,
      h("h1", null, say.names.title),
      h("p.lead", null, say.names.lead(scene.articles.length)),
      h(
        "ol.key",
        null,
        scene.articles.map(({ info, source }, index) =>
          h(
            "li",
            { class: `s${index % 6}` },
            h("b.letter", null, Scene.letter(index)),
            " ",
            h("bdi", null, info.title?.value ?? source.name),
          ),
        ),
      ),
      rows.length === 0 && h("p.none", null, say.lede.nothingFound),
      rows.length > 0 &&
        h(
          "div.scroll",
          { tabindex: 0, role: "region", "aria-label": say.names.title },
          h(
            "table.matrix",
            null,
            h(
              "thead",
              null,
              h(
                "tr",
                null,
                h("th", { scope: "col" }, say.names.name),
                h("th", { scope: "col" }, say.names.type),
                scene.articles.map((_, index) =>
                  h("th", { scope: "col", class: `s${index % 6} n` }, Scene.letter(index)),
                ),
                many && h("th", { scope: "col", class: "n" }, say.names.total),
              ),
            ),
            h(
              "tbody",
              null,
              rows.map((row) =>
                h(
                  "tr",
                  { data: { l: row.linked } },
                  h("th", { scope: "row" }, nameLink(app, row)),
                  h("td", null, say.groups[row.group]),
                  row.counts.map((n) => h("td.n", { class: n ? "" : "zero" }, n || "·")),
                  many && h("td.n", null, total(row.counts)),
                ),
              ),
            ),
          ),
        ),
      h("p.how", null, say.lists.how),
    );
  },
  update(app) {
    markLists(app, find("#main"));
    card(app);
  },
};
