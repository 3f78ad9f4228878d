// A long text comes in stretches: what fills the screen at once, the rest between frames. What is off the screen is not laid
// out until it is scrolled to, but it is there: for search in the page, for print, for a place that a link points at.
import { h } from "../page/dom.js";

/** From this length on, in characters. */
const LONG = 16_000;
const STRETCH = 4_000;
/** Milliseconds of work before the page gets its turn. */
const TURN = 12;

/** @type {WeakMap<Element, Promise<void>>} */
const unrolled = new WeakMap();

/** Settled when the whole text stands. @param {Element} body */
export const whole = (body) => unrolled.get(body);

/**
 * @param {HTMLElement} body
 * @param {number} length  of the text
 * @param {Iterator<[node: Node | string, characters: number]>} nodes  of all the text, made when they are asked for
 */
export function unroll(body, length, nodes) {
  let done = false;
  let at = 0;
  /** @param {HTMLElement} into  @param {number} most */
  const fill = (into, most) => {
    for (let taken = 0; taken < most;) {
      const { value, done: end } = nodes.next();
      if (end) return (done = true);
      into.append(value[0]);
      taken += value[1];
      at += value[1];
    }
  };
  const work = (/** @type {number} */ until) => {
    do {
      const stretch = h("div.stretch", { data: { at } });
      fill(stretch, STRETCH);
      // Some fifty characters a line: what the scroll bar goes by until the stretch is on screen.
      stretch.style.setProperty("--tall", `${Math.ceil((at - Number(stretch.dataset.at)) * 0.62)}px`);
      body.append(stretch);
    } while (!done && performance.now() < until);
  };
  if (length < LONG) fill(body, Infinity);
  else {
    work(0);
    unrolled.set(body, rest());
  }
  async function rest() {
    while (!done) {
      await new Promise((turn) => setTimeout(turn));
      if (!body.isConnected) return; // another view stands there now
      work(performance.now() + TURN);
    }
    unrolled.delete(body);
  }
}
