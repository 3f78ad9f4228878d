// A note of one's own is written where its passage stands. What was begun and not saved is kept while the page is open.
import { MOST_SAID } from "../../address/corrections.js";
import { find, h } from "../../page/dom.js";
import { say } from "../../words/strings.js";
import { keep, remarkAt } from "./keep.js";

/** @typedef {import("./keep.js").Page} Page */
/** @typedef {import("../../types.d.ts").Anchor} Anchor */
/**
 * @typedef {object} About  what it is on
 * @property {(Anchor | null)[]} anchors  by side
 * @property {import("../../types.d.ts").FindingKind | null} of
 * @property {import("./keep.js").Kept} [old]  that it takes the place of
 */

/** What was begun, by what it is on. @type {Map<string, string>} */
const drafts = new Map();

/**
 * @param {Page} page
 * @param {{ getBoundingClientRect(): DOMRect }} at  under which it opens
 * @param {About} about
 */
export function write(page, at, { anchors, of, old }) {
  const { mine: words } = say;
  find("#main").querySelector(".writing")?.remove();
  const draft = JSON.stringify([anchors, of]);
  const held = document.activeElement;
  const shut = () => {
    box.remove();
    if (held instanceof HTMLElement && held.isConnected) held.focus({ preventScroll: true });
  };
  const area = h(
    "textarea",
    {
      ...{ rows: 4, maxlength: MOST_SAID, "aria-label": words.label, dir: "auto" },
      oninput: () => drafts.set(draft, area.value),
    },
    drafts.get(draft) ?? old?.remark.says ?? "",
  );
  const save = () => {
    const says = area.value.trim();
    drafts.delete(draft);
    shut();
    if (says === (old?.remark.says ?? "")) return;
    const more = says ? [remarkAt(page, anchors, { kind: "note", of, says })] : [];
    keep(page, old ? [old] : [], more, says ? words.saved : words.removed);
  };
  const box = h(
    "form.writing",
    {
      "aria-label": words.label,
      onsubmit(/** @type {Event} */ event) {
        event.preventDefault();
        save();
      },
      onkeydown(/** @type {KeyboardEvent} */ event) {
        if (event.key === "Escape") {
          event.stopPropagation();
          shut();
          if (drafts.has(draft)) page.notices.show(words.draft, { brief: true });
        } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      },
    },
    area,
    h(
      "p",
      null,
      h("button.button", null, words.save),
      h("button.link", { type: "button", onclick: shut }, words.close),
      h("small", null, words.how),
    ),
  );
  place(box, at);
  area.focus();
}

/**
 * Under what it is of, within the page.
 * @param {HTMLElement} box
 * @param {{ getBoundingClientRect(): DOMRect }} at
 */
export function place(box, at) {
  const { left, bottom } = at.getBoundingClientRect();
  find("#main").append(box);
  const room = document.documentElement.clientWidth - box.offsetWidth - 12;
  box.style.left = `${Math.max(12, Math.min(left, room)) + scrollX}px`;
  box.style.top = `${bottom + scrollY + 6}px`;
}

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

/** On what is selected, or on the sentence of the name in focus; else what is open in focus. @param {Page} page */
export async function annotate(page) {
  const chosen = selected(page) ?? focused(page);
  if (!chosen) return page.notices.show(say.mine.select, { brief: true });
  const { side, range, at } = chosen;
  const { key } = page.scene.articles[page.scene.sides[side]];
  const anchor = await page.desk.ask("anchor", key, range.start, range.end);
  write(page, at, { anchors: page.scene.sides.map((_, other) => (other === side ? anchor : null)), of: null });
}

/** The page that was last on screen. @type {Page | null} */
let shown = null;

/** Beside what is selected, the way to a note on it. @param {Page} page */
export function offer(page) {
  const first = !shown;
  shown = page;
  if (!first) return;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let due;
  const button = h(
    "button.annotate",
    {
      ...{ type: "button", "aria-keyshortcuts": "w" },
      onpointerdown: (/** @type {Event} */ event) => event.preventDefault(), // the selection stays
      onclick: () => shown && annotate(shown).then(() => button.remove()),
    },
    say.mine.write,
  );
  document.addEventListener("selectionchange", () => {
    clearTimeout(due);
    due = setTimeout(() => {
      const chosen = shown && selected(shown);
      if (chosen) place(button, chosen.at);
      else if (document.activeElement !== button) button.remove();
    }, 200);
  });
}
