// Who says what, and what dates and amounts say: in the texts, in lists, in the card. The findings are made for the purpose,
// in the shapes of the contract: what the engine finds is asked elsewhere.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { fill, launch, listen, offered, open, paste, press, says, texts } from "./browser.mjs";
import { copyOfPage, FOUND, SPOKEN } from "./copy.mjs";

const folder = mkdtempSync(join(tmpdir(), "crossread-"));
const at = copyOfPage(folder, "found.html", FOUND);
/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
afterEach(() => page?.close());
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** One text stands there, and the reader asks who says what. */
async function heard() {
  await page.waitForSelector(".two.solo");
  await listen(page);
}

/** The account, read a second time. @param {{ width?: number, height?: number }} [how] */
async function spoken(how) {
  page = await open(browser, { at, ...how });
  await paste(page, SPOKEN);
  await heard();
  await page.waitForSelector(".speakers li");
  await page.keyboard.press("2");
  await page.waitForSelector("[data-level='2']");
}

test("the speaker stands in the margin, and the words of the text are as they were", async () => {
  await spoken();
  const labels = await page.$$eval(".by", (all) => all.map((each) => each.getAttribute("data-label")));
  assert.deepEqual(labels, ["Brekke", "The shipping firm", "an official"]);
  assert.deepEqual(await texts(page, ".article .text"), [SPOKEN]);
  const beside = await page.$$eval(".by", (all) =>
    all.map((label) => {
      const [own, block] = [label, label.closest(".b")].map((each) => each?.getBoundingClientRect());
      return own && block && (own.left >= block.right || own.right <= block.left) && own.width > 20;
    }),
  );
  assert.deepEqual(beside, [true, true, true]);
  const highlit = await page.evaluate(() =>
    "highlights" in CSS ? ["cue", "said"].map((name) => [...(CSS.highlights.get(name) ?? [])].map(String)) : null,
  );
  if (highlit) {
    assert.deepEqual(highlit[0], ["said", "denied", "said."]);
    assert.ok(highlit[1].includes("“The harbour stays shut until the hull is raised,”"));
  }
  await page.click(".by");
  await says(page, ".pinned .what", "Jolanda Brekke");
});

test("nothing moves when the second reading comes", async () => {
  page = await open(browser, { at, hash: "" });
  const places = () =>
    page.$$eval(".text .b", (all) => all.map((block) => Object.values(block.getBoundingClientRect().toJSON())));
  await paste(page, SPOKEN);
  await heard();
  await page.keyboard.press("2");
  await page.waitForSelector(".speakers li");
  const after = await places();
  await page.evaluate(() => document.querySelectorAll(".by").forEach((label) => label.remove()));
  assert.deepEqual(after, await places());
});

test("quotations are a list by speaker, each leads to its words", async () => {
  await spoken();
  assert.deepEqual(await texts(page, ".speakers h3"), ["Jolanda Brekke", "The shipping firm", "an official"]);
  const [first, second] = await texts(page, ".speakers .sayings li");
  assert.match(first, /word for word.*said.*The harbour stays shut/);
  assert.match(second, /in other words, denial.*denied.*it had lost \$1\.2bn/);
  await page.click(".speakers li:nth-child(2) .said");
  await says(page, ".pinned .quote mark", "it had lost $1.2bn");
});

test("who is followed: what they say, and what is said of them", async () => {
  await spoken();
  await page.click(".speakers .name");
  await says(page, ".who-says", "Says, once");
  await says(page, ".who-says", "Said of it, once");
  assert.match((await texts(page, ".who-says"))[0], /The harbour stays shut.*an official.*Brekke was careless/s);
});

test("dates and figures: as written in their words, as read, set by the article’s date", async () => {
  await spoken();
  const rows = () =>
    page.$$eval(".values tbody tr", (all) =>
      all.map((row) => [...row.querySelectorAll("th, td:nth-child(2)")].map((cell) => cell.textContent)),
    );
  const [thursday, money, ferries] = await rows();
  assert.match(thursday[0] ?? "", /said Jolanda Brekke on Thursday|Jolanda Brekke on Thursday/);
  assert.match(thursday[1] ?? "", /no day: the article has no date/);
  assert.equal(money[1], "1,200,000,000 US dollars, assumed");
  assert.equal(ferries[1], "3 ferries");
  assert.equal((await rows()).length, 3, "“two” counts nothing and is left out");

  await page.click(".values tbody tr a");
  await says(page, ".read-as", "Thursday = no day");
  await press(page, ".read-as .link", "set it");
  await page.waitForSelector("dialog #field-published");
  await fill(page, "#field-published", "2017-08-04");
  await page.click("dialog [type=submit]");
  await says(page, ".read-as", "Thursday = 2017-08-03, from the article’s date");
  await says(page, ".values td", "2017-08-03, from the article’s date");
});

test("on a phone a stroke stands for the speaker, and nothing is wider than the screen", async () => {
  await spoken({ width: 390, height: 844 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.equal((await page.$$(".by")).length, 3);
});

/** Without it the text would be markup more than words, and be refused as a saved web page. */
const PROSE = " The harbour was shut and the crew went home on foot.".repeat(4);

test("what attacks wear as the name of a speaker is shown as text", async () => {
  const payloads = Object.values(JSON.parse(readFileSync("tests/e2e/xss.json", "utf8"))).flat();
  const words = payloads.filter((one) => one.isWellFormed() && !/[\0\r]/.test(one)).slice(0, 120);
  const hostile = FOUND.replace(
    "return found;\n",
    `found.quotations = ${JSON.stringify(words)}.flatMap((words) => {
      const place = at(words);
      return place ? [{ ...said, ...place, content: [place], source: place, cue: place }] : [];
    });\n    return found;\n`,
  );
  page = await open(browser, {
    at: copyOfPage(folder, "hostile.html", hostile.replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--")),
  });
  await page.evaluate(() => {
    Object.assign(globalThis, { ran: 0, canary: () => /** @type {any} */ (globalThis).ran++ });
    Object.assign(globalThis, { alert: /** @type {any} */ (globalThis).canary });
  });
  await paste(
    page,
    words
      .map((one) => `Jolanda Brekke said ${one} in Tarvik on Thursday, and nobody was there to hear it.${PROSE}`)
      .join("\n\n"),
  );
  await heard();
  await page.waitForSelector(".speakers li");
  await page.keyboard.press("2");
  for (const more of await page.$$(".quotes > div > .link")) await more.click();
  const odd = await page.evaluate(() => [
    /** @type {any} */ (globalThis).ran,
    document.querySelectorAll("#main :is(img, iframe, object, embed, base, math, video, audio, form)").length,
    [...document.querySelectorAll("#main *")].filter((each) =>
      [...each.attributes].some(({ name }) => /^on/.test(name)),
    ).length,
    [...document.querySelectorAll("#main a[href]")].filter((a) => !a.getAttribute("href")?.startsWith("#")).length,
  ]);
  assert.deepEqual(odd, [0, 0, 0, 0]);
  assert.deepEqual(page.trouble, []);
});

test("quotations and values leave as tables", async () => {
  await spoken();
  await page.click("#share");
  for (const [format, words] of [
    ["csv-quotations", "cue_class"],
    ["csv-values", "unit_assumed"],
  ]) {
    await page.waitForSelector(`dialog [data-format=${format}] button`);
    const { text } = await offered(page, () => page.click(`dialog [data-format=${format}] button`));
    assert.ok(text.split("\r\n")[0].includes(words), text.slice(0, 200));
  }
});

test("on paper: who says what, and dates and figures", async () => {
  await spoken();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.deepEqual(await texts(page, ".sheet > h3"), ["Jolanda Brekke", "The shipping firm", "an official"]);
  assert.equal((await page.$$(".sheet .figures tbody tr")).length, 3);
  await says(page, ".sheet .figures td", "1,200,000,000 US dollars, assumed");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
});
