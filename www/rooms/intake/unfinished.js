// An import that the page was closed over: the next start says how much of it came in.
import { say } from "../../words/strings.js";
import { IMPORT, recall, remember } from "../../page/settings.js";
import { newKey } from "../../shelf/source.js";
import { living, LOCK } from "../../shelf/tab.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {{ tab: string, of: number, keys: string[] }} Record  `keys`: of the sources that were taken up */

/**
 * Remembers an import until its end, where the library is kept: on this device or with the tab.
 * @param {Takes<"shelf">} page
 * @param {number} of
 */
export function underway({ shelf }, of) {
  const where = shelf.keep ? "localStorage" : "sessionStorage";
  /** @type {Record} */
  const record = { tab: newKey(), of, keys: [] };
  /** @type {() => void} */
  let end = () => {};
  // As long as this page lives, another that starts does not take it for closed.
  navigator.locks?.request(LOCK + record.tab, () => new Promise((done) => (end = () => done(null)))).catch(() => {});
  return {
    /** @param {string[]} keys @param {number} refused */
    took(keys, refused) {
      record.keys.push(...keys);
      remember(where, IMPORT, { ...record, of: of - refused });
    },
    end() {
      remember(where, IMPORT, null);
      end();
    },
  };
}

/**
 * Says at the start how much of an import came in that another page was closed over.
 * @param {Takes<"notices" | "shelf">} page
 */
export async function tellUnfinished({ shelf, notices }) {
  for (const where of /** @type {const} */ (["localStorage", "sessionStorage"])) {
    const record = recall(where, IMPORT);
    if (!Array.isArray(record?.keys) || typeof record.of !== "number" || (await living()).has(record.tab)) continue;
    remember(where, IMPORT, null);
    const here = record.keys.flatMap((/** @type {string} */ key) => shelf.get(key) ?? []);
    if (here.length >= record.of) continue;
    const words = here.length ? say.takeIn.unfinished : say.takeIn.unbegun;
    notices.show(words(here.length, record.of, here.at(-1)?.name ?? ""), { tone: "bad", once: "unfinished" });
  }
}
