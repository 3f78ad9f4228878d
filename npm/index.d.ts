// What `crossread` exports. The shapes are the engine's own: offsets are UTF-16, so `text.slice(m.start, m.end)` is right.
import type { AddHint, Explorer } from "./types.d.ts";

export * from "./types.js";

/** The engine's parts as bytes, for those who keep them elsewhere than beside this module. */
export interface Parts {
  wasm: Uint8Array<ArrayBuffer> | WebAssembly.Module;
  pack: Uint8Array;
  parser?: Uint8Array | null;
}

export interface Options {
  /** Without it sentences have no trees and nobody is quoted: 0.3 MB less, and twice as fast. */
  parser?: boolean;
  parts?: Parts;
}

/** HTML to a document, such as `(html) => new JSDOM(html).window.document`. */
export type Parse = (html: string) => any;

/** The engine, ready to read: nothing is asked of any other place than where the package lies. */
export function open(options?: Options): Promise<Explorer>;

/**
 * Reads and annotates a text or the bytes of a file; the keys of its articles. Web pages are parsed by the browser's
 * `DOMParser`. Where there is none, in Node and in workers, they need `parse`, or the error is called `NoParser`.
 */
export function read(explorer: Explorer, given: string | Uint8Array, hint: AddHint, how?: { parse?: Parse }): string[];

/** A web page as `Explorer.add` takes it for those that a `Markup` asked for: to be done where a parser is. */
export function walk(html: string, parse?: Parse): string;
