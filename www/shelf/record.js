// A source as a record of the database: open in the scope of the device, sealed in that of a tab.
import { DEVICE } from "./database.js";
import { sourceFrom } from "./source.js";

/** @typedef {import("./source.js").Facts} Facts */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./tab.js").Tab} Tab */
/** @typedef {{ scope: string, key: string, facts: Facts | Uint8Array<ArrayBuffer>, bytes?: Uint8Array<ArrayBuffer> }} Stored */
/** @typedef {{ source: Source, scope: string, mine: Facts, base: Facts | null }} Put  `mine` is to be written; `base` was, when the two tabs last agreed */

/**
 * A source as it is stored.
 * @param {Put} put
 * @param {Tab} tab
 * @returns {Promise<Stored>}
 */
export async function fold({ source: { key, from, bytes }, scope, mine }, tab) {
  const open = scope === DEVICE;
  return {
    ...{ scope, key },
    facts: open ? mine : await tab.seal(new TextEncoder().encode(JSON.stringify(mine))),
    ...(from !== "seed" && { bytes: open ? bytes : await tab.seal(bytes) }),
  };
}

/**
 * A source from what is stored; `null` where it cannot be read.
 * @param {Stored} record
 * @param {Tab} tab
 * @param {import("./source.js").Seed[]} seeds
 */
export async function unfold({ scope, facts, bytes }, tab, seeds) {
  if (scope === DEVICE) return sourceFrom(facts, bytes, seeds);
  try {
    const written = await tab.unseal(/** @type {Uint8Array<ArrayBuffer>} */ (facts));
    return sourceFrom(JSON.parse(new TextDecoder().decode(written)), bytes && (await tab.unseal(bytes)), seeds);
  } catch {
    return null; // not ours to read
  }
}
