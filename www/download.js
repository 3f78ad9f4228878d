// Handing something made here to the reader: a file, or the clipboard.
import { titleOf } from "./desk.js";
import { h } from "./dom.js";

/**
 * @param {string} name
 * @param {string} text
 * @param {string} type
 */
export function download(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether the browser allowed it
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // refused, or a page that is served without encryption has none
  }
}

/**
 * A name that says what is in the file: the titles, as far as they fit.
 * @param {import("./app.js").App} app
 * @param {string} ending
 */
export function fileName({ scene }, ending) {
  const titles = scene.articles.slice(0, 3).map((article) => slug(titleOf(article)));
  return `crossread-${titles.filter(Boolean).join("--") || "texts"}${ending}`;
}

/** @param {string} title */
const slug = (title) =>
  title
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 4)
    .join("-")
    .slice(0, 40);
