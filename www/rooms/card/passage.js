// The card of a place that is no mention: its words, and what was found in them.
import { isUnsure } from "../../scene/certainty.js";
import { bdi, h } from "../../page/dom.js";
import { say } from "../../words/strings.js";
import { context, inLine } from "../parts/line.js";

/** @typedef {import("../../scene/scene.js").Scene} Scene */

/**
 * @param {Scene} scene
 * @param {import("../../scene/scene.js").Pinned} pinned
 * @param {boolean} sought  because its words were looked for: whether a name is in them is no question then
 */
export function passage(scene, { article, range }, sought) {
  const { view } = scene.articles[article];
  const block = view.blocks.findIndex(({ end }) => end > range.start);
  const found = view.mentions.flatMap(({ start, end, label }, mention) =>
    start < range.end && end > range.start
      ? [
          h(
            "li",
            null,
            h("a.name", { to: { pin: scene.pinOf(article, mention) } }, bdi(view.text.slice(start, end))),
            " ",
            h("small", null, say.labels[label], isUnsure(view.mentions[mention]) && `, ${say.certainty.unsure}`),
          ),
        ]
      : [],
  );
  return [
    h("p.line.quote", { dir: "auto" }, inLine(context(view, { ...range, block }))),
    found.length
      ? h("ul.inside", null, h("li.kind", null, say.pinned.inside), found)
      : !sought && h("p.none", null, say.pinned.nothingInside),
  ];
}
