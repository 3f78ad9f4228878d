// Margin notes: what the other article makes of a paragraph, beside it, in its words. All by the real engine, on invented texts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { bytesOf, drop, FERRY, launch, listen, open, press, says, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(() => page?.close());

const PIER = [
  "Boris Orlov, who owns the line, opened a new pier in Ostmark in March.",
  "In March the owner Boris Orlov opened a pier in Ostmark, papers of the port show.",
];
const [ONE, TWO] = FERRY.map((paragraphs, at) => [...paragraphs, PIER[at]].join("\n\n"));
const OTHER =
  "Growers Expect A Good Year\n\nGrowers in the valley expect the best apple harvest in ten years after a mild spring.\n\n" +
  "Schools open again on Monday after a week without heating.";

/** @param {string[]} both @param {{ width?: number, height?: number }} [how] */
async function beside(both, how) {
  page = await open(browser, { width: 1440, ...how });
  await drop(
    page,
    both.map((text, at) => ({ name: `text-${at}.txt`, bytes: bytesOf(text) })),
  );
  await says(page, ".article .text", both[0].split("\n")[0]);
}

/** @param {string[]} both @param {{ width?: number, height?: number }} [how] */
async function noted(both, how) {
  await beside(both, how);
  await listen(page);
  await page.waitForSelector(".two.noted .notes");
}

/** Every paragraph of a side by its note. @param {"left" | "right"} side */
const bars = (side) => page.$$eval(`.article.${side} .b`, (all) => all.map((block) => block.getAttribute("data-note")));

/** What a note says. @param {string} words of its name */
const saysOf = (words) =>
  page.$$eval(
    ".note",
    (all, name) =>
      all
        .filter((item) => item.querySelector(".word")?.textContent === name)
        .map(({ textContent }) => textContent ?? ""),
    words,
  );

test("each paragraph has one of four words, and says why", async () => {
  await noted([ONE, TWO]);
  assert.deepEqual(await bars("left"), [null, "differs", "same", "only", "also"]);
  assert.deepEqual(await bars("right"), [null, "differs", "only", "same", "also"]);
  assert.match(
    (await saysOf("differs"))[0],
    /A “14 people”, Marna Oban.*B “11 people”.*another value of the same thing/,
  );
  assert.match(
    (await saysOf("same words, 17"))[0],
    /“We heard the first call at four in the morning and sent every boat.*B leaves out “Oban”/,
  );
  assert.match((await saysOf("also in B"))[0], /“In March the owner Boris Orlov opened a pier in Ostmark/);
  assert.match((await saysOf("also in A"))[0], /“Boris Orlov, who owns the line, opened a new pier/);
  assert.match((await saysOf("only here"))[0], /closest in B: “|nothing comes near in B/);
  const lists = await page.$$eval(".notes", (all) => all.map((list) => list.getAttribute("aria-label")));
  assert.deepEqual(lists, ["Notes to A", "Notes to B"]);
  assert.deepEqual(await texts(page, ".article .text"), [ONE, TWO]);
  assert.deepEqual(page.trouble, []);
});

test("the bar has a pattern for each word, in any colours", async () => {
  await noted([ONE, TWO]);
  const patterns = () =>
    page.$$eval(".article.left .b[data-note]", (all) =>
      all.map((block) => {
        const { borderInlineStartStyle: style, borderInlineStartWidth: width } = getComputedStyle(block, "::after");
        return `${style} ${width}`;
      }),
    );
  assert.equal(new Set(await patterns()).size, 4);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]).catch(() => {});
  assert.equal(new Set(await patterns()).size, 4);
});

/** The boxes of what stands in the gutter. */
const boxes = () =>
  page.$$eval(".note:not(.waiting)", (all) =>
    all
      .filter((item) => getComputedStyle(item).opacity !== "0")
      .map((item) => {
        const { top, bottom, left, right } = item.getBoundingClientRect();
        return { top, bottom, left, right };
      }),
  );

for (const width of [1440, 1024])
  test(`notes stand level with their paragraphs and over nothing, ${width} wide`, async () => {
    await noted([ONE, TWO], { width });
    const all = (await boxes()).sort((a, b) => a.top - b.top);
    assert.ok(all.length >= 4, `${all.length}`);
    for (const [at, { bottom }] of all.entries())
      assert.ok(bottom <= (all[at + 1]?.top ?? Infinity), `${at} of ${all.length}`);
    const turns = await page.$eval(".turns", (box) => box.getBoundingClientRect().bottom);
    assert.ok(turns <= all[0].top);
    const apart = await page.$$eval(".note:not(.waiting)", (items) =>
      items.map((item) => {
        const side = item.getAttribute("data-side") === "0" ? "left" : "right";
        const own = [...document.querySelectorAll(`.note[data-side="${item.getAttribute("data-side")}"]`)].indexOf(
          item,
        );
        const block = document.querySelectorAll(`.article.${side} .b[data-note]`)[own];
        return item.getBoundingClientRect().top - block.getBoundingClientRect().top;
      }),
    );
    assert.ok(
      apart.every((way) => way >= 0 && way <= 40),
      `${apart}`,
    );
    const gutter = await page.$eval(".gutter", (box) => {
      const { left, right } = box.getBoundingClientRect();
      return { left, right };
    });
    assert.ok(all.every(({ left, right }) => left >= gutter.left && right <= gutter.right - 12));
  });

for (const width of [1440, 1024, 390])
  test(`nothing moves when the notes come, ${width} wide`, async () => {
    await beside([ONE, TWO], { width });
    const places = () =>
      page.$$eval(".text .b", (all) =>
        all.map((block) => {
          const { x, y, width, height } = block.getBoundingClientRect();
          return width ? [x, Math.round(y + scrollY), width, height] : [];
        }),
      );
    const before = await places();
    await listen(page);
    await page.waitForSelector(".two.noted .notes");
    assert.deepEqual(await places(), before);
  });

test("a line under the title that names the paper and the day is no paragraph of both", async () => {
  const dated = [ONE, TWO].map((text, at) =>
    text.replace("\n\n", `\n\n${["Selma", "Tarnow"][at]} Post, 3 May 2024\n\n`),
  );
  await noted(dated);
  assert.equal(await page.$(".b.heading[data-note]"), null);
  assert.equal(await page.$$eval(".note", (all) => all.length), 8, "as without these lines");
  assert.ok(!(await texts(page, ".told .same"))[0].includes("Post, 3 May"));
});

test("the other’s words: always, or where it is pointed at or in focus, as the reader chose", async () => {
  await noted([ONE, TWO]);
  const visible = () => page.$$eval(".note .why", (all) => all.filter((why) => why.getClientRects().length).length);
  assert.ok((await visible()) >= 4);
  await page.click(".turn.always");
  await page.waitForSelector(".two:not(.told-always)");
  assert.equal(await visible(), 0);
  await page.hover(".article.left .b[data-note=same]");
  await page.waitForSelector(".note.same.on .why");
  assert.equal(await visible(), 1);
  await page.focus(".note.also");
  await page.waitForSelector(".note.also.on .why");
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName("crossread:compared").length > 0);
  await listen(page);
  await page.waitForSelector(".two.noted:not(.told-always)");
  assert.equal(await page.$eval(".turn.always", (turn) => turn.getAttribute("aria-pressed")), "false");
});

test("a way leads from the note to the passage, and no note lies on it; both are lit", async () => {
  await noted([ONE, TWO]);
  assert.equal(await page.$(".joint"), null);
  await page.focus(".of-0 .note.same");
  await page.waitForSelector(".joint path");
  const { ends, crossed } = await page.evaluate(() => {
    const path = /** @type {SVGPathElement} */ (document.querySelector(".joint path"));
    const box = /** @type {Element} */ (document.querySelector(".gutter")).getBoundingClientRect();
    const last = path.getPointAtLength(path.getTotalLength());
    const target = [...document.querySelectorAll(".article.right .b[data-note=same]")][0].getBoundingClientRect();
    const others = [...document.querySelectorAll(".note:not(.on, .waiting)")].map((note) =>
      note.getBoundingClientRect(),
    );
    let crossed = 0;
    for (let at = 0; at < path.getTotalLength(); at += 4) {
      const { x, y } = path.getPointAtLength(at);
      const [left, top] = [x + box.left, y + box.top];
      if (others.some((note) => left > note.left && left < note.right && top > note.top && top < note.bottom))
        crossed += 1;
    }
    const y = last.y + box.top;
    return { ends: Math.round(last.x) === Math.round(box.width) && y > target.top && y < target.bottom, crossed };
  });
  assert.ok(ends);
  assert.equal(crossed, 0);
  const lit = await page.evaluate(() =>
    "highlights" in CSS ? [...(CSS.highlights.get("told") ?? [])].map(String) : null,
  );
  if (lit)
    assert.deepEqual(
      lit.map((words) => words.slice(0, 8)),
      ["We heard", "We heard"],
    );
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
});

test("the words of a note lead to their place", async () => {
  await noted([ONE, TWO]);
  await page.$eval(".of-0 .note.same a", (link) => /** @type {HTMLElement} */ (link).click());
  await says(page, ".pinned", "We heard the first call");
  assert.match(await page.evaluate(() => location.hash), /pin=1/);
  assert.equal(await page.$$eval(".note", (all) => all.length), 8, "the notes stand as before");
});

test("changed words are marked on wish", async () => {
  await noted([ONE, TWO]);
  const marked = () =>
    page.evaluate(() => ("highlights" in CSS ? [...(CSS.highlights.get("changed") ?? [])].map(String) : []));
  assert.deepEqual(await marked(), []);
  await page.click(".turn.changed");
  await page.waitForSelector(".turn.changed[aria-pressed=true]");
  assert.equal(await page.evaluate(() => document.activeElement?.classList.contains("changed")), true);
  const words = await marked();
  if (await page.evaluate(() => "highlights" in CSS)) {
    assert.ok(words.includes("14") && words.includes("11") && words.includes("papers"), `${words}`);
    assert.ok(!words.includes("ferry") && !words.includes("Insurers"), `${words}`);
  }
  await page.click(".turn.changed");
  assert.deepEqual(await marked(), []);
});

test("n and p walk the notes, in the order in which they stand", async () => {
  await noted([ONE, TWO]);
  const here = () => page.evaluate(() => document.activeElement?.querySelector(".word")?.textContent);
  /** @type {unknown[]} */
  const walked = [];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press("n");
    walked.push(await here());
  }
  assert.deepEqual(walked.toSorted(), [...(await texts(page, ".note .word"))].sort());
  await page.keyboard.press("n");
  assert.equal(await here(), walked[0], "after the last comes the first");
  await page.keyboard.press("p");
  assert.equal(await here(), walked[7]);
  await page.waitForSelector(".note.on");
  await page.keyboard.press("?");
  await says(page, "dialog .keys", "note in the margin");
  await says(page, "dialog .keys", "fold all that does not differ");
});

test("only what differs: the rest is folded, counted, and opened fold by fold", async () => {
  await noted([ONE, TWO]);
  await page.keyboard.press("f");
  await page.waitForSelector(".text .gap");
  const shown = () =>
    page.$$eval(".article.left .b", (all) => all.filter((block) => block.getClientRects().length).length);
  assert.equal(await shown(), 2, "the title and what differs");
  const labels = await page.$$eval(".gap", (all) => all.map((line) => line.getAttribute("data-label")));
  assert.deepEqual(labels, [
    "3 paragraphs folded: 1 in the same words, 1 in both, 1 only here",
    "3 paragraphs folded: 1 in the same words, 1 in both, 1 only here",
  ]);
  assert.equal(await page.$eval(".turn.rest", (turn) => turn.getAttribute("aria-pressed")), "true");
  assert.deepEqual(await texts(page, ".article .text"), [ONE, TWO], "the words of the texts stay");
  await page.$eval(".article.left .gap", (line) => /** @type {HTMLElement} */ (line).click());
  await page.waitForFunction(() => !document.querySelector(".article.left .gap"));
  assert.equal(await shown(), 5);
  assert.ok(await page.evaluate(() => document.activeElement?.matches(".b")), "the focus goes to what was opened");
  await page.click(".turn.rest");
  await page.waitForFunction(() => !document.querySelector(".gap"));
  assert.equal((await page.$$(".b.away")).length, 0);
});

test("a link into a fold opens it", async () => {
  await noted([ONE, TWO]);
  await page.keyboard.press("f");
  await page.waitForSelector(".article.right .gap");
  await press(page, ".beside a.said", "We heard the first call");
  await page.waitForFunction(() => !document.querySelector(".b.away .m.here") && document.querySelector("#pinned > *"));
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".b[data-note=same]")].some((block) => block.getClientRects().length),
  );
});

test("of texts that tell of different things, nothing is said to be only here", async () => {
  await beside([ONE, OTHER]);
  await listen(page);
  await page.waitForSelector(".beside h2");
  assert.ok(![...(await bars("left")), ...(await bars("right"))].some((word) => word === "only" || word === "differs"));
  await page.keyboard.press("f");
  assert.equal(await page.$(".gap"), null);
});

test("by type, the margin is the speakers’: a note opens where it is pointed at; clean has none", async () => {
  await noted([ONE, TWO]);
  await page.keyboard.press("2");
  await page.waitForSelector("[data-level='2']");
  const seen = () => page.$$eval(".note", (all) => all.filter((note) => getComputedStyle(note).opacity === "1").length);
  assert.equal(await seen(), 0);
  await page.focus(".note.same");
  await page.waitForSelector(".note.same.on");
  assert.equal(await seen(), 1);
  await page.keyboard.press("0");
  await page.waitForSelector("[data-level='0']");
  assert.equal(await page.$eval(".notes", (list) => getComputedStyle(list).display), "none");
});

test("on a phone a note stands under its paragraph, folded to its word, and opens", async () => {
  await noted([ONE, TWO], { width: 390, height: 844 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  const words = await page.$$eval(".article.left .under", (all) =>
    all.map((host) => host.shadowRoot?.querySelector("button")?.textContent),
  );
  assert.deepEqual(words, ["differs", "same words, 17", "only here", "also in B"]);
  const apart = await page.$$eval(".article.left .under", (all) =>
    all.map((host) => {
      const above = /** @type {Element} */ (host.previousElementSibling).getBoundingClientRect();
      const below = host.nextElementSibling?.getBoundingClientRect().top ?? Infinity;
      const button = /** @type {Element} */ (host.shadowRoot?.querySelector("button"));
      const { top, bottom } = button.getBoundingClientRect();
      return top >= above.bottom && bottom <= below;
    }),
  );
  assert.deepEqual(apart, [true, true, true, true]);
  const told = await page.$eval(".article.left .under", (host) => {
    const button = /** @type {HTMLElement} */ (host.shadowRoot?.querySelector("button"));
    button.click();
    return [button.getAttribute("aria-expanded"), host.shadowRoot?.textContent ?? ""];
  });
  assert.equal(told[0], "true");
  assert.match(`${told[1]}`, /A “14 people”.*B “11 people”/);
  assert.deepEqual(await texts(page, ".article .text"), [ONE, TWO], "the texts keep their words");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.$eval(".article.left .under", (host) => host.shadowRoot?.querySelector("a")?.click());
  await page.waitForFunction(() => document.querySelector(".article.right")?.getClientRects().length);
  assert.deepEqual(page.trouble, []);
});

test("in German too", async () => {
  await noted([ONE, TWO]);
  await page.evaluate(() => localStorage.setItem("crossread/1/set/language", '"de"'));
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName("crossread:compared").length > 0);
  await listen(page);
  await page.waitForSelector(".two.noted .notes");
  assert.deepEqual(
    [...new Set(await texts(page, ".of-0 .word"))],
    ["anders", "gleiche Worte, 17", "nur hier", "auch in B"],
  );
});

test("on paper they are left out", async () => {
  await noted([ONE, TWO]);
  await page.emulateMediaType("print").catch(() => {});
  if (await page.evaluate(() => matchMedia("print").matches))
    assert.equal(await page.$eval(".notes", (list) => getComputedStyle(list).display), "none");
});

test("what attacks wear is shown as text", async () => {
  const wild = Object.values(JSON.parse(readFileSync("tests/e2e/xss.json", "utf8"))).flat();
  const words = wild.filter((one) => one.isWellFormed() && !/[\0\r\n]/.test(one)).slice(0, 12);
  const prose = " The harbour was shut and the crew went home on foot, and nobody heard the bell.";
  const hostile = (/** @type {number} */ dead) =>
    `Ferry Sinks\n\n${words.map((one) => `The ferry ${one} sank off Tarnow on Monday and ${dead} people drowned.${prose}`).join("\n\n")}`;
  page = await open(browser, { width: 1440 });
  await page.evaluate(() => {
    Object.assign(globalThis, { ran: 0, canary: () => /** @type {any} */ (globalThis).ran++ });
    Object.assign(globalThis, { alert: /** @type {any} */ (globalThis).canary });
  });
  await drop(
    page,
    [14, 11].map((dead) => ({ name: `text-${dead}.txt`, bytes: bytesOf(hostile(dead)) })),
  );
  await says(page, ".article .text", "Ferry Sinks");
  await listen(page);
  await page.waitForSelector(".two.noted .note");
  const odd = await page.evaluate(() => [
    /** @type {any} */ (globalThis).ran,
    document.querySelectorAll("#main :is(img, iframe, object, embed, base, math, video, audio, form)").length,
    [...document.querySelectorAll("#main *")].filter((each) =>
      [...each.attributes].some(({ name }) => /^on/.test(name)),
    ).length,
    [...document.querySelectorAll(".gutter a[href]")].filter((a) => !a.getAttribute("href")?.startsWith("#")).length,
  ]);
  assert.deepEqual(odd, [0, 0, 0, 0]);
  assert.deepEqual(page.trouble, []);
});
