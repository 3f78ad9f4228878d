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
  /** What is known of it, or what could be: put right where it stands. @param {"outlet" | "published" | "byline"} field @param {string | undefined} value */
  const known = (field, value) => {
    const name = say.details.fields[field];
    return h(
      "button.chip",
      {
        class: value ? field : "unset",
        title: name,
        data: { again: `${field} ${index}` },
        onclick: (/** @type {Event} */ { currentTarget }) =>
          halls().amend(page, here, field, /** @type {HTMLElement} */ (currentTarget)),
      },
      value ? bdi(value) : `+ ${name}`,
    );
  };
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
        known("outlet", info.outlet?.value),
        known("published", dayOf(here)),
        known("byline", info.byline?.value),
      ),
      h("p.running", { "aria-hidden": "true" }, bdi(titleOf(here))),
    ),
    h(
      "p.meta",
      null,
      source.from !== "seed" && [h("span.name", null, bdi(source.name)), dot()],
      words.words(info.words),
      dot(),
      h(
        "button.set",
        { data: { again: `details ${index}` }, onclick: () => halls().details(page, here, "title") },
        words.details,
      ),
      scene.sides.length > 1 && [dot(), h("a.alone", { to: (scene) => alone(scene, index) }, words.alone)],
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
