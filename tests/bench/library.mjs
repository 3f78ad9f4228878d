// ./build.sh bench: a library of 200 articles (400 words each) in Chromium, from file://, network off, a fresh profile:
// reading them in one drop, coming back after a reload, a search with every key, a filter of the rows.
// node tests/bench/library.mjs [RUNS] [ARTICLES]
import { compared, launch, open } from "../e2e/browser.mjs";
import { articles } from "./articles.mjs";

const RUNS = Number(process.argv[2] ?? 3);
const COUNT = Number(process.argv[3] ?? 200);
const QUERY = "minister promises";

/** Notes the tasks of the main thread that took longer than 50 ms. */
function watch() {
  /** @type {any} */ (globalThis).longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries())
      /** @type {any} */ (globalThis).longTasks.push({ duration, startTime });
  }).observe({ type: "longtask", buffered: true });
}

/** @param {import("puppeteer-core").Page} page */
const longest = (page) =>
  page.evaluate(() => {
    const tasks = /** @type {{ duration: number, startTime: number }[]} */ (/** @type {any} */ (globalThis).longTasks);
    return Math.max(0, ...tasks.splice(0).map(({ duration }) => duration));
  });

/** @param {import("puppeteer-core").Page} page */
const rowsRead = (page) =>
  page.waitForFunction(
    (count) =>
      document.querySelectorAll(".card").length === count && !document.querySelector(".card.waiting, .notice progress"),
    { timeout: 120_000 },
    COUNT + 2,
  );

async function once() {
  const browser = await launch();
  /** @type {Record<string, number[]>} */
  const row = {};
  const note = (/** @type {string} */ name, /** @type {number[]} */ ...values) => (row[name] = values);
  try {
    const page = await open(browser, { before: watch, width: 1440 });
    await page.click(".tabs [data-tab=library]");
    await page.waitForSelector(".card");
    await longest(page);
    await page.evaluate((files) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of files) dataTransfer.items.add(new File([text], name));
      Object.assign(globalThis, { dataTransfer });
    }, articles(COUNT));
    await page.evaluate(() => new Promise((next) => setTimeout(next, 200)));
    await longest(page);
    const began = await now(page);
    await page.evaluate(() => {
      const { dataTransfer } = /** @type {any} */ (globalThis);
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await rowsRead(page);
    note("import, ms", (await now(page)) - began);
    note("import, longest task", await longest(page));

    await page.reload();
    await compared(page);
    note("reload: compared, ms", await at(page, "crossread:compared"));
    await rowsRead(page);
    note("reload: all are back, ms", await now(page));
    note("reload, longest task", await longest(page));

    note("filter: a key, ms", ...(await typed(page, ".filter input", "zelb")));
    note("filter, longest task", await longest(page));

    await page.click(".tabs [data-tab=search]");
    await page.waitForSelector("#query");
    note("search: a key, ms", ...(await typed(page, "#query", QUERY)));
    note("search, longest task", await longest(page));
  } finally {
    await browser.close();
  }
  return row;
}

/** @param {import("puppeteer-core").Page} page */
const now = (page) => page.evaluate(() => performance.now());

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} name
 */
const at = (page, name) => page.evaluate((mark) => performance.getEntriesByName(mark)[0].startTime, name);

/**
 * Types letter by letter: from each to the frame that shows its answer.
 * @param {import("puppeteer-core").Page} page
 * @param {string} field
 * @param {string} words
 */
const typed = (page, field, words) =>
  page.evaluate(
    async (selector, text) => {
      const input = /** @type {HTMLInputElement} */ (document.querySelector(selector));
      const main = /** @type {HTMLElement} */ (document.querySelector("#main"));
      const times = [];
      for (let n = 1; n <= text.length; n++) {
        const changed = new Promise((resolve) => {
          const observer = new MutationObserver(() => (observer.disconnect(), resolve(null)));
          observer.observe(main, { childList: true, subtree: true, characterData: true });
          setTimeout(resolve, 1000);
        });
        const from = performance.now();
        input.value = text.slice(0, n);
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await changed;
        times.push(performance.now() - from);
        await new Promise((next) => setTimeout(next, 150));
      }
      return times;
    },
    field,
    words,
  );

/**
 * @param {number[]} sorted
 * @param {number} share
 */
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** @type {Record<string, number[]>} */
const all = {};
for (let run = 0; run < RUNS; run++)
  for (const [name, values] of Object.entries(await once())) (all[name] ??= []).push(...values);
console.log(`${COUNT} articles, ${RUNS} runs`.padEnd(30), "  median       p95       max");
for (const [name, values] of Object.entries(all)) {
  const sorted = values.sort((a, b) => a - b);
  const figures = [quantile(sorted, 0.5), quantile(sorted, 0.95), sorted[sorted.length - 1]];
  console.log(name.padEnd(30), ...figures.map((n) => n.toFixed(1).padStart(9)));
}
