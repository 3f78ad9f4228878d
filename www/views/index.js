// The views, by the name that stands in the address. A new one: its file, its styles, its line here, its step in tests/e2e.
import { library } from "./library.js";
import { names } from "./names.js";
import { read } from "./read.js";
import { search } from "./search.js";

/** @typedef {import("../app.js").App} App */
/**
 * @typedef {object} View
 * @property {import("../fragment.js").ViewName} name
 * @property {string} title
 * @property {(app: App) => Node} render  whole, from the scene
 * @property {(app: App) => void} [update]  for what changes while the same articles stand: pin, level, part in sight
 */

/** @type {View[]} */
export const views = [read, names, search, library];
