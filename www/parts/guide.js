// How to begin: one line, on a first visit. The help tells the rest.
import { h } from "../page/dom.js";
import { saveSetting, setting } from "../page/settings.js";
import { say } from "../words/strings.js";

/** Whether the reader has been here before. */
const isKnown = () => setting("guide") === false;

/** What to do first. It goes by itself: who comes again does not see it. */
export const hint = () => (isKnown() ? null : h("p.first", null, say.guide.first));

/** The page is built with the hint: of a reader who knows it, it goes before the first paint. */
export function unhint() {
  if (isKnown()) document.querySelector(".first")?.remove();
  addEventListener("pagehide", () => saveSetting("guide", false));
}
