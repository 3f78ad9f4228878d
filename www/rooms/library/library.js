// All texts that are here: add, choose what is compared and in which order, correct, remove, keep, carry away.
import { find, h } from "../../page/dom.js";
import { putAway } from "../card/card.js";
import { keeping } from "./keeping.js";
import { holdRow, rows } from "./rows.js";
import { say } from "../../words/strings.js";
import { askLink, askText, openFiles } from "../intake/take-in.js";

/** @typedef {import("../../app.js").App} App */

/** @type {import("../../views/index.js").View} */
export const library = {
  name: "library",
  title: say.views.library,
  render(app) {
    putAway();
    holdRow();
    return h(
      "section.library",
      null,
      h("h1", null, say.library.title),
      h("p.lead", null, say.library.lead),
      doors(app),
      h("div.shelf", null),
      keeping(app),
    );
  },
  update(app) {
    rows(app, find(".shelf"));
  },
};

/**
 * What the page says when there is nothing to read.
 * @param {App} app
 */
export const welcome = (app) =>
  h(
    "section.library.welcome",
    null,
    h("h1", null, say.library.welcome),
    h("p.lead", null, app.shelf.sources.length ? say.library.noneChosen : say.library.empty),
    doors(app),
  );

/** @param {App} app */
function doors(app) {
  const { library: words } = say;
  return h(
    "p.doors",
    null,
    h("button.button", { onclick: () => askText(app) }, words.paste),
    h("button.button.quiet", { onclick: () => openFiles(app) }, words.files),
    h("button.button.quiet", { onclick: () => askLink(app) }, words.openLink),
    h("button.button.quiet", { onclick: () => app.choose(app.shelf.putSeeds()) }, words.samples),
  );
}
