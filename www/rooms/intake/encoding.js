// How the bytes of a file are read: what was guessed is said at once, and the reader may know better.
import { bdi, h } from "../../page/dom.js";
import { ENCODINGS } from "../../text/encodings.js";
import { say } from "../../words/strings.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/desk.js").Article} Article */

/** Whether the engine had to guess how the bytes are meant. @param {Article} article */
export const isGuessed = ({ view }) => view.warnings.some(({ name }) => name === "encoding-guessed");

/**
 * A choice that takes effect at once.
 * @param {Takes<"readAs">} page
 * @param {Article} article
 * @param {Record<string, unknown>} props
 */
export function chooser(page, { source, info }, props) {
  const { encoding } = source;
  return h(
    "select.encodings",
    {
      ...props,
      onchange(/** @type {Event} */ { currentTarget }) {
        const { value } = /** @type {HTMLSelectElement} */ (currentTarget);
        page.readAs(source, value || null);
      },
    },
    h(
      "option",
      { value: "", selected: !encoding },
      encoding ? say.details.asItLooks : say.details.looksLike(info.encoding),
    ),
    ENCODINGS.map((name) => h("option", { value: name, selected: name === encoding }, name)),
  );
}

/**
 * Says which encodings were guessed, each with the choice of another.
 * @param {Takes<"notices" | "readAs">} page
 * @param {Article[]} read
 */
export function tellGuessed(page, read) {
  // A file is decoded once, however many articles it holds.
  const guessed = [...new Map(read.filter(isGuessed).map((article) => [article.source, article])).values()];
  if (!guessed.length) return;
  const line = (/** @type {Article} */ article) => [
    h("b", null, bdi(article.source.name)),
    ` ${say.takeIn.guessed(article.info.encoding)} `,
    h("label", null, `${say.takeIn.wrongLetters} `, chooser(page, article, {})),
  ];
  const words =
    guessed.length === 1
      ? h("p", null, line(guessed[0]))
      : h(
          "details",
          { open: guessed.length < 4 },
          h("summary", null, say.takeIn.guessedMany(guessed.length)),
          h(
            "ul",
            { tabindex: 0 },
            guessed.map((article) => h("li", null, line(article))),
          ),
        );
  page.notices.show(words, { once: "encoding" });
}
