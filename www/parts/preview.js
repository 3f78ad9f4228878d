// A look ahead: all places of the name that is pointed at or in focus, before it is pinned. Nothing moves for it.
import { h } from "../page/dom.js";
import { rooms } from "../page/on-demand.js";

/** @import { Takes } from "../page/takes.d.ts" */

/** Milliseconds: a pointer on its way to somewhere else lights nothing. */
const WAIT = 120;

/** @param {Takes<"scene">} page */
export function preview(page) {
  const peek = h("div.peek", { "aria-hidden": "true", hidden: true });
  document.body.append(peek);
  /** @type {Element | null} */
  let wanted = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const look = (/** @type {EventTarget | null} */ target) => {
    const name = target instanceof Element ? target.closest(".m[data-l], .name[data-l]") : null;
    if (name === wanted) return;
    wanted = name;
    clearTimeout(timer);
    timer = setTimeout(() => rooms().light(page.scene, peek, name), name ? WAIT : 0);
  };
  document.addEventListener("pointerover", ({ pointerType, target }) => pointerType !== "touch" && look(target));
  document.addEventListener("focusin", ({ target }) =>
    look(target instanceof Element && target.matches(":focus-visible") ? target : null),
  );
  for (const over of ["pointerdown", "hashchange"]) addEventListener(over, () => look(null));
}
