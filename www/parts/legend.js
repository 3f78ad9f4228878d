// What the lines mean, for the level that is on.
import { h } from "../dom.js";
import { GROUPS, groupOf } from "../groups.js";
import { say } from "../strings.js";

/** @param {import("../app.js").App} app */
export function legend({ scene }) {
  const { level } = scene.state;
  const words = say.legend;
  if (level === 0) return h("p.legend", null, words.clean);
  if (level === 1) return h("p.legend", null, scene.sides.length > 1 ? words.quiet : words.quietOne);
  if (level === 3) return scene.pinned ? null : h("p.legend", null, say.levels.focusEmpty);
  const present = new Set(
    scene.sides.flatMap((side) => scene.articles[side].view.mentions.map(({ label }) => groupOf(label))),
  );
  return h(
    "ul.legend",
    { "aria-label": words.label },
    GROUPS.filter((group) => present.has(group)).map((group) =>
      h("li", null, h("span.m", { class: group }, say.groups[group])),
    ),
  );
}
