import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { compared, bytesOf, drop, launch, open, paste, press, says, seedTexts, shared, texts } from "./browser.mjs";
import { copyOfPage, ENDLESS, FRAGILE, WORKLESS } from "./copy.mjs";

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

test("a text that takes long is offered to be set aside by name, and the rest goes on, also after a reload", async () => {
  const page = await open(browser, { at: copyOfPage(folder, "endless.html", ENDLESS) });
  await drop(page, [
    { name: "good.txt", bytes: bytesOf("Iran and Russia.") },
    { name: "endless.txt", bytes: bytesOf("Iran and xyzzy.") },
    { name: "other.txt", bytes: bytesOf("Russia and Iran.") },
  ]);
  await says(page, ".notice", "Reading “endless.txt” takes long");
  await press(page, ".notice button", "Set it aside");
  await says(page, ".notice.bad", "endless.txt");
  await page.waitForFunction(() => document.querySelectorAll(".article .text").length === 2);
  assert.deepEqual(await texts(page, ".article .text"), ["Iran and Russia.", "Russia and Iran."]);
  await page.waitForFunction(() => !document.querySelector(".notice progress"));
  await page.reload();
  await compared(page);
  assert.deepEqual(await texts(page, ".article .text"), ["Iran and Russia.", "Russia and Iran."]);
  await page.click(".tabs [data-tab=library]");
  await says(page, ".card.bad", "endless.txt");
  assert.equal((await page.$$(".card.bad")).length, 1);
});

test("a link whose text takes long stops nothing, and a reload in the middle of it does not begin it again", async () => {
  const here = await open(browser);
  await paste(here, "Iran met xyzzy.");
  await here.waitForSelector(".two.solo");
  const code = await shared(here);
  await here.close();
  const page = await browser.newPage();
  const at = copyOfPage(folder, "endless-link.html", ENDLESS);
  await page.goto(at + code);
  await says(page, ".notice", "takes long");
  await page.reload();
  await compared(page);
  await says(page, ".notice", "was being read when this page was closed");
  await says(page, ".notice", "None of the link’s texts is here");
  assert.deepEqual(await texts(page, ".article .text"), seedTexts);
  await page.close();

  const other = await browser.newPage();
  await other.goto(at + code);
  await press(other, ".notice button", "Set it aside");
  await says(other, ".notice", "came with this link and is set aside");
  assert.deepEqual(await texts(other, ".article .text"), seedTexts);
  await other.reload();
  await compared(other);
  await other.close();
});

test("a worker that ended without a word is noticed, and started again", async () => {
  const page = await open(browser, { at: copyOfPage(folder, "silent.html", ENDLESS) });
  await drop(page, [{ name: "plugh.txt", bytes: bytesOf("Iran and plugh.") }]);
  await says(page, ".notice.bad", "plugh.txt");
  await paste(page, "Russia and Iran.");
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll(".article .text")].some((text) => text.textContent?.includes("Russia and Iran")),
    { timeout: 90_000 },
  );
});

test("where no worker starts, the page does its work itself", async () => {
  const page = await open(browser, { at: copyOfPage(folder, "workless.html", WORKLESS) });
  assert.deepEqual(await texts(page, ".article .text"), seedTexts);
  assert.ok((await page.$$(".text .m")).length > 0);
});
