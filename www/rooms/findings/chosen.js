// The passage that the reader chose, by selecting it or by going to a name in its sentence, and what can be made of it: a note,
// or one half of two that tell the same.
import { h } from "../../page/dom.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { keep, remarkAt } from "./keep.js";
import { place, write } from "./write.js";

/** @typedef {import("./keep.js").Page} Page */
/** @typedef {import("../../types.d.ts").Anchor} Anchor */

/**
 * What is selected in a text: its article, and where it lies.
 * @param {Page} page
 * @returns {{ side: number, range: import("../../types.d.ts").Range, at: Range } | null}
 */
function selected({ scene }) {
  const chosen = getSelection();
  if (!chosen || chosen.isCollapsed || !chosen.rangeCount) return null;
  const at = chosen.getRangeAt(0);
  const body = at.startContainer.parentElement?.closest(".text[data-article]");
  if (!(body instanceof HTMLElement) || !body.contains(at.endContainer)) return null;
  const side = scene.sides.indexOf(Number(body.dataset.article));
  if (side < 0) return null;
  const { text } = scene.articles[scene.sides[side]].view;
  if (body.textContent !== text) return null; // a long text that is still to come
  const before = new Range();
  before.setStart(body, 0);
  before.setEnd(at.startContainer, at.startOffset);
  const from = before.toString().length;
  const words = text.slice(from, from + at.toString().length);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return start < end ? { side, range: { start, end }, at } : null;
}

/**
 * The sentence of the name in focus.
 * @param {Page} page
 */
function focused({ scene }) {
  const mark = document.activeElement?.closest(".text [data-m]");
  const body = mark?.closest(".text");
  if (!(mark instanceof HTMLElement) || !(body instanceof HTMLElement)) return null;
  const side = scene.sides.indexOf(Number(body.dataset.article));
  const { mentions, sentences } = scene.articles[scene.sides[side]].view;
  const { start } = mentions[Number(mark.dataset.m)];
  const range = sentences.find((one) => one.start <= start && start < one.end);
  return range ? { side, range, at: mark } : null;
}

/**
 * What is selected, or the sentence of the name in focus, with its anchor.
 * @param {Page} page
 */
async function chosen(page) {
  const { desk, notices, scene } = page;
  const found = selected(page) ?? focused(page);
  if (!found) {
    notices.show(say.mine.select, { brief: true });
    return null;
  }
  const { key } = scene.articles[scene.sides[found.side]];
  return { ...found, key, anchor: await desk.ask("anchor", key, found.range.start, found.range.end) };
}

/** A note on it. @param {Page} page */
export async function annotate(page) {
  const found = await chosen(page);
  if (!found) return;
  const anchors = page.scene.sides.map((_, side) => (side === found.side ? found.anchor : null));
  write(page, found.at, { anchors, of: null });
}

/** The first of two passages. @type {{ key: string, anchor: Anchor } | null} */
let begun = null;

/** The first of two that tell the same; then the second, and they are joined. @param {Page} page */
export async function join(page) {
  const { notices, scene } = page;
  const found = scene.sides.length > 1 && (await chosen(page));
  if (!found) return;
  const { anchor, key, side } = found;
  const other = 1 - side;
  if (begun?.key !== scene.articles[scene.sides[other]].key) {
    begun = { key, anchor };
    return notices.show(say.mine.joinNext(Scene.letter(scene.sides[other])), { brief: true });
  }
  const anchors = side ? [begun.anchor, anchor] : [anchor, begun.anchor];
  begun = null;
  const remark = remarkAt(page, anchors, { kind: "verdict", of: "alignments", says: "joined" });
  await keep(page, [], [remark], say.mine.joined);
}

/** The page that was last on screen. @type {Page | null} */
let shown = null;

/** Beside what is selected, what can be made of it. @param {Page} page */
export function offer(page) {
  const first = !shown;
  shown = page;
  if (!first) return;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let due;
  const act = (
    /** @type {string} */ label,
    /** @type {string} */ key,
    /** @type {(page: Page) => Promise<unknown>} */ done,
  ) =>
    h(
      "button.link",
      {
        ...{ type: "button", "aria-keyshortcuts": key },
        onpointerdown: (/** @type {Event} */ event) => event.preventDefault(), // the selection stays
        onclick: () => shown && done(shown).then(() => box.remove()),
      },
      label,
    );
  const box = h("div.annotate", { role: "group", "aria-label": say.mine.acts });
  document.addEventListener("selectionchange", () => {
    clearTimeout(due);
    due = setTimeout(() => {
      const found = shown && selected(shown);
      if (!found) return void (box.contains(document.activeElement) || box.remove());
      const { sides } = /** @type {Page} */ (shown).scene;
      const letter = sides.length > 1 && Scene.letter(sides[1 - found.side]);
      box.replaceChildren(
        act(say.mine.write, "w", annotate),
        ...(letter ? [act(say.mine.join(letter), "j", join)] : []),
      );
      place(box, found.at);
    }, 200);
  });
}
