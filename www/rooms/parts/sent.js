// A text as it is handed on, and no more than that.
import { bare } from "./bare.js";
import { formats } from "./formats.js";
import { wordsOf } from "./parcel.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/desk.js").Article} Article */
/** @typedef {import("../../types.d.ts").Correction} Correction */
/** @typedef {import("../../types.d.ts").MetadataField} MetadataField */
/** @typedef {import("./parcel.js").Sent} Sent */

const FIELDS = /** @type {MetadataField[]} */ (["title", "outlet", "byline", "published", "url", "language"]);

/**
 * The text of an article as a link can carry it.
 * @param {Takes<"desk" | "shelf">} page
 * @param {Article} article
 * @returns {Promise<Sent>}
 */
export async function sent(page, article) {
  const { view, info, source } = article;
  const { desk, shelf } = page;
  const name = source.name.slice(0, 300);
  const corrections = shelf.corrections(info.id);
  // No browser decodes UTF-32, and hardly anybody writes Markdown in it: its text goes without the markup, the same to the
  // letter, so that corrections hold.
  if (info.format === "plain" || info.encoding.startsWith("UTF-32"))
    return { name, text: view.text, format: "plain", corrections };
  if (info.format === "markdown") return { name, text: decoded(article), format: "markdown", corrections };
  // Of a mailbox goes one mail, and of mail what is read: who passed it on, and what hangs on it, stays here.
  if (info.format === "eml" || desk.of(source).length + source.without.length > 1)
    return { name, text: view.text, format: "plain", corrections: [...(await known(page, article)), ...corrections] };
  const html = info.format === "html" ? bare(decoded(article), (await formats(page)).attributes) : null;
  return html === null
    ? { name, ...wordsOf(source.bytes), format: info.format, encoding: source.encoding, corrections }
    : { name, text: html, format: info.format, encoding: null, corrections };
}

/** What was decoded, before any markup was taken away. @param {Article} article */
const decoded = ({ info, source }) => new TextDecoder(info.encoding).decode(source.bytes);

/**
 * What its file tells of an article, and its text alone does not.
 * @param {Takes<"desk">} page
 * @param {Article} article
 * @returns {Promise<Correction[]>}
 */
async function known({ desk }, { key, view, info }) {
  const facts = FIELDS.flatMap((field) => {
    const value = info[field]?.value;
    return value ? [/** @type {const} */ ({ kind: "metadata", field, value })] : [];
  });
  const aside = view.blocks.filter(({ kind, counted }) => kind === "furniture" && !counted);
  const anchors = await desk.ask("anchors", key, aside);
  return [...facts, ...anchors.map((anchor) => /** @type {const} */ ({ kind: "count", anchor, counted: false }))];
}
