// The views, by the name that stands in the address. A view says of itself all that the page must know to show, search, send
// and print it: CONTRIBUTING.md tells how one is added.
import { halls } from "../page/on-demand.js";
import { read } from "./read.js";

/** What is handed to a view; each says what it takes of it. @typedef {import("../app.js").App} Page */
/** @typedef {import("../address/fragment.js").ViewName} ViewName */
/** @typedef {import("../address/fragment.js").State} State */
/**
 * @typedef {object} View
 * @property {ViewName} name
 * @property {string} title
 * @property {(page: Page) => import("../page/dom.js").Child} render  whole, from the scene
 * @property {(page: Page) => void} [update]  for what changes while the same articles stand: pin, level, part in sight
 * @property {(state: State) => boolean} [wide]  it looks through the whole library then, and again as more of it is read
 * @property {number} [hits]  it lists the places of the query in all that it looks through, so many at first
 * @property {boolean} [stays]  it goes on looking for the same when other articles are chosen
 * @property {(scene: import("../scene/scene.js").Scene) => boolean} [listens]  whether who says what is read for it unasked
 * @property {boolean} [prints]  on paper the sheet of the comparison stands for it
 * @property {ViewName} [sent]  what a receiver sees in its place
 */

/**
 * The view of a name; any but the first runs the third script.
 * @param {ViewName} name
 * @returns {View}
 */
export const viewOf = (name) => (name === "read" ? read : halls()[name]);
