// Small things that everybody sees: what is chosen stays legible under the pointer, notices make room and go, the focus comes
// back, nothing is folded away or offered to no purpose.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { bytesOf, drop, launch, offered, open, paste, press, says } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

test("what is chosen is legible under the pointer", async () => {
  page = await open(browser);
  for (const chosen of [".controls [aria-current]", ".chip[aria-pressed=true]"]) {
    await page.hover(chosen);
    const { color, backgroundColor } = await page.$eval(chosen, (element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor };
    });
    assert.notEqual(color, backgroundColor, chosen);
  }
});

test("the levels are there where they do something, and so are their keys", async () => {
  page = await open(browser);
  const there = () => page.$eval(".controls .seg", (levels) => levels.getClientRects().length > 0);
  assert.equal(await there(), true);
  for (const view of ["names", "search", "library"]) {
    await page.click(`.tabs [data-tab=${view}]`);
    await page.waitForSelector(`#main[data-view=${view}]`);
    assert.equal(await there(), false, view);
    await page.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
    await page.keyboard.press("2");
    assert.equal(await page.evaluate(() => document.body.dataset.level), "1");
  }
  await page.click(".tabs [data-tab=read]");
  await page.waitForSelector(".two");
  assert.equal(await there(), true);
});

test("a date is set: the focus is on it again, and the page has no frame", async () => {
  page = await open(browser);
  await page.focus(".article.left [data-again='published 0']");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".amend input:focus");
  await page.type(".amend input", "2024-04-25");
  await page.keyboard.press("Enter");
  await says(page, ".article.left .chip", "2024-04-25");
  const active = await page.evaluate(() => document.activeElement?.textContent);
  assert.equal(active, "2024-04-25");
  await page.focus("#main");
  await page.keyboard.press("Shift"); // as by a key
  assert.equal(await page.$eval("#main", (main) => getComputedStyle(main).outlineStyle), "none");
});

test("of what was done the last can be undone, and its notice goes by itself; the page's end stays clear of it", async () => {
  // Once `hurry` is set, forty beats go by at each.
  const before = () => {
    const page = /** @type {any} */ (globalThis);
    const { setInterval } = globalThis;
    page.setInterval = (/** @type {() => void} */ act, /** @type {number} */ ms) =>
      setInterval(() => {
        for (let beat = 0; beat < (page.hurry ? 40 : 1); beat += 1) act();
      }, ms);
  };
  page = await open(browser, { before });
  await page.evaluate(() => {
    for (const button of document.querySelectorAll(".article.left .b.paragraph > .tool")) button.remove();
  });
  const aside = async (/** @type {number} */ at) => {
    await page.evaluate(
      (n) => /** @type {HTMLElement} */ (document.querySelectorAll(".article.left .b.paragraph .m")[n]).focus(),
      at,
    );
    await page.keyboard.press("x");
  };
  await aside(0);
  await says(page, ".notice", "Set aside");
  const room = () =>
    page.evaluate(() => parseInt(getComputedStyle(document.documentElement).getPropertyValue("--notices")));
  await page.waitForFunction(
    () => parseInt(getComputedStyle(document.documentElement).getPropertyValue("--notices")) > 30,
  );
  assert.ok((await room()) > 30);
  await aside(3);
  await page.waitForFunction(() => document.querySelectorAll(".article.left .aside").length >= 2);
  assert.equal((await page.$$(".notice")).length, 1);
  await page.hover("h1.unseen").catch(() => page.mouse.move(5, 5));
  await page.evaluate(() => Object.assign(globalThis, { hurry: true }));
  await page.waitForFunction(() => !document.querySelector(".notice"), { timeout: 10_000 });
  await page.waitForFunction(
    () => parseInt(getComputedStyle(document.documentElement).getPropertyValue("--notices")) === 0,
  );
});

test("the same trouble is said once, and of several the last two", async () => {
  page = await open(browser);
  for (const name of ["a.jpg", "a.jpg", "b.jpg", "c.jpg"]) {
    await drop(page, [{ name, bytes: [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0] }]);
    await says(page, ".notice.bad", name);
  }
  const said = await page.$$eval(".notice.bad", (all) =>
    all.map((notice) => /[abc]\.jpg/.exec(notice.textContent ?? "")?.[0]),
  );
  assert.deepEqual(said, ["b.jpg", "c.jpg"]);
});

/** As many places that the built-in list knows. */
const PLACES =
  "Iran France Spain Italy Egypt Kenya Ghana Japan China India Peru Chile Cuba Nepal Qatar Oman Yemen Libya Sudan";

for (const [many, folded] of /** @type {const} */ ([
  [13, false],
  [19, true],
])) {
  test(`of ${many} names ${folded ? "the first dozen" : "all"} are listed`, async () => {
    page = await open(browser);
    const lines = PLACES.split(" ")
      .slice(0, many)
      .map((place) => `They went to ${place} and back again.`);
    await paste(page, `A long way\n\n${lines.join("\n\n")}`);
    await page.waitForSelector(".two.solo");
    const total = Number(await page.$eval(".part.left h3 small", (figure) => figure.textContent));
    const rows = (await page.$$(".only li")).length;
    if (folded) assert.ok(total > 17 && rows === 12, `${rows} of ${total}`);
    else assert.ok(total > 12 && rows === total, `${rows} of ${total}`);
    assert.equal((await page.$$(".part.left > .link")).length, Number(folded));
  });
}

test("a place that was looked for has a card that speaks of the search", async () => {
  page = await open(browser);
  await page.keyboard.press("/");
  await page.waitForSelector("#query");
  await page.type("#query", "potential");
  await page.waitForSelector(".found .line");
  await page.click(".found .line");
  await page.waitForSelector(".pinned");
  const card = () => page.$eval(".pinned", (box) => box.textContent ?? "");
  assert.match(await card(), /^potential found in [AB]/);
  assert.doesNotMatch(await card(), /No name/);
  const step = () => page.$eval(".pinned .steps span", (span) => span.textContent);
  const first = await step();
  await page.click(".pinned .step + span + .step");
  await page.waitForFunction((was) => document.querySelector(".pinned .steps span")?.textContent !== was, {}, first);
  assert.match(first ?? "", /^1 of \d/);
});

test("a table for spreadsheets begins with a byte order mark, unless the reader switches that off", async () => {
  page = await open(browser);
  await page.click("#share");
  await page.waitForSelector(".forms");
  // The first three bytes: text() drops the mark.
  const begins = async (/** @type {string} */ format) => {
    await page.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (/** @type {any} */ blob) => {
        blob
          .arrayBuffer()
          .then((/** @type {ArrayBuffer} */ all) =>
            Object.assign(globalThis, { first: [...new Uint8Array(all.slice(0, 3))].join() }),
          );
        return createObjectURL.call(URL, blob);
      };
    });
    await offered(page, () => page.click(`[data-format=${format}] button`));
    return page.evaluate(() => /** @type {any} */ (globalThis).first);
  };
  assert.equal(await begins("csv-entities"), "239,187,191");
  assert.notEqual(await begins("json"), "239,187,191");
  await press(page, ".way label", "CSV files");
  assert.notEqual(await begins("csv-mentions"), "239,187,191");
});

test("lined up, no text is torn apart, and the next two are as they came", async () => {
  page = await open(browser, { width: 1440 });
  await page.waitForSelector(".lock");
  await page.click(".lock");
  await page.waitForSelector(".lock[aria-pressed=true]");
  const room = await page.$$eval(".text .b", (all) =>
    all.map((block) => parseFloat(/** @type {HTMLElement} */ (block).style.paddingTop) || 0),
  );
  assert.ok(Math.max(...room) <= 96, `${room}`);
  await drop(page, [
    { name: "a.txt", bytes: bytesOf("Rain in Oslo\n\nTom Abar was in Oslo.") },
    { name: "b.txt", bytes: bytesOf("Sun in Lima\n\nEva Dale was in Lima.") },
  ]);
  await says(page, ".text", "Rain in Oslo");
  assert.equal(await page.$eval(".lock", (lock) => lock.getAttribute("aria-pressed")), "false");
});
