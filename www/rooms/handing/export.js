// The findings on screen in the forms of other programs: as a file, or through the clipboard.
import { h } from "../../page/dom.js";
import { copy } from "../parts/clipboard.js";
import { download, fileName } from "./download.js";
import { ownReport } from "./own.js";
import { saveSetting, setting } from "../../page/settings.js";
import { say } from "../../words/strings.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../types.d.ts").ExportFormat} ExportFormat */

/** How the file's name ends, and what it holds. @type {Record<ExportFormat, [string, string]>} */
const FORMS = {
  markdown: [".md", "text/markdown"],
  "csv-entities": ["-names.csv", "text/csv"],
  "csv-mentions": ["-mentions.csv", "text/csv"],
  "csv-quotations": ["-quotations.csv", "text/csv"],
  "csv-values": ["-values.csv", "text/csv"],
  "csv-pairs": ["-pairs.csv", "text/csv"],
  "csv-pair-values": ["-facts-compared.csv", "text/csv"],
  "csv-pair-quotations": ["-quotations-compared.csv", "text/csv"],
  "csv-pair-alignments": ["-passages.csv", "text/csv"],
  "csv-pair-only": ["-only-in-one.csv", "text/csv"],
  "csv-pair-relations": ["-relations.csv", "text/csv"],
  "csv-pair-emphasis": ["-emphasis.csv", "text/csv"],
  "csv-pair-wording": ["-wording.csv", "text/csv"],
  "csv-pair-reuse": ["-same-words.csv", "text/csv"],
  "csv-lineage": ["-lineage.csv", "text/csv"],
  "csv-points": ["-points.csv", "text/csv"],
  json: [".ndjson", "application/x-ndjson"],
  annotations: [".jsonld", "application/ld+json"],
  ris: [".ris", "application/x-research-info-systems"],
  "csl-json": [".csl.json", "application/vnd.citationstyles.csl+json"],
  gexf: [".gexf", "application/gexf+xml"],
  ftm: [".ftm.json", "application/x-ndjson"],
};

/** What is folded: tables of what is found of articles side by side, and what programs of their own trade read. */
const OF_COMPARISON = new Set(
  /** @type {ExportFormat[]} */ (Object.keys(FORMS).filter((name) => /^csv-(pair|lineage|points)/.test(name))),
);
/** @type {Set<ExportFormat>} */
const ELSEWHERE = new Set(["ris", "csl-json", "gexf", "ftm"]);

/** Without it some spreadsheets take the letters of a table for those of an old code page: "MÃ¼ller". */
const MARK = "\ufeff";

/** A choice of forms, each to save and to copy. @param {Takes<"desk" | "scene" | "shelf">} page */
export function forms(page) {
  const { exports: words } = say;
  const status = h("p.hint", { role: "status" });
  const mark = h("input", {
    type: "checkbox",
    checked: setting("csv-mark") !== false,
    onchange: () => saveSetting("csv-mark", mark.checked),
  });
  /** @param {ExportFormat} format */
  const made = async (format) => {
    const { articles } = page.scene;
    await page.desk.attribute(articles); // what is handed on says who says what, whether it was on screen or not
    const keys = articles.map(({ key }) => key);
    const text = await page.desk.ask("export", format, keys);
    return format === "markdown" ? text + ownReport(page) : text;
  };
  const row = (/** @type {ExportFormat} */ format) => {
    const [ending, type] = FORMS[format];
    const name = fileName(page.scene, ending);
    const marked = () => (type === "text/csv" && mark.checked ? MARK : "");
    const save = async () => download(name, marked() + (await made(format)), type);
    const take = async () => {
      status.textContent = (await copy(await made(format))) ? say.share.copied : words.copyFailed;
    };
    return h(
      "li",
      { data: { format } },
      h("span", null, words.forms[format]),
      h("button.link", { onclick: save, "aria-label": `${words.save}: ${words.forms[format]}` }, words.save),
      h("button.link", { onclick: take, "aria-label": `${words.copy}: ${words.forms[format]}` }, words.copy),
    );
  };
  const all = /** @type {ExportFormat[]} */ (Object.keys(FORMS));
  const folded = (/** @type {string} */ summary, /** @type {ExportFormat[]} */ formats) =>
    h("details.folded-forms", null, h("summary", null, summary), h("ul.forms", null, formats.map(row)));
  return [
    h("p", null, words.lead),
    h("ul.forms", null, all.filter((format) => !OF_COMPARISON.has(format) && !ELSEWHERE.has(format)).map(row)),
    folded(words.ofComparison, [...OF_COMPARISON]),
    folded(words.elsewhere, [...ELSEWHERE]),
    h("div.field", null, h("label.check", null, mark, " ", words.mark), h("p.hint", null, words.markHint)),
    status,
  ];
}
