// What the page says is no more than what was found: of names that may be the same, of texts that share nothing, of three texts.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { bytesOf, drop, launch, native, offered, open, press, says, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

const ONE =
  "Actor Questioned In Chicago\n\nJolan Smollett spoke to CBS in Chicago on Monday. Smollett said that Angela Merkel had called him from Berlin.";
const TWO =
  "Police Doubt The Actor\n\nJolan Smollet was seen on CBS Evening News from Chicago. Angela Merkel said in Berlin that she had called nobody.";
const THREE =
  "Berlin Says Nothing\n\nAngela Merkel stayed in Berlin. The trade minister of Norway flew from Oslo to Chicago on Tuesday evening.";

const files = (/** @type {string[]} */ ...all) =>
  all.map((text, at) => ({ name: `text-${at}.txt`, bytes: bytesOf(text) }));

/** What the command line finds that may be the same. @param {string[]} all */
function perhaps(...all) {
  const folder = mkdtempSync(join(tmpdir(), "truth-"));
  const paths = all.map((text, at) => join(folder, `text-${at}.txt`));
  paths.forEach((path, at) => writeFileSync(path, all[at]));
  const [{ entities }] = native("compare", paths);
  return entities.filter((/** @type {any} */ entity) => entity.perhaps.length).map((/** @type {any} */ e) => e.name);
}

test("a name that may stand in the other text is perhaps the same: in sentence, lists, table, report and print", async () => {
  const names = perhaps(ONE, TWO);
  assert.ok(names.includes("CBS") && names.includes("Jolan Smollett"), `${names}`);
  page = await open(browser, { width: 1440 });
  await drop(page, files(ONE, TWO));
  await says(page, ".lede", "perhaps the same");
  const only = await texts(page, ".part.one .name");
  for (const name of names) assert.ok(!only.includes(name), `only: ${name}`);
  const lede = (await texts(page, ".lede"))[0];
  assert.match(lede, /stand in both/);
  assert.doesNotMatch(lede, /Both name|names? \d+ names/);
  const maybe = await texts(page, ".part.perhaps li");
  assert.ok(
    maybe.some((line) => line.includes("CBS") && line.includes("CBS Evening News") && line.includes("in the other")),
    `${maybe}`,
  );
  assert.ok(maybe.some((line) => line.includes("Jolan Smollett") && line.includes("“Jolan Smollet”")));
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.ok((await texts(page, ".sheet caption")).some((caption) => caption.startsWith("Perhaps the same")));
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.click(".tabs [data-tab=names]");
  await page.waitForSelector(".matrix .maybe");
  const tell = await page.$$eval(".matrix .maybe", (all) => all.map((mark) => mark.getAttribute("aria-label")));
  assert.ok(tell.includes("perhaps: “CBS Evening News”"), `${tell}`);
  await page.click("#share");
  await page.waitForSelector(".forms");
  const report = await offered(page, () => page.click("[data-format=markdown] button"));
  assert.match(String(report.text), /## Perhaps the same\n\n(.*\n)*- \*\*CBS\*\* .*in B perhaps “CBS Evening News”/);
  assert.deepEqual(page.trouble, []);
});

test("where a language is not read, nothing shared is no finding", async () => {
  const german =
    "Der Minister und die Kammer\n\nDie Kammer hat das Gesetz nicht angenommen, und der Minister ist mit den Zahlen nicht zufrieden. " +
    "Er will im Herbst zu dem Plan von gestern zurück, für den es eine Mehrheit ist, die das Land nicht vergessen hat, und das mit der Zeit.";
  page = await open(browser);
  await drop(page, files(THREE, german));
  await says(
    page,
    ".lede",
    "No name was found in both. That may say nothing: names are read with English rules, and B is",
  );
  assert.doesNotMatch((await texts(page, ".lede"))[0], /finding/);
});

test("of three texts sentence, lists, print and report speak of all, and the third is one press away", async () => {
  page = await open(browser, { width: 1440 });
  await drop(page, files(ONE, TWO, THREE));
  await says(page, ".lede", "3 texts.");
  const lede = (await texts(page, ".lede"))[0];
  assert.match(lede, /stands? in all 3/);
  assert.match(lede, /only in C/);
  const headings = await texts(page, ".part h3");
  assert.ok(
    headings.some((heading) => heading.startsWith("In all 3")) && headings.some((h) => h.startsWith("Only in C")),
  );
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.match((await texts(page, ".sheet .mast"))[0], /3 articles compared/);
  assert.equal((await page.$$(".sheet article")).length, 3);
  assert.ok((await texts(page, ".sheet caption")).some((caption) => caption.startsWith("Only in C")));
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal((await page.$$(".standing [aria-current]")).length, 2);
  await press(page, ".standing .chip", "Berlin Says Nothing");
  await says(page, ".article.right .text", "Berlin Says Nothing");
  assert.equal((await texts(page, ".lede"))[0], lede, "the same set, whichever two stand");
  await page.click("#share");
  await page.waitForSelector(".forms");
  const report = await offered(page, () => page.click("[data-format=markdown] button"));
  assert.match(String(report.text), /^# 3 accounts compared/);
  assert.deepEqual(page.trouble, []);
});

test("a name that is named once is joined to nothing", async () => {
  page = await open(browser, { width: 1440 });
  await drop(page, files(ONE, TWO));
  await says(page, ".lede", "in both");
  await press(page, ".mirror .name", "Berlin");
  await page.waitForSelector(".pinned > .why > p");
  const [why] = await texts(page, ".pinned > .why > p");
  assert.doesNotMatch(why, / joined by /);
  assert.doesNotMatch(why, /(^| )certain · .*About/);
});
