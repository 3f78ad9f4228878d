// How to read this: four lines that fold away, and stay so.
import { h } from "../dom.js";
import { saveSetting, setting } from "../shelf.js";
import { say } from "../strings.js";

export const isOpen = () => setting("guide") !== false;

/** @returns {HTMLElement} */
export const guide = () =>
  h(
    "details.guide",
    { open: isOpen(), ontoggle: (/** @type {Event} */ { currentTarget }) => keep(currentTarget) },
    h("summary", null, say.guide.title),
    lines(),
  );

export const lines = () =>
  h(
    "ul",
    null,
    say.guide.lines.map((line) => h("li", null, line)),
  );

/** As the reader left it, before the first paint: the page is built with it open. */
export function foldFirst() {
  const standing = document.querySelector("details.guide");
  if (standing instanceof HTMLDetailsElement) standing.open = isOpen();
}

/** @param {EventTarget | null} details */
const keep = (details) => saveSetting("guide", /** @type {HTMLDetailsElement} */ (details).open);
