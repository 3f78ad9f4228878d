// What was found of the two articles on screen, in panels: how they begin, who speaks, which figures stand against which, what one
// alone tells, in which words, from whom, and how sure all this is. Each finding leads to its words.
import { h } from "../../page/dom.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { both, facing } from "./facing.js";
import { called } from "./glance.js";
import { handed, sure } from "./handed.js";
import { heads } from "./heads.js";
import { cover } from "./pair.js";
import { shared, voices } from "./voices.js";
import { weighed, worded } from "./worded.js";

/** @typedef {import("./pair.js").Beside} Beside */
/** @typedef {import("../../page/dom.js").Child} Child */

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
 * @returns {Child}
 */
export function beside(scene, found) {
  const { beside: words } = say;
  const { alignments, reuse, values } = found.pair;
  const figures = values
    .filter(({ state }) => !["only_a", "only_b", "unknown"].includes(state))
    .map((slot) => ({
      of: called(found, slot),
      sides: both(scene, found, [slot.a, slot.b]),
      about: say.told.states[slot.state],
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
    h("h2", { id: "beside" }, words.title),
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
