// The words of an article with their marks. What it renders has exactly the characters of `view.text`, in their order:
// labels of folded parts are drawn by the style sheet, so that they are neither copied nor read as the article's words.
import { h } from "../dom.js";
import { groupOf } from "../groups.js";
import { Scene } from "../scene.js";
import { segments } from "../segments.js";
import { ruleWords } from "../rules.js";
import { say } from "../strings.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../desk.js").Article} Article */
/** @typedef {import("../types.d.ts").BlockView} BlockView */

/** @type {Record<import("../types.d.ts").BlockKind, keyof HTMLElementTagNameMap>} */
const TAGS = {
  title: "h2",
  heading: "h3",
  paragraph: "p",
  list_item: "p",
  caption: "p",
  blockquote: "blockquote",
  furniture: "div",
};

/** Below this score a mention is only probable. */
const PROBABLE = 500;

/**
 * @param {App} app
 * @param {Article} article
 * @param {number} index its place among the compared
 */
export function text(app, article, index) {
  const { view } = article;
  const linked = app.scene.linked[index];
  /** @param {import("../segments.js").Piece} piece */
  const piece = ({ text, mention }) => {
    if (mention === null) return text;
    const { label, entity, counted, score, form } = view.mentions[mention];
    const group = groupOf(label);
    const shown = [
      group,
      !counted && "uncounted",
      score !== null && score < PROBABLE && "probable",
      form === "pronoun" && "pronoun",
    ];
    return h(
      "a.m",
      {
        class: shown.filter(Boolean).join(" "),
        tabindex: -1,
        data: { m: mention, ...(entity !== null && { l: linked?.get(entity) ?? -1 }) },
      },
      text,
    );
  };
  return h(
    "div.text",
    {
      dir: "auto",
      lang: view.language,
      data: { article: index },
      role: "group",
      "aria-label": say.article.text(Scene.letter(index)),
    },
    segments(view).map((segment) =>
      segment.block === null ? segment.text : block(app, article, segment.block, segment.pieces.map(piece)),
    ),
  );
}

/**
 * @param {App} app
 * @param {Article} article
 * @param {number} index
 * @param {(Node | string)[]} words
 */
function block(app, article, index, words) {
  const { kind, reason, counted } = article.view.blocks[index];
  const data = { b: index };
  const folds = !counted && kind !== "caption";
  const element = h(folds ? "div" : TAGS[kind], { class: `b ${kind} ${counted ? "" : "aside"}`, data });
  const tool = h("button.tool", {
    tabindex: counted && kind !== "furniture" ? -1 : 0,
    "data-label": counted ? say.block.setAside : say.block.count,
    "aria-label": counted ? say.block.setAsideLong : say.block.countLong,
    onclick: () => toggleCounted(app, article, index),
  });
  if (!folds) {
    element.append(...words, tool);
    return element;
  }
  const why = reason === null ? say.block.yours : ruleWords(reason);
  const inner = h("span.words", { hidden: true }, words);
  const fold = h("button.fold", {
    "aria-expanded": "false",
    "aria-label": say.block.open(why),
    "data-label": say.block.aside(why),
    onclick() {
      inner.hidden = !inner.hidden;
      fold.setAttribute("aria-expanded", String(!inner.hidden));
      fold.setAttribute("aria-label", inner.hidden ? say.block.open(why) : say.block.shut(why));
      element.classList.toggle("open", !inner.hidden);
      element.dispatchEvent(new CustomEvent("reflow", { bubbles: true }));
    },
  });
  element.append(fold, inner, tool);
  return element;
}

/**
 * @param {App} app
 * @param {Article} article
 * @param {number} index
 */
export async function toggleCounted(app, article, index) {
  const { start, end, counted, kind } = article.view.blocks[index];
  const anchor = await app.desk.ask("anchor", article.key, start, end);
  const others = app.shelf
    .corrections(article.key)
    .filter((c) => c.kind !== "count" || c.anchor.start !== anchor.start || c.anchor.end !== anchor.end);
  const byItself = kind !== "furniture" && kind !== "caption";
  const corrections =
    !counted === byItself ? others : [...others, /** @type {const} */ ({ kind: "count", anchor, counted: !counted })];
  await app.correct(article.key, corrections, counted ? say.block.uncounted : say.block.counted);
}

/**
 * Addresses and states of the marks: which are followed now, where each leads.
 * @param {App} app
 * @param {HTMLElement} root
 */
export function mark(app, root) {
  const { scene } = app;
  const { pinned } = scene;
  for (const body of root.querySelectorAll(".text")) {
    const article = Number(/** @type {HTMLElement} */ (body).dataset.article);
    let stop = null;
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll(".m"))) {
      const mention = Number(element.dataset.m);
      const here = pinned !== null && pinned.article === article && pinned.mention === mention;
      const on = here || (pinned !== null && pinned.linked !== null && Number(element.dataset.l) === pinned.linked);
      element.classList.toggle("on", on);
      element.classList.toggle("here", here);
      element.setAttribute("href", app.href({ pin: here ? null : scene.pinOf(article, mention), at: null }));
      element.tabIndex = -1;
      if (!stop || here) stop = element;
    }
    if (stop) stop.tabIndex = 0;
  }
}
