// The bar at the top: where one is, and how much is marked.
import { find, h } from "../page/dom.js";
import { lead } from "../page/link.js";
import { say } from "../words/strings.js";

/** @import { Takes } from "../page/takes.d.ts" */
/** @typedef {import("../scene/scene.js").Scene} Scene */

/** @param {Takes<"scene" | "shelf">} page */
export function frame(page) {
  const { scene } = page;
  const { state } = scene;
  document.body.dataset.level = String(state.level);
  document.body.toggleAttribute("data-pinned", scene.pinned !== null);
  find(".controls .seg").hidden = !marksShow(scene); // it would do nothing
  for (const tab of document.querySelectorAll("a[data-tab]")) {
    const view = /** @type {import("../address/fragment.js").ViewName} */ (
      /** @type {HTMLElement} */ (tab).dataset.tab
    );
    lead(tab, { view, at: null });
    if (!tab.classList.contains("brand")) current(tab, view === state.view);
  }
  document.querySelectorAll("a[data-level-link]").forEach((link, level) => {
    lead(link, { level });
    current(link, level === state.level);
  });
  const library = find(".tabs [data-tab=library]");
  library.replaceChildren(`${say.views.library} `, h("small", null, page.shelf.sources.length));
}

/** Whether there are texts with marks on screen. @param {Scene} scene */
export const marksShow = (scene) => scene.state.view === "read" && scene.articles.length > 0;

/**
 * @param {Element} link
 * @param {boolean} is
 */
function current(link, is) {
  if (is) link.setAttribute("aria-current", "true");
  else link.removeAttribute("aria-current");
}

/** What stands there before any script is in English, or as it was saved: to others it is said again. */
export function inOwnWords() {
  if (document.documentElement.lang === say.code) return;
  document.documentElement.lang = say.code;
  const texts = { ".skip": say.skip, ".brand": say.brand, "#add": say.add, "#share": say.shareView, "#safe": say.safe };
  for (const [selector, words] of Object.entries(texts)) find(selector).textContent = words;
  for (const [view, words] of Object.entries(say.views)) find(`.tabs [data-tab=${view}]`).textContent = words;
  document.querySelectorAll("a[data-level-link]").forEach((link, level) => {
    link.textContent = say.levels.names[level];
    link.setAttribute("title", `${say.levels.hints[level]} (${level})`);
  });
  find(".controls .seg").setAttribute("aria-label", say.levels.label);
  find("#help").setAttribute("aria-label", say.helpLong);
}
