// A source as it lies in memory and as it is stored: bytes, and the facts beside them.
import { ENCODINGS } from "../text/encodings.js";
import { isCorrections } from "../address/corrections.js";

/** @typedef {import("../types.d.ts").Correction} Correction */
/** @typedef {"seed" | "paste" | "file" | "link"} From */
/**
 * @typedef {object} Source
 * @property {string} key
 * @property {string} name
 * @property {From} from  `link`: came with a link and is not in the library until the reader keeps it
 * @property {Uint8Array<ArrayBuffer>} bytes
 * @property {string | null} format  as the engine calls it; `null`: it looks
 * @property {string | null} encoding  what the reader chose; `null`: the engine looks
 * @property {Record<string, Correction[]>} corrections  by article: a file may hold several
 * @property {string[]} without  articles of the file that the reader took out
 * @property {boolean} stopped  the engine stopped while reading it: not read again unless the reader asks
 */
/** @typedef {Omit<Source, "bytes">} Facts */
/** @typedef {{ name: string, text: string }} Seed */

/** Unlike the keys of any other tab. */
export const newKey = () => `text-${[...crypto.getRandomValues(new Uint8Array(6))].map(hex).join("")}`;

/** @param {number} byte */
const hex = (byte) => byte.toString(16).padStart(2, "0");

/**
 * A source with what is not given at its start.
 * @param {Pick<Source, "name" | "bytes" | "from"> & Partial<Source>} given
 * @returns {Source}
 */
export const newSource = (given) => ({
  key: newKey(),
  format: null,
  encoding: null,
  corrections: {},
  without: [],
  stopped: false,
  ...given,
});

/**
 * A sample as a source; its key tells which.
 * @param {Seed} seed
 * @param {number} index
 */
export const seedSource = ({ name, text }, index) =>
  newSource({
    key: `sample${index + 1}`,
    name,
    from: "seed",
    bytes: new TextEncoder().encode(text),
    format: "plain",
  });

/** All of a source but its bytes. @param {Source} source @returns {Facts} */
export const facts = ({ key, name, from, format, encoding, corrections, without, stopped }) => ({
  ...{ key, name, from, format, encoding, corrections, without, stopped },
});

/**
 * What lies in storage or in a file may be another's, or older: each field is checked, and what does not hold is left out.
 * @param {any} given
 * @param {unknown} bytes  a sample has none of its own
 * @param {Seed[]} seeds
 * @returns {Source | null}
 */
export function sourceFrom(given, bytes, seeds) {
  const { key, name, from, format, encoding, corrections, without, stopped } = given ?? {};
  if (!isText(key) || !isText(name) || !["seed", "paste", "file", "link"].includes(from)) return null;
  const own = (/** @type {unknown} */ article) => article === key || (isText(article) && article.startsWith(`${key}/`));
  const seed = from === "seed" ? seeds.findIndex((s) => s.name === name) : -1;
  if (from === "seed" ? seed < 0 : !(bytes instanceof Uint8Array)) return null;
  return {
    ...(from === "seed"
      ? seedSource(seeds[seed], seed)
      : { key, name, from, bytes: /** @type {Source["bytes"]} */ (bytes) }),
    format: isText(format) ? format : null,
    encoding: ENCODINGS.includes(encoding) ? encoding : null,
    corrections: Object.fromEntries(
      Object.entries(corrections ?? {}).flatMap(([article, list]) =>
        own(article) && Array.isArray(list) ? [[article, list.filter((one) => isCorrections([one]))]] : [],
      ),
    ),
    without: Array.isArray(without) ? without.filter(own) : [],
    stopped: stopped === true,
  };
}

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string" && value.length <= 1000;

/**
 * The same under another key.
 * @param {Source} source
 * @param {string} key
 * @returns {Source}
 */
export function rekeyed(source, key) {
  const moved = (/** @type {string} */ article) => key + article.slice(source.key.length);
  const corrections = Object.entries(source.corrections).map(([article, list]) => [moved(article), list]);
  return { ...source, key, corrections: Object.fromEntries(corrections), without: source.without.map(moved) };
}

/**
 * Whether two sources hold the same bytes under the same name.
 * @param {Source} a
 * @param {Source} b
 */
export const sameText = (a, b) =>
  a.name === b.name &&
  a.bytes.length === b.bytes.length &&
  (a.bytes === b.bytes || a.bytes.every((byte, at) => byte === b.bytes[at]));
