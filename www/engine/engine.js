// The engine, asked by messages: a classic worker made from text (module workers and fetch fail from `file://`), or the
// page itself where no worker starts. The only file that knows where the wasm is.
import { askWorker } from "./ask-worker.js";
import { ANSWERS, isPanic, open } from "./dispatch.js";
import { arrived, PARTS, textOf } from "./payload.js";
import { EnginePanic, Refusal } from "./refusal.js";
import { UNFOLD } from "./unfold.js";

/** @typedef {import("./dispatch.js").Answers} Answers */
/**
 * @template {keyof Answers} M
 * @typedef {Answers[M] extends (explorer: any, ...args: infer A) => any ? A : never} Arguments
 */
/** @typedef {import("./ask-worker.js").Line} Line */

/** Workers that end without a word: after these the page does the work itself. */
const MOST_DEATHS = 3;

export class Engine {
  /** @type {Promise<Line["ask"]> | null} */
  #opening = null;
  /** @type {Line | null} */
  #line = null;
  #deaths = 0;
  /** The engine that has its parser, or is being given it. @type {Promise<Line["ask"]> | null} */
  #parsing = null;
  /** What it is long at; `null`: that is over. @type {(slow: import("./ask-worker.js").Question | null) => void} */
  onslow = () => {};

  constructor() {
    this.#opening = this.#open();
    this.#opening.catch(() => {}); // said to the first who asks
  }

  /**
   * @template {keyof Answers} M
   * @param {M} method
   * @param {Arguments<M>} args
   * @returns {Promise<ReturnType<Answers[M]>>}
   */
  async call(method, ...args) {
    const opening = (this.#opening ??= this.#open());
    try {
      const ask = await opening;
      if (method === "attribute" && this.#parsing !== opening) {
        this.#parsing = opening;
        await arrived.parser;
        await ask("takeParser", [textOf("parser")]);
      }
      return await ask(method, args);
    } catch (error) {
      if (error instanceof EnginePanic && this.#opening === opening) {
        this.#opening = null;
        if (error.silent) this.#deaths += 1;
      }
      throw error;
    }
  }

  /** Stops what it is at: that fails, and the next question opens the engine again. */
  stop() {
    this.#line?.stop();
  }

  async #open() {
    const worker = this.#deaths < MOST_DEATHS ? startWorker() : null;
    this.#line = worker && askWorker(worker, (slow) => this.onslow(slow));
    const line = this.#line;
    if (worker && line) {
      try {
        // Each part as it comes: it unfolds there while the page still reads the next.
        await Promise.all(PARTS.map((name) => arrived[name].then(() => line.ask("take", [name, textOf(name)]))));
        await line.ask("open", []);
        performance.mark("crossread:pack-loaded");
        return line.ask;
      } catch (error) {
        worker.terminate();
        if (error instanceof Refusal) throw error;
      }
    }
    this.#line = null;
    await Promise.all(PARTS.map((name) => arrived[name]));
    return askPage(open(await UNFOLD.wasm(textOf("wasm")), await UNFOLD.pack(textOf("pack"))));
  }
}

function startWorker() {
  const text = ["glue", "payload-worker"].map((id) => document.getElementById(id)?.textContent ?? "");
  try {
    const url = URL.createObjectURL(new Blob(text, { type: "text/javascript" }));
    const worker = new Worker(url);
    URL.revokeObjectURL(url);
    return worker;
  } catch {
    return null;
  }
}

/** @param {import("../types.d.ts").Explorer} explorer */
function askPage(explorer) {
  let stopped = false;
  /**
   * @param {string} method
   * @param {unknown[]} args
   */
  return async (method, args) => {
    await new Promise((next) => setTimeout(next)); // one answer a task: the page stays alive in between
    // The glue holds one instance for the life of the page, so here only a reload brings the engine back.
    if (stopped) throw Object.assign(new EnginePanic("the engine of this page has stopped"), { gone: true });
    try {
      return await /** @type {Function} */ (ANSWERS[/** @type {keyof Answers} */ (method)])(explorer, ...args);
    } catch (error) {
      stopped = isPanic(error);
      if (stopped) throw new EnginePanic(String(error));
      throw new Refusal(/** @type {Error} */ (error));
    }
  };
}
