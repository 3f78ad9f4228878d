// The table of names: its figures, order, filter, and the way to the texts.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { articles } from "../bench/articles.mjs";
import { bytesOf, drop, launch, native, open, press, says, SEEDS, texts } from "./browser.mjs";

const MANY = 20;
const folder = mkdtempSync(join(tmpdir(), "names-"));
const files = articles(MANY).map(({ name, text }) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
});
const NO_NAMES = new Set(["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"]);

/** @typedef {{ name: string, label: string, counts: number[], total: number, parts: any[] }} Row */

/** @param {string[]} paths @returns {Row[]} */
function expected(paths) {
  const [comparison] = native("compare", paths);
  return comparison.entities
    .map((/** @type {any} */ { name, label, parts }) => {
      const counts = paths.map(() => 0);
      for (const { article, count } of parts) counts[article] += count;
      return { name, label, counts, total: counts.reduce((a, b) => a + b, 0), parts };
    })
    .filter((/** @type {Row} */ { label, total }) => total > 0 && !NO_NAMES.has(label));
}
const seeds = expected(SEEDS);

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => {
  rmSync(folder, { recursive: true });
  return browser?.close();
});
afterEach(() => page?.close());

/** The rows on screen: name, all, texts, and a figure for each article, however the table is written. */
const shown = () =>
  page.$$eval(".matrix tbody tr", (rows) =>
    rows.map((row) => {
      const [name, , total, spread, , ...cells] = /** @type {HTMLTableRowElement} */ (row).cells;
      const counts = cells.flatMap((cell) =>
        cell.colSpan > 1 || cell.matches(".gap") ? Array(cell.colSpan).fill(0) : [Number(cell.textContent) || 0],
      );
      return {
        name: name.querySelector(".name")?.textContent ?? null,
        total: Number(total.textContent),
        spread: Number(spread.textContent),
        counts,
      };
    }),
  );
const line = (/** @type {{ name: string | null, counts: number[] }} */ { name, counts }) => `${name}: ${counts}`;

async function openNames() {
  await page.click(".tabs [data-tab=names]");
  await page.waitForSelector(".matrix tbody tr");
}

async function dropMany() {
  await drop(
    page,
    articles(MANY).map(({ name, text }) => ({ name, bytes: bytesOf(text) })),
  );
  await page.waitForFunction((n) => document.querySelector(".notices")?.textContent?.includes(`${n} texts`), {}, MANY);
}

async function showAll() {
  await press(page, ".more button", "Show all");
  await page.waitForFunction(() => document.querySelector(".more button")?.matches("[hidden]"));
}

test("the table has the engine's figures, for two articles and for twenty", async () => {
  page = await open(browser);
  await openNames();
  assert.deepEqual((await shown()).map(line).sort(), seeds.map(line).sort());
  await says(page, ".names .total", `${seeds.length} names`);
  const ends = await page.$$eval(".matrix .s0 .sort, .matrix tbody tr:first-child a.count", (words) =>
    words.slice(0, 2).map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return Math.round(range.getBoundingClientRect().right);
    }),
  );
  assert.ok(Math.abs(ends[0] - ends[1]) <= 1, `a letter ends where its figures end: ${ends}`);
  await dropMany();
  await openNames();
  const rows = expected(files);
  await says(page, ".names .total", `${rows.length} names`);
  const few = await shown();
  assert.ok(few.length < rows.length);
  await showAll();
  const all = await shown();
  assert.deepEqual(all.map(line).sort(), rows.map(line).sort());
  for (const { total, spread, counts } of all) {
    assert.equal(
      total,
      counts.reduce((a, b) => a + b, 0),
    );
    assert.equal(spread, counts.filter(Boolean).length);
  }
  assert.ok(all.every(({ total }, at) => at === 0 || total <= all[at - 1].total));
  assert.deepEqual(page.trouble, []);
});

test("any column orders the table, and the order is in the link", async () => {
  page = await open(browser);
  await openNames();
  for (const [column, first, key] of /** @type {[string, string, (row: any) => any][]} */ ([
    ["name", "ascending", ({ name }) => name.toLowerCase()],
    ["total", "descending", ({ total }) => -total],
    ["spread", "descending", ({ spread }) => -spread],
    ["1", "descending", ({ counts }) => -counts[1]],
  ])) {
    await page.click(`[data-column="${column}"] .sort`);
    await page.waitForSelector(`[data-column="${column}"][aria-sort=${first}]`);
    assert.equal((await page.$$("[aria-sort]")).length, 1);
    const keys = (await shown()).map(key);
    assert.equal(keys.length, seeds.length);
    assert.ok(
      keys.every((value, at) => at === 0 || keys[at - 1] <= value),
      `${column}: ${keys}`,
    );
  }
  await page.click('[data-column="1"] .sort');
  await page.waitForSelector('[data-column="1"][aria-sort=ascending]');
  const before = (await shown()).map(line);
  assert.match(await page.evaluate(() => location.hash), /&sort=1&/);
  await page.reload();
  await page.waitForSelector('[data-column="1"][aria-sort=ascending]');
  assert.deepEqual((await shown()).map(line), before);
});

test("words and a kind leave the names that fit, however they are written", async () => {
  page = await open(browser);
  await openNames();
  await page.type("#filter", "us");
  await says(page, ".names .total", " of ");
  const names = (await shown()).map(({ name }) => name);
  assert.ok(names.includes("United States"), String(names)); // the texts write U.S.
  assert.match(await page.evaluate(() => location.hash), /&only=us&/);
  const people = seeds.filter(({ label }) => label === "PERSON");
  await page.$eval("#filter", (input) => /** @type {HTMLInputElement} */ (input).select());
  await page.keyboard.press("Backspace");
  await press(page, ".names .chip", "people");
  await says(page, ".names .total", `${people.length} names of ${seeds.length}`);
  assert.deepEqual((await shown()).map(({ name }) => name).sort(), people.map(({ name }) => name).sort());
  await page.type("#filter", "xyzzy");
  await says(page, ".names .total", "0 names");
  await press(page, ".names .total button", "Show all");
  await says(page, ".names .total", `${seeds.length} names.`);
  await page.waitForSelector("#filter:focus");
});

test("a figure leads to the first mention in that text", async () => {
  page = await open(browser);
  await openNames();
  const { name, parts } = /** @type {Row} */ (seeds.find(({ counts }) => counts[0] && counts[1]));
  const [, second] = native("annotate", SEEDS);
  const own = parts.filter(({ article }) => article === 1).map(({ entity }) => entity);
  const first = second.mentions.findIndex((/** @type {any} */ { entity, counted }) => counted && own.includes(entity));
  await page.evaluate((words) => {
    const row = [...document.querySelectorAll(".matrix tbody tr")].find(
      (r) => r.querySelector("th")?.textContent === words,
    );
    /** @type {HTMLElement[]} */ ([...(row?.querySelectorAll("a.count") ?? [])])[1].click();
  }, name);
  await page.waitForSelector(".m.here");
  const [article, mention] = await page.$eval(".m.here", (mark) => [
    mark.closest(".text")?.getAttribute("data-article"),
    mark.getAttribute("data-m"),
  ]);
  assert.deepEqual([article, mention], ["1", String(first)]);
});

test("the whole library, also what is not compared", async () => {
  page = await open(browser);
  await dropMany();
  await openNames();
  await press(page, ".names .seg a", `whole library (${MANY + 2})`);
  const rows = expected([...files, ...SEEDS]);
  await says(page, ".names .total", `${rows.length} names`);
  assert.match(await page.evaluate(() => location.hash), /&whole=1&/);
  await page.type("#filter", "pyongyang");
  await page.waitForFunction(() => location.hash.includes("&only=pyongyang&"));
  const [row] = await shown();
  assert.equal(line(row), line(/** @type {Row} */ (rows.find(({ name }) => name === "Pyongyang"))));
  await page.click(".matrix tbody a.place");
  await page.waitForSelector(".m.here");
  assert.equal(await page.$eval(".m.here", (mark) => mark.textContent), "Pyongyang");
  assert.equal((await texts(page, ".article .text")).length, 2);
  assert.deepEqual(page.trouble, []);
});
