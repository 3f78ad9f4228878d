// A library that comes from a file: shown before the reader's own is touched, and joined to it without overwriting anything.
import { bdi, h } from "../../page/dom.js";
import { dialog } from "../parts/dialog.js";
import { unbundle } from "./backup.js";
import { say } from "../../words/strings.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../shelf/source.js").Source} Source */

/** Named in the offer; the others are counted. */
const NAMED = 6;

/**
 * Shows what is in the file, and what would be added.
 * @param {Takes<"choose" | "desk" | "notices" | "readRest" | "save" | "shelf">} page
 * @param {{ name: string, bytes: Uint8Array }} file
 */
export function offer(page, file) {
  const { shelf, notices } = page;
  const { backup: words } = say;
  const arrived = unbundle(file.bytes, shelf.seeds);
  if (typeof arrived === "string") {
    notices.show(words[arrived](file.name), { tone: "bad" });
    return;
  }
  const { sources, chosen, lost } = arrived;
  if (!sources.length) {
    notices.show(lost ? words.unreadable(file.name, lost) : words.empty(file.name), { tone: "bad" });
    return;
  }
  const fresh = sources.filter((source) => !shelf.twin(source));
  const here = sources.length - fresh.length;
  const box = dialog(
    words.title,
    h("p", null, words.holds(file.name, sources.length)),
    fresh.length > 0 &&
      h(
        "ul.arrived",
        null,
        fresh.slice(0, NAMED).map(({ name }) => h("li", null, bdi(name))),
        fresh.length > NAMED && h("li", null, words.more(fresh.length - NAMED)),
      ),
    here > 0 && h("p", null, words.here(here)),
    lost > 0 && h("p.error", null, words.lost(lost)),
    h("p.hint", null, words.hint),
    h(
      "div.actions",
      null,
      h(
        "button.button",
        { autofocus: true, onclick: () => (box.close(), accept(page, sources, chosen)) },
        fresh.length ? words.add(fresh.length) : words.join,
      ),
      h("button.button.quiet", { onclick: () => box.close() }, words.leave),
    ),
  );
}

/**
 * @param {Takes<"choose" | "desk" | "notices" | "readRest" | "save" | "shelf">} page
 * @param {Source[]} sources
 * @param {string[]} chosen
 */
async function accept(page, sources, chosen) {
  const { shelf, desk, notices } = page;
  const before = shelf.chosen;
  const own = shelf.hasOwn;
  const { added, joined, chosen: theirs, undo } = shelf.adopt(sources, chosen);
  await page.save();
  for (const source of joined) await desk.forget(source);
  const bar = notices.progress(added.length, say.takeIn.reading);
  await desk.read([...joined, ...added], (done) => bar.step(Math.max(0, done - joined.length)));
  bar.end();
  await page.choose(own ? before : theirs, "library");
  const { added: only, joined: both } = say.backup;
  notices.show(joined.length ? both(added.length, joined.length) : only(added.length), {
    async undo() {
      for (const source of [...joined, ...added]) await desk.forget(source);
      undo();
      await desk.read(joined);
      await page.choose(
        before.filter((article) => shelf.of(article)),
        "library",
      );
    },
  });
  await page.readRest();
}
