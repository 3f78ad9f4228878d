// Words of a text that lead to their place.
import { h } from "../../page/dom.js";

/**
 * @param {import("../../page/link.js").To} to
 * @param {import("../../page/dom.js").Child} words
 * @param {Record<string, unknown>} [props]
 */
export const saidAt = (to, words, props) =>
  h("a.said", { to, data: { go: "" }, dir: "auto", ...props }, h("bdi", null, words));
