// What was taken as title, outlet, date, author and so on of a file that tells them, to be corrected at once; and what a
// reader should know of what came in.
import { dayOf, titleOf } from "../../scene/desk.js";
import { bdi, h } from "../../page/dom.js";
import { halls } from "../../page/on-demand.js";
import { asItCame } from "../parts/as-came.js";
import { foundBy, isCut, known, warningWords } from "../parts/known.js";
import { say } from "../../words/strings.js";
import { languageName } from "../../words/language-name.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/desk.js").Article} Article */

/** Asked for also where the file tells none. */
const ASKED = ["title", "outlet", "published", "byline"];
const FIELDS = /** @type {const} */ (["title", "outlet", "published", "byline", "language"]);

/** Warnings that are told elsewhere, or by the text as it stands there: of encodings, of its language, of corrections. */
const ELSEWHERE = [
  "encoding-guessed",
  "unknown-encoding",
  "control-characters",
  "looks-foreign",
  "empty",
  "not-english",
  "published_not_a_date",
  "anchor-lost",
  "correction-lost",
  "finding-dropped",
];

/**
 * @param {Takes<"correct" | "desk" | "readAs" | "shelf">} page
 * @param {Article} article
 * @returns {HTMLElement | null}  of plain text, of which nothing is told, none
 */
export function taken(page, article) {
  const { info, view } = article;
  if (["plain", "markdown"].includes(info.format)) return null;
  /** @param {typeof FIELDS[number]} field @param {string} value */
  const shown = (field, value) =>
    field === "published" ? (dayOf(article) ?? value) : field === "language" ? languageName(value) : value;
  const aside = view.blocks.filter(({ kind, counted }) => kind === "furniture" && !counted).length;
  return h(
    "div.taken",
    null,
    FIELDS.filter((field) => info[field] || ASKED.includes(field)).map((field) => {
      const fact = info[field];
      return h(
        "button.chip",
        { onclick: () => halls().details(page, article, field), title: fact && foundBy(fact) },
        `${say.details.fields[field]}: `,
        fact ? bdi(shown(field, fact.value)) : h("i", null, say.takeIn.notTold),
      );
    }),
    known(article).map(({ name, value, from }) =>
      h("span.chip", null, `${name}: `, bdi(value), " ", h("small", null, from)),
    ),
    isCut(article) && h("span.chip", null, say.details.cut),
    h("button.link", { onclick: () => asItCame(article) }, aside ? say.asCame.withAside(aside) : say.asCame.open),
  );
}

/**
 * What is to be told of it, and was not told of another article of its file, or by its chips, if it came alone.
 * @param {Article} article
 * @param {number} at
 * @param {Article[]} read
 */
const doubts = ({ view, source }, at, read) =>
  view.warnings.filter(({ name }) => {
    if (name === "undecodable") return read[at - 1]?.source !== source;
    return !ELSEWHERE.includes(name) && (name !== "article-cut" || read.length > 1);
  });

/**
 * @param {Takes<"notices">} page
 * @param {Article[]} read
 */
export function tellDoubts({ notices }, read) {
  const lines = read.flatMap((article, at) =>
    doubts(article, at, read).map((warning) => [bdi(titleOf(article)), `: ${warningWords(warning)}.`]),
  );
  if (!lines.length) return;
  const [first] = lines;
  notices.show(
    lines.length === 1
      ? h("p", null, first)
      : h(
          "details",
          { open: lines.length < 4 },
          h("summary", null, say.takeIn.doubts(lines.length)),
          h(
            "ul",
            { tabindex: 0 },
            lines.map((line) => h("li", null, line)),
          ),
        ),
  );
}
