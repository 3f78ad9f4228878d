// What many articles tell, asked of the engine in pieces: it is told how far that is, and other questions come in between.

/** @typedef {import("../../scene/desk.js").Desk} Desk */
/** @typedef {import("../../scene/desk.js").Article} Article */
/** @typedef {import("../../types.d.ts").ToldView} ToldView */
/** @typedef {{ at: "reading" | "comparing", done: number, of: number }} Step */
/** @typedef {(step: Step) => boolean} Hear  is told how far it is, and answers whether it goes on */

/** Pairs of the first piece and of the largest, and how long one may take before the next is no larger, in milliseconds. */
const [FIRST, MOST] = [8, 512];
const LONG = 120;
/** Until one asks again whether what another reads is read. */
const PAUSE = 100;

/**
 * Reads who says what in all of them.
 * @param {Desk} desk
 * @param {Article[]} articles
 * @param {Hear} hear
 * @returns {Promise<{ whole: boolean, moved: boolean }>}  whether all are read, and whether any has other marks now
 */
export async function readAll(desk, articles, hear) {
  let moved = false;
  for (;;) {
    const left = articles.filter(({ attributed }) => !attributed);
    if (!left.length) return { whole: true, moved };
    if (!hear({ at: "reading", done: articles.length - left.length, of: articles.length }))
      return { whole: false, moved };
    const [next] = left;
    if (desk.articles.get(next.key) !== next) return { whole: false, moved }; // read anew, or taken away
    const found = await desk.attribute([next]);
    moved ||= found.moved;
    // Somebody else has asked for it: that comes in its turn.
    if (!next.attributed) await new Promise((on) => setTimeout(on, PAUSE));
  }
}

/**
 * Compares them, a piece at a time.
 * @param {Desk} desk
 * @param {Article[]} articles
 * @param {Hear} hear
 * @returns {Promise<ToldView | null>}  nothing if it does not go on
 */
export async function tell(desk, articles, hear) {
  const keys = articles.map(({ key }) => key);
  let count = FIRST;
  for (;;) {
    const began = performance.now();
    const { done, of, told } = await desk.ask("story", keys, count);
    if (told) return told;
    if (!hear({ at: "comparing", done, of })) return null;
    const took = performance.now() - began;
    if (took < LONG) count = Math.min(2 * count, MOST);
    else if (took > 3 * LONG && count > 1) count = Math.ceil(count / 2);
  }
}
