// What is known of an article and has no correction of its own, shown with where it was found; and what the engine warns of.
import { ruleWords } from "../../words/rules.js";
import { say, wordsFor } from "../../words/strings.js";

/** @typedef {"modified" | "section" | "republished_from"} Told */

const TOLD = /** @type {Told[]} */ (Object.keys(say.details.told));

/**
 * @param {import("../../scene/desk.js").Article} article
 * @returns {{ name: string, value: string, from: string }[]}
 */
export function known({ info }) {
  return TOLD.flatMap((field) => {
    const fact = info[field];
    if (!fact) return [];
    const value = field === "modified" ? fact.value.slice(0, 10) : fact.value;
    return [{ name: say.details.told[field], value, from: foundBy(fact) }];
  });
}

/** Where a fact was found. @param {import("../../types.d.ts").FactView} fact */
export const foundBy = ({ span, rule }) => (span ? say.details.fromText : say.details.from(ruleWords(rule)));

/** Whether the page says that its text is for those who pay. @param {import("../../scene/desk.js").Article} article */
export const isCut = ({ view }) => view.warnings.some(({ name }) => name === "article-cut");

/**
 * What the engine warns of; where the words end in a colon, its own tell the case.
 * @param {import("../../types.d.ts").WarningView} warning
 */
export function warningWords({ name, message }) {
  const words = wordsFor(say.rules, name, "");
  return !words || words.endsWith(":") ? `${words} ${message}`.trim() : words;
}
