// What the reader changed, as it comes from elsewhere: checked field by field, bounded.

/** @typedef {import("../types.d.ts").Correction} Correction */

const MAX_CORRECTIONS = 2000;
/** Letters of a note. */
export const MOST_SAID = 2000;
const FINDINGS = ["values", "reuse", "quotations", "alignments", "only", "voices", "emphasis", "wording"];
const VERDICTS = ["seen", "apart", "joined"];
const FIELDS = ["title", "outlet", "byline", "published", "url", "language"];

/**
 * Whether the engine reads none of it.
 * @param {Correction} correction
 * @returns {correction is import("./remark.d.ts").Remark}
 */
export const isRemark = (correction) => correction.kind === "note" || correction.kind === "verdict";

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
    case "note":
    case "verdict":
      return (
        has(value, ["kind", "anchor", "with", "of", "says"]) &&
        isAnchor(value.anchor) &&
        (value.with === null || isAnchor(value.with)) &&
        (value.of === null || FINDINGS.includes(value.of)) &&
        (value.kind === "note" ? isText(value.says, MOST_SAID) : VERDICTS.includes(value.says))
      );
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
export const isText = (value, limit) => typeof value === "string" && value.length <= limit;

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
