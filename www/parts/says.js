// On a narrow screen, under a paragraph: what the other article says to it, folded. In a tree of its own, so that the words
// of the text stay the words of the text.
import { h } from "../page/dom.js";
import { lead, relink } from "../page/link.js";
import { Scene } from "../scene/scene.js";
import { say } from "../words/strings.js";

/** @import { Takes } from "../page/takes.d.ts" */
/**
 * @param {Takes<"bring" | "desk" | "scene">} page
 * @param {number} index  of the article that says it
 * @param {number} sentence
 */
export function says(page, index, sentence) {
  const host = h("div.says", { class: `s${index % 6}` });
  const letter = Scene.letter(index);
  const { key, view } = page.scene.articles[index];
  const { start, end } = view.sentences[sentence];
  const button = h("button", { part: "ask", "aria-expanded": "false", onclick: turn }, say.says.title(letter));
  const link = h("a", { part: "go", onclick: go }, say.says.go(letter));
  const answer = h(
    "div",
    { part: "answer", hidden: true },
    h("blockquote", { part: "quote", dir: "auto", lang: view.language }, view.text.slice(start, end)),
    link,
  );
  host.attachShadow({ mode: "open" }).append(button, answer);
  async function turn() {
    answer.hidden = !answer.hidden;
    button.setAttribute("aria-expanded", String(!answer.hidden));
    const anchor = await page.desk.ask("anchor", key, start, end);
    lead(link, { pin: { ...anchor, text: index }, at: null });
    relink([link]);
  }
  function go() {
    page.bring = true;
    relink([link]); // the page at large does not see into this tree
  }
  return host;
}
