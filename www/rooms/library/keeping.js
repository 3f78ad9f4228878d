// Where the texts are kept: on this device or in this tab, as a file, or nowhere.
import { download } from "../handing/download.js";
import { h } from "../../page/dom.js";
import { nothing } from "../../doors/other-tabs.js";
import { bundle } from "../intake/backup.js";
import { say } from "../../words/strings.js";
import { dialog } from "../parts/dialog.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @param {Takes<"choose" | "desk" | "notices" | "redraw" | "save" | "shelf">} page */
export function keeping(page) {
  const { library: words } = say;
  const { shelf, notices } = page;
  const box = h("input", {
    type: "checkbox",
    checked: shelf.keep,
    async onchange() {
      if (!(await shelf.keeper.setKeep(box.checked))) await page.save();
      page.redraw();
    },
  });
  const { trouble } = shelf.keeper;
  return h(
    "section.keep",
    null,
    h("h2", null, words.kept),
    h("label.check", null, box, " ", words.keep),
    h("p.hint", null, location.protocol === "file:" ? words.keepFile : words.keepWeb),
    trouble && h("p.error", null, say.storage[trouble]),
    h(
      "p.doors",
      null,
      h("button.button.quiet", { onclick: save }, words.saveFile),
      h("button.button.quiet.danger", { onclick: askForget }, words.forget),
    ),
  );

  function save() {
    download("crossread-library.json", bundle(shelf), "application/json");
    notices.show(words.savedFile, { brief: true });
  }

  function askForget() {
    const corrections = shelf.sources.flatMap(({ corrections }) => Object.values(corrections).flat()).length;
    const asked = dialog(
      words.forgetTitle,
      h("p", null, words.forgetWhat(shelf.sources.length, corrections)),
      h("p", null, words.forgetAfter),
      h(
        "div.actions",
        null,
        h("button.button.danger", { onclick: forget }, words.forgetNow),
        h("button.button.quiet", { autofocus: true, onclick: () => asked.close() }, words.forgetNot),
        h("button.link", { onclick: save }, words.saveFile),
      ),
    );
    async function forget() {
      asked.close();
      await shelf.keeper.forget();
      await nothing(page);
    }
  }
}
