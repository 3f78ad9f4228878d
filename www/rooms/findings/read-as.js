// A date or an amount as it is read, in the words of the reader's language: "1,200,000,000 US dollars, assumed". Pure.
import { oneLine } from "../scene/one-line.js";
import { figure, say, tongue } from "../../words/strings.js";

/** @typedef {import("../../types.d.ts").AmountView} AmountView */
/** @typedef {import("../../types.d.ts").TimeView} TimeView */
/** @typedef {import("../../types.d.ts").MentionView} MentionView */
/** @typedef {import("../../types.d.ts").ArticleView} ArticleView */

const AMOUNTS = new Set(["money", "percent", "quantity", "number", "ordinal"]);

/**
 * @param {import("../../types.d.ts").ValueView} value
 * @returns {value is AmountView}
 */
export const isAmount = (value) => AMOUNTS.has(value.kind);

/**
 * What a mention says, as it is read; nothing where that is not known.
 * @param {ArticleView} view
 * @param {MentionView} mention
 * @returns {string | null}
 */
export function readAs(view, { value }) {
  if (!value) return null;
  return isAmount(value) ? amount(view, value) : time(value);
}

/**
 * @param {ArticleView} view
 * @param {AmountView} value
 */
function amount({ text }, value) {
  const { amount: from, max: to, per, mod, counted, kind, unit_assumed } = value;
  const { values: words } = say;
  if (from === null) return null;
  const of = counted ? ` ${oneLine(text, counted)}` : "";
  const measured = (/** @type {string} */ n) => (kind === "ordinal" ? words.ordinal(n) : inUnit(value, n)) + of;
  let said = to === null ? measured(from) : words.range(exact(from), measured(to));
  if (mod) said = words.mods[mod](said);
  if (per) said = words.per(said, per.replaceAll("-", " "));
  return unit_assumed ? words.assumed(said) : said;
}

/**
 * A number and what it is measured in, where the browser knows its name; else as the code has it.
 * @param {AmountView} value
 * @param {string} n
 */
function inUnit({ kind, unit }, n) {
  if (!unit) return exact(n);
  const named = say.values.units;
  if (Object.hasOwn(named, unit)) return named[/** @type {keyof typeof named} */ (unit)](exact(n));
  const style =
    kind === "money" ? { style: "currency", currency: unit, currencyDisplay: "name" } : { style: "unit", unit };
  try {
    const parts = new Intl.NumberFormat(tongue, /** @type {any} */ ({ ...style, unitDisplay: "long" })).formatToParts(
      n === "1" ? 1 : 2,
    );
    const name = parts.filter(({ type }) => type === "currency" || type === "unit").map(({ value }) => value);
    return `${exact(n)} ${name.join(" ")}`;
  } catch {
    return `${exact(n)} ${unit.replaceAll("-", " ")}`; // none that browsers have a name for
  }
}

/** Exact, however long; with the sign for the point that the language has. @param {string} n */
function exact(n) {
  const [whole, rest] = n.split(".");
  const point = (1.5).toLocaleString(tongue).charAt(1);
  return figure(whole) + (rest ? point + rest : "");
}

/** The units of a duration, as ISO 8601 writes them; after the T an M is a minute. */
const UNITS = { Y: "year", M: "month", W: "week", D: "day", TH: "hour", TM: "minute", TS: "second" };

/** @param {TimeView} value */
function time({ kind, iso, edtf, part, mod }) {
  const { values: words } = say;
  let said = edtf ?? "";
  if (kind === "duration") said = lasting(iso) ?? iso;
  else if (kind === "set") said = words.every(lasting(iso) ?? iso);
  if (!said) return null;
  if (part) said = words.parts[part](said);
  return mod ? words.mods[mod](said) : said;
}

/** `P3D` in words. @param {string} iso */
function lasting(iso) {
  if (!/^P(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?$/.test(iso)) return null;
  const [days, hours = ""] = iso.slice(1).split("T");
  const parts = [...days.matchAll(/([\d.]+)(\D)/g), ...hours.matchAll(/([\d.]+)(\D)/g)].map(
    ([, n, letter], at, all) => {
      const late = at >= all.length - [...hours.matchAll(/\D/g)].filter(([sign]) => sign !== ".").length;
      const unit = UNITS[/** @type {keyof typeof UNITS} */ ((late ? "T" : "") + letter)];
      return new Intl.NumberFormat(tongue, { style: "unit", unit, unitDisplay: "long" }).format(Number(n));
    },
  );
  return parts.length ? parts.join(" ") : null;
}

/**
 * What a time is counted from, and whether the article's date would tell.
 * @param {ArticleView} view
 * @param {MentionView} mention
 * @returns {{ words: string, settable: boolean } | null}
 */
export function countedFrom({ text, mentions }, { value }) {
  if (!value || isAmount(value) || !value.relative) return null;
  const { anchor, edtf } = value;
  if (typeof anchor === "number") {
    return { words: say.values.fromMention(oneLine(text, mentions[anchor])), settable: false };
  }
  return { words: edtf ? say.values.fromPublished : say.values.undated, settable: true };
}
