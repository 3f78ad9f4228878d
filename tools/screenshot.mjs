// node tools/screenshot.mjs: docs/screenshot.png, two accounts of one storm with their notes. After ./build.sh.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
await page.setViewport({ width: 1360, height: 1180 });
await page.goto(pathToFileURL(resolve("dist/crossread.html")).href);
await page.waitForFunction(() => performance.getEntriesByName("crossread:compared").length > 0);
// The samples are replaced by the two accounts of one storm.
const offer = await page.waitForSelector(".told button");
await offer?.evaluate((button) => /** @type {HTMLElement} */ (button).click());
await page.waitForSelector(".notes .note");
await page.evaluate(() => new Promise((done) => setTimeout(done, 6000))); // what came in is said, and goes
await page.evaluate(() => scrollTo(0, 0));
await page.screenshot({ path: "docs/screenshot.png" });
await browser.close();
