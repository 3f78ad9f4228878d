// Texts that run from right to left inside the page that does not; the reader's own colours; less motion.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { bytesOf, drop, launch, open, says } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

const ARABIC = `إيران وكوريا الشمالية تعززان التعاون

قال الرئيس حسن روحاني (Hassan Rouhani) إن وفد Pyongyang وصل إلى Tehran في زيارة رسمية. وأكدت وكالة IRNA الخبر.

وكانت Reuters قد نقلت عن Kim Yong Nam أن الزيارة ستستمر 10 أيام.
`;
const HEBREW = `הביקור בטהראן

המשלחת מ-Pyongyang הגיעה ל-Tehran, כך דיווחה Reuters. הנשיא (Hassan Rouhani) קיבל את פניה.

לפי IRNA, גם Kim Yong Nam השתתף בפגישה.
`;

test("an Arabic and a Hebrew text: their own direction, marks, strip, lists, card", async () => {
  page = await open(browser, { width: 1280 });
  await drop(page, [
    { name: "ar.txt", bytes: bytesOf(ARABIC) },
    { name: "he.txt", bytes: bytesOf(HEBREW) },
  ]);
  await says(page, ".text", "إيران");
  await says(page, ".text", "הביקור");
  const shown = await page.$$eval(".text", (bodies) =>
    bodies.map((body) => {
      const block = /** @type {Element} */ (body.querySelector(".b.paragraph"));
      const range = document.createRange();
      range.selectNodeContents(block);
      const lines = [...range.getClientRects()];
      return {
        text: body.textContent,
        direction: getComputedStyle(body).direction,
        // The last line of a paragraph is short: where it is short tells from where it was written.
        open: Math.round(block.getBoundingClientRect().right - Math.max(...lines.map(({ right }) => right))),
        marks: body.querySelectorAll(".m").length,
      };
    }),
  );
  assert.deepEqual(
    shown.map(({ text }) => text),
    [ARABIC, HEBREW],
  );
  for (const { direction, open: gap, marks } of shown) {
    assert.equal(direction, "rtl");
    assert.ok(gap < 8, `written from the right: ${gap}`);
    assert.ok(marks > 3);
  }
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), "ltr");
  assert.equal((await page.$$(".head ~ .empty .foreign")).length, 2);
  assert.equal((await page.$$(".map .track")).length, 6);
  await page.click(".notice .shut"); // it may lie over the list
  await page.click(".mirror tbody tr .name");
  await page.waitForSelector("#pinned aside");
  const marked = await page.$$eval(".text", (bodies) => bodies.map((body) => body.querySelectorAll(".m.on").length));
  assert.ok(Math.min(...marked) > 0, `${marked}`);
  assert.ok((await page.$$(".gutter path")).length > 1);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(page.trouble, []);
});

test("the lines of search run in the direction of their text", async () => {
  page = await open(browser);
  await drop(page, [{ name: "ar.txt", bytes: bytesOf(ARABIC) }]);
  await says(page, ".text", "إيران");
  await page.keyboard.press("/");
  await page.waitForSelector("#query:focus");
  await page.keyboard.type("Reuters");
  await page.keyboard.press("Enter");
  await page.waitForSelector("main mark");
  const directions = await page.$$eval("main [dir]", (lines) =>
    lines.filter((line) => /نقلت/.test(line.textContent ?? "")).map((line) => getComputedStyle(line).direction),
  );
  assert.ok(directions.includes("rtl"), `${directions}`);
});

const skip = process.env.BROWSER === "firefox" && "only Chromium's driver can pretend";

/** @param {{ name: string, value: string }[]} features */
async function pretend(features) {
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features });
}

test("in the reader's own colours every mark and figure is still drawn", { skip }, async () => {
  page = await open(browser);
  await pretend([{ name: "forced-colors", value: "active" }]);
  await page.keyboard.press("2");
  await page.waitForFunction(() => document.body.dataset.level === "2");
  await page.click(".mirror tbody tr .name");
  await page.waitForSelector(".m.on");
  const seen = await page.evaluate(() => {
    const style = (/** @type {string} */ selector) =>
      getComputedStyle(/** @type {Element} */ (document.querySelector(selector)));
    const paper = style("body").backgroundColor;
    return {
      line: style(".text .m.organisations").textDecorationStyle,
      bar: style(".bar-of").backgroundColor !== paper,
      stroke: style(".gutter .stem").stroke !== paper,
      here: style(".m.on").backgroundColor !== paper,
      level: style("[data-level-link][aria-current]").backgroundColor !== paper,
    };
  });
  assert.deepEqual(seen, { line: "double", bar: true, stroke: true, here: true, level: true });
});

test("with less motion nothing glides", { skip }, async () => {
  page = await open(browser);
  await pretend([{ name: "prefers-reduced-motion", value: "reduce" }]);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "auto");
  await page.click(".lede .evidence");
  await page.waitForFunction(() => scrollY > 0);
});
