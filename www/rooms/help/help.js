// The keys, the switch that turns single ones off, and the language of the page.
import { h } from "../../page/dom.js";
import { singleKeys } from "../../doors/keys.js";
import { dialog } from "../parts/dialog.js";
import { saveSetting } from "../../page/settings.js";
import { LANGUAGES } from "./languages.js";
import { say } from "../../words/strings.js";
import { privacy } from "./privacy.js";

/** Opens the dialog. */
export function help() {
  const { keys: words } = say;
  const box = h("input", {
    type: "checkbox",
    checked: singleKeys(),
    onchange: () => saveSetting("single-keys", box.checked),
  });
  // Everything on the page is said anew, so it is opened anew; texts and view stay.
  const language = h(
    "select",
    {
      id: "language",
      onchange() {
        saveSetting("language", language.value);
        location.reload();
      },
    },
    Object.entries(LANGUAGES).map(([code, name]) =>
      h("option", { value: code, lang: code, selected: code === say.code }, name),
    ),
  );
  dialog(
    words.title,
    h(
      "table.keys",
      null,
      h(
        "tbody",
        null,
        words.rows.map(([keys, does]) =>
          h(
            "tr",
            null,
            h(
              "th",
              { scope: "row" },
              keys.split(/ +/).map((key) => [h("kbd", null, key), " "]),
            ),
            h("td", null, does),
          ),
        ),
      ),
    ),
    h("div.field", null, h("label.check", null, box, " ", words.on), h("p.hint", null, words.onHint)),
    h("div.field", null, h("label", { for: "language" }, words.language), language),
    h(
      "details.how-to",
      null,
      h("summary", null, say.guide.title),
      h(
        "ul",
        null,
        [...say.guide.lines, say.guide.across].map((line) => h("li", null, line)),
      ),
    ),
    h("button.link", { onclick: privacy }, say.privacy.title),
  );
}
