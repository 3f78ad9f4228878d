// The engine's side of the messages. A classic worker made from text: its script begins with the wasm-bindgen glue.
import { ANSWERS, isPanic, open } from "./dispatch.js";
import { UNFOLD } from "./unfold.js";

/** What came of the engine's parts. @type {Record<string, Promise<any>>} */
const parts = {};

/** @type {import("../types.d.ts").Explorer | undefined} */
let explorer;

/** Durations go to the page, where the profiler and the benchmark read them. */
function measures() {
  const entries = performance.getEntriesByType("measure");
  performance.clearMarks();
  performance.clearMeasures();
  return entries.map(({ name, startTime, duration }) => ({
    name,
    start: performance.timeOrigin + startTime,
    duration,
  }));
}

/**
 * @param {keyof typeof UNFOLD} name
 * @param {string} text
 */
function take(name, text) {
  parts[name] = UNFOLD[name](text);
  parts[name].catch(() => {}); // said when it is opened
}

self.onmessage = async ({ data: { id, method, args } }) => {
  self.postMessage({ began: id });
  try {
    let value;
    if (method === "take") take(args[0], args[1]);
    else if (method === "open") explorer = open(await parts.wasm, await parts.pack);
    else if (explorer)
      value = await /** @type {Function} */ (ANSWERS[/** @type {keyof typeof ANSWERS} */ (method)])(explorer, ...args);
    self.postMessage({ id, value, measures: measures() });
  } catch (error) {
    const { name, message, pages } = /** @type {any} */ (error instanceof Error ? error : new Error(String(error)));
    self.postMessage({ id, error: { name, message, pages, panic: isPanic(error) }, measures: measures() });
  }
};
