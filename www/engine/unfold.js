// From the text of a part to what the engine is opened with: where the engine is.
import { fromBase64 } from "../address/parcel.js";

/** @param {string} base64  of raw deflate */
async function inflate(base64) {
  const stream = new Blob([fromBase64(base64)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * @template T
 * @param {string} name
 * @param {(base64: string) => Promise<T>} work
 * @returns {(base64: string) => Promise<T>}
 */
const measured = (name, work) => async (base64) => {
  const start = performance.now();
  const out = await work(base64);
  performance.measure(`crossread:${name}`, { start });
  return out;
};

export const UNFOLD = {
  pack: measured("unfold-pack", inflate),
  parser: measured("unfold-parser", inflate),
  wasm: measured("compile", async (base64) => WebAssembly.compile(await inflate(base64))),
};
