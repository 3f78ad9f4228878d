// The reader's own notes, in the margin and in a list; and what they set aside, with the way back.
import { bdi, h } from "../../page/dom.js";
import { say } from "../../words/strings.js";
import { both } from "./facing.js";
import { keep } from "./keep.js";
import { write } from "./write.js";

/** @typedef {import("../../types.d.ts").ArticleView} ArticleView */
/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {import("../scene/remarks.js").Laid} Laid */
/** @typedef {import("./keep.js").Page} Page */
/** @typedef {import("./pair.js").Beside} Beside */
/** @typedef {import("./noted.js").Note} Note */

/** @param {Laid} one */
const isNote = ({ remark }) => remark.kind === "note";

/** Its places that have words. @param {Laid} one */
const spans = ({ places }) => places.map((place) => (place && place.end > place.start ? place : null));

/**
 * The notes that stand in the margin, each at the block of its passage.
 * @param {ArticleView[]} views
 * @param {Laid[]} remarks
 * @returns {Note[]}
 */
export const ownNotes = (views, remarks) =>
  remarks.filter(isNote).flatMap((found) => {
    const places = spans(found);
    const side = places.findIndex(Boolean);
    const own = places[side];
    const block = own ? views[side].blocks.findIndex(({ end }) => end > own.start) : -1;
    if (!own || block < 0) return [];
    const other = places[1 - side] ?? null;
    return [{ side, block, word: "mine", reasons: [{ word: "mine", own, other, found }], hidden: [], alone: 0 }];
  });

/**
 * What can be done with a note.
 * @param {Page} page
 * @param {Laid} one
 * @param {string} again
 */
export function noteActs(page, one, again) {
  const { mine: words } = say;
  const { remark, anchors, lost } = one;
  return h(
    "span.acts",
    { part: "acts" },
    !lost &&
      h(
        "button.link",
        {
          ...{ type: "button", part: "act", data: { again: `edit ${again}` } },
          onclick: (/** @type {Event} */ { currentTarget }) =>
            write(page, /** @type {Element} */ (currentTarget), { anchors, of: remark.of, old: one }),
        },
        words.edit,
      ),
    h(
      "button.link",
      {
        ...{ type: "button", part: "act", data: { again: `delete ${again}` } },
        onclick: () => keep(page, [one], [], words.removed),
      },
      words.remove,
    ),
  );
}

/**
 * A table of own notes.
 * @param {Page} page
 * @param {Pick<Beside, "anchors">} found
 * @param {Laid[]} remarks
 */
export const ownLines = (page, found, remarks) =>
  remarks.filter(isNote).map((one, at) => ({
    sides: both(page.scene, found, spans(one)),
    of: [h("p.own-words", { dir: "auto" }, bdi(one.remark.says)), one.lost && h("p.hint", null, say.mine.lost)],
    about: noteActs(page, one, `note ${at}`),
  }));

/**
 * A table of what was set aside.
 * @param {Page} page
 * @param {Pick<Beside, "anchors">} found
 * @param {Laid[]} remarks
 */
export const asideLines = (page, found, remarks) =>
  remarks
    .filter((one) => !isNote(one))
    .map((one, at) => ({
      sides: both(page.scene, found, spans(one)),
      about: [
        say.mine.as[/** @type {"seen"} */ (one.remark.says)],
        one.lost && [", ", say.mine.lost],
        " ",
        h(
          "button.link",
          {
            ...{ type: "button", data: { again: `back ${at}` } },
            onclick: () => keep(page, [one], [], say.mine.broughtBack),
          },
          one.remark.says === "joined" ? say.mine.part : say.mine.back,
        ),
      ],
    }));
