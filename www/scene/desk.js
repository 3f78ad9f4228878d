// The articles as the engine reads them, derived from the shelf. The engine may stop at any moment: it is opened again and
// given everything but the text at which it stopped.
import { isRemark } from "../address/corrections.js";
import { checksum } from "../text/checksum.js";
import { EnginePanic, Refusal } from "../engine/refusal.js";
import { rooms } from "../page/on-demand.js";
import { recall, remember } from "../page/settings.js";
import { turns } from "../shelf/in-turn.js";

/** @typedef {import("../engine/engine.js").Engine} Engine */
/** @typedef {import("../shelf/shelf.js").Shelf} Shelf */
/** @typedef {import("../shelf/shelf.js").Source} Source */
/** @typedef {import("../engine/dispatch.js").Read} Read */
/** @typedef {import("../types.d.ts").Correction} Correction */
/** @typedef {import("../types.d.ts").ComparisonView} ComparisonView */
/** @typedef {Read & { key: string, source: Source, attributed?: boolean }} Article  `attributed`: read with its syntax */
/** @typedef {{ name: string, message: string }} Failure */

/** What is remembered while a text takes long: after a reload in between it is not read at once again. */
const HUNG = "hung";

/** @param {Pick<Source, "bytes">} source */
const markOf = ({ bytes }) => `${bytes.length}.${checksum(new TextDecoder().decode(bytes.subarray(0, 100_000)))}`;

/** Under way at a time: enough that the engine never waits for the page. */
const AHEAD = 8;

/** What an article is called: its title, else its file or what the reader called it. @param {Pick<Article, "info" | "source">} article */
export const titleOf = ({ info, source }) => info.title?.value ?? source.name;

/** Where room is short: its outlet, else its title. @param {Pick<Article, "info" | "source">} article */
export const nameOf = (article) => article.info.outlet?.value ?? titleOf(article);

/** The day of its publication, or what of it is known: a mail tells the second. @param {Pick<Article, "info">} article */
export const dayOf = ({ info }) => info.published?.value.slice(0, 10);

/** The articles that are read, and the questions to the engine about them. */
export class Desk {
  /** Read articles, by key. @type {Map<string, Article>} */
  articles = new Map();
  /** Sources that could not be read, by key. @type {Map<string, Failure>} */
  failed = new Map();
  /** The articles of each source that is read, by its key. @type {Map<string, string[]>} */
  #keys = new Map();
  /** @type {Engine} */
  #engine;
  /** @type {Shelf} */
  #shelf;
  /** The articles whose comparison the reader stopped: not begun again by every step. */
  uncompared = "";
  /** What took long when the page was last closed. @type {string | null} */
  #hung = recall("sessionStorage", HUNG);
  /** A source is not read because of that. @type {(source: Source) => void} */
  onaside = () => {};
  /** Articles that are read with their syntax, or will be. @type {WeakSet<Article>} */
  #attributing = new WeakSet();
  /** A rebuilt engine must be whole before the next question. */
  #alone = turns();

  /**
   * @param {Engine} engine
   * @param {Shelf} shelf
   */
  constructor(engine, shelf) {
    this.#engine = engine;
    this.#shelf = shelf;
  }

  /**
   * Reads sources that are not read yet, a few at a time: other questions come in between.
   * @param {Source[]} sources
   * @param {(done: number) => boolean | void} [progress]  `false` stops after what is under way
   */
  async read(sources, progress) {
    const missing = sources.filter(this.waits);
    let done = sources.length - missing.length;
    for (let at = 0; at < missing.length; at += AHEAD) {
      const some = missing.slice(at, at + AHEAD);
      // It may have been read, or taken off the shelf, while it stood in line.
      await this.#alone(() => this.#read(some.filter((one) => this.waits(one) && this.#shelf.get(one.key))));
      done += some.length;
      if (progress?.(done) === false) return;
    }
  }

  /** The articles of a source. @param {Source} source */
  of = (source) => (this.#keys.get(source.key) ?? []).flatMap((key) => this.articles.get(key) ?? []);

  /** Whether a source is still to be read. @param {Source} source */
  waits = ({ key }) => !this.#keys.has(key) && !this.failed.has(key);

  /** @param {Source[]} sources */
  async #read(sources) {
    /** @type {{ source: Source, error: EnginePanic }[]} */
    const stopped = [];
    await Promise.all(
      sources.map(async (source) => {
        if (this.#aside(source)) return;
        try {
          await this.#give(source);
        } catch (error) {
          if (error instanceof EnginePanic && !error.gone) stopped.push({ source, error });
          else this.#fail(source, error);
        }
      }),
    );
    if (!stopped.length) return;
    for (const { source, error } of stopped) this.#fail(source, error);
    const culprit = stopped.find(({ error }) => error.culprit)?.source;
    if (culprit) culprit.stopped = true;
    await this.#rebuild();
    const others = stopped.map(({ source }) => source).filter((source) => source !== culprit);
    for (const { key } of others) this.failed.delete(key);
    await this.#read(others);
  }

  /** Whether a source is left alone: reading it was stopped before, or the page was closed over it. @param {Source} source */
  #aside(source) {
    if (!source.stopped && this.#hung !== null && this.#hung === markOf(source)) {
      source.stopped = true;
      this.onaside(source);
    }
    if (!source.stopped) return false;
    this.failed.set(source.key, { name: "SetAside", message: "" });
    return true;
  }

  /**
   * @param {Source} source
   * @param {unknown} error
   */
  #fail(source, error) {
    if (error instanceof EnginePanic && error.gone && this.#keys.has(source.key)) return; // what was read stays
    this.#drop(source);
    this.failed.set(source.key, failure(error));
  }

  /** @param {Source} source */
  #drop(source) {
    for (const { key } of this.of(source)) this.articles.delete(key);
    this.#keys.delete(source.key);
  }

  /** @param {Source} source */
  async #give(source) {
    const { key, name, bytes, format, encoding } = source;
    const hint = { key, name, ...(format && { format }), ...(encoding && { encoding }) };
    /** @param {string[]} [pages] */
    const add = (pages) => this.#engine.call("add", bytes, hint, pages);
    const found = await add().catch(async (error) => {
      // The browser's own parser stands on this side.
      if (error.name !== "Markup") throw error;
      return add(await rooms().walks(() => this.#engine.call("formats"), error.pages));
    });
    for (const read of found) {
      const { id: key } = read.info;
      if (source.without.includes(key)) {
        await this.#engine.call("remove", key);
        continue;
      }
      const corrections = source.corrections[key]?.filter(isRead);
      const corrected = corrections?.length ? await this.#engine.call("correct", key, corrections) : read;
      this.articles.set(key, { ...corrected, key, source });
    }
    this.#keys.set(
      key,
      found.map(({ info }) => info.id),
    );
  }

  async #rebuild() {
    const sources = this.#shelf.sources.filter(({ key }) => this.#keys.has(key));
    for (let at = 0; at < sources.length; at += AHEAD) await this.#read(sources.slice(at, at + AHEAD));
  }

  /** A text takes long, or none does any more. @param {Pick<Source, "bytes"> | null} source */
  slow = (source) => remember("sessionStorage", HUNG, source && markOf(source));

  /** Tries again a source at which the engine stopped. @param {Source} source */
  retry(source) {
    this.#hung = null;
    source.stopped = false;
    this.failed.delete(source.key);
    return this.read([source]);
  }

  /**
   * Reads it anew as the reader says that it is encoded. Corrections stand by their anchors, or are reported as lost.
   * @param {Source} source
   * @param {string | null} encoding
   */
  async decodeAs(source, encoding) {
    await this.forget(source);
    source.encoding = encoding;
    await this.read([source]);
  }

  /** @param {Source} source */
  forget(source) {
    return this.#risk(async () => {
      this.failed.delete(source.key);
      const articles = this.of(source);
      this.#drop(source);
      for (const { key } of articles) await this.#engine.call("remove", key);
    });
  }

  /** One article of a file that holds several. @param {string} key */
  leaveOut(key) {
    return this.#risk(async () => {
      this.articles.delete(key);
      await this.#engine.call("remove", key);
    });
  }

  /** Nothing is left, as in a new page. */
  async clear() {
    for (const source of new Set([...this.articles.values()].map(({ source }) => source))) await this.forget(source);
    this.failed.clear();
  }

  /**
   * @param {string} key
   * @param {Correction[]} corrections
   */
  correct(key, corrections) {
    return this.#risk(async () => {
      const article = this.articles.get(key);
      if (!article) return;
      this.articles.set(key, { ...article, ...(await this.#engine.call("correct", key, corrections.filter(isRead))) });
      article.source.corrections[key] = corrections;
    });
  }

  /**
   * Reads articles again with who says what, in their places: whoever holds one sees it.
   * @param {Article[]} articles
   * @returns {Promise<{ read: boolean, moved: boolean }>}  whether any was, and whether any has other marks now
   */
  async attribute(articles) {
    let [read, moved] = [false, false];
    for (const article of articles) {
      if (this.#attributing.has(article) || this.articles.get(article.key) !== article) continue;
      this.#attributing.add(article);
      const before = marks(article);
      try {
        Object.assign(article, await this.#risk(() => this.#engine.call("attribute", article.key)));
      } catch (error) {
        if (!(error instanceof EnginePanic || error instanceof Refusal)) throw error; // its figures can be shown all the same
      }
      article.attributed = read = true;
      moved ||= marks(article) !== before;
    }
    return { read, moved };
  }

  /**
   * @param {string[]} keys
   * @returns {Promise<{ comparison: ComparisonView, code: string }>}
   */
  compare = (keys) => this.#risk(() => this.#engine.call("compare", keys));

  /**
   * @param {string} left
   * @param {string} right
   * @returns {Promise<import("../types.d.ts").LandmarksView>}
   */
  landmarks = (left, right) => this.#risk(() => this.#engine.call("landmarks", left, right));

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  #risk(work) {
    return this.#alone(async () => {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof EnginePanic)) throw error;
        await this.#rebuild();
        if (error.silent) return work(); // it had ended before it was asked
        throw error;
      }
    });
  }

  /**
   * Small questions that change nothing.
   * @template {"anchor" | "anchors" | "pair" | "story" | "search" | "resolve" | "deflate" | "inflate" | "export" | "citation" | "why" | "formats"} M
   * @param {M} method
   * @param {import("../engine/engine.js").Arguments<M>} args
   */
  ask(method, ...args) {
    return this.#risk(() => this.#engine.call(method, ...args));
  }
}

/** Whether the engine reads it. @param {Correction} correction */
const isRead = (correction) => !isRemark(correction);

/** Where an article is marked, and as what. @param {Article} article */
const marks = ({ view }) =>
  JSON.stringify(view.mentions.map(({ start, end, label, entity }) => [start, end, label, entity]));

/** @param {unknown} error */
function failure(error) {
  if (error instanceof EnginePanic && error.byReader) return { name: "SetAside", message: "" };
  if (error instanceof EnginePanic || error instanceof Refusal) return { name: error.name, message: error.message };
  throw error;
}
