// The reader's notes and what they set aside, as they leave: on paper, and under the report of the engine.
import { bdi, h } from "../../page/dom.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { letter } from "../parts/letter.js";
import { oneLine } from "../scene/one-line.js";
import { laid } from "../scene/remarks.js";

/** @typedef {import("../scene/remarks.js").Laid} Laid */
/** @typedef {import("../scene/remarks.js").Page} Page */
/** @typedef {{ article: number, from: number, to: number, words: string }} Place  by characters of the text */

/**
 * All that is said of the articles that are compared, with its places.
 * @param {Page} page
 */
function own(page) {
  const { articles } = page.scene;
  const all = laid(
    page,
    articles.map((_, at) => at),
  ).map(({ remark, lost, places, anchors }) => ({
    ...{ remark, lost },
    at: places.flatMap((place, article) =>
      place && place.end > place.start
        ? {
            ...{ article, from: anchors[article]?.start ?? 0, to: anchors[article]?.end ?? 0 },
            words: oneLine(articles[article].view.text, place),
          }
        : [],
    ),
  }));
  return [all.filter(({ remark }) => remark.kind === "note"), all.filter(({ remark }) => remark.kind !== "note")];
}

/** For the sheet. @param {Page} page */
export function ownSheet(page) {
  const { mine: words } = say;
  const [notes, aside] = own(page);
  const where = (/** @type {Place[]} */ at) =>
    at.map(({ article, from, to, words }) => [" ", letter(article), ` ${from}–${to} `, h("q", { dir: "auto" }, words)]);
  return [
    notes.length > 0 && [
      h("h2", null, words.title),
      h(
        "ol.evidence",
        null,
        notes.map(({ remark, at, lost }) =>
          h("li", null, h("b", { dir: "auto" }, bdi(remark.says)), lost ? ` (${words.lost})` : "", where(at)),
        ),
      ),
    ],
    aside.length > 0 && [
      h("h2", null, words.aside),
      h(
        "ol.evidence",
        null,
        aside.map(({ remark, at }) => h("li", null, words.as[/** @type {"seen"} */ (remark.says)], ":", where(at))),
      ),
    ],
  ];
}

/** The report is in English, as the engine writes it. */
const REPORT = {
  notes: "## The reader’s notes",
  aside: "## Judged by the reader",
  as: { seen: "set aside", apart: "not comparable", joined: "joined" },
  lost: "the place is not found any more",
};

/** Every mark of ASCII may stand behind a backslash, and is then no Markdown. @param {string} words */
const escaped = (words) => words.replace(/[!-/:-@[-`{-~]/g, "\\$&");

/**
 * For the report in Markdown: nothing where nothing was said.
 * @param {Page} page
 */
export function ownReport(page) {
  const [notes, aside] = own(page);
  const where = (/** @type {Place[]} */ at) =>
    at.map(({ article, from, to, words }) => `${Scene.letter(article)} ${from}–${to} “${escaped(words)}”`).join(" · ");
  const noted = notes.map(({ remark, at, lost }, n) => {
    const says = escaped(remark.says).replace(/\s*\n\s*/g, "  \n   ");
    return `${n + 1}. ${says}  \n   ${lost ? REPORT.lost : where(at)}`;
  });
  const judged = aside.map(
    ({ remark, at }, n) => `${n + 1}. ${REPORT.as[/** @type {"seen"} */ (remark.says)]}: ${where(at) || REPORT.lost}`,
  );
  return [
    noted.length && `\n${REPORT.notes}\n\n${noted.join("\n")}\n`,
    judged.length && `\n${REPORT.aside}\n\n${judged.join("\n")}\n`,
  ]
    .filter(Boolean)
    .join("");
}
