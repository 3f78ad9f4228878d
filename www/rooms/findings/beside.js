// What was found of the two articles on screen: whether they tell of one event, what both say in the same words or in others,
// where their figures part, and what only one of them tells. Each finding leads to its words.
import { fill, h } from "../../page/dom.js";
import { relink } from "../../page/link.js";
import { local } from "../../page/local.js";
import { ruleWords } from "../../words/rules.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { cover, pairOf, place } from "./pair.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {import("./pair.js").Beside} Beside */
/** @typedef {import("../../page/dom.js").Child} Child */
/**
 * @typedef {object} Facing  a line: a place on each side, or on one
 * @property {(Range | null)[]} sides
 * @property {Child} about  what is found there
 */

/** Lines of a table that are shown at once. */
const SHORT = 6;

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
  fill(section, found ? sections(scene, found) : [title(), h("p.none", null, say.engine.stoppedComparing)]);
  if (!section.isConnected) before.before(section);
  relink();
}

/** The section, if it stands there. @param {Element} before */
function standing({ previousElementSibling: previous }) {
  return previous?.matches(".beside") ? previous : null;
}

const title = () => h("h2", { id: "beside" }, say.beside.title);

/**
 * @param {Scene} scene
 * @param {Beside} found
 */
function sections(scene, found) {
  const { pair } = found;
  const { beside: words } = say;
  const both = (/** @type {{ a: Range | null, b: Range | null }} */ { a, b }) => [a, b];
  const differ = pair.values.filter(({ state }) => !["only_a", "only_b", "unknown"].includes(state));
  const quoted = pair.quotations.filter(({ state }) => state !== "only_a" && state !== "only_b");
  const copied = pair.reuse.filter(({ inside }) => inside !== "furniture");
  return [
    title(),
    h("p.verdict", null, h("strong", null, words.events[pair.event.state]), " ", evidence(scene, found)),
    table(
      scene,
      found,
      words.values,
      differ.map((slot) => ({ sides: both(slot), about: words.states[slot.state] })),
    ),
    table(
      scene,
      found,
      words.reuse,
      copied.map((run) => ({ sides: both(run), about: words.copied(words.kinds[run.kind], run.words) })),
    ),
    table(
      scene,
      found,
      words.quotations,
      quoted.map((one) => ({ sides: both(one), about: words.quoted[/** @type {"same"} */ (one.state)] })),
    ),
    table(
      scene,
      found,
      words.alignments,
      pair.alignments.map(({ a, b, state }) => ({ sides: [cover(a), cover(b)], about: words.told[state] })),
    ),
    [0, 1].map((side) =>
      table(
        scene,
        found,
        words.only(Scene.letter(scene.sides[side])),
        pair.only
          .filter((one) => one.in === "ab"[side] && one.kind === "sentence")
          .sort((one, other) => one.rank - other.rank)
          .map(({ range, closest }) => ({
            sides: side ? [closest, range] : [range, closest],
            about: closest ? words.nearest(Scene.letter(scene.sides[1 - side])) : words.nothingNear,
          })),
      ),
    ),
    h("p.hint", null, words.how),
  ];
}

/**
 * Why it is said: what speaks for it, what against.
 * @param {Scene} scene
 * @param {Beside} found
 */
function evidence(scene, found) {
  const { because, rule } = found.pair.event;
  const part = (/** @type {boolean} */ speaks) => {
    const own = because.filter((each) => each.for === speaks);
    const places = own.map(({ a, b }, at) => [
      at ? "; " : "",
      place(scene, found, 0, a),
      " · ",
      place(scene, found, 1, b),
    ]);
    return own.length ? [" ", speaks ? say.beside.for : say.beside.against, " ", places, "."] : [];
  };
  return [ruleWords(rule), ".", part(true), part(false)];
}

/**
 * @param {Scene} scene
 * @param {Beside} found
 * @param {string} title
 * @param {Facing[]} lines
 */
function table(scene, found, title, lines) {
  if (!lines.length) return null;
  const letters = scene.sides.map((side) => h("th", { scope: "col", class: `s${side % 6}` }, Scene.letter(side)));
  const cell = (/** @type {Range | null} */ range, /** @type {number} */ side) =>
    h("td", null, range ? place(scene, found, side, range) : "–");
  return local(h("div.facing"), false, (whole, set) => [
    h("h3", null, title, " ", h("small", null, lines.length)),
    h(
      "table",
      null,
      h("thead", null, h("tr", null, letters, h("th", { scope: "col" }, say.beside.found))),
      h(
        "tbody",
        null,
        (whole ? lines : lines.slice(0, SHORT)).map(({ sides, about }) =>
          h("tr", null, sides.map(cell), h("td", null, about)),
        ),
      ),
    ),
    lines.length > SHORT &&
      h(
        "button.link",
        { "aria-expanded": String(whole), data: { again: title }, onclick: () => set(!whole) },
        whole ? say.lists.fewer : say.lists.showAll(lines.length),
      ),
  ]);
}
