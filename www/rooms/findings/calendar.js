// Where a date in EDTF lies: its first and its last day, counted from 1970 on. Pure.

/** @typedef {{ from: number, to: number }} Stretch  an end that is open is infinite */

/** First month and number of months of what EDTF numbers above the months: seasons, quarters, halves. @type {Record<number, [number, number]>} */
const PARTS = {
  ...{ 21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3] },
  ...{ 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3], 40: [1, 6], 41: [7, 6] },
};
const DAY = 86_400_000;

/** @param {number} year @param {number} month  from 1 on; 13 is January of the next year @param {number} day */
export const dayOf = (year, month, day) => Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / DAY);

/** @param {number} day */
export const dateOf = (day) => new Date(day * DAY);

/**
 * @param {string} edtf
 * @returns {Stretch | null}  nothing where it is no date
 */
export function stretch(edtf) {
  const [first, last = first] = edtf.split("/");
  const from = isOpen(first) ? { from: -Infinity, to: -Infinity } : place(first);
  const to = isOpen(last) ? { from: Infinity, to: Infinity } : place(last);
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null;
}

/** @param {string} end */
const isOpen = (end) => end === "" || end === "..";

/** @param {string} written @returns {Stretch | null} */
function place(written) {
  const match = /^(-?)(\d\d[\dX]{2})(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?[?~%]?$/.exec(written);
  if (!match) return null;
  const [, sign, digits, month, day] = match;
  const ends = [digits.replace(/X/g, "0"), digits.replace(/X/g, "9")].map((year) => Number(sign + year));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (low !== high || !month || month === "XX") return { from: dayOf(low, 1, 1), to: dayOf(high, 13, 0) };
  const [begin, months] = PARTS[Number(month)] ?? [Number(month), 1];
  if (!day || day === "XX") return { from: dayOf(low, begin, 1), to: dayOf(low, begin + months, 0) };
  const at = dayOf(low, begin, Number(day));
  return { from: at, to: at };
}

/** Steps between two ticks, as days or as months. @type {["days" | "months", number][]} */
const STEPS = [
  ...[1, 2, 7, 14].map((n) => /** @type {["days", number]} */ (["days", n])),
  ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000].map((n) => /** @type {["months", number]} */ (["months", n])),
];

/**
 * Days at which an axis has its ticks, at most so many, and how much each of them tells.
 * @param {Stretch} window
 * @param {number} most
 * @returns {{ days: number[], unit: "day" | "month" | "year" }}
 */
export function ticks({ from, to }, most) {
  const [kind, n] = STEPS.find(([kind, n]) => (to - from) / (kind === "days" ? n : n * 30.4) <= most) ?? [
    "months",
    12_000,
  ];
  const unit = kind === "days" ? "day" : n < 12 ? "month" : "year";
  const days = [];
  if (kind === "days") for (let day = Math.ceil(from / n) * n; day <= to; day += n) days.push(day);
  else {
    const start = dateOf(from);
    let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / n) * n;
    for (let day = 0; day <= to; month += n) {
      day = dayOf(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
      if (day >= from && day <= to) days.push(day);
    }
  }
  return { days, unit };
}
