// In the card of a date or an amount: how it is read, and from what.
import { bdi, h } from "../../page/dom.js";
import { halls } from "../../page/on-demand.js";
import { say } from "../../words/strings.js";
import { countedFrom, readAs } from "./read-as.js";

/**
 * @param {import("../../page/takes.d.ts").Takes<"correct" | "desk" | "readAs" | "scene" | "shelf">} page
 * @param {number} article
 * @param {import("../../types.d.ts").MentionView} mention
 */
export function readHere(page, article, mention) {
  const here = page.scene.articles[article];
  const { text } = here.view;
  const read = readAs(here.view, mention);
  const from = countedFrom(here.view, mention);
  if (!read && !from) return null;
  const { values: words } = say;
  return h(
    "p.read-as",
    null,
    bdi(text.slice(mention.start, mention.end)),
    words.equals,
    read && h("strong", null, bdi(read)),
    from && [read ? ", " : "", from.words],
    from?.settable && [
      "; ",
      h("button.link", { onclick: () => halls().details(page, here, "published") }, words.setIt),
    ],
  );
}
