// A piece of the page with a state of its own, which no address says: told whole, and anew whenever its state changes.
import { fill } from "./dom.js";
import { hold } from "./focus.js";
import { relink } from "./link.js";

/** @typedef {import("./dom.js").Child} Child */

/**
 * @template {HTMLElement} E
 * @template S
 * @param {E} box  what is told stands in it; a control that is to keep the focus has a name in `data-again`
 * @param {S} state
 * @param {(state: S, set: (state: S) => void) => Child} tell
 */
export function local(box, state, tell) {
  const set = (/** @type {S} */ next) => {
    const keepFocus = hold();
    fill(box, tell(next, set));
    relink();
    keepFocus(null);
  };
  fill(box, tell(state, set)); // whoever shows it writes the addresses
  return box;
}
