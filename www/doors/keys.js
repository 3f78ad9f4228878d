// The keys of the page. Single ones are silent in fields, in dialogs, and when the reader has switched them off.
import { find } from "../page/dom.js";
import { halls, rooms } from "../page/on-demand.js";
import { marksShow } from "../parts/frame.js";
import { onQuery, walkFound } from "../parts/query.js";
import { focusMark } from "../parts/rove.js";
import { setting } from "../page/settings.js";
import { turn } from "../views/read.js";

/** Whether single keys do something, as the reader left it. @import { Takes, Walks } from "../page/takes.d.ts" */
export const singleKeys = () => setting("single-keys") !== false;

/** What the keys reach. @typedef {Walks & Takes<"correct" | "desk" | "draw" | "notices" | "paint" | "save" | "shelf">} Keys */

/** @type {Record<string, (page: Keys) => void>} */
const SINGLE = {
  0: (page) => level(page, 0),
  1: (page) => level(page, 1),
  2: (page) => level(page, 2),
  3: (page) => level(page, 3),
  n: (page) => step(page, 1),
  p: (page) => step(page, -1),
  c: () => rooms().visit(),
  f: () => rooms().onlyDiffering(),
  "[": (page) => side(page, 0),
  "]": (page) => side(page, 1),
  s: (page) => page.scene.articles[1] && page.go({ view: "points", at: null }),
  "/": toSearch,
  j: (page) => rooms().join(page),
  w: (page) => rooms().annotate(page),
  x: setAside,
  "?": () => halls().help(),
};

/** @param {Keys} page */
export function keys(page) {
  find(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address says what is shown, and nothing else
    find("#main").focus();
  });
  find("#help").addEventListener("click", () => halls().help());
  find("#safe").addEventListener("click", () => halls().privacy());
  find("#share").addEventListener("click", () => halls().share(page));
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (
      document.querySelector("dialog[open]") ||
      (target instanceof Element && target.closest("input, textarea, select"))
    )
      return;
    if (key === "Escape" && page.scene.pinned) page.go({ pin: null });
    else if (Object.hasOwn(SINGLE, key) && singleKeys()) SINGLE[key](page);
    else return;
    event.preventDefault();
  });
}

/**
 * @param {Takes<"go" | "scene">} page
 * @param {number} level
 */
const level = (page, level) => marksShow(page.scene) && page.go({ level });

/**
 * @param {Walks} page
 * @param {number} by
 */
function step(page, by) {
  if (onQuery(page.scene)) walkFound(page, by);
  else rooms().walk(page, by);
}

/** @param {Takes<"go" | "scene">} page */
async function toSearch(page) {
  if (page.scene.state.view !== "search") await page.go({ view: "search", pin: null, at: null });
  /** @type {HTMLInputElement} */ (find("#query")).select();
}

/**
 * @param {Takes<"go" | "scene">} page
 * @param {0 | 1} at
 */
async function side(page, at) {
  if (page.scene.state.solo !== null) await page.go({ solo: at }, { replace: true });
  const two = document.querySelector(".two");
  if (!(two instanceof HTMLElement)) return;
  turn(page.scene, two, at);
  const stop = two.querySelectorAll(".text")[at]?.querySelector(".m[tabindex='0']");
  if (stop instanceof HTMLElement) focusMark(stop);
}

/** @param {Takes<"correct" | "desk" | "scene" | "shelf">} page */
function setAside(page) {
  const block = document.activeElement?.closest(".b");
  const text = block?.closest(".text");
  if (!(block instanceof HTMLElement) || !(text instanceof HTMLElement)) return;
  rooms().toggleCounted(page, page.scene.articles[Number(text.dataset.article)], Number(block.dataset.b));
}
