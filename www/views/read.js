// Home: the two texts side by side, what they share and what they do not.
import { find, h } from "../dom.js";
import { article } from "../parts/article.js";
import { lede } from "../parts/lede.js";
import { legend } from "../parts/legend.js";
import { lists, markLists } from "../parts/lists.js";
import { markMap, sight } from "../parts/minimap.js";
import { pinned } from "../parts/pinned.js";
import { ribbons } from "../parts/ribbons.js";
import { mark } from "../parts/text.js";
import { rove } from "../parts/rove.js";
import { Scene } from "../scene.js";
import { say } from "../strings.js";
import { welcome } from "./library.js";

/** @typedef {import("../app.js").App} App */

/** @type {import("./index.js").View} */
export const read = {
  name: "read",
  title: say.views.read,
  render(app) {
    const { scene } = app;
    if (!scene.articles.length) return welcome(app);
    const [left, right] = scene.sides;
    const two = h(
      "div.two",
      { class: scene.sides.length > 1 ? "" : "solo", data: { side: 0 } },
      article(app, left),
      h("div.gutter", null),
      right === undefined ? null : article(app, right),
    );
    rove(two);
    watch(two);
    const view = document.createDocumentFragment();
    view.append(lede(app), h("div.tools", null), two, lists(app));
    return view;
  },
  update(app) {
    const main = find("#main");
    const two = main.querySelector(".two");
    if (!(two instanceof HTMLElement)) return;
    mark(app, main);
    main.querySelector(".tools")?.replaceChildren(...tools(app, two));
    markLists(app, main);
    pinned(app);
    for (const element of main.querySelectorAll(".article"))
      markMap(/** @type {HTMLElement} */ (element), app.scene.pinned);
    if (app.bring) bring(app, main, two);
    redraw(two);
  },
};

/**
 * @param {App} app
 * @param {HTMLElement} two
 */
function tools({ scene }, two) {
  const key = legend(/** @type {App} */ ({ scene }));
  if (scene.sides.length < 2) return key ? [key] : [];
  const [left, right] = scene.sides;
  const swap = h("a.swap", { to: { sides: [right, left] } }, say.article.swap);
  const sides = h(
    "div.seg.sides",
    { role: "group", "aria-label": say.article.phone },
    scene.sides.map((side, at) =>
      h(
        "button",
        {
          class: `s${side % 6}`,
          "aria-pressed": String(two.dataset.side === String(at)),
          onclick: () => turn(two, at),
        },
        Scene.letter(side),
      ),
    ),
  );
  return key ? [key, swap, sides] : [swap, sides];
}

/**
 * On a narrow screen one article shows at a time.
 * @param {HTMLElement} two
 * @param {number} side
 */
export function turn(two, side) {
  two.dataset.side = String(side);
  document
    .querySelectorAll(".sides button")
    .forEach((button, at) => button.setAttribute("aria-pressed", String(at === side)));
  redraw(two);
}

/**
 * Brings what the address points at into sight.
 * @param {App} app
 * @param {HTMLElement} main
 * @param {HTMLElement} two
 */
function bring({ scene }, main, two) {
  const { pinned, state } = scene;
  if (state.at) {
    const part = main.querySelector(`[data-part=${state.at}]`);
    part?.scrollIntoView({ block: "start" });
    if (part instanceof HTMLElement) part.focus({ preventScroll: true });
  } else if (pinned) {
    const side = scene.sides.indexOf(pinned.article);
    if (side < 0) return;
    turn(two, side);
    const body = two.querySelector(`.text[data-article="${pinned.article}"]`);
    const element =
      pinned.mention === null ? blockOf(scene, body) : body?.querySelector(`[data-m="${pinned.mention}"]`);
    element?.scrollIntoView({ block: "center" });
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  }
}

/**
 * @param {Scene} scene
 * @param {Element | null} body
 */
function blockOf({ pinned, articles }, body) {
  if (!pinned) return null;
  const at = articles[pinned.article].view.blocks.findIndex(({ end }) => end >= pinned.range.end);
  return body?.querySelector(`[data-b="${at}"]`);
}

/** @param {HTMLElement} two */
function watch(two) {
  new ResizeObserver(() => redraw(two)).observe(two);
  two.addEventListener("reflow", () => redraw(two));
  const titles = new IntersectionObserver(
    (entries) => {
      for (const { target, boundingClientRect, isIntersecting } of entries) {
        target.closest(".article")?.classList.toggle("past", !isIntersecting && boundingClientRect.top < 120);
      }
    },
    { rootMargin: "-100px 0px 0px 0px" },
  );
  for (const title of two.querySelectorAll(".b.title")) titles.observe(title);
}

/** @param {HTMLElement} two */
function redraw(two) {
  ribbons(two);
  for (const element of two.querySelectorAll(".article")) sight(/** @type {HTMLElement} */ (element));
}

addEventListener(
  "scroll",
  () => document.querySelectorAll(".article").forEach((a) => sight(/** @type {HTMLElement} */ (a))),
  { passive: true },
);
