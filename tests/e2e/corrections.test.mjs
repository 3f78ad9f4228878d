// "Not a name" and "same as": listed before they change, one undo, kept with the article, carried by a link, taken back later.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { launch, native, open, press, says, SEEDS, shared, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Profile} */
let elsewhere;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => ([browser, elsewhere] = await Promise.all([launch(), launch()])));
after(() => Promise.all([browser?.close(), elsewhere?.close()]));
afterEach(() => page?.close());

const articles = native("annotate", SEEDS);
const [comparison] = native("compare", SEEDS);

/** How often each article speaks of a linked entity, what is set aside included. @param {any} entity @returns {number[]} */
const mentions = (entity) =>
  articles.map(
    (article, at) =>
      article.mentions.filter((/** @type {any} */ m) =>
        entity.parts.some((/** @type {any} */ part) => part.article === at && part.entity === m.entity),
      ).length,
  );
const sum = (/** @type {number[]} */ counts) => counts.reduce((all, n) => all + n, 0);

const shares = comparison.entities.filter((/** @type {any} */ e) => mentions(e).every(Boolean));
const [most, second] = shares;
/** Names of one article alone. */
const [onlyA, onlyB] = [0, 1].map((side) =>
  comparison.entities.find(
    (/** @type {any} */ e) => e.label === "PERSON" && mentions(e)[side] && !mentions(e)[1 - side],
  ),
);

/** @param {string} name */
async function follow(name) {
  await press(page, ".mirror .name, .only .name", name);
  await says(page, ".pinned .what", name);
}

/** @param {string} act */
async function ask(act) {
  await press(page, ".acts button", act);
  await page.waitForSelector("dialog[open]");
}

const changing = async () => (await page.$$(".changing li")).length;
const figures = () => texts(page, ".mirror .n, .only .n, .part h3");
const undo = () => press(page, ".notice button", "Undo");

/** All mentions of what is followed. */
async function rejectAll() {
  await ask("Not a name");
  await page.click("fieldset label:last-child input");
  await press(page, "dialog .button", "Not a name");
  await says(page, ".notice", "places changed");
}

test("one mention is not a name: it alone changes, the next is followed, and undo brings it back", async () => {
  page = await open(browser);
  const total = sum(mentions(most));
  await follow(most.name);
  const here = await page.$eval(".m.here", (mark) => mark.getAttribute("data-m"));
  const before = await figures();
  await ask("Not a name");
  assert.equal(await changing(), 1);
  assert.ok((await texts(page, "dialog .check"))[1].includes(`all ${total} mentions`));
  await page.keyboard.press("Enter");
  await says(page, ".notice", `“${most.name}” is not a name: 1 place changed.`);
  await says(page, ".steps", `1 of ${total - 1}`);
  assert.equal((await page.$$(".m.on")).length, total - 1);
  assert.ok(await page.evaluate(() => document.activeElement?.matches(".m.here")));
  await undo();
  await says(page, ".steps", `1 of ${total}`);
  assert.equal(await page.$eval(".m.here", (mark) => mark.getAttribute("data-m")), here);
  assert.deepEqual(await figures(), before);
});

test("all mentions over all articles: one action, one undo, and a reload keeps it", async () => {
  page = await open(browser);
  const before = await figures();
  await follow(most.name);
  await ask("Not a name");
  await page.click("fieldset label:last-child input");
  assert.equal(await changing(), sum(mentions(most)));
  const [a, b] = mentions(most);
  assert.ok((await texts(page, "dialog .check"))[1].endsWith(`${a} in A, ${b} in B`));
  await press(page, "dialog .button", "Not a name");
  await says(page, ".notice", `${a + b} places changed`);
  await page.waitForFunction(() => !document.querySelector(".pinned, .m.on"));
  const names = () => texts(page, ".mirror .name");
  assert.ok(!(await names()).includes(most.name));
  await page.reload();
  await page.waitForSelector(".mirror .name");
  assert.ok(!(await names()).includes(most.name));
  await page.evaluate(() => sessionStorage.clear());

  await page.goto("about:blank");
  page = await open(browser);
  await follow(most.name);
  await rejectAll();
  await undo();
  await says(page, ".pinned .what", most.name);
  assert.deepEqual(await figures(), before);
});

test("the same as another, by keys alone", async () => {
  page = await open(browser);
  await follow(second.name);
  await ask("Same as");
  assert.ok(await page.evaluate(() => document.activeElement?.matches("[role=combobox][aria-expanded=true]")));
  const [first] = await texts(page, "[role=option] bdi");
  await page.keyboard.press("ArrowDown");
  assert.notEqual(await active(), first);
  await page.keyboard.press("ArrowUp");
  assert.equal(await active(), first);
  await page.keyboard.press("Escape");
  await page.waitForSelector("[role=combobox][aria-expanded=false]");
  await page.keyboard.type(most.name.slice(0, -1).toUpperCase());
  assert.equal(await active(), most.name);
  await page.keyboard.press("Enter");
  await page.waitForSelector("[role=combobox][aria-expanded=false]");
  assert.equal(await changing(), sum(mentions(second)));
  await page.keyboard.press("Enter");
  await says(page, ".notice", `“${second.name}” is the same as “${most.name}”`);
  await says(page, ".mentions h3", second.name);
  assert.equal((await page.$$(".m.on")).length, sum(mentions(most)) + sum(mentions(second)));
  await says(page, ".pinned > .why", "your own word");
  await undo();
  await page.waitForFunction((n) => document.querySelectorAll(".m.on").length === n, {}, sum(mentions(second)));
  await says(page, ".pinned .what", second.name);
});

/** The option that the field points at. */
const active = () =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant") ?? "";
    return document.getElementById(id)?.querySelector("bdi")?.textContent;
  });

test("names of two articles are joined, listed as changed by you, and taken back there", async () => {
  page = await open(browser);
  await follow(onlyA.name);
  await ask("Same as");
  await page.keyboard.type(onlyB.name);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await says(page, ".notice", `is the same as “${onlyB.name}”`);
  await says(page, ".mirror .name", onlyB.name);
  assert.deepEqual(
    await page.$$eval(".mentions section", (all) => all.map((one) => one.querySelectorAll(".line").length)),
    [mentions(onlyA)[0], mentions(onlyB)[1]],
  );
  await press(page, ".meta .set", "details");
  await page.waitForSelector(".changes");
  assert.ok((await texts(page, ".changes li span"))[0].includes(`is the same as “`));
  await page.click(".changes button");
  await says(page, ".notice", "Taken back.");
  await says(page, ".only .name", onlyB.name);
  await says(page, ".pinned .what", onlyA.name);
});

test("corrections of the samples travel in the code", async () => {
  page = await open(browser);
  await follow(most.name);
  await rejectAll();
  const code = await shared(page);
  const there = await open(elsewhere, { hash: code });
  await says(there, ".notice", "2 texts came");
  assert.deepEqual(await texts(there, ".mirror .name"), await texts(page, ".mirror .name"));
  assert.deepEqual(await texts(there, ".text .m"), await texts(page, ".text .m"));
  assert.equal((await there.$$(".notice")).length, 1, "the same result code");
  await there.close();
});
