// What happened, in a line each, with what can be done about it. The region is live: screen readers hear it. Of what was done
// the last stands there, of what went wrong the last two; each goes when there was time to read it and to act. What holds until
// the reader decides stays.
import { h } from "../page/dom.js";
import { say } from "../words/strings.js";

/** @typedef {{ tone?: "bad", undo?: () => void, once?: string, actions?: [string, () => void][], brief?: boolean }} How */

/** How long one stands there, in milliseconds; `once` is the name of what stays. */
const LASTS = { brief: 6_000, undo: 20_000, told: 60_000 };
/** How many of a kind stand there together. */
const MOST = { brief: 1, undo: 1, told: 2, once: 4 };

export class Notices {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #telling;

  /** @param {HTMLElement} region */
  constructor(region) {
    this.region = region;
    // What the page scrolls to, and its end, stay clear of what lies over it.
    new ResizeObserver(() => {
      const { height } = region.getBoundingClientRect();
      document.documentElement.style.setProperty("--notices", `${Math.ceil(height && height + 16)}px`);
    }).observe(region);
  }

  /**
   * For who hears the page: what everybody else sees where it stands. Of what changes with every key, the last.
   * @param {string} words
   */
  tell(words) {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      this.region.querySelector(".unseen")?.remove();
      this.region.prepend(h("p.unseen", null, words));
    }, 700);
  }

  /**
   * @param {string | Node} words
   * @param {How} [how]
   */
  show(words, { tone, undo, once, actions = [], brief = false } = {}) {
    if (once && this.region.querySelector(`[data-once=${once}]`)) return null;
    const kind = once ? "once" : brief ? "brief" : undo ? "undo" : "told";
    const note = h(
      "div.notice",
      { class: tone, data: { kind, ...(once && { once }) } },
      typeof words === "string" ? h("p", null, words) : words,
    );
    const said = note.textContent;
    const before = [...this.region.querySelectorAll(`[data-kind=${kind}]`)];
    const other = before.filter((old) => old.firstElementChild?.textContent !== said); // the same is not said twice
    const kept = MOST[kind] > 1 ? other.slice(1 - MOST[kind]) : [];
    for (const old of before) if (!kept.includes(old)) old.remove();
    const shut = () => note.remove();
    const all = undo ? [...actions, /** @type {[string, () => void]} */ ([say.undo, undo])] : actions;
    for (const [label, act] of all) {
      note.append(h("button.link", { onclick: () => (shut(), act()) }, label));
    }
    note.append(h("button.shut", { "aria-label": say.close, onclick: shut }, "×"));
    this.region.append(note);
    if (kind !== "once") leave(note, LASTS[kind]);
    return note;
  }

  /**
   * A long work: a moving bar, and a way to stop it.
   * @param {number} of
   * @param {(done: number, of: number) => string} words
   */
  progress(of, words) {
    let stopped = false;
    const line = h("p", null, words(0, of));
    const bar = h("progress", { max: of, value: 0 });
    const note = h(
      "div.notice",
      null,
      line,
      bar,
      h("button.link", { onclick: () => (stopped = true) }, say.takeIn.stop),
    );
    this.region.append(note);
    return {
      /** @param {number} done */
      step(done) {
        line.textContent = words(done, of);
        bar.value = done;
        return !stopped;
      },
      end: () => note.remove(),
    };
  }
}

/**
 * Takes a notice away when it has stood there long enough. While the pointer or the focus is on it, or the page is out of
 * sight, no time goes by.
 * @param {HTMLElement} note
 * @param {number} lasts
 */
function leave(note, lasts) {
  const BEAT = 500;
  let left = lasts;
  const clock = setInterval(() => {
    if (!note.isConnected) return clearInterval(clock);
    if (document.hidden || note.matches(":hover, :focus-within")) return;
    left -= BEAT;
    if (left <= 0) note.remove();
  }, BEAT);
}
