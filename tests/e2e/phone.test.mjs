// A narrow screen: one article at a time, and what the other says under the paragraph it answers.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { accounts, drop, launch, open } from "./browser.mjs";
import { copyOfPage } from "./copy.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
const folder = mkdtempSync(join(tmpdir(), "crossread-"));
before(async () => (browser = await launch()));
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => page?.close());

/** Where the engine stops at two articles, there are no notes: what was found without trees stays. */
const STOPS = `wasm_bindgen.Explorer.prototype.pair = () => {
  throw new WebAssembly.RuntimeError("unreachable");
};`;

const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test("what the other article says is its own words, and leads there", async () => {
  page = await open(browser, { width: 390, height: 844, at: copyOfPage(folder, "stopped.html", STOPS) });
  assert.equal(await page.$(".says"), null, "the samples report different things");
  await drop(page, accounts());
  await page.waitForSelector(".article.left .says");
  const texts = await page.$$eval(".text", (bodies) => bodies.map((body) => body.textContent ?? ""));
  const said = await page.$eval(".article.left .says", (host) => {
    const root = /** @type {ShadowRoot} */ (host.shadowRoot);
    const button = /** @type {HTMLElement} */ (root.querySelector("button"));
    const folded = button.getAttribute("aria-expanded");
    button.click();
    return {
      folded,
      open: button.getAttribute("aria-expanded"),
      title: button.textContent,
      quote: root.querySelector("blockquote")?.textContent ?? "",
      height: button.getBoundingClientRect().height,
    };
  });
  assert.equal(said.folded, "false");
  assert.equal(said.open, "true");
  assert.equal(said.title, "B says");
  assert.ok(said.height >= 24);
  assert.ok(said.quote.length > 20 && texts[1].includes(said.quote));
  assert.equal(await page.$eval(".text", (body) => body.textContent), texts[0], "the text keeps its words");
  await page.waitForFunction(() =>
    document.querySelector(".article.left .says")?.shadowRoot?.querySelector("a")?.hasAttribute("href"),
  );
  await page.$eval(".article.left .says", (host) => host.shadowRoot?.querySelector("a")?.click());
  await page.waitForFunction(() => document.querySelector(".article.right")?.getClientRects().length);
  assert.equal(await page.$eval(".sides [aria-pressed=true]", (button) => button.textContent?.[0]), "B");
  assert.deepEqual(page.trouble, []);
});

test("the switch stays in sight and is made for a thumb", async () => {
  page = await open(browser, { width: 390, height: 844 });
  await page.evaluate(() => scrollTo(0, 1500));
  await page.waitForFunction(() => document.querySelector(".sides")?.getBoundingClientRect().top === 0);
  const heights = await page.$$eval(".sides button", (all) => all.map((b) => b.getBoundingClientRect().height));
  assert.ok(Math.min(...heights) >= 40, `${heights}`);
});

for (const [name, width, height] of /** @type {const} */ ([
  ["320 wide", 320, 640],
  ["1280 wide at 200 %", 640, 450],
  ["1280 wide at 400 %", 320, 256],
])) {
  test(`nothing is wider than the screen, ${name}`, async () => {
    page = await open(browser, { width, height });
    assert.ok(await fits());
    await page.click(".lede .name");
    await page.waitForSelector("#pinned > *");
    assert.ok(await fits());
    await page.keyboard.press("2");
    await page.waitForFunction(() => document.body.dataset.level === "2");
    assert.ok(await fits());
  });
}
