// A page that is not whole says so. Its notice stands among its first bytes and is taken away by its last, a style: that needs
// no script, which may be what is missing. With the last bytes go the checksums of its parts, for damage in the middle.
import { checksum } from "../text/checksum.js";
import { say } from "../words/strings.js";

/** Its policy lets this style stand only whole. */
export const END = "#cut{display:none}";

const PART = /<script[^>]* id="([a-z-]+)"[^>]*>([^]*?)<\/script>/g;
/** What a browser takes letter by letter. */
const RAW = /(<(?:script|style)[^>]*>[^]*?<\/(?:script|style)>)/;

/** @param {string} words */
const escaped = (words) => words.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The notice: before anything else in the page, also before its styles. */
export const notice = () =>
  `<p id="cut" role="alert" data-damaged="${escaped(say.whole.damaged)}">${escaped(say.whole.cut)}</p>`;

/**
 * A page with its last bytes, and in ASCII alone: with one letter more a browser decodes three megabytes at three times the
 * cost, and holds them in twice the room. Scripts and styles of the build are so already.
 * @param {string} html
 */
export function ended(html) {
  const page = html
    .split(RAW)
    .map((part) => (!RAW.test(part) ? inMarkup(part) : /^<[^>]*json"/.test(part) ? inEscapes(part) : part))
    .join("");
  const sums = [...page.matchAll(PART)].map(([, id, text]) => `${id}:${checksum(text)}`);
  return `${page}<style id="end" data-sums="${sums.join(" ")}">${END}</style>`;
}

/** As JSON and scripts write what is outside ASCII. @param {string} code */
export const inEscapes = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** References below U+00A0 mean letters of another code page. @param {string} markup */
const inMarkup = (markup) => markup.replace(/[^\0-\x9f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
