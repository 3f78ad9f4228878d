// Across the gutter: faintly, what belongs together; over it the name that is followed, from each of its lines on the left to
// each on the right, over one stem.
import { svg } from "../page/dom.js";

/** @typedef {import("../scene/scene.js").Scene} Scene */

const TURN = 10;

/**
 * The part of a text that is near the screen: to measure in a stretch far off would lay it out.
 * @param {Element} article
 * @returns {[from: number, to: number]}
 */
export function near(article) {
  const stretches = /** @type {HTMLElement[]} */ ([...article.querySelectorAll(".stretch")]);
  if (!stretches.length) return [0, Infinity];
  const from = stretches.findIndex((stretch) => stretch.getBoundingClientRect().bottom > -innerHeight);
  const to = stretches.findIndex((stretch) => stretch.getBoundingClientRect().top > 2 * innerHeight);
  return [Number(stretches[from]?.dataset.at ?? Infinity), Number(stretches[to]?.dataset.at ?? Infinity)];
}

/** What was near when they were last drawn. @type {WeakMap<Element, string>} */
const drawn = new WeakMap();

/**
 * @param {Scene} scene
 * @param {HTMLElement} two the grid of the two articles
 * @param {{ moved?: boolean }} [how]  nothing changed but the part in sight
 */
export function ribbons(scene, two, { moved = false } = {}) {
  const { landmarks, sides } = scene;
  const gutter = two.querySelector(".gutter");
  if (!(gutter instanceof HTMLElement)) return;
  const box = gutter.getBoundingClientRect();
  const articles = [...two.querySelectorAll(".article")];
  const old = gutter.querySelector("svg:not(.joint)");
  if (articles.length < 2 || !articles.every((article) => article.getClientRects().length)) return old?.remove();
  const reach = articles.map(near);
  const key = `${reach} ${gutter.offsetHeight}`;
  if (moved && drawn.get(two) === key) return;
  drawn.set(two, key);
  /** @param {number} side @param {number} mention */
  const isNear = (side, mention) => {
    const { start } = scene.articles[sides[side]].view.mentions[mention];
    return reach[side][0] <= start && start < reach[side][1];
  };
  /** @param {Element} mark */
  const height = (mark) => {
    const boxes = mark.getClientRects();
    const last = boxes[boxes.length - 1];
    return last && Math.round(last.top + last.height / 2 - box.top);
  };
  const faint = (landmarks?.pairs ?? []).flatMap((pair) => {
    if (!pair.every((mention, side) => isNear(side, mention))) return [];
    const marks = pair.map((mention, side) => articles[side].querySelector(`.m[data-m="${mention}"]`));
    const [from, to] = marks.map((mark) => mark && height(mark));
    if (from == null || to == null) return [];
    const half = box.width / 2;
    const d = `M0 ${from}C${half} ${from} ${half} ${to} ${box.width} ${to}`;
    const pin = scene.pinOf(sides[0], pair[0]);
    return [svg("a", { to: { pin, at: null }, tabindex: -1 }, svg("path", { class: "near", d }))];
  });
  const [left, right] = articles.map((article, side) => {
    const marks = /** @type {HTMLElement[]} */ ([...article.querySelectorAll(".m.on:not(.uncounted)")]);
    return [
      ...new Set(marks.filter(({ dataset }) => isNear(side, Number(dataset.m))).flatMap((mark) => height(mark) ?? [])),
    ];
  });
  const all = [...left, ...right];
  const [top, bottom] = [Math.min(...all), Math.max(...all)];
  const middle = (top + bottom) / 2;
  const stem = box.width / 2;
  const path = (/** @type {number} */ y, /** @type {number} */ edge, /** @type {number} */ side) => {
    const turn = Math.min(TURN, Math.abs(middle - y)) * Math.sign(middle - y);
    const inward = edge < stem ? stem - TURN : stem + TURN;
    return svg("path", { class: `s${sides[side] % 6}`, d: `M${edge} ${y}H${inward}Q${stem} ${y} ${stem} ${y + turn}` });
  };
  old?.remove();
  gutter.prepend(
    svg(
      "svg",
      { width: box.width, height: gutter.offsetHeight, "aria-hidden": "true" },
      faint,
      left.length && right.length
        ? svg("path", { class: "stem", d: `M${stem} ${top + TURN}V${Math.max(top + TURN, bottom - TURN)}` })
        : null,
      left.map((y) => path(y, 0, 0)),
      right.map((y) => path(y, box.width, 1)),
    ),
  );
}
