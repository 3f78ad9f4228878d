// The padlock: what belongs together stands side by side. Nothing scrolls by itself: the text that would come too early gets
// room between its paragraphs, so that pointer, keys, touch, search in the page and print go on as ever. A text is never torn
// apart for it: where that room is not enough, the two come nearer and not level. It is for two texts, and ends with them.
import { recall, remember } from "../page/settings.js";
import { say } from "../words/strings.js";

/** With fewer places in common the shorter text is only spread out. */
export const ENOUGH = 3;
/** The most room between two paragraphs, in pixels: three lines and a bit. */
export const MOST_ROOM = 96;

/** @typedef {import("../scene/scene.js").Scene} Scene */

/** The two on screen, whichever is on the left. @param {Scene} scene */
const pair = ({ articles, sides }) =>
  sides
    .map((side) => articles[side].view.hash.slice(0, 16))
    .sort()
    .join(" ");

/** Whether the reader wants these two level; remembered for the pair, as long as the tab lives. @param {Scene} scene */
export const linedUp = (scene) => recall("sessionStorage", "line-up") === pair(scene);

/** How many places stand level, when that was last tried. @type {WeakMap<object, number>} */
const reached = new WeakMap();

/** What the padlock says. @param {Scene} scene */
export function lockWords(scene) {
  const { article: words } = say;
  const places = scene.landmarks?.pairs.length ?? 0;
  const level = (scene.landmarks && reached.get(scene.landmarks)) ?? places;
  if (!linedUp(scene)) return words.lineUp;
  if (places < ENOUGH) return words.spread(places);
  if (level === 0) return words.nearer;
  return level < places ? words.linedUpOf(level, places) : words.linedUp(places);
}

/**
 * Puts passages that belong together level, by room over the one that would come too early.
 * @param {Scene} scene
 * @param {HTMLElement} two
 */
export function lineUp(scene, two) {
  const { landmarks } = scene;
  const bodies = [...two.querySelectorAll(".text")];
  const columns = bodies.map((body) => /** @type {HTMLElement[]} */ ([...body.querySelectorAll(".b")]));
  for (const block of columns.flat()) if (block.style.paddingTop) block.style.paddingTop = "";
  two.classList.toggle("lined", linedUp(scene)); // to stand level, all of a long text is laid out
  if (!linedUp(scene) || columns.length < 2 || !bodies.every((body) => body.getClientRects().length)) return;
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
  let level = 0;
  for (const places of stops) {
    const apart = places[0].y + given[0] - (places[1].y + given[1]);
    const early = apart > 0 ? 1 : 0;
    const until = Math.min(places[early].block, room[early].length - 1);
    const between = room[early].map((_, block) => block).slice(last[early] + 1, until + 1);
    const parting = between.filter((block) => mayPart[early][block] && room[early][block] === 0);
    let missing = Math.abs(apart);
    for (const [at, block] of parting.entries()) {
      const more = Math.min(missing / (parting.length - at), MOST_ROOM);
      room[early][block] += more;
      given[early] += more;
      missing -= more;
    }
    level += Number(missing < 1);
    places.forEach(({ block }, side) => (last[side] = block));
  }
  room.forEach((heights, side) =>
    heights.forEach((height, block) => {
      if (height >= 1) columns[side][block].style.paddingTop = `${height}px`;
    }),
  );
  if (landmarks) reached.set(landmarks, level);
  const label = two.parentElement?.querySelector(".lock span");
  if (label) label.textContent = lockWords(scene);
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
  const box = [...(mark?.getClientRects() ?? [])].at(-1); // where a ribbon ends, if it breaks over lines
  if (!box || !(block instanceof HTMLElement)) return null;
  return { block: Number(block.dataset.b), y: box.top - top };
}

/**
 * Locks or lets go; the line that is being read stays where it is on the screen.
 * @param {Scene} scene
 * @param {HTMLElement} two
 */
export function turnLock(scene, two) {
  remember("sessionStorage", "line-up", linedUp(scene) ? null : pair(scene));
  const { left, width } = two.getBoundingClientRect();
  const read = document.elementFromPoint(left + width / 4, innerHeight / 2)?.closest(".b");
  const before = read?.getBoundingClientRect().bottom ?? 0;
  lineUp(scene, two);
  if (read) scrollBy({ top: read.getBoundingClientRect().bottom - before, behavior: "instant" });
}
