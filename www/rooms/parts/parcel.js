// Texts that travel inside a link: JSON, deflated, base64url. Foreign input: checked field by field, bounded.
import { toBase64, fromBase64 } from "../../address/base64.js";
import { has, isCorrections, isText } from "../../address/corrections.js";
import { ENCODINGS } from "../../text/encodings.js";

/** @typedef {import("../../types.d.ts").Correction} Correction */
/** @typedef {{ text: string } | { bytes: string }} Words  as they are, or as base64 where they are no words */
/**
 * A text: plain or Markdown as it was decoded; a file of another format as it came, with the encoding that the reader chose.
 * @typedef {{ name: string, format: string, encoding?: string | null, corrections: Correction[] } & Words} Sent
 */
/** @typedef {{ hash: string, corrections: Correction[] }} Corrected  a text that the receiver has, known by its hash */

/** What a parcel may unfold to, in bytes. */
export const INFLATE_LIMIT = 8_000_000;
const MAX_TEXTS = 1000;

/** Texts and corrections as what travels in a link, before it is deflated. @param {(Sent | Corrected)[]} texts */
export const pack = (texts) => JSON.stringify({ texts });

/**
 * What travelled in a link, checked field by field.
 * @param {string} json
 * @returns {(Sent | Corrected)[] | null} `null` for anything but a parcel
 */
export function unpack(json) {
  let parcel;
  try {
    parcel = JSON.parse(json);
  } catch {
    return null;
  }
  return has(parcel, ["texts"]) && isGoods(parcel.texts) ? parcel.texts : null;
}

/**
 * @param {any} texts
 * @returns {texts is (Sent | Corrected)[]}
 */
export const isGoods = (texts) =>
  Array.isArray(texts) &&
  texts.length > 0 &&
  texts.length <= MAX_TEXTS &&
  texts.every((text) => isSent(text) || isCorrected(text));

/**
 * @param {any} value
 * @returns {value is Sent}
 */
function isSent(value) {
  const plain = has(value, ["name", "text", "format", "corrections"]);
  const file = ["text", "bytes"].some((form) => has(value, ["name", form, "format", "encoding", "corrections"]));
  return (
    (plain ? ["plain", "markdown"].includes(value.format) : file && isFormat(value.format)) &&
    (plain || value.encoding === null || ENCODINGS.includes(value.encoding)) &&
    isText(value.name, 300) &&
    isText(value.text ?? value.bytes, INFLATE_LIMIT) &&
    ("text" in value || /^[A-Za-z0-9+/]*={0,2}$/.test(value.bytes)) &&
    isCorrections(value.corrections)
  );
}

/** How a format may be called; which there are, the engine knows. @param {unknown} name */
const isFormat = (name) => typeof name === "string" && /^[a-z][a-z0-9-]{0,19}$/.test(name);

/**
 * @param {any} value
 * @returns {value is Corrected}
 */
const isCorrected = (value) =>
  has(value, ["hash", "corrections"]) && /^[0-9a-f]{8,64}$/.test(value.hash) && isCorrections(value.corrections);

/** As it may stand in an address. @param {Uint8Array} bytes */
export const toBase64Url = (bytes) => toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/**
 * Words where the bytes are words, to the byte; else the bytes.
 * @param {Uint8Array} bytes
 * @returns {Words}
 */
export function wordsOf(bytes) {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { bytes: toBase64(bytes) };
  }
}

/**
 * @param {Words} words
 * @returns {Uint8Array<ArrayBuffer>}
 */
export const bytesOf = (words) => ("text" in words ? new TextEncoder().encode(words.text) : fromBase64(words.bytes));
