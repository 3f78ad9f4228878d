// All texts that are here: add, choose what is compared and in which order, correct, remove, keep, carry away.
import { find, h } from "../../page/dom.js";
import { putAway } from "../card/card.js";
import { keeping } from "./keeping.js";
import { holdRow, rows } from "./rows.js";
import { say } from "../../words/strings.js";
import { formats } from "../parts/formats.js";
import { addExamples, askLink, askText, openFiles } from "../intake/take-in.js";

/** @import { Takes, TakesIn, TakesRows } from "../../page/takes.d.ts" */
/** @type {import("../../views/index.js").View} */
export const library = {
  name: "library",
  title: say.views.library,
  sent: "read", // the receiver has a library of their own: from there the texts are sent as they are read
  wide: () => true,
  /** @param {TakesIn & Takes<"redraw">} page */
  render(page) {
    putAway();
    holdRow();
    return h(
      "section.library",
      null,
      h("h1", null, say.library.title),
      h("p.lead", null, say.library.lead),
      doors(page),
      h("div.shelf", null),
      keeping(page),
    );
  },
  /** @param {TakesRows} page */
  update(page) {
    rows(page, find(".shelf"));
  },
};

/**
 * What the page says when there is nothing to read.
 * @param {TakesIn} page
 */
export const welcome = (page) =>
  h(
    "section.library.welcome",
    null,
    h("h1", null, say.library.welcome),
    h("p.lead", null, page.shelf.sources.length ? say.library.noneChosen : say.library.empty),
    doors(page),
  );

/** @param {TakesIn} page */
function doors(page) {
  const { library: words } = say;
  formats(page).catch(() => {}); // for the dialog of files
  return h(
    "p.doors",
    null,
    h("button.button", { onclick: () => askText(page) }, words.paste),
    h("button.button.quiet", { onclick: () => openFiles(page) }, words.files),
    h("button.button.quiet", { onclick: () => askLink(page) }, words.openLink),
    h("button.button.quiet", { onclick: () => page.choose(page.shelf.putSeeds()) }, words.samples),
    h("button.button.quiet", { onclick: () => addExamples(page) }, words.examples),
  );
}
