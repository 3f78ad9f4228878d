// "Nothing leaves this page", as the page shows it: every way out is tried, and the browser's own reports are counted.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { launch, open, press, says, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

/** @param {number} width */
async function arrive(width) {
  page = await open(browser, { width });
  await page.evaluate(() => {
    const reports = { seen: 0 };
    Object.assign(globalThis, { reports });
    document.addEventListener("securitypolicyviolation", () => (reports.seen += 1));
  });
}

test("each way out is blocked, by the browser's own report, and can be tried again", async () => {
  await arrive(1280);
  await page.click("#safe");
  for (const round of [1, 2]) {
    await page.waitForFunction(() => document.querySelectorAll(".probes tr").length === 16);
    await says(page, "dialog [role=status]", "ways blocked");
    const rows = await page.$$eval(".probes tr", (all) =>
      all.map((row) => ({ way: row.querySelector("th")?.textContent, outcome: row.getAttribute("data-outcome") })),
    );
    const open = rows.filter(({ outcome }) => outcome !== "blocked");
    assert.deepEqual(
      open.map(({ way }) => way),
      ["WebRTC", "Leading the page elsewhere"],
    );
    const [sum] = await texts(page, "dialog [role=status]");
    const [blocked, of, reports] = (sum.match(/\d+/g) ?? []).map(Number);
    assert.deepEqual([blocked, of], [14, 14]);
    // Those of a worker are reported to the worker alone.
    const seen = await page.evaluate(() => /** @type {any} */ (globalThis).reports.seen);
    assert.ok(reports >= 14 && seen >= round * 13, `${reports} reports, ${seen} seen`);
    if (round === 1) await press(page, "dialog .actions button", "Try again");
    if (round === 1) await page.waitForFunction(() => document.querySelectorAll(".probes tr").length < 16);
  }
});

test("a narrow page has it among its settings", async () => {
  await arrive(390);
  await page.click("#help");
  await press(page, "dialog .link", "Nothing leaves this page");
  await says(page, "dialog h3", "What this does not show");
});

test("a way that is open is said to be open", async () => {
  await arrive(1280);
  await page.evaluate(() => {
    globalThis.fetch = async () => new Response();
    navigator.sendBeacon = () => true;
    globalThis.WebSocket = /** @type {any} */ (
      class extends EventTarget {
        constructor() {
          super();
          setTimeout(() => this.dispatchEvent(new Event("error")));
        }
      }
    );
  });
  await page.click("#safe");
  await says(page, "dialog [role=status]", "11 of 14 ways blocked");
  const outcomes = await page.$$eval(".probes tr", (rows) => rows.map((row) => row.getAttribute("data-outcome")));
  assert.deepEqual(outcomes.slice(0, 4), ["through", "blocked", "through", "failed"]);
});
