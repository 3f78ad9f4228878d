// Long lists of links.
import { relink } from "../../page/link.js";

/**
 * In long lists an address is written when a reader comes near its link (`a.late`): thousands would take too long.
 * @param {HTMLElement} root
 */
export function relinkLate(root) {
  for (const approach of ["pointerover", "focusin", "click"]) {
    root.addEventListener(
      approach,
      ({ target }) => {
        const anchor = target instanceof Element && target.closest("a.late");
        if (anchor) relink([anchor]);
      },
      true,
    );
  }
}
