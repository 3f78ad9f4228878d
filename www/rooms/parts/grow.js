// A long list comes a piece at a time: the first at once, the next when its end comes into sight, the whole when it is
// asked for, so that the browser's own search finds everything.
import { h } from "../../page/dom.js";
import { say } from "../../words/strings.js";

/**
 * Shows the first piece of a list.
 * @param {number} total
 * @param {number} step
 * @param {(from: number, to: number) => void | Promise<void>} append
 * @returns {HTMLElement} the end of the list
 */
export function grow(total, step, append) {
  let shown = 0;
  let busy = false;
  const figures = h("span", null);
  const all = h("button.link", { onclick: whole }, say.more.all(total));
  const foot = h("p.more", { hidden: total <= step, tabindex: -1 }, figures, " ", all);
  const watch = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) next();
  });

  async function next(count = step) {
    if (busy || shown >= total) return;
    busy = true;
    const to = Math.min(total, shown + count);
    await append(shown, to);
    shown = to;
    busy = false;
    figures.textContent = say.more.shown(shown, total);
    watch.disconnect();
    if (shown < total)
      watch.observe(foot); // anew: it may still be in sight
    else if (all === document.activeElement) foot.focus();
    all.hidden = shown >= total;
  }

  async function whole() {
    while (shown < total && foot.isConnected) {
      await next(4 * step);
      await new Promise((done) => setTimeout(done)); // the page answers between two pieces
    }
  }

  next();
  return foot;
}
