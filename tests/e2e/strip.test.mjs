// The dates of two accounts along one axis, what no calendar can place, and the table that says the same.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { bytesOf, drop, launch, listen, open, press, says, texts } from "./browser.mjs";

const ONE =
  "Ferry Sinks Off Tarnow\n\nMay 4, 2021\n\nThe ferry Aurelia sank off Tarnow on 3 May 2021. It was built in 1987, and was mended in April 2021.";
const TWO =
  "Ferry Aurelia Goes Down\n\nThe ferry Aurelia sank off Tarnow on May 3, 2021, said Marna Oban. On Thursday divers will look for it.";
const BARE = "Growers Expect A Good Year\n\nGrowers in the valley expect the best apple harvest after a mild spring.";
/** Words as an attack wears them. */
const WILD = ONE.replaceAll("3 May 2021", '3 May 2021 <img src=x onerror="globalThis.ran=1">');

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

/** @param {string[]} both @param {{ width?: number }} [how] */
async function strip(both, how) {
  page = await open(browser, { width: 1440, ...how });
  await drop(
    page,
    both.map((text, at) => ({ name: `text-${at}.txt`, bytes: bytesOf(text) })),
  );
  await says(page, ".article .text", both[0].split("\n")[0]);
  await listen(page);
  await page.waitForSelector(".times h2");
}

/** What the marks on the axis are called. */
const marks = () => page.$$eval(".axis a", (all) => all.map((mark) => mark.getAttribute("aria-label") ?? ""));

test("dates of both stand along one axis, and in a table", async () => {
  await strip([ONE, TWO]);
  await press(page, ".strip .step", "all");
  const named = await marks();
  assert.ok(
    named.some((name) => name.startsWith("A: 3 May 2021")) && named.some((name) => name.startsWith("B: May 3, 2021")),
    `${named}`,
  );
  assert.ok(
    named.some((name) => name.startsWith("A: 1987")),
    `${named}`,
  );
  const lines = await texts(page, ".times tbody tr");
  assert.ok(
    lines.some((line) => line.includes("2021-05-03") && line.includes("3 May 2021") && line.includes("May 3, 2021")),
    `${lines}`,
  );
  assert.equal((await page.$$(".axis .flag")).length, 1);
  assert.deepEqual(page.trouble, []);
});

test("what no calendar can place is listed, with a way to date the article", async () => {
  await strip([ONE, TWO]);
  await says(page, ".times .hint", "Thursday");
  await press(page, ".times .hint button", "Set the article’s date");
  await page.waitForSelector("dialog [name=published]");
});

test("buttons and keys bring it nearer, farther and along; the focus stays", async () => {
  await strip([ONE, TWO]);
  await press(page, ".strip .step", "all");
  const all = (await marks()).length;
  await page.focus('.strip [data-again="nearer"]');
  for (let i = 0; i < 6; i += 1) await page.keyboard.press("Enter");
  await says(page, ".strip [role=status]", "outside");
  assert.ok((await marks()).length < all);
  assert.equal(await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.dataset.again), "nearer");
  await page.focus(".strip");
  await page.keyboard.press("Home");
  await page.waitForFunction((n) => document.querySelectorAll(".axis a").length === n, {}, all);
  assert.ok(await page.evaluate(() => document.activeElement?.matches(".strip")));
});

test("each date leads to its words", async () => {
  await strip([ONE, TWO]);
  await page.$eval(".axis a", (mark) =>
    mark.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: window })),
  );
  await page.waitForFunction(() => location.hash.includes("pin="));
  await page.waitForSelector(".pinned");
});

test("texts without dates say so, and what attacks wear is text in a narrow page", async () => {
  await strip([BARE, BARE.replace("apple", "plum")]);
  await says(page, ".times .none", "No date");
  await page.close();
  await strip([WILD, TWO], { width: 390 });
  const [ran, images, wide] = await page.evaluate(() => [
    /** @type {any} */ (globalThis).ran ?? null,
    document.querySelectorAll(".times img").length,
    document.documentElement.scrollWidth > innerWidth,
  ]);
  assert.deepEqual([ran, images, wide], [null, 0, false]);
});
