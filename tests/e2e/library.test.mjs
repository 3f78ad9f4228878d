// The library: texts come in, are chosen, ordered, corrected, removed, kept.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import {
  bytesOf,
  compared,
  drop,
  fill,
  launch,
  open,
  paste,
  press,
  says,
  seedTexts,
  settled,
  texts,
} from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

const ONE =
  "Angela Merkel Meets Minister In Berlin\n\nAngela Merkel met Emmanuel Macron in Berlin on 4 March 2024. The United States welcomed it.\n\n";
const TWO = "Macron In Germany\n\nFrance's Emmanuel Macron travelled to Berlin.\nThe United States said nothing.\n";

const shown = () => texts(page, ".article .text");

test("pasted texts take the place of the samples, survive a reload, are gone in a new tab", async () => {
  page = await open(browser);
  await paste(page, ONE);
  await page.waitForSelector(".two.solo");
  assert.deepEqual(await shown(), [ONE]);
  assert.match((await texts(page, ".lede"))[0], /Add a second account/);
  await paste(page, TWO);
  await page.waitForSelector(".two:not(.solo)");
  assert.deepEqual(await shown(), [ONE, TWO]);
  await page.reload();
  await compared(page);
  assert.deepEqual(await shown(), [ONE, TWO]);
  assert.deepEqual(page.trouble, []);
  const other = await open(browser);
  assert.deepEqual(await texts(other, ".article .text"), seedTexts);
  await other.close();
});

test("the address never holds a text, and no path is offered", async () => {
  page = await open(browser);
  await paste(page, ONE);
  await page.waitForSelector(".two.solo");
  await page.click(".text .m");
  await page.waitForSelector(".pinned");
  const hash = await page.evaluate(() => location.hash);
  assert.ok(hash.length < 200, hash);
  assert.doesNotMatch(hash, /&t=/);
  await page.click("#share");
  await page.waitForSelector("dialog .code");
  const dialog = await page.$eval(
    "dialog",
    (box) => box.innerHTML + [...box.querySelectorAll("textarea")].map((t) => t.value).join(),
  );
  assert.doesNotMatch(dialog, /file:|crossread\.html/);
});

test("many files are dropped at once; what is no text is refused by name and the rest stays", async () => {
  page = await open(browser);
  await drop(page, [
    { name: "one.txt", bytes: bytesOf(ONE) },
    { name: "photo.jpg", bytes: [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0] },
    { name: "two.md", bytes: bytesOf(`# ${TWO}`) },
    { name: "crlf.txt", bytes: bytesOf(TWO.replaceAll("\n", "\r\n")) },
  ]);
  await says(page, ".notice.bad", "photo.jpg");
  await page.waitForFunction(() => document.querySelectorAll(".article.right .others a").length === 3);
  const [first] = await shown();
  assert.equal(first, ONE);
  assert.equal((await texts(page, ".tabs small"))[0], "5");
  await page.$eval(".article.right .others li:last-child a", (link) => link.click());
  await page.waitForSelector('.article.right[data-index="2"]');
  assert.equal((await shown())[1], TWO);
});

test("removing has an undo, and the samples come back", async () => {
  page = await open(browser);
  await paste(page, ONE);
  await page.waitForSelector(".two.solo");
  await page.click(".tabs [data-tab=library]");
  await page.waitForFunction(() => document.querySelectorAll(".card").length === 3);
  await page.evaluate(() =>
    /** @type {HTMLElement} */ (document.querySelector(".card.chosen .acts button:last-child")).click(),
  );
  await page.waitForFunction(() => document.querySelectorAll(".card").length === 2);
  await press(page, ".notice button", "Undo");
  await page.waitForFunction(() => document.querySelectorAll(".card").length === 3);
  assert.equal((await page.$$(".card.chosen")).length, 1);
  await press(page, ".doors button", "sample");
  await page.waitForSelector(".two:not(.solo)");
  assert.deepEqual(await shown(), seedTexts);
});

test("details are corrected and stay", async () => {
  page = await open(browser);
  await press(page, ".meta .set", "details");
  await page.waitForSelector("dialog [name=published]");
  await page.type("dialog [name=published]", "04/25/2024");
  await page.keyboard.press("Enter");
  await says(page, "dialog .error", "2024-04-25");
  await fill(page, "dialog [name=published]", "");
  await page.type("dialog [name=published]", "2024-04-25");
  await page.keyboard.press("Enter");
  await says(page, ".head .chip", "2024-04-25");
  await page.reload();
  await compared(page);
  assert.match((await texts(page, ".head"))[0], /2024-04-25/);
});

test("outlet, date and author are chips: each turns into a field where it stands", async () => {
  page = await open(browser);
  const chips = () => texts(page, ".article.left .src .chip");
  assert.deepEqual(await chips(), ["+ Outlet", "+ Date", "+ Author"]);
  const place = () => page.$eval(".article.left .text", (body) => body.getBoundingClientRect().top);
  const before = await place();
  await press(page, ".article.left .chip", "Outlet");
  await page.waitForSelector(".amend input:focus");
  assert.equal(await place(), before, "nothing moves");
  await page.keyboard.type("Harbour <b>Post</b>");
  await page.keyboard.press("Enter");
  await says(page, ".article.left .src", "Harbour <b>Post</b>");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Harbour <b>Post</b>");

  await press(page, ".article.left .chip", "Date");
  await page.waitForSelector(".amend input:focus");
  await page.keyboard.type("4/25/2024");
  await page.keyboard.press("Enter");
  await says(page, ".amend .error", "25 April 2024");
  await page.$eval(".amend input", (input) => /** @type {HTMLInputElement} */ (input).select());
  await page.keyboard.type("April 25, 2024");
  await page.keyboard.press("Enter");
  await says(page, ".article.left .src", "2024-04-25");

  await press(page, ".article.left .chip", "Author");
  await page.waitForSelector(".amend input:focus");
  await page.keyboard.type("Nobody");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".article.left .chip.unset:focus");
  await press(page, ".article.left .chip", "Author");
  await page.waitForSelector(".amend input:focus");
  await page.keyboard.type("Ana Lind");
  await page.focus(".article.right .chip"); // leaving it keeps what was written
  await says(page, ".article.left .src", "Ana Lind");
  await page.reload();
  await compared(page);
  assert.deepEqual(await chips(), ["Harbour <b>Post</b>", "2024-04-25", "Ana Lind"]);
  await press(page, ".article.left .chip", "Ana Lind");
  await page.waitForSelector(".amend input:focus");
  await page.$eval(".amend input", (input) => /** @type {HTMLInputElement} */ (input).select());
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await says(page, ".article.left .src", "+ Author");
  assert.deepEqual(page.trouble, []);
});

test("an article is text, whatever it looks like", async () => {
  page = await open(browser);
  const hostile = [
    "He wrote <script>document.title='broken'</script> \u202eabc\u202c",
    "<img src=x onerror=alert(1)> ]]> --> <!-- </textarea></script>",
    "e\u0301 👩‍👩‍👧 \u0000 \ud83d\ude00 شكراً محمد\u00ad\u200b",
  ].join("\n\n");
  await paste(page, hostile);
  await page.waitForSelector(".two.solo");
  assert.deepEqual(await shown(), [hostile]);
  assert.equal(await page.$(".text script, .text img"), null);
  assert.doesNotMatch(await page.title(), /broken/);
  await paste(page, " \n ");
  await says(page, ".notice", "no text");
  assert.deepEqual(page.trouble, []);
});

test("a long line and many lines are read", async () => {
  page = await open(browser);
  for (const text of [`${"word ".repeat(200_000)}Iran`, `${"line\n".repeat(100_000)}Iran`]) {
    await drop(page, [{ name: "long.txt", bytes: bytesOf(text) }]);
    await page.waitForFunction(
      (n) => [...document.querySelectorAll(".text")].some((t) => t.textContent?.length === n),
      { timeout: 60_000 },
      text.length,
    );
    await page.click(".tabs [data-tab=library]");
    await page.waitForSelector(".card.chosen");
    await page.evaluate(() =>
      /** @type {HTMLElement} */ (document.querySelector(".card.chosen .acts button:last-child")).click(),
    );
    await page.waitForFunction(() => document.querySelectorAll(".card").length === 2);
  }
});

test("kept on this device only when the reader says so", async () => {
  page = await open(browser);
  await page.click(".tabs [data-tab=library]");
  await page.click(".keep input");
  await paste(page, ONE);
  await page.waitForSelector(".two.solo");
  await settled(page);
  const other = await open(browser);
  // What is written at this moment is there the next.
  for (let again = 0; again < 5 && (await texts(other, ".article .text"))[0] !== ONE; again += 1) {
    await other.reload();
    await compared(other);
  }
  assert.deepEqual(await texts(other, ".article .text"), [ONE]);
  await other.click(".tabs [data-tab=library]");
  await other.click(".keep input");
  await other.waitForFunction(() => localStorage.getItem("crossread/1/keep") === "false");
  const third = await open(browser);
  assert.deepEqual(await texts(third, ".article .text"), seedTexts);
  await third.close();
  await other.close();
});
