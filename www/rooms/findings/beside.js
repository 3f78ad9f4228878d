// What was found of the two articles on screen, in panels: how they begin, who speaks, which figures stand against which, what one
// alone tells, in which words, from whom, and how sure all this is. Each finding leads to its words.
import { fill, h } from "../../page/dom.js";
import { relink } from "../../page/link.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { both, facing } from "./facing.js";
import { called } from "./glance.js";
import { handed, sure } from "./handed.js";
import { heads } from "./heads.js";
import { cover, pairOf } from "./pair.js";
import { shared, voices } from "./voices.js";
import { weighed, worded } from "./worded.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("./pair.js").Beside} Beside */
/** @typedef {import("../../page/dom.js").Child} Child */

/** Of what the sections on screen were made. @type {WeakMap<Element, unknown[]>} */
const made = new WeakMap();

/**
 * Fills its section, or leaves none where there are not two.
 * @param {Takes<"desk" | "scene">} page
 * @param {Element} before  what it stands in front of
 */
export async function beside(page, before) {
  const { scene } = page;
  if (scene.sides.length < 2) return standing(before)?.remove();
  const of = scene.sides.map((side) => scene.articles[side].view);
  const shown = standing(before);
  if (shown && made.get(shown)?.every((view, at) => view === of[at])) return;
  const found = await pairOf(page);
  if (!before.isConnected) return;
  // Another may have come while this one was asked for.
  const section = standing(before) ?? h("section.beside", { "aria-labelledby": "beside" });
  made.set(section, of);
  const title = h("h2", { id: "beside" }, say.beside.title);
  fill(section, found ? [title, panels(scene, found)] : [title, h("p.none", null, say.engine.stoppedComparing)]);
  if (!section.isConnected) before.before(section);
  relink();
}

/** The section, if it stands there. @param {Element} before */
function standing({ previousElementSibling: previous }) {
  return previous?.matches(".beside") ? previous : null;
}

/**
 * A part that folds. One in which nothing is found is not there.
 * @param {string} title
 * @param {number | null} count
 * @param {boolean} open
 * @param {Child} inside
 */
const panel = (title, count, open, inside) =>
  count !== 0 &&
  h(
    "details.panel",
    { open },
    h("summary", null, h("h3", null, title, count !== null && [" ", h("small", null, count)])),
    inside,
  );

/**
 * @param {Scene} scene
 * @param {Beside} found
 */
function panels(scene, found) {
  const { beside: words } = say;
  const { alignments, reuse, values } = found.pair;
  const figures = values
    .filter(({ state }) => !["only_a", "only_b", "unknown"].includes(state))
    .map((slot) => ({
      of: called(found, slot),
      sides: both(scene, found, [slot.a, slot.b]),
      about: words.states[slot.state],
    }));
  const copied = reuse
    .filter(({ inside }) => inside !== "furniture")
    .map((run) => ({
      sides: both(scene, found, [run.a, run.b]),
      about: words.copied(words.kinds[run.kind], run.words),
    }));
  const told = alignments.map(({ a, b, state }) => ({
    sides: both(scene, found, [cover(a), cover(b)]),
    about: words.told[state],
  }));
  const [speakers, quoted] = [voices(scene), shared(scene, found)];
  const [emphasis, wording] = [weighed(scene, found), worded(scene, found)];
  return [
    panel(words.heads, null, true, heads(scene, found)),
    panel(words.values, figures.length, true, facing(scene, "values", figures, say.told.what)),
    panel(words.voices, speakers.length, true, [
      facing(scene, "voices", speakers, say.voices.who),
      quoted.length > 0 && [h("h4", null, words.quotations), facing(scene, "quoted", quoted)],
    ]),
    panel(words.reuse, copied.length, true, facing(scene, "reuse", copied)),
    panel(words.alignments, told.length, false, facing(scene, "told", told)),
    [0, 1].map((side) => only(scene, found, side)),
    panel(words.emphasis, emphasis.length, false, facing(scene, "emphasis", emphasis, say.voices.who)),
    panel(words.wording, wording.length, false, facing(scene, "wording", wording, say.told.what)),
    panel(words.lineage, found.whole.lineage.length, true, handed(scene, found)),
    panel(words.sure, null, false, sure(found)),
    h("p.hint", null, words.how),
  ];
}

/**
 * What one alone tells, with what comes nearest to it in the other.
 * @param {Scene} scene
 * @param {Beside} found
 * @param {number} side
 */
function only(scene, found, side) {
  const { beside: words } = say;
  const lines = found.pair.only
    .filter((one) => one.in === "ab"[side] && one.kind === "sentence")
    .sort((one, other) => one.rank - other.rank)
    .map(({ range, closest }) => ({
      sides: both(scene, found, side ? [closest, range] : [range, closest]),
      about: closest ? words.nearest(Scene.letter(scene.sides[1 - side])) : words.nothingNear,
    }));
  const title = words.only(Scene.letter(scene.sides[side]));
  return panel(title, lines.length, false, facing(scene, title, lines));
}
