// A web page without what is not read of it: no script, no style, no picture, no field that a site filled in. What leaves with
// a link is that, and it is a fraction of the page's size.
import { walk } from "./markup.js";

/** These have no end. */
const VOID = /^(area|base|basefont|bgsound|br|col|embed|frame|hr|img|input|keygen|link|meta|param|source|track|wbr)$/;

/**
 * Where what is left is read as the page itself; else `null`.
 * @param {string} html
 * @param {string[]} attributes  those that are read
 */
export function bare(html, attributes) {
  const before = walk(html, attributes);
  const rest = written(before.split("\0"));
  const read = [`<!doctype html>${rest}`, rest];
  return read.find((page) => walk(page, attributes) === before) ?? null;
}

/** @param {string[]} records */
function written(records) {
  /** Elements that have not ended. @type {{ name: string, frame: boolean }[]} */
  const open = [];
  /** What is written, and what stands in frames around it. @type {string[]} */
  const out = [""];
  const put = (/** @type {string} */ words) => (out[out.length - 1] += words);
  for (const [at, record] of records.entries()) {
    const rest = record.slice(1);
    if (record[0] === "<") {
      put(`<${rest}`);
      open.push({ name: rest, frame: false });
      if (!records[at + 1]?.startsWith("@")) begun(at);
    } else if (record[0] === "@") {
      const cut = rest.indexOf("=");
      put(` ${rest.slice(0, cut)}="${escaped(rest.slice(cut + 1))}"`);
      if (!records[at + 1]?.startsWith("@")) begun(at);
    } else if (record[0] === ">") {
      const { name, frame } = open.pop() ?? { name: "", frame: false };
      if (frame) {
        const page = out.pop() ?? "";
        put(` srcdoc="${escaped(page)}">`);
      }
      if (!VOID.test(name)) put(`</${name}>`);
    } else if (record[0] === '"') {
      const { name = "" } = open.at(-1) ?? {};
      // Of these a parser takes away the first line end.
      if (/^(pre|textarea|listing)$/.test(name)) put("\n");
      put(name === "script" ? rest : escaped(rest));
    } else put(`<!--${rest}-->`);
  }
  return out[0];

  /** All of its beginning is told. @param {number} at */
  function begun(at) {
    const last = open[open.length - 1];
    last.frame = last.name === "iframe" && records[at + 1] !== ">";
    if (last.frame) out.push("");
    else put(">");
  }
}

/** @param {string} words */
const escaped = (words) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
