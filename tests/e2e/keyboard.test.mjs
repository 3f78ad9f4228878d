// The main path by keyboard alone, with the focus always somewhere, and always to be seen.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { launch, native, open, says, SEEDS, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

/** @param {string} selector */
const held = (selector) => page.evaluate((s) => Boolean(document.activeElement?.matches(s)), selector);

/** Waits until the focus has come there, and looks whether one can see it. @param {string} selector */
async function arrived(selector) {
  await page.waitForFunction((s) => document.activeElement?.matches(s), {}, selector);
  await seen();
}

/** What has the focus is on screen, or comes there, with a ring or a line of its own. */
async function seen() {
  const trouble = await page.evaluate(async () => {
    const look = () => {
      const on = document.activeElement;
      if (!on || on === document.body) return "the focus is lost";
      const { width, height, bottom, top } = on.getBoundingClientRect();
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(on);
      const name = `${on.tagName} .${on.className} “${on.textContent?.slice(0, 40)}”`;
      if (!width || !height || bottom < 0 || top > innerHeight) return `not in sight: ${name}`;
      const ring = outlineStyle !== "none" && outlineWidth !== "0px";
      return on.matches(":focus-visible") && (ring || boxShadow !== "none") ? null : `nothing shows it: ${name}`;
    };
    const end = performance.now() + 3000; // scrolling is smooth
    while (look() && performance.now() < end) await new Promise(requestAnimationFrame);
    return look();
  });
  assert.equal(trouble, null);
}

/**
 * @param {string} selector
 * @param {string} [key]
 */
async function tabTo(selector, key = "Tab") {
  for (let presses = 0; presses < 80; presses += 1) {
    if (key === "Tab") await page.keyboard.press("Tab");
    else {
      await page.keyboard.down("Shift");
      await page.keyboard.press("Tab");
      await page.keyboard.up("Shift");
    }
    if (await held(selector)) return seen();
  }
  return assert.fail(`the Tab key never comes to ${selector}`);
}

const back = (/** @type {string} */ selector) => tabTo(selector, "Shift+Tab");

test("the main path, from the top of the page to its help", async () => {
  page = await open(browser);
  await page.keyboard.press("Tab");
  await arrived(".skip");
  await page.keyboard.press("Enter");
  await arrived("#main");
  assert.equal((await page.$$(".notice")).length, 0);

  // a name, and its mentions
  await tabTo(".text .m");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".pinned");
  await arrived(".text .m.here");
  const from = await page.evaluate(() => location.hash);
  await page.keyboard.press("n");
  await page.waitForFunction((hash) => location.hash !== hash, {}, from);
  await arrived(".text .m.here");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".pinned"));
  await arrived(".text .m");

  // a text by the dialog
  await back(".tabs [data-tab=library]");
  await page.keyboard.press("Enter");
  await arrived(".library h1");
  await tabTo(".doors button");
  await page.keyboard.press("Enter");
  await arrived("dialog textarea");
  await page.keyboard.type("Berlin Talks\n\nAngela Merkel met Hassan Rouhani of Iran in Berlin.\n");
  await tabTo("dialog button[type=submit]");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".two.solo");
  await page.waitForFunction(() => !document.querySelector("dialog"));
  await seen();

  // compared with a sample
  await back(".tabs [data-tab=library]");
  await page.keyboard.press("Enter");
  await arrived(".library h1");
  await tabTo(".card:not(.chosen) [data-act=compare]");
  await page.keyboard.press(" ");
  await page.waitForFunction(() => document.querySelectorAll(".card.chosen").length === 2);
  await seen();

  // every name in a table, put in order
  await back(".tabs [data-tab=names]");
  await page.keyboard.press("Enter");
  await arrived(".names h1");
  await tabTo("[data-column=name] .sort");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-column=name][aria-sort=ascending]");
  await arrived("[data-column=name] .sort");

  // a word, and a place of it
  await page.keyboard.press("/");
  await arrived("#query");
  await page.keyboard.type("rouhani");
  await says(page, ".total", "place");
  await page.keyboard.press("ArrowDown");
  await arrived(".found .line");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".two:not(.solo)");
  await arrived(".text .m, .text .b");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".pinned"));
  await seen();

  // dialogs give the focus back
  await back("#share");
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog .code");
  await seen();
  await page.keyboard.press("Escape");
  await arrived("#share");
  await page.keyboard.press("?");
  await page.waitForSelector("dialog .keys");
  await seen();
  await page.keyboard.press("Escape");
  await arrived("#share");
  assert.deepEqual(page.trouble, []);
});

test("n and p go through the places of a search, Escape clears it, and lines are one stop", async () => {
  page = await open(browser);
  const [{ text }, other] = native("annotate", SEEDS);
  const counts = [text, other.text].map((words) => words.match(/\bsanction\w*/gi)?.length ?? 0);
  const total = counts[0] + counts[1];
  assert.ok(total > 2);
  await page.keyboard.press("/");
  await arrived("#query");
  await page.keyboard.type("sanction*");
  await page.waitForFunction((n) => document.querySelectorAll(".found .line").length === n, {}, total);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await arrived("section:last-of-type li:last-child > .line");
  assert.equal((await page.$$(".found .line[tabindex='0']")).length, 1);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  await arrived("#query");
  await page.keyboard.press("Enter");
  await says(page, ".query", `1 of ${total}`);
  await page.keyboard.press("n");
  await says(page, ".query", `2 of ${total}`);
  await page.keyboard.press("p");
  await page.keyboard.press("p");
  await says(page, ".query", `${total} of ${total}`);
  await back(".query .step");
  await page.keyboard.press("Enter");
  await says(page, ".query", `1 of ${total}`);
  await arrived(".text .m, .text .b");
  await page.keyboard.press("/");
  await arrived("#query");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".advice");
  assert.doesNotMatch(await page.evaluate(() => location.hash), /&q=/);
  await arrived("#query");
});

test("each view has its landmarks, headings in their order, and one voice", async () => {
  page = await open(browser);
  for (const view of ["read", "names", "search", "library"]) {
    await page.click(`.tabs [data-tab=${view}]`);
    await page.waitForSelector(`#main[data-view=${view}]`);
    assert.deepEqual(
      await page.evaluate(() => ["main", "header.bar", "nav.tabs"].map((s) => document.querySelectorAll(s).length)),
      [1, 1, 1],
      view,
    );
    const levels = (await texts(page, "#main h1")).length;
    assert.equal(levels, 1, view);
    const steps = await page.$$eval("#main :is(h1, h2, h3, h4)", (all) => all.map((h) => Number(h.tagName[1])));
    assert.ok(
      steps.every((level, at) => level <= (steps[at - 1] ?? 0) + 1),
      `${view}: ${steps}`,
    );
    const voices = await page.$$eval("[aria-live], [role=status], [role=alert], [role=log]", (all) =>
      all.map((element) => element.id),
    );
    assert.deepEqual(voices, ["notices"], view);
  }
});
