// A link or code as it arrives: with other words around it, `&amp;` for `&`, broken over lines by a mailer, or cut. It knows
// its own length and checksum, so what was done to it on the way is undone by trying: the reading whose checksum fits is
// what was sent. Pure.
import { checksum } from "../text/checksum.js";

/**
 * @typedef {object} Arrived
 * @property {number} version
 * @property {string[]} fields  those that came in whole
 * @property {{ name: "cut", detail: [came: number, of: number] } | { name: "checksum" } | null} trouble  `of` is 0 where that is lost too
 */

/** Of the way in which codes are written. */
export const VERSION = 2;

/** What a code is written with: all else is from the way. */
const FOREIGN = /[^A-Za-z0-9\-_.!~*'()%=&,]+/g;
/** Where a code may begin: at `#`, at a word's beginning, at `%23`. */
const BEGINNING = /(?:#\s?|^|[\s"'“”„«»‹›<>()[\]])(?=v\s?=\s?\d)/g;
/** A text with more beginnings than this is no letter with a link in it. */
const MOST_BEGINNINGS = 8;
const HEAD = /^v=2&k=(\d{1,7})\.([0-9a-f]{8})&/;

/**
 * The fields of a state, as a code that can be cut and says so: length and checksum stand first.
 * @param {string[]} fields
 */
export function seal(fields) {
  const body = fields.join("&");
  return `v=${VERSION}&k=${body.length}.${checksum(body)}&${body}`;
}

/**
 * What a text, or an address, holds of a link or code.
 * @param {string} text
 * @returns {Arrived | null} `null`: none begins in it
 */
export function arrived(text) {
  /** @type {Arrived | null} */
  let broken = null;
  for (const reading of readings(text)) {
    for (const rest of beginnings(reading)) {
      const found = open(rest);
      if (found && !found.trouble && found.version <= VERSION) return found;
      broken ??= found;
    }
  }
  return broken;
}

/**
 * What may have been sent where this came in, the likeliest first.
 * @param {string} text
 */
function* readings(text) {
  const seen = new Set();
  for (const unfold of UNFOLDINGS) {
    const one = ampersands(unfold(text).normalize("NFKC")).replace(/[\u2010\u2212]/g, "-");
    for (const [en, em] of DASHES) {
      const reading = one.split("–").join(en).split("—").join(em);
      if (!seen.has(reading)) yield reading;
      seen.add(reading);
    }
  }
}

/** Word processors make one dash of two hyphens. */
const DASHES = [
  ["-", "--"],
  ["--", "---"],
  ["--", "--"],
];

/** `=` at the end of a line: quoted-printable, as mail is stored. @param {string} text */
const softBreaks = (text) => text.replace(/=[ \t]*(?:\r\n?|\n)/g, "");

/** There `=3D` stands for `=`; but some only break the lines. @param {string} text */
const quotedPrintable = (text) =>
  softBreaks(text).replace(/=([2-7][0-9A-F])/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

/** An address inside another address. @param {string} text */
const percents = (text) =>
  text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

/** @type {((text: string) => string)[]} */
const UNFOLDINGS = [(text) => text, softBreaks, quotedPrintable, percents, (text) => percents(quotedPrintable(text))];

/** As in the source of a page, however often it was written so. @param {string} text */
const ampersands = (text) => text.replace(/&(?:(?:amp|#38|#x26);)+/gi, "&");

/** @param {string} text */
function* beginnings(text) {
  let count = 0;
  for (const { 0: before, index } of text.matchAll(BEGINNING)) {
    count += 1;
    if (count > MOST_BEGINNINGS) return;
    yield text.slice(index + before.length);
  }
}

/**
 * @param {string} text  from `v=` on
 * @returns {Arrived | null}
 */
function open(text) {
  const code = text.replace(FOREIGN, "");
  const version = /^v=(\d{1,9})(?:&|$)/.exec(code);
  if (!version) return null;
  const found = { version: Number(version[1]), fields: /** @type {string[]} */ ([]), trouble: null };
  if (found.version > VERSION) return found;
  return found.version === VERSION ? openSealed(code, text) : openOlder(code, text);
}

/**
 * @param {string} code
 * @param {string} text
 * @returns {Arrived}
 */
function openSealed(code, text) {
  const version = VERSION;
  const head = HEAD.exec(code);
  if (!head) {
    const came = unbroken(text);
    const whole = /^v=2&k=[^&]*&/.test(came); // it is all there, and says something else
    return { version, fields: [], trouble: whole ? { name: "checksum" } : { name: "cut", detail: [came.length, 0] } };
  }
  const [before, digits, sum] = head;
  const length = Number(digits);
  const body = code.slice(before.length, before.length + length);
  if (body.length === length && checksum(body) === sum)
    return { version, fields: body.split("&", MOST), trouble: null };
  const came = unbroken(text);
  const of = before.length + length;
  return came.length < of
    ? {
        version,
        fields: came.slice(before.length).split("&", MOST).slice(0, -1),
        trouble: { name: "cut", detail: [came.length, of] },
      }
    : { version, fields: body.split("&", MOST), trouble: { name: "checksum" } };
}

/** Fields looked at: no state has as many. */
const MOST = 100;

/**
 * Of the first form: its checksum stands last, and is lost first.
 * @param {string} code
 * @param {string} text
 * @returns {Arrived}
 */
function openOlder(code, text) {
  const version = 1;
  const end = /&k=([0-9a-f]{8})/.exec(code);
  if (end && checksum(code.slice(0, end.index)) === end[1])
    return { version, fields: code.slice(0, end.index).split("&", MOST).slice(1), trouble: null };
  const came = unbroken(text);
  const last = /&k=[0-9a-f]{8}/.exec(came);
  const fields = came.slice(0, last?.index).split("&", MOST).slice(1);
  return last
    ? { version, fields, trouble: { name: "checksum" } }
    : { version, fields: fields.slice(0, -1), trouble: { name: "cut", detail: [came.length, 0] } };
}

/** What came before other words follow, or nothing. @param {string} text */
function unbroken(text) {
  const [run] = /^(?:[A-Za-z0-9\-_.!~*'()%=&,]+(?:[ \t>|]*(?:\r\n?|\n)(?![ \t]*(?:\r|\n))[ \t>|]*)?)*/.exec(text) ?? [
    "",
  ];
  return run.replace(FOREIGN, "");
}
