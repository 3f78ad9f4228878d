// The focus is never lost: what holds it may be made anew, or go, and another view may come.
import { find } from "./dom.js";

/** @typedef {import("../scene/scene.js").Pinned} Pinned */

/** @param {Element} box */
const stops = (box) => /** @type {HTMLElement[]} */ ([...box.querySelectorAll("a, button, input")]);

/**
 * Taken before something is drawn. The children of `[data-keep]` are made anew at every change: the one in the place of
 * the one that held the focus has it again, and so has one of the same `data-again` where all is made anew.
 * @returns {(pinned: Pinned | null) => void}  `pinned`: what was followed until then
 */
export function hold() {
  const held = document.activeElement;
  const box = held?.closest("[data-keep]");
  const name = held instanceof HTMLElement && held.dataset.again;
  const at = box ? stops(box).indexOf(/** @type {HTMLElement} */ (held)) : -1;
  return (pinned) => {
    if (held?.isConnected || document.activeElement !== document.body) return;
    const again = name
      ? document.querySelector(`[data-again="${CSS.escape(name)}"]`)
      : box?.isConnected && stops(box)[at];
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    else arrive(pinned && markOf(pinned), { preventScroll: true });
  };
}

/**
 * In a view: at a place of it, else where it begins, unless the view has taken the focus to where it leads.
 * @param {Element | null} place
 * @param {FocusOptions} [how]
 */
export function arrive(place, how) {
  const main = find("#main");
  if (main.contains(document.activeElement)) return;
  const to = place ?? main.querySelector("[data-focus]") ?? main.querySelector("h1:not(.unseen)") ?? main;
  if (!(to instanceof HTMLElement)) return;
  if (!how) scrollTo({ top: 0, behavior: "instant" });
  if (to.tabIndex < 0) to.tabIndex = -1;
  to.focus(how);
}

/** @param {Pinned} pinned */
const markOf = ({ article, mention }) =>
  document.querySelector(`.text[data-article="${article}"] [data-m="${mention}"]`);
