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
const LINES = { differs: [4, 99], same: [3, 99], also: [3, 99], only: [1, 4] };
/** Of two notes on one finding that begin so near each other, in pixels, one says it. */
const NEARBY = 60;
/** From its note a joint goes straight so far, then along the text. */
const LANE = 7;

/**
 * Gives each note its place.
 * @param {HTMLElement} two
 * @param {Placed[]} placed
 */
export function settleNotes(two, placed) {
  const gutter = two.querySelector(".gutter");
  if (!gutter || !placed.length) return;
  join(two, placed, placed.find(({ item }) => item === document.activeElement) ?? null);
  const bar = gutter.querySelector(".turns");
  const beside = getComputedStyle(placed[0].item).position === "absolute" && gutter.getClientRects().length > 0;
  if (!beside) return;
  const box = gutter.getBoundingClientRect();
  const reach = [...two.querySelectorAll(".article")].map(near);
  const words = two.classList.contains("told-always");
  for (const { item } of placed) item.style.setProperty("--lines", "99");
  // All is measured before anything is moved.
  const wanted = placed.flatMap((each) => {
    const { side } = each.note;
    const stretch = Number(each.block.closest(".stretch")?.getAttribute("data-at") ?? 0);
    const isNear = reach[side][0] <= stretch && stretch < reach[side][1];
    const rect = isNear && each.block.getClientRects()[0];
    if (!rect) return [];
    const above = parseFloat(each.block.style.paddingTop) || 0;
    return [{ each, y: rect.top - box.top + above, above, height: each.item.offsetHeight }];
  });
  wanted.sort((a, b) => a.y - b.y || a.each.note.side - b.each.note.side);
  let bottom = bar ? bar.getBoundingClientRect().bottom - box.top + GAP : 0;
  /** @type {{ each: Placed, top: number, height: number }[]} */
  const rows = [];
  const heights = new Map(wanted.map(({ each, y, height }) => [each, { y, height }]));
  for (const { each, y, height } of wanted) {
    const twin = each.twin && heights.get(each.twin);
    const top = Math.max(y + 2, bottom);
    if (twin && each.note.side === 1 && Math.abs(twin.y - y) < Math.max(NEARBY, twin.height)) continue; // said beside the left
    if (top - y > DRIFT && each.block.matches(".b:not(.title)")) continue;
    rows.push({ each, top, height });
    bottom = top + Math.min(height, words ? LINES[each.note.word][0] * LINE : LINE) + GAP;
  }
  const standing = new Map(rows.map((row, at) => [row.each, { ...row, end: rows[at + 1]?.top ?? Infinity }]));
  for (const each of placed) {
    const row = standing.get(each);
    each.item.classList.toggle("waiting", !row);
    each.item.style.top = `${Math.round(row?.top ?? (heights.get(each)?.y ?? 0) + 2)}px`;
    const room = row ? Math.floor((row.end - GAP - row.top) / LINE) : 1;
    each.item.classList.toggle("short", room < 2);
    each.item.style.setProperty("--lines", String(Math.max(1, Math.min(LINES[each.note.word][1], room))));
  }
  for (const { each, above } of wanted) each.block.style.setProperty("--above", `${above}px`);
}

/**
 * Opens a note, lights its words in both texts, and draws the way from one to the other.
 * @param {HTMLElement} two
 * @param {Placed[]} placed
 * @param {Placed | null} one
 */
export function join(two, placed, one) {
  for (const { item, block } of placed) {
    item.classList.toggle("on", item === one?.item);
    block.classList.toggle("told", block === one?.block);
  }
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
