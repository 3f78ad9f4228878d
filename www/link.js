// Links of the page to itself. What one says depends on what is shown, so all are written again whenever that changes.

/** @typedef {import("./app.js").App} App */
/** @typedef {Partial<import("./fragment.js").State>} Patch */

/** @type {WeakMap<Element, () => Patch>} */
const patches = new WeakMap();

/**
 * Makes an element lead to what is shown then, with a change.
 * @param {Element} anchor
 * @param {Patch | (() => Patch)} patch
 */
export function lead(anchor, patch) {
  patches.set(anchor, typeof patch === "function" ? patch : () => patch);
}

/**
 * Writes the address of every link on the page.
 * @param {App} app
 */
export function relink(app) {
  for (const anchor of document.querySelectorAll("a")) {
    const patch = patches.get(anchor);
    if (patch) anchor.setAttribute("href", app.href(patch()));
  }
}
