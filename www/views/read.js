// Home: the two texts side by side, what they share and what they do not.
import { find, h } from "../dom.js";
import { article } from "../parts/article.js";
import { lede } from "../parts/lede.js";
import { legend } from "../parts/legend.js";
import { lists, markLists } from "../parts/lists.js";
import { mapFound, markMap, sight } from "../parts/minimap.js";
import { markFound, passage, unfold } from "../parts/passage.js";
import { card } from "../parts/card/card.js";
import { ribbons } from "../parts/ribbons.js";
import { mark } from "../parts/text.js";
import { rove } from "../parts/rove.js";
import { whole } from "../parts/unroll.js";
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
    /** @type {HTMLElement} */
    const two = h(
      "div.two",
      { class: scene.sides.length > 1 ? "" : "solo", data: { side: 0 } },
      right !== undefined && switcher(app, () => two),
      article(app, left, "left"),
      h("div.gutter", null),
      right !== undefined && article(app, right, "right"),
    );
    rove(two);
    watch(two);
    const bodies = [...two.querySelectorAll(".text")].flatMap((body) => whole(body) ?? []);
    if (bodies.length) Promise.all(bodies).then(() => two.isConnected && settle(app, two));
    const view = document.createDocumentFragment();
    view.append(
      h("h1.unseen", null, right === undefined ? say.article.one : say.article.two),
      lede(app),
      h("div.tools", null),
      two,
      lists(app),
    );
    return view;
  },
  update(app) {
    const main = find("#main");
    const two = main.querySelector(".two");
    if (!(two instanceof HTMLElement)) return;
    main.querySelector(".tools")?.replaceChildren(...tools(app));
    markLists(app, main);
    card(app);
    if (app.bring) wanting.add(two);
    settle(app, two);
  },
};

/** Those in which a place is still to be brought into sight: a long text may not have come to it yet. */
const wanting = new WeakSet();

/**
 * What lies over the words.
 * @param {App} app
 * @param {HTMLElement} two
 */
function settle(app, two) {
  const main = find("#main");
  mark(app, two);
  for (const element of two.querySelectorAll(".article"))
    markMap(/** @type {HTMLElement} */ (element), app.scene.pinned);
  showFound(app, main);
  const place = passage(app.scene.pinned);
  if (wanting.has(two) && bring(app, main, two, place)) wanting.delete(two);
  ribbons(two);
}

/** @param {App} app */
function tools(app) {
  const { sides } = app.scene;
  const key = legend(app);
  const swap = sides.length > 1 && h("a.swap", { to: { sides: [sides[1], sides[0]] } }, say.article.swap);
  return [standing(app), key, swap].filter((part) => part instanceof Node);
}

/** The query that stands. @param {App} app */
function standing({ scene: { state, found } }) {
  return (
    found &&
    h(
      "p.query",
      null,
      h("mark", null, state.query),
      found.total ? say.search.standing(found.total) : say.search.standingNowhere,
      h("a", { to: { view: "search", pin: null, at: null } }, say.search.all),
      " · ",
      h("a", { to: { query: null } }, say.search.clear),
    )
  );
}

/**
 * @param {App} app
 * @param {HTMLElement} main
 */
function showFound({ scene }, main) {
  const found = scene.sides.map((article) => {
    const { key, view } = scene.articles[article];
    const places = scene.found?.hits.filter((hit) => hit.key === key) ?? [];
    const element = main.querySelector(`.article[data-index="${article}"]`);
    if (element instanceof HTMLElement) mapFound(element, places, view.text.length);
    return { article, places };
  });
  markFound(found);
}

/**
 * On a narrow screen: which of the two shows.
 * @param {App} app
 * @param {() => HTMLElement} two
 */
const switcher = ({ scene }, two) =>
  h(
    "div.seg.sides",
    { role: "group", "aria-label": say.article.phone },
    scene.sides.map((side, at) =>
      h(
        "button",
        { class: `s${side % 6}`, "aria-pressed": String(at === 0), onclick: () => turn(two(), at) },
        Scene.letter(side),
        " ",
        h("bdi", null, scene.articles[side].info.outlet?.value ?? ""),
      ),
    ),
  );

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
 * Brings what the address points at into sight. Answers whether it is there.
 * @param {App} app
 * @param {HTMLElement} main
 * @param {HTMLElement} two
 * @param {Element | null} place  of a passage
 */
function bring({ scene }, main, two, place) {
  const { pinned, state } = scene;
  if (state.at) {
    const part = main.querySelector(`[data-part=${state.at}]`);
    part?.scrollIntoView({ block: "start" });
    if (part instanceof HTMLElement) part.focus({ preventScroll: true });
    return true;
  }
  const side = pinned ? scene.sides.indexOf(pinned.article) : -1;
  if (!pinned || side < 0) return true;
  turn(two, side);
  const body = two.querySelector(`.text[data-article="${pinned.article}"]`);
  const element = place ?? body?.querySelector(`[data-m="${pinned.mention}"]`);
  if (!element) return false;
  unfold(element);
  element.scrollIntoView({ block: "center" });
  const stepping = document.activeElement?.matches(".step"); // the next press is for it, too
  if (element instanceof HTMLElement && !stepping) element.focus({ preventScroll: true });
  return true;
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
