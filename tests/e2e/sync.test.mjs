// Side by side: what belongs together is joined, and stands level where the reader wants it so.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { accounts, bytesOf, compared, drop, launch, open, paste, press, says } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
/** Who has never been here. @type {import("./browser.mjs").Profile[]} */
const strangers = [];
after(() => Promise.all([browser, ...strangers].map((profile) => profile?.close())));
afterEach(() => page?.close());

/** How far apart the ends of each ribbon are, in pixels. */
const slopes = () =>
  page.$$eval(".gutter .near", (paths) =>
    paths.map((path) => {
      const [, from, to] = /^M0 ([\d.]+)C.* ([\d.]+)$/.exec(path.getAttribute("d") ?? "") ?? [];
      return Math.abs(Number(from) - Number(to));
    }),
  );
const ribbons = () => page.waitForFunction(() => document.querySelector(".gutter .near"));
const locked = () => page.$eval(".lock", (lock) => lock.getAttribute("aria-pressed"));
const words = () => page.$$eval(".text", (bodies) => bodies.map((body) => body.textContent));

test("ribbons join what belongs together, and lead to it", async () => {
  page = await open(browser, { width: 1440 });
  assert.equal(await page.$(".gutter .near"), null, "the samples report different things");
  await drop(page, accounts());
  await ribbons();
  assert.equal(await page.$(".m.on"), null, "with nothing pinned");
  await page.$eval(".gutter a", (link) => link.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  await page.waitForSelector(".m.here");
  assert.match(await page.evaluate(() => location.hash), /&pin=/);
  assert.deepEqual(page.trouble, []);
});

/** What stands apart, together. */
const sum = async () => (await slopes()).reduce((all, slope) => all + slope, 0);

test("locked, what belongs together comes nearer, as many level as are said; a reload keeps it; the words stay", async () => {
  page = await open(browser, { width: 1440 });
  await drop(page, accounts());
  await ribbons();
  const before = await words();
  const apart = await sum();
  assert.equal(await locked(), "false");
  await page.click(".lock");
  await page.waitForSelector(".lock[aria-pressed=true]");
  const holds = async () => {
    const said = await page.$eval(".lock", (lock) => lock.textContent ?? "");
    const level = (await slopes()).filter((slope) => slope <= 2).length;
    const [claimed = 0] = said.match(/\d+/g)?.map(Number) ?? [];
    assert.equal(claimed, level, said);
    assert.ok((await sum()) < apart);
  };
  await holds();
  assert.deepEqual(await words(), before);
  assert.equal(await page.evaluate(() => document.activeElement?.className), "lock");
  await page.reload();
  await compared(page);
  await ribbons();
  assert.equal(await locked(), "true");
  await holds();
  await page.click(".lock");
  await says(page, ".lock", "Line up");
  assert.equal(await sum(), apart);
});

test("with little in common the shorter text is spread out, and that is said", async () => {
  page = await open(browser, { width: 1440 });
  const long = Array.from(
    { length: 12 },
    (_, i) => `Paragraph ${i} says that nothing much happened here today, again.`,
  );
  await drop(page, [
    { name: "long.txt", bytes: bytesOf(`A long day\n\n${long.join("\n\n")}`) },
    { name: "short.txt", bytes: bytesOf("A short day\n\nIt began.\n\nIt went on.\n\nIt was over.") },
  ]);
  await says(page, ".text", "A short day");
  await says(page, ".text", "A long day");
  if ((await locked()) === "false") await page.click(".lock");
  await says(page, ".lock", "Spread evenly: only 0 places in common");
  const rooms = await page.$$eval(".text .b", (all) =>
    all.map((block) => parseFloat(/** @type {HTMLElement} */ (block).style.paddingTop) || 0).filter(Boolean),
  );
  assert.ok(rooms.length >= 2, "the shorter text has room");
  assert.ok(Math.max(...rooms) <= 96 && Math.max(...rooms) - Math.min(...rooms) < 2, `evenly: ${rooms}`);
});

test("one text alone, in the link; back to both", async () => {
  page = await open(browser, { width: 1440 });
  const visible = () => page.$$eval(".article", (all) => all.map((article) => article.getClientRects().length > 0));
  await page.click(".article.right .alone");
  await page.waitForSelector(".two.solo");
  assert.deepEqual(await visible(), [false, true]);
  const hash = await page.evaluate(() => location.hash);
  assert.match(hash, /&solo=1&/);
  const measure = await page.$eval(".article.right .b.paragraph", (p) => {
    const range = document.createRange();
    range.selectNodeContents(p);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 10)));
    return (p.textContent?.length ?? 0) / lines.size;
  });
  assert.ok(measure > 50 && measure < 72, `characters a line: ${measure}`);
  await page.keyboard.press("[");
  await page.waitForFunction(() => location.hash.includes("solo=0"));
  assert.deepEqual(await visible(), [true, false]);
  await page.goto("about:blank");
  const again = await open(browser, { width: 1440, hash });
  await again.waitForSelector(".two.solo");
  await again.click(".acts .swap");
  await again.waitForFunction(() => !document.querySelector(".two.solo"));
  assert.doesNotMatch(await again.evaluate(() => location.hash), /solo/);
  await again.close();
});

test("on a first visit a line tells how to begin, and goes by itself", async () => {
  const stranger = await launch();
  strangers.push(stranger);
  page = await open(stranger);
  await says(page, ".tools .first", "Press an underlined name");
  await page.reload();
  await compared(page);
  assert.equal(await page.$(".tools .first"), null);
  await page.keyboard.press("?");
  await says(page, "dialog .how-to", "Each article keeps its letter");
});

test("the strip at the edge is a scroll bar, by keys and by pointer", async () => {
  page = await open(browser);
  const strip = ".article.left .map";
  const down = () => page.evaluate(() => scrollY);
  assert.equal(await page.$eval(strip, (map) => map.getAttribute("role")), "scrollbar");
  assert.equal((await page.$$(`${strip} .track`)).length, 3);
  await page.focus(strip);
  await page.keyboard.press("End");
  await page.waitForFunction(() => scrollY > 600);
  await page.waitForFunction((s) => Number(document.querySelector(s)?.getAttribute("aria-valuenow")) > 40, {}, strip);
  await page.keyboard.press("Home");
  await page.waitForFunction((s) => Number(document.querySelector(s)?.getAttribute("aria-valuenow")) === 0, {}, strip);
  const box = await page.$eval(strip, (map) => {
    const { left, top, width, height } = map.getBoundingClientRect();
    return { x: left + width / 2, y: top + Math.min(height * 0.8, innerHeight - top - 5) };
  });
  const before = await down();
  await page.mouse.click(box.x, box.y);
  await page.waitForFunction((y) => scrollY > y + 200, {}, before);
  await page.waitForFunction((s) => Number(document.querySelector(s)?.getAttribute("aria-valuenow")) > 0, {}, strip);
});

test("what most paragraphs of both name is paler, with a note and a switch", async () => {
  page = await open(browser);
  const colour = () => page.$eval(".b.paragraph .m.muted", (mark) => getComputedStyle(mark).textDecorationColor);
  await page.keyboard.press("2");
  await page.waitForSelector(".everywhere");
  const note = await page.$eval(".everywhere", (p) => p.textContent ?? "");
  assert.match(note, /most paragraphs of both/);
  const names = await page.$$eval(".everywhere bdi", (list) => list.map((name) => name.textContent));
  const listed = await page.$$eval("tr.common .name", (list) => list.map((name) => name.textContent));
  assert.deepEqual(listed.sort(), names.sort());
  // By its own words: more than half of the paragraphs of either text.
  const shares = await page.$$eval(".text", (bodies) =>
    bodies.map((body) => {
      const paragraphs = [...body.querySelectorAll(".b.paragraph:not(.aside)")];
      const l = document.querySelector(".m.muted")?.getAttribute("data-l");
      return paragraphs.filter((p) => p.querySelector(`.m[data-l="${l}"]`)).length / paragraphs.length;
    }),
  );
  assert.ok(
    shares.every((share) => share > 0.5),
    `${shares}`,
  );
  const pale = await colour();
  await page.click(".everywhere a");
  await page.waitForSelector("body[data-unmuted]");
  assert.match(await page.evaluate(() => location.hash), /&muted=0&/);
  assert.notEqual(await colour(), pale);
});

test("the legend shows the lines on screen and no others", async () => {
  page = await open(browser);
  await page.keyboard.press("2");
  await page.waitForFunction(() => (document.querySelectorAll(".legend li").length ?? 0) > 3);
  const groups = await page.$$eval(".legend .m:not(.again)", (list) =>
    list.map((m) => m.className.split(" ").at(-1) ?? ""),
  );
  const present = await page.$$eval(".text .m", (marks) => [...new Set(marks.map((m) => m.classList[1]))]);
  assert.deepEqual([...groups].sort(), [...present].sort());
});

test("of twenty texts any two stand side by side, from a menu at their letters", async () => {
  page = await open(browser);
  const files = Array.from({ length: 20 }, (_, i) => ({
    name: `${i}.txt`,
    bytes: bytesOf(`Report number ${i + 100}\n\nTom Abar went to Paris and saw ${i + 300} men.`),
  }));
  await drop(page, files);
  await says(page, ".others", "Report number 119");
  const letters = () => page.$$eval(".head summary .letter", (list) => list.map((letter) => letter.textContent));
  assert.deepEqual(await letters(), ["A", "B"]);
  await page.click(".article.right .others summary");
  await press(page, ".article.right .others a", "Report number 119");
  await says(page, ".article.right .text", "Report number 119");
  assert.deepEqual(await letters(), ["A", "T"]);
  assert.match(await page.evaluate(() => location.hash), /&sides=0,19&/);
  await page.click(".article.left .others summary");
  await press(page, ".article.left .others a", "Report number 119");
  await says(page, ".article.left .text", "Report number 119");
  assert.deepEqual(await letters(), ["T", "A"], "the two change places");
  await page.keyboard.press("]");
  await page.click(".article.left .others summary");
  await page.focus(".article.right .others summary");
  await page.waitForFunction(() => !document.querySelector(".article.left .others[open]"));
});

test("one text asks for a second; two that share nothing say so", async () => {
  page = await open(browser);
  await paste(page, "Angela Merkel In Berlin\n\nAngela Merkel met Emmanuel Macron in Berlin.\n");
  await page.waitForSelector(".two.solo");
  assert.equal(await page.$(".lock, .swap, .alone"), null);
  await press(page, ".lede button", "Add a second account");
  await page.waitForSelector("dialog[open] textarea");
  await page.keyboard.press("Escape");
  await drop(page, [
    { name: "a.txt", bytes: bytesOf("Rain in Oslo\n\nTom Abar was in Oslo.") },
    { name: "b.txt", bytes: bytesOf("Sun in Lima\n\nEva Dale was in Lima.") },
  ]);
  await says(page, ".lede", "No name was found in all 3. That may say nothing: with so few words");
  assert.equal(await page.$(".gutter .near"), null);
});
