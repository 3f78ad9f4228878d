// How an article comes in from the web: this page fetches nothing, so the reader saves or copies it.
import { h } from "../../page/dom.js";
import { copy } from "../parts/clipboard.js";
import { dialog } from "../parts/dialog.js";
import { say } from "../../words/strings.js";
import { bookmarklet } from "./rich.js";

/** @param {string} [address]  that was given */
export function fetchesNothing(address) {
  const { webPage: words } = say;
  const code = h(
    "textarea.code",
    { readonly: true, rows: 3, spellcheck: "false", "aria-label": words.code },
    bookmarklet(words.button),
  );
  const copied = h("span.hint", { role: "status" });
  const hand = async () => {
    const done = await copy(code.value);
    if (!done) code.select();
    copied.textContent = done ? say.share.copied : say.share.copyFailed;
  };
  dialog(
    words.title,
    h("p", null, address ? words.given : words.lead),
    address && h("p.address", { dir: "ltr" }, address.slice(0, 300)),
    h(
      "ol.ways",
      null,
      words.ways.map((line) => h("li", null, line)),
    ),
    h(
      "details.how-to",
      null,
      h("summary", null, words.bookmark),
      h("p", null, words.how),
      code,
      h("div.actions", null, h("button.button.quiet", { type: "button", onclick: hand }, words.copy), copied),
      h("p.hint", null, words.safe),
    ),
  );
}
