// What is known of an article is put right: all of it in its details, a chip of its head where it stands. Corrections are kept
// apart from what was read.
import { dayOf, titleOf } from "../../scene/desk.js";
import { h } from "../../page/dom.js";
import { say } from "../../words/strings.js";
import { writtenDay } from "../parts/written-day.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/desk.js").Article} Article */
/** @typedef {import("../../types.d.ts").MetadataField} MetadataField */

/** What stands in a field. @param {Article} article @param {MetadataField} name */
export const valueOf = (article, name) => (name === "published" ? dayOf(article) : article.info[name]?.value) ?? "";

/**
 * @param {Takes<"correct" | "shelf">} page
 * @param {Article} article
 * @param {Record<string, string>} values  by field; one that is as it was stays
 */
export function amendAll(page, article, values) {
  const { key } = article;
  const names = /** @type {MetadataField[]} */ (Object.keys(values));
  const changed = names.filter((name) => values[name].trim() !== valueOf(article, name));
  if (!changed.length) return;
  const others = page.shelf.corrections(key).filter((c) => c.kind !== "metadata" || !changed.includes(c.field));
  const mine = changed.map(
    (name) => /** @type {const} */ ({ kind: "metadata", field: name, value: values[name].trim() || null }),
  );
  page.correct(key, [...others, ...mine], say.details.saved(titleOf(article)));
}

/**
 * A chip becomes a field: Enter and leaving it save, Escape leaves all as it was.
 * @param {Takes<"correct" | "shelf">} page
 * @param {Article} article
 * @param {MetadataField} name
 * @param {HTMLElement} chip
 */
export function amend(page, article, name, chip) {
  const { details: words } = say;
  let open = true;
  const error = h("span.error", { role: "alert" });
  const input = h("input", {
    ...{ value: valueOf(article, name), maxlength: 2000, dir: "auto", autocomplete: "off" },
    ...{
      "aria-label": words.fields[name],
      placeholder: name === "published" ? say.takeIn.dateHint : words.fields[name],
    },
    data: { again: chip.dataset.again },
  });
  const shut = () => {
    open = false;
    const held = box.contains(document.activeElement);
    box.replaceWith(chip);
    if (held) chip.focus();
  };
  const save = () => {
    if (!open) return;
    const value = name === "published" ? writtenDay(input.value) : input.value;
    if (value === null) return void (error.textContent = words.dateWrong);
    shut();
    amendAll(page, article, { [name]: value });
  };
  const box = h(
    "form.amend",
    {
      onsubmit(/** @type {Event} */ event) {
        event.preventDefault();
        save();
      },
      onfocusout: save,
      onkeydown(/** @type {KeyboardEvent} */ event) {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        shut();
      },
    },
    input,
    error,
  );
  chip.replaceWith(box);
  input.select();
  input.focus();
}
