// The kinds of names, of which one is chosen or none.
import { h } from "../page/dom.js";
import { GROUPS } from "../text/groups.js";
import { say } from "../words/strings.js";

/** @typedef {import("../text/groups.js").Group} Group */

/**
 * @param {{ group: Group }[]} rows  what there is to choose among
 * @param {string | null} chosen
 * @param {(group: Group | null) => void} choose
 */
export function chips(rows, chosen, choose) {
  const groups = GROUPS.filter((group) => rows.some((row) => row.group === group));
  if (groups.length < 2) return null;
  return h(
    "div.chips",
    { role: "group", "aria-label": say.lists.filter },
    [null, ...groups].map((group) =>
      h(
        "button.chip",
        {
          "aria-pressed": String(group === chosen),
          data: { again: `kind ${group}` },
          onclick: () => choose(group),
        },
        group ? say.groups[group] : say.lists.all,
      ),
    ),
  );
}
