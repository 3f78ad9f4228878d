// What the second reading of the texts on screen brings: speakers in their margins, who says what, dates and figures.
import { fill, h } from "../../page/dom.js";
import { relink } from "../../page/link.js";
import { rooms } from "../../page/on-demand.js";
import { beside } from "./beside.js";
import { margin } from "./margin.js";
import { notes } from "./notes.js";
import { quotations } from "./quotations.js";
import { strip } from "./strip.js";
import { told } from "./told.js";
import { values } from "./values.js";

/** @import { Takes, TakesFiles } from "../../page/takes.d.ts" */

/** Of what the lists on screen were made. @type {WeakMap<Element, unknown[]>} */
const made = new WeakMap();

/**
 * @param {TakesFiles & Takes<"bring" | "correct">} page
 * @param {HTMLElement} main
 */
export async function findings(page, main) {
  const { scene } = page;
  margin(scene);
  notes(page);
  const of = [scene.comparison, ...scene.sides.map((side) => scene.articles[side].view)];
  const [quotes, figures] = [".quotes", ".values"].map((name) => main.querySelector(`.who ${name}`));
  if (!quotes || !figures || made.get(quotes)?.every((part, at) => part === of[at])) return;
  made.set(quotes, of);
  await told(page, main);
  await beside(page, main.querySelector(".who") ?? quotes);
  fill(quotes, quotations(scene));
  const setDate = (/** @type {import("../../scene/desk.js").Article} */ article) =>
    rooms().details(page, article, "published");
  const times = main.querySelector(".times") ?? h("section.times", { "aria-labelledby": "times" });
  fill(times, strip(page, setDate));
  figures.before(times);
  fill(figures, values(page, setDate));
  relink();
}
