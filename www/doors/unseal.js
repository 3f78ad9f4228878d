// A saved page, opened: what it was before the app changed it, and what it was saved with.
import { checksum } from "../text/checksum.js";
import { has } from "../address/corrections.js";
import { inOwnWords } from "../parts/frame.js";
import { recall, remember } from "../page/settings.js";

inOwnWords(); // first: what is saved has its bar in the language of the rest
/** The parts of the page as they came, before anything is shown in them. */
export const frame = [...document.body.children]
  .filter((element) => !element.matches("script, style, #cut"))
  .map((element) => /** @type {HTMLElement} */ (element.cloneNode(element.id !== "main")));

/**
 * What this page was saved with, once in a tab: after that the tab's own memory is newer.
 * @returns {{ view: string, texts: unknown } | null}  to be checked
 */
export function unseal() {
  const json = document.getElementById("saved")?.textContent;
  if (!json || !first(checksum(json))) return null;
  try {
    const saved = JSON.parse(json);
    if (has(saved, ["view", "texts"])) return { ...saved, view: String(saved.view) };
  } catch {
    // said by the caller
  }
  return { view: "", texts: null };
}

/** @param {string} mark */
function first(mark) {
  const before = recall("sessionStorage", "unsealed");
  remember("sessionStorage", "unsealed", mark);
  return before !== mark;
}
