// What the second reading of the texts on screen brings: speakers in their margins, who says what, dates and figures, and what
// is found of the two.
import { fill, h } from "../../page/dom.js";
import { relink } from "../../page/link.js";
import { rooms } from "../../page/on-demand.js";
import { say } from "../../words/strings.js";
import { beside } from "./beside.js";
import { margin } from "./margin.js";
import { notes } from "./notes.js";
import { pairOf } from "./pair.js";
import { quotations } from "./quotations.js";
import { strip } from "./strip.js";
import { told } from "./told.js";
import { values } from "./values.js";

/** @import { Takes, TakesFiles } from "../../page/takes.d.ts" */

/** Of what the places on screen are filled, or will be. @type {WeakMap<Element, unknown[]>} */
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
  const place = (/** @type {string} */ name) => main.querySelector(name);
  const [over, section, quotes, times, figures] = [".told", ".beside", ".quotes", ".times", ".values"].map(place);
  if (!quotes || !times || !figures || made.get(quotes)?.every((part, at) => part === of[at])) return;
  made.set(quotes, of);
  const found = await pairOf(page);
  if (!quotes.isConnected || made.get(quotes) !== of) return; // another pair stands there by now
  if (over && section) {
    fill(over, found ? told(page, found) : stopped());
    fill(section, found ? beside(scene, found) : [h("h2", { id: "beside" }, say.beside.title), stopped()]);
  }
  fill(quotes, quotations(scene));
  const setDate = (/** @type {import("../../scene/desk.js").Article} */ article) =>
    rooms().details(page, article, "published");
  fill(times, strip(page, setDate));
  fill(figures, values(page, setDate));
  relink();
}

const stopped = () => h("p.none", null, say.engine.stoppedComparing);
