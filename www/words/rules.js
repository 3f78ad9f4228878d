// The slugs of the engine's rules, in words for readers.
import { say, wordsFor } from "./strings.js";

/** A rule in words; one that has none by its slug. @param {string} slug */
export const ruleWords = (slug) => wordsFor(say.rules, slug, slug.replaceAll("-", " "));
