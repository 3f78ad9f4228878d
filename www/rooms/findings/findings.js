// What the second reading of the texts on screen brings: speakers in their margins, who says what, dates and figures, and what
// is found of the two.
import { fill, h } from "../../page/dom.js";
import { hold } from "../../page/focus.js";
import { relink } from "../../page/link.js";
import { halls } from "../../page/on-demand.js";
import { say } from "../../words/strings.js";
import { laid } from "../scene/remarks.js";
import { beside } from "./beside.js";
import { offer } from "./chosen.js";
import { facing, folds } from "./facing.js";
import { margin } from "./margin.js";
import { ownLines } from "./mine.js";
import { notes } from "./notes.js";
import { heard, pairOf, saidOn } from "./pair.js";
import { quotations } from "./quotations.js";
import { strip } from "./strip.js";
import { told } from "./told.js";
import { values } from "./values.js";

/** @import { Takes, TakesFiles } from "../../page/takes.d.ts" */

/** Of what the places on screen are filled, or will be. @type {WeakMap<Element, unknown[]>} */
const made = new WeakMap();

/**
 * @param {TakesFiles & Takes<"bring" | "correct" | "draw">} page
 * @param {HTMLElement} main
 */
export async function findings(page, main) {
  const { scene } = page;
  const remarks = laid(page);
  margin(scene);
  notes(page, remarks);
  offer(page);
  const pair = [scene.comparison, ...scene.sides.map((side) => scene.articles[side].view)];
  const of = [...pair, JSON.stringify(remarks)];
  const place = (/** @type {string} */ name) => main.querySelector(name);
  const [over, section, quotes, times, figures] = [".told", ".beside", ".quotes", ".times", ".values"].map(place);
  const before = quotes && made.get(quotes);
  if (!quotes || !section || !times || !figures || before?.every((part, at) => part === of[at])) return;
  made.set(quotes, of);
  const asked = await pairOf(page);
  if (!quotes.isConnected || made.get(quotes) !== of) return; // another pair stands there by now
  const found = asked && heard(asked, remarks);
  const keepFocus = hold();
  const stands = before && pair.every((part, at) => part === before[at]);
  if (!stands) folds.clear();
  if (over) fill(over, found ? told(page, found) : stopped());
  if (found) fill(section, beside(page, found, remarks));
  else if (over) fill(section, h("h2", { id: "beside" }, say.beside.title), stopped());
  else fill(section, alone(page, remarks));
  relink();
  keepFocus(null);
  if (stands) return; // the rest does not change by what the reader says
  fill(quotes, quotations(scene));
  const setDate = (/** @type {import("../../scene/desk.js").Article} */ article) =>
    halls().details(page, article, "published");
  fill(times, strip(page, setDate));
  fill(figures, values(page, setDate));
  relink();
}

/**
 * The notes on an article that nothing stands beside.
 * @param {import("./keep.js").Page} page
 * @param {import("../scene/remarks.js").Laid[]} remarks
 */
function alone(page, remarks) {
  const lines = ownLines(page, { anchors: [saidOn(0, remarks)] }, remarks);
  return (
    lines.length > 0 && [
      h("h2", { id: "beside" }, say.mine.title),
      facing(page.scene, "mine", lines, say.mine.word, say.mine.acts),
    ]
  );
}

const stopped = () => h("p.none", null, say.engine.stoppedComparing);
