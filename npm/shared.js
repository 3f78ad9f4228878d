// What browsers, workers and Node have in common: the engine over its parts, and files that hold web pages.
import { Explorer, initSync } from "./engine.js";
import * as markup from "./markup.js";

export { Explorer };

/** @import { AddHint } from "./types.d.ts" */
/** @typedef {(html: string) => any} Parse  HTML to a document */
/** @typedef {{ wasm: Uint8Array<ArrayBuffer> | WebAssembly.Module, pack: Uint8Array, parser?: Uint8Array | null }} Parts */

/**
 * @param {Parts} parts
 * @returns {Promise<Explorer>}
 */
export async function made({ wasm, pack, parser }) {
  initSync({ module: wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm) });
  const explorer = new Explorer(pack);
  if (parser) explorer.takeParser(parser);
  return explorer;
}

/**
 * Reads and annotates a text or the bytes of a file; the keys of its articles.
 * @param {Explorer} explorer
 * @param {string | Uint8Array} given
 * @param {AddHint} hint
 * @param {{ parse?: Parse }} [how]  where there is no `DOMParser`
 */
export function read(explorer, given, hint, { parse } = {}) {
  const bytes = typeof given === "string" ? new TextEncoder().encode(given) : given;
  try {
    return explorer.add(bytes, hint);
  } catch (error) {
    const pages = error instanceof Error && error.name === "Markup" && "pages" in error ? error.pages : null;
    if (!Array.isArray(pages)) throw error;
    return explorer.add(
      bytes,
      hint,
      pages.map((html) => walk(html, parse)),
    );
  }
}

/**
 * A web page as the engine takes it, where a parser is; what `add` wants for the pages of a `Markup`.
 * @param {string} html
 * @param {Parse} [parse]
 * @returns {string}
 */
export function walk(html, parse) {
  if (!parse && typeof DOMParser === "undefined") {
    const message =
      "there is no DOMParser here to parse a web page with: give `parse`, a function from HTML to a document, " +
      "such as (html) => new JSDOM(html).window.document";
    throw Object.assign(new Error(message), { name: "NoParser" });
  }
  return markup.walk(html, Explorer.formats().attributes, parse);
}
