// Across the gutter: the name that is followed, from each of its lines on the left to each on the right, over one stem.
import { svg } from "../dom.js";

const TURN = 10;

/**
 * @param {HTMLElement} two the grid of the two articles
 */
export function ribbons(two) {
  const gutter = two.querySelector(".gutter");
  if (!(gutter instanceof HTMLElement)) return;
  if (!two.querySelector(".m.on")) {
    gutter.replaceChildren(); // and nothing is measured: that would lay out the page ahead of its time
    return;
  }
  const box = gutter.getBoundingClientRect();
  const [left, right] = [...two.querySelectorAll(".article")].map((article) => lines(article, box.top));
  if (box.width < 20 || !left || !right || (!left.length && !right.length)) {
    gutter.replaceChildren();
    return;
  }
  const sides = [...two.querySelectorAll(".article")].map(
    (article) => Number(/** @type {HTMLElement} */ (article).dataset.index) % 6,
  );
  const all = [...left, ...right];
  const [top, bottom] = [Math.min(...all), Math.max(...all)];
  const middle = (top + bottom) / 2;
  const stem = box.width / 2;
  const path = (/** @type {number} */ y, /** @type {number} */ edge) => {
    const turn = Math.min(TURN, Math.abs(middle - y)) * Math.sign(middle - y);
    const inward = edge < stem ? stem - TURN : stem + TURN;
    return `M${edge} ${y}H${inward}Q${stem} ${y} ${stem} ${y + turn}`;
  };
  const drawing = svg(
    "svg",
    { width: box.width, height: gutter.offsetHeight, "aria-hidden": "true" },
    left.length && right.length
      ? svg("path", { class: "stem", d: `M${stem} ${top + TURN}V${Math.max(top + TURN, bottom - TURN)}` })
      : null,
    ...left.map((y) => svg("path", { class: `s${sides[0]}`, d: path(y, 0) })),
    ...right.map((y) => svg("path", { class: `s${sides[1]}`, d: path(y, box.width) })),
  );
  gutter.replaceChildren(drawing);
}

/**
 * The heights of the lines that hold a followed name.
 * @param {Element} article
 * @param {number} top
 */
function lines(article, top) {
  const heights = [...article.querySelectorAll(".m.on:not(.uncounted)")].flatMap((mark) => {
    const boxes = mark.getClientRects();
    if (!boxes.length) return [];
    const { top: y, height } = boxes[boxes.length - 1];
    return [Math.round(y + height / 2 - top)];
  });
  return [...new Set(heights)];
}
