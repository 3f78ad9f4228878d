// A link, or from a page on disk a code: what is shown, and on demand the texts themselves.
import { h } from "../dom.js";
import { format, LONG, MAX_LENGTH } from "../fragment.js";
import { dialog } from "../parts/dialog.js";
import { pack, toBase64Url } from "../parcel.js";
import { say } from "../strings.js";

/** @param {import("../app.js").App} app */
export function share(app) {
  const { share: words } = say;
  const { scene } = app;
  if (!scene.articles.length) {
    dialog(words.title, h("p", null, words.nothing));
    return;
  }
  // The path of a page on disk names its owner's folders: it never leaves.
  const onDisk = location.protocol === "file:";
  const base = onDisk ? "" : location.origin + location.pathname;
  const own = scene.articles.filter(({ source }) => source.from !== "seed");
  const code = h("textarea.code", {
    readonly: true,
    rows: 3,
    spellcheck: "false",
    "aria-label": onDisk ? words.copyCode : words.copyLink,
  });
  const length = h("p.hint", null);
  const warning = h("p.error", { role: "alert" });
  const copied = h("span.hint", { role: "status" });
  const copy = h("button.button", { autofocus: true, onclick: copyCode }, onDisk ? words.copyCode : words.copyLink);
  const include = h("input", { type: "checkbox", checked: own.length > 0, onchange: fill });

  async function fill() {
    const packed =
      include.checked && own.length
        ? toBase64Url(await app.desk.ask("deflate", pack(own.map((article) => app.desk.sent(article)))))
        : null;
    const whole = base + format(scene.with({ packed, at: null }));
    const tooLong = whole.length > MAX_LENGTH;
    code.value = tooLong ? "" : whole;
    copy.disabled = tooLong;
    length.textContent = words.length(whole.length);
    warning.textContent = tooLong ? words.tooLong : whole.length > LONG ? words.long : "";
    copied.textContent = "";
  }
  async function copyCode() {
    try {
      await navigator.clipboard.writeText(code.value);
      copied.textContent = words.copied;
    } catch {
      code.select();
      copied.textContent = words.copyFailed;
    }
  }
  const names = own.map(({ info, source }) => info.title?.value ?? source.name).join(", ");
  dialog(
    words.title,
    h("p", null, words.lead, onDisk && ` ${words.codeLead}`),
    own.length > 0 &&
      h("div.field", null, h("label.check", null, include, " ", words.own), h("p.hint", null, words.ownHint(names))),
    code,
    length,
    warning,
    scene.code && h("p.hint", null, words.resultCode(scene.code)),
    h("div.actions", null, copy, copied),
  );
  fill();
}
