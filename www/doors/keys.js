// The keys of the page. Single ones are silent in fields, in dialogs, and when the reader has switched them off.
import { find } from "../page/dom.js";
import { rooms } from "../page/on-demand.js";
import { marksShow } from "../parts/frame.js";
import { onQuery, walkFound } from "../parts/query.js";
import { focusMark } from "../parts/rove.js";
import { toggleCounted } from "../parts/text.js";
import { setting } from "../shelf/settings.js";
import { turn } from "../views/read.js";

/** @typedef {import("../app.js").App} App */

export const singleKeys = () => setting("single-keys") !== false;

/** @type {Record<string, (app: App) => void>} */
const SINGLE = {
  0: (app) => level(app, 0),
  1: (app) => level(app, 1),
  2: (app) => level(app, 2),
  3: (app) => level(app, 3),
  n: (app) => step(app, 1),
  p: (app) => step(app, -1),
  c: () => rooms().visit(),
  "[": (app) => side(app, 0),
  "]": (app) => side(app, 1),
  "/": toSearch,
  x: setAside,
  "?": () => rooms().help(),
};

/** @param {App} app */
export function keys(app) {
  find(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address says what is shown, and nothing else
    find("#main").focus();
  });
  find("#help").addEventListener("click", () => rooms().help());
  find("#safe").addEventListener("click", () => rooms().privacy());
  find("#share").addEventListener("click", () => rooms().share(app));
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (
      document.querySelector("dialog[open]") ||
      (target instanceof Element && target.closest("input, textarea, select"))
    )
      return;
    if (key === "Escape" && app.scene.pinned) app.go({ pin: null });
    else if (Object.hasOwn(SINGLE, key) && singleKeys()) SINGLE[key](app);
    else return;
    event.preventDefault();
  });
}

/**
 * @param {App} app
 * @param {number} level
 */
const level = (app, level) => marksShow(app) && app.go({ level });

/**
 * @param {App} app
 * @param {number} by
 */
function step(app, by) {
  if (onQuery(app)) walkFound(app, by);
  else rooms().walk(app, by);
}

/** @param {App} app */
async function toSearch(app) {
  if (app.scene.state.view !== "search") await app.go({ view: "search", pin: null, at: null });
  /** @type {HTMLInputElement} */ (find("#query")).select();
}

/**
 * @param {App} app
 * @param {0 | 1} at
 */
async function side(app, at) {
  if (app.scene.state.solo !== null) await app.go({ solo: at }, { replace: true });
  const two = document.querySelector(".two");
  if (!(two instanceof HTMLElement)) return;
  turn(app, two, at);
  const stop = two.querySelectorAll(".text")[at]?.querySelector(".m[tabindex='0']");
  if (stop instanceof HTMLElement) focusMark(stop);
}

/** @param {App} app */
function setAside(app) {
  const block = document.activeElement?.closest(".b");
  const text = block?.closest(".text");
  if (!(block instanceof HTMLElement) || !(text instanceof HTMLElement)) return;
  toggleCounted(app, app.scene.articles[Number(text.dataset.article)], Number(block.dataset.b));
}
