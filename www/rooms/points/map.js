// How like each other the articles are, two by two, and which of them belong together.
import { h } from "../../page/dom.js";
import { letter } from "../parts/letter.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { letters } from "./sentence.js";

/** @typedef {import("../../types.d.ts").ToldView} ToldView */
/** @typedef {import("../../types.d.ts").LikenessView} LikenessView */

/** Of more articles the pairs most alike are listed, so many. */
const FEW = 16;
const PAIRS = 30;

/** Out of a hundred. @param {LikenessView} pair */
const hundredth = ({ overall }) => Math.round(overall / 10);

/** Those two, side by side. @param {[number, number]} sides @param {import("../../page/dom.js").Child} words @param {Record<string, unknown>} [props] */
const beside = (sides, words, props) =>
  h("a", { to: { view: "read", sides, solo: null, pin: null, at: null }, ...props }, words);

/**
 * @param {number} count  so many articles there are
 * @param {ToldView} told
 */
export function map(count, told) {
  const { map: words } = say.points;
  return h(
    "section.likeness",
    { "aria-labelledby": "likeness" },
    h("h2", { id: "likeness" }, words.title),
    count <= FEW ? matrix(count, told) : nearest(told),
    h("p.hint", null, words.how),
  );
}

/**
 * @param {number} count
 * @param {ToldView} told
 */
function matrix(count, { pairs }) {
  const { map: words } = say.points;
  const all = [...Array(count).keys()];
  const cell = (/** @type {number} */ a, /** @type {number} */ b) => {
    if (a === b) return h("td.self", null, "");
    const sides = /** @type {[number, number]} */ ([Math.min(a, b), Math.max(a, b)]);
    const pair = pairs.find(({ articles }) => articles[0] === sides[0] && articles[1] === sides[1]);
    const names = [Scene.letter(a), Scene.letter(b)];
    const td = h(
      "td",
      { class: pair?.state ?? "" },
      beside([a, b], pair ? hundredth(pair) : "·", {
        "aria-label": pair
          ? words.cell(names[0], names[1], hundredth(pair), say.told.events[pair.state])
          : words.unseen(names[0], names[1]),
        title: pair && say.told.events[pair.state],
      }),
    );
    td.style.setProperty("--like", `${pair ? hundredth(pair) / 2 : 0}%`);
    return td;
  };
  return h(
    "div.scroll",
    { tabindex: 0, role: "group", "aria-labelledby": "likeness" },
    h(
      "table.alike",
      { "aria-labelledby": "likeness" },
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("td", null),
          all.map((at) => h("th", { scope: "col" }, letter(at))),
        ),
      ),
      h(
        "tbody",
        null,
        all.map((a) =>
          h(
            "tr",
            null,
            h("th", { scope: "row" }, letter(a)),
            all.map((b) => cell(a, b)),
          ),
        ),
      ),
    ),
  );
}

/** @param {ToldView} told */
function nearest({ pairs }) {
  const { map: words } = say.points;
  const best = [...pairs].sort((a, b) => b.overall - a.overall).slice(0, PAIRS);
  return h(
    "details",
    null,
    h("summary", null, words.nearest(best.length)),
    h(
      "table.nearest",
      { "aria-labelledby": "likeness" },
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          [words.pair, words.likeness, words.found].map((head) => h("th", { scope: "col" }, head)),
        ),
      ),
      h(
        "tbody",
        null,
        best.map((pair) =>
          h(
            "tr",
            null,
            h("th", { scope: "row" }, beside(pair.articles, letters(pair.articles))),
            h("td", null, hundredth(pair)),
            h("td", null, say.told.events[pair.state]),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {ToldView} told
 * @param {(article: number, range: import("../../types.d.ts").Range) => import("../../page/dom.js").Child} place
 */
export function clusters({ clusters: found, lineage }, place) {
  const { clusters: words } = say.points;
  const lines = found.map(({ articles, kind }) => h("li", null, words[kind](letters(articles))));
  /** @type {Map<string, Set<number>>} */
  const agencies = new Map();
  for (const { from, to, kind } of lineage) {
    if (kind !== "wire" || !from.source) continue;
    agencies.set(from.source, (agencies.get(from.source) ?? new Set()).add(to));
  }
  for (const [source, articles] of agencies)
    if (articles.size > 1)
      lines.push(h("li", null, words.agency(letters([...articles].sort((a, b) => a - b)), source)));
  for (const { from, to, kind, certainty, because } of lineage) {
    const origin = from.article === null ? from.source : Scene.letter(from.article);
    if (origin === null) continue;
    const [seen] = because;
    lines.push(
      h(
        "li.from",
        null,
        words.from[kind](Scene.letter(to), origin),
        certainty === "probable" && h("small", null, " ", words.probable),
        seen && [": ", place(seen.article, seen)],
      ),
    );
  }
  return h(
    "section.belong",
    { "aria-labelledby": "belong" },
    h("h2", { id: "belong" }, words.title),
    lines.length ? h("ul", null, lines) : h("p.none", null, words.none),
  );
}
