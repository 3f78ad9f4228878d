// Texts come in: pasted anywhere, dropped anywhere, opened as files, or inside a link.
import { find, h } from "./dom.js";
import { dialog, field, form } from "./parts/dialog.js";
import { Scene } from "./scene.js";
import { say } from "./strings.js";
import { problem } from "./views/library.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {{ name: string, bytes: Uint8Array, from: "paste" | "file", corrections?: import("./types.d.ts").Correction[] }} Incoming */

/** @param {App} app */
export function takeIn(app) {
  find("#add").addEventListener("click", () => askText(app));
  document.addEventListener("paste", (event) => {
    if (event.target instanceof Element && event.target.closest("input, textarea, dialog")) return;
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length) addFiles(app, files);
    else addText(app, event.clipboardData?.getData("text/plain") ?? "");
  });
  let depth = 0;
  const over = (/** @type {number} */ by) => {
    depth = Math.max(0, depth + by);
    document.body.toggleAttribute("data-dropping", depth > 0);
  };
  document.body.dataset.drop = say.takeIn.dropHere;
  document.addEventListener("dragenter", () => over(1));
  document.addEventListener("dragleave", () => over(-1));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    over(-depth);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) addFiles(app, files);
    else addText(app, event.dataTransfer?.getData("text/plain") ?? "");
  });
}

/**
 * @param {App} app
 * @param {string} text
 * @param {import("./types.d.ts").Correction[]} [corrections]
 */
async function addText(app, text, corrections = []) {
  if (text.trim() === "") {
    app.notices.show(say.takeIn.nothing);
    return;
  }
  await add(app, [{ name: say.takeIn.pasted, bytes: new TextEncoder().encode(text), from: "paste", corrections }]);
}

/**
 * @param {App} app
 * @param {File[]} files
 */
async function addFiles(app, files) {
  /** @type {Incoming[]} */
  const incoming = [];
  for (const file of files) {
    incoming.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), from: "file" });
  }
  await add(app, incoming);
}

/**
 * Reads them one by one, then compares: the reader's own texts take the place of the samples.
 * @param {App} app
 * @param {Incoming[]} incoming
 */
async function add(app, incoming) {
  const { shelf, desk } = app;
  const bar = incoming.length > 1 ? app.notices.progress(incoming.length, say.takeIn.reading) : null;
  const added = [];
  for (const item of incoming) {
    const source = shelf.add(item);
    added.push(source);
    await desk.read([source]);
    if (bar && !bar.step(added.length)) break;
  }
  bar?.end();
  for (const source of added) refuse(app, source);
  const read = added.flatMap((source) => desk.of(source));
  const own = shelf.chosen.filter((key) => shelf.of(key)?.from !== "seed");
  const chosen = [...own, ...read.map(({ key }) => key)];
  if (!read.length) {
    app.save();
    await app.again();
    return;
  }
  await app.choose(chosen);
  announce(app, read, chosen);
}

/**
 * What could not be read is said at once, and does not stay in the library unless the engine is to blame.
 * @param {App} app
 * @param {import("./shelf.js").Source} source
 */
function refuse({ shelf, desk, notices }, source) {
  const failure = desk.failed.get(source.key);
  if (!failure) return;
  if (failure.name === "EnginePanic") {
    notices.show(say.engine.stopped(source.name), { tone: "bad" });
    return;
  }
  shelf.remove(source.key);
  desk.failed.delete(source.key);
  notices.show(say.engine.refused(source.name, problem(failure)), { tone: "bad" });
}

/**
 * @param {App} app
 * @param {import("./desk.js").Article[]} read
 * @param {string[]} chosen
 */
function announce(app, read, chosen) {
  const [first] = read;
  if (read.length > 1) {
    app.notices.show(say.takeIn.addedMany(read.length), { brief: true });
    return;
  }
  const at = chosen.indexOf(first.key);
  const name = first.info.title?.value ?? first.source.name;
  if (at < 2) app.notices.show(say.takeIn.added(name), { brief: true });
  else
    app.notices.show(say.takeIn.addedAs(name, Scene.letter(at)), {
      actions: [[say.takeIn.show, () => app.go({ view: "read", sides: [0, at] })]],
    });
}

/** @param {App} app */
export function openFiles(app) {
  const input = h("input", { type: "file", multiple: true, onchange: () => addFiles(app, [...(input.files ?? [])]) });
  input.click();
}

/** @param {App} app */
export function askText(app) {
  const { takeIn: words } = say;
  const files = h("button.link", { type: "button", onclick: () => (box.close(), openFiles(app)) }, words.orFiles);
  const box = dialog(
    words.pasteTitle,
    form(
      ({ text, outlet, published }) => {
        box.close();
        const given = { outlet: outlet.trim(), published: published.trim() };
        const corrections = /** @type {("outlet" | "published")[]} */ (["outlet", "published"])
          .filter((name) => given[name])
          .map((name) => /** @type {const} */ ({ kind: "metadata", field: name, value: given[name] }));
        addText(app, text, corrections);
      },
      field(words.pasteLabel, "text", { rows: 12, required: true, dir: "auto", autofocus: true }, words.pasteHint),
      h(
        "div.row",
        null,
        field(words.nameLabel, "outlet", { dir: "auto", maxlength: 300 }),
        field(words.dateLabel, "published", {
          placeholder: words.dateHint,
          pattern: "\\d{4}(-\\d\\d(-\\d\\d)?)?",
          title: say.details.dateWrong,
        }),
      ),
      h("div.actions", null, h("button.button", { type: "submit" }, words.add), files),
    ),
  );
}

/** @param {App} app */
export function askLink(app) {
  const { link: words } = say;
  const box = dialog(
    words.openTitle,
    form(
      ({ link }) => {
        box.close();
        app.openLink(link);
      },
      field(words.openLabel, "link", { rows: 4, required: true, spellcheck: "false", autofocus: true }, words.openHint),
      h("div.actions", null, h("button.button", { type: "submit" }, words.open)),
    ),
  );
}
