// What happened, in a line each, with what can be done about it. The region is live: screen readers hear it.
import { h } from "../dom.js";
import { say } from "../strings.js";

/** @typedef {{ tone?: "bad", undo?: () => void, once?: string, actions?: [string, () => void][], brief?: boolean }} How */

export class Notices {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #telling;

  /** @param {HTMLElement} region */
  constructor(region) {
    this.region = region;
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
    if (brief) this.region.querySelector("[data-brief]")?.remove();
    const note = h(
      "div.notice",
      { class: tone, data: { ...(once && { once }), ...(brief && { brief }) } },
      typeof words === "string" ? h("p", null, words) : words,
    );
    const shut = () => note.remove();
    const all = undo ? [...actions, /** @type {[string, () => void]} */ ([say.undo, undo])] : actions;
    for (const [label, act] of all) {
      note.append(h("button.link", { onclick: () => (shut(), act()) }, label));
    }
    note.append(h("button.shut", { "aria-label": say.close, onclick: shut }, "×"));
    this.region.append(note);
    const notes = this.region.querySelectorAll(".notice");
    for (const old of [...notes].slice(0, -4)) old.remove();
    if (brief) setTimeout(shut, 6000);
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
