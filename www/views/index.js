// The views, by the name that stands in the address. A new one: its file, its styles, its line in rooms.js, its step in tests/e2e.
import { rooms } from "../page/on-demand.js";
import { read } from "./read.js";

/** @typedef {import("../app.js").App} App */
/**
 * @typedef {object} View
 * @property {import("../address/fragment.js").ViewName} name
 * @property {string} title
 * @property {(app: App) => Node} render  whole, from the scene
 * @property {(app: App) => void} [update]  for what changes while the same articles stand: pin, level, part in sight
 */

/**
 * @param {import("../address/fragment.js").ViewName} name
 * @returns {View}
 */
export const viewOf = (name) => (name === "read" ? read : rooms()[name]);
