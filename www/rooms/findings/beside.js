// What was found of the two articles on screen, in panels: how they begin, who speaks, which figures stand against which, what one
// alone tells, in which words, from whom, and how sure all this is. Each finding leads to its words.
import { h } from "../../page/dom.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { both, facing, folds } from "./facing.js";
import { called } from "./glance.js";
import { handed, sure } from "./handed.js";
import { heads } from "./heads.js";
import { acts } from "./judge.js";
import { asideLines, ownLines } from "./mine.js";
import { cover } from "../scene/remarks.js";
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
    {
      open: folds.get(title) ?? open,
      ontoggle: (/** @type {Event} */ { currentTarget }) =>
        folds.set(title, /** @type {HTMLDetailsElement} */ (currentTarget).open),
    },
    h(
      "summary",
      { data: { again: `panel ${title}` } },
      h("h3", null, title, count !== null && [" ", h("small", null, count)]),
    ),
    inside,
  );

/**
 * @param {import("./keep.js").Page} page
 * @param {Beside} found
 * @param {import("../scene/remarks.js").Laid[]} remarks
 * @returns {Child}
 */
export function beside(page, found, remarks) {
  const { scene } = page;
  const { beside: words } = say;
  const on = (/** @type {import("./keep.js").Finding["kind"]} */ kind, /** @type {unknown} */ one) => ({
    acts: () => acts(page, found, [{ kind, one }]),
  });
  const { alignments, reuse, values } = found.pair;
  const figures = values
    .filter(({ state }) => !["only_a", "only_b", "unknown"].includes(state))
    .map((slot) => ({
      of: called(found, slot),
      sides: both(scene, found, [slot.a, slot.b]),
      about: say.told.states[slot.state],
      ...on("values", slot),
    }));
  const copied = reuse
    .filter(({ inside }) => inside !== "furniture")
    .map((run) => ({
      sides: both(scene, found, [run.a, run.b]),
      about: words.copied(words.kinds[run.kind], run.words),
      ...on("reuse", run),
    }));
  const told = alignments.map((one) => ({
    sides: both(scene, found, [cover(one.a), cover(one.b)]),
    about: one.rule === "reader" ? say.mine.as.joined : words.told[one.state],
    ...(one.rule !== "reader" && on("alignments", one)),
  }));
  /** @param {import("./keep.js").Finding["kind"]} kind @param {(import("./facing.js").Facing & { one: unknown })[]} lines */
  const judgeable = (kind, lines) => lines.map(({ one, ...line }) => ({ ...line, ...on(kind, one) }));
  const speakers = judgeable("voices", voices(scene, found));
  const quoted = judgeable("quotations", shared(scene, found));
  const emphasis = judgeable("emphasis", weighed(scene, found));
  const wording = judgeable("wording", worded(scene, found));
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
    [0, 1].map((side) => only(scene, found, side, on)),
    panel(words.emphasis, emphasis.length, false, facing(scene, "emphasis", emphasis, say.voices.who)),
    panel(words.wording, wording.length, false, facing(scene, "wording", wording, say.told.what)),
    panel(words.lineage, found.whole.lineage.length, true, handed(scene, found)),
    panel(words.sure, null, false, sure(found)),
    own(page, found, remarks),
    h("p.hint", null, words.how),
  ];
}

/**
 * The reader's notes, and what they set aside.
 * @param {import("./keep.js").Page} page
 * @param {Beside} found
 * @param {import("../scene/remarks.js").Laid[]} remarks
 */
function own(page, found, remarks) {
  const { mine: words } = say;
  const [notes, aside] = [ownLines(page, found, remarks), asideLines(page, found, remarks)];
  return [
    panel(words.title, notes.length, true, facing(page.scene, "mine", notes, words.title, words.acts)),
    panel(words.aside, aside.length, false, facing(page.scene, "aside", aside, undefined, words.acts)),
  ];
}

/**
 * What one alone tells, with what comes nearest to it in the other.
 * @param {Scene} scene
 * @param {Beside} found
 * @param {number} side
 * @param {(kind: "only", one: unknown) => Pick<import("./facing.js").Facing, "acts">} on
 */
function only(scene, found, side, on) {
  const { beside: words } = say;
  const lines = found.pair.only
    .filter((one) => one.in === "ab"[side] && one.kind === "sentence")
    .sort((one, other) => one.rank - other.rank)
    .map((one) => ({
      sides: both(scene, found, side ? [one.closest, one.range] : [one.range, one.closest]),
      about: one.closest ? words.nearest(Scene.letter(scene.sides[1 - side])) : words.nothingNear,
      ...on("only", one),
    }));
  const title = words.only(Scene.letter(scene.sides[side]));
  return panel(title, lines.length, false, facing(scene, title, lines));
}
