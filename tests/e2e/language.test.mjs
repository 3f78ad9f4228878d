// The page in another language: chosen in the help, remembered, with the texts and the view as they were.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { words as de } from "../../www/words/de.js";
import { words as en } from "../../www/words/en.js";
import { bytesOf, compared, drop, launch, offered, open, says } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "crossread-"));
/** @type {import("./browser.mjs").Profile} */
let browser;
before(async () => (browser = await launch()));
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** @param {import("puppeteer-core").Page} page */
const frame = (page) =>
  page.evaluate(() => ({
    lang: document.documentElement.lang,
    tabs: [...document.querySelectorAll(".tabs a")].map((tab) => tab.firstChild?.textContent?.trim()),
    levels: [...document.querySelectorAll("a[data-level-link]")].map((link) => link.textContent),
    add: document.querySelector("#add")?.textContent,
    safe: document.querySelector("#safe")?.textContent,
    who: document.querySelector("#who")?.textContent,
    language: document.querySelector(".text")?.getAttribute("lang"),
    hash: location.hash,
  }));

/** @param {typeof de | typeof en} words */
const said = ({ code, views, levels, add, safe, lists }) => ({
  lang: code,
  tabs: Object.values(views),
  levels: [...levels.names],
  add,
  safe,
  who: lists.heading,
  language: "en",
});

/** @param {import("./browser.mjs").Tab} page @param {string} code */
async function choose(page, code) {
  await page.click("#help");
  await page.waitForSelector("#language");
  await Promise.all([page.waitForNavigation(), page.select("#language", code)]);
  await compared(page);
}

test("another language is chosen, said everywhere, remembered, and left again", async () => {
  const page = await open(browser, { hash: "#v=1&level=2" });
  const { hash, ...first } = await frame(page);
  assert.deepEqual(first, said(en));
  await choose(page, "de");
  const { hash: kept, ...then } = await frame(page);
  assert.deepEqual(then, said(de));
  assert.equal(kept, hash);
  const again = await open(browser);
  assert.equal((await frame(again)).lang, "de");
  await choose(again, "en");
  const last = await frame(again);
  assert.deepEqual(last, { ...said(en), hash: last.hash });
  assert.deepEqual([...page.trouble, ...again.trouble], []);
});

test("a page that was saved in another language speaks it in its bar too, before any script and after", async () => {
  const page = await open(browser);
  await choose(page, "de");
  await page.click("#share");
  const { name, text } = await offered(page, () => page.click("#save-page"));
  const path = join(folder, name);
  writeFileSync(path, text);
  const at = pathToFileURL(path).href;
  // Firefox cannot be told to run no script.
  if (process.env.BROWSER !== "firefox") {
    const still = await browser.newPage();
    await still.setJavaScriptEnabled(false);
    await still.goto(at);
    const { hash: none, ...painted } = await frame(still);
    assert.equal(none, "");
    assert.deepEqual(painted, said(de));
  }
  const saved = await open(browser, { at });
  const { hash, ...then } = await frame(saved);
  assert.match(hash, /view=read/);
  assert.deepEqual(then, said(de));
  await choose(saved, "en");
  const last = await frame(saved);
  assert.deepEqual(last, { ...said(en), hash: last.hash });
  assert.deepEqual([...page.trouble, ...saved.trouble], []);
});

test("the language of a text is called as the page calls it", async () => {
  const page = await open(browser);
  await choose(page, "de");
  const text =
    "Merkel trifft Macron\n\nDie Kanzlerin hat am Montag den Präsidenten in Berlin getroffen und mit ihm über die Lage in der Ukraine gesprochen, wie ein Sprecher der Regierung sagte. Es ist nicht das letzte Treffen der beiden in diesem Jahr.\n";
  await drop(page, [{ name: "bericht.txt", bytes: bytesOf(text) }]);
  await says(page, ".foreign", de.library.foreign.replace("{0}", "Deutsch"));
  assert.deepEqual(page.trouble, []);
});
