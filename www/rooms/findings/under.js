// On a narrow screen a note stands under its paragraph, folded to its word. In a tree of its own, so that the words of the text
// stay the words of the text; in the room between two paragraphs, so that none moves until it is opened.
import { h } from "../../page/dom.js";
import { relink } from "../../page/link.js";
import { called, note } from "./note.js";

/** @import { Takes } from "../../page/takes.d.ts" */

/**
 * @param {Takes<"bring" | "scene">} page
 * @param {import("./pair.js").Beside | null} found
 * @param {import("./noted.js").Note[]} all  of this block
 * @param {HTMLElement} block
 * @param {(one: import("./noted.js").Note) => HTMLElement} acts  what can be done with it
 */
export function under(page, found, all, block, acts) {
  const host = h("div.under", { class: all[0].word });
  const root = host.attachShadow({ mode: "open" });
  const pairs = all.map((one) => {
    const answer = h("div", { part: "answer", hidden: true });
    const part = one.word === "mine" ? "ask mine" : "ask";
    const ask = h(
      "button",
      { part, "aria-expanded": "false", onclick: () => turn(one, ask, answer) },
      called(page.scene, one),
    );
    return { ask, answer };
  });
  root.append(...pairs.map(({ ask }) => ask), ...pairs.map(({ answer }) => answer));
  // The page at large does not see into this tree.
  root.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("a")) return;
    page.bring = true;
    relink(root.querySelectorAll("a"));
  });
  const { nextElementSibling: says } = block;
  // What the other says there was found earlier, with less care: the note has its place.
  if (says?.matches(".says")) says.replaceWith(host);
  else block.after(host);
  host.classList.toggle("roomy", Boolean(says?.matches(".says")));
  /** @param {import("./noted.js").Note} one @param {HTMLElement} ask @param {HTMLElement} answer */
  function turn(one, ask, answer) {
    if (!answer.firstChild) {
      answer.append(h("div", { part: "words" }, note(page.scene, found, one), acts(one)));
      for (const link of root.querySelectorAll("a")) link.part.add("said");
      relink(root.querySelectorAll("a"));
    }
    answer.hidden = !answer.hidden;
    host.classList.toggle("open", !pairs.every(({ answer: { hidden } }) => hidden));
    ask.setAttribute("aria-expanded", String(!answer.hidden));
    host.dispatchEvent(new CustomEvent("reflow", { bubbles: true }));
  }
}
