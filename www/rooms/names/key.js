// Which letter stands for which article.
import { bdi, h } from "../../page/dom.js";
import { titleOf } from "../../scene/desk.js";
import { say } from "../../words/strings.js";
import { letter } from "../parts/letter.js";

/** More articles than these have their letters explained in a part that folds. */
export const FEW = 8;

/** @param {import("../../scene/desk.js").Article[]} articles */
export function key(articles) {
  const list = h(
    "ol.key",
    null,
    articles.map((article, at) => h("li", { class: `s${at % 6}` }, letter(at), " ", bdi(titleOf(article)))),
  );
  return articles.length > FEW ? h("details", null, h("summary", null, say.names.letters), list) : list;
}
