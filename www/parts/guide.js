// How to read this: lines that fold away, and stay so. One text has no middle for anything to go across.
import { h } from "../page/dom.js";
import { saveSetting, setting } from "../page/settings.js";
import { say } from "../words/strings.js";

/** Whether the reader left it open; at first it is. */
export const isOpen = () => setting("guide") !== false;

/**
 * @param {number} texts  on screen
 * @returns {HTMLElement}
 */
export const guide = (texts) =>
  h(
    "details.guide",
    { open: isOpen() },
    h("summary", { onclick: () => saveSetting("guide", !isOpen()) }, say.guide.title),
    lines(texts),
  );

/** Its lines alone, for the help. @param {number} [texts] */
export const lines = (texts = 2) =>
  h(
    "ul",
    null,
    say.guide.lines.map((line) => h("li", null, line)),
    texts > 1 && h("li", null, say.guide.across),
  );

/** As the reader left it, before the first paint: the page is built with it open. */
export function foldFirst() {
  const standing = document.querySelector("details.guide");
  if (standing instanceof HTMLDetailsElement) standing.open = isOpen();
}
