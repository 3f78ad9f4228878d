// What is shown, as the fragment of an address: `#v=2&k=…&view=read&texts=…&pin=…&q=…&code=…&t=…`. Version, length and checksum
// first: a cut cannot take them away. Links of the first form, with the checksum last, still open.
// Pure: nothing here knows the page. A fragment is foreign input: every field is checked, nothing is guessed.
import { arrived, seal, VERSION } from "./arrived.js";
import { GROUPS } from "../text/groups.js";
import { say } from "../words/strings.js";

/** @typedef {keyof typeof say.views} ViewName */
/** @typedef {{ text: number, start: number, end: number, quote: string }} Pin  an anchor; `text` counts along `texts` */
/**
 * @typedef {object} State
 * @property {ViewName} view
 * @property {string[]} texts  the articles compared: the first digits of the hashes of their texts
 * @property {[number, number] | null} sides  which of them stand left and right; `null`: the first two
 * @property {0 | 1 | null} solo  the side that is read alone
 * @property {number} level
 * @property {boolean} muted  whether what is named everywhere has fainter lines
 * @property {Pin | null} pin
 * @property {string | null} at  the part of the view in sight
 * @property {string | null} query  what is searched for
 * @property {string | null} sort  the column that orders the names, `-` before it: from the greatest down
 * @property {string | null} filter  words that the names listed have
 * @property {import("../text/groups.js").Group | null} group  the only kind of names listed
 * @property {boolean} whole  whether names of the whole library are listed
 * @property {string | null} code  the result code of the sender
 * @property {string | null} packed  texts that travel along, base64url
 */
/** @typedef {{ name: "too-long" | "no-code" | "newer" | "cut" | "checksum" | "field" | "unknown" | "more", detail?: string | number | [came: number, of: number] }} Problem */

/** Characters of the longest address that is read. */
export const MAX_LENGTH = 2_000_000;
/** Chat tools cut longer messages. */
export const LONG = 4000;
const HASH_DIGITS = 12;
const MAX_TEXTS = 1000;
const MAX_QUERY = 200;
/** Parts that cannot be read are named as far as anybody would read on. */
const MOST_NAMED = 3;
/** Whatever has words for its tab. */
const VIEWS = Object.keys(say.views);
/** The lists; `left` and `right` are of the two that stand there, a number is that of an article. */
const PARTS = /^(both|some|left|right|perhaps|only\d{1,3})$/;
/** Columns of the names; a number is that of an article. */
const SORT = /^-?(name|type|total|spread|first|\d{1,3})$/;

/** What the bare address of the page means. @returns {State} */
export const emptyState = () => ({
  view: "read",
  texts: [],
  sides: null,
  solo: null,
  level: 1,
  muted: true,
  pin: null,
  at: null,
  query: null,
  sort: null,
  filter: null,
  group: null,
  whole: false,
  code: null,
  packed: null,
});

/** A text, as an address names it. @param {string} hash */
export const shortHash = (hash) => hash.slice(0, HASH_DIGITS);

/**
 * The address of a state.
 * @param {State} state
 * @returns {string} beginning with `#`
 */
export function format(state) {
  const { view, texts, sides, solo, level, muted, pin, at, query, sort, filter, group, whole, code, packed } = state;
  const fields = [`view=${view}`];
  if (texts.length) fields.push(`texts=${texts.join(",")}`);
  if (sides) fields.push(`sides=${sides.join(",")}`);
  if (solo !== null) fields.push(`solo=${solo}`);
  if (level !== 1) fields.push(`level=${level}`);
  if (!muted) fields.push("muted=0");
  if (pin) fields.push(`pin=${pin.text}.${pin.start}-${pin.end}.${pin.quote}`);
  if (at) fields.push(`at=${at}`);
  if (query) fields.push(`q=${encoded(query)}`);
  if (sort) fields.push(`sort=${sort}`);
  if (filter) fields.push(`only=${encoded(filter)}`);
  if (group) fields.push(`group=${group}`);
  if (whole) fields.push("whole=1");
  if (code) fields.push(`code=${code}`);
  if (packed) fields.push(`t=${packed}`);
  return `#${seal(fields)}`;
}

/** Also what chats take for emphasis, and mailers for the end of a link. @param {string} words */
const encoded = (words) =>
  encodeURIComponent(words).replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * How each field is read; `null`: not as it should be.
 * @type {Record<string, (value: string, state: State) => boolean>}
 */
const FIELDS = {
  view: (value, state) => VIEWS.includes(value) && set(state, "view", /** @type {ViewName} */ (value)),
  texts(value, state) {
    const texts = value.split(",");
    return texts.length <= MAX_TEXTS && texts.every((t) => /^[0-9a-f]{8,64}$/.test(t)) && set(state, "texts", texts);
  },
  sides(value, state) {
    const match = /^(\d{1,3}),(\d{1,3})$/.exec(value);
    return match !== null && match[1] !== match[2] && set(state, "sides", [Number(match[1]), Number(match[2])]);
  },
  solo: (value, state) => /^[01]$/.test(value) && set(state, "solo", value === "0" ? 0 : 1),
  level: (value, state) => /^[0-3]$/.test(value) && set(state, "level", Number(value)),
  muted: (value, state) => value === "0" && set(state, "muted", false),
  pin(value, state) {
    const match = /^(\d{1,3})\.(\d{1,9})-(\d{1,9})\.([0-9a-f]{8})$/.exec(value);
    if (!match) return false;
    const [text, start, end] = match.slice(1, 4).map(Number);
    return start <= end && set(state, "pin", { text, start, end, quote: match[4] });
  },
  at: (value, state) => PARTS.test(value) && set(state, "at", value),
  q: (value, state) => typed(state, "query", value),
  sort: (value, state) => SORT.test(value) && set(state, "sort", value),
  only: (value, state) => typed(state, "filter", value),
  group(value, state) {
    const group = GROUPS.find((name) => name === value);
    return group !== undefined && set(state, "group", group);
  },
  whole: (value, state) => value === "1" && set(state, "whole", true),
  code: (value, state) => /^[0-9a-f]{8}$/.test(value) && set(state, "code", value),
  t: (value, state) => /^[A-Za-z0-9_-]+$/.test(value) && set(state, "packed", value),
};

/**
 * @template {keyof State} K
 * @param {State} state
 * @param {K} key
 * @param {State[K]} value
 */
function set(state, key, value) {
  state[key] = value;
  return true;
}

/**
 * What a reader typed.
 * @param {State} state
 * @param {"query" | "filter"} key
 * @param {string} value
 */
function typed(state, key, value) {
  try {
    const words = decodeURIComponent(value);
    return words !== "" && words.length <= MAX_QUERY && set(state, key, words);
  } catch {
    return false; // half an escape, half a character
  }
}

/**
 * Reads a link, a code, a letter with one in it, or the address's own fragment. A damaged one gives the fields that hold by
 * themselves, and says so; what was packed in it is lost. A newer one gives none.
 * @param {string} input
 * @returns {{ state: State | null, problems: Problem[] }}
 */
export function parse(input) {
  if (input.length > MAX_LENGTH) return { state: null, problems: [{ name: "too-long", detail: input.length }] };
  if (/^\s*#?\s*$/.test(input)) return { state: null, problems: [] };
  const found = arrived(input);
  if (!found) return { state: null, problems: [{ name: "no-code" }] };
  const { version, fields, trouble } = found;
  if (version > VERSION) return { state: null, problems: [{ name: "newer", detail: String(version) }] };
  const state = emptyState();
  const unread = read(fields, state);
  if (trouble) return { state: { ...state, packed: null }, problems: [trouble] };
  const more = unread.length - MOST_NAMED;
  return {
    state,
    problems: more > 1 ? [...unread.slice(0, MOST_NAMED), { name: "more", detail: more }] : unread,
  };
}

/**
 * @param {string[]} fields
 * @param {State} state  what they say is put into it
 * @returns {Problem[]}
 */
function read(fields, state) {
  /** @type {Problem[]} */
  const problems = [];
  for (const field of fields) {
    const [key, value = ""] = [field.slice(0, field.indexOf("=")), field.slice(field.indexOf("=") + 1)];
    if (!Object.hasOwn(FIELDS, key)) problems.push({ name: "unknown", detail: field.slice(0, 40) });
    else if (!FIELDS[key](value, state)) problems.push({ name: "field", detail: key });
  }
  if (state.sides && Math.max(...state.sides) >= state.texts.length) state.sides = null;
  if (state.pin && state.pin.text >= state.texts.length) {
    state.pin = null;
    problems.push({ name: "field", detail: "pin" });
  }
  return problems;
}
