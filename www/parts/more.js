// Under the first lines of many: the rest, or fewer again.
import { h } from "../page/dom.js";
import { say } from "../words/strings.js";

/**
 * @param {string} again  by which the focus finds it
 * @param {number} count  of all
 * @param {boolean} whole  whether all stand there
 * @param {(whole: boolean) => void} set
 */
export const more = (again, count, whole, set) =>
  h(
    "button.link",
    { "aria-expanded": String(whole), data: { again }, onclick: () => set(!whole) },
    whole ? say.lists.fewer : say.lists.showAll(count),
  );
