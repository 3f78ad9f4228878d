// Why a mention was found, why it belongs to its entity, why the articles are thought to mean the same.
import { certainty, isUnsure } from "../../scene/certainty.js";
import { find, h } from "../../page/dom.js";
import { ruleWords } from "../../words/rules.js";
import { say } from "../../words/strings.js";
import { isWeighed, weigh } from "./weights.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../types.d.ts").MentionView} MentionView */

/**
 * @param {import("../../types.d.ts").ArticleView} view
 * @param {MentionView} mention
 */
function reasons({ mentions }, mention) {
  // What is named once has been joined to nothing.
  const again = mentions.some((other) => other !== mention && other.entity === mention.entity);
  const sure = certainty(mention);
  const parts = [
    sure && say.certainty[sure],
    say.pinned.found(ruleWords(mention.rule)),
    again && mention.joined_by && say.pinned.joined(ruleWords(mention.joined_by)),
    !mention.counted && say.pinned.uncounted,
  ];
  return parts.filter(Boolean).join(" · ");
}

/**
 * Of one place, in its line.
 * @param {Takes<"desk" | "scene">} page
 * @param {number} article
 * @param {number} at
 */
export function why(page, article, at) {
  const mention = page.scene.articles[article].view.mentions[at];
  const doubt = [isUnsure(mention) && say.certainty.unsure, !mention.counted && say.pinned.uncounted].filter(Boolean);
  const box = h("div.weighed", null);
  return h(
    "details",
    { ontoggle: () => isWeighed(mention) && !box.firstChild && weigh(page, box, article, at) },
    h("summary", null, doubt.length ? h("small", null, doubt.join(", "), " ") : "", say.pinned.why),
    h("p.why", null, reasons(page.scene.articles[article].view, mention)),
    box,
  );
}

/** Of the place where one is, under the name: it stays, open or not, while the place changes. @param {Takes<"desk" | "scene">} page */
export function whyHere(page) {
  /** @type {HTMLDetailsElement} */
  const details = h(
    "details",
    { ontoggle: () => weighHere(page, details) },
    h("summary", null, say.pinned.why),
    h("div.weighed", null),
  );
  return h("div.why", null, h("p", null), details);
}

/** Says under the name why the place where one is was found. @param {Takes<"desk" | "scene">} page */
export function tellWhy(page) {
  const { scene } = page;
  const line = document.querySelector(".pinned > .why > p");
  const details = line?.nextElementSibling;
  const { article = 0, mention = null, linked = null } = scene.pinned ?? {};
  if (!line || !(details instanceof HTMLDetailsElement) || mention === null) return;
  const found = scene.articles[article].view.mentions[mention];
  const entity = linked === null ? null : scene.comparison?.entities[linked];
  const over = entity && new Set(entity.parts.map((part) => part.article)).size > 1;
  line.textContent = [reasons(scene.articles[article].view, found), over && say.pinned.linked(ruleWords(entity.rule))]
    .filter(Boolean)
    .join(" · ");
  if (!isWeighed(found) && details.contains(document.activeElement)) find(".pinned").focus();
  details.hidden = !isWeighed(found);
  weighHere(page, details);
}

/**
 * @param {Takes<"desk" | "scene">} page
 * @param {HTMLDetailsElement} details
 */
function weighHere(page, details) {
  const { article = 0, mention } = page.scene.pinned ?? {};
  const at = `${article}.${mention}`;
  if (details.hidden || !details.open || mention == null || details.dataset.of === at) return;
  details.dataset.of = at;
  weigh(page, /** @type {HTMLElement} */ (details.lastElementChild), article, mention);
}
