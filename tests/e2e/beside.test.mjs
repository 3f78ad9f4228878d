// Two accounts side by side, when the reader asks who says what: whether they tell of one event, what both say in the same
// words, where their figures part. All by the real engine.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { bytesOf, drop, launch, listen, open, says, texts } from "./browser.mjs";
import { copyOfPage } from "./copy.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

const ONE =
  "Ferry Sinks Off Tarnow\n\nThe ferry Aurelia sank off Tarnow on Monday and 14 people drowned, coastguard chief Marna Oban said. " +
  "“We heard the first call at four in the morning and sent every boat we had,” Oban said.\n\n" +
  "Insurers had warned of rust in its hull since spring.";
const TWO =
  "Ferry Aurelia Goes Down\n\nThe ferry Aurelia sank off Tarnow on Monday and 11 people drowned, its owner said. " +
  "“We heard the first call at four in the morning and sent every boat we had,” said coastguard chief Marna Oban.\n\n" +
  "The line was founded in 1932 by two brothers from Ostmark.";
const OTHER =
  "Growers Expect A Good Year\n\nGrowers in the valley expect the best apple harvest in ten years after a mild spring.";
/** Words as an attack wears them. */
const WILD = ONE.replaceAll("Aurelia", 'Aurelia <img src=x onerror="globalThis.ran=1">');

/** Stops at two articles side by side. */
const STOPS = `wasm_bindgen.Explorer.prototype.pair = () => {
  throw new WebAssembly.RuntimeError("unreachable");
};`;

/** @param {string[]} both @param {{ width?: number, at?: string }} [how] */
async function beside(both, how) {
  page = await open(browser, { width: 1440, ...how });
  await drop(
    page,
    both.map((text, at) => ({ name: `text-${at}.txt`, bytes: bytesOf(text) })),
  );
  await says(page, ".article .text", both[0].split("\n")[0]);
  await listen(page);
  await page.waitForSelector(".beside h2");
}

test("the opening says whether they are of one event, what is the same, what differs, what one alone tells", async () => {
  await beside([ONE, TWO]);
  await says(page, ".told .chip", "one event");
  const [same] = await texts(page, ".told .same");
  assert.match(same, /one passage in nearly the same words: The ferry Aurelia sank off Tarnow on Monday/);
  const [differ] = await texts(page, ".told .differ");
  assert.match(differ, /14 people by Marna Oban in A.*11 people.*in B/);
  const alone = await texts(page, ".told p:not([class])");
  assert.equal(alone.length, 2);
  assert.match(alone[0], /Only A.*Insurers had warned of rust/i);
  assert.match(alone[1], /Only B.*The line was founded in 1932/i);
  const rows = await texts(page, ".glance tbody tr");
  assert.ok(
    rows.some((row) => /people.*14.*11.*differs/.test(row)),
    `${rows}`,
  );
  assert.deepEqual(page.trouble, []);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
])
  test(`the first screen holds the opening, who acts, and the first marked words of both texts, ${width} × ${height}`, async () => {
    page = await open(browser, { width, height });
    await listen(page);
    await page.waitForSelector(".glance.people tbody tr");
    const acting = (await texts(page, ".glance tbody th")).join();
    assert.match(acting, /Kim Yong Nam.*Yun Jong Ho/);
    const ends = await page.evaluate(() =>
      [...document.querySelectorAll(".told > *, .lede"), ...document.querySelectorAll(".article")].map((part) => {
        const word = part.matches(".article") ? part.querySelector(".b.paragraph:not(.aside) .m") : part;
        return word?.getBoundingClientRect().bottom ?? Infinity;
      }),
    );
    assert.equal(ends.length, 5);
    assert.ok(Math.max(...ends) < height - 20, `${ends}`);
  });

test("it comes by itself, beside texts that stand still, and says that it is being read", async () => {
  page = await open(browser, {
    width: 1440,
    before: () => {
      const seen = /** @type {any} */ (globalThis);
      seen.tops = new Set();
      const look = () => {
        const text = document.querySelector(".article.left .text");
        if (text) seen.tops.add(Math.round(text.getBoundingClientRect().top + scrollY));
        if (document.querySelector(".told [aria-busy=true]")) seen.busy = true;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
  });
  await says(page, ".told .chip", "two events of one matter");
  const [tops, busy] = await page.evaluate(() => {
    const { tops, busy } = /** @type {any} */ (globalThis);
    return [[...tops], busy];
  });
  assert.deepEqual([tops.length, busy], [1, true], `${tops}`);
});

test("panels say how they begin, who speaks, what is copied, what one alone tells, from whom, and how sure it is", async () => {
  await beside([ONE, TWO]);
  const titles = await texts(page, ".panel h3");
  const order = ["Headline and opening", "Figures", "Who speaks", "In the same words", "Only in A", "Only in B"];
  const places = order.map((title) => titles.findIndex((each) => each.startsWith(title)));
  assert.ok(
    places.every((at, i) => at >= 0 && (i === 0 || at > places[i - 1])),
    `${titles}`,
  );
  const lines = await texts(page, ".beside tbody tr");
  const copied = lines.find((line) => line.includes("with changes"));
  assert.ok(copied?.includes("We heard the first call at four in the morning and sent every boat we had"), `${lines}`);
  assert.ok(lines.some((line) => line.startsWith("Marna Oban") && line.includes("heard in")));
  assert.ok(lines.some((line) => line.includes("14") && line.includes("11") && line.includes("differs")));
  assert.ok((await texts(page, ".heads .headline")).includes("Ferry Aurelia Goes Down"));
  assert.ok(lines.some((line) => line.startsWith("One event")));
});

test("each finding leads to its words, in the text", async () => {
  await beside([ONE, TWO]);
  const link = await page.$(".told .same a");
  const words = await link?.evaluate((a) => a.textContent);
  await link?.evaluate((a) => /** @type {HTMLElement} */ (a).click());
  await page.waitForFunction(() => location.hash.includes("pin") || document.querySelector(".pinned"));
  await says(page, ".pinned", `${words}`.slice(0, 20));
});

test("where the engine stops at two, who says what is listed all the same", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-"));
  try {
    await beside([ONE, TWO], { at: copyOfPage(folder, "stopped.html", STOPS) });
    await says(page, ".beside .none", "The engine stopped while comparing.");
    await says(page, ".told .none", "The engine stopped while comparing.");
    await page.waitForSelector(".speakers li");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("texts of different things are not held against each other", async () => {
  await beside([ONE, OTHER]);
  await says(page, ".told .chip", "two different stories");
  assert.equal(await page.$(".told .differ"), null);
  assert.ok(!(await texts(page, ".beside tbody tr")).some((line) => line.includes("differ")));
});

test("what attacks wear is shown as text, and a narrow page holds it", async () => {
  await beside([WILD, TWO], { width: 390 });
  const [ran, images, wide] = await page.evaluate(() => [
    /** @type {any} */ (globalThis).ran ?? null,
    document.querySelectorAll(".beside img").length,
    document.documentElement.scrollWidth > innerWidth,
  ]);
  assert.deepEqual([ran, images, wide], [null, 0, false]);
});
