// Handing on what is on screen: a link or code, the saved page, the findings in other programs' forms, paper.
import { h } from "../../page/dom.js";
import { copy } from "../parts/clipboard.js";
import { download, fileName } from "./download.js";
import { LONG, MAX_LENGTH } from "../../address/fragment.js";
import { dialog } from "../parts/dialog.js";
import { pack, toBase64Url } from "../parts/parcel.js";
import { choice } from "./print.js";
import { savedPage } from "./saved.js";
import { fragment, goods } from "./send.js";
import { say } from "../../words/strings.js";
import { forms } from "./export.js";

/** @import { Takes, TakesPage } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/scene.js").Scene} Scene */

/** Opens the dialog. @param {TakesPage} page */
export function share(page) {
  const { share: words } = say;
  if (!page.scene.articles.length) {
    dialog(words.title, h("p", null, words.nothing));
    return;
  }
  dialog(words.title, link(page), file(page), part(say.exports.title, forms(page)), paper());
}

/**
 * @param {string} title
 * @param {...import("../../page/dom.js").Child} children
 */
const part = (title, ...children) => h("section.way", null, h("h3", null, title), children);

/** @param {Takes<"desk" | "scene" | "shelf">} page */
function link(page) {
  const { share: words } = say;
  const { scene } = page;
  // The path of a page on disk names its owner's folders: it never leaves.
  const onDisk = location.protocol === "file:";
  const base = onDisk ? "" : location.origin + location.pathname;
  const own = scene.articles.filter(({ source }) => source.from !== "seed");
  const code = h("textarea.code", {
    readonly: true,
    rows: 3,
    spellcheck: "false",
    "aria-label": onDisk ? words.code : words.link,
  });
  const holds = h("p.hint", null);
  const warning = h("p.error", { role: "alert" });
  const copied = h("span.hint", { role: "status" });
  const button = h("button.button", { autofocus: true, onclick: copyCode }, onDisk ? words.copyCode : words.copyLink);
  const include = h("input", { type: "checkbox", checked: own.length > 0, onchange: fill });

  async function fill() {
    const sent = await goods(page, include.checked);
    const packed = sent.length ? toBase64Url(await page.desk.ask("deflate", pack(sent))) : null;
    const whole = base + fragment(page.scene, packed);
    const tooLong = whole.length > MAX_LENGTH;
    code.value = tooLong ? "" : whole;
    button.disabled = tooLong;
    holds.textContent = `${words.length(whole.length)} ${contents(page.scene, sent)}`;
    warning.textContent = tooLong ? words.tooLong : whole.length > LONG ? words.long : "";
    copied.textContent = "";
  }
  async function copyCode() {
    const done = await copy(code.value);
    if (!done) code.select();
    copied.textContent = done ? words.copied : words.copyFailed;
  }
  fill();
  return part(
    onDisk ? words.code : words.link,
    h("p", null, onDisk ? words.codeLead : words.lead),
    own.length > 0 && h("div.field", null, h("label.check", null, include, " ", words.own)),
    code,
    holds,
    warning,
    h("div.actions", null, button, copied),
  );
}

/**
 * What is in a link, in a sentence.
 * @param {Scene} scene
 * @param {Awaited<ReturnType<typeof goods>>} sent
 */
function contents(scene, sent) {
  const { holds } = say.share;
  const files = sent.filter((one) => "encoding" in one && one.format !== "html").length;
  const whole = sent.filter((one) => "format" in one).length - files;
  const samples = scene.articles.filter(({ source }) => source.from === "seed").length;
  const others = scene.articles.length - whole - files - samples;
  const kinds = sent.flatMap((one) => one.corrections.map(({ kind }) => kind));
  const [notes, verdicts] = ["note", "verdict"].map((kind) => kinds.filter((each) => each === kind).length);
  const corrections = kinds.length - notes - verdicts;
  const name = scene.pinned?.linked != null && scene.comparison?.entities[scene.pinned.linked].name;
  const parts = [
    whole && holds.texts(whole),
    files && holds.files(files),
    samples && holds.samples(samples),
    others && holds.hashes(others),
    corrections && holds.corrections(corrections),
    notes && holds.notes(notes),
    verdicts && holds.verdicts(verdicts),
    holds.view,
    name && holds.pin(name),
    scene.state.query && holds.query(scene.state.query),
  ];
  return holds.all(parts.filter(Boolean).join(", "));
}

/** @param {TakesPage} page */
function file(page) {
  const { saved: words } = say;
  const save = async () => download(fileName(page.scene, ".html"), await savedPage(page), "text/html");
  return part(
    words.title,
    h("p", null, words.lead),
    h("div.actions", null, h("button.button", { id: "save-page", onclick: save }, words.save)),
  );
}

function paper() {
  const { print: words } = say;
  const texts = h("input", {
    type: "checkbox",
    checked: choice.texts,
    onchange: () => (choice.texts = texts.checked),
  });
  return part(
    words.title,
    h("p", null, words.lead),
    h(
      "div.actions",
      null,
      h("button.button", { onclick: () => print() }, words.go),
      h("label.check.paper", null, texts, " ", words.texts),
    ),
  );
}
