// What the page says: its table of words, with every phrase that has gaps made into a function.
import { words } from "./en.js"; // in the built page: `words/in-page.js`

/** The language of the page. */
export const tongue = words.code;

/** Digits in groups. @param {number | string} n */
export const figure = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, words.group);

const plural = new Intl.PluralRules(words.code);
const { pluralCategories } = plural.resolvedOptions();
/** The forms that the language has, in the order in which a phrase gives them. */
const FORMS = /** @type {const} */ (["zero", "one", "two", "few", "many", "other"]).filter((form) =>
  pluralCategories.includes(form),
);

/** `{0}` or `{0?# word|# words}` */
const GAP = /\{(\d)(?:\?([^}]*))?\}/g;

/**
 * @param {string} phrase
 * @param {(string | number)[]} values
 */
const fill = (phrase, values) =>
  phrase.replace(GAP, (_, at, forms) => {
    const value = values[at];
    const said = typeof value === "number" ? figure(value) : value;
    if (forms === undefined) return said;
    const form = typeof value === "number" ? plural.select(value) : "other"; // a number in words is more than one
    return forms.split("|")[FORMS.indexOf(form)].replace("#", said);
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

/** All that the page says. */
export const say = phrases(words);

/**
 * The words for a name that comes from the engine.
 * @param {Readonly<Record<string, string>>} table
 * @param {string} name
 * @param {string} otherwise
 */
export const wordsFor = (table, name, otherwise) => (Object.hasOwn(table, name) ? table[name] : otherwise);
