// Why a block is what it is, why a mention was found, why it belongs to its entity, where a fact comes from: the slugs of
// the engine in words for readers.

/** @type {Record<string, string>} */
const RULES = {
  // facts
  given: "given with the article",
  corrected: "changed by you",
  "front-matter": "head of the file",
  "header-field": "header line",
  "date-line": "date line",
  "updated-line": "line on updates",
  byline: "author line",
  "small-words": "its small words",

  // blocks
  "first-block": "first line",
  "republish-note": "republish note",
  "comment-prompt": "comment prompt",
  "share-prompt": "share prompt",
  "likes-count": "count of likes",
  "newsletter-box": "newsletter box",
  "support-prompt": "call for support",
  "cookie-notice": "cookie notice",
  "copyright-line": "copyright line",
  "photo-credit": "photo credit",
  "credit-line": "credit line",
  "tags-line": "tags",
  "related-link": "link to another story",
  "related-list": "list of other stories",
  advertisement: "advertisement",
  navigation: "navigation",
  disclaimer: "disclaimer",

  // values
  date: "the form of a date",
  duration: "the form of a duration",
  relative: "words for a time seen from the article",
  year: "the form of a year",
  time: "the form of a time",
  money: "an amount with its currency",
  percent: "a figure with its per cent",
  quantity: "a figure with its unit",
  ordinal: "the form of a rank",
  cardinal: "a number",

  // names
  gazetteer: "the built-in list of names",
  "name-shape": "the shape of its words",
  "name-pattern": "the pattern of its words",
  "name-word": "a word that such names have",
  "name-fact": "a word known from such names",
  "name-ending": "the ending of its words",
  "name-context": "the words around it",
  "name-place-comma": "a place and what it lies in",
  "name-acronym-bracket": "an acronym in brackets",
  "name-case": "its capitals elsewhere in the text",

  // memberships
  exact: "the same words",
  spelling: "the same words, spelt otherwise",
  initials: "the same name with initials",
  "shorter-name": "the same name, shorter",
  surname: "the surname of a full name",
  "given-name": "the given name of a full name",
  "inner-name": "a part of a full name",
  parenthesis: "an explanation in brackets",
  acronym: "an acronym and what it stands for",
  "legal-form": "the same name without its legal form",
  "word-order": "the same words in another order",
  "shorter-title": "the same name, shorter",
  "head-word": "the first word of the name",
  "place-kind": "the same place, with and without its kind",
  alias: "another article explains it so",
  plural: "the same people, one or many",
  demonym: "its people or adjective",
  "demonym-form": "a word made from the name",
};

/** @param {string} slug */
export const ruleWords = (slug) => RULES[slug] ?? slug.replaceAll("-", " ");

/** @param {string} slug */
export const hasWords = (slug) => Object.hasOwn(RULES, slug);
