// PDF in the page: read as natively, with nothing beside the page; kept, and refused with a reason.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { compared, drop, launch, native, open, says, shown, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(async () => browser?.close());
afterEach(async () => page?.isClosed() || page?.close());

const SAMPLES = "formats/tests/samples";

/** @param {string} name */
const sample = (name) => ({ name, bytes: [...readFileSync(`${SAMPLES}/${name}`)] });

test("a PDF comes in by drop: its columns in order, heads and page numbers folded, and it is there after a reload", async () => {
  page = await open(browser);
  await drop(page, [sample("pdf-two-columns.pdf")]);
  await page.waitForSelector(".two.solo .article .text");
  const [text] = await shown(page);
  const order = ["said the government in a note", "a long-standing row", "“It is over,” said Ada Lunde", "Ivo Balan"];
  const places = order.map((words) => text.indexOf(words));
  assert.ok(
    places.every((at, nth) => at > (places[nth - 1] ?? 0)),
    `${places}: ${text}`,
  );
  const counted = (await texts(page, ".article .b:not(.aside)")).join("|");
  assert.ok(text.includes("The Harbour Ledger") && !counted.includes("The Harbour Ledger"), counted);
  await says(page, ".notice .taken", "Title: Talks on harbour fail");
  await says(page, ".notice .taken", "Author: Ada Lunde");
  const [{ text: same }] = native("annotate", [`${SAMPLES}/pdf-two-columns.pdf`]);
  assert.equal(text, same);
  await page.reload();
  await compared(page);
  assert.deepEqual(await shown(page), [text]);
  assert.deepEqual(page.trouble, []);
});

test("of one that was cut the rest is read and the loss is told; scans and locked ones are refused with a reason", async () => {
  page = await open(browser);
  await drop(page, [sample("pdf-damaged.pdf")]);
  await says(page, ".notice", "not read to its end");
  assert.ok((await shown(page))[0].includes("came through whole"));
  await drop(page, ["pdf-scan.pdf", "pdf-locked.pdf", "pdf-no-page.pdf"].map(sample));
  for (const words of ["pictures of text", "locked with a password", "no page can be found"])
    await says(page, ".notice", words);
  assert.ok((await shown(page))[0].includes("came through whole"));
  assert.deepEqual(page.trouble, []);
});
