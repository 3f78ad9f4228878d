// How sure a name is, and what weighed with the engine for a name.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { isUnsure } from "../../www/scene/certainty.js";
import { open as openEngine } from "../../www/engine/dispatch.js";
import { heaviest, isWeighed } from "../../www/rooms/card/weights.js";
import { launch, native, open, paste, says, SEEDS, seedTexts, texts } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "why-"));
/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => {
  rmSync(folder, { recursive: true });
  return browser?.close();
});
afterEach(() => page?.close());

const articles = native("annotate", SEEDS);
const [comparison] = native("compare", SEEDS);

/** The names of the comparison, each with its counted mentions. @type {{ linked: number, mentions: any[] }[]} */
const named = comparison.entities.map((/** @type {any} */ { parts }, /** @type {number} */ linked) => {
  const mentions = articles.map(({ mentions: all }, article) =>
    all.flatMap((/** @type {any} */ mention, /** @type {number} */ at) =>
      mention.counted && parts.some((/** @type {any} */ p) => p.article === article && p.entity === mention.entity)
        ? [{ ...mention, article, at }]
        : [],
    ),
  );
  return { linked, mentions: mentions.flat() };
});

test("the line of an unsure name is paler, and the lists say of whom they are unsure", async () => {
  page = await open(browser);
  const paler = await page.$$eval(".text", (bodies) =>
    bodies.map((body) => [...body.querySelectorAll(".m")].map((mark) => mark.classList.contains("unsure"))),
  );
  assert.deepEqual(
    paler,
    articles.map(({ mentions }) => mentions.map(isUnsure)),
  );
  const doubted = new Set(
    named.filter(({ mentions }) => mentions.length && mentions.every(isUnsure)).map(({ linked }) => String(linked)),
  );
  for (const more of await page.$$(".part > .link")) await more.click();
  const rows = await page.$$eval(".lists [data-l]:is(tr, li)", (all) =>
    all.map((row) => [row.getAttribute("data-l"), row.querySelector("small")?.textContent?.trim() ?? ""]),
  );
  assert.ok(rows.length > 0);
  for (const [linked, said] of rows) assert.equal(said, doubted.has(linked ?? "") ? "unsure" : "", linked ?? "");
  await page.click(".tabs [data-tab=names]");
  await page.waitForSelector(".matrix tbody tr");
  const table = await page.$$eval(".matrix tbody tr", (all) =>
    all.map((row) => [row.getAttribute("data-entity"), row.querySelector("th small")?.textContent?.trim() ?? ""]),
  );
  for (const [linked, said] of table) assert.equal(said, doubted.has(linked ?? "") ? "unsure" : "", linked ?? "");
});

test("the card says of each mention how sure it is", async () => {
  const text = "Tarsk Again\n\nEbb met Mondrel Vrontu of Fenwick Blue in March Hare, west of Arms Control.\n";
  const path = join(folder, "tarsk.txt");
  writeFileSync(path, text);
  const [{ mentions }] = native("annotate", [path]);
  const doubted = mentions.findIndex(isUnsure);
  assert.ok(doubted >= 0, "a name that can only be guessed at");
  page = await open(browser);
  await paste(page, text);
  await page.waitForSelector(".two.solo");
  const mark = `.two .article:not([hidden]) .m[data-m="${doubted}"]`;
  await page.$eval(mark, (found) => /** @type {HTMLElement} */ (found).click());
  await says(page, ".pinned > .why", "unsure · found by");
  assert.match((await texts(page, ".mentions summary"))[0], /^unsure /);
  await page.keyboard.press("2");
  await page.waitForSelector(".legend");
  assert.match((await texts(page, ".legend"))[0], /or unsure/);
});

/** A name with the most places where the recognizer found it. */
const weighed = named
  .map(({ linked, mentions }) => ({ linked, mentions: mentions.filter(isWeighed) }))
  .reduce((a, b) => (b.mentions.length > a.mentions.length ? b : a));

/** What the engine itself answers for the samples, without a page. */
function engine() {
  const glue = readFileSync("pkg/crossread.js", "utf8");
  Object.assign(globalThis, { wasm_bindgen: new Function(`${glue}; return wasm_bindgen;`)() });
  const wasm = new WebAssembly.Module(readFileSync("pkg/crossread_bg.wasm"));
  const explorer = openEngine(wasm, readFileSync("pkg/crossread.pack"));
  SEEDS.forEach((path, at) => explorer.add(readFileSync(path), { key: String(at), name: path }));
  return explorer;
}

/** The words of a figure, each with whether it speaks for the name. */
const figure = (/** @type {string} */ box) =>
  page.$$eval(`${box} .weights li`, (all) =>
    all.map((item) => [
      item.querySelector("bdi")?.textContent,
      item.matches(".for"),
      item.querySelector(".unseen")?.textContent,
    ]),
  );

test("“Why?” shows the words that weighed most, in their order, for and against", async () => {
  assert.ok(weighed.mentions.length > 1);
  const explorer = engine();
  page = await open(browser);
  await page.click(`.lists [data-l="${weighed.linked}"] .name`);
  await page.waitForSelector(".pinned");
  for (const { article, at, score } of weighed.mentions.slice(0, 6)) {
    const line = `.mentions [data-at="${article}.${at}"]`;
    await page.$eval(`${line} summary`, (summary) => summary.click());
    await page.waitForSelector(`${line} .weights`);
    const words = heaviest(explorer.why(String(article), at));
    assert.ok(words.length > 0 && words.length <= 5);
    const got = await figure(line);
    assert.deepEqual(
      got.map(([word, speaksFor]) => [word, speaksFor]),
      words.map(({ start, end, weight }) => [seedTexts[article].slice(start, end), weight > 0]),
    );
    for (const [, speaksFor, said] of got) assert.match(String(said), speaksFor ? /for it$/ : /against it$/);
    const odds = (await texts(page, `${line} .weighed > p`))[0];
    const [, right, of] = /^About (\d+) of (10|100) names/.exec(odds) ?? [null, 1, 1];
    assert.ok(Math.abs(Number(right) / Number(of) - score / 1000) <= 0.05, `${odds} ${score}`);
  }
  assert.deepEqual(page.trouble, []);
});

test("where the recognizer has no say there is no more to ask", async () => {
  page = await open(browser);
  const at = articles[0].mentions.findIndex((/** @type {any} */ mention) => mention.counted && !isWeighed(mention));
  await page.$eval(`.text[data-article="0"] .m[data-m="${at}"]`, (mark) => /** @type {HTMLElement} */ (mark).click());
  await says(page, ".pinned > .why", "found by");
  assert.equal(await page.$eval(".pinned > .why details", (details) => details.getClientRects().length), 0);
  assert.equal(await page.$(".weighed > *"), null);
});

/** Before the page's scripts: what goes to the worker waits until it is let go. */
function hold() {
  const { postMessage } = Worker.prototype;
  /** @type {(() => void)[]} */
  const held = [];
  Worker.prototype.postMessage = function (/** @type {any[]} */ ...args) {
    held.push(() => Reflect.apply(postMessage, this, args));
  };
  Object.assign(globalThis, {
    letGo() {
      Worker.prototype.postMessage = postMessage;
      for (const send of held) send();
    },
  });
}
const letGo = () => page.evaluate(() => /** @type {any} */ (globalThis).letGo());

test("keys alone: “Why?” waits for its words, and goes along to the next mention", async () => {
  page = await open(browser);
  await page.click(`.lists [data-l="${weighed.linked}"] .name`);
  await page.waitForSelector(".pinned");
  await page.keyboard.press("c");
  const onWhy = () => page.evaluate(() => document.activeElement?.matches(".pinned > .why summary"));
  for (let i = 0; i < 12 && !(await onWhy()); i += 1) await page.keyboard.press("Tab");
  assert.ok(await onWhy());
  await page.evaluate(hold);
  await page.keyboard.press("Enter");
  await says(page, ".pinned > .why [role=status]", "Weighing the words");
  await letGo();
  await page.waitForSelector(".pinned > .why .weights");
  assert.ok(await onWhy());
  const [first] = await texts(page, ".pinned > .why .weights");
  await page.keyboard.press("n");
  await page.waitForFunction(
    (before) => {
      const now = document.querySelector(".pinned > .why .weights");
      return now && now.textContent !== before;
    },
    {},
    first,
  );
});

test("the text stands before its marks", async () => {
  page = Object.assign(await browser.newPage(), { trouble: [] });
  await page.evaluateOnNewDocument(hold);
  await page.goto(pathToFileURL(resolve("dist/crossread.html")).href);
  await page.waitForFunction(() => performance.getEntriesByName("crossread:painted").length > 0, { polling: 50 });
  assert.deepEqual(await texts(page, ".article .text"), seedTexts);
  assert.equal(await page.$(".text .m"), null);
  await letGo();
  await page.waitForSelector(".text .m");
  assert.deepEqual(await texts(page, ".article .text"), seedTexts);
});
