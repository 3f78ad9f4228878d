// ./build.sh bench: two articles of 20,000 words each, by type. How long from following a link to them until the first
// screen stands and until all of it does, the longest task on the way, and the frames while a wheel goes through it.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { emptyState, format, shortHash } from "../../www/address/fragment.js";
import { articles } from "./articles.mjs";

const WORDS = 20_000;
/** Of the wheel, and how many. */
const [NOTCH, NOTCHES] = [120, 240];

const all = [...articles(200)];
/** @param {number} from */
const long = (from) => {
  const paragraphs = all.slice(from, from + 100).flatMap(({ text }) => text.split("\n\n").slice(1));
  let words = 0;
  return paragraphs.filter((p) => (words += p.split(" ").length) <= WORDS).join("\n\n");
};

const texts = [`Long one\n\n${long(0)}`, `Long two\n\n${long(100)}`];
const hashes = texts.map((text) => shortHash(createHash("sha256").update(text).digest("hex")));
const link = format({ ...emptyState(), texts: hashes, level: 2 });
const seeds = readdirSync("seeds").filter((name) => name.endsWith(".txt"));
const home = format({
  ...emptyState(),
  texts: seeds.map((name) =>
    shortHash(
      createHash("sha256")
        .update(readFileSync(`seeds/${name}`))
        .digest("hex"),
    ),
  ),
});

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME,
  args: ["--no-sandbox", "--disable-gpu"],
  protocolTimeout: 600_000,
});
const page = await browser.newPage();
await page.setViewport({ width: 1440, height: 900 });
await page.goto(pathToFileURL(resolve("dist/crossread.html")).href);
await page.waitForFunction(() => performance.getEntriesByName("crossread:compared").length > 0);
await page.evaluate((texts) => {
  const dataTransfer = new DataTransfer();
  texts.forEach((text, at) => dataTransfer.items.add(new File([text], `long ${at}.txt`)));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}, texts);
await page.waitForFunction(() => document.querySelector(".tabs small")?.textContent === "4");
await page.waitForFunction(() => !document.querySelector(".notice progress"));

await page.evaluate((address) => void (location.hash = address), home);
await page.waitForFunction(() => !document.querySelector(".stretch, .notice progress"));

const shown = await page.evaluate(async (address) => {
  /** @type {number[]} */
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ["longtask"],
  });
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const size = () =>
    [...document.querySelectorAll(".text")].reduce((n, text) => n + (text.textContent?.length ?? 0), 0);
  const start = performance.now();
  location.hash = address;
  let first = 0;
  let held = 0;
  let whole = 0;
  for (let still = 0; still < 30;) {
    await frame();
    const now = size();
    if (!first && document.querySelector(".stretch")) first = performance.now() - start;
    still = now === held && first ? still + 1 : 0;
    held = now;
    if (still === 1) whole = performance.now() - start;
  }
  return { first, whole, longest: Math.max(0, ...tasks), tasks, characters: held };
}, link);
console.log(`first screen of 20,000 words   ${shown.first.toFixed(0)} ms`);
console.log(`all of it                      ${shown.whole.toFixed(0)} ms, ${shown.characters} characters`);
console.log(
  `longest task                   ${shown.longest.toFixed(0)} ms (tasks over 50 ms: ${shown.tasks.map(Math.round).join(", ") || "none"})`,
);

await page.evaluate(() => {
  /** @type {number[]} */
  const gaps = [];
  let last = performance.now();
  const tick = (/** @type {number} */ now) => {
    gaps.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  Object.assign(window, { gaps });
});
await page.mouse.move(400, 500);
for (let i = 0; i < NOTCHES; i += 1) {
  await page.mouse.wheel({ deltaY: NOTCH });
  await new Promise((done) => setTimeout(done, 25));
}
const gaps = await page.evaluate(() => /** @type {number[]} */ (/** @type {any} */ (window).gaps));
const slow = gaps.filter((gap) => gap > 50);
console.log(
  `frames by wheel                ${gaps.length}, over 50 ms: ${slow.length}, longest ${Math.max(...gaps).toFixed(0)} ms, down to ${await page.evaluate(() => Math.round(scrollY))} px`,
);
await browser.close();
