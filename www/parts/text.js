// The words of an article with their marks. What it renders has exactly the characters of `view.text`, in their order:
// labels of folded parts are drawn by the style sheet, so that they are neither copied nor read as the article's words.
import { isUnsure } from "../scene/certainty.js";
import { h } from "../page/dom.js";
import { groupOf } from "../text/groups.js";
import { Scene } from "../scene/scene.js";
import { lead, relink } from "../page/link.js";
import { rooms } from "../page/on-demand.js";
import { segments } from "../text/segments.js";
import { ruleWords } from "../words/rules.js";
import { say } from "../words/strings.js";
import { stopAt } from "./rove.js";
import { says } from "./says.js";
import { unroll } from "./unroll.js";

/** @import { Takes } from "../page/takes.d.ts" */
/** @typedef {import("../scene/desk.js").Article} Article */
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

/**
 * How a part of a text is shown, on screen and on paper. What does not count is folded, and says why; a caption stays readable.
 * @param {BlockView} block
 */
export const shape = ({ kind, reason, counted }) => ({
  tag: TAGS[kind],
  folded: !counted && kind !== "caption" ? (reason === null ? say.block.yours : ruleWords(reason)) : null,
});

/**
 * The words of an article with their marks and folds.
 * @param {Takes<"bring" | "correct" | "desk" | "scene" | "shelf">} page
 * @param {Article} article
 * @param {number} index its place among the compared
 * @param {{ whole?: boolean }} [how]  `whole`: at once, however long it is
 */
export function text(page, article, index, { whole = false } = {}) {
  const { view } = article;
  const near = (/** @type {Event} */ event) => {
    offerTool(page, article, event);
    address(index, event);
  };
  const body = h("div.text", {
    id: `text-${index}`,
    dir: "auto",
    lang: view.language,
    role: "group",
    "aria-label": say.article.text(Scene.letter(index)),
    data: { article: index },
    onpointerover: near,
    onfocusin: near,
    onclick(/** @type {Event} */ event) {
      const mark = address(index, event); // pressed by no pointer and no key
      if (mark) location.hash = mark.hash;
    },
  });
  unroll(body, whole ? 0 : view.text.length, nodes(page, article, index));
  return body;
}

/**
 * @param {Takes<"bring" | "correct" | "desk" | "scene" | "shelf">} page
 * @param {Article} article
 * @param {number} index
 * @returns {Iterator<[Node | string, number]>}
 */
function* nodes(page, article, index) {
  const { view } = article;
  const linked = page.scene.linked[index];
  const { givens, landmarks, sides } = page.scene;
  const side = sides.indexOf(index);
  const answers = new Map(landmarks?.answers[side]);
  const runs = runsOf(view);
  for (const segment of segments(view)) {
    if (segment.block === null) {
      yield [segment.text, segment.text.length];
      continue;
    }
    const named = new Set();
    const words = segment.pieces.map(({ text, mention }) => {
      if (mention === null) return text;
      const { label, entity, counted, form } = view.mentions[mention];
      const l = entity === null ? null : (linked.get(entity) ?? -1);
      const shown = [
        groupOf(label),
        !counted && "uncounted",
        isUnsure(view.mentions[mention]) && "unsure",
        form === "pronoun" && "pronoun",
        entity !== null && named.has(entity) && "again",
        l !== null && givens.has(l) && "muted",
      ];
      if (entity !== null) named.add(entity);
      const data = { m: mention, ...(l !== null && { l }) };
      return h("a.m", { class: shown.filter(Boolean).join(" "), role: "link", tabindex: -1, data }, text);
    });
    const { start, end } = view.blocks[segment.block];
    yield [block(page, article, segment.block, words, runs), end - start];
    const answer = answers.get(segment.block);
    if (answer !== undefined) yield [says(page, sides[1 - side], answer), 0];
  }
}

/**
 * A mark gets its address when one comes near: a long article has thousands. Answers the mark that had none.
 * @param {number} index
 * @param {Event} event
 */
function address(index, { target }) {
  const mark = target instanceof Element ? target.closest(".m:not([href])") : null;
  if (!(mark instanceof HTMLAnchorElement)) return null;
  const mention = Number(mark.dataset.m);
  // A second press goes one layer out.
  lead(mark, (scene) => ({
    pin: scene[isPinned(scene, index, mention) ? "around" : "pinOf"](index, mention),
    at: null,
  }));
  relink([mark]);
  return mark;
}

/**
 * Folded blocks that follow each other, for each of them: a web page has very many. Fewer than three stand each by itself.
 * @param {import("../types.d.ts").ArticleView} view
 * @returns {Map<number, number[]>}
 */
export function runsOf({ blocks }) {
  /** @type {number[][]} */
  const runs = [[]];
  for (const [at, block] of blocks.entries()) {
    if (shape(block).folded) runs[runs.length - 1].push(at);
    else runs.push([]);
  }
  return new Map(runs.filter(({ length }) => length > 2).flatMap((run) => run.map((at) => [at, run])));
}

/**
 * @param {string} why
 * @param {number} more  that follow it and are folded with it
 */
export const asideWords = (why, more) => (more ? say.block.asideMany(why, more) : say.block.aside(why));

/**
 * @param {Takes<"correct" | "desk" | "shelf">} page
 * @param {Article} article
 * @param {number} index
 * @param {(Node | string)[]} words
 * @param {Map<number, number[]>} runs
 */
function block(page, article, index, words, runs) {
  const { kind, counted } = article.view.blocks[index];
  const { tag, folded: why } = shape(article.view.blocks[index]);
  const [head, ...others] = runs.get(index) ?? [index];
  const element = h(why ? "div" : tag, {
    class: `b ${kind} ${counted ? "" : "aside"} ${head === index ? "" : "behind"}`,
    data: { b: index, ...(head !== index && { head }) },
  });
  if (!why) {
    element.append(...words);
    if (kind === "furniture") element.append(tool(page, article, index));
    return element;
  }
  const inner = h("span.words", { hidden: true }, words);
  const fold = h("button.fold", {
    "aria-expanded": "false",
    "aria-label": say.block.open(why),
    "data-label": asideWords(why, head === index ? others.length : 0),
    onclick() {
      inner.hidden = !inner.hidden;
      for (const other of element.closest(".text")?.querySelectorAll(`[data-head="${index}"]`) ?? [])
        other.classList.toggle("behind", inner.hidden);
      fold.setAttribute("aria-expanded", String(!inner.hidden));
      fold.setAttribute("aria-label", inner.hidden ? say.block.open(why) : say.block.shut(why));
      element.classList.toggle("open", !inner.hidden);
      element.dispatchEvent(new CustomEvent("reflow", { bubbles: true }));
    },
  });
  element.append(fold, inner, tool(page, article, index));
  return element;
}

/**
 * @param {Takes<"correct" | "desk" | "shelf">} page
 * @param {Article} article
 * @param {number} index
 */
function tool(page, article, index) {
  const { counted, kind } = article.view.blocks[index];
  return h("button.tool", {
    tabindex: kind === "furniture" || !counted ? 0 : -1,
    "data-label": counted ? say.block.setAside : say.block.count,
    "aria-label": counted ? say.block.setAsideLong : say.block.countLong,
    onclick: () => rooms().toggleCounted(page, article, index),
  });
}

/**
 * An ordinary paragraph has its tool only while it is pointed at or in focus: a long article has very many.
 * @param {Takes<"correct" | "desk" | "shelf">} page
 * @param {Article} article
 * @param {Event} event
 */
function offerTool(page, article, { target, currentTarget }) {
  const block = target instanceof Element ? target.closest(".b") : null;
  if (!(block instanceof HTMLElement) || block.querySelector(".tool")) return;
  for (const old of /** @type {Element} */ (currentTarget).querySelectorAll(".tool.offered")) old.remove();
  const offered = tool(page, article, Number(block.dataset.b));
  offered.classList.add("offered");
  block.append(offered);
}

/**
 * @param {Scene} scene
 * @param {number} article
 * @param {number} mention
 */
const isPinned = ({ pinned }, article, mention) => pinned?.article === article && pinned.mention === mention;

/**
 * The states of the marks: which are followed now, which one Tab comes to.
 * @param {Scene} scene
 * @param {HTMLElement} root
 */
export function mark(scene, root) {
  const { pinned } = scene;
  for (const old of root.querySelectorAll(".m.on")) old.classList.remove("on", "here");
  if (pinned && pinned.linked !== null)
    for (const mark of root.querySelectorAll(`.m[data-l="${pinned.linked}"]`)) mark.classList.add("on");
  for (const body of root.querySelectorAll(".text")) {
    const here =
      pinned && body.getAttribute("data-article") === String(pinned.article)
        ? body.querySelector(`.m[data-m="${pinned.mention}"]`)
        : null;
    here?.classList.add("on", "here");
    stopAt(here ?? body.querySelector(".m"));
  }
}
