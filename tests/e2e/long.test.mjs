// Texts of tens of thousands of words: the first screen at once, and in the end every word, every mark, every place.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { articles } from "../bench/articles.mjs";
import { bytesOf, drop, launch, open, says } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

const LONG = `A very long day\n\n${articles(60)
  .flatMap(({ text }) => text.trim().split("\n\n").slice(1))
  .join("\n\n")}\n\nThe last words of all were spoken by Zbigniew Wexmoor.\n`;

/** Adds the text and waits until all of it stands. */
async function whole() {
  await drop(page, [{ name: "long.txt", bytes: bytesOf(LONG) }]);
  await says(page, ".text", "A very long day");
  await says(page, ".text", "Zbigniew Wexmoor");
}

test("a long text is all there, marks and links too", async () => {
  page = await open(browser, { width: 1440 });
  await whole();
  const found = await page.$$eval(".text", (bodies) => {
    const body = bodies.find((b) => b.querySelector(".stretch"));
    return {
      text: body?.textContent,
      stretches: body?.querySelectorAll(".stretch").length ?? 0,
      stops: body?.querySelectorAll(".m[tabindex='0']").length,
      last: [...(body?.querySelectorAll(".m") ?? [])].at(-1)?.textContent,
    };
  });
  assert.equal(found.text, LONG);
  assert.ok(found.stretches > 10);
  assert.equal(found.stops, 1);
  assert.equal(found.last, "Zbigniew Wexmoor");
  assert.deepEqual(page.trouble, []);
});

test("a place at its end is reached by list, by link, and by search", async () => {
  page = await open(browser, { width: 1440 });
  await whole();
  const inSight = (/** @type {string} */ selector) =>
    page.waitForFunction(
      (s) => {
        const box = document.querySelector(s)?.getBoundingClientRect();
        return box && box.height > 0 && box.top > 0 && box.bottom < innerHeight;
      },
      {},
      selector,
    );
  const mark = await page.$$eval(".m", (marks) => {
    const last = /** @type {HTMLElement} */ (marks.find((m) => m.textContent === "Zbigniew Wexmoor"));
    last.click();
    return last.dataset.m;
  });
  await page.waitForSelector(".m.here");
  const hash = await page.evaluate(() => location.hash);
  assert.match(hash, /&pin=/);
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".m.here"));
  await page.evaluate((address) => {
    // As a link from outside: opened whole, and brought into sight.
    location.hash = address;
    location.reload();
  }, hash);
  await page.waitForFunction(() => performance.getEntriesByName("crossread:compared").length > 0);
  await inSight(`.m.here[data-m="${mark}"]`);
});
