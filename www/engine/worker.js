// The engine's side of the messages. A classic worker made from text: its script begins with the wasm-bindgen glue.
import { ANSWERS, isPanic, open } from "./dispatch.js";

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

self.onmessage = ({ data: { id, method, args } }) => {
  self.postMessage({ began: id });
  try {
    let value;
    if (method === "open") explorer = open(args[0], args[1]);
    else if (explorer)
      value = /** @type {Function} */ (ANSWERS[/** @type {keyof typeof ANSWERS} */ (method)])(explorer, ...args);
    self.postMessage({ id, value, measures: measures() });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    self.postMessage({ id, error: { name, message, panic: isPanic(error) }, measures: measures() });
  }
};
