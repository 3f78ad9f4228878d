// The sources and the reader's corrections: with the fragment, the only state. All else is derived and can be thrown away.
import { fromBase64, isCorrections, toBase64 } from "./parcel.js";

/** @typedef {import("./types.d.ts").Correction} Correction */
/** @typedef {"seed" | "paste" | "file" | "link"} From */
/**
 * @typedef {object} Source
 * @property {string} key
 * @property {string} name
 * @property {From} from  `link`: came with a link and is not in the library until the reader keeps it
 * @property {Uint8Array} bytes
 * @property {"plain" | "markdown" | null} format  `null`: the reader of the engine decides
 * @property {Record<string, Correction[]>} corrections  by article: a file may hold several
 * @property {boolean} stopped  the engine stopped while reading it: not read again unless the reader asks
 */
/** @typedef {{ name: string, text: string }} Seed */

const PREFIX = "crossread/1/";

export class Shelf {
  /** @type {Source[]} */
  sources = [];
  /** The articles compared, in order. @type {string[]} */
  chosen = [];
  /** Whether the library stays on this device when the tab is closed. */
  keep = false;
  #next = 1;
  /** @type {Seed[]} */
  #seeds;

  /** @param {Seed[]} seeds */
  constructor(seeds) {
    this.#seeds = seeds;
    // Every page opened from `file://` reads the same storage, so there keeping is off until the reader turns it on.
    const keep = read(localStorage, "keep");
    this.keep = typeof keep === "boolean" ? keep : location.protocol !== "file:";
    if (!this.#restore()) this.putSeeds();
  }

  /** @param {string} key */
  get = (key) => this.sources.find((source) => source.key === key);

  /** The source of an article: `text/3/2` is the second article of `text/3`. @param {string} article */
  of = (article) => this.sources.find(({ key }) => article === key || article.startsWith(`${key}/`));

  get guests() {
    return this.sources.filter(({ from }) => from === "link");
  }

  /**
   * @param {{ name: string, bytes: Uint8Array, from: From, format?: Source["format"], corrections?: Correction[] }} source
   * @returns {Source}
   */
  add({ name, bytes, from, format = null, corrections = [] }) {
    const key = `text${this.#next}`;
    this.#next += 1;
    const source = {
      key,
      name,
      bytes,
      from,
      format,
      corrections: corrections.length ? { [key]: corrections } : {},
      stopped: false,
    };
    this.sources.push(source);
    return source;
  }

  /** Puts the sample articles (back) and chooses them. */
  putSeeds() {
    const keys = this.#seeds.map(({ name, text }, index) => {
      const key = `sample${index + 1}`;
      if (!this.get(key)) this.sources.splice(index, 0, seedSource(key, name, text));
      return key;
    });
    this.chosen = keys;
    return keys;
  }

  /**
   * @param {string} key
   * @returns {() => void} puts it back where it was
   */
  remove(key) {
    const at = this.sources.findIndex((source) => source.key === key);
    const chosen = this.chosen;
    const [source] = this.sources.splice(at, 1);
    this.chosen = chosen.filter((article) => article !== key && !article.startsWith(`${key}/`));
    return () => {
      this.sources.splice(at, 0, source);
      this.chosen = chosen;
    };
  }

  /** Guests become part of the library. */
  keepGuests() {
    for (const source of this.guests) source.from = "paste";
  }

  /**
   * @param {string} article
   * @returns {Correction[]}
   */
  corrections = (article) => this.of(article)?.corrections[article] ?? [];

  /**
   * Guests stay in this tab; the library, on this device only with `keep`.
   * @returns {boolean} whether all of it is saved
   */
  save() {
    const guests = { next: this.#next, sources: this.guests.map(toRecord), chosen: this.chosen };
    const library = {
      next: this.#next,
      sources: this.sources.filter((s) => s.from !== "link").map(toRecord),
      chosen: this.chosen,
    };
    const [here, other] = this.keep ? [localStorage, sessionStorage] : [sessionStorage, localStorage];
    write(other, "library", null);
    write(localStorage, "keep", this.keep);
    return write(here, "library", library) && write(sessionStorage, "guests", guests);
  }

  #restore() {
    const library = read(localStorage, "library") ?? read(sessionStorage, "library");
    const guests = read(sessionStorage, "guests");
    for (const record of [...records(library), ...records(guests)]) {
      const source = fromRecord(record, this.#seeds);
      if (source && !this.get(source.key)) this.sources.push(source);
      this.#next = Math.max(this.#next, Number(library?.next) || 1, Number(guests?.next) || 1);
    }
    const chosen = guests?.chosen ?? library?.chosen;
    if (Array.isArray(chosen))
      this.chosen = chosen.filter((article) => typeof article === "string" && this.of(article));
    return library !== null;
  }
}

/**
 * @param {string} key
 * @param {string} name
 * @param {string} text
 * @returns {Source}
 */
function seedSource(key, name, text) {
  return {
    key,
    name,
    from: "seed",
    bytes: new TextEncoder().encode(text),
    format: "plain",
    corrections: {},
    stopped: false,
  };
}

/** A sample is stored by its name alone. @param {Source} source */
function toRecord({ bytes, ...rest }) {
  return rest.from === "seed" ? rest : { ...rest, bytes: toBase64(bytes) };
}

/**
 * What lies in storage may be another page's, or older: checked like anything foreign.
 * @param {any} record
 * @param {Seed[]} seeds
 * @returns {Source | null}
 */
function fromRecord(record, seeds) {
  const { key, name, from, bytes, format, corrections, stopped } = record ?? {};
  if (typeof key !== "string" || typeof name !== "string" || !["seed", "paste", "file", "link"].includes(from))
    return null;
  const rest = {
    corrections: Object.fromEntries(Object.entries(corrections ?? {}).filter(([, list]) => isCorrections(list))),
    stopped: stopped === true,
  };
  if (from === "seed") {
    const seed = seeds.find((s) => s.name === name);
    return seed ? { ...seedSource(key, name, seed.text), ...rest } : null;
  }
  try {
    return {
      key,
      name,
      from,
      bytes: fromBase64(bytes),
      format: ["plain", "markdown"].includes(format) ? format : null,
      ...rest,
    };
  } catch {
    return null;
  }
}

/** @param {any} stored */
const records = (stored) => (Array.isArray(stored?.sources) ? stored.sources : []);

/**
 * @param {Storage} storage
 * @param {string} name
 * @returns {any} `null` if there is none, or storage is refused
 */
function read(storage, name) {
  try {
    return JSON.parse(storage.getItem(PREFIX + name) ?? "null");
  } catch {
    return null;
  }
}

/**
 * @param {Storage} storage
 * @param {string} name
 * @param {unknown} value
 */
function write(storage, name, value) {
  try {
    if (value === null) storage.removeItem(PREFIX + name);
    else storage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Settings of the page, not of the library: kept where that is allowed. @param {string} name */
export const setting = (name) => read(localStorage, `set/${name}`);
/**
 * @param {string} name
 * @param {unknown} value
 */
export const saveSetting = (name, value) => write(localStorage, `set/${name}`, value);
