// Deflate for what is packed once and inflated at every start: Zopfli looks longer for a shorter way to say the same, which any
// inflate reads; the engine is a twentieth smaller. What was packed before is kept in target/ by its bytes.
import zopfli from "@gfx/zopfli";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";

/** Each costs some seconds; more than a few give hardly a byte. */
const ITERATIONS = 3;

/** @param {Buffer} bytes
 * @param {boolean} quickly as zlib does it
 * @returns {Promise<Buffer>} */
export async function deflated(bytes, quickly) {
  if (quickly) return deflateRawSync(bytes, { level: 9 });
  const kept = `target/packed/${createHash("sha256").update(bytes).digest("hex")}-${ITERATIONS}`;
  if (existsSync(kept)) return readFileSync(kept);
  const packed = Buffer.from(await zopfli.deflateAsync(bytes, { numiterations: ITERATIONS, blocksplitting: true }));
  mkdirSync("target/packed", { recursive: true });
  writeFileSync(kept, packed);
  return packed;
}
