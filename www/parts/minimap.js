// The whole article as a strip at its outer edge: a tick at the true place of every name, and what is in sight now. The
// same is in the lists and on the keys, so it is hidden from screen readers.
import { h, svg } from "../dom.js";

const HEIGHT = 1000;

/**
 * @param {import("../desk.js").Article} article
 * @param {HTMLElement} words
 */
export function minimap({ view }, words) {
  const length = Math.max(1, view.text.length);
  const ticks = view.mentions.flatMap((mention, index) =>
    mention.counted && mention.entity !== null ? [line("tick", mention.start / length, index)] : [],
  );
  return h(
    "div.map",
    { "aria-hidden": "true", onclick: (/** @type {MouseEvent} */ event) => jump(event, view, words) },
    svg(
      "svg",
      { viewBox: `0 0 12 ${HEIGHT}`, preserveAspectRatio: "none" },
      svg("rect", { class: "sight", x: 0, width: 12, y: 0, height: 0 }),
      ...ticks,
    ),
  );
}

/**
 * @param {string} kind
 * @param {number} at  0-1
 * @param {number} [mention]
 */
function line(kind, at, mention) {
  const y = (at * HEIGHT).toFixed(1);
  return svg("line", {
    ...{ class: kind, x1: 0, x2: 12, y1: y, y2: y, "vector-effect": "non-scaling-stroke" },
    "data-m": mention,
  });
}

/**
 * @param {HTMLElement} article
 * @param {import("../scene.js").Pinned | null} pinned
 */
export function markMap(article, pinned) {
  for (const tick of article.querySelectorAll(".tick[data-m]")) {
    const mark = article.querySelector(`.m[data-m="${tick.getAttribute("data-m")}"]`);
    tick.classList.toggle("on", pinned !== null && mark !== null && mark.classList.contains("on"));
  }
}

/**
 * @param {HTMLElement} article
 * @param {import("../types.d.ts").Range[]} places
 * @param {number} length  of the text
 */
export function mapFound(article, places, length) {
  for (const old of article.querySelectorAll(".tick.found")) old.remove();
  article.querySelector(".map svg")?.append(...places.map(({ start }) => line("tick found", start / length)));
}

/**
 * Moves the window of the strip to the part of the article that is on screen.
 * @param {HTMLElement} article
 */
export function sight(article) {
  const rect = article.querySelector(".sight");
  const words = article.querySelector(".text");
  if (!rect || !words) return;
  const { top, height } = words.getBoundingClientRect();
  if (!height) return;
  const from = Math.min(1, Math.max(0, -top / height));
  const to = Math.min(1, Math.max(0, (innerHeight - top) / height));
  rect.setAttribute("y", String(from * HEIGHT));
  rect.setAttribute("height", String((to - from) * HEIGHT));
}

/**
 * @param {MouseEvent} event
 * @param {import("../types.d.ts").ArticleView} view
 * @param {HTMLElement} words
 */
function jump(event, view, words) {
  const strip = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
  const place = ((event.clientY - strip.top) / strip.height) * view.text.length;
  const block = view.blocks.findIndex(({ end }) => end >= place);
  words.querySelector(`[data-b="${block}"]`)?.scrollIntoView({ block: "center", behavior: "smooth" });
}
