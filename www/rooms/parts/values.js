// Dates and figures as they are written: the same words are one line, each place a link.
import { bdi, h } from "../../page/dom.js";
import { groupOf } from "../../text/groups.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";

/** @typedef {{ words: string, label: import("../../types.d.ts").LabelName, places: Map<number, number[]> }} Line */

/** A table of the two articles on screen. @param {Scene} scene */
export function values(scene) {
  const { values: words } = say;
  const lines = gather(scene);
  if (!lines.length) return h("p.none", null, words.none);
  return [
    h(
      "table",
      null,
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("th", { scope: "col" }, words.written),
          h("th", { scope: "col" }, words.kind),
          scene.sides.map((side) => h("th", { scope: "col", class: `s${side % 6}` }, Scene.letter(side))),
        ),
      ),
      h(
        "tbody",
        null,
        lines.map((line) => row(scene, line)),
      ),
    ),
    h("p.hint", null, words.how),
  ];
}

/**
 * Dates and times before amounts, each by its first place.
 * @param {Scene} scene
 */
function gather(scene) {
  /** @type {Map<string, Line>} */
  const lines = new Map();
  for (const article of scene.sides) {
    const { text, mentions } = scene.articles[article].view;
    for (const [mention, { start, end, form, label, counted }] of mentions.entries()) {
      if (form !== "value" || !counted) continue;
      const words = text.slice(start, end).replace(/\s+/g, " ");
      const key = `${label} ${words.toLowerCase()}`;
      const line = lines.get(key) ?? { words, label, places: new Map() };
      line.places.set(article, [...(line.places.get(article) ?? []), mention]);
      lines.set(key, line);
    }
  }
  const all = [...lines.values()];
  const isWhen = (/** @type {Line} */ { label }) => groupOf(label) === "when";
  return [...all.filter(isWhen), ...all.filter((line) => !isWhen(line))];
}

/**
 * @param {Scene} scene
 * @param {Line} line
 */
const row = (scene, { words, label, places }) =>
  h(
    "tr",
    null,
    h("th", { scope: "row" }, bdi(words)),
    h("td", null, say.labels[label]),
    scene.sides.map((article) =>
      h(
        "td",
        { class: `s${article % 6}` },
        (places.get(article) ?? []).map((mention, at) => [
          at ? " " : "",
          h(
            "a",
            {
              to: (scene) => ({ pin: scene.pinOf(article, mention), at: null }),
              data: { go: "" },
              "aria-label": say.values.place(words, at + 1, Scene.letter(article)),
            },
            at + 1,
          ),
        ]),
      ),
    ),
  );
