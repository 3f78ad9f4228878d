// What the bytes of a file are: how they are encoded is said at once and can be chosen; what is no text for readers is refused.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { bytesOf, compared, drop, launch, open, says, shown, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(async () => browser?.close());
afterEach(async () => page.isClosed() || page.close());

const RUSSIAN = "Посол уехал из столицы в четверг после недели переговоров.\n";
const JAPANESE = "大使は木曜日に首都を出発した。会談は来週も続くという。\n";

/** The Cyrillic letters and ASCII of windows-1251. @param {string} text */
const cp1251 = (text) =>
  [...text].map((c) => {
    const code = c.codePointAt(0) ?? 0;
    return code < 128 ? code : code - 0x410 + 0xc0;
  });

/** @param {string} text @param {number} size of a unit */
const littleEndian = (text, size) =>
  [...text].flatMap((c) => Array.from({ length: size }, (_, at) => ((c.codePointAt(0) ?? 0) >> (8 * at)) & 255));

const said = async () => (await texts(page, ".notice")).join("\n");

test("what was guessed is said at once, and another encoding can be chosen", async () => {
  page = await open(browser);
  await drop(page, [{ name: "talks.txt", bytes: cp1251(RUSSIAN) }]);
  await says(page, ".notice", "it was read as windows-1251");
  assert.equal((await shown(page))[0], RUSSIAN);
  await page.select(".notice .encodings", "windows-1252");
  await page.waitForFunction(() => document.querySelector(".article.left")?.textContent?.includes("Ïîñîë"));
  await page.reload();
  await compared(page);
  assert.match((await shown(page))[0], /^Ïîñîë/);
  assert.deepEqual(page.trouble, []);
});

test("wide texts are read in any script, with a mark and without", async () => {
  for (const text of [RUSSIAN, JAPANESE]) {
    for (const size of [2, 4]) {
      for (const mark of ["", "\ufeff"]) {
        page = await open(browser);
        await drop(page, [{ name: "talks.txt", bytes: littleEndian(mark + text, size) }]);
        await says(page, ".notice", "talks.txt");
        await page.waitForFunction(
          (start) => document.querySelector(".article.left")?.textContent?.includes(start),
          {},
          text.slice(0, 5),
        );
        assert.equal((await shown(page))[0], text);
        await page.close();
      }
    }
  }
});

test("what is made for programs is named and refused, and what speaks of it is read", async () => {
  page = await open(browser);
  await drop(page, [
    {
      name: "page.txt",
      bytes: bytesOf('<?xml version="1.0"?><catalogue><entry code="4"/><entry code="5"/></catalogue>'),
    },
    { name: "talks.txt", bytes: bytesOf("From: Ada\nSubject: Talks\n\nThe tag <p> is closed by </p>, she wrote.\n") },
  ]);
  await says(page, ".notice.bad", "page.txt");
  assert.match(await said(), /XML/);
  assert.match((await shown(page))[0], /The tag <p> is closed/);
});

test("the file button offers what can be read", async () => {
  page = await open(browser);
  await page.click(".tabs [data-tab=library]");
  await page.waitForSelector(".card");
  const accept = await page.waitForFunction(() => {
    /** @type {string[]} */
    const opened = [];
    HTMLInputElement.prototype.click = function () {
      opened.push(this.accept);
    };
    for (const button of document.querySelectorAll("#main button.button.quiet"))
      if (button.textContent === "Open files") /** @type {HTMLElement} */ (button).click();
    return opened.join();
  });
  const offered = String(await accept.jsonValue()).split(",");
  for (const ending of [".txt", ".md", ".html", ".eml", ".mbox", ".docx", ".json"])
    assert.ok(offered.includes(ending), offered.join());
  assert.ok(!offered.some((ending) => /exe|png|doc$/.test(ending)), offered.join());
});

test("a library file in which nothing can be read says so, and offers no button", async () => {
  page = await open(browser);
  const library = (/** @type {unknown[]} */ sources) => ({
    name: "library.json",
    bytes: bytesOf(JSON.stringify({ crossread: "library", version: 1, chosen: [], sources })),
  });
  await drop(page, [library([{ key: 5 }, null])]);
  await says(page, ".notice.bad", "none of its 2 entries can be read");
  await drop(page, [library([])]);
  await says(page, ".notice.bad", "without any text in it");
  assert.equal(await page.$("dialog"), null);
});
