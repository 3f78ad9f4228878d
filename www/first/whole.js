// A page that is not whole says so. Its notice stands among its first bytes and is taken away by its last, a style: that needs
// no script, which may be what is missing. With the last bytes go the checksums of its parts, for damage in the middle.
import { checksum } from "../text/checksum.js";
import { say } from "../words/strings.js";

/** Its policy lets this style stand only whole. */
export const END = "#cut{display:none}";

const PART = /<script[^>]* id="([a-z-]+)"[^>]*>([^]*?)<\/script>/g;

/** @param {string} words */
const escaped = (words) => words.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The notice: before anything else in the page, also before its styles. */
export const notice = () =>
  `<p id="cut" role="alert" data-damaged="${escaped(say.whole.damaged)}">${escaped(say.whole.cut)}</p>`;

/**
 * A page with its last bytes.
 * @param {string} html
 */
export function ended(html) {
  const sums = [...html.matchAll(PART)].map(([, id, text]) => `${id}:${checksum(text)}`);
  return `${html}<style id="end" data-sums="${sums.join(" ")}">${END}</style>`;
}
