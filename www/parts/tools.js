// Between the opening sentences and the texts: the query that stands, the legend, and how the two stand to each other.
import { h, svg } from "../page/dom.js";
import { say } from "../words/strings.js";
import { hint } from "./guide.js";
import { everywhere, legend } from "./legend.js";
import { linedUp, lockWords } from "./line-up.js";
import { standing } from "./query.js";

/** @import { Walks } from "../page/takes.d.ts" */
/** @typedef {import("../scene/scene.js").Scene} Scene */

/**
 * @param {Walks} page
 * @param {() => void} [lock]  turns the padlock
 */
export function tools(page, lock) {
  const { sides, state } = page.scene;
  const { article: words } = say;
  const both = sides.length > 1;
  return [
    standing(page),
    hint(),
    legend(page.scene),
    everywhere(page.scene),
    both &&
      h(
        "p.acts",
        null,
        state.solo === null
          ? [h("a.swap", { to: { sides: [sides[1], sides[0]] } }, words.swap), padlock(page.scene, lock)]
          : h("a.swap", { to: { solo: null } }, words.together),
      ),
  ];
}

/**
 * @param {Scene} scene
 * @param {() => void} [turn]
 */
function padlock(scene, turn) {
  const { article: words } = say;
  const on = linedUp(scene);
  return h(
    "button.lock",
    { "aria-pressed": String(on), title: words.lineUpLong, onclick: turn },
    svg(
      "svg",
      { viewBox: "0 0 14 14", width: 13, height: 13, "aria-hidden": "true" },
      svg("path", { d: `M3 6.5h8v6H3zM4.500 6.500V4a2.500 2.500 0 0 1 5 0v${on ? 2.5 : 0.5}` }),
    ),
    h("span", null, lockWords(scene)),
  );
}
