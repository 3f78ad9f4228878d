// What weighed with the engine for a name: how many names like it are right, and the words around it that speak for its
// type or against it. Asked for when the reader opens "Why?".
import { bdi, h } from "../../page/dom.js";
import { EnginePanic } from "../../engine/refusal.js";
import { say } from "../../words/strings.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../types.d.ts").MentionView} MentionView */
/** @typedef {import("../../types.d.ts").WordWeight} WordWeight */

/** Words shown at most. */
const MOST = 5;
/** What weighs less than this part of the heaviest is no reason. */
const SLIGHT = 0.04;
/** From how much on a weight is a little, is something, is much; in 1/256 nat. */
const STEPS = [0, 128, 512];

/** The rules of the names that the recognizer finds, by itself or in one sum with the clues. */
export const WEIGHED = new Set([
  "recognizer",
  "gazetteer",
  "name-shape",
  "name-pattern",
  "name-word",
  "name-fact",
  "name-ending",
  "name-context",
  "name-case",
  "name-acronym-bracket",
]);

/** Whether its score is a measured one, and the engine can say which words weighed. @param {MentionView} mention */
export const isWeighed = ({ rule, score }) => score !== null && WEIGHED.has(rule);

/**
 * Fills a box: the words when they are there.
 * @param {Takes<"desk" | "scene">} page
 * @param {HTMLElement} box
 * @param {number} article
 * @param {number} mention
 */
export async function weigh({ scene, desk }, box, article, mention) {
  const asked = scene.articles[article];
  const name = asked.view.mentions[mention];
  const words = h("div", { role: "status" }, h("p.none", null, say.why.waiting));
  box.replaceChildren(h("p", null, odds(name.score ?? 0)), words);
  const found = await weightsOf(desk, asked, mention);
  if (desk.articles.get(asked.key) !== asked) return; // corrected meanwhile: another card comes
  words.replaceChildren(...(found ? figure(asked.view.text, name, found) : [h("p.none", null, say.why.failed)]));
}

/**
 * `null` where the engine stopped at it.
 * @param {import("../../scene/desk.js").Desk} desk
 * @param {import("../../scene/desk.js").Article} article
 * @param {number} mention
 */
async function weightsOf(desk, { key }, mention) {
  try {
    return await desk.ask("why", key, mention);
  } catch (error) {
    if (error instanceof EnginePanic) return null;
    throw error;
  }
}

/** How many names of a score are right, in words. @param {number} score  in thousandths */
export function odds(score) {
  if (score >= 995) return say.why.nearlyAll;
  if (score >= 950) return say.why.odds(Math.floor(score / 10), 100);
  return say.why.odds(Math.max(1, Math.round(score / 100)), 10);
}

/**
 * The heaviest words, in their order in the text.
 * @param {WordWeight[]} words  the heaviest first
 */
export function heaviest(words) {
  const least = Math.max(1, Math.abs(words[0]?.weight ?? 0) * SLIGHT);
  return words
    .slice(0, MOST)
    .filter(({ weight }) => Math.abs(weight) >= least)
    .sort((a, b) => a.start - b.start);
}

/**
 * @param {string} text
 * @param {MentionView} name
 * @param {WordWeight[]} all
 */
function figure(text, name, all) {
  const words = heaviest(all);
  if (!words.length) return [];
  const most = Math.max(...words.map(({ weight }) => Math.abs(weight)));
  return [
    h(
      "ul.weights",
      { dir: "auto", "aria-label": say.why.label },
      words.map((word, at) => item(text, name, word, Math.abs(word.weight) / most, words[at - 1])),
    ),
    h("p.none", null, say.why.key(say.labels[name.label])),
  ];
}

/**
 * @param {string} text
 * @param {MentionView} name
 * @param {WordWeight} weighed
 * @param {number} share  of the heaviest
 * @param {WordWeight | undefined} before
 */
function item(text, name, { start, end, weight }, share, before) {
  const kinds = [
    weight > 0 ? "for" : "against",
    start >= name.start && end <= name.end && "own",
    before && /\S/.test(text.slice(before.end, start)) && "apart",
  ];
  const word = text.slice(start, end);
  const bar = h("i.weight", { "aria-hidden": "true" });
  bar.style.setProperty("--share", share.toFixed(3));
  const step = STEPS.findLastIndex((least) => Math.abs(weight) >= least);
  const strength = (weight > 0 ? say.why.for : say.why.against)[step];
  return h(
    "li",
    { class: kinds.filter(Boolean).join(" ") },
    h("span", null, /[\p{L}\p{N}]/u.test(word) ? bdi(word) : ["“", bdi(word), "”"]),
    h("span.unseen", null, ` ${strength}`),
    bar,
  );
}
