// The engine stops, hangs or ends without a word: the page goes on, and says so.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { compared, bytesOf, drop, launch, open, paste, press, says, seedTexts, shared, texts } from "./browser.mjs";
import { copyOfPage, ENDLESS, FRAGILE, TIRELESS, WORKLESS } from "./copy.mjs";

/** @type {import("./browser.mjs").Profile} */
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
  await compared(page);
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

const tireless = () => open(browser, { at: copyOfPage(folder, "tireless.html", TIRELESS) });

test("a comparison that takes long can be stopped: the texts stand without it, and others are compared", async () => {
  const page = await tireless();
  const names = ["Iran and Russia.", "Russia and Iran.", "Iran alone."];
  await drop(
    page,
    names.map((text, at) => ({ name: `${at}.txt`, bytes: bytesOf(text) })),
  );
  await says(page, ".notice", "The comparison takes long");
  await press(page, ".notice button", "Stop it");
  await says(page, ".notice", "You stopped the comparison");
  await page.waitForFunction(() => document.querySelectorAll(".article .text .m").length > 2);
  assert.deepEqual(await texts(page, ".article .text"), names.slice(0, 2));
  // Going on does not begin it again.
  await page.click(".tabs [data-tab=library]");
  await page.waitForSelector(".card.chosen");
  await page.click('.card.chosen [data-act="compare"]');
  await page.waitForFunction(() => document.querySelectorAll(".card.chosen").length === 2);
  await page.click(".tabs [data-tab=read]");
  await compared(page);
  assert.equal((await texts(page, ".notice")).filter((words) => words.includes("takes long")).length, 0);
  await page.close();
});

test("what belongs together in two texts takes long: stopped, they stand side by side without", async () => {
  const page = await tireless();
  await drop(page, [
    { name: "a.txt", bytes: bytesOf("Iran and plugh.") },
    { name: "b.txt", bytes: bytesOf("Russia and Iran.") },
  ]);
  await press(page, ".notice button", "Stop it");
  await says(page, ".article .text", "Russia and Iran.");
  await compared(page);
  assert.deepEqual(await texts(page, ".article .text"), ["Iran and plugh.", "Russia and Iran."]);
  await page.close();
});

test("a search that takes long can be stopped, and the next one finds", async () => {
  const page = await tireless();
  await page.keyboard.press("/");
  await page.waitForSelector("#query:focus");
  await page.keyboard.type("xyzzy");
  await says(page, ".notice", "The search takes long");
  await press(page, ".notice button", "Stop it");
  await says(page, ".notice", "That was stopped");
  await page.$eval("#query", (input) => /** @type {HTMLInputElement} */ (input).select());
  await page.keyboard.type("sanctions");
  await page.waitForSelector(".line mark");
  await page.close();
});

test("a report that takes long can be stopped", async () => {
  const page = await tireless();
  await page.click("#share");
  await page.waitForSelector("dialog .forms");
  await page.click("[data-format=json] button");
  await says(page, ".notice", "The engine has long been at work");
  await press(page, ".notice button", "Stop it");
  await says(page, ".notice", "That was stopped");
  assert.deepEqual(await texts(page, ".article .text"), seedTexts);
  await page.close();
});

test("where no worker starts, the page does its work itself", async () => {
  const page = await open(browser, { at: copyOfPage(folder, "workless.html", WORKLESS) });
  assert.deepEqual(await texts(page, ".article .text"), seedTexts);
  assert.ok((await page.$$(".text .m")).length > 0);
});
