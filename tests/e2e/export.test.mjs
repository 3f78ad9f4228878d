// What the page exports is what the native command line exports, byte for byte.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { bytesOf, drop, launch, NATIVE, offered, open, says } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

const FORMATS = /** @type {const} */ ({
  markdown: ".md",
  "csv-entities": "-names.csv",
  "csv-mentions": "-mentions.csv",
  "csv-quotations": "-quotations.csv",
  "csv-values": "-values.csv",
  "csv-pairs": "-pairs.csv",
  "csv-pair-values": "-facts-compared.csv",
  "csv-pair-quotations": "-quotations-compared.csv",
  "csv-pair-alignments": "-passages.csv",
  "csv-pair-only": "-only-in-one.csv",
  "csv-pair-relations": "-relations.csv",
  "csv-pair-emphasis": "-emphasis.csv",
  "csv-pair-wording": "-wording.csv",
  "csv-pair-reuse": "-same-words.csv",
  "csv-lineage": "-lineage.csv",
  "csv-points": "-points.csv",
  json: ".ndjson",
  annotations: ".jsonld",
  ris: ".ris",
  "csl-json": ".csl.json",
  gexf: ".gexf",
  ftm: ".ftm.json",
});

/** Files are known by their names in both. @param {string} folder @param {string} format @param {string[]} files */
const native = (folder, format, ...files) =>
  execFileSync(resolve(NATIVE), ["export", "--format", format, ...files], { cwd: folder, encoding: "utf8" });

/** @param {string} format */
async function exported(format) {
  await page.waitForSelector(".forms");
  await page.$$eval(".folded-forms", (folded) => folded.forEach((one) => one.setAttribute("open", "")));
  const button = `[data-format=${format}] button`;
  // A driver takes what the dialog's edge cuts off for visible, and would click beside the dialog.
  await page.$eval(button, (one) => one.scrollIntoView({ block: "center" }));
  return offered(page, () => page.click(button));
}

test("the samples, in every form", async () => {
  page = await open(browser);
  await page.click("#share");
  for (const [format, ending] of Object.entries(FORMATS)) {
    const { name, text } = await exported(format);
    assert.ok(name.length <= 60 && /^crossread-the-enduring.*--north-korea/.test(name) && name.endsWith(ending), name);
    assert.equal(text, native("seeds", format, "000_9de63df6a2b8ed6d.txt", "002_2a88d4aa877cd891.txt"), format);
  }
  assert.deepEqual(page.trouble, []);
});

test("one text of the reader's own, beyond the plane and with what tables and tags could trip over", async () => {
  const name = 'a "b", <c>.txt';
  const words =
    'Angela Merkel In Berlin\n\n😀 Angela Merkel met "Emmanuel, Macron" & <b>Iran</b> in Berlin.\n\n=1+1 Berlin\n';
  const folder = mkdtempSync(join(tmpdir(), "crossread-"));
  try {
    writeFileSync(join(folder, name), words);
    page = await open(browser);
    await drop(page, [{ name, bytes: bytesOf(words) }]);
    await page.waitForSelector(".two.solo");
    await page.click("#share");
    for (const format of Object.keys(FORMATS)) {
      const { text } = await exported(format);
      assert.equal(text, native(folder, format, name), format);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the clipboard gets the same, and a refusal is said", async () => {
  page = await open(browser);
  await page.evaluate(() => {
    const writeText = async (/** @type {string} */ text) => void Object.assign(globalThis, { copied: text });
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  });
  await page.click("#share");
  await page.click("[data-format=markdown] button + button");
  await says(page, ".way [role=status]", "Copied");
  const copied = await page.evaluate(() => /** @type {any} */ (globalThis).copied);
  assert.equal(copied, native("seeds", "markdown", "000_9de63df6a2b8ed6d.txt", "002_2a88d4aa877cd891.txt"));
  await page.evaluate(() =>
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error()) } }),
  );
  await page.click("[data-format=json] button + button");
  await says(page, ".way [role=status]", "did not allow it");
});
