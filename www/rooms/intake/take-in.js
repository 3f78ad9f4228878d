// Texts come in: read, refused with a reason, shown.
import { isCode } from "./code-alone.js";
import { bytesOf } from "../parts/parcel.js";
import { endings, formats } from "../parts/formats.js";
import { titleOf } from "../../scene/desk.js";
import { find, h } from "../../page/dom.js";
import { offer } from "./offer.js";
import { dialog, field, form } from "../parts/dialog.js";
import { tellGuessed } from "./encoding.js";
import { isAddress, isRich, packet } from "./rich.js";
import { chooseAmong } from "./several.js";
import { taken, tellDoubts } from "./taken.js";
import { fetchesNothing } from "./web-page.js";
import { Scene } from "../../scene/scene.js";
import { underway } from "./unfinished.js";
import { isLibrary } from "./backup.js";
import { writtenDay } from "../parts/written-day.js";
import { say, wordsFor } from "../../words/strings.js";

/** @import { Takes, TakesFiles, TakesIn } from "../../page/takes.d.ts" */
/** @typedef {import("../../shelf/source.js").Source} Source */
/** @typedef {import("../../types.d.ts").Correction} Correction */
/** @typedef {{ name: string, read: () => Promise<Uint8Array<ArrayBuffer>>, from: "paste" | "file", format?: string, corrections?: Correction[] }} Incoming */
/** @typedef {{ name: string, why: string }} Refused */

/** Files read into memory, and saved, together. */
const BATCH = 16;
/** As many have a letter; of more, the reader chooses which to compare. */
const MOST_COMPARED = 26;

/**
 * What was pasted: a text, or the code of a view.
 * @param {TakesIn} page
 * @param {string} text
 * @param {Correction[]} [corrections]
 */
export async function addText(page, text, corrections = []) {
  if (text.trim() === "") {
    page.notices.show(say.takeIn.nothing);
    return;
  }
  if (isCode(text)) return page.openLink(text);
  await add(page, [{ name: say.takeIn.pasted, read: async () => bytesOf({ text }), from: "paste", corrections }]);
}

/**
 * A page, or a part of one, as it was copied.
 * @param {TakesFiles} page
 * @param {{ html: string, text: string }} given  `text`: its words alone
 * @param {Correction[]} [corrections]
 */
export async function addRich(page, { html, text }, corrections = []) {
  const read = async () => bytesOf({ text: html });
  const source = await add(page, [{ name: say.takeIn.pasted, read, from: "paste", format: "html", corrections }]);
  if (!source || !text.trim()) return;
  const plain = async () => {
    page.shelf.remove(source.key);
    await page.desk.forget(source);
    await add(page, [
      { name: source.name, read: async () => bytesOf({ text }), from: "paste", format: "plain", corrections },
    ]);
  };
  page.notices.show(say.takeIn.rich, { actions: [[say.takeIn.asPlain, plain]] });
}

/**
 * What was dropped or chosen: texts and libraries.
 * @param {TakesFiles} page
 * @param {import("./folders.js").Found[]} files
 * @param {{ passed: number, more: boolean }} [of]  what was not taken of the folders that they lie in
 */
export async function addFiles(page, files, of) {
  const incoming = files.map(({ name, file }) => ({
    name,
    read: async () => new Uint8Array(await (await file()).arrayBuffer()),
    from: /** @type {const} */ ("file"),
  }));
  await add(page, incoming, of);
}

/** Two accounts of one storm, that the page carries. @param {TakesFiles} page */
export async function addExamples(page) {
  /** @type {{ name: string, text: string }[]} */
  const texts = JSON.parse(find("#examples").textContent ?? "[]");
  const incoming = texts.map(({ name, text }) => ({
    name,
    read: async () => bytesOf({ text }),
    from: /** @type {const} */ ("file"),
  }));
  await add(page, incoming);
}

/**
 * Reads them a few at a time, and shows the first: the reader's own texts take the place of the samples.
 * @param {TakesFiles} page
 * @param {Incoming[]} incoming
 * @param {{ passed: number, more: boolean }} [of]
 * @returns {Promise<Source | undefined>}  the first that came in
 */
async function add(page, incoming, of) {
  const { desk, notices } = page;
  const bar = incoming.length > 1 ? notices.progress(incoming.length, say.takeIn.reading) : null;
  const record = underway(page, incoming.length);
  const from = page.bound;
  /** @type {Refused[]} */
  const refused = [];
  /** @type {Source[]} */
  const added = [];
  /** @type {{ name: string, bytes: Uint8Array }[]} */
  const libraries = [];
  let going = true;
  for (let at = 0; going && at < incoming.length; at += BATCH) {
    const sources = await fetchAll(page, incoming.slice(at, at + BATCH), refused, libraries);
    record.took(
      sources.map(({ key }) => key),
      refused.length + libraries.length,
    );
    await desk.read(sources, (done) => (going = bar?.step(at + done) ?? true));
    for (const source of sources) if (settled(page, source, refused)) added.push(source);
    page.save();
  }
  bar?.end();
  const several = added.filter((source) => desk.of(source).length > 1);
  if (several.length) {
    await page.save(); // whatever becomes of the page meanwhile
    record.end();
    await chooseAmong(page, several);
  }
  tellRefused(page, refused);
  const read = added.flatMap((source) => desk.of(source));
  if (read.length || !libraries.length) await present(page, read, from);
  await page.save();
  record.end();
  for (const file of libraries) offer(page, file);
  if (!going) notices.show(say.takeIn.stoppedEarly(read.length, incoming.length));
  if (of?.passed || of?.more) notices.show(ofFolders(of));
  return added[0];
}

/** @param {{ passed: number, more: boolean }} of */
const ofFolders = ({ passed, more }) =>
  [passed && say.takeIn.passed(passed), more && say.takeIn.tooMany].filter(Boolean).join(" ");

/**
 * @param {Takes<"shelf">} page
 * @param {Incoming[]} incoming
 * @param {Refused[]} refused
 * @param {{ name: string, bytes: Uint8Array }[]} libraries  what is no text but a whole library
 */
async function fetchAll({ shelf }, incoming, refused, libraries) {
  const sources = [];
  for (const { read, ...item } of incoming) {
    try {
      const bytes = await read();
      if (isLibrary(bytes)) libraries.push({ name: item.name, bytes });
      else sources.push(shelf.add({ ...item, bytes }));
    } catch {
      refused.push({ name: item.name, why: say.takeIn.unopened }); // a folder, or a file that is gone
    }
  }
  return sources;
}

/**
 * Whether it stays in the library: what is no text does not, nor what was not reached; what the engine stopped at does.
 * @param {Takes<"desk" | "shelf">} page
 * @param {Source} source
 * @param {Refused[]} refused
 */
function settled({ shelf, desk }, source, refused) {
  const failure = desk.failed.get(source.key);
  if (failure) refused.push({ name: source.name, why: problem(failure) });
  const stays = failure ? source.stopped : desk.of(source).length > 0;
  if (!stays) {
    shelf.remove(source.key);
    desk.failed.delete(source.key);
  }
  return stays;
}

/** What the engine says of a text it cannot read, in words. @param {import("../../scene/desk.js").Failure} failure */
export function problem({ name, message }) {
  const words = wordsFor(say.engine.errors, name, name);
  const advice = wordsFor(say.engine.advice, name, "");
  return `${words}${message && name !== "EnginePanic" ? `: ${message}` : ""}. ${advice}`.replace("..", ".").trim();
}

/**
 * @param {Takes<"notices">} page
 * @param {Refused[]} refused
 */
function tellRefused({ notices }, refused) {
  if (!refused.length) return;
  const [{ name, why }] = refused;
  const words =
    refused.length === 1
      ? say.engine.refused(name, why)
      : h(
          "details",
          { open: refused.length < 4 },
          h("summary", null, say.takeIn.refused(refused.length)),
          h(
            "ul",
            { tabindex: 0 },
            refused.map(({ name, why }) => h("li", null, h("b", null, h("bdi", null, name)), ` ${why}`)),
          ),
        );
  notices.show(words, { tone: "bad" });
}

/**
 * Shows what has come in.
 * @param {TakesFiles} page
 * @param {import("../../scene/desk.js").Article[]} read
 * @param {import("../../address/fragment.js").ViewName} from  where the reader was when they began to come: who went elsewhere stays there
 */
export async function present(page, read, from) {
  const { shelf, notices } = page;
  if (!read.length) {
    await page.save();
    await page.again();
    return;
  }
  const own = shelf.chosen.filter((key) => shelf.of(key)?.from !== "seed");
  const chosen = [...own, ...read.map(({ key }) => key)];
  const many = chosen.length > MOST_COMPARED;
  const { bound } = page;
  const view = bound === from ? (many ? "library" : "read") : bound;
  await page.choose(many ? (own.length ? own : chosen.slice(0, 2)) : chosen, view);
  const [first] = read;
  if (many) notices.show(say.takeIn.addedTooMany(read.length), { brief: true });
  else if (read.length > 1) notices.show(say.takeIn.addedMany(read.length), { brief: true });
  else announce(page, first, chosen.indexOf(first.key));
  tellGuessed(page, read);
  tellDoubts(page, read);
}

/**
 * @param {Takes<"correct" | "desk" | "go" | "notices" | "readAs" | "shelf">} page
 * @param {import("../../scene/desk.js").Article} article
 * @param {number} at
 */
function announce(page, article, at) {
  const name = titleOf(article);
  const words = at < 2 ? say.takeIn.added(name) : say.takeIn.addedAs(name, Scene.letter(at));
  const found = taken(page, article);
  page.notices.show(found ? h("div", null, h("p", null, words), found) : words, {
    actions: at < 2 ? [] : [[say.takeIn.show, () => page.go({ view: "read", sides: [0, at] })]],
    brief: !found,
  });
}

/** The browser's own dialog of files. @param {TakesFiles} page */
export function openFiles(page) {
  const onchange = () =>
    addFiles(
      page,
      [...(input.files ?? [])].map((file) => ({ name: file.name, file: async () => file })),
    );
  const accept = endings();
  const input = h("input", {
    ...{ type: "file", multiple: true, onchange },
    accept: accept && [...accept, ".json", "text/plain", "text/html"].join(),
  });
  input.click();
}

/** A dialog for a text, with the ways to files and codes. @param {TakesIn} page */
export function askText(page) {
  const { takeIn: words } = say;
  const files = h("button.link", { type: "button", onclick: () => (box.close(), openFiles(page)) }, words.orFiles);
  const link = h("button.link", { type: "button", onclick: () => (box.close(), askLink(page)) }, words.orLink);
  const web = h("button.link", { type: "button", onclick: () => fetchesNothing() }, words.orPage);
  formats(page).catch(() => {}); // for the dialog of files
  /** What was pasted last, with its words. @type {{ html: string, text: string }} */
  let rich = { html: "", text: "" };
  const onpaste = (/** @type {ClipboardEvent} */ { clipboardData }) => {
    const [html = "", text = ""] = ["text/html", "text/plain"].map((kind) => clipboardData?.getData(kind));
    rich = { html: packet(html) ?? (isRich(html) ? html : ""), text };
  };
  const error = h("p.error", { role: "alert" });
  const box = dialog(
    words.pasteTitle,
    form(
      ({ text, outlet, published }) => {
        const day = writtenDay(published);
        if (day === null) return void (error.textContent = say.details.dateWrong);
        box.close();
        const given = { outlet: outlet.trim(), published: day };
        const corrections = /** @type {("outlet" | "published")[]} */ (["outlet", "published"])
          .filter((name) => given[name])
          .map((name) => /** @type {const} */ ({ kind: "metadata", field: name, value: given[name] }));
        if (isAddress(text)) fetchesNothing(text.trim());
        else if (rich.html && sameWords(text, rich.text)) addRich(page, rich, corrections);
        else addText(page, text, corrections);
      },
      field(
        words.pasteLabel,
        "text",
        { rows: 12, required: true, dir: "auto", autofocus: true, onpaste },
        words.pasteHint,
      ),
      h(
        "div.row",
        null,
        field(words.nameLabel, "outlet", { dir: "auto", maxlength: 300 }),
        field(words.dateLabel, "published", { placeholder: words.dateHint }),
      ),
      error,
      h("div.actions", null, h("button.button", { type: "submit" }, words.add), files, link, web),
    ),
  );
}

/** Whether a field holds what was pasted and no more. @param {string} field @param {string} pasted */
const sameWords = (field, pasted) => field.replace(/\s+/g, "") === pasted.replace(/\s+/g, "");

/** A dialog for a link or code. @param {Takes<"openLink">} page */
export function askLink(page) {
  const { link: words } = say;
  const box = dialog(
    words.openTitle,
    form(
      ({ link }) => {
        box.close();
        page.openLink(link);
      },
      field(words.openLabel, "link", { rows: 4, required: true, spellcheck: "false", autofocus: true }, words.openHint),
      h("div.actions", null, h("button.button", { type: "submit" }, words.open)),
    ),
  );
}
