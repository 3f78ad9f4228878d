// The sources and the reader's corrections: with the fragment, the only state. All else is derived and can be thrown away.
// Where they lie when the page is closed is the keeper's matter: shelf/keeper.js.
import { keepsHere } from "../page/settings.js";
import { join } from "./join.js";
import { Keeper } from "./keeper.js";
import { facts, newKey, newSource, rekeyed, sameText, seedSource } from "./source.js";

/** @typedef {import("../types.d.ts").Correction} Correction */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./source.js").Seed} Seed */
/** @typedef {import("./source.js").From} From */

export class Shelf {
  /** @type {Source[]} */
  sources = [];
  /** The articles compared, in order. @type {string[]} */
  chosen = [];
  /** Whether the library stays on this device when the tab is closed. */
  keep = keepsHere();
  /** @type {Seed[]} */
  seeds;
  keeper = new Keeper(this);

  /** @param {Seed[]} seeds */
  constructor(seeds) {
    this.seeds = seeds;
  }

  /** Brings back what was here; the samples when there was never anything. */
  async open() {
    if (!(await this.keeper.open())) this.putSeeds();
  }

  /** @returns {Promise<boolean>} whether all of it is saved */
  save = () => this.keeper.save();

  /** @param {string} key */
  get = (key) => this.sources.find((source) => source.key === key);

  /** The source of an article: `text-1f/2` is the second article of `text-1f`. @param {string} article */
  of = (article) => this.get(article.split("/", 1)[0]);

  get guests() {
    return this.sources.filter(({ from }) => from === "link");
  }

  /** Whether there is anything that only this library has. */
  get hasOwn() {
    return this.sources.some(({ from, corrections }) => from !== "seed" || Object.keys(corrections).length > 0);
  }

  /**
   * @param {{ name: string, bytes: Uint8Array<ArrayBuffer>, from: From, format?: Source["format"], encoding?: Source["encoding"], corrections?: Correction[] }} given
   * @returns {Source}
   */
  add({ corrections = [], ...given }) {
    const source = newSource(given);
    if (corrections.length) source.corrections[source.key] = corrections;
    this.sources.push(source);
    return source;
  }

  /** Puts the sample articles (back) and chooses them. */
  putSeeds() {
    this.chosen = this.seeds.map((seed, index) => {
      const source = seedSource(seed, index);
      if (!this.get(source.key)) this.sources.splice(index, 0, source);
      return source.key;
    });
    return this.chosen;
  }

  /**
   * @param {string} key
   * @returns {() => void} puts it back where it was
   */
  remove(key) {
    const at = this.sources.findIndex((source) => source.key === key);
    const chosen = this.chosen;
    const [source] = this.sources.splice(at, 1);
    this.chosen = chosen.filter((article) => article.split("/", 1)[0] !== key);
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

  /** What of these is here already. @param {Source} arrived */
  twin = (arrived) => this.sources.find((source) => source.from !== "link" && sameText(source, arrived));

  /**
   * Takes in sources from elsewhere, under keys of this shelf. What is here already stays, their corrections joined to it:
   * where both say something of one thing, what is here holds.
   * @param {Source[]} arrived
   * @param {string[]} chosen  articles among them
   * @returns {{ added: Source[], joined: Source[], chosen: string[], undo: () => void }}
   */
  adopt(arrived, chosen) {
    /** @type {Map<string, string>} */
    const keys = new Map();
    /** @type {Source[]} */
    const added = [];
    /** @type {{ source: Source, before: Pick<Source, "corrections" | "without"> }[]} */
    const joined = [];
    for (const source of arrived) {
      const here = this.twin(source);
      const key = here?.key ?? (source.from === "seed" ? source.key : newKey());
      keys.set(source.key, key);
      const theirs = rekeyed(source, key);
      if (!here) {
        this.sources.push(theirs);
        added.push(theirs);
        continue;
      }
      const { corrections, without } = here;
      Object.assign(here, join(null, facts(here), facts(theirs)));
      if (JSON.stringify(corrections) !== JSON.stringify(here.corrections))
        joined.push({ source: here, before: { corrections, without } });
    }
    const moved = chosen.flatMap((article) => {
      const [key] = article.split("/", 1);
      return keys.has(key) ? [keys.get(key) + article.slice(key.length)] : [];
    });
    const undo = () => {
      for (const { source, before } of joined) Object.assign(source, before);
      for (const { key } of added) if (this.get(key)) this.remove(key);
    };
    return { added, joined: joined.map(({ source }) => source), chosen: moved, undo };
  }
}
