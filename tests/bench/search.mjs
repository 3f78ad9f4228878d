// ./build.sh bench: with 200 articles in the library, from a key in the search field to its answer on screen, and the longest
// task of the page's own thread in Names. From file:// in a fresh Chromium profile; milliseconds, reported and not judged.
import puppeteer from "puppeteer-core";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { articles } from "./articles.mjs";

const ARTICLES = 200;
const QUERIES = [
  "the inquiry",
  "sai*",
  '"united nations"',
  "kyiv",
  "vić",
  "e*",
  "water lisbon",
  "“nobody will be spared”",
];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const page = await browser.newPage();
await page.setViewport({ width: 1440, height: 900 });
await page.goto(pathToFileURL(resolve("dist/crossread.html")).href);
await page.waitForFunction(() => performance.getEntriesByName("crossread:compared").length > 0);
await page.evaluate((files) => {
  const dataTransfer = new DataTransfer();
  for (const { name, text } of files) dataTransfer.items.add(new File([text], name));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}, articles(ARTICLES));
const said = (/** @type {string} */ selector, /** @type {string} */ words) =>
  page.waitForFunction((s, w) => document.querySelector(s)?.textContent?.includes(w), {}, selector, words);
await said("#notices", `${ARTICLES} texts`);

/** @type {(name: string, all: number[]) => void} */
function report(name, all) {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1).padStart(8);
  console.log(`${name.padEnd(38)} p50 ${at(0.5)}   p95 ${at(0.95)}   most ${at(1)}   of ${sorted.length}`);
}

/** @param {string} name */
const took = (name) =>
  page.evaluate((n) => performance.getEntriesByName(n).map(({ duration }) => duration), `crossread:${name}`);

/** Tasks over 50 ms while something is done. @param {string} name @param {() => Promise<unknown>} act */
async function tasks(name, act) {
  await page.evaluate(() => {
    const seen = /** @type {number[]} */ ([]);
    const observer = new PerformanceObserver((list) => seen.push(...list.getEntries().map((e) => e.duration)));
    observer.observe({ type: "longtask" });
    Object.assign(globalThis, { seen });
  });
  await act();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  report(`names, ${name}: tasks over 50`, await page.evaluate(() => /** @type {any} */ (globalThis).seen));
}

await tasks("opened", async () => {
  await page.click(".tabs [data-tab=names]");
  await page.waitForSelector(".matrix tbody tr");
});
await tasks("whole library", async () => {
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelectorAll(".names .seg a")[1]).click());
  await page.waitForSelector(".scroll.many tbody tr");
});
await tasks("people", () => page.click(".chip[data-group=people]"));
await tasks("filtered", () => page.type("#filter", "mar", { delay: 60 }));
await page.$eval("#filter", (input) => /** @type {HTMLInputElement} */ (input).select());
await tasks("all again", async () => {
  await page.keyboard.press("Backspace");
  await page.click(".chip[data-group='']");
});
await tasks("by name", () => page.click("[data-column=name] .sort"));
await tasks("every row", async () => {
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".more button")).click());
  await page.waitForFunction(() => document.querySelector(".more button")?.matches("[hidden]"));
});
report("compare, in the worker", await took("compare"));

await page.click(".tabs [data-tab=search]");
await page.waitForSelector("#query:focus");
await page.evaluate(() => {
  const answers = /** @type {number[]} */ ([]);
  let pressed = 0;
  addEventListener("input", ({ timeStamp }) => (pressed = timeStamp), true);
  new MutationObserver(() => {
    const from = pressed;
    pressed = 0;
    if (from) requestAnimationFrame(() => setTimeout(() => answers.push(performance.now() - from)));
  }).observe(/** @type {Node} */ (document.querySelector(".search .total")), { childList: true });
  Object.assign(globalThis, { answers });
});
let keys = 0;
for (const query of QUERIES) {
  await page.$eval("#query", (input) => /** @type {HTMLInputElement} */ (input).select());
  for (const key of query) {
    await page.keyboard.type(key);
    keys += 1;
    await page.waitForFunction((n) => /** @type {any} */ (globalThis).answers.length >= n, {}, keys);
  }
}
report("search, from key to answer on screen", await page.evaluate(() => /** @type {any} */ (globalThis).answers));
report("search, in the worker", await took("search"));
await browser.close();
