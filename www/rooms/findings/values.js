// Dates and figures, as written and as read: each in the words around it, the same in the same words in one line.
import { bdi, h } from "../../page/dom.js";
import { groupOf } from "../../text/groups.js";
import { oneLine } from "../scene/one-line.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { context } from "../parts/line.js";
import { countedFrom, isAmount, readAs } from "./read-as.js";

/** @typedef {import("../../types.d.ts").MentionView} MentionView */
/** @typedef {import("../../types.d.ts").ValueView} ValueView */
/**
 * @typedef {object} Line
 * @property {string} words  as written
 * @property {string | null} read
 * @property {{ left: string, right: string }} around  of the first place
 * @property {MentionView} first
 * @property {number} article  of the first place
 * @property {Map<number, number[]>} places  mentions, by article
 */

/** Words around a place that tell what is counted, before it and after it. */
const BEFORE = 3;
const AFTER = 5;

/**
 * A table of the two articles on screen.
 * @param {import("../../page/takes.d.ts").Takes<"scene">} page
 * @param {(article: import("../../scene/desk.js").Article) => void} setDate
 */
export function values({ scene }, setDate) {
  const { values: words } = say;
  const lines = gather(scene, scene.sides);
  const undated = scene.sides.flatMap((side) => {
    const one = lines.find(({ first, places }) => places.has(side) && first.value && isUnresolved(first.value));
    return one ? [{ side, words: one.words }] : [];
  });
  return [
    h("h2", { id: "values" }, words.title, " ", h("small", null, lines.length)),
    undated.map(({ side, words: example }) =>
      h(
        "p.hint",
        null,
        words.undatedIn(Scene.letter(side), example),
        " ",
        h("button.link", { onclick: () => setDate(scene.articles[side]) }, words.set),
      ),
    ),
    lines.length === 0
      ? h("p.none", null, words.none)
      : h(
          "div.scroll",
          { tabindex: 0, role: "group", "aria-labelledby": "values" },
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
                h("th", { scope: "col" }, words.read),
                scene.sides.map((side) => h("th", { scope: "col", class: `s${side % 6}` }, Scene.letter(side))),
              ),
            ),
            h(
              "tbody",
              null,
              lines.map((line) => row(scene, line)),
            ),
          ),
        ),
    h("p.hint", null, words.how),
  ];
}

/** @param {ValueView} value */
const isUnresolved = (value) => !isAmount(value) && value.relative && value.edtf === null && value.anchor === null;

/** "two", "one", "No. 2": a number of nothing. @param {MentionView} mention */
const isBare = ({ label, value }) =>
  (label === "CARDINAL" || label === "ORDINAL") && !(value && isAmount(value) && (value.counted || value.per));

/**
 * Dates and times before amounts, each in its order.
 * @param {Scene} scene
 * @param {number[]} articles
 */
export function gather(scene, articles) {
  /** @type {Map<string, Line>} */
  const lines = new Map();
  for (const article of articles) {
    const { view } = scene.articles[article];
    for (const [at, mention] of view.mentions.entries()) {
      const { form, label, counted } = mention;
      if (form !== "value" || !counted || isBare(mention)) continue;
      const words = oneLine(view.text, mention);
      const read = readAs(view, mention);
      const key = `${label} ${words.toLowerCase()} ${read}`;
      const { left, right } = context(view, mention);
      const line = lines.get(key) ?? {
        ...{ words, read, first: mention, article, places: new Map() },
        around: { left: lastWords(left), right: firstWords(right) },
      };
      line.places.set(article, [...(line.places.get(article) ?? []), at]);
      lines.set(key, line);
    }
  }
  return [...lines.values()]
    .map((line) => ({ line, key: order(line) }))
    .sort(byKey)
    .map(({ line }) => line);
}

/** @param {string} words */
const lastWords = (words) =>
  words
    .split(/(?<=\s)(?=\S)/)
    .slice(-BEFORE)
    .join("");

/** @param {string} words */
const firstWords = (words) =>
  words
    .split(/(?<=\S)(?=\s)/)
    .slice(0, AFTER)
    .join("");

/**
 * Times by the calendar, then how long and how often; amounts by what they measure, the largest first; what is not read last.
 * @param {Line} line
 * @returns {(string | number)[]}
 */
function order({ first: { value, label }, words }) {
  const when = groupOf(label) === "when" ? 0 : 1;
  if (!value) return [when, 9, words];
  if (!isAmount(value))
    return [when, ["date", "interval", "time"].includes(value.kind) ? 0 : 1, value.edtf ?? `~${value.iso}`];
  const [n, of = "1"] = (value.amount ?? "0").split("/");
  const kind = ["money", "percent", "quantity", "number", "ordinal"].indexOf(value.kind);
  return [when, kind, value.unit ?? value.counted?.lemma ?? "", -Number(n) / Number(of)];
}

/** @param {{ key: (string | number)[] }} a @param {{ key: (string | number)[] }} b */
function byKey({ key: a }, { key: b }) {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 || b[at] === undefined ? 0 : a[at] < b[at] ? -1 : 1;
}

/**
 * The cells of a line that say what is written, and how it is read.
 * @param {Scene} scene
 * @param {Line} line
 */
export function told(scene, { words, read, around, first, article }) {
  const from = countedFrom(scene.articles[article].view, first);
  return [
    h("th", { scope: "row", dir: "auto" }, around.left, h("b", null, words), around.right),
    h("td", null, read && bdi(read), from && [read ? ", " : "", from.words]),
  ];
}

/**
 * @param {Scene} scene
 * @param {Line} line
 */
function row(scene, line) {
  const { words, places } = line;
  return h(
    "tr",
    null,
    told(scene, line),
    scene.sides.map((side) =>
      h(
        "td",
        { class: `s${side % 6}` },
        (places.get(side) ?? []).map((mention, at) => [
          at ? " " : "",
          h(
            "a",
            {
              to: (scene) => ({ pin: scene.pinOf(side, mention), at: null }),
              data: { go: "" },
              "aria-label": say.values.place(words, at + 1, Scene.letter(side)),
            },
            at + 1,
          ),
        ]),
      ),
    ),
  );
}
