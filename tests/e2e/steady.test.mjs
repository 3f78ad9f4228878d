// What is on screen before the engine is there is what stands there when it has answered, in the same places.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, open } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "crossread-"));
/** @type {import("puppeteer-core").Browser} */
let browser;
before(async () => (browser = await launch()));
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** The page as it is until its last script runs. */
function still() {
  const html = readFileSync("dist/crossread.html", "utf8");
  const file = join(folder, "still.html");
  writeFileSync(file, html.slice(0, html.lastIndexOf('<script id="app">')));
  return pathToFileURL(file).href;
}

/** Every part that a reader sees, with its words and its place. @param {import("puppeteer-core").Page} page */
const layout = (page) =>
  page.$$eval(".bar, .bar a, .bar button, .lede, .legend, .swap, .sides, .src, .map, .text, .text .b", (parts) =>
    parts.map((part) => {
      const { x, y, width } = part.getBoundingClientRect();
      const words = part.matches(".b, .lede, .src, .legend") ? part.textContent?.trim() : "";
      return `${part.tagName} ${part.className.trim()} ${[x, y, width].map(Math.round)} ${words}`;
    }),
  );

for (const width of [1440, 1024, 390]) {
  test(`nothing jumps, ${width} wide`, async () => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.goto(still());
    const early = await layout(page);
    await page.close();
    const whole = await open(browser, { width });
    assert.deepEqual(await layout(whole), early);
    await whole.close();
  });
}
