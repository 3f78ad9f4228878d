// The large parts of the engine. They stand behind the app, which starts its worker and hands each part on as soon as
// it is there: a line of script behind each part says so. The parser stands last, and is handed on when the first marks are painted.

/** @typedef {"pack" | "wasm" | "parser"} Part */

/** In the order in which they stand in the page: the engine starts while its lists still come. @type {Part[]} */
export const PARTS = ["wasm", "pack"];

/** With what comes later. @type {Part[]} */
export const ALL = [...PARTS, "parser"];

/** @type {Partial<Record<Part, (value?: void) => void>>} */
const tell = {};

/** Never, in a page that was cut before. @type {Record<Part, Promise<void>>} */
export const arrived = { pack: coming("pack"), wasm: coming("wasm"), parser: coming("parser") };

/** @param {Part} name */
function coming(name) {
  return /** @type {Promise<void>} */ (new Promise((resolve) => (tell[name] = resolve)));
}

globalThis.crossreadArrived = (name) => tell[name]?.();

/** Raw deflate in base 91: in the page (the single file), or brought by a script (the hosted copy). @param {Part} name */
export const textOf = (name) =>
  document.getElementById(`payload-${name}`)?.textContent || (globalThis.crossreadPayload?.[name] ?? "");
