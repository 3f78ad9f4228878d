// The table of story points: a row for what is told, a column for each article, in the cells its words.
import { h } from "../../page/dom.js";
import { titleOf } from "../../scene/desk.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { grow } from "../parts/grow.js";
import { ordering } from "./rows.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./rows.js").Cell} Cell */
/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {(article: number, range: Range, words: import("../../page/dom.js").Child) => HTMLElement} Place */

/** Of more articles than these a run of those that do not tell it is one cell. */
const WIDE = 8;
/** Rows that come at a time. */
const [STEP, WIDE_STEP] = [60, 20];

/**
 * @param {Takes<"amend" | "scene">} page
 * @param {Row[]} rows
 * @param {Place} place
 */
export function table(page, rows, place) {
  const { articles, state } = page.scene;
  const { points: words } = say;
  const { column, falling } = ordering(state.sort, articles.length);
  const sorted = (/** @type {boolean} */ is) => ({ "aria-sort": is && (falling ? "descending" : "ascending") });
  const head = h(
    "tr",
    null,
    h(
      "th",
      { scope: "col", ...sorted(column === "spread") },
      h(
        "button.sort",
        {
          title: words.bySpread,
          data: { again: "spread" },
          onclick: () => page.amend({ sort: column === "spread" && falling ? "spread" : null }),
        },
        words.toldBy,
      ),
    ),
    articles.map((article, at) =>
      h(
        "th",
        { scope: "col", class: `s${at % 6}`, ...sorted(column === at) },
        h(
          "button.sort",
          {
            title: titleOf(article),
            "aria-label": words.inOrder(Scene.letter(at)),
            data: { again: `sort ${at}` },
            onclick: () => page.amend({ sort: String(at) }),
          },
          Scene.letter(at),
        ),
      ),
    ),
  );
  const made = h("table.points", { "aria-labelledby": "points" }, h("thead", null, head));
  made.style.setProperty("--articles", String(articles.length));
  const wide = articles.length > WIDE;
  const end = grow(rows.length, wide ? WIDE_STEP : STEP, (from, to) =>
    made.append(
      h(
        "tbody",
        null,
        rows.slice(from, to).map((row) => line(page.scene, row, wide, place)),
      ),
    ),
  );
  return [made, end];
}

/**
 * @param {Scene} scene
 * @param {Row} row
 * @param {boolean} wide
 * @param {Place} place
 */
function line(scene, { cells, tellers, apart }, wide, place) {
  const { points: words } = say;
  const count = cells.length;
  const who =
    tellers.length === count
      ? count === 2
        ? words.both
        : words.all(count)
      : tellers.length === 1
        ? words.alone(Scene.letter(tellers[0]))
        : words.ofAll(tellers.length, count);
  return h(
    "tr",
    null,
    h("th", { scope: "row" }, who, apart && h("span.apart", null, words.apart)),
    wide ? runs(scene, cells, place) : cells.map((cell, at) => told(scene, cell, at, place)),
  );
}

/**
 * @param {Scene} scene
 * @param {Cell | null} cell
 * @param {number} article
 * @param {Place} place
 */
function told(scene, cell, article, place) {
  const data = { letter: Scene.letter(article) };
  if (!cell)
    return h("td.without", { data }, h("span", { "aria-label": say.points.gap(data.letter), role: "img" }, "–"));
  const { view } = scene.articles[article];
  return h("td", { class: `s${article % 6}`, data }, place(article, cell.range, inCell(view, cell)));
}

/**
 * @param {Scene} scene
 * @param {(Cell | null)[]} cells
 * @param {Place} place
 */
function runs(scene, cells, place) {
  /** @type {HTMLElement[]} */
  const made = [];
  let without = 0;
  const gap = () => without && made.push(h("td.without", { colspan: without }, "–"));
  cells.forEach((cell, at) => {
    if (!cell) return (without += 1);
    gap();
    without = 0;
    return made.push(told(scene, cell, at, place));
  });
  gap();
  return made;
}

/**
 * The words of a cell, its dates and figures bold, those marked that another gives otherwise.
 * @param {import("../../types.d.ts").ArticleView} view
 * @param {Cell} cell
 */
function inCell({ text, mentions }, { range, apart }) {
  const values = mentions.filter(
    ({ form, start, end, counted }) => form === "value" && counted && start >= range.start && end <= range.end,
  );
  const meets = (/** @type {Range} */ { start, end }) => apart.some((each) => each.start < end && start < each.end);
  const marked = [
    ...values.map(({ start, end }) => ({ start, end, tag: meets({ start, end }) ? "mark" : "b" })),
    ...apart
      .filter((each) => !values.some(({ start, end }) => each.start < end && start < each.end))
      .map(({ start, end }) => ({ start, end, tag: "mark" })),
  ].sort((a, b) => a.start - b.start);
  /** @type {import("../../page/dom.js").Child[]} */
  const made = [];
  let at = range.start;
  const plain = (/** @type {number} */ to) => onOneLine(text.slice(at, to));
  for (const { start, end, tag } of marked) {
    if (start < at || end > range.end) continue;
    made.push(plain(start));
    at = start;
    made.push(h(/** @type {"b"} */ (tag), null, plain(end)));
    at = end;
  }
  return [...made, plain(range.end)];
}

/** The end of a part, as between a headline and what follows, is a dot. @param {string} words */
export const onOneLine = (words) => words.replace(/\s*\n\s*\n\s*/g, " · ").replace(/\s+/g, " ");
