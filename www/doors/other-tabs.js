// What another tab does to the library is seen here too.
import { say } from "../words/strings.js";

/** @import { Takes } from "../page/takes.d.ts" */
/** @param {Takes<"again" | "choose" | "desk" | "draw" | "notices" | "redraw" | "scene" | "shelf">} page */
export function follow(page) {
  const { keeper } = page.shelf;
  keeper.onchange = (changes) => void take(page, changes);
  keeper.onkeep = () => page.scene.state.view === "library" && page.redraw();
  keeper.onforget = () => void nothing(page);
}

/**
 * @param {Takes<"again" | "choose" | "desk" | "draw" | "notices" | "scene" | "shelf">} page
 * @param {import("../shelf/keeper.js").Changes} changes
 */
async function take(page, { added, removed, corrected }) {
  const { desk, notices, scene, shelf } = page;
  const { otherTab: words } = say.library;
  const shown = new Set(scene.articles.map(({ source }) => source.key));
  const onScreen = (/** @type {import("../shelf/source.js").Source} */ { key }) => shown.has(key);
  for (const source of [...removed, ...corrected]) await desk.forget(source);
  await desk.read([...corrected, ...added]);
  if (removed.some(onScreen)) await page.choose(shelf.chosen, scene.state.view);
  else if (corrected.some(onScreen)) await page.again();
  else page.draw();
  if (added.length) notices.show(words.added(added.length), { brief: true });
  if (removed.length)
    notices.show(words.removed(removed.length), {
      async undo() {
        shelf.sources.push(...removed);
        await desk.read(removed);
        await page.again();
      },
    });
}

/** Everything was forgotten, here or in another tab. @param {Takes<"choose" | "desk" | "notices">} page */
export async function nothing(page) {
  await page.desk.clear();
  await page.choose([], "library");
  page.notices.show(say.library.forgotten);
}
