// A day as a person writes it.
import { tongue as ours } from "../../words/strings.js";

const EXACT = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** Letters by which a month is told. */
const ENOUGH = 3;

/**
 * The month that a word names: in English, as the texts are, or in the language of the page.
 * @param {string} word  in small letters
 * @param {string} tongue
 */
function monthOf(word, tongue) {
  for (const language of ["en", tongue]) {
    const { format } = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
    for (let month = 1; month <= 12; month += 1)
      if (
        word.length >= ENOUGH &&
        format(Date.UTC(2000, month - 1))
          .toLowerCase()
          .startsWith(word)
      )
        return month;
  }
  return null;
}

/**
 * "2024-04-25", "25 April 2024", "April 25, 2024", "Apr 2024", "25.4.2024": as exact as it is written. With slashes it may be either
 * month or day, and is not taken. Nothing is no day, and may be said.
 * @param {string} written
 * @param {string} [tongue]  the language of the page
 * @returns {string | null}
 */
export function writtenDay(written, tongue = ours) {
  const said = written.trim().toLowerCase();
  if (!said || EXACT.test(said)) return said;
  const dotted = /^(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})$/.exec(said);
  const parts = said.split(/[\s.,]+/).filter(Boolean);
  const months = parts.flatMap((part) => monthOf(part, tongue) ?? []);
  const [year, ...years] = parts.filter((part) => /^\d{4}$/.test(part));
  const [day, ...days] = parts.filter((part) => /^\d\d?(st|nd|rd|th)?$/.test(part));
  const known = months.length + 1 + (day ? 1 : 0) === parts.length && months.length === 1;
  if (!dotted && (!known || !year || years.length || days.length)) return null;
  const numbers = dotted ? [dotted[3], dotted[2], dotted[1]] : [year, String(months[0]), ...(day ? [day] : [])];
  const exact = numbers.map((number) => String(parseInt(number, 10)).padStart(2, "0")).join("-");
  return EXACT.test(exact) ? exact : null;
}
