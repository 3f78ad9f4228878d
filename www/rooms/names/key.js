// Which letter stands for which article.
import { bdi, h } from "../../page/dom.js";
import { titleOf } from "../../scene/desk.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";

/** More articles than these have their letters explained in a part that folds. */
export const FEW = 8;

/** The letter of an article, in its colour. @param {number} at */
export const letter = (at) => h("b.letter", { class: `s${at % 6}` }, Scene.letter(at));

/** @param {import("../../scene/desk.js").Article[]} articles */
export function key(articles) {
  const list = h(
    "ol.key",
    null,
    articles.map((article, at) => h("li", { class: `s${at % 6}` }, letter(at), " ", bdi(titleOf(article)))),
  );
  return articles.length > FEW ? h("details", null, h("summary", null, say.names.letters), list) : list;
}
