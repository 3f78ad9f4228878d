// The articles as the engine reads them, derived from the shelf. The engine may stop at any moment: it is opened again and
// given everything but the text at which it stopped.
import { EnginePanic, Refusal } from "./engine.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./shelf.js").Shelf} Shelf */
/** @typedef {import("./shelf.js").Source} Source */
/** @typedef {import("./dispatch.js").Read} Read */
/** @typedef {import("./types.d.ts").Correction} Correction */
/** @typedef {import("./types.d.ts").ComparisonView} ComparisonView */
/** @typedef {Read & { key: string, source: Source }} Article */
/** @typedef {{ name: string, message: string }} Failure */

export class Desk {
  /** Read articles, by key. @type {Map<string, Article>} */
  articles = new Map();
  /** Sources that could not be read, by key. @type {Map<string, Failure>} */
  failed = new Map();
  /** @type {Engine} */
  #engine;
  /** @type {Shelf} */
  #shelf;
  /** One thing at a time: a rebuilt engine must be whole before the next question. @type {Promise<unknown>} */
  #last = Promise.resolve();

  /**
   * @param {Engine} engine
   * @param {Shelf} shelf
   */
  constructor(engine, shelf) {
    this.#engine = engine;
    this.#shelf = shelf;
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  #alone(work) {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }

  /**
   * Reads sources that are not read yet; questions that come meanwhile are answered between two of them.
   * @param {Source[]} sources
   * @param {(done: number) => void} [progress]
   */
  async read(sources, progress) {
    for (const [index, source] of sources.entries()) {
      if (this.waits(source)) await this.#alone(async () => this.waits(source) && this.#read(source));
      progress?.(index + 1);
    }
  }

  /** The articles of a source. @param {Source} source */
  of = (source) => [...this.articles.values()].filter((article) => article.source === source);

  /** Whether a source is still to be read. @param {Source} source */
  waits = (source) => !this.failed.has(source.key) && this.of(source).length === 0;

  /** @param {Source} source */
  async #read(source) {
    if (source.stopped) {
      this.failed.set(source.key, { name: "EnginePanic", message: "" });
      return;
    }
    try {
      await this.#give(source);
    } catch (error) {
      this.failed.set(source.key, failure(error));
      if (!(error instanceof EnginePanic)) return;
      source.stopped = true;
      await this.#rebuild();
    }
  }

  /** @param {Source} source */
  async #give(source) {
    const hint = { key: source.key, name: source.name, ...(source.format && { format: source.format }) };
    for (const read of await this.#engine.call("add", source.bytes, hint)) {
      const { key } = read.info;
      const corrections = source.corrections[key];
      const corrected = corrections?.length ? await this.#engine.call("correct", key, corrections) : read;
      this.articles.set(key, { ...corrected, key, source });
    }
  }

  async #rebuild() {
    const sources = new Set([...this.articles.values()].map(({ source }) => source));
    this.articles.clear();
    for (const source of sources) await this.#read(source);
  }

  /** Tries again a source at which the engine stopped. @param {Source} source */
  retry(source) {
    source.stopped = false;
    this.failed.delete(source.key);
    return this.read([source]);
  }

  /** @param {Source} source */
  forget(source) {
    return this.#alone(async () => {
      this.failed.delete(source.key);
      for (const { key } of this.of(source)) {
        this.articles.delete(key);
        await this.#engine.call("remove", key);
      }
    });
  }

  /**
   * @param {string} key
   * @param {Correction[]} corrections
   */
  correct(key, corrections) {
    return this.#alone(async () => {
      const article = this.articles.get(key);
      if (!article) return;
      try {
        this.articles.set(key, { ...article, ...(await this.#engine.call("correct", key, corrections)) });
        article.source.corrections[key] = corrections;
      } catch (error) {
        if (error instanceof EnginePanic) await this.#rebuild();
        throw error;
      }
    });
  }

  /**
   * @param {string[]} keys
   * @returns {Promise<{ comparison: ComparisonView, code: string }>}
   */
  compare = (keys) => this.#risk(() => this.#engine.call("compare", keys));

  /**
   * @param {string} left
   * @param {string} right
   * @returns {Promise<import("./types.d.ts").LandmarksView>}
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
        if (error instanceof EnginePanic) await this.#rebuild();
        throw error;
      }
    });
  }

  /**
   * Small questions that change nothing.
   * @template {"anchor" | "search" | "resolve" | "deflate" | "inflate" | "export" | "citation"} M
   * @param {M} method
   * @param {import("./engine.js").Arguments<M>} args
   */
  ask(method, ...args) {
    return this.#alone(() => this.#engine.call(method, ...args));
  }

  /** The text of an article as a link can carry it: what was decoded, before any markup was taken away. @param {Article} article */
  sent({ view, info, source }) {
    const plain = info.format === "plain";
    return {
      name: source.name.slice(0, 300),
      text: plain ? view.text : new TextDecoder(info.encoding).decode(source.bytes),
      format: /** @type {"plain" | "markdown"} */ (plain ? "plain" : "markdown"),
      corrections: this.#shelf.corrections(info.key),
    };
  }
}

/** @param {unknown} error */
function failure(error) {
  if (error instanceof EnginePanic || error instanceof Refusal) return { name: error.name, message: error.message };
  throw error;
}
