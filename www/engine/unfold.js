// From the text of a part to what the engine is opened with: where the engine is.
import { fromBase91 } from "./base91.js";

/** @param {string} text  of raw deflate, in base 91 */
async function inflate(text) {
  const stream = new Blob([fromBase91(text)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * @template T
 * @param {string} name
 * @param {(text: string) => Promise<T>} work
 * @returns {(text: string) => Promise<T>}
 */
const measured = (name, work) => async (text) => {
  const start = performance.now();
  const out = await work(text);
  performance.measure(`crossread:${name}`, { start });
  return out;
};

export const UNFOLD = {
  pack: measured("unfold-pack", inflate),
  parser: measured("unfold-parser", inflate),
  wasm: measured("compile", async (text) => WebAssembly.compile(await inflate(text))),
};
