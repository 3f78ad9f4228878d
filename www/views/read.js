// Home: the two texts side by side, what they share and what they do not.
import { nameOf, titleOf } from "../scene/desk.js";
import { bdi, fill, find, h } from "../page/dom.js";
import { relink } from "../page/link.js";
import { halls, rooms } from "../page/on-demand.js";
import { article } from "../parts/article.js";
import { lede } from "../parts/lede.js";
import { lineUp, turnLock } from "../parts/line-up.js";
import { listen, listens, lists, markLists, reading } from "../parts/lists.js";
import { markMap, sight } from "../parts/minimap.js";
import { markFound, passage, unfold } from "../parts/passage.js";
import { ribbons } from "../parts/ribbons.js";
import { mark } from "../parts/text.js";
import { rove } from "../parts/rove.js";
import { tools } from "../parts/tools.js";
import { whole } from "../parts/unroll.js";
import { Scene } from "../scene/scene.js";
import { say } from "../words/strings.js";

/** @import { Takes, TakesCard, TakesFiles, TakesIn, Walks } from "../page/takes.d.ts" */
/** @type {import("./index.js").View} */
export const read = {
  name: "read",
  title: say.views.read,
  prints: true,
  listens,
  /** @param {TakesIn & Takes<"bring" | "correct">} page */
  render(page) {
    const { scene } = page;
    if (!scene.articles.length) return halls().welcome(page);
    const above = opening(page);
    const two = /** @type {HTMLElement} */ (above.at(-1));
    rove(two);
    watch(page, two);
    const bodies = [...two.querySelectorAll(".text")].flatMap((body) => whole(body) ?? []);
    if (bodies.length) Promise.all(bodies).then(() => two.isConnected && (lineUp(page.scene, two), settle(page, two)));
    return [...above, h("section.beside", { "aria-labelledby": "beside" }), lists(page)];
  },
  /** @param {TakesCard & TakesFiles & Takes<"draw">} page */
  update(page) {
    const main = find("#main");
    const two = main.querySelector(".two");
    if (!(two instanceof HTMLElement)) return;
    const { scene } = page;
    const { solo, muted } = scene.state;
    const only = solo !== null && scene.sides.length > 1;
    two.classList.toggle("solo", only || scene.sides.length < 2);
    document.body.toggleAttribute("data-unmuted", !muted);
    if (!only) delete two.dataset.solo;
    else if (two.dataset.solo !== String(solo)) {
      two.dataset.solo = String(solo);
      turn(scene, two, solo);
    }
    retool(page, main, two);
    markLists(scene, main);
    if (scene.pinned || find("#pinned").firstChild) rooms().card(page);
    if (page.bring) wanting.add(two);
    settle(page, two);
    if (scene.sides.every((side) => scene.articles[side].attributed)) rooms().findings(page, main);
  },
};

/**
 * The sentences and the texts: also what stands in the page before its script runs.
 * @param {TakesIn & Takes<"bring" | "correct">} page
 * @param {import("../page/dom.js").Child[]} [acts]  what `retool` puts there otherwise
 */
export function opening(page, acts) {
  const { scene } = page;
  const [left, right] = scene.sides;
  /** @type {HTMLElement} */
  const two = h(
    "div.two",
    { class: scene.sides.length > 1 ? "" : "solo", data: { side: 0 } },
    right !== undefined && switcher(page, () => two),
    article(page, left, "left"),
    h("div.gutter", null),
    right !== undefined && article(page, right, "right"),
  );
  const count = scene.articles.length;
  const heading = count > 2 ? say.article.twoOf(count) : right === undefined ? say.article.one : say.article.two;
  return [
    h("h1.unseen", null, heading),
    h(
      "div.opening",
      null,
      right !== undefined && h("div.told", null, listens(scene) ? reading() : listen()),
      lede(scene),
    ),
    h("div.tools", { data: { keep: "" } }, acts),
    ...(count > 2 ? [standing(scene)] : []),
    two,
  ];
}

/**
 * @param {Walks} page
 * @param {HTMLElement} main
 * @param {HTMLElement} two
 */
function retool(page, main, two) {
  const lock = () => {
    turnLock(page.scene, two);
    retool(page, main, two);
    relink();
    /** @type {HTMLElement | null} */ (main.querySelector(".lock"))?.focus();
    redraw(page.scene, two);
  };
  fill(/** @type {Element} */ (main.querySelector(".tools")), tools(page, lock));
}

/** Those in which a place is still to be brought into sight: a long text may not have come to it yet. */
const wanting = new WeakSet();

/** Of more articles than these only the letters show. */
const NAMED = 6;

/**
 * Over the columns, all that is compared: which two stand side by side, and the others, to be put on the right.
 * @param {Scene} scene
 */
function standing({ articles, sides }) {
  const [left, right] = sides;
  /** @param {number} at @returns {[number, number]} */
  const put = (at) => (at === left ? [right, left] : [left, at]);
  return h(
    "nav.chips.standing",
    { "aria-label": say.article.standing(articles.length) },
    h("span", null, say.article.stand(articles.length)),
    articles.map((article, at) =>
      h(
        "a.chip",
        {
          class: `s${at % 6}`,
          title: titleOf(article),
          to: { sides: put(at), pin: null, at: null },
          "aria-current": sides.includes(at) && "true",
        },
        h("b.letter", null, Scene.letter(at)),
        articles.length <= NAMED && [" ", bdi(nameOf(article))],
      ),
    ),
  );
}

/**
 * What lies over the words.
 * @param {Takes<"go" | "scene">} page
 * @param {HTMLElement} two
 */
function settle(page, two) {
  const { scene } = page;
  mark(scene, two);
  const found = scene.sides.map((article) => {
    const { key, view } = scene.articles[article];
    const places = scene.found?.hits.filter((hit) => hit.id === key) ?? [];
    const followed = view.mentions.filter(({ entity }) => {
      const linked = entity === null ? null : scene.linked[article].get(entity);
      return linked === scene.pinned?.linked && linked != null;
    });
    const element = two.querySelector(`.article[data-index="${article}"]`);
    if (element instanceof HTMLElement) markMap(element, view, followed, places);
    return { article, places };
  });
  markFound(found);
  const place = passage(scene.pinned);
  if (wanting.has(two) && bring(page, two, place)) wanting.delete(two);
  if (scene.pinned) ribbons(scene, two);
  else requestAnimationFrame(() => redraw(page.scene, two)); // to measure now would lay out the page ahead of its time
}

/**
 * On a narrow screen: which of the two shows.
 * @param {Takes<"scene">} page
 * @param {() => HTMLElement} two
 */
const switcher = (page, two) =>
  h(
    "div.seg.sides",
    { role: "group", "aria-label": say.article.phone },
    page.scene.sides.map((side, at) =>
      h(
        "button",
        { class: `s${side % 6}`, "aria-pressed": String(at === 0), onclick: () => turn(page.scene, two(), at) },
        Scene.letter(side),
        " ",
        h("bdi", null, nameOf(page.scene.articles[side])),
      ),
    ),
  );

/**
 * On a narrow screen, and read alone, one article shows at a time.
 * @param {Scene} scene
 * @param {HTMLElement} two
 * @param {number} side
 */
export function turn(scene, two, side) {
  two.dataset.side = String(side);
  document
    .querySelectorAll(".sides button")
    .forEach((button, at) => button.setAttribute("aria-pressed", String(at === side)));
  redraw(scene, two);
}

/**
 * @param {Element} element
 * @param {number} [times]
 */
function center(element, times = 3) {
  const long = element.closest(".stretch") !== null;
  element.scrollIntoView({ block: "center", behavior: long ? "instant" : "auto" });
  // A long text finds its true height on the way there.
  if (long && times > 0) requestAnimationFrame(() => center(element, times - 1));
}

/**
 * Brings what the address points at into sight. Answers whether it is there.
 * @param {Takes<"go" | "scene">} page
 * @param {HTMLElement} two
 * @param {Element | null} place  of a passage
 */
function bring(page, two, place) {
  const { pinned, state, sides } = page.scene;
  if (state.at) {
    const part = document.querySelector(`[data-part=${state.at}]`);
    part?.scrollIntoView({ block: "start" });
    if (part instanceof HTMLElement) part.focus({ preventScroll: true });
    return true;
  }
  const side = pinned ? sides.indexOf(pinned.article) : -1;
  if (!pinned || side < 0) return true;
  if (state.solo !== null && state.solo !== side) {
    page.go({ solo: side === 0 ? 0 : 1 }, { replace: true });
    return false;
  }
  turn(page.scene, two, side);
  const body = two.querySelector(`.text[data-article="${pinned.article}"]`);
  const element = place ?? body?.querySelector(`[data-m="${pinned.mention}"]`);
  if (!element) return false;
  unfold(element);
  center(element);
  const stepping = document.activeElement?.matches(".step"); // the next press is for it, too
  if (element instanceof HTMLElement && !stepping) {
    if (place) element.tabIndex = -1; // a paragraph takes the focus only so
    element.focus({ preventScroll: true });
  }
  return true;
}

/**
 * @param {Takes<"scene">} page
 * @param {HTMLElement} two
 */
function watch(page, two) {
  let width = 0;
  const again = () => {
    lineUp(page.scene, two);
    redraw(page.scene, two);
  };
  new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width === width) return redraw(page.scene, two);
    width = contentRect.width;
    again();
  }).observe(two);
  two.addEventListener("reflow", again);
  const titles = new IntersectionObserver(
    (entries) => {
      for (const { target, boundingClientRect, isIntersecting } of entries) {
        target.closest(".article")?.classList.toggle("past", !isIntersecting && boundingClientRect.top < 120);
      }
    },
    { rootMargin: "-100px 0px 0px 0px" },
  );
  for (const title of two.querySelectorAll(".b.title")) titles.observe(title);
  let due = false;
  const scrolled = () => {
    if (!two.isConnected) removeEventListener("scroll", scrolled);
    else if (!due) requestAnimationFrame(() => ((due = false), redraw(page.scene, two, { moved: true })));
    due = true;
  };
  addEventListener("scroll", scrolled, { passive: true });
}

/**
 * @param {Scene} scene
 * @param {HTMLElement} two
 * @param {{ moved?: boolean }} [how]
 */
function redraw(scene, two, how) {
  if (!two.isConnected) return;
  ribbons(scene, two, how);
  relink(two.querySelectorAll(".gutter a"));
  sights(scene, two);
}

/**
 * @param {Scene} scene
 * @param {HTMLElement} two
 */
function sights(scene, two) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (two.querySelectorAll(".article")))
    sight(element, scene.articles[Number(element.dataset.index)].view);
}
