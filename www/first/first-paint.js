// The page before the engine, written when the page is built: by what draws there later, so that nothing jumps.
import { h } from "../page/dom.js";
import { bar, skip } from "../parts/frame.js";
import { tools } from "../parts/tools.js";
import { opening } from "../views/read.js";

/** @import { Takes, TakesIn, Walks } from "../page/takes.d.ts" */
/**
 * @param {TakesIn & Walks & Takes<"correct">} page  with the samples, compared
 * @returns {string} HTML
 */
export const firstPaint = (page) =>
  [
    skip(),
    bar(page.scene.articles.length),
    h("div.notices", { id: "notices", role: "status", "aria-live": "polite" }),
    h("main.main", { id: "main", tabindex: -1, data: { view: "read" } }, opening(page, tools(page))),
    h("div", { id: "pinned" }),
  ]
    .map(({ outerHTML }) => outerHTML)
    .join("\n");
