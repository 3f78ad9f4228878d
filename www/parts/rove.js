// One tab stop for each text; inside it the arrow keys go from name to name.

/** @type {Record<string, (at: number, last: number) => number>} */
const MOVES = {
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Lets the arrow keys go along the marks in `root`. @param {HTMLElement} root */
export function rove(root) {
  root.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches(".m") || !Object.hasOwn(MOVES, key)) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const marks = /** @type {HTMLElement[]} */ (
      [...(target.closest(".text")?.querySelectorAll(".m") ?? [])].filter((m) => !m.closest("[hidden]"))
    );
    focusMark(marks[MOVES[key](marks.indexOf(target), marks.length - 1)]);
    event.preventDefault();
  });
  root.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && target.matches(".m")) stopAt(target);
  });
}

/** Goes to a mark. @param {HTMLElement | undefined} mark */
export function focusMark(mark) {
  mark?.focus();
  mark?.scrollIntoView({ block: "nearest" });
}

/** The one of its text that Tab comes to. @param {Element | null} mark */
export function stopAt(mark) {
  for (const other of mark?.closest(".text")?.querySelectorAll(".m[tabindex='0']") ?? [])
    other.setAttribute("tabindex", "-1");
  mark?.setAttribute("tabindex", "0");
}
