// The view that the page starts with: following a name, levels, keys, folds, sides.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { SEEDS, launch, listen, native, open, says, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

/** The entity that both texts name most often, and how often each does. */
const first = () =>
  page.$eval(".mirror tbody tr", (row) => ({
    linked: row.getAttribute("data-l"),
    counts: [...row.querySelectorAll(".n")].map((n) => Number(n.textContent)),
  }));

const followed = () =>
  page.$$eval(".text", (bodies) => bodies.map((body) => body.querySelectorAll(".m.on:not(.uncounted)").length));

test("a name is followed through both texts, and let go", async () => {
  page = await open(browser);
  const { counts } = await first();
  await page.click(".mirror tbody tr .name");
  await page.waitForSelector(".pinned");
  assert.deepEqual(await followed(), counts);
  assert.match(
    await page.evaluate(() => location.hash),
    /^#v=2&k=\d+\.[0-9a-f]{8}&view=read&texts=[0-9a-f]{12},[0-9a-f]{12}&pin=/,
  );
  await page.waitForFunction(() => document.querySelectorAll(".gutter path").length > 1);
  assert.equal((await page.$$(".mirror tr.on")).length, 1);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".pinned, .m.on"));
  assert.doesNotMatch(await page.evaluate(() => location.hash), /pin=/);
  await page.goBack();
  await page.waitForSelector(".pinned");
  assert.deepEqual(page.trouble, []);
});

test("n and p go through its mentions", async () => {
  page = await open(browser);
  const { counts } = await first();
  const total = counts[0] + counts[1];
  await page.click(".mirror tbody tr .name");
  await says(page, ".steps", `1 of ${total}`);
  await page.keyboard.press("n");
  await says(page, ".steps", `2 of ${total}`);
  await page.keyboard.press("p");
  await page.waitForFunction(() => document.querySelector(".steps")?.textContent?.includes("1 of"));
  await page.keyboard.press("p");
  await says(page, ".steps", `${total} of ${total}`);
});

test("levels by key and by link", async () => {
  page = await open(browser);
  for (const level of /** @type {const} */ (["0", "2", "3", "1"])) {
    await page.keyboard.press(level);
    await page.waitForFunction((l) => document.body.dataset.level === l, {}, level);
    assert.equal(
      await page.$eval("[data-level-link][aria-current]", (link) => link.getAttribute("data-level-link")),
      level,
    );
  }
});

test("keys alone: from the top to a name and back", async () => {
  page = await open(browser);
  for (let i = 0; i < 70; i += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches(".text .m"))) break;
  }
  const at = () => page.evaluate(() => document.activeElement?.getAttribute("data-m"));
  assert.equal(await at(), "0");
  await page.keyboard.press("ArrowRight");
  assert.equal(await at(), "1");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".pinned");
  await page.keyboard.press("]");
  assert.equal(await page.evaluate(() => document.activeElement?.closest(".text")?.getAttribute("data-article")), "1");
  assert.equal((await page.$$(".text .m[tabindex='0']")).length, 2);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".pinned"));
  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open] .keys");
  await page.click("dialog .check input");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog"));
  await page.keyboard.press("2");
  await page.keyboard.press("?");
  assert.equal(await page.evaluate(() => document.body.dataset.level), "1");
  assert.equal(await page.$("dialog"), null);
});

test("what is set aside is folded, counts when it is restored, and can go back", async () => {
  page = await open(browser);
  const figures = () => texts(page, ".mirror .n, .only .n, .part h3");
  const before = await figures();
  const folded = await page.$$eval(".aside:not(.caption)", (list) => list.length);
  assert.ok(folded >= 2);
  const words = await page.$eval(".aside .words", (inner) => ({
    hidden: /** @type {HTMLElement} */ (inner).hidden,
    text: inner.textContent,
  }));
  assert.equal(words.hidden, true);
  await page.click(".aside .fold");
  assert.equal(await page.$eval(".aside .words", (inner) => /** @type {HTMLElement} */ (inner).hidden), false);
  await page.click(".aside .tool");
  await says(page, ".notice", "Counted again");
  assert.equal((await page.$$(".aside:not(.caption)")).length, folded - 1);
  assert.notDeepEqual(await figures(), before);
  await page.evaluate(() =>
    [...document.querySelectorAll(".notice button")]
      .find((b) => b.textContent === "Undo")
      ?.dispatchEvent(new MouseEvent("click")),
  );
  await page.waitForFunction((n) => document.querySelectorAll(".aside:not(.caption)").length === n, {}, folded);
  assert.deepEqual(await figures(), before);
});

test("sides swap and letters stay with their texts", async () => {
  page = await open(browser);
  await page.click(".swap");
  await page.waitForFunction(() => document.querySelector(".article .letter")?.textContent === "B");
  assert.deepEqual(await texts(page, ".head .letter"), ["B", "A"]);
  assert.match(await page.evaluate(() => location.hash), /&sides=1,0&/);
});

test("a phone shows one article at a time", async () => {
  page = await open(browser, { width: 390, height: 844 });
  const visible = () => page.$$eval(".article", (all) => all.map((article) => article.getClientRects().length > 0));
  assert.deepEqual(await visible(), [true, false]);
  await page.click(".sides button:last-child");
  assert.deepEqual(await visible(), [false, true]);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test("every date and every figure of something stands in a table too, and leads to its place", async () => {
  page = await open(browser);
  await listen(page);
  await page.waitForSelector(".values table");
  const wanted = native("annotate", SEEDS).map(({ mentions }) => {
    const counts = (/** @type {any} */ m) => m.value?.counted || m.value?.per || !/^(CARDINAL|ORDINAL)$/.test(m.label);
    return mentions.filter((/** @type {any} */ m) => m.form === "value" && m.counted && counts(m)).length;
  });
  const links = (/** @type {number} */ side) => page.$$(`.values td.s${side} a`).then(({ length }) => length);
  assert.deepEqual([await links(0), await links(1)], wanted);
  const words = await page.$eval(".values tbody tr:last-child th b", (cell) => cell.textContent);
  await page.click(".values tbody tr:last-child a");
  await page.waitForSelector(".m.here");
  assert.equal(await page.$eval(".m.here", (mark) => mark.textContent?.replace(/\s+/g, " ")), words);
});
