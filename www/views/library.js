// All texts that are here: add, choose what is compared, correct, remove.
import { bdi, find, h } from "../dom.js";
import { details } from "../parts/details.js";
import { Scene } from "../scene.js";
import { say, wordsFor } from "../strings.js";
import { askLink, askText, openFiles } from "../take-in.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../shelf.js").Source} Source */
/** @typedef {import("../desk.js").Article} Article */

/** @type {import("./index.js").View} */
export const library = {
  name: "library",
  title: say.views.library,
  render(app) {
    find("#pinned").replaceChildren();
    const { sources } = app.shelf;
    return h(
      "section.library",
      null,
      h("h1", null, say.library.title),
      h("p.lead", null, say.library.lead),
      doors(app),
      sources.length
        ? h(
            "ul.cards",
            null,
            sources.flatMap((source) => cards(app, source)),
          )
        : h("p.none", null, say.library.empty),
      keep(app),
    );
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
    h("p.lead", null, say.library.empty),
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
    h("button.button.quiet", { onclick: () => samples(app) }, words.samples),
  );
}

/** @param {App} app */
function samples(app) {
  app.choose(app.shelf.putSeeds());
}

/**
 * @param {App} app
 * @param {Source} source
 */
function cards(app, source) {
  const articles = app.desk.of(source);
  if (articles.length) return articles.map((article) => card(app, article));
  const failure = app.desk.failed.get(source.key);
  return [
    h(
      "li.card",
      { class: failure ? "bad" : "waiting" },
      h("p.name", null, bdi(source.name)),
      h("p.facts", null, failure ? problem(failure) : say.library.reading),
      h(
        "p.acts",
        null,
        failure?.name === "EnginePanic" &&
          h("button.link", { onclick: () => app.desk.retry(source).then(() => app.again()) }, say.library.retry),
        h("button.link", { onclick: () => remove(app, source) }, say.library.remove),
      ),
    ),
  ];
}

/** @param {import("../desk.js").Failure} failure */
export function problem({ name, message }) {
  const words = wordsFor(say.engine.errors, name, name);
  const advice = wordsFor(say.engine.advice, name, "");
  return `${words}${message && name !== "EnginePanic" ? `: ${message}` : ""}. ${advice}`.replace("..", ".");
}

/**
 * @param {App} app
 * @param {Article} article
 */
function card(app, article) {
  const { info, view, source, key } = article;
  const { chosen } = app.shelf;
  const at = chosen.indexOf(key);
  const { library: words } = say;
  const toggle = h("input", {
    type: "checkbox",
    checked: at >= 0,
    onchange: () => app.choose(at >= 0 ? chosen.filter((other) => other !== key) : [...chosen, key], "library"),
  });
  const facts = [
    info.outlet?.value ?? (source.from === "seed" ? words.sample : source.name),
    info.published?.value ?? say.article.noDate.split(":")[0],
    say.article.words(info.words),
    words.names(view.entities.filter(({ count }) => count > 0).length),
    source.from === "link" && words.fromLink,
  ];
  return h(
    "li.card",
    { class: at >= 0 ? `s${at % 6} chosen` : "" },
    h("p.name", null, at >= 0 && h("b.letter", null, Scene.letter(at)), " ", bdi(info.title?.value ?? source.name)),
    h("p.facts", null, facts.filter(Boolean).join(" · ")),
    h(
      "p.acts",
      null,
      h("label.check", null, toggle, " ", words.compare),
      at > 0 &&
        h(
          "button.link",
          { onclick: () => app.choose([key, ...chosen.filter((other) => other !== key)], "library") },
          words.first,
        ),
      h("button.link", { onclick: () => details(app, article, "title") }, words.edit),
      h("button.link", { onclick: () => remove(app, source) }, words.remove),
    ),
  );
}

/**
 * @param {App} app
 * @param {Source} source
 */
async function remove(app, source) {
  const { sources } = app.shelf;
  const next = sources[sources.indexOf(source) + 1] ?? sources[sources.indexOf(source) - 1];
  const putBack = app.shelf.remove(source.key);
  await app.desk.forget(source);
  await app.choose(app.shelf.chosen, "library");
  app.notices.show(say.library.removed(source.name), {
    undo: async () => {
      putBack();
      await app.desk.read([source]);
      await app.choose(app.shelf.chosen, "library");
    },
  });
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".card .acts button:last-child"));
  buttons[next ? app.shelf.sources.indexOf(next) : 0]?.focus();
}

/** @param {App} app */
function keep(app) {
  const file = location.protocol === "file:";
  const box = h("input", {
    type: "checkbox",
    checked: app.shelf.keep,
    onchange() {
      app.shelf.keep = box.checked;
      app.save();
    },
  });
  return h(
    "div.keep",
    null,
    h("label.check", null, box, " ", say.library.keep),
    h("p.hint", null, file ? say.library.keepFile : say.library.keepWeb),
  );
}
