// What is found of the two articles on screen, in three short sentences at their head: what both tell, where they part, what one
// alone tells; before them whether they are of one event, and why. Each figure leads to its words.
import { bdi, h } from "../../page/dom.js";
import { rooms } from "../../page/on-demand.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { listed, nameLink } from "../../parts/lede.js";
import { oneLine } from "../scene/one-line.js";
import { letter } from "../parts/letter.js";
import { saidAt } from "../parts/said.js";
import { saidIn } from "../scene/quotations.js";
import { glance } from "./glance.js";
import { counting, excerpt, isOneStory, place } from "./pair.js";
import { speakers as heard } from "./voices.js";

/** @import { TakesFiles } from "../../page/takes.d.ts" */
/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {import("../../types.d.ts").FillerView} Filler */
/** @typedef {import("../../page/dom.js").Child} Child */
/** @typedef {import("./pair.js").Beside} Beside */

/** Examples of a kind that are said, and words of a passage that are. */
const [EXAMPLES, WORDS] = [2, 11];

/**
 * @param {TakesFiles} page
 * @param {Beside} found
 */
export const told = (page, found) => [
  h("div", null, sentences(page.scene, found), example(page)),
  glance(page.scene, found),
];

/** To who reads the samples, two accounts of one matter are offered. @param {TakesFiles} page */
const example = (page) =>
  page.scene.articles.every(({ source }) => source.from === "seed") &&
  h("p", null, h("button.link", { onclick: () => rooms().addExamples(page) }, say.told.example));

/**
 * @param {Scene} scene
 * @param {Beside} found
 */
function sentences(scene, found) {
  const { told: words } = say;
  return [
    verdict(scene, found),
    line("same", words.same, same(scene, found)),
    isOneStory(found.pair) && differ(scene, found),
    [0, 1].map((side) => only(scene, found, side)),
  ];
}

/**
 * @param {string} kind
 * @param {string} tag
 * @param {Child} said
 */
const line = (kind, tag, said) => h("p", { class: kind }, h("b.tag", null, tag), " ", said);

/**
 * Items as one reads them out.
 * @param {Child[]} items
 * @param {number} [more]  that are not among them
 */
const list = (items, more = 0) => [listed(items, more > 0), more > 0 && say.told.more(more)];

/**
 * Of one event or not, and what speaks for it.
 * @param {Scene} scene
 * @param {Beside} found
 */
function verdict(scene, found) {
  const { event } = found.pair;
  const { told: words } = say;
  const apart = event.because.filter((each) => !each.for).slice(0, EXAMPLES);
  const shared = event.because.filter((each) => each.for && each.kind !== "words").slice(0, EXAMPLES + 1);
  const of = (/** @type {number} */ side, /** @type {Range} */ range) => passage(scene, found, side, range);
  return h(
    "p.verdict",
    null,
    h("span.chip", { class: event.state }, words.events[event.state]),
    " ",
    apart.length > 0 && [list(apart.map(({ a, b }) => facing(scene, of(0, a), of(1, b)))), shared.length > 0 && "; "],
    shared.length > 0 && [words.both, list(shared.map(({ a }) => of(0, a)))],
  );
}

/**
 * What stands on the left against what stands on the right.
 * @param {Scene} scene
 * @param {Child} left
 * @param {Child} right
 */
function facing({ sides }, left, right) {
  const [a, b] = sides.map((side) => [say.told.in, letter(side)]);
  return [left, a, say.lede.next, right, b];
}

/**
 * Runs of the same words, passages that report the same, figures that agree.
 * @param {Scene} scene
 * @param {Beside} found
 * @returns {Child}
 */
function same(scene, found) {
  const { told: words } = say;
  const { alignments, reuse, values } = found.pair;
  const copies = reuse.filter(({ inside }) => inside !== "furniture").sort((a, b) => b.words - a.words);
  // The surest first: what stands first may be no more than the line that names the paper.
  const others = alignments
    .filter(({ state, a }) => state !== "conflict" && !copies.some((run) => meet(run.a, a[0])))
    .sort((one, other) => other.score - one.score);
  const agreed = values.filter(({ state }) => ["same", "rounded", "converted"].includes(state));
  const parts = [
    copies.length > 0 && [
      (copies.every(({ kind }) => kind === "verbatim") ? words.copies : words.nearly)(copies.length),
      copies.length > 1 ? words.longest : ": ",
      longest(scene, found, copies[0]),
    ],
    others.length > 0 && [
      words.others(others.length),
      copies.length === 0 && [": ", passage(scene, found, 0, others[0].a[0])],
    ],
    agreed.length > 0 && [
      words.agreed,
      list(
        agreed.slice(0, EXAMPLES).map(({ a }) => figure(scene, found, 0, /** @type {Filler} */ (a))),
        agreed.length - EXAMPLES,
      ),
    ],
  ].filter(Boolean);
  return parts.length ? parts.map((part, at) => [at ? "; " : "", part]) : nothingSame(scene);
}

/** Names are shared all the same, or are not. @param {Scene} scene */
function nothingSame(scene) {
  const { all } = scene.presence;
  const names = all.slice(0, EXAMPLES).map((row) => nameLink(scene, row));
  return [say.told.nothingSame, all.length > 0 && [say.told.named, list(names, all.length - EXAMPLES)]];
}

/**
 * @param {Scene} scene
 * @param {Beside} found
 * @param {import("../../types.d.ts").ReuseView} run
 */
function longest(scene, found, run) {
  const { told: words } = say;
  const quoted = saidIn(scene, [scene.sides[0]]).find(({ quotation, who }) => who && meet(run.a, quotation.content[0]));
  // Of one who has a name: "they" has words, too.
  const whose = quoted?.linked != null && run.inside === "quotation" && [bdi(quoted.who), words.whose];
  return [whose, passage(scene, found, 0, run.a), words.long(run.words)];
}

/**
 * @param {Range} one
 * @param {Range} other
 */
const meet = (one, other) => one.start < other.end && other.start < one.end;

/**
 * @param {Scene} scene
 * @param {Beside} found
 */
function differ(scene, found) {
  const { told: words } = say;
  const all = found.pair.values.filter(({ state }) => state === "differs");
  if (!all.length) return line("none", words.differ, words.nothingDiffers);
  const shown = all.slice(0, EXAMPLES).map(({ a, b, attributed }) => {
    const of = (/** @type {number} */ side, /** @type {Filler | null} */ filler) => [
      filler && figure(scene, found, side, filler),
      by(found, side ? attributed.b : attributed.a),
    ];
    return facing(scene, of(0, a), of(1, b));
  });
  return line("differ", words.differ, list(shown, all.length - shown.length));
}

/**
 * Who gives it.
 * @param {Beside} found
 * @param {number | null} entity
 */
const by = ({ whole }, entity) => entity !== null && [say.told.by, bdi(whole.entities[entity].name)];

/**
 * @param {Scene} scene
 * @param {Beside} found
 * @param {number} side
 */
function only(scene, found, side) {
  const { told: words } = say;
  const article = scene.sides[side];
  const own = found.pair.only.filter((each) => each.in === "ab"[side] && each.kind === "sentence");
  own.sort((one, other) => one.rank - other.rank);
  const alone = speakers(scene, found, side);
  const tag = h("b.tag", { class: `s${article % 6}` }, words.only(Scene.letter(article)));
  const passages = own.length > 0 && [
    own.length > 1 && words.passages(own.length),
    passage(scene, found, side, own[0].range),
  ];
  const speaks = alone.length > 0 && [
    words.quoted,
    list(
      alone.slice(0, EXAMPLES).map((said) => leading(said, said.who)),
      alone.length - EXAMPLES,
    ),
  ];
  if (!passages && !speaks) return h("p", null, tag, " ", words.nothing);
  return h("p", null, tag, " ", passages, passages && speaks && "; ", speaks);
}

/**
 * Who speaks in this one alone, by name, the first first.
 * @param {Scene} scene
 * @param {Beside} found
 * @param {number} side
 */
function speakers(scene, found, side) {
  // Whoever may be named in the other one, in another way, is not said to be quoted here alone.
  const unsure = new Set(scene.presence.perhaps.flatMap(({ row, other: second }) => [row.linked, second?.linked]));
  return heard(scene, found).flatMap(({ sides }) => {
    const said = sides[side].find(({ quotation }) => quotation.cue_class !== "belief");
    return said && said.linked !== null && !unsure.has(said.linked) && !sides[1 - side].length ? [said] : [];
  });
}

/**
 * @param {import("../scene/quotations.js").Said} said
 * @param {Child} words
 */
const leading = ({ article, anchor }, words) =>
  saidAt({ view: "read", pin: { ...anchor, text: article }, at: null }, words, { class: `s${article % 6}` });

/**
 * A value with what it counts, where that follows.
 * @param {Scene} scene
 * @param {Beside} found
 * @param {number} side
 * @param {Filler} filler
 */
function figure(scene, found, side, filler) {
  const { text } = scene.articles[scene.sides[side]].view;
  return coloured(scene, side, place(scene, found, side, filler, oneLine(text, counting(filler))));
}

/**
 * The words of a place, the first of many, in the colour of their article.
 * @param {Scene} scene
 * @param {Beside} found
 * @param {number} side
 * @param {Range} range
 */
const passage = (scene, found, side, range) => coloured(scene, side, excerpt(scene, found, side, range, WORDS));

/** @param {Scene} scene @param {number} side @param {HTMLElement} link */
function coloured({ sides }, side, link) {
  link.classList.add(`s${sides[side] % 6}`);
  return link;
}
