// In Node the parts of the engine are read from the disk.
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { made } from "./shared.js";

export { Explorer, read, walk } from "./shared.js";

/** @param {string} name */
async function part(name) {
  const packed = await readFile(new URL(`./${name}.deflate`, import.meta.url));
  return new Uint8Array(await promisify(inflateRaw)(packed));
}

/** The engine, ready to read. @param {import("./index.d.ts").Options} [options] */
export async function open({ parser = true, parts } = {}) {
  if (parts) return made(parts);
  const [wasm, pack, trees] = await Promise.all([part("wasm"), part("pack"), parser ? part("parser") : null]);
  return made({ wasm, pack, parser: trees });
}
