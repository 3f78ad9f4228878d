// The printed sheet: every figure with its numbered evidence, each at its place in the text; then the texts.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { isUnsure } from "../../www/scene/certainty.js";
import { groupOf } from "../../www/text/groups.js";
import { launch, native, open, paste, press, says, SEEDS, seedTexts, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

/** The sheet as it stands while the browser prints. */
const begin = () => page.evaluate(() => dispatchEvent(new Event("beforeprint")));
const end = () => page.evaluate(() => dispatchEvent(new Event("afterprint")));

test("the sheet has every name with its counts, and its evidence stands where it says", async () => {
  page = await open(browser);
  await begin();
  const [{ entities }] = native("compare", SEEDS);
  const named = entities
    .map((/** @type {any} */ { name, label, parts }) => {
      const counts = [0, 0];
      for (const { article, count } of parts) counts[article] += count;
      return { name, group: groupOf(label), counts };
    })
    .filter((/** @type {any} */ { group, counts }) => !["when", "amounts"].includes(group) && counts.some(Boolean));
  const shown = await page.$$eval(".sheet table:not(.figures) tbody tr", (rows) =>
    rows.map((row) => {
      const counts = [0, 0];
      for (const cell of [...row.querySelectorAll("td")].slice(1)) {
        const [, letter, count] = /^([AB]) (\d+) /.exec(cell.textContent ?? "") ?? [];
        counts["AB".indexOf(letter)] = Number(count);
      }
      return { name: row.querySelector("th")?.textContent, counts };
    }),
  );
  const sorted = (/** @type {any[]} */ rows) => rows.map(({ name, counts }) => `${name} ${counts}`).sort();
  assert.deepEqual(sorted(shown), sorted(named));

  const evidence = await texts(page, ".sheet .evidence li");
  const figures = shown.flatMap(({ counts }) => counts.filter(Boolean));
  const perhaps = await page.$$(".sheet table:not(.figures) td:nth-of-type(3) sup");
  assert.ok(evidence.length >= figures.length && evidence.length <= figures.length + perhaps.length);
  for (const line of evidence) {
    const [, letter, start, stop, quote] = /^([AB]) (\d+)–(\d+) (.*)$/s.exec(line) ?? [];
    const words = [...seedTexts["AB".indexOf(letter)]].slice(Number(start), Number(stop)).join("");
    assert.ok(words.length > 0 && quote.includes(words), line);
  }
  const numbers = await texts(page, ".sheet article sup");
  assert.deepEqual(
    numbers.map(Number).sort((a, b) => a - b),
    evidence.map((_, at) => at + 1),
  );
  const [a, b] = native("annotate", SEEDS);
  const doubted = [a, b].flatMap(({ mentions, blocks }) =>
    mentions.filter(
      (/** @type {any} */ m) => isUnsure(m) && (blocks[m.block].counted || blocks[m.block].kind === "caption"),
    ),
  );
  assert.equal((await page.$$(".sheet .m.unsure")).length, doubted.length);
  const heads = await texts(page, ".sheet .facts");
  assert.ok(heads[0].includes(a.hash.slice(0, 12)) && heads[1].includes(b.hash.slice(0, 12)));
  await end();
  assert.equal(await page.$(".sheet"), null);
  assert.deepEqual(page.trouble, []);
});

test("the texts are left out if the reader says so; one text has a sheet too", async () => {
  page = await open(browser);
  await paste(page, "Angela Merkel In Berlin\n\nAngela Merkel met <b>Emmanuel Macron</b> in Berlin.\n");
  await page.waitForSelector(".two.solo");
  await begin();
  await says(page, ".sheet article p", "</b> in Berlin");
  await end();
  await page.click("#share");
  await page.waitForSelector("dialog .paper input");
  await press(page, "dialog .paper input", "");
  await begin();
  assert.equal(await page.$(".sheet article"), null);
  assert.ok((await texts(page, ".sheet .evidence li")).some((line) => line.includes("Angela Merkel")));
  await end();
});

test("search and library are printed as they stand", async () => {
  page = await open(browser);
  await press(page, ".tabs a", "Library");
  await page.waitForSelector(".card");
  await begin();
  assert.equal(await page.$(".sheet"), null);
});

for (const [format, size] of /** @type {const} */ ([
  ["a4", [595, 842]],
  ["letter", [612, 792]],
])) {
  test(`a PDF on ${format} paper`, async () => {
    page = await open(browser);
    const pdf = Buffer.from(await page.pdf({ format })).toString("latin1");
    assert.equal(await page.$(".sheet"), null);
    assert.ok(pdf.startsWith("%PDF-"));
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
    for (const [, ...box] of boxes)
      assert.ok(
        box.every((side, at) => Math.abs(Number(side) - size[at]) < 1),
        `${box}`,
      );
    if (process.env.BROWSER !== "firefox") assert.ok(boxes.length >= 3 && boxes.length <= 5, `${boxes.length} pages`);
  });
}
