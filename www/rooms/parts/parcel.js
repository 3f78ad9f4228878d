// Texts that travel inside a link: JSON, deflated, base64url. Foreign input: checked field by field, bounded.
import { toBase64 } from "../../address/base64.js";
import { has, isCorrections, isText } from "../../address/corrections.js";

/** @typedef {import("../../types.d.ts").Correction} Correction */
/** @typedef {{ name: string, text: string, format: "plain" | "markdown", corrections: Correction[] }} Sent */
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
  return (
    has(value, ["name", "text", "format", "corrections"]) &&
    isText(value.name, 300) &&
    isText(value.text, INFLATE_LIMIT) &&
    ["plain", "markdown"].includes(value.format) &&
    isCorrections(value.corrections)
  );
}

/**
 * @param {any} value
 * @returns {value is Corrected}
 */
const isCorrected = (value) =>
  has(value, ["hash", "corrections"]) && /^[0-9a-f]{8,64}$/.test(value.hash) && isCorrections(value.corrections);

/** As it may stand in an address. @param {Uint8Array} bytes */
export const toBase64Url = (bytes) => toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
