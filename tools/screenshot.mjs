// node tools/screenshot.mjs: docs/screenshot.png, the page as it opens, one name followed through both texts. After ./build.sh.
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
const name = await page.$(".lede a.name, .lede a[href*='pin=']");
await name?.click();
await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
await page.evaluate(() => scrollTo(0, 0));
await page.screenshot({ path: "docs/screenshot.png" });
await browser.close();
