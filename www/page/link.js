// Links of the page to itself. What one says depends on what is shown, so all are written again whenever that changes.

/** @typedef {import("../app.js").App} App */
/** @typedef {Partial<import("../address/fragment.js").State>} Patch */

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
 * Writes the addresses of links.
 * @param {App} app
 * @param {Iterable<Element>} [anchors]  else all on the page
 */
export function relink(app, anchors = document.querySelectorAll("a:not(.late)")) {
  for (const anchor of anchors) {
    const patch = patches.get(anchor);
    if (patch) anchor.setAttribute("href", app.href(patch()));
  }
}

/**
 * In long lists an address is written when a reader comes near its link (`a.late`): thousands would take too long.
 * @param {App} app
 * @param {HTMLElement} root
 */
export function relinkLate(app, root) {
  for (const approach of ["pointerover", "focusin", "click"]) {
    root.addEventListener(
      approach,
      ({ target }) => {
        const anchor = target instanceof Element && target.closest("a.late");
        if (anchor) relink(app, [anchor]);
      },
      true,
    );
  }
}
