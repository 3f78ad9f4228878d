// What is on screen before the engine is there is what stands there when it has answered, in the same places, with any
// fonts.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, open } from "./browser.mjs";
import { families } from "./fonts.mjs";

const folder = mkdtempSync(join(tmpdir(), "crossread-"));
after(() => rmSync(folder, { recursive: true }));

/** The page as it is until its last script runs. */
function still() {
  const html = readFileSync("dist/crossread.html", "utf8");
  const file = join(folder, "still.html");
  writeFileSync(file, html.slice(0, html.lastIndexOf('<script id="app">')));
  return pathToFileURL(file).href;
}

/**
 * How far a part may move, in pixels: not at all. Both pages are the same words in the same boxes of the same browser, so
 * that a difference is something that a reader could see to jump, however small it is with these fonts.
 */
const MAY_MOVE = 0;

/** @typedef {{ part: string, place: number[], words: string | undefined, pieces: string[] }} Seen */

/**
 * Every part that a reader sees, with its words and its place. Words of ours are also compared node by node: a browser
 * shapes each by itself, so that the same words cut elsewhere are as wide only by luck.
 * @param {import("puppeteer-core").Page} page
 * @returns {Promise<Seen[]>}
 */
const layout = (page) =>
  page.$$eval(".bar, .bar a, .bar button, .lede, .legend, .swap, .sides, .src, .map, .text, .text .b", (parts) =>
    parts.map((part) => {
      const { x, y, width } = part.getBoundingClientRect();
      const ours = part.matches(".bar, .lede, .legend, .swap");
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      /** @type {string[]} */
      const pieces = [];
      while (ours && walker.nextNode())
        if (walker.currentNode.nodeValue?.trim()) pieces.push(walker.currentNode.nodeValue);
      return {
        part: `${part.tagName} ${part.className.trim()}`,
        place: [x, y, width],
        words: part.matches(".b, .lede, .src, .legend") ? part.textContent?.trim() : "",
        pieces,
      };
    }),
  );

for (const family of families) {
  test(`with the fonts ${family ?? "of this machine"}`, async (t) => {
    const browser = await launch({ fonts: family });
    t.after(() => browser.close());
    for (const width of [1440, 1024, 390])
      await t.test(`nothing jumps, ${width} wide`, () => nothingJumps(browser, width));
  });
}

/**
 * @param {import("./browser.mjs").Profile} browser
 * @param {number} width
 */
async function nothingJumps(browser, width) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(still());
  const early = await layout(page);
  await page.close();
  const whole = await open(browser, { width });
  const late = await layout(whole);
  await whole.close();
  const said = (/** @type {Seen[]} */ seen) => seen.map(({ part, words, pieces }) => ({ part, words, pieces }));
  assert.deepEqual(said(late), said(early));
  for (const [at, { part, place, words }] of late.entries()) {
    const moved = place.map((now, side) => Math.abs(now - early[at].place[side]));
    const text = `${part} ${words?.slice(0, 40)}: ${early[at].place} became ${place}`;
    assert.ok(Math.max(...moved) <= MAY_MOVE, text);
  }
}
