// The page before the engine, written when the page is built: by what draws there later, so that nothing jumps. The words
// come without their marks, which nobody can press yet and which take a thirtieth of the start to lay out.
import { h } from "../page/dom.js";
import { bar, skip } from "../parts/frame.js";
import { tools } from "../parts/tools.js";
import { opening } from "../views/read.js";

/** @import { Takes, TakesIn, Walks } from "../page/takes.d.ts" */
/**
 * @param {TakesIn & Walks & Takes<"correct">} page  with the samples, compared; their marks are taken away
 * @returns {string} HTML
 */
export function firstPaint(page) {
  const acts = tools(page);
  const { scene } = page;
  scene.articles = scene.articles.map((article) => ({ ...article, view: { ...article.view, mentions: [] } }));
  return [
    skip(),
    bar(scene.articles.length),
    h("div.notices", { id: "notices", role: "status", "aria-live": "polite" }),
    h("main.main", { id: "main", tabindex: -1, data: { view: "read" } }, opening(page, acts)),
    h("div", { id: "pinned" }),
  ]
    .map(({ outerHTML }) => outerHTML)
    .join("\n");
}
