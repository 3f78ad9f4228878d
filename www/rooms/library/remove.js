// Taking articles out of the library, and putting them back.
import { say } from "../../words/strings.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../shelf/source.js").Source} Source */

/**
 * A file goes with the last of its articles.
 * @param {Takes<"choose" | "desk" | "notices" | "scene" | "shelf">} page
 * @param {string[]} keys  of articles, or of sources that were not read
 */
export async function removeArticles(page, keys) {
  const { shelf, desk, notices } = page;
  const chosen = shelf.chosen;
  const first = desk.articles.get(keys[0])?.info.title?.value ?? shelf.of(keys[0])?.name ?? "";
  const out = new Set(keys);
  /** @type {(() => void)[]} */
  const putBack = [];
  /** @type {Source[]} */
  const touched = [...new Set(keys.flatMap((key) => shelf.of(key) ?? []))];
  for (const source of touched) {
    const articles = desk.of(source);
    if (articles.every(({ key }) => out.has(key))) {
      putBack.unshift(shelf.remove(source.key));
      await desk.forget(source);
      continue;
    }
    const { without } = source;
    const gone = articles.filter(({ key }) => out.has(key));
    source.without = [...without, ...gone.map(({ key }) => key)];
    putBack.unshift(() => (source.without = without));
    for (const { key } of gone) await desk.leaveOut(key);
  }
  await page.choose(
    chosen.filter((key) => !out.has(key)),
    page.scene.state.view,
  );
  notices.show(keys.length === 1 ? say.library.removed(first) : say.library.removedMany(keys.length), {
    async undo() {
      for (const back of putBack) back();
      for (const source of touched) await desk.forget(source);
      await desk.read(touched);
      await page.choose(chosen, page.scene.state.view);
    },
  });
}
