// What is printed in place of the page: the comparison as a sheet, every figure with its numbered evidence, then the texts.
import { areUnsure, isUnsure } from "../../scene/certainty.js";
import { dayOf, titleOf } from "../../scene/desk.js";
import { bdi, h } from "../../page/dom.js";
import { groupOf } from "../../text/groups.js";
import { lede } from "../../parts/lede.js";
import { asideWords, runsOf, shape } from "../../parts/text.js";
import { ruleWords } from "../../words/rules.js";
import { Scene } from "../../scene/scene.js";
import { segments } from "../../text/segments.js";
import { say } from "../../words/strings.js";
import { sayingList } from "../findings/saying.js";
import { gather, told } from "../findings/values.js";
import { ownSheet } from "./own.js";
import { bySpeaker, saidIn } from "../scene/quotations.js";

/** @typedef {import("../../scene/presence.js").Row} Row */
/** @typedef {import("../../scene/presence.js").Place} Place */

/** Characters on each side of what is quoted. */
const AROUND = 60;

/** What the reader wants on paper, chosen in the dialog that shares. */
export const choice = { texts: true };

/**
 * Lays the sheet before the page until it is printed.
 * @param {import("../scene/remarks.js").Page} page
 */
export function printSheet(page) {
  if (!page.scene.comparison) return;
  const paper = sheet(page);
  document.body.prepend(paper);
  addEventListener("afterprint", () => paper.remove(), { once: true });
}

/** @param {import("../scene/remarks.js").Page} page */
function sheet(page) {
  const { scene } = page;
  const { all, some, only, perhaps } = scene.presence;
  const { articles } = scene;
  const count = articles.length;
  const order = count === 2 ? scene.sides : articles.map((_, at) => at);
  /** @type {Place[]} */
  const evidence = [];
  const { lists: words } = say;
  const alone = () => order.map((at) => table(scene, evidence, words.only(Scene.letter(at)), only[at]));
  const tables =
    count > 1
      ? [
          table(scene, evidence, count > 2 ? words.inAll(count) : words.both, all),
          some.length > 0 && table(scene, evidence, words.some, some),
          count > 2 ? alone() : h("div.pair", null, alone()),
          perhaps.length > 0 && maybes(scene, evidence, perhaps),
        ]
      : [table(scene, evidence, words.headingOne, only[0])];
  return h(
    "section.sheet",
    null,
    h("p.mast", null, count > 2 ? say.print.many(count) : count > 1 ? say.print.two : say.print.one),
    h(
      "div.pair",
      null,
      order.map((at) => head(scene, at)),
    ),
    lede(scene),
    tables,
    ownSheet(page),
    said(scene, order),
    figures(scene, order),
    evidence.length > 0 && [
      h("h2", null, say.print.evidence),
      h(
        "ol.evidence",
        null,
        evidence.map((place) => quote(scene, place)),
      ),
    ],
    h("p.how", null, say.lists.how, " ", say.print.how, " ", scene.code && say.print.code(scene.code)),
    choice.texts && order.map((at) => whole(scene, at, evidence)),
  );
}

/**
 * Who says what, by speaker.
 * @param {Scene} scene
 * @param {number[]} order
 */
function said(scene, order) {
  const speakers = bySpeaker(saidIn(scene, order));
  if (!speakers.length) return null;
  return [
    h("h2", null, say.quotes.title),
    speakers.map((all) => [h("h3", null, bdi(all[0].who || say.quotes.nobody)), sayingList(scene, all)]),
  ];
}

/**
 * Dates and figures, as written and as read.
 * @param {Scene} scene
 * @param {number[]} order
 */
function figures(scene, order) {
  const lines = gather(scene, order);
  if (!lines.length) return null;
  return h(
    "table.figures",
    null,
    h("caption", null, say.values.title, " ", h("small", null, lines.length)),
    h(
      "tbody",
      null,
      lines.map((line) =>
        h(
          "tr",
          null,
          told(scene, line),
          h("td", null, [...line.places].map(([at, own]) => `${Scene.letter(at)} ${own.length}`).join(" ")),
        ),
      ),
    ),
  );
}

/**
 * @param {Scene} scene
 * @param {number} index
 */
function head({ articles }, index) {
  const { info, view } = articles[index];
  const { article: words } = say;
  const facts = [
    info.outlet?.value ?? words.noOutlet,
    info.byline?.value,
    dayOf(articles[index]) ?? say.print.noDate,
    words.words(info.words),
    say.print.hash(view.hash.slice(0, 12)),
    info.url?.value,
  ];
  return h(
    "div",
    null,
    h("p.title", null, h("b.letter", null, Scene.letter(index)), " ", bdi(titleOf(articles[index]))),
    h(
      "p.facts",
      null,
      facts.filter(Boolean).map((fact, at) => [at ? " · " : "", bdi(fact ?? "")]),
    ),
  );
}

/**
 * @param {Scene} scene
 * @param {Place[]} evidence  grows by what the table points at
 * @param {string} title
 * @param {Row[]} rows
 */
function table(scene, evidence, title, rows) {
  const order = scene.articles.length === 2 ? scene.sides : scene.articles.map((_, at) => at);
  const shown = order.filter((at) => rows.some(({ counts }) => counts[at]));
  return h(
    "table",
    null,
    h("caption", null, title, " ", h("small", null, rows.length)),
    h(
      "tbody",
      null,
      rows.map((row) =>
        h(
          "tr",
          null,
          h("th", { scope: "row", class: row.group }, bdi(row.name)),
          h(
            "td",
            null,
            say.groups[row.group],
            areUnsure(scene.articles, scene.places(row.linked)) && `, ${say.certainty.unsure}`,
          ),
          shown.map((article) =>
            row.counts[article]
              ? h(
                  "td",
                  null,
                  Scene.letter(article),
                  " ",
                  row.counts[article],
                  " ",
                  number(scene, evidence, article, row),
                )
              : h("td", null),
          ),
        ),
      ),
    ),
  );
}

/**
 * A name of one article, and the words of another that may be the same.
 * @param {Scene} scene
 * @param {Place[]} evidence
 * @param {import("../../scene/presence.js").Maybe[]} perhaps
 */
const maybes = (scene, evidence, perhaps) =>
  h(
    "table",
    null,
    h("caption", null, say.lists.perhaps, " ", h("small", null, perhaps.length)),
    h(
      "tbody",
      null,
      perhaps.map(({ row, place: { article, start, end, rule } }) => {
        const own = row.counts.findIndex(Boolean);
        const { view } = scene.articles[article];
        const there = view.mentions.findIndex((m) => m.start === start && m.end === end);
        return h(
          "tr",
          null,
          h("th", { scope: "row", class: row.group }, bdi(row.name)),
          h("td", null, ruleWords(rule)),
          h("td", null, Scene.letter(own), " ", row.counts[own], " ", number(scene, evidence, own, row)),
          h(
            "td",
            null,
            Scene.letter(article),
            " “",
            bdi(view.text.slice(start, end)),
            "” ",
            there >= 0 && h("sup", null, cite(evidence, { article, mention: there })),
          ),
        );
      }),
    ),
  );

/**
 * The number of a place: one that is cited again keeps it.
 * @param {Place[]} evidence
 * @param {Place} place
 */
function cite(evidence, place) {
  const at = evidence.findIndex(({ article, mention }) => article === place.article && mention === place.mention);
  return at < 0 ? evidence.push(place) : at + 1;
}

/**
 * The number of the first mention.
 * @param {Scene} scene
 * @param {Place[]} evidence
 * @param {number} article
 * @param {Row} row
 */
function number({ articles, linked }, evidence, article, row) {
  const mention = articles[article].view.mentions.findIndex(
    ({ counted, entity }) => counted && entity !== null && linked[article].get(entity) === row.linked,
  );
  return h("sup", null, cite(evidence, { article, mention }));
}

/**
 * @param {Scene} scene
 * @param {Place} place
 */
function quote({ articles }, { article, mention }) {
  const { view, anchors } = articles[article];
  const { start, end, block } = view.mentions[mention];
  const { start: from, end: to } = view.blocks[block];
  const left = view.text.slice(from, start);
  const right = view.text.slice(end, to);
  return h(
    "li",
    null,
    h("b.letter", null, Scene.letter(article)),
    ` ${anchors[mention].start}–${anchors[mention].end} `,
    h(
      "q",
      { dir: "auto" },
      left.length > AROUND ? left.slice(-AROUND).replace(/^\S*\s/, "… ") : left,
      h("b", null, view.text.slice(start, end)),
      right.length > AROUND ? right.slice(0, AROUND).replace(/\s\S*$/, " …") : right,
    ),
  );
}

/**
 * @param {Scene} scene
 * @param {number} article
 * @param {Place[]} evidence
 */
function whole({ articles }, article, evidence) {
  const { view } = articles[article];
  const numbers = new Map(
    evidence.flatMap((place, at) => (place.article === article ? [[place.mention, at + 1]] : [])),
  );
  /** @param {import("../../text/segments.js").Piece} piece */
  const piece = ({ text, mention }) =>
    mention === null
      ? text
      : [
          h(
            "span.m",
            {
              class: `${groupOf(view.mentions[mention].label)} ${isUnsure(view.mentions[mention]) ? "unsure" : ""}`,
            },
            text,
          ),
          numbers.has(mention) && h("sup", null, numbers.get(mention)),
        ];
  const runs = runsOf(view);
  return h(
    "article",
    { dir: "auto", lang: view.language },
    h("p.mast", null, say.article.region(Scene.letter(article))),
    [...segments(view)].map((segment) => {
      if (segment.block === null) return "";
      const { tag, folded } = shape(view.blocks[segment.block]);
      const [head, ...others] = runs.get(segment.block) ?? [segment.block];
      if (head !== segment.block) return "";
      if (folded) return h("p.facts", null, asideWords(folded, others.length));
      return h(tag, { class: view.blocks[segment.block].kind }, segment.pieces.map(piece));
    }),
  );
}
