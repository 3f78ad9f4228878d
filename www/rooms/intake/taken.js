// What was taken as title, outlet, date and author of a file that tells them, to be corrected at once; and what a reader
// should know of what came in.
import { dayOf, titleOf } from "../../scene/desk.js";
import { bdi, h } from "../../page/dom.js";
import { halls } from "../../page/on-demand.js";
import { asItCame } from "../parts/as-came.js";
import { say, wordsFor } from "../../words/strings.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/desk.js").Article} Article */

const FIELDS = /** @type {const} */ (["title", "outlet", "published", "byline"]);

/**
 * @param {Takes<"correct" | "desk" | "readAs" | "shelf">} page
 * @param {Article} article
 * @returns {HTMLElement | null}  of plain text, of which nothing is told, none
 */
export function taken(page, article) {
  const { info, view } = article;
  if (["plain", "markdown"].includes(info.format)) return null;
  const aside = view.blocks.filter(({ kind, counted }) => kind === "furniture" && !counted).length;
  return h(
    "div.taken",
    null,
    FIELDS.map((field) =>
      h(
        "button.chip",
        { onclick: () => halls().details(page, article, field) },
        `${say.details.fields[field]}: `,
        info[field]
          ? bdi((field === "published" && dayOf(article)) || info[field].value)
          : h("i", null, say.takeIn.notTold),
      ),
    ),
    h("button.link", { onclick: () => asItCame(article) }, aside ? say.asCame.withAside(aside) : say.asCame.open),
  );
}

/** Warnings that have words here; the others are told where they belong. @param {Article} article */
const doubts = ({ view }) => view.warnings.filter(({ name }) => Object.hasOwn(say.doubts, name));

/**
 * @param {Takes<"notices">} page
 * @param {Article[]} read
 */
export function tellDoubts({ notices }, read) {
  const lines = read.flatMap((article) =>
    doubts(article).map(({ name, message }) => [
      bdi(titleOf(article)),
      `: ${wordsFor(say.doubts, name, "") || message}.`,
    ]),
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
