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
 * @property {import("../../address/remark.d.ts").FindingKind | null} of
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
