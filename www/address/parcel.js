// Texts that travel inside a link: JSON, deflated, base64url. Foreign input: checked field by field, bounded.

/** @typedef {import("../types.d.ts").Anchor} Anchor */
/** @typedef {import("../types.d.ts").Correction} Correction */
/** @typedef {{ name: string, text: string, format: "plain" | "markdown", corrections: Correction[] }} Sent */
/** @typedef {{ hash: string, corrections: Correction[] }} Corrected  a text that the receiver has, known by its hash */

/** What a parcel may unfold to, in bytes. */
export const INFLATE_LIMIT = 8_000_000;
const MAX_TEXTS = 1000;
const MAX_CORRECTIONS = 2000;
const FIELDS = ["title", "outlet", "byline", "published", "url", "language"];

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

/**
 * @param {any} value
 * @returns {value is Correction[]}
 */
export const isCorrections = (value) =>
  Array.isArray(value) && value.length <= MAX_CORRECTIONS && value.every(isCorrection);

/** @param {any} value */
function isCorrection(value) {
  switch (value?.kind) {
    case "count":
      return has(value, ["kind", "anchor", "counted"]) && isAnchor(value.anchor) && typeof value.counted === "boolean";
    case "reject":
      return has(value, ["kind", "anchor"]) && isAnchor(value.anchor);
    case "same":
      return has(value, ["kind", "anchor", "with"]) && isAnchor(value.anchor) && isAnchor(value.with);
    case "metadata":
      return (
        has(value, ["kind", "field", "value"]) &&
        FIELDS.includes(value.field) &&
        (value.value === null || isText(value.value, 2000))
      );
    default:
      return false;
  }
}

/** @param {any} value */
function isAnchor(value) {
  return (
    has(value, ["text", "start", "end", "quote"]) &&
    /^[0-9a-f]{8,64}$/.test(value.text) &&
    isOffset(value.start) &&
    isOffset(value.end) &&
    /^[0-9a-f]{8}$/.test(value.quote)
  );
}

/** @param {any} value */
const isOffset = (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 31;

/**
 * @param {any} value
 * @param {number} limit
 */
const isText = (value, limit) => typeof value === "string" && value.length <= limit;

/**
 * Exactly these keys.
 * @param {any} value
 * @param {string[]} keys
 */
export function has(value, keys) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const own = Object.keys(value);
  return own.length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/**
 * @param {string} base64  plain or url-safe
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function fromBase64(base64) {
  const plain = base64.replaceAll("-", "+").replaceAll("_", "/");
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(plain);
  const binary = atob(plain);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** As it may stand in an address. @param {Uint8Array} bytes */
export const toBase64Url = (bytes) => toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
