// The words of a place as one cites them: the quote, its article, its offsets and the hash of its text.
import { copy } from "../parts/clipboard.js";
import { h } from "../../page/dom.js";
import { say } from "../../words/strings.js";
import { dialog } from "../parts/dialog.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/**
 * A mention is cited with its sentence: its own words alone are no evidence.
 * @param {Takes<"desk" | "notices" | "scene">} page
 */
export async function cite({ scene, desk, notices }) {
  const { article = 0, range = { start: 0, end: 0 }, mention = null } = scene.pinned ?? {};
  const { key, view } = scene.articles[article];
  const around = view.sentences.find((sentence) => sentence.start <= range.start && sentence.end >= range.end);
  const { start, end } = (mention !== null && around) || range;
  const text = await desk.ask("citation", key, start, end);
  if (await copy(text)) {
    notices.show(say.cite.copied(text), { brief: true });
    return;
  }
  const area = h("textarea.code", { readonly: true, rows: 4, "aria-label": say.cite.title });
  area.value = text;
  dialog(say.cite.title, h("p", null, say.cite.refused), area);
  area.select();
}
