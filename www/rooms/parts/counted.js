// A part of a text that counts no more, or again, because the reader says so.
import { say } from "../../words/strings.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/desk.js").Article} Article */

/**
 * Sets a block aside, or counts it again.
 * @param {Takes<"correct" | "desk" | "shelf">} page
 * @param {Article} article
 * @param {number} index
 */
export async function toggleCounted(page, article, index) {
  const { start, end, counted, kind } = article.view.blocks[index];
  const anchor = await page.desk.ask("anchor", article.key, start, end);
  const others = page.shelf
    .corrections(article.key)
    .filter((c) => c.kind !== "count" || c.anchor.start !== anchor.start || c.anchor.end !== anchor.end);
  const byItself = kind !== "furniture" && kind !== "caption";
  const corrections =
    !counted === byItself ? others : [...others, /** @type {const} */ ({ kind: "count", anchor, counted: !counted })];
  await page.correct(article.key, corrections, counted ? say.block.uncounted : say.block.counted);
}
