// What travels with a view: the words of texts that the receiver cannot have, and what was corrected in those that they can.
import { format, shortHash } from "../../address/fragment.js";
import { viewOf } from "../../views/index.js";
import { sent } from "../parts/sent.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/scene.js").Scene} Scene */
/** @typedef {import("../parts/parcel.js").Sent} Sent */
/** @typedef {import("../parts/parcel.js").Corrected} Corrected */

/**
 * What travels with the articles on screen.
 * @param {Takes<"desk" | "scene" | "shelf">} page
 * @param {boolean} withTexts
 * @returns {Promise<(Sent | Corrected)[]>}
 */
export async function goods(page, withTexts) {
  const all = [];
  for (const article of page.scene.articles) {
    const corrections = page.shelf.corrections(article.key);
    if (withTexts && article.source.from !== "seed") all.push(await sent(page, article));
    else if (corrections.length) all.push({ hash: shortHash(article.view.hash), corrections });
  }
  return all;
}

/** What a receiver sees of this. @param {Scene} scene */
export const sentView = ({ state: { view } }) => viewOf(view).sent ?? view;

/**
 * The view as a fragment.
 * @param {Scene} scene
 * @param {string | null} [packed]
 */
export const fragment = (scene, packed = null) => format(scene.with({ packed, at: null, view: sentView(scene) }));
