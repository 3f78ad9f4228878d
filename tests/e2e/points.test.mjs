// Story points: what three accounts tell, a row each; its order, its filters, the way to the texts; how like each other they are.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { bytesOf, drop, launch, open, press, says, texts } from "./browser.mjs";
import { copyOfPage } from "./copy.mjs";

const SANK =
  "The ferry Aurelia sank off Tarnow on Monday and {0} people drowned, coastguard chief Marna Oban told reporters.";
const RUST = "Insurers had warned since spring that the hull of the Aurelia was full of rust near the engine room.";
const KING = "King Oldric of Ostmark sent a telegram of sympathy to the families of the drowned on Tuesday evening.";
const ONE = ["Ferry Sinks Off Tarnow", SANK.replace("{0}", "14"), RUST].join("\n\n");
const TWO = ["Ferry Aurelia Goes Down", SANK.replace("{0}", "11"), KING].join("\n\n");
const THREE = [
  "Aurelia Lost",
  SANK.replace("{0}", "14"),
  RUST,
  "The line was founded in 1932 by two brothers from Velmet who sold salt.",
].join("\n\n");
/** Words as an attack wears them. */
const WILD = ONE.replaceAll("Aurelia", 'Aurelia <img src=x onerror="globalThis.ran=1">');

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

/** @param {string[]} all @param {{ width?: number, at?: string }} [how] */
async function told(all, how) {
  page = await open(browser, { width: 1440, ...how });
  await drop(
    page,
    all.map((text, at) => ({ name: `text-${at}.txt`, bytes: bytesOf(text) })),
  );
  await says(page, ".article .text", all[0].split("\n")[0]);
  await page.keyboard.press("s");
  await page.waitForSelector(".story");
}

/** The rows on screen: who tells it, and the words of each. */
const rows = () =>
  page.$$eval(".points tbody tr", (all) =>
    all.map((row) => [...row.children].map((cell) => (cell.textContent ?? "").slice(0, 80))),
  );

test("what three tell, a row each: all of them, two of them, one alone", async () => {
  await told([ONE, TWO, THREE]);
  await page.waitForSelector("table.points");
  await says(page, ".told-by", "told by all three");
  await says(page, ".told-by", "A and C, but not B, tell");
  const shown = await rows();
  const all = shown.find(([who]) => who.startsWith("all 3"));
  assert.ok(
    all?.slice(1).every((words) => words.includes("The ferry Aurelia")),
    JSON.stringify(shown),
  );
  const rust = shown.find(([, words]) => words.startsWith("Insurers had warned"));
  assert.deepEqual([rust?.[0], rust?.[2]], ["2 of 3", "–"], JSON.stringify(shown));
  await page.select("#told", "one");
  await says(page, ".points tbody", "King Oldric");
  assert.ok((await rows()).every(([who]) => who.endsWith("alone")));
  assert.deepEqual(page.trouble, []);
});

test("figures that differ are marked, and can be listed alone", async () => {
  await told([ONE, TWO, THREE]);
  await page.waitForSelector("table.points");
  await page.select("#told", "apart");
  await says(page, ".total", "1 row");
  assert.ok((await texts(page, ".points mark")).some((words) => words.includes("11")));
});

test("a part of the sentence lists its rows; words in a passage narrow them; all can be shown again", async () => {
  await told([ONE, TWO, THREE]);
  await press(page, ".told-by button", "A and C, but not B");
  await page.waitForFunction(() => document.querySelectorAll(".points tbody tr").length === 1);
  await page.type("#passages", "xyzzy");
  await says(page, ".total", "No row is like that.");
  await press(page, ".total button", "Show all");
  await page.waitForFunction(() => document.querySelectorAll(".points tbody tr").length >= 2);
});

test("the order of a chosen text, or how many tell it, is in the address", async () => {
  await told([TWO, ONE, THREE]);
  await page.waitForSelector("table.points");
  await page.click(".points thead th:nth-child(4) button");
  await page.waitForFunction(() => location.hash.includes("&sort=2&"));
  await page.waitForSelector(".points thead th:nth-child(4)[aria-sort]");
  const shown = await rows();
  assert.ok(shown[0][3] !== "–" && shown.every((row, at) => at === 0 || row[3] === "–" || shown[at - 1][3] !== "–"));
});

test("each cell leads to its words in the text, by the keyboard too", async () => {
  await told([ONE, TWO, THREE]);
  await page.waitForSelector(".points tbody td:nth-child(4) a");
  await page.$eval(".points tbody td:nth-child(4) a", (a) => /** @type {HTMLElement} */ (a).focus());
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.includes("view=read") && location.hash.includes("pin="));
  await says(page, ".pinned", "The ferry Aurelia sank");
});

test("how like each other two are leads to them, side by side", async () => {
  await told([ONE, TWO, THREE]);
  await page.waitForSelector(".alike");
  await says(page, ".belong li", "one event");
  await page.click(".alike tbody tr:nth-child(2) td:nth-child(4) a");
  await page.waitForFunction(() => location.hash.includes("view=read") && location.hash.includes("sides=1,2"));
});

test("it is told how far it is, and can be stopped and gone on with", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-"));
  // Never done until it is begun a second time: then the pieces, which had grown, are as small again as at first.
  const slow = `const { story } = wasm_bindgen.Explorer.prototype;
    let [first, grown, again] = [0, false, false];
    wasm_bindgen.Explorer.prototype.story = function (keys, count) {
      first ||= count;
      grown ||= count > first;
      again ||= grown && count === first;
      return again ? story.call(this, keys, count) : { done: 1, of: 3, told: null };
    };`;
  try {
    await told([ONE, TWO, THREE], { at: copyOfPage(folder, "slow.html", slow) });
    await press(page, ".progress button", "Stop");
    await says(page, ".progress", "You stopped it.");
    assert.equal(await page.$("table.points"), null);
    await press(page, ".progress button", "Go on");
    await page.waitForSelector("table.points");
    assert.equal(await page.$(".progress button"), null);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("where the engine stops, that is said", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-"));
  const stops = `wasm_bindgen.Explorer.prototype.story = () => {
    throw new WebAssembly.RuntimeError("unreachable");
  };`;
  try {
    await told([ONE, TWO], { at: copyOfPage(folder, "stops.html", stops) });
    await says(page, ".progress", "The engine stopped while comparing.");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what attacks wear is shown as text, and a narrow page holds it", async () => {
  await told([WILD, TWO, THREE], { width: 390 });
  await page.waitForSelector("table.points");
  const [ran, images, wide] = await page.evaluate(() => [
    /** @type {any} */ (globalThis).ran ?? null,
    document.querySelectorAll(".story img").length,
    document.documentElement.scrollWidth > innerWidth,
  ]);
  assert.deepEqual([ran, images, wide], [null, 0, false]);
});
