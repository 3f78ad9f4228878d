// One article: its minimap, its header that stays in sight, its words.
import { dayOf, titleOf } from "../scene/desk.js";
import { bdi, h } from "../page/dom.js";
import { halls } from "../page/on-demand.js";
import { Scene } from "../scene/scene.js";
import { say } from "../words/strings.js";
import { foreign } from "./foreign.js";
import { minimap } from "./minimap.js";
import { text } from "./text.js";

/** @import { Takes } from "../page/takes.d.ts" */
/**
 * @param {Takes<"bring" | "correct" | "desk" | "readAs" | "scene" | "shelf">} page
 * @param {number} index  its place among the compared
 * @param {"left" | "right"} side
 */
export function article(page, index, side) {
  const here = page.scene.articles[index];
  const words = text(page, here, index);
  const note = foreign(here) || (here.view.text.trim() === "" && say.article.empty);
  return h(
    "article.article",
    { class: `s${index % 6} ${side}`, "aria-label": say.article.region(Scene.letter(index)), data: { index } },
    minimap(here.view, index, words),
    header(page, index),
    note && h("p.empty", null, note),
    words,
  );
}

/**
 * @param {Takes<"correct" | "desk" | "readAs" | "scene" | "shelf">} page
 * @param {number} index
 */
function header(page, index) {
  const { scene } = page;
  const here = scene.articles[index];
  const { info, source } = here;
  const { article: words } = say;
  const edit = (/** @type {string} */ label, /** @type {string} */ field) =>
    h("button.set", { data: { again: `${field} ${index}` }, onclick: () => halls().details(page, here, field) }, label);
  const origin = info.republished_from && [words.republished, bdi(info.republished_from.value)];
  const name = info.outlet
    ? bdi(info.outlet.value)
    : (origin ?? (source.from === "seed" ? words.noOutlet : bdi(source.name)));
  const running = titleOf(here);
  // A title that stands in no block of the text is shown above it.
  const given =
    info.title && !info.title.span && !here.view.text.includes(info.title.value)
      ? h("p.given", { dir: "auto" }, info.title.value)
      : null;
  return [
    h(
      "header.head",
      null,
      h(
        "p.src",
        null,
        chooser(scene, index),
        h("span.name", null, name),
        dot(),
        edit(dayOf(here) ?? words.noDate, "published"),
        dot(),
        words.words(info.words),
        dot(),
        edit(words.details, "title"),
        scene.sides.length > 1 && [dot(), h("a.alone", { to: (scene) => alone(scene, index) }, words.alone)],
      ),
      h("p.running", { "aria-hidden": "true" }, bdi(running)),
    ),
    given,
  ];
}

/**
 * @param {Scene} scene
 * @param {number} index
 */
const alone = (scene, index) => ({ solo: /** @type {0 | 1} */ (scene.sides.indexOf(index)) });

/**
 * Its letter; with three articles and more, a menu of what could stand in its place.
 * @param {Scene} scene
 * @param {number} index
 */
function chooser(scene, index) {
  const { articles, sides } = scene;
  const letter = h("b.letter", null, Scene.letter(index));
  if (articles.length < 3) return letter;
  /** The one on the other side and this change places. @param {number} other */
  const sidesWith = (other) =>
    /** @type {[number, number]} */ (sides.map((side) => (side === index ? other : side === other ? index : side)));
  /** @type {HTMLDetailsElement} */
  const menu = h(
    "details.others",
    {
      onfocusout: (/** @type {FocusEvent} */ { relatedTarget }) =>
        menu.contains(/** @type {Node | null} */ (relatedTarget)) || (menu.open = false),
    },
    h("summary", { "aria-label": say.article.choose(Scene.letter(index)) }, letter),
    h(
      "ul",
      null,
      articles.map((article, other) =>
        h(
          "li",
          null,
          h(
            "a",
            {
              class: `s${other % 6}`,
              to: { sides: sidesWith(other) },
              "aria-current": other === index && "true",
            },
            h("b.letter", null, Scene.letter(other)),
            " ",
            bdi(titleOf(article)),
          ),
        ),
      ),
    ),
  );
  return menu;
}

const dot = () => h("span.dot", { "aria-hidden": "true" }, " · ");
