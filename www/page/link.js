// Links of the page to itself. What one says depends on what is shown, so all are written again whenever that changes.

/** @typedef {import("../scene/scene.js").Scene} Scene */
/** @typedef {Partial<import("../address/fragment.js").State>} Patch */
/** @typedef {Patch | ((scene: Scene) => Patch)} To  what changes; by what is shown when it is asked */

/** @type {WeakMap<Element, To>} */
const leads = new WeakMap();

/** The address of what is shown then, with a change. @type {(to: To) => string} */
let write = () => "";

/** @param {typeof write} by */
export const addressedBy = (by) => {
  write = by;
};

/**
 * Makes an element lead to what is shown then, with a change.
 * @param {Element} anchor
 * @param {To} to
 */
export const lead = (anchor, to) => leads.set(anchor, to);

/**
 * Writes the addresses of links.
 * @param {Iterable<Element>} [anchors]  else all on the page
 */
export function relink(anchors = document.querySelectorAll("a:not(.late)")) {
  for (const anchor of anchors) {
    const to = leads.get(anchor);
    if (to) anchor.setAttribute("href", write(to));
  }
}
