// The slugs of the engine's rules, in words for readers.
import { say, wordsFor } from "./strings.js";

/** @param {string} slug */
export const ruleWords = (slug) => wordsFor(say.rules, slug, slug.replaceAll("-", " "));
