// How the two begin: headline beside headline, opening beside opening, and what only one of them names there.
import { bdi, h } from "../../page/dom.js";
import { oneLine } from "../scene/one-line.js";
import { say } from "../../words/strings.js";

/** @typedef {import("../../scene/scene.js").Scene} Scene */
/** @typedef {import("./pair.js").Beside} Beside */

/**
 * @param {Scene} scene
 * @param {Beside} found
 */
export const heads = (scene, found) =>
  h(
    "div.heads",
    null,
    scene.sides.map((side, at) => {
      const { view } = scene.articles[side];
      const first = view.blocks.find(({ kind, counted }) => kind === "paragraph" && counted);
      const opening = first && view.sentences.find(({ start }) => start >= first.start);
      const alone = found.pair.emphasis.flatMap(({ entity, a, b }) => {
        const [own, other] = at ? [b, a] : [a, b];
        return entity !== null && own.headline && !other.headline ? [found.whole.entities[entity].name] : [];
      });
      return h(
        "div",
        { class: `s${side % 6}` },
        view.title && h("p.headline", { dir: "auto" }, bdi(view.title)),
        opening && h("p", { dir: "auto" }, bdi(oneLine(view.text, opening))),
        alone.length > 0 && h("p.hint", null, say.heads.alone, bdi(alone.join(", "))),
      );
    }),
  );
