// The search over all texts, its lines, and the query that stands in the texts.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { articles } from "../bench/articles.mjs";
import { bytesOf, drop, launch, open, paste, press, says, seedTexts, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

/** How often a pattern stands in each sample. @param {RegExp} pattern */
const inSeeds = (pattern) => seedTexts.map((text) => text.match(pattern)?.length ?? 0);
const sum = (/** @type {number[]} */ all) => all.reduce((a, b) => a + b, 0);

/** @param {string} query */
async function look(query) {
  if (!(await page.$("#query"))) {
    await page.keyboard.press("/");
    await page.waitForSelector("#query:focus");
  }
  await page.$eval("#query", (input) => /** @type {HTMLInputElement} */ (input).select());
  await page.keyboard.type(query);
  await page.waitForFunction(
    (words) => new URLSearchParams(location.hash.slice(1)).get("q") === words,
    { polling: 50 },
    query,
  );
  await page.waitForFunction(
    () => document.querySelector(".total")?.textContent !== "" && document.querySelector(".found > *"),
  );
}

/** Ticks in the minimap of each article. */
const ticks = () =>
  page.$$eval(".article", (articles) => articles.map((a) => a.querySelectorAll(".tick.found").length));

test("words, beginnings and phrases are found in all texts, each place in its line", async () => {
  page = await open(browser);
  for (const [query, pattern] of /** @type {[string, RegExp][]} */ ([
    ["SANCTIONS", /\bsanctions\b/gi],
    ["sanction*", /\bsanction\w*/gi],
    ['"military cooperation"', /\bmilitary cooperation\b/gi],
  ])) {
    await look(query);
    const n = sum(inSeeds(pattern));
    assert.ok(n > 0);
    await says(page, ".total", `${n} place`);
    const lines = await texts(page, ".line mark");
    assert.equal(lines.length, n);
    for (const words of lines) assert.match(words, new RegExp(pattern.source, "i"));
  }
  for (const line of await texts(page, ".line"))
    assert.ok(
      seedTexts.some((text) => text.includes(line)),
      line,
    );
  await look("military"); // also in a title, which is short
  const middles = await page.$$eval(".line mark", (marks) =>
    marks.map((mark) => {
      const { left, width } = mark.getBoundingClientRect();
      return Math.round(left + width / 2);
    }),
  );
  assert.ok(middles.length > 5);
  assert.ok(Math.max(...middles) - Math.min(...middles) <= 1, `the words stand under each other: ${middles}`);
  assert.deepEqual(page.trouble, []);
});

test("a line leads to its place, and the query stands in texts, minimaps and link", async () => {
  page = await open(browser);
  const counts = inSeeds(/\bsanction\w*/gi);
  await look("sanction*");
  await says(page, ".total", `${sum(counts)} places`);
  await page.evaluate(() => /** @type {HTMLElement} */ ([...document.querySelectorAll(".line")].at(-1)).click());
  await page.waitForSelector(".article");
  await says(page, ".query", `${sum(counts)} places`);
  assert.deepEqual(await ticks(), counts);
  const marked = () =>
    page.evaluate(() =>
      "highlights" in CSS ? [...(CSS.highlights.get("found") ?? [])].map((range) => String(range).toLowerCase()) : null,
    );
  const words = await marked();
  if (words) {
    assert.equal(words.length, sum(counts));
    assert.ok(words.every((word) => word.startsWith("sanction")));
  }
  assert.match(await page.evaluate(() => location.hash), /&pin=1\..*&q=sanction%2A&/);
  await page.waitForFunction(() => scrollY > 0);
  await page.reload();
  await says(page, ".query", "places");
  assert.deepEqual(await ticks(), counts);
  await press(page, ".query a", "clear");
  await page.waitForFunction(() => !document.querySelector(".query, .tick.found"));
  assert.equal((await marked())?.length ?? 0, 0);
  assert.doesNotMatch(await page.evaluate(() => location.hash), /&q=/);
});

test("a text that is not compared comes to the right when one of its lines is followed", async () => {
  page = await open(browser);
  const other = "Élysée Opens Its Gates\n\nThe Élysée, 😀 the elysee palace, was open.\n";
  await paste(page, other);
  await page.waitForSelector(".two.solo");
  await page.evaluate(() => document.querySelector("dialog")?.remove());
  await look("korean");
  await says(page, ".total", "place");
  await page.click(".line");
  await page.waitForSelector(".two:not(.solo)");
  const shown = await texts(page, ".article .text");
  assert.equal(shown[0], other);
  assert.ok(seedTexts.includes(shown[1]));
  await look("elysee");
  await says(page, ".total", "3 places");
  assert.deepEqual(await texts(page, ".line mark"), ["Élysée", "Élysée", "elysee"]);
  assert.equal((await page.$$(".notice.bad")).length, 0);
});

test("thousands of places: the total is exact, the first come at once, and all can be reached", async () => {
  page = await open(browser);
  const many = articles(40);
  await drop(
    page,
    many.map(({ name, text }) => ({ name, bytes: bytesOf(text) })),
  );
  await says(page, "#notices", "40 texts");
  await look("the");
  const inAll = [...many.map(({ text }) => text), ...seedTexts].map((text) => text.match(/\bthe\b/gi)?.length ?? 0);
  const total = sum(inAll);
  assert.ok(total > 1000);
  await says(page, ".search .total", `${total.toLocaleString("en")} places in 42 texts.`);
  const lines = () => page.$$eval(".found .line", (found) => found.length);
  assert.ok((await lines()) < total / 4);
  const figures = (/** @type {string[]} */ all) => all.map((words) => Number(/\d+$/.exec(words)?.[0]));
  const [first] = figures(await texts(page, ".found h2"));
  assert.equal(first, inAll[0]);
  await press(page, ".more button", "Show all");
  await page.waitForFunction((n) => document.querySelectorAll(".found .line").length === n, {}, total);
  const byText = (/** @type {number[]} */ all) => [...all].sort((a, b) => a - b);
  assert.deepEqual(byText(figures(await texts(page, ".found h2"))), byText(inAll)); // compared texts come first
  assert.ok((await texts(page, ".found .line mark")).every((words) => words.toLowerCase() === "the"));
  // the last of them leads to its place
  await page.evaluate(() => /** @type {HTMLElement} */ ([...document.querySelectorAll(".found .line")].at(-1)).click());
  await page.waitForSelector(".two");
  await says(page, ".pinned .quote mark", "the");
  assert.deepEqual(page.trouble, []);
});

test("a library that is still being read is searched as far as it is, and again when it is whole", async () => {
  page = await open(browser);
  const many = articles(60);
  await drop(
    page,
    many.map(({ name, text }) => ({ name, bytes: bytesOf(text) })),
  );
  await says(page, "#notices", "60 texts");
  const inAll = sum(many.map(({ text }) => text.match(/\binquiry\b/gi)?.length ?? 0));
  await look("inquiry");
  await says(page, ".search .total", `${inAll} places in 60 texts.`);
  await page.reload();
  await says(page, ".search .total", `${inAll} places in 60 texts.`);
  await page.waitForFunction(
    () => !document.querySelector(".search .total")?.textContent?.includes("still being read"),
  );
});

test("where nothing is found, the reader's own words are offered with less", async () => {
  page = await open(browser);
  await look('"military sanctio');
  await says(page, ".total", "Nothing found");
  await press(page, ".advice dt a", "military sanctio*");
  await says(page, ".total", "place");
  const words = await texts(page, ".found .line mark");
  assert.ok(words.some((word) => /^sanctio/i.test(word)) && words.some((word) => /^military$/i.test(word)));
});

test("nothing typed and nothing found both say what can be done", async () => {
  page = await open(browser);
  await page.click(".tabs [data-tab=search]");
  await page.waitForSelector("#query:focus");
  assert.equal((await page.$$(".advice dt")).length, 4);
  await look("xyzzy");
  await says(page, ".total", "Nothing found");
  await says(page, ".advice", "Try fewer letters");
  await page.click(".tabs [data-tab=read]");
  await says(page, ".query", "is in neither");
});
