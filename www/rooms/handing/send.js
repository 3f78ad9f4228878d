// What travels with a view: the words of texts that the receiver cannot have, and what was corrected in those that they can.
import { format, shortHash } from "../../address/fragment.js";

/** @typedef {import("../../app.js").App} App */
/** @typedef {import("../../address/parcel.js").Sent} Sent */
/** @typedef {import("../../address/parcel.js").Corrected} Corrected */

/**
 * @param {App} app
 * @param {boolean} withTexts
 * @returns {(Sent | Corrected)[]}
 */
export function goods({ scene, desk, shelf }, withTexts) {
  const sent = [];
  for (const article of scene.articles) {
    const corrections = shelf.corrections(article.key);
    if (withTexts && article.source.from !== "seed") sent.push(desk.sent(article));
    else if (corrections.length) sent.push({ hash: shortHash(article.view.hash), corrections });
  }
  return sent;
}

/**
 * Of a library the receiver has their own: from there the texts are sent as they are read.
 * @param {import("../../scene/scene.js").Scene} scene
 */
export const sentView = ({ state: { view } }) => (view === "library" ? "read" : view);

/**
 * The view as a fragment.
 * @param {App} app
 * @param {string | null} [packed]
 */
export const fragment = ({ scene }, packed = null) => format(scene.with({ packed, at: null, view: sentView(scene) }));
