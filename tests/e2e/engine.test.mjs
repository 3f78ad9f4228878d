import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { bytesOf, drop, launch, open, says, seedTexts, texts } from "./browser.mjs";
import { copyOfPage, FRAGILE, WORKLESS } from "./copy.mjs";

/** @type {import("puppeteer-core").Browser} */
let browser;
const folder = mkdtempSync(join(tmpdir(), "crossread-"));
before(async () => (browser = await launch()));
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

test("an engine that stops at a text is started again without it", async () => {
  const page = await open(browser, { at: copyOfPage(folder, "fragile.html", FRAGILE) });
  await drop(page, [
    { name: "good.txt", bytes: bytesOf("Iran and Russia.") },
    { name: "bad.txt", bytes: bytesOf("Iran and xyzzy.") },
    { name: "other.txt", bytes: bytesOf("Russia and Iran.") },
  ]);
  await says(page, ".notice.bad", "bad.txt");
  await page.waitForFunction(() => document.querySelectorAll(".article .text").length === 2);
  assert.deepEqual(await texts(page, ".article .text"), ["Iran and Russia.", "Russia and Iran."]);
  assert.ok((await page.$$(".text .m")).length > 0);
  await page.click(".tabs [data-tab=library]");
  await page.waitForSelector(".card.bad");
  assert.equal((await page.$$(".card:not(.bad)")).length, 4);
  await page.click(".tabs [data-tab=read]");
  await page.reload();
  await page.waitForSelector(".article .m");
  assert.deepEqual(await texts(page, ".article .text"), ["Iran and Russia.", "Russia and Iran."]);
});

test("where no worker starts, the page does its work itself", async () => {
  const page = await open(browser, { at: copyOfPage(folder, "workless.html", WORKLESS) });
  assert.deepEqual(await texts(page, ".article .text"), seedTexts);
  assert.ok((await page.$$(".text .m")).length > 0);
});
