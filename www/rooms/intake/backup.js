// The whole library as one file. Plain JSON: it can be read, searched and mended without Crossread. On the way back it is
// foreign input, checked field by field.
import { facts, sourceFrom } from "../../shelf/source.js";
import { bytesOf, wordsOf } from "../parts/parcel.js";

/** @typedef {import("../../shelf/source.js").Source} Source */

const VERSION = 1;
const MOST_BYTES = 200_000_000;
const MOST_SOURCES = 10_000;
/** What a file of ours begins with, as we write it or as an editor may leave it. */
const MARK = /^\ufeff?\s*\{\s*"crossread"\s*:\s*"library"/;

/** Whether a file is a library, by its first bytes. @param {Uint8Array} bytes */
export const isLibrary = (bytes) => MARK.test(new TextDecoder().decode(bytes.subarray(0, 200)));

/** The library as a file; what came by a link is not in it. @param {import("../../shelf/shelf.js").Shelf} shelf */
export function bundle({ sources, chosen }) {
  const records = sources
    .filter(({ from }) => from !== "link")
    .map((source) => ({ ...facts(source), ...(source.from !== "seed" && wordsOf(source.bytes)) }));
  return JSON.stringify({ crossread: "library", version: VERSION, chosen, sources: records }, null, 1);
}

/**
 * A library from a file.
 * @param {Uint8Array} file
 * @param {import("../../shelf/source.js").Seed[]} seeds
 * @returns {{ sources: Source[], chosen: string[], lost: number } | "damaged" | "newer"}  `lost`: entries that do not hold
 */
export function unbundle(file, seeds) {
  let library;
  try {
    library = file.length <= MOST_BYTES && JSON.parse(new TextDecoder().decode(file));
  } catch {
    return "damaged";
  }
  const { version, sources: records, chosen } = library || {};
  if (Number.isInteger(version) && version > VERSION) return "newer";
  if (version !== VERSION || !Array.isArray(records) || records.length > MOST_SOURCES) return "damaged";
  /** @type {Map<string, Source>} */
  const sources = new Map();
  for (const record of records) {
    const source = sourceFrom(record, bytes(record), seeds);
    if (source && source.from !== "link") sources.set(source.key, source);
  }
  return {
    sources: [...sources.values()],
    chosen: Array.isArray(chosen) ? chosen.filter((article) => typeof article === "string") : [],
    lost: records.length - sources.size,
  };
}

/** @param {any} record */
function bytes(record) {
  try {
    return bytesOf(typeof record.text === "string" ? { text: record.text } : { bytes: record.bytes });
  } catch {
    return null;
  }
}
