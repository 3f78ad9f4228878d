// The library of earlier copies, which lay as text in the storage of the browser or of the tab. Taken over once.
import { fromBase64 } from "../address/base64.js";
import { recall, remember } from "../page/settings.js";
import { sourceFrom } from "./source.js";

/** @typedef {import("./source.js").Source} Source */

const PLACES = /** @type {const} */ ([
  ["sessionStorage", "guests"],
  ["sessionStorage", "library"],
  ["localStorage", "library"],
]);

/**
 * What earlier copies left; `null` where nothing lies.
 * @param {import("./source.js").Seed[]} seeds
 */
export function olderLibrary(seeds) {
  const found = PLACES.map(([where, name]) => recall(where, name)).filter(Boolean);
  if (!found.length) return null;
  /** @type {Source[]} */
  const sources = found.flatMap(({ sources: records }) =>
    (Array.isArray(records) ? records : []).flatMap((record) => sourceFrom(record, unpacked(record), seeds) ?? []),
  );
  const chosen = found.map((library) => library.chosen).find(Array.isArray) ?? [];
  return { sources, chosen: chosen.filter((/** @type {unknown} */ article) => typeof article === "string") };
}

/** @param {any} record */
function unpacked(record) {
  try {
    return fromBase64(record.bytes);
  } catch {
    return null;
  }
}

/** To be called when all of it lies in the database. */
export function dropOlder() {
  for (const [where, name] of PLACES) remember(where, name, null);
}
