// The page before the engine: the bar, and the samples as plain text, made into HTML when the page is built. Its shape is
// the one that the app puts in its place, so that nothing jumps.
import { paragraphs } from "./segments.js";
import { count, say } from "./strings.js";

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** As long as what the opening sentences will say of the samples, at any width; nobody sees or hears it. */
const FILLER = "the words to come ".repeat(12);

/** @param {{ name: string, text: string }[]} seeds */
export function seedsHtml(seeds) {
  return `<a class="skip" href="#main">${say.skip}</a>${bar()}
<div id="notices" class="notices" role="status" aria-live="polite"></div>
<main id="main" class="main" tabindex="-1" data-view="read"><h1 class="unseen">${say.article.two}</h1><div class="lede"><p>${escape(say.tagline)} ${escape(say.waiting)} <span class="filler" aria-hidden="true">${FILLER}</span></p></div><div class="tools"><p class="legend">${escape(say.legend.quiet)}</p><span class="swap">${say.article.swap}</span></div><div class="two"><div class="seg sides">${["A", "B"].map((letter, side) => `<button class="s${side}" aria-pressed="${side === 0}">${letter}</button>`).join("")}</div>${article(seeds[0], 0)}<div class="gutter"></div>${article(seeds[1], 1)}</div></main>
<div id="pinned"></div>
`;
}

function bar() {
  const { views, levels } = say;
  const tabs = Object.entries(views).map(([name, words]) => `<a data-tab="${name}" href="#">${words}</a>`);
  const level = levels.names.map(
    (words, n) => `<a data-level-link="${n}" href="#" title="${levels.hints[n]} (${n})">${words}</a>`,
  );
  return `<header class="bar"><a class="brand" data-tab="read" href="#">${say.brand}</a><nav class="tabs" aria-label="${say.brand}">${tabs.join("")}</nav>
<div class="controls"><nav class="seg" aria-label="${levels.label}">${level.join("")}</nav><button class="button quiet" id="add">${say.add}</button><button class="button" id="share">${say.shareView}</button><button class="round" id="help" aria-label="${say.helpLong}">?</button></div>
<p class="safe">${say.safe}</p></header>`;
}

/**
 * @param {{ name: string, text: string }} seed
 * @param {number} side
 */
function article({ text }, side) {
  let first = true;
  const body = paragraphs(text).map((part) => {
    if (part.gap) return part.text;
    const tag = first ? "h2" : "p";
    first = false;
    return `<${tag} class="b">${escape(part.text)}</${tag}>`;
  });
  const letter = "AB"[side];
  return `<article class="article s${side} ${side ? "right" : "left"}" aria-label="${say.article.region(letter)}"><div class="map"></div><header class="head"><p class="src"><b class="letter">${letter}</b> ${count(text.split(/\s+/).filter(Boolean).length, "word")}</p></header><div class="text" dir="auto" lang="en">${body.join("")}</div></article>`;
}
