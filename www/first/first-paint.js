// The page before the engine: the bar, and the samples without their marks, made into HTML when the page is built. Its
// shape and words are those that the app puts in its place, so that nothing jumps.
import { foldsAway, TAGS } from "../parts/text.js";
import { ruleWords } from "../words/rules.js";
import { segments } from "../text/segments.js";
import { say } from "../words/strings.js";

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** @typedef {import("../engine/dispatch.js").Read} Read */

/**
 * @param {Read[]} articles  two, as the engine reads them
 * @param {string} top  the elements above them
 * @param {import("../types.d.ts").LandmarksView["answers"]} answers  of one to the other
 */
export function firstPaint(articles, top, answers) {
  return `<a class="skip" href="#main">${say.skip}</a>${bar(articles.length)}
<div id="notices" class="notices" role="status" aria-live="polite"></div>
<main id="main" class="main" tabindex="-1" data-view="read"><h1 class="unseen">${say.article.two}</h1>${top}<div class="two"><div class="seg sides">${["A", "B"].map((letter, side) => `<button class="s${side}" aria-pressed="${side === 0}">${letter}</button>`).join("")}</div>${article(articles[0], 0, answers[0])}<div class="gutter"></div>${article(articles[1], 1, answers[1])}</div></main>
<div id="pinned"></div>
`;
}

/** @param {number} texts */
function bar(texts) {
  const { views, levels } = say;
  const count = (/** @type {string} */ name) => (name === "library" ? ` <small>${texts}</small>` : "");
  const tabs = Object.entries(views).map(
    ([name, words]) => `<a data-tab="${name}" href="#">${words}${count(name)}</a>`,
  );
  const level = levels.names.map(
    (words, n) => `<a data-level-link="${n}" href="#" title="${levels.hints[n]} (${n})">${words}</a>`,
  );
  return `<header class="bar"><a class="brand" data-tab="read" href="#">${say.brand}</a><nav class="tabs" aria-label="${say.brand}">${tabs.join("")}</nav>
<div class="controls"><nav class="seg" aria-label="${levels.label}">${level.join("")}</nav><button class="button quiet" id="add">${say.add}</button><button class="button" id="share">${say.shareView}</button><button class="round" id="help" aria-label="${say.helpLong}">?</button></div>
<button class="safe" id="safe">${say.safe}</button></header>`;
}

/**
 * @param {Read} read
 * @param {number} side
 * @param {[number, number][]} answers
 */
function article({ view, info }, side, answers) {
  const answered = new Set(answers.map(([block]) => block));
  const { article: words } = say;
  const letter = "AB"[side];
  const origin = info.republished_from ? words.republished + info.republished_from.value : words.noOutlet;
  const set = (/** @type {string} */ label) => `<button class="set">${escape(label)}</button>`;
  const facts = [
    `<span class="name">${escape(info.outlet?.value ?? origin)}</span>`,
    set(info.published?.value ?? words.noDate),
    words.words(info.words),
    set(words.details),
    `<a class="alone">${words.alone}</a>`,
  ];
  const body = [...segments({ ...view, mentions: [] })].map((segment) =>
    segment.block === null
      ? segment.text
      : block(view.blocks[segment.block], segment.pieces.map((p) => p.text).join("")) +
        (answered.has(segment.block) ? '<div class="says"></div>' : ""),
  );
  return `<article class="article s${side} ${side ? "right" : "left"}" aria-label="${words.region(letter)}"><div class="map"></div><header class="head"><p class="src"><b class="letter">${letter}</b>${facts.join('<span class="dot"> · </span>')}</p></header><div class="text" dir="auto" lang="en">${body.join("")}</div></article>`;
}

/**
 * @param {import("../types.d.ts").BlockView} block
 * @param {string} words
 */
function block({ kind, reason, counted }, words) {
  const folds = foldsAway(kind, counted);
  const tag = folds ? "div" : TAGS[kind];
  const inner = folds
    ? `<button class="fold" aria-expanded="false" data-label="${escape(say.block.aside(ruleWords(reason ?? "")))}"></button><span class="words" hidden>${escape(words)}</span><button class="tool" data-label="${say.block.count}"></button>`
    : escape(words);
  return `<${tag} class="b ${kind} ${counted ? "" : "aside"}">${inner}</${tag}>`;
}
