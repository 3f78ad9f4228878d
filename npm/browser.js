// In browsers and workers the parts of the engine are asked for where this module lies.
import { made } from "./shared.js";

export { Explorer, read, walk } from "./shared.js";

/** @param {URL} url */
async function part(url) {
  const answer = await fetch(url);
  if (!answer.ok || !answer.body) throw new Error(`the engine's part at ${url} is not there: ${answer.status}`);
  const unpacked = answer.body.pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** The engine, ready to read. @param {import("./index.d.ts").Options} [options] */
export async function open({ parser = true, parts } = {}) {
  if (parts) return made(parts);
  const [wasm, pack, trees] = await Promise.all([
    part(new URL("./wasm.deflate", import.meta.url)),
    part(new URL("./pack.deflate", import.meta.url)),
    parser ? part(new URL("./parser.deflate", import.meta.url)) : null,
  ]);
  return made({ wasm, pack, parser: trees });
}
