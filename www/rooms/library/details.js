// What is known of an article, to look at and to correct. Corrections are kept apart from what was read.
import { bdi, h } from "../../page/dom.js";
import { say } from "../../words/strings.js";
import { amendAll, valueOf } from "./amend.js";
import { changes } from "./changes.js";
import { asItCame } from "../parts/as-came.js";
import { dialog, field, form } from "../parts/dialog.js";
import { foundBy, known, warningWords } from "../parts/known.js";
import { writtenDay } from "../parts/written-day.js";
import { chooser } from "../intake/encoding.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../types.d.ts").MetadataField} MetadataField */

const FIELDS = /** @type {MetadataField[]} */ (Object.keys(say.details.fields));

/**
 * Opens the dialog of one article.
 * @param {Takes<"correct" | "desk" | "readAs" | "shelf">} page
 * @param {import("../../scene/desk.js").Article} article
 * @param {string} focus
 */
export function details(page, article, focus) {
  const { info, view } = article;
  const error = h("p.error", { role: "alert" });
  const box = dialog(
    say.details.title,
    form(
      (values) => {
        const day = writtenDay(values.published);
        if (day === null) {
          error.textContent = say.details.dateWrong;
          return;
        }
        box.close();
        amendAll(page, article, { ...values, published: day });
      },
      FIELDS.map((name) =>
        field(
          say.details.fields[name],
          name,
          { value: valueOf(article, name), dir: "auto", maxlength: 2000, autofocus: name === focus },
          hint(name, info[name]),
        ),
      ),
      error,
      h("p.facts", null, say.details.facts(info.words, info.format, info.encoding, info.hash.slice(0, 12))),
      article.source.from === "file" &&
        h(
          "div.field",
          null,
          h("label", { for: "field-encoding" }, say.details.encoding),
          chooser(page, article, { id: "field-encoding", "aria-describedby": "field-encoding-hint" }),
          h("p.hint", { id: "field-encoding-hint" }, say.details.encodingHint),
        ),
      known(article).map(({ name, value, from }) => h("p.facts", null, `${name}: `, bdi(value), ` · ${from}`)),
      view.warnings.map((warning) => h("p.facts", null, warningWords(warning))),
      h(
        "div.actions",
        null,
        h("button.button", { type: "submit" }, say.details.save),
        h("button.link", { type: "button", onclick: () => asItCame(article) }, say.asCame.open),
      ),
      changes(page, article, () => box.close()),
    ),
  );
}

/**
 * @param {MetadataField} name
 * @param {import("../../types.d.ts").FactView | null} fact
 */
function hint(name, fact) {
  const found = fact && fact.rule !== "corrected" && fact.rule !== "given" ? foundBy(fact) : null;
  if (name !== "published") return found;
  return found ? `${found} · ${say.details.dateHint}` : say.details.dateHint;
}
