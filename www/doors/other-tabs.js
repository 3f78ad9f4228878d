// What another tab does to the library is seen here too.
import { say } from "../words/strings.js";

/** @typedef {import("../app.js").App} App */

/** @param {App} app */
export function follow(app) {
  const { keeper } = app.shelf;
  keeper.onchange = (changes) => void take(app, changes);
  keeper.onkeep = () => app.scene.state.view === "library" && app.redraw();
  keeper.onforget = () => void nothing(app);
}

/**
 * @param {App} app
 * @param {import("../shelf/keeper.js").Changes} changes
 */
async function take(app, { added, removed, corrected }) {
  const { desk, notices, scene, shelf } = app;
  const { otherTab: words } = say.library;
  const shown = new Set(scene.articles.map(({ source }) => source.key));
  const onScreen = (/** @type {import("../shelf/source.js").Source} */ { key }) => shown.has(key);
  for (const source of [...removed, ...corrected]) await desk.forget(source);
  await desk.read([...corrected, ...added]);
  if (removed.some(onScreen)) await app.choose(shelf.chosen, scene.state.view);
  else if (corrected.some(onScreen)) await app.again();
  else app.draw();
  if (added.length) notices.show(words.added(added.length), { brief: true });
  if (removed.length)
    notices.show(words.removed(removed.length), {
      async undo() {
        shelf.sources.push(...removed);
        await desk.read(removed);
        await app.again();
      },
    });
}

/** Everything was forgotten, here or in another tab. @param {App} app */
export async function nothing(app) {
  await app.desk.clear();
  await app.choose([], "library");
  app.notices.show(say.library.forgotten);
}
