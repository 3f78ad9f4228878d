// What the reader makes of a finding: set aside, not comparable, a note on it.
import { h } from "../../page/dom.js";
import { local } from "../../page/local.js";
import { say } from "../../words/strings.js";
import { anchorAt } from "../scene/anchors.js";
import { placesOf } from "../scene/remarks.js";
import { keep, remarkAt } from "./keep.js";
import { write } from "./write.js";

/** @typedef {import("./keep.js").Page} Page */
/** @typedef {import("./keep.js").Finding} Finding */
/** @typedef {import("./pair.js").Beside} Beside */

/**
 * A small control, which opens into what can be done.
 * @param {string} again  by which the focus finds it
 * @param {() => HTMLElement} inside
 */
export const judge = (again, inside) =>
  local(h("span.judge"), false, (open, set) => [
    h(
      "button.dots",
      {
        ...{ type: "button", title: say.mine.acts, "aria-label": say.mine.acts, "aria-expanded": String(open) },
        ...{ data: { again: `judge ${again}` }, onclick: () => set(!open) },
      },
      "⋯",
    ),
    open && inside(),
  ]);

/**
 * @param {Page} page
 * @param {Beside} found
 * @param {Finding[]} findings
 */
export function acts(page, found, findings) {
  const { mine: words } = say;
  const act = (/** @type {string} */ label, /** @type {(button: Element) => void} */ done) =>
    h(
      "button.link",
      {
        type: "button",
        part: "act",
        onclick: (/** @type {Event} */ { currentTarget }) => done(/** @type {Element} */ (currentTarget)),
      },
      label,
    );
  const [{ kind, one }] = findings;
  const parts = kind === "alignments" || kind === "reuse";
  return h(
    "span.acts",
    { part: "acts" },
    act(words.seen, () => verdict(page, found, findings, "seen")),
    placesOf(kind, one).every(Boolean) &&
      act(parts ? words.part : words.apart, () => verdict(page, found, findings, "apart")),
    act(words.write, async (button) => {
      write(page, button, { anchors: await anchorsOf(page, found, findings[0]), of: kind });
    }),
  );
}

/**
 * @param {Page} page
 * @param {Beside} found
 * @param {Finding[]} findings
 * @param {"seen" | "apart"} says
 */
async function verdict(page, found, findings, says) {
  const all = findings.map(async (one) =>
    remarkAt(page, await anchorsOf(page, found, one), { kind: "verdict", of: one.kind, says }),
  );
  keep(page, [], await Promise.all(all), say.mine.done[says](findings.length));
}

/**
 * The anchors of a finding, by side. Of what one alone tells, the beginning of the other says between which two it was found.
 * @param {Page} page
 * @param {Beside} found
 * @param {Finding} finding
 */
const anchorsOf = ({ desk, scene }, found, { kind, one }) =>
  Promise.all(
    placesOf(kind, one).map((place, side) => {
      const { start, end } = place ?? { start: 0, end: 0 };
      const known = anchorAt(found.anchors[side], { start, end });
      return known ?? desk.ask("anchor", scene.articles[scene.sides[side]].key, start, end);
    }),
  );
