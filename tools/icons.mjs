// node tools/icons.mjs: www/site/icon-*.png, drawn from icon.svg by Chromium. After a change of the icon.
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const svg = readFileSync("www/site/icon.svg", "utf8");
/** A mask may cut away all but the middle four fifths: paper to the edge, the lines smaller. */
const maskable = svg.replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"').replace(/<rect[^>]*>/, "");

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const [name, side, drawing, paper] of /** @type {const} */ ([
  ["icon-192", 192, svg, "transparent"],
  ["icon-512", 512, svg, "transparent"],
  ["icon-maskable", 512, maskable, "#fbfaf7"],
])) {
  await page.setViewport({ width: side, height: side });
  await page.setContent(`<style>body{margin:0;background:${paper}}svg{display:block;width:100vw}</style>${drawing}`);
  await page.screenshot({ path: `www/site/${name}.png`, omitBackground: true });
}
await browser.close();
