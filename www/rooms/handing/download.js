// Handing something made here to the reader: a file, or the clipboard.
import { titleOf } from "../../scene/desk.js";
import { h } from "../../page/dom.js";

/** @typedef {import("../../scene/scene.js").Scene} Scene */

/**
 * Offers a file to the browser.
 * @param {string} name
 * @param {string} text
 * @param {string} type
 */
export function download(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A longer name is cut in every list of files, and cut at its end, where two differ. */
const LONGEST = 60;

/**
 * A name that says what is in the file: the first words of the titles, in turn, as far as they fit.
 * @param {Scene} scene
 * @param {string} ending
 */
export const fileName = (scene, ending) => nameOfFile(scene.articles.map(titleOf), ending);

/**
 * `fileName` of titles.
 * @param {string[]} titles
 * @param {string} ending
 */
export function nameOfFile(titles, ending) {
  const all = titles.slice(0, 3).map(words);
  /** @type {string[][]} */
  let taken = all.map(() => []);
  const name = (/** @type {string[][]} */ parts) =>
    `crossread-${parts.flatMap((part) => (part.length ? part.join("-") : [])).join("--") || "texts"}${ending}`;
  for (let at = 0; at < 4; at += 1) {
    for (const side of all.keys()) {
      const more = taken.map((part, index) => (index === side ? all[side].slice(0, at + 1) : part));
      if (name(more).length <= LONGEST) taken = more;
    }
  }
  return name(taken);
}

/** Of a title, in the letters of its language; a word without an end is cut. @param {string} title */
const words = (title) =>
  title
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => [...word].slice(0, 20).join(""));
