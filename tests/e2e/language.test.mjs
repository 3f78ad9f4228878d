// The page in another language: chosen in the help, remembered, with the texts and the view as they were.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { words as de } from "../../www/words/de.js";
import { words as en } from "../../www/words/en.js";
import { compared, launch, open } from "./browser.mjs";

/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** @param {import("./browser.mjs").Tab} page */
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
  ...{
    lang: code,
    tabs: Object.values(views),
    levels: [...levels.names],
    add,
    safe,
    who: lists.heading,
    language: "en",
  },
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
