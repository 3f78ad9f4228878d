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
  const tick = (/** @type {import("../types.d.ts").MentionView} */ mention, /** @type {number} */ index) => {
    const y = ((mention.start / length) * HEIGHT).toFixed(1);
    return svg("line", {
      class: "tick",
      x1: 0,
      x2: 12,
      y1: y,
      y2: y,
      "data-m": index,
      "vector-effect": "non-scaling-stroke",
    });
  };
  const ticks = view.mentions.flatMap((mention, index) =>
    mention.counted && mention.entity !== null ? [tick(mention, index)] : [],
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
 * @param {HTMLElement} article
 * @param {import("../scene.js").Pinned | null} pinned
 */
export function markMap(article, pinned) {
  for (const tick of article.querySelectorAll(".tick")) {
    const mark = article.querySelector(`.m[data-m="${tick.getAttribute("data-m")}"]`);
    tick.classList.toggle("on", pinned !== null && mark !== null && mark.classList.contains("on"));
  }
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
