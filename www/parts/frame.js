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
  find("[data-tab=points]").hidden = scene.articles.length < 2;
  find(".tabs small").textContent = String(page.shelf.sources.length);
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
  find(".skip").replaceWith(skip());
  find(".bar").replaceWith(bar());
}

/** The first stop of the Tab key. */
export const skip = () => h("a.skip", { href: "#main" }, say.skip);

/** The bar as it is written into the page; `frame` says the rest. @param {number} [texts]  in the library */
export function bar(texts) {
  const { levels, views } = say;
  const count = (/** @type {string} */ view) => view === "library" && [" ", h("small", null, texts)];
  return h(
    "header.bar",
    null,
    h("a.brand", { data: { tab: "read" }, href: "#" }, say.brand),
    h(
      "nav.tabs",
      { "aria-label": say.brand },
      Object.entries(views).map(([view, words]) => h("a", { data: { tab: view }, href: "#" }, words, count(view))),
    ),
    h(
      "div.controls",
      null,
      h(
        "nav.seg",
        { "aria-label": levels.label },
        levels.names.map((words, n) =>
          h("a", { data: { "level-link": n }, href: "#", title: `${levels.hints[n]} (${n})` }, words),
        ),
      ),
      h("button.button.quiet", { id: "add" }, say.add),
      h("button.button", { id: "share" }, say.shareView),
      h("button.round", { id: "help", "aria-label": say.helpLong }, "?"),
    ),
    h("button.safe", { id: "safe" }, say.safe),
  );
}
