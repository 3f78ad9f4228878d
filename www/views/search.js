// Every place of a word or phrase in all texts of the library, each in its line.
import { bdi, find, h } from "../dom.js";
import { byArticle } from "../dispatch.js";
import { shortHash } from "../fragment.js";
import { relink } from "../link.js";
import { line as inContext } from "../parts/line.js";
import { Scene } from "../scene.js";
import { say } from "../strings.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../dispatch.js").Hit} Hit */

/** @type {import("./index.js").View} */
export const search = {
  name: "search",
  title: say.views.search,
  render(app) {
    find("#pinned").replaceChildren();
    const { search: words } = say;
    const input = h("input", {
      ...{ id: "query", type: "search", name: "query", value: app.scene.state.query ?? "", maxlength: 200 },
      ...{ autocomplete: "off", spellcheck: "false", "aria-describedby": "query-hint" },
      oninput: () => app.go({ query: written(input.value), pin: null }, { replace: true }),
    });
    if (!app.scene.state.query) setTimeout(() => input.focus());
    return h(
      "section.search",
      { role: "search" },
      h("h1", null, words.title),
      h(
        "div.field",
        null,
        h("label", { for: "query" }, words.label),
        input,
        h("p.hint", { id: "query-hint" }, words.hint),
      ),
      h("p.total", { role: "status" }),
      h("div.found", null),
    );
  },
  update(app) {
    const { query } = app.scene.state;
    const input = find("#query");
    if (input instanceof HTMLInputElement && document.activeElement !== input) input.value = query ?? "";
    const { found } = app.scene;
    find(".total").textContent = found ? total(found) : "";
    find(".found").replaceChildren(...(found?.total ? results(app, found.hits) : [advice(query)]));
    relink(app);
  },
};

/** @param {import("../dispatch.js").Found} found */
function total({ total, hits }) {
  const texts = new Set(hits.map(({ key }) => key)).size;
  if (!total) return say.search.nothing;
  return total > hits.length ? say.search.totalOf(total, texts, hits.length) : say.search.total(total, texts);
}

/** Half an emoji has no place in an address. @param {string} input */
const written = (input) => input.replace(/\p{Surrogate}/gu, "").trim() || null;

/** What to try: at the beginning, and when nothing was found. @param {string | null} query */
function advice(query) {
  const { search: words } = say;
  return h(
    "div.advice",
    null,
    query !== null && h("p", null, words.none),
    h(
      "dl",
      null,
      words.ways.map(([example, does]) => [
        h("dt", null, h("a", { to: { query: example } }, h("kbd", null, example))),
        h("dd", null, does),
      ]),
    ),
  );
}

/**
 * @param {App} app
 * @param {Hit[]} hits  in the order of their articles
 */
function results(app, hits) {
  return [...byArticle(hits)].map(([key, own]) => {
    const article = /** @type {import("../desk.js").Article} */ (app.desk.articles.get(key));
    const index = app.scene.articles.indexOf(article);
    return h(
      "section",
      { class: index < 0 ? "" : `s${index % 6}` },
      h(
        "h2",
        null,
        index >= 0 && [h("b.letter", null, Scene.letter(index)), " "],
        bdi(article.info.title?.value ?? article.source.name),
        " ",
        h("small", null, own.length),
      ),
      h(
        "ul.lines",
        null,
        own.map((hit) => h("li", null, line(app, article, hit))),
      ),
    );
  });
}

/**
 * @param {App} app
 * @param {import("../desk.js").Article} article
 * @param {Hit} hit
 */
function line(app, article, { start, end, left, right, anchor }) {
  const words = article.view.text.slice(start, end);
  return inContext({ left, words, right }, () => ({ view: "read", at: null, ...leading(app, article, anchor) }));
}

/**
 * To a place in an article; one that is not compared yet comes to the right side.
 * @param {App} app
 * @param {import("../desk.js").Article} article
 * @param {import("../types.d.ts").Anchor} anchor
 * @returns {Partial<import("../fragment.js").State>}
 */
function leading({ scene }, article, { start, end, quote }) {
  const at = scene.articles.indexOf(article);
  const pin = { text: at < 0 ? scene.articles.length : at, start, end, quote };
  if (at >= 0 && scene.sides.includes(at)) return { pin };
  const [left = 0] = scene.sides;
  const sides = /** @type {[number, number]} */ ([left, pin.text]);
  if (at >= 0) return { pin, sides };
  const texts = [...scene.articles.map(({ view }) => view.hash), article.view.hash].map(shortHash);
  return { pin, texts, code: null, sides: texts.length > 1 ? sides : null };
}
