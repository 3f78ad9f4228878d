// What the page says: its table of words, with every phrase that has gaps made into a function.
import { words } from "./en.js"; // in the built page: `words/in-page.js`

/**
 * Digits in groups of three. The browser's own formatter takes 40 ms to wake.
 * @param {number} n
 */
const figure = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

/** `{0}` or `{0?# word|# words}` */
const GAP = /\{(\d)(?:\?([^|}]*)\|([^}]*))?\}/g;

/**
 * @param {string} phrase
 * @param {(string | number)[]} values
 */
const fill = (phrase, values) =>
  phrase.replace(GAP, (_, at, one, many) => {
    const value = values[at];
    const said = typeof value === "number" ? figure(value) : value;
    return one === undefined ? said : (value === 1 ? one : many).replace("#", said);
  });

/**
 * @template T
 * @param {T} part
 * @returns {import("../types.d.ts").Phrases<T>}
 */
function phrases(part) {
  /** @type {any} */
  let said = part;
  if (typeof part === "string" && part.includes("{"))
    said = (/** @type {(string | number)[]} */ ...values) => fill(part, values);
  else if (Array.isArray(part)) said = part.map(phrases);
  else if (typeof part === "object" && part !== null)
    said = Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, phrases(inner)]));
  return said;
}

export const say = phrases(words);

/**
 * The words for a name that comes from the engine.
 * @param {Readonly<Record<string, string>>} table
 * @param {string} name
 * @param {string} otherwise
 */
export const wordsFor = (table, name, otherwise) => (Object.hasOwn(table, name) ? table[name] : otherwise);
