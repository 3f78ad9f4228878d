// Why a mention was found, why it belongs to its entity, why the articles are thought to mean the same.
import { ruleWords } from "../../rules.js";
import { say } from "../../strings.js";
import { isProbable } from "../text.js";

/** @param {import("../../types.d.ts").MentionView} mention */
export function why(mention) {
  const parts = [
    isProbable(mention) ? say.pinned.probable : say.pinned.certain,
    say.pinned.found(ruleWords(mention.rule)),
    mention.joined_by && say.pinned.joined(ruleWords(mention.joined_by)),
    !mention.counted && say.pinned.uncounted,
  ];
  return parts.filter(Boolean).join(" · ");
}

/**
 * @param {import("../../scene.js").Scene} scene
 * @param {import("../../scene.js").Pinned} pinned
 */
export function reasons(scene, { article, mention, linked }) {
  if (mention === null) return "";
  const entity = linked === null ? null : scene.comparison?.entities[linked];
  const over = entity && new Set(entity.parts.map((part) => part.article)).size > 1;
  const own = why(scene.articles[article].view.mentions[mention]);
  return over ? `${own} · ${say.pinned.linked(ruleWords(entity.rule))}` : own;
}
