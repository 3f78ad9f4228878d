// Where texts come in: pasted anywhere, dropped anywhere, or asked for.
import { find } from "../page/dom.js";
import { rooms } from "../page/on-demand.js";
import { say } from "../words/strings.js";

/** @import { TakesIn } from "../page/takes.d.ts" */
/** @param {TakesIn} page */
export function door(page) {
  find("#add").addEventListener("click", () => rooms().askText(page));
  document.addEventListener("paste", (event) => {
    if (event.target instanceof Element && event.target.closest("input, textarea, dialog")) return;
    rooms().addData(page, event.clipboardData);
  });
  let depth = 0;
  const over = (/** @type {number} */ by) => {
    depth = Math.max(0, depth + by);
    document.body.toggleAttribute("data-dropping", depth > 0);
  };
  document.body.dataset.drop = say.takeIn.dropHere;
  document.addEventListener("dragenter", () => over(1));
  document.addEventListener("dragleave", () => over(-1));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    over(-depth);
    rooms().addData(page, event.dataTransfer);
  });
}
