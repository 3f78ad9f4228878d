// Two corrections of names: "not a name" and "same as". What changes is listed before anything does.
import { h } from "../../page/dom.js";
import { Entities } from "../scene/entities.js";
import { fold } from "../scene/fold.js";
import { isAt, nextAfter, rename } from "../scene/naming.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { dialog, form } from "../parts/dialog.js";
import { context, inLine } from "../parts/line.js";
import { picker } from "./picker.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../scene/naming.js").Place} Place */

/** Asks which mentions of what is pinned are no names. @param {Takes<"correctAll" | "scene" | "shelf">} page */
export function notAName(page) {
  const { scene, shelf } = page;
  const submit = h("button.button", { autofocus: true }, say.correct.reject);
  ask(scene, say.correct.rejectTitle(nameOf(scene)), null, submit, (places) => {
    const done = say.correct.rejected(nameOf(scene, places), places.length);
    page.correctAll(rename(scene, shelf.corrections, places, null), done, nextAfter(scene, places));
  });
}

/**
 * Asks which other name the pinned one is the same as.
 * @param {Takes<"correctAll" | "scene" | "shelf">} page
 */
export function sameAs(page) {
  const { scene, shelf } = page;
  /** @type {import("./picker.js").Option | null} */
  let target = null;
  const submit = h("button.button", { disabled: true }, say.correct.same);
  const choice = picker({ label: say.correct.which, none: say.correct.nothing }, others(scene), (option) => {
    target = option;
    submit.disabled = !option;
    submit.textContent = option ? say.correct.sameAs(option.name) : say.correct.same;
  });
  ask(scene, say.correct.sameTitle(nameOf(scene)), choice, submit, (places) => {
    if (!target) return;
    const done = say.correct.joined(nameOf(scene, places), target.name, places.length);
    page.correctAll(rename(scene, shelf.corrections, places, target.id), done, nextAfter(scene, []));
  });
}

/**
 * @param {Scene} scene
 * @param {string} title
 * @param {HTMLElement | null} choice  of what else is to be known; with it, all mentions are meant at first
 * @param {HTMLButtonElement} submit
 * @param {(places: Place[]) => void} done
 */
function ask(scene, title, choice, submit, done) {
  const { pinned } = scene;
  if (!pinned) return;
  const every = scene.about(pinned);
  const here = every.filter((place) => isAt(place, pinned));
  /** @type {Place[]} */
  let chosen = [];
  const list = h("ul.changing", { tabindex: 0, "aria-label": say.correct.changes });
  const show = (/** @type {Place[]} */ places) => {
    chosen = places;
    list.replaceChildren(...places.map((place) => item(scene, place)));
  };
  const scope = (/** @type {Place[]} */ places, /** @type {string} */ label, /** @type {boolean} */ checked) =>
    h(
      "label.check",
      null,
      h("input", { type: "radio", name: "scope", checked, onchange: () => show(places) }),
      ` ${label}`,
    );
  show(choice ? every : here);
  const box = dialog(
    title,
    form(
      () => {
        box.close();
        done(chosen);
      },
      choice,
      every.length > 1 &&
        h(
          "fieldset",
          null,
          h("legend", null, say.correct.scope),
          scope(here, say.correct.here(Scene.letter(pinned.article)), !choice),
          scope(every, `${say.correct.all(every.length)}: ${tally(every)}`, !!choice),
        ),
      list,
      h("div.actions", null, submit),
    ),
  );
}

/** @param {Place[]} places */
const tally = (places) =>
  [...new Set(places.map(({ article }) => article))]
    .map((article) =>
      say.correct.inText(places.filter((place) => place.article === article).length, Scene.letter(article)),
    )
    .join(", ");

/**
 * @param {Scene} scene
 * @param {Place} place
 */
function item({ articles }, { article, mention }) {
  const { view } = articles[article];
  return h(
    "li",
    null,
    h("b.letter", { class: `s${article % 6}` }, Scene.letter(article)),
    h("span.line", { dir: "auto" }, inLine(context(view, view.mentions[mention]))),
  );
}

/**
 * What a change is about: the name of all mentions, the words of one.
 * @param {Scene} scene
 * @param {Place[]} [places]
 */
function nameOf({ articles, comparison, pinned }, places) {
  const linked = pinned?.linked ?? null;
  if (linked !== null && places?.length !== 1) return comparison?.entities[linked].name ?? "";
  const { article = 0, mention = null } = places?.[0] ?? pinned ?? {};
  const { text, mentions } = articles[article].view;
  return mention === null ? "" : text.slice(mentions[mention].start, mentions[mention].end);
}

/** More are found by typing on. */
const MOST = 40;

/**
 * The other names of all articles that go by some words: those that begin so, those of its own group, those of most weight.
 * @param {Scene} scene
 * @returns {(sought: string) => import("./picker.js").Option[]}
 */
function others({ articles, comparison, pinned }) {
  const all = comparison && new Entities(articles, comparison);
  const own = all?.entries.find(({ linked }) => linked === pinned?.linked);
  return (sought) => {
    const worth = (/** @type {import("../scene/entities.js").Entry} */ { folded, group }) =>
      2 * Number(folded.startsWith(fold(sought))) + Number(group === own?.group);
    const met = all?.list({ sort: null, filter: sought, group: null }).filter((entry) => entry !== own) ?? [];
    return met
      .sort((a, b) => worth(b) - worth(a))
      .slice(0, MOST)
      .map(({ linked: id, name, group, counts }) => {
        const each = counts.flatMap((n, at) => (n ? [`${Scene.letter(at)} ${n}`] : []));
        return { id, name, about: [say.groups[group], ...each].join(" · ") };
      });
  };
}
