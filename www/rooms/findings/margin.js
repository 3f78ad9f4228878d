// Who speaks, in the margin of the texts, and the words that attribute it. Nothing of the text is moved for it: a label is out
// of the flow, and the words are shown by the browser's own highlight.
import { h } from "../../page/dom.js";
import { rangesOf } from "../../parts/passage.js";
import { relink } from "../../page/link.js";
import { whole } from "../../parts/unroll.js";
import { saidIn } from "../scene/quotations.js";

/** @typedef {import("../scene/quotations.js").Said} Said */
/** @typedef {import("../../scene/scene.js").Scene} Scene */

/** The texts that have their labels, each with the quotations that they are of. @type {WeakMap<Element, unknown>} */
const labelled = new WeakMap();

/** Labels the texts on screen. @param {Scene} scene */
export function margin(scene) {
  const bodies = scene.sides.flatMap((article) => {
    const body = document.querySelector(`.text[data-article="${article}"]`);
    return body ? [{ body, said: saidIn(scene, [article]), quotations: scene.articles[article].view.quotations }] : [];
  });
  const unrolling = bodies.flatMap(({ body }) => (body instanceof HTMLElement && whole(body)) || []);
  if (unrolling.length) {
    Promise.all(unrolling).then(() => bodies.every(({ body }) => body.isConnected) && margin(scene));
    return;
  }
  for (const { body, said, quotations } of bodies) {
    if (labelled.get(body) === quotations) continue;
    labelled.set(body, quotations);
    for (const old of body.querySelectorAll(".by")) old.remove();
    label(scene, body, said);
  }
  if (!("highlights" in CSS)) return;
  for (const name of ["cue", "said"]) CSS.highlights.delete(name);
  if (scene.state.level !== 2) return; // what is lit is painted slower, seen or not
  /** @param {(quotation: import("../../types.d.ts").QuotationView) => (import("../../types.d.ts").Range | null)[]} of */
  const ranges = (of) =>
    bodies.flatMap(({ body, quotations }) =>
      rangesOf(body, apart(quotations.flatMap((q) => of(q).flatMap((r) => r ?? [])))),
    );
  CSS.highlights.set("cue", new Highlight(...ranges(({ cue }) => [cue])));
  CSS.highlights.set("said", new Highlight(...ranges(({ content }) => content)));
}

/**
 * By place, none over another: of what is nested the outer.
 * @param {import("../../types.d.ts").Range[]} ranges
 */
export function apart(ranges) {
  let at = 0;
  return ranges
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => start >= at && ((at = end), true));
}

/**
 * The first quotation of each speaker in a block has their name beside its first line.
 * @param {Scene} scene
 * @param {Element} body
 * @param {Said[]} all
 */
function label(scene, body, all) {
  let before = "";
  const wanted = all
    .filter(({ who }) => who)
    .sort((a, b) => a.quotation.start - b.quotation.start)
    .flatMap((said) => {
      const { view } = scene.articles[said.article];
      const block = view.blocks.findIndex(({ end }) => end > said.quotation.start);
      const key = `${block} ${said.linked ?? said.who}`;
      if (key === before) return [];
      before = key;
      return [{ said, place: { start: said.quotation.start, end: said.quotation.start + 1 } }];
    });
  const ranges = rangesOf(body, apart(wanted.map(({ place }) => place)));
  const links = ranges.map((range, at) => {
    const { said } = wanted[at];
    const link = h("a.by", {
      "aria-hidden": "true", // the list of quotations says it
      tabindex: -1,
      data: { label: short(scene, said) },
      to: pinned(scene, said),
    });
    return { range, link };
  });
  // From the last on: what is put in cuts a text node in two.
  for (const { range, link } of links.reverse()) {
    const mark = range.startContainer.parentElement?.closest(".m");
    if (mark) mark.before(link);
    else range.insertNode(link);
  }
  relink(links.map(({ link }) => link));
}

/**
 * Of a person the last name, as the margin is narrow.
 * @param {Scene} scene
 * @param {Said} said
 */
function short(scene, { linked, who }) {
  const person = linked !== null && scene.comparison?.entities[linked].label === "PERSON";
  return person ? (who.split(" ").at(-1) ?? who) : who;
}

/**
 * Follows who speaks, from their first place in this article on.
 * @param {Scene} scene
 * @param {Said} said
 */
function pinned(scene, { article, quotation }) {
  const { mentions } = scene.articles[article].view;
  const of = (/** @type {{ entity: number | null }} */ { entity }) => entity === quotation.speaker;
  const inside = mentions.findIndex((m) => of(m) && m.start >= quotation.start && m.end <= quotation.end);
  const mention = inside < 0 ? mentions.findIndex(of) : inside;
  return quotation.speaker === null || mention < 0 ? {} : { pin: scene.pinOf(article, mention), at: null };
}
