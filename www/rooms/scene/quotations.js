// Who says what in the articles, by speaker. Pure.
import { oneLine } from "./one-line.js";

/** @typedef {import("../../scene/scene.js").Scene} Scene */
/** @typedef {import("../../types.d.ts").QuotationView} QuotationView */
/**
 * @typedef {object} Said  a quotation of an article
 * @property {number} article
 * @property {QuotationView} quotation
 * @property {import("../../types.d.ts").Anchor} anchor  of where its words begin
 * @property {number | null} linked  who says it, over the articles
 * @property {string} who  as it is called: by its name, else by the words of the text; nothing where nobody is named
 */

/**
 * What is said in some articles, in their order, then by place.
 * @param {Scene} scene
 * @param {number[]} articles
 * @returns {Said[]}
 */
export const saidIn = (scene, articles) =>
  articles.flatMap((article) => {
    const { view, quoted } = scene.articles[article];
    const { text, quotations, entities } = view;
    return quotations.map((quotation, at) => {
      const { speaker, source } = quotation;
      const linked = speaker === null ? null : (scene.linked[article].get(speaker) ?? null);
      const named = linked === null ? entities[speaker ?? -1] : scene.comparison?.entities[linked];
      const who = named?.name ?? (source ? oneLine(text, source) : "");
      return { article, quotation, anchor: quoted[at], linked, who };
    });
  });

/**
 * By who says it, in the order in which they first speak.
 * @param {Said[]} all
 */
export function bySpeaker(all) {
  /** @type {Map<string, Said[]>} */
  const speakers = new Map();
  for (const said of all) {
    const key = said.linked === null ? said.who.toLowerCase() : `#${said.linked}`;
    speakers.set(key, [...(speakers.get(key) ?? []), said]);
  }
  return [...speakers.values()];
}

/**
 * What others say of somebody: what names them.
 * @param {Scene} scene
 * @param {Said[]} all
 * @param {number} linked
 */
export function saidOf(scene, all, linked) {
  const named = scene.articles.map(({ view }, article) =>
    view.mentions.filter(({ entity }) => entity !== null && scene.linked[article].get(entity) === linked),
  );
  return all.filter(
    (said) =>
      said.linked !== linked &&
      named[said.article].some(({ start, end }) =>
        said.quotation.content.some((part) => part.start <= start && end <= part.end),
      ),
  );
}
