// The whole article as a strip at its outer edge: who, where and when on three tracks, at their true places, and what is in
// sight now. It is a scroll bar: by pointer and by keys.
import { h, svg } from "../page/dom.js";
import { groupOf } from "../text/groups.js";
import { Scene } from "../scene/scene.js";
import { say } from "../words/strings.js";

/** @typedef {import("../types.d.ts").ArticleView} ArticleView */

const HEIGHT = 1000;
const WIDTH = 18;
/** @type {Partial<Record<import("../text/groups.js").Group, number>>} */
const TRACK = { places: 1, when: 2, amounts: 2 };
/** How far a key goes, in sights. @type {Record<string, number>} */
const STEPS = {
  ArrowUp: -0.1,
  ArrowDown: 0.1,
  PageUp: -0.9,
  PageDown: 0.9,
  Home: -Infinity,
  End: Infinity,
};

/**
 * @param {ArticleView} view
 * @param {number} index
 * @param {HTMLElement} words  what it scrolls
 */
export function minimap(view, index, words) {
  const length = Math.max(1, view.text.length);
  const tracks = [0, 1, 2].map((track) =>
    ticks(
      view.mentions.filter(({ counted, label }) => counted && (TRACK[groupOf(label)] ?? 0) === track),
      length,
      `track t${track}`,
      track * 6 + 1,
      4,
    ),
  );
  /** @param {PointerEvent} event */
  const drag = ({ clientY, buttons }) => {
    if (!buttons) return;
    const { top, height } = strip.getBoundingClientRect();
    toPlace(view, words, ((clientY - top) / height) * length);
  };
  const strip = h(
    "div.map",
    {
      role: "scrollbar",
      tabindex: 0,
      "aria-controls": `text-${index}`,
      "aria-orientation": "vertical",
      "aria-label": say.article.map(Scene.letter(index)),
      "aria-valuenow": 0,
      onpointerdown(/** @type {PointerEvent} */ event) {
        strip.setPointerCapture(event.pointerId);
        drag(event);
      },
      onpointermove: drag,
      onkeydown(/** @type {KeyboardEvent} */ event) {
        const step = STEPS[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const { top, height } = words.getBoundingClientRect();
        const by = Math.max(top - innerHeight / 4, Math.min(top + height - innerHeight / 2, step * innerHeight));
        scrollBy({ top: by, behavior: "instant" });
      },
    },
    svg(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none" },
      tracks,
      svg("rect", { class: "sight", width: WIDTH, "vector-effect": "non-scaling-stroke" }),
    ),
  );
  return strip;
}

/**
 * @param {{ start: number }[]} places
 * @param {number} length  of the text
 * @param {string} kind
 * @param {number} [x]
 * @param {number} [width]
 */
function ticks(places, length, kind, x = 0, width = WIDTH) {
  const d = places.map(({ start }) => `M${x} ${((start / length) * HEIGHT).toFixed(1)}h${width}`).join("");
  const ink = Math.min(1, Math.max(0.25, 120 / places.length)); // a long text is no grey bar
  return svg("path", { class: `tick ${kind}`, d, "stroke-opacity": ink, "vector-effect": "non-scaling-stroke" });
}

/**
 * What is followed, and what the query meets.
 * @param {HTMLElement} article
 * @param {ArticleView} view
 * @param {{ start: number }[]} followed
 * @param {{ start: number }[]} found
 */
export function markMap(article, view, followed, found) {
  for (const old of article.querySelectorAll(".tick:not(.track)")) old.remove();
  const length = Math.max(1, view.text.length);
  article
    .querySelector(".map svg")
    ?.append(...found.map((place) => ticks([place], length, "found")), ticks(followed, length, "on"));
}

/** The parts of a text that stand under one another, each with the place at which it begins. @param {ArticleView} view @param {Element} words */
const parts = (view, words) =>
  /** @type {HTMLElement[]} */ ([...words.querySelectorAll(":scope > :is(.b:not(.away, .behind), .stretch)")]).map(
    (element) => ({
      element,
      start: Number(element.dataset.at ?? view.blocks[Number(element.dataset.b)]?.start),
    }),
  );

/**
 * Scrolls so that a place of the text is in the middle of the screen.
 * @param {ArticleView} view
 * @param {HTMLElement} words
 * @param {number} place
 */
function toPlace(view, words, place) {
  const all = parts(view, words);
  const at = Math.max(
    0,
    all.findLastIndex(({ start }) => start <= place),
  );
  const end = all[at + 1]?.start ?? view.text.length;
  const { top, height } = all[at].element.getBoundingClientRect();
  const y = top + (height * (place - all[at].start)) / Math.max(1, end - all[at].start);
  scrollBy({ top: y - innerHeight / 2, behavior: "instant" });
}

/**
 * Moves the window of the strip to the part of the article that is on screen.
 * @param {HTMLElement} article
 * @param {ArticleView} view
 */
export function sight(article, view) {
  const rect = article.querySelector(".sight");
  const words = article.querySelector(".text");
  const all = words ? parts(view, words) : [];
  if (!rect || !all.length || !words?.getClientRects().length) return;
  const length = Math.max(1, view.text.length);
  /** @param {number} y */
  const share = (y) => {
    let [low, high] = [0, all.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (all[middle].element.getBoundingClientRect().top <= y) low = middle;
      else high = middle - 1;
    }
    const { top, height } = all[low].element.getBoundingClientRect();
    const within = height ? Math.min(1, Math.max(0, (y - top) / height)) : 0;
    const { start } = all[low];
    return (start + within * ((all[low + 1]?.start ?? length) - start)) / length;
  };
  const [from, to] = [share(0), share(innerHeight)];
  rect.setAttribute("y", String(from * HEIGHT));
  rect.setAttribute("height", String(Math.max(8, (to - from) * HEIGHT)));
  article.querySelector(".map")?.setAttribute("aria-valuenow", String(Math.round(from * 100)));
}
