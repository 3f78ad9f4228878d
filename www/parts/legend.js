// What the lines mean, where they are told apart by type: only those that occur in the texts on screen.
import { isUnsure } from "../scene/certainty.js";
import { bdi, h } from "../page/dom.js";
import { GROUPS, groupOf } from "../text/groups.js";
import { say } from "../words/strings.js";

/** @typedef {import("../scene/scene.js").Scene} Scene */

/** @param {Scene} scene */
export function legend(scene) {
  const { level } = scene.state;
  const words = say.legend;
  if (level === 0) return h("p.legend", null, words.clean);
  if (level === 3) return h("p.legend", null, scene.pinned ? words.focus : say.levels.focusEmpty);
  if (level === 1) return null;
  const marks = scene.sides.flatMap((side) => scene.articles[side].view.mentions);
  const present = new Set(marks.map(({ label }) => groupOf(label)));
  const sample = (/** @type {string} */ kind, /** @type {string} */ name) =>
    h("li", null, h("span.m", { class: kind }, name));
  return h(
    "ul.legend",
    { "aria-label": words.label },
    GROUPS.filter((group) => present.has(group)).map((group) => sample(group, say.groups[group])),
    marks.length > 0 &&
      h(
        "li",
        null,
        h("span.m.again", { class: "people" }, words.paler),
        words.palerMeans,
        marks.some(isUnsure) && words.palerOr,
      ),
  );
}

/** What is named everywhere, and the switch for its lines. @param {Scene} scene */
export function everywhere(scene) {
  const { givens, sides, state, comparison } = scene;
  if (!givens.size || !comparison || state.level !== 2) return null;
  const words = say.legend;
  return h(
    "p.everywhere",
    null,
    (state.muted ? words.muted : words.unmuted)(sides.length > 1 ? words.ofBoth : ""),
    [...givens].map((linked, at) => [at ? ", " : "", bdi(comparison.entities[linked].name)]),
    " · ",
    h("a", { to: { muted: !state.muted } }, state.muted ? words.unmute : words.mute),
  );
}
