// The engine, asked by messages: a classic worker made from text (module workers and fetch fail from `file://`), or the
// page itself where no worker starts. The only file that knows where the wasm is.
import { ANSWERS, isPanic, open } from "./dispatch.js";
import { fromBase64 } from "./parcel.js";

/** @typedef {import("./dispatch.js").Answers} Answers */
/**
 * @template {keyof Answers} M
 * @typedef {Answers[M] extends (explorer: any, ...args: infer A) => any ? A : never} Arguments
 */
/** @typedef {{ id: number, value?: any, error?: { name: string, message: string, panic: boolean }, measures: { name: string, start: number, duration: number }[] }} Reply */

/** The engine stopped in the middle of an answer; it has to be opened again. */
export class EnginePanic extends Error {
  name = "EnginePanic";
  /** It stopped earlier, and only a reload of the page opens it again. */
  gone = false;
}

/** What the engine answers with when it cannot do what was asked: `Binary`, `TooLarge`, `DamagedLink` … */
export class Refusal extends Error {
  /**
   * @param {string} name
   * @param {string} message
   */
  constructor(name, message) {
    super(message);
    this.name = name;
  }
}

export class Engine {
  /** @type {Promise<{ module: WebAssembly.Module, pack: Uint8Array }>} */
  #parts;
  /** @type {Promise<(method: string, args: unknown[]) => Promise<any>> | null} */
  #opening = null;

  constructor() {
    this.#parts = unfold();
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
    this.#opening ??= this.#open();
    const ask = await this.#opening;
    try {
      return await ask(method, args);
    } catch (error) {
      if (error instanceof EnginePanic) this.#opening = null;
      throw error;
    }
  }

  async #open() {
    const worker = startWorker();
    const ask = worker && askWorker(worker);
    const parts = await this.#parts;
    if (ask) {
      try {
        await ask("open", [parts.module, parts.pack]);
        performance.mark("crossread:pack-loaded");
        return ask;
      } catch (error) {
        worker.terminate();
        if (error instanceof Refusal) throw error;
      }
    }
    return askPage(open(parts.module, parts.pack));
  }
}

/** The payload stands in the page (the single file) or comes as a classic script (the hosted copy). */
async function unfold() {
  /** @param {"wasm" | "pack"} name */
  const payload = (name) =>
    inflate(document.getElementById(`payload-${name}`)?.textContent ?? globalThis.crossreadPayload?.[name] ?? "");
  const pack = payload("pack");
  const module = await WebAssembly.compile(await payload("wasm"));
  performance.mark("crossread:compiled");
  return { module, pack: await pack };
}

/** @param {string} base64  of raw deflate */
async function inflate(base64) {
  const stream = new Blob([fromBase64(base64)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
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

/** @param {Worker} worker */
function askWorker(worker) {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let count = 0;
  /** @type {string | null} */
  let stopped = null;
  /** @param {string} message */
  const stop = (message) => {
    stopped = message;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new EnginePanic(message));
    waiting.clear();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    stop(event.message);
  };
  worker.onmessage = ({ data }) => {
    const { id, value, error, measures } = /** @type {Reply} */ (data);
    for (const { name, start, duration } of measures) {
      performance.measure(name, { start: Math.max(0, start - performance.timeOrigin), duration });
    }
    if (error?.panic) stop(error.message);
    else if (error) waiting.get(id)?.reject(new Refusal(error.name, error.message));
    else waiting.get(id)?.resolve(value);
    waiting.delete(id);
  };
  /**
   * @param {string} method
   * @param {unknown[]} args
   */
  return (method, args) =>
    new Promise((resolve, reject) => {
      if (stopped !== null) return reject(new EnginePanic(stopped));
      count += 1;
      waiting.set(count, { resolve, reject });
      worker.postMessage({ id: count, method, args });
    });
}

/** @param {import("./types.d.ts").Explorer} explorer */
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
      return /** @type {Function} */ (ANSWERS[/** @type {keyof Answers} */ (method)])(explorer, ...args);
    } catch (error) {
      stopped = isPanic(error);
      if (stopped) throw new EnginePanic(String(error));
      const { name, message } = /** @type {Error} */ (error);
      throw new Refusal(name, message);
    }
  };
}
