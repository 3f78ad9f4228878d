// The card of what is pinned: previewed, opened, walked through, let go.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { launch, native, open, paste, press, says, SEEDS, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

const articles = native("annotate", SEEDS);
const [comparison] = native("compare", SEEDS);

/** @param {string} name */
function entity(name) {
  const linked = comparison.entities.findIndex((/** @type {any} */ e) => e.name === name);
  const parts = comparison.entities[linked].parts;
  const mentions = articles.map((article, at) =>
    article.mentions.filter((/** @type {any} */ m) =>
      parts.some((/** @type {any} */ p) => p.article === at && p.entity === m.entity),
    ),
  );
  return { linked, mentions, first: mentions.findIndex((list) => list.length) };
}

/** Follows a name that the texts share. @param {string} name */
async function follow(name) {
  const { linked } = entity(name);
  await page.click(`.mirror tr[data-l="${linked}"] .name`);
  await page.waitForSelector(".pinned");
}

const current = () => page.$$eval(".line[aria-current]", (lines) => lines.map((l) => l.closest("li")?.dataset.at));

/** What lies over the pinned mention where it stands. */
const uncovered = () =>
  page.waitForFunction(() => {
    const { left, top, width, height } = document.querySelector(".m.here")?.getBoundingClientRect() ?? new DOMRect();
    return document.elementFromPoint(left + width / 2, top + height / 2)?.closest(".m.here");
  });

const shared = comparison.entities.find(
  (/** @type {any} */ e) => new Set(e.parts.map((/** @type {any} */ p) => p.article)).size > 1,
);

test("every mention stands in its line, by article, with its reason", async () => {
  page = await open(browser);
  await follow(shared.name);
  const { mentions } = entity(shared.name);
  const shown = await page.$$eval(".mentions section", (all) =>
    all.map((section) => [...section.querySelectorAll(".line mark")].map((mark) => mark.textContent)),
  );
  assert.deepEqual(
    shown,
    mentions.map((list, at) =>
      list.map((/** @type {any} */ m) => [...articles[at].text].slice(m.start, m.end).join("")),
    ),
  );
  for (const words of await texts(page, ".mentions .why"))
    assert.match(words, /^((nearly certain|likely|unsure) · )?found by /);
  await says(page, ".pinned > .why", "across the articles by");
  const forms = await texts(page, ".mentions h3");
  shown.forEach((words, at) => {
    for (const form of new Set(words)) {
      const times = words.filter((other) => other === form).length;
      assert.ok(forms[at].includes(times > 1 ? `${form} ×${times}` : `${form}`), `${forms[at]}: ${form}, ${times}`);
    }
  });
});

test("a line goes to its place, and steps go on from there", async () => {
  page = await open(browser);
  await follow(shared.name);
  const { mentions } = entity(shared.name);
  await page.click(".mentions section:last-of-type li:last-child .line");
  const last = `1.${articles[1].mentions.indexOf(mentions[1].at(-1))}`;
  await page.waitForFunction(
    (at) => document.querySelector(".line[aria-current]")?.closest("li")?.dataset.at === at,
    {},
    last,
  );
  await uncovered();
  await page.keyboard.press("n");
  const first = `0.${articles[0].mentions.indexOf(mentions[0][0])}`;
  await page.waitForFunction(
    (at) => document.querySelector(".line[aria-current]")?.closest("li")?.dataset.at === at,
    {},
    first,
  );
  assert.deepEqual(await current(), [first]);
  await uncovered();
});

test("pointing at a name lights all its places, and moves nothing", async () => {
  page = await open(browser);
  const { linked, mentions } = entity(shared.name);
  await page.waitForSelector(".quotes h2"); // the lists below have come
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.hover(`.text[data-article="0"] .m[data-l="${linked}"]`);
  await page.waitForSelector(".m.like");
  assert.equal((await page.$$(".m.like")).length, mentions.flat().length);
  const counted = mentions.map((list) => list.filter((/** @type {any} */ m) => m.counted).length);
  assert.equal(
    await page.$eval(".peek", (peek) => peek.textContent),
    `${shared.name} country, city or state · A ${counted[0]} · B ${counted[1]}`,
  );
  assert.equal(await page.$(".pinned, .m.on"), null);
  assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), before);
  await page.hover(".brand"); // no name stands there, whatever the fonts
  await page.waitForFunction(() => !document.querySelector(".m.like, .peek:not([hidden])"));
});

test("keys alone: from a mark to the card, through its lines, and back", async () => {
  page = await open(browser);
  await page.focus(".text .m");
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector(".m.like");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".pinned");
  await uncovered();
  await page.keyboard.press("c");
  assert.ok(await page.evaluate(() => document.activeElement?.matches(".pinned")));
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches(".step:last-of-type"))) break;
  }
  const total = await page.$eval(".steps span", (span) => Number(span.textContent?.split(" of ")[1]));
  assert.ok(total > 1);
  await page.keyboard.press("Enter");
  await says(page, ".steps", `2 of ${total}`);
  assert.ok(await page.evaluate(() => document.activeElement?.matches(".step")), "the button keeps the focus");
  await page.keyboard.press("c");
  assert.ok(await page.evaluate(() => document.activeElement?.matches(".m.here")));
  await page.keyboard.press("c");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".pinned"));
  assert.ok(await page.evaluate(() => document.activeElement?.matches(".text .m")));
});

/** The page may still be scrolling under the pointer. */
const pressAgain = () => page.$eval(".m.here", (mark) => /** @type {HTMLElement} */ (mark).click());

test("a second press goes one layer out: to what was searched, then nowhere", async () => {
  page = await open(browser);
  const { linked } = entity(shared.name);
  const mark = `.text[data-article="0"] .m[data-l="${linked}"]`;
  await page.click(mark);
  await page.waitForSelector(".m.here");
  await pressAgain();
  await page.waitForFunction(() => !document.querySelector(".pinned"));

  const { mentions } = entity(shared.name);
  const text = [...articles[0].text];
  const { start, end } = mentions[0].find((/** @type {any} */ m) => / \w+$/.test(text.slice(0, m.start - 1).join("")));
  const before = /\w+ $/.exec(text.slice(0, start).join(""))?.[0] ?? "";
  const query = before + text.slice(start, end).join("");
  await page.click(".tabs [data-tab=search]");
  await page.waitForSelector("#query");
  await page.type("#query", `"${query}"`);
  await page.waitForFunction((q) => location.hash.includes(`&q=${q}&`), {}, encodeURIComponent(`"${query}"`));
  await page.click(".line");
  await says(page, ".pinned .quote mark", query);
  await page.click(".inside .name");
  await page.waitForSelector(".m.here");
  await pressAgain();
  await says(page, ".pinned .quote mark", query);
  await says(page, ".inside", text.slice(start, end).join(""));
});

/** What the page would hand to the clipboard. @param {boolean} refuses */
const clipboard = (refuses) =>
  page.evaluate((no) => {
    navigator.clipboard.writeText = (text) => {
      document.documentElement.dataset.copied = text;
      return no ? Promise.reject(new Error("refused")) : Promise.resolve();
    };
  }, refuses);

test("a citation has the sentence, its offsets and the hash of its text", async () => {
  page = await open(browser);
  await follow(shared.name);
  await page.keyboard.press("n");
  await says(page, ".steps", "2 of");
  await clipboard(false);
  await press(page, ".acts button", "Copy as citation");
  await says(page, ".notice", "Copied: “");
  const [article] = articles;
  const mention = entity(shared.name).mentions[0].filter((/** @type {any} */ m) => m.counted)[1];
  const { start, end } = article.sentences.find(
    (/** @type {any} */ s) => s.start <= mention.start && s.end >= mention.end,
  );
  const quote = [...article.text].slice(start, end).join("").trim().replace(/\s+/g, " ");
  const copied = (await page.evaluate(() => document.documentElement.dataset.copied)) ?? "";
  assert.ok(copied.startsWith(`“${quote}”`), copied);
  assert.ok(copied.endsWith(`characters ${start}–${end} of text sha256 ${article.hash.slice(0, 16)}`), copied);

  await clipboard(true);
  await press(page, ".acts button", "Copy as citation");
  await page.waitForSelector("dialog textarea");
  const selected = await page.$eval("dialog textarea", (area) => {
    const { value, selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (area);
    return value.slice(selectionStart, selectionEnd);
  });
  assert.equal(selected, copied);
});

test("a long list comes in steps, and where one is always shows", async () => {
  page = await open(browser);
  const places = 120;
  await paste(page, `Iran Again\n\n${"Iran said so again. ".repeat(places - 1)}\n`);
  await page.waitForSelector(".two.solo");
  await press(page, ".only .name", "Iran");
  await says(page, ".steps", `1 of ${places}`);
  const lines = async () => (await page.$$(".mentions .line")).length;
  assert.equal(await lines(), 50);
  await press(page, ".mentions .link", `50 more of ${places}`);
  assert.equal(await lines(), 100);
  await page.keyboard.press("p");
  await says(page, ".steps", `${places} of ${places}`);
  assert.equal(await lines(), places);
  assert.equal((await current()).length, 1);
  await uncovered();
});

test("on a phone the card is a sheet that opens and closes", async () => {
  page = await open(browser, { width: 390, height: 844 });
  await follow(shared.name);
  assert.equal(await page.$eval(".mentions .line", (line) => line.getClientRects().length), 0);
  await page.click(".fold-card");
  await page.waitForFunction(() => document.querySelector(".mentions .line")?.getClientRects().length);
  await uncovered();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.focus(".fold-card");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !document.querySelector(".mentions .line")?.getClientRects().length);
});
