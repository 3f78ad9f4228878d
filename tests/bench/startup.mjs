// ./build.sh bench: how long from opening a page (file://, network off, a fresh Chromium profile each time) to the comparison
// on screen, and where the time goes. The rows are milliseconds, medians with the least and the most.
// node tests/bench/startup.mjs [RUNS] [PAGE] [BEFORE]   PAGE is dist/crossread.html; with BEFORE both are opened in turn, and
// each row ends with the median of PAGE's part of BEFORE's time, pair by pair.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const RUNS = Number(process.argv[2] ?? 11);
const PAGES = process.argv.length > 3 ? process.argv.slice(3, 5) : ["dist/crossread.html"];

/** @typedef {Record<string, number>} Times */

/** @param {string} page @returns {Promise<Times>} */
async function once(page) {
  const profile = mkdtempSync(join(tmpdir(), "crossread-bench-"));
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME,
    userDataDir: profile,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1440, height: 900 });
    await tab.setOfflineMode(true);
    const session = await browser.target().createCDPSession();
    /** What the processes that draw pages have worked, in all threads: less noisy than the clock. */
    const work = async () => {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      return processInfo
        .filter(({ type }) => type === "renderer")
        .reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    };
    const before = await work();
    await tab.goto(pathToFileURL(resolve(page)).href);
    await tab.waitForFunction(() => performance.getEntriesByName("crossread:compared").length > 0);
    const after = await work();
    const times = await tab.evaluate(() => {
      const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      /** @type {Times} */
      const times = { "first contentful paint (at)": paint.startTime, "html parsed (at)": navigation.domInteractive };
      for (const { name, entryType, startTime, duration } of performance.getEntries()) {
        if (!name.startsWith("crossread:")) continue;
        if (entryType === "mark") times[`${name} (at)`] = startTime;
        else times[`${name} (took)`] = (times[`${name} (took)`] ?? 0) + duration;
      }
      return times;
    });
    return { ...times, "processor (took)": after - before };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const median = (/** @type {number[]} */ numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** @param {number[]} numbers */
function cell(numbers) {
  if (!numbers.length) return "".padEnd(26);
  const [low, mid, high] = [Math.min(...numbers), median(numbers), Math.max(...numbers)];
  return [mid, low, high].map((n) => n.toFixed(1).padStart(8)).join(" ");
}

/** @type {Times[][]} */
const runs = PAGES.map(() => []);
for (let i = 0; i < RUNS; i++) for (const [at, page] of PAGES.entries()) runs[at].push(await once(page));

/** @param {Times[]} own @param {string} name */
const all = (own, name) => own.map((times) => times[name]).filter((n) => n !== undefined);
const names = [...new Set(runs.flatMap((own) => own.flatMap(Object.keys)))];
/** @param {string} name */
const when = (name) => median(runs.flatMap((own) => all(own, name)));
for (const name of names.sort((a, b) => when(a) - when(b))) {
  const found = runs.map((own) => all(own, name));
  const [now, before = []] = found;
  const pairs = now.length === before.length ? now.map((n, i) => n / before[i]) : [];
  console.log(name.padEnd(36), found.map(cell).join("   "), pairs.length ? `  × ${median(pairs).toFixed(2)}` : "");
}
