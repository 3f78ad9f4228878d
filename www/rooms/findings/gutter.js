// Where the notes stand: in the gutter, level with their paragraphs. None lies over another: each has the room down to the
// next, and what finds none waits until it is pointed at.
import { svg } from "../../page/dom.js";
import { near } from "../../parts/ribbons.js";
import { rangesOf } from "../../parts/passage.js";

/** @typedef {import("./noted.js").Note} Note */
/**
 * @typedef {object} Placed
 * @property {Note} note
 * @property {HTMLElement} block
 * @property {HTMLElement} item
 * @property {Placed | null} twin  the note of the other article on the same finding
 */

/** A line of a note, in pixels, and what is kept free between two. */
const LINE = 18;
const GAP = 6;
/** How far below the first line of its paragraph a note may stand. */
const DRIFT = 3 * LINE;
/** Lines that a note has at least, and at most until it is pointed at. @type {Record<import("./noted.js").Word, [number, number]>} */
const LINES = { differs: [4, 99], same: [3, 99], also: [3, 99], only: [1, 4], mine: [2, 8] };
/** Of two notes on one finding that begin so near each other, in pixels, one says it. */
const NEARBY = 60;
/** From its note a joint goes straight so far, then along the text. */
const LANE = 7;

/** What was near when they were last settled, and which notes stood there. @type {WeakMap<Element, { key: string, near: Placed[] }>} */
const settled = new WeakMap();

/** Beside a text that is read alone stand the reader's own notes. @param {Element} two @param {Placed} one */
export const stands = (two, { note: { word } }) => word === "mine" || !two.matches(".solo");

/**
 * Gives each note its place: those near the screen, as to measure far off would lay out what nobody sees.
 * @param {HTMLElement} two
 * @param {Placed[]} placed
 * @param {{ moved?: boolean }} [how]  nothing changed but the part in sight
 */
export function settleNotes(two, placed, { moved = false } = {}) {
  const gutter = two.querySelector(".gutter");
  if (!gutter || !placed.length) return;
  const reach = [...two.querySelectorAll(".article")].map(near);
  const key = String(reach);
  const before = settled.get(two);
  if (moved && before?.key === key) return;
  if (!gutter.getClientRects().length || matchMedia("(max-width: 900px)").matches) return;
  const close = placed.filter((each) => {
    const { note, block } = each;
    if (!stands(two, each)) return false;
    const stretch = Number(block.closest(".stretch")?.getAttribute("data-at") ?? 0);
    return reach[note.side][0] <= stretch && stretch < reach[note.side][1];
  });
  for (const each of before?.near ?? []) each.item.classList.toggle("far", !close.includes(each));
  for (const { item } of close) item.classList.remove("far");
  settled.set(two, { key, near: close });
  place(two, gutter, close);
  const open = placed.find(({ item }) => item.matches(".on"));
  if (open) join(two, placed, open);
}

/**
 * @param {HTMLElement} two
 * @param {Element} gutter
 * @param {Placed[]} close
 */
function place(two, gutter, close) {
  const box = gutter.getBoundingClientRect();
  const words = two.classList.contains("told-always");
  const tall = heights(close, `${box.width} ${words}`);
  const bar = gutter.querySelector(".turns");
  const wanted = close.flatMap((each) => {
    const rect = each.block.getClientRects()[0];
    each.item.classList.toggle("folded", !rect);
    if (!rect) return [];
    const above = parseFloat(each.block.style.paddingTop) || 0;
    return [{ each, y: rect.top - box.top + above, above, height: tall(each) }];
  });
  wanted.sort((a, b) => a.y - b.y || a.each.note.side - b.each.note.side);
  const from = bar ? bar.getBoundingClientRect().bottom - box.top + GAP : 0;
  const rows = packed(wanted, from, words);
  for (const { each, y, above } of wanted) {
    const at = rows.findIndex((row) => row.each === each);
    const top = rows[at]?.top ?? y + 2;
    const room = at < 0 ? 1 : Math.floor(((rows[at + 1]?.top ?? Infinity) - GAP - top) / LINE);
    const { item, block, note } = each;
    item.classList.toggle("waiting", at < 0);
    item.classList.toggle("short", room < 2);
    item.style.top = `${Math.round(top)}px`;
    item.style.setProperty("--lines", String(Math.max(1, Math.min(LINES[note.word][1], room))));
    if (above || block.style.getPropertyValue("--above")) block.style.setProperty("--above", `${above}px`);
  }
}

/** How high a note is with all its words, and for which width of the gutter. @type {WeakMap<Placed, { at: string, height: number }>} */
const measured = new WeakMap();

/**
 * All are measured together, and only when they are new or the gutter is another: to measure after each write lays out as often.
 * @param {Placed[]} close
 * @param {string} at
 */
function heights(close, at) {
  const fresh = close.filter((each) => measured.get(each)?.at !== at);
  for (const { item } of fresh) {
    item.classList.remove("short");
    item.style.removeProperty("--lines");
  }
  for (const each of fresh) measured.set(each, { at, height: each.item.offsetHeight });
  return (/** @type {Placed} */ each) => measured.get(each)?.height ?? LINE;
}

/** @typedef {{ each: Placed, y: number, height: number }} Wanted */

/**
 * Those that stand, each under the one before.
 * @param {Wanted[]} wanted  by place
 * @param {number} from
 * @param {boolean} words  whether they stand with their words, as the reader's own do
 */
function packed(wanted, from, words) {
  const of = new Map(wanted.map((each) => [each.each, each]));
  /** @type {{ each: Placed, top: number }[]} */
  const rows = [];
  let bottom = from;
  for (const { each, y, height } of wanted) {
    const twin = each.twin && of.get(each.twin);
    const top = Math.max(y + 2, bottom);
    if (twin && each.note.side === 1 && Math.abs(twin.y - y) < Math.max(NEARBY, twin.height)) continue; // said beside the left
    if (top - y > DRIFT && !each.block.matches(".title")) continue;
    rows.push({ each, top });
    const { word } = each.note;
    bottom = top + Math.min(height, words || word === "mine" ? LINES[word][0] * LINE : LINE) + GAP;
  }
  return rows;
}

/**
 * Opens a note, lights its words in both texts, and draws the way from one to the other.
 * @param {HTMLElement} two
 * @param {Placed[]} placed
 * @param {Placed | null} one
 */
export function join(two, placed, one) {
  for (const { item } of placed) if (item !== one?.item && item.matches(".on")) item.classList.remove("on");
  one?.item.classList.add("on");
  const gutter = two.querySelector(".gutter");
  gutter?.querySelector(".joint")?.remove();
  if ("highlights" in CSS) CSS.highlights.delete("told");
  if (!one || !gutter) return;
  const { side, reasons } = one.note;
  const bodies = [...two.querySelectorAll(".text")];
  const [{ own, other }] = reasons;
  const [mine] = rangesOf(bodies[side], [own]);
  const [theirs] = other ? rangesOf(bodies[1 - side], [other]) : [];
  if ("highlights" in CSS) CSS.highlights.set("told", new Highlight(...[mine, theirs].filter(Boolean)));
  const box = gutter.getBoundingClientRect();
  const target = theirs?.getClientRects()[0];
  if (!target || box.width < 60 || !one.item.getClientRects().length) return;
  const middle = (/** @type {DOMRect} */ { top, height }) => Math.round(top + height / 2 - box.top);
  const item = one.item.getBoundingClientRect();
  const from = Math.round(item.top - box.top) + LINE / 2;
  const to = middle(target);
  const [start, left, right, end] = side
    ? [box.width, item.right - box.left, item.left - box.left, 0]
    : [0, item.left - box.left, item.right - box.left, box.width];
  const lane = side ? LANE : box.width - LANE - 12;
  gutter.prepend(
    svg(
      "svg",
      { class: `joint ${one.note.word}`, width: box.width, height: box.height, "aria-hidden": "true" },
      svg("path", { d: `M${start} ${from}H${left}M${right} ${from}H${lane}V${to}H${end}` }),
    ),
  );
}
