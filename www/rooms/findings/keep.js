// What the reader says is kept with the corrections of an article; the engine is not asked again. Every change can be undone.
import { without } from "../scene/remarks.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../address/remark.d.ts").FindingKind} Kind */
/** @typedef {import("../../address/remark.d.ts").Remark} Remark */
/** @typedef {Takes<"bring" | "desk" | "draw" | "notices" | "save" | "scene" | "shelf">} Page */
/** @typedef {{ key: string, remark: Remark }} Kept */
/** @typedef {{ kind: Kind, one: any }} Finding */

/**
 * @param {Page} page
 * @param {Kept[]} away
 * @param {Kept[]} more
 * @param {string} done
 */
export async function keep(page, away, more, done) {
  const { shelf } = page;
  const gone = away.map(({ remark }) => remark);
  const keys = [...new Set([...away, ...more].map(({ key }) => key))];
  const before = keys.map((key) => shelf.corrections(key));
  const after = keys.map((key, at) => [
    ...without(before[at], gone),
    ...more.flatMap((one) => (one.key === key ? [one.remark] : [])),
  ]);
  await put(page, keys, after);
  page.notices.show(done, { undo: () => put(page, keys, before) });
}

/**
 * @param {Page} page
 * @param {string[]} keys
 * @param {import("../../types.d.ts").Correction[][]} lists
 */
async function put(page, keys, lists) {
  for (const [at, key] of keys.entries()) {
    const source = page.shelf.of(key);
    if (source) source.corrections = { ...source.corrections, [key]: lists[at] };
  }
  page.draw();
  await page.save();
}

/**
 * A remark on two places, or on one; the article of the left one keeps it.
 * @param {Page} page
 * @param {(import("../../types.d.ts").Anchor | null)[]} anchors  by side
 * @param {Omit<Remark, "anchor" | "with">} said
 * @returns {Kept}
 */
export function remarkAt({ scene }, anchors, said) {
  const side = anchors[0] ? 0 : 1;
  const anchor = /** @type {import("../../types.d.ts").Anchor} */ (anchors[side]);
  const remark = { ...said, anchor, with: side ? null : (anchors[1] ?? null) };
  return { key: scene.articles[scene.sides[side]].key, remark };
}
