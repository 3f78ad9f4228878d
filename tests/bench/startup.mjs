// ./build.sh bench: how long from opening dist/crossread.html (file://, network off, a fresh Chromium profile each time)
// to the comparison on screen, and where the time goes. Medians of 11 runs; the rows are milliseconds.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const RUNS = Number(process.argv[2] ?? 11);
const url = pathToFileURL(resolve("dist/crossread.html")).href;

async function once() {
  const profile = mkdtempSync(join(tmpdir(), "crossread-bench-"));
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME,
    userDataDir: profile,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.setOfflineMode(true);
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName("crossread:compared").length > 0);
    return await page.evaluate(() => {
      const navigation = /** @type {PerformanceNavigationTiming} */ (performance.getEntriesByType("navigation")[0]);
      const entries = performance.getEntries().filter((e) => e.name.startsWith("crossread:"));
      const rows = entries.map((e) =>
        e.entryType === "measure" ? [`${e.name} (took)`, e.duration] : [`${e.name} (at)`, e.startTime],
      );
      return {
        "html parsed (at)": navigation.domInteractive,
        .../** @type {Record<string, number>} */ (Object.fromEntries(rows)),
      };
    });
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const median = (/** @type {number[]} */ numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** @type {Record<string, number>[]} */
const runs = [];
for (let i = 0; i < RUNS; i++) runs.push(await once());
const names = Object.keys(runs[0]).sort((a, b) => median(runs.map((r) => r[a])) - median(runs.map((r) => r[b])));
for (const name of names) {
  const all = runs.map((r) => r[name]).filter((n) => n !== undefined);
  const [low, mid, high] = [Math.min(...all), median(all), Math.max(...all)].map((n) => n.toFixed(1).padStart(8));
  console.log(`${name.padEnd(38)} median ${mid}   (${low} …${high})`);
}
