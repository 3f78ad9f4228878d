// What is pasted or dropped, told apart: files and folders, the address of a page, a page that was copied, rich text, a text.
import { endings, formats } from "../parts/formats.js";
import { say } from "../../words/strings.js";
import { isCode } from "./code-alone.js";
import { gather } from "./folders.js";
import { isAddress, isRich, packet } from "./rich.js";
import { addFiles, addRich, addText } from "./take-in.js";
import { fetchesNothing } from "./web-page.js";

/** @import { TakesIn } from "../../page/takes.d.ts" */

/**
 * It is looked at before anything is waited for: an event takes its data along when it ends.
 * @param {TakesIn} page
 * @param {DataTransfer | null} data
 */
export async function addData(page, data) {
  const files = [...(data?.items ?? [])].flatMap(fileOf);
  const [text, uri, html] = ["text/plain", "text/uri-list", "text/html"].map((kind) => data?.getData(kind) ?? "");
  if (files.length) return addGiven(page, files);
  const words = text || uri;
  if (isCode(words)) return page.openLink(words);
  const whole = packet(html);
  if (whole) return addRich(page, { html: whole, text: "" });
  if (isAddress(words)) return fetchesNothing(words.trim());
  return isRich(html) ? addRich(page, { html, text }) : addText(page, text);
}

/**
 * @param {DataTransferItem} item
 * @returns {(File | FileSystemEntry)[]}
 */
function fileOf(item) {
  if (item.kind !== "file") return [];
  const entry = item.webkitGetAsEntry?.();
  const file = entry?.isDirectory ? entry : item.getAsFile();
  return file ? [file] : [];
}

/**
 * @param {TakesIn} page
 * @param {(File | FileSystemEntry)[]} given
 */
async function addGiven(page, given) {
  await formats(page).catch(() => {}); // without them, names say nothing, and all is tried
  const found = await gather(given, endings());
  if (found.files.length) return addFiles(page, found.files, found);
  page.notices.show(say.takeIn.nothingInFolder(found.passed), { tone: "bad" });
}
