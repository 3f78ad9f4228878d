// The padlock: what belongs together stands side by side. Nothing scrolls by itself: the text that would come too early gets
// room between its paragraphs, so that pointer, keys, touch, search in the page and print go on as ever.
import { saveSetting, setting } from "../settings.js";

/** With fewer places in common the shorter text is only spread out. */
export const ENOUGH = 3;

export const linedUp = () => setting("line-up") === true;

/**
 * @param {import("../scene.js").Scene} scene
 * @param {HTMLElement} two
 */
export function lineUp({ landmarks }, two) {
  const bodies = [...two.querySelectorAll(".text")];
  const columns = bodies.map((body) => /** @type {HTMLElement[]} */ ([...body.querySelectorAll(".b")]));
  for (const block of columns.flat()) if (block.style.paddingTop) block.style.paddingTop = "";
  two.classList.toggle("lined", linedUp()); // to stand level, all of a long text is laid out
  if (!linedUp() || columns.length < 2 || !bodies.every((body) => body.getClientRects().length)) return;
  const from = bodies.map((body) => body.getBoundingClientRect().top);
  const ends = bodies.map((body, side) => ({
    block: columns[side].length,
    y: body.getBoundingClientRect().bottom - from[side],
  }));
  const stops =
    landmarks && landmarks.pairs.length >= ENOUGH
      ? landmarks.pairs.flatMap((pair) => {
          const places = pair.map((mention, side) => stop(bodies[side], mention, from[side]));
          return places[0] && places[1] ? [/** @type {Stop[]} */ (places)] : [];
        })
      : [ends];
  // A heading or caption stays with what follows it.
  const mayPart = columns.map((blocks) =>
    blocks.map((_, at) => at > 0 && !blocks[at - 1].matches(".aside, .heading, .caption")),
  );
  const room = columns.map((blocks) => blocks.map(() => 0));
  const [given, last] = [
    [0, 0],
    [0, 0],
  ];
  for (const places of stops) {
    const apart = places[0].y + given[0] - (places[1].y + given[1]);
    const early = apart > 0 ? 1 : 0;
    const until = Math.min(places[early].block, room[early].length - 1);
    const between = room[early].map((_, block) => block).slice(last[early] + 1, until + 1);
    const parting = between.filter((block) => mayPart[early][block]);
    const gaps = parting.length ? parting : [until];
    for (const block of gaps) room[early][block] += Math.abs(apart) / gaps.length;
    given[early] += Math.abs(apart);
    places.forEach(({ block }, side) => (last[side] = block));
  }
  room.forEach((heights, side) =>
    heights.forEach((height, block) => {
      if (height >= 1) columns[side][block].style.paddingTop = `${height}px`;
    }),
  );
}

/** @typedef {{ block: number, y: number }} Stop */

/**
 * @param {Element} body
 * @param {number} mention
 * @param {number} top
 * @returns {Stop | null}
 */
function stop(body, mention, top) {
  const mark = body.querySelector(`.m[data-m="${mention}"]`);
  const block = mark?.closest(".b");
  const box = mark?.getClientRects()[0];
  if (!box || !(block instanceof HTMLElement)) return null;
  return { block: Number(block.dataset.b), y: box.top - top };
}

/**
 * Locks or lets go; the line that is being read stays where it is on the screen.
 * @param {import("../scene.js").Scene} scene
 * @param {HTMLElement} two
 */
export function turnLock(scene, two) {
  saveSetting("line-up", !linedUp());
  const { left, width } = two.getBoundingClientRect();
  const read = document.elementFromPoint(left + width / 4, innerHeight / 2)?.closest(".b");
  const before = read?.getBoundingClientRect().bottom ?? 0;
  lineUp(scene, two);
  if (read) scrollBy({ top: read.getBoundingClientRect().bottom - before, behavior: "instant" });
}
