// What the reader says: findings set aside and not comparable, notes of their own; kept, undone, carried, printed, exported.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";
import { pack } from "../../www/rooms/parts/parcel.js";
import { checksum } from "../../www/text/checksum.js";
import {
  bytesOf,
  compared,
  FERRY,
  drop,
  launch,
  listen,
  offered,
  open,
  press,
  says,
  shared,
  texts,
} from "./browser.mjs";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const folder = mkdtempSync(join(tmpdir(), "crossread-"));
/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Profile} */
let elsewhere;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => ([browser, elsewhere] = await Promise.all([launch(), launch()])));
after(async () => {
  await Promise.all([browser?.close(), elsewhere?.close()]);
  rmSync(folder, { recursive: true });
});
afterEach(() => page?.close());

const [ONE, TWO] = FERRY.map((paragraphs) => paragraphs.join("\n\n"));
const WORDS = "<img src=x onerror=canary(1)> *Ask* the insurers";

/** @param {{ width?: number, height?: number }} [how] */
async function both(how) {
  page = await open(browser, { width: 1440, ...how });
  const names = ["one.txt", "two.txt"];
  await drop(
    page,
    [ONE, TWO].map((text, at) => ({ name: names[at], bytes: bytesOf(text) })),
  );
  await says(page, ".article .text", "Ferry Sinks");
  await found(page);
}

/** @param {import("./browser.mjs").Tab} tab */
async function found(tab) {
  await listen(tab);
  await tab.waitForSelector(".beside h2");
  await tab.waitForSelector(".two.noted");
}

/** How many lines a panel says it has; `0`: it is not there. @param {string} title @param {import("./browser.mjs").Tab} [tab] */
const lines = (title, tab = page) =>
  tab.$$eval(
    ".panel summary h3",
    (all, words) =>
      Number(all.find((head) => head.textContent?.startsWith(words))?.querySelector("small")?.textContent ?? 0),
    title,
  );

/** @param {string} title @param {number} count @param {import("./browser.mjs").Tab} [tab] */
const counts = (title, count, tab = page) =>
  tab.waitForFunction(
    (words, n) => {
      const head = [...document.querySelectorAll(".panel summary h3")].find((one) =>
        one.textContent?.startsWith(words),
      );
      return Number(head?.querySelector("small")?.textContent ?? 0) === n;
    },
    { polling: 50 },
    title,
    count,
  );

/** Opens what can be done with a line of a panel. @param {string} words  of the line */
const judge = (words) =>
  page.$$eval(
    ".facing tbody tr",
    (all, said) => {
      const row = all.find((one) => one.textContent?.includes(said));
      const dots = row?.querySelector(".dots");
      if (dots instanceof HTMLElement) dots.click();
    },
    words,
  );
const FIGURES = "Figures, dates and claims";
const differing = () => page.$$eval(".told .differ", (all) => all.length);

/** Selects a paragraph of a side. @param {number} side @param {number} at */
const select = (side, at) =>
  page.evaluate(
    (index, n) => {
      const block = [...document.querySelectorAll(".article")][index].querySelectorAll(".b")[n];
      const range = new Range();
      range.selectNodeContents(block);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    side,
    at,
  );

/** @param {string} words */
async function writeHere(words) {
  await page.waitForSelector(".writing textarea");
  await page.type(".writing textarea", words);
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  await says(page, ".notice", "Note saved");
}

test("a finding called not comparable goes from sentence, note and count; undo and the list bring it back", async () => {
  await both();
  const before = await lines(FIGURES);
  assert.equal(await differing(), 1);
  assert.equal((await page.$$(".note.differs")).length, 2);
  await judge("differs");
  await press(page, ".facing .acts .link", "Not comparable");
  await counts(FIGURES, before - 1);
  await page.waitForFunction(() => !document.querySelector(".note.differs, .told .differ"));
  assert.deepEqual(await texts(page, ".article .text"), [ONE, TWO]);
  await press(page, ".notice button", "Undo");
  await counts(FIGURES, before);
  await page.waitForFunction(() => document.querySelectorAll(".note.differs").length === 2);
  assert.equal(await lines("Set aside by you"), 0);

  await judge("differs");
  await press(page, ".facing .acts .link", "Set aside");
  await counts("Set aside by you", 1);
  await page.reload();
  await compared(page);
  await found(page);
  await counts(FIGURES, before - 1);
  assert.equal(await differing(), 0);
  assert.match((await texts(page, ".panel:last-of-type tbody tr")).join(), /14.*11.*set aside/);
  await press(page, ".panel tbody .link", "Bring back");
  await counts(FIGURES, before);
  await counts("Set aside by you", 0);
  assert.deepEqual(page.trouble, []);
});

test("a margin note is set aside where it stands, and the same holds with the sides swapped", async () => {
  await both();
  await page.$eval(".note.same .dots", (dots) => dots instanceof HTMLElement && dots.click());
  await press(page, ".note.same .acts .link", "Set aside");
  await page.waitForFunction(() => !document.querySelector(".note.same"));
  await page.waitForFunction(() => document.querySelectorAll(".note").length === 4);
  const aside = await lines("Set aside by you");
  assert.ok(aside > 0);
  await press(page, ".tools a, .tools button", "Swap sides");
  await says(page, ".article.left .text", "Aurelia Goes Down");
  await found(page);
  await counts("Set aside by you", aside);
  assert.equal(await page.$(".note.same"), null);
  assert.deepEqual(page.trouble, []);
});

test("passages that the reader parts give nothing that differs", async () => {
  await both();
  const before = await lines("Passages that report the same");
  await press(page, ".panel summary", "Passages that report the same");
  await page.$$eval(".panel", (all) => {
    const panel = all.find((one) => one.textContent?.startsWith("Passages that report"));
    const dots = panel?.querySelector(".dots");
    if (dots instanceof HTMLElement) dots.click();
  });
  await press(page, ".panel .acts .link", "Part the two");
  await counts("Passages that report the same", before - 1);
  await counts("Set aside by you", 1);
});

test("who speaks, and who is given space, is judged too, and goes from the sentences", async () => {
  await both();
  const [speaking, space] = ["Who speaks", "Whom each gives its space"];
  const before = [await lines(speaking), await lines(space)];
  assert.match((await texts(page, ".told p:not([class])"))[0], /^Only A/i);
  await judge("heard only in B");
  assert.deepEqual(
    await texts(page, ".facing .acts .link"),
    ["Set aside", "Write a note"],
    "one alone is not compared",
  );
  await press(page, ".facing .acts .link", "Set aside");
  await counts(speaking, before[0] - 1);
  await judge("heard in both");
  await press(page, ".facing .acts .link", "Not comparable");
  await counts(speaking, before[0] - 2);
  await judge("more on the right");
  await press(page, ".facing .acts .link", "Set aside");
  await counts(space, before[1] - 1);
  await counts("Set aside by you", 3);
  await judge("more on the left");
  await press(page, ".facing .acts .link", "Write a note");
  await writeHere("Why so much of it?");
  await says(page, ".note.mine", "Why so much of it?");
  await page.reload();
  await compared(page);
  await found(page);
  await counts(speaking, before[0] - 2);
  await counts(space, before[1] - 1);
  await press(page, ".tools a, .tools button", "Swap sides");
  await says(page, ".article.left .text", "Aurelia Goes Down");
  await found(page);
  await counts(speaking, before[0] - 2);
  await counts("Set aside by you", 3);
  assert.deepEqual(page.trouble, []);
});

test("a note on selected words is kept, edited, deleted and brought back; a draft is not lost", async () => {
  await both();
  await select(0, 3);
  await page.waitForSelector(".annotate");
  await page.click(".annotate button");
  await page.waitForSelector(".writing textarea");
  await page.type(".writing textarea", "half a thought");
  await page.keyboard.press("Escape");
  await says(page, ".notice", "draft is kept");
  await select(0, 3);
  await page.keyboard.press("w");
  await page.waitForSelector(".writing textarea");
  assert.equal(
    await page.$eval(".writing textarea", (area) => /** @type {HTMLTextAreaElement} */ (area).value),
    "half a thought",
  );
  await page.$eval(".writing textarea", (area) => area instanceof HTMLTextAreaElement && (area.value = ""));
  await writeHere(WORDS);
  await counts("Your notes", 1);
  await page.waitForSelector(".note.mine");
  assert.ok((await texts(page, ".note.mine"))[0].includes(WORDS));
  assert.deepEqual(await texts(page, ".article .text"), [ONE, TWO]);
  await page.reload();
  await compared(page);
  await found(page);
  assert.deepEqual(await texts(page, ".own-words"), [WORDS]);
  await press(page, ".panel .acts .link", "Edit");
  await page.waitForSelector(".writing textarea");
  await page.keyboard.press("End");
  await writeHere(", twice");
  await says(page, ".own-words", "twice");
  await counts("Your notes", 1);
  await press(page, ".panel .acts .link", "Delete");
  await counts("Your notes", 0);
  await page.waitForFunction(() => !document.querySelector(".note.mine"));
  await press(page, ".notice button", "Undo");
  await says(page, ".own-words", "twice");
  assert.equal((await page.$$(".own-words *:not(bdi), .note.mine img")).length, 0);
  assert.deepEqual(page.trouble, []);
});

test("notes and verdicts come with a link and with a saved page, to another profile", async () => {
  await both();
  await select(0, 3);
  await page.keyboard.press("w");
  await writeHere(WORDS);
  await judge("differs");
  await press(page, ".facing .acts .link", "Not comparable");
  await counts("Set aside by you", 1);
  const code = await shared(page);
  const other = await open(elsewhere, { width: 1440, hash: code.slice(code.indexOf("#")) });
  await says(other, ".article .text", "Ferry Sinks");
  await found(other);
  await counts("Set aside by you", 1, other);
  assert.deepEqual(await texts(other, ".own-words"), [WORDS]);
  assert.equal(await other.$(".note.differs"), null);
  assert.deepEqual(other.trouble, []);
  await other.close();

  await page.click("#share");
  assert.match((await texts(page, "dialog .hint")).join(), /1 note of yours, 1 finding set aside/);
  const { name, text } = await offered(page, () => page.click("#save-page"));
  const path = join(folder, name);
  writeFileSync(path, text);
  const saved = await open(elsewhere, { width: 1440, at: pathToFileURL(path).href });
  await found(saved);
  await counts("Set aside by you", 1, saved);
  assert.deepEqual(await texts(saved, ".own-words"), [WORDS]);
  assert.deepEqual(saved.trouble, []);
  await saved.close();
});

test("a verdict on one text alone, as only a foreign hand writes it, breaks nothing", async () => {
  const hash = createHash("sha256").update(ONE).digest("hex");
  const anchor = { text: hash, start: 0, end: 5, quote: "00000000" };
  /** @type {import("../../www/address/remark.d.ts").Remark} */
  const verdict = { kind: "verdict", anchor, with: null, of: "values", says: "seen" };
  /** @type {import("../../www/address/remark.d.ts").Remark} */
  const note = { ...verdict, kind: "note", of: null, says: WORDS };
  const texts = [{ name: "one.txt", text: ONE, format: /** @type {const} */ ("plain"), corrections: [verdict, note] }];
  const packed = deflateRawSync(pack(texts)).toString("base64url");
  const body = `v=1&view=read&texts=${hash.slice(0, 12)}&t=${packed}`;
  page = await open(browser, { hash: `#${body}&k=${checksum(body)}` });
  await page.waitForSelector(".two.solo");
  await listen(page);
  await says(page, ".own-words", "insurers");
  await page.waitForSelector(".values h2");
  assert.deepEqual(page.trouble, []);
});

test("they stand on the sheet and in the report", async () => {
  await both();
  await select(1, 2);
  await page.keyboard.press("w");
  await writeHere(WORDS);
  await judge("differs");
  await press(page, ".facing .acts .link", "Not comparable");
  await counts("Set aside by you", 1);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const sheet = await page.$eval(".sheet", ({ textContent }) => textContent ?? "");
  assert.ok(sheet.includes(`${WORDS} B `) && sheet.includes("The line was founded in 1932"));
  assert.match(sheet, /Set aside by younot comparable: A \d+–\d+ 14.*B \d+–\d+ 11/);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.click("#share");
  const { text } = await offered(page, () => page.click("[data-format=markdown] button"));
  const [, own] = text.split("## The reader’s notes");
  assert.match(
    own,
    /1\. \\<img src\\=x onerror\\=canary\\\(1\\\)\\> \\\*Ask\\\* the insurers {2}\n {3}B \d+–\d+ “The line/,
  );
  assert.match(own, /## Judged by the reader\n\n1\. not comparable: A \d+–\d+ “14” · B \d+–\d+ “11”/);
});

test("all of it with the keyboard alone", async () => {
  await both();
  const reach = async (/** @type {string} */ selector) => {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    assert.fail(`no Tab leads to ${selector}`);
  };
  await reach(".note .dots");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".note .acts");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await says(page, ".notice", "set aside");
  await page.waitForFunction(() => document.activeElement !== document.body);
  await reach(".facing .dots");
  await page.keyboard.press("Enter");
  for (let n = 0; n < 3; n += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await writeHere("by keys");
  await says(page, ".own-words", "by keys");
  assert.deepEqual(page.trouble, []);
});

test("on a phone it is done under the paragraph, and nothing is wider than the screen", async () => {
  await both({ width: 390, height: 844 });
  await select(0, 3);
  await page.waitForSelector(".annotate");
  await page.click(".annotate button");
  await writeHere("a short note");
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".article.left .under")].some(({ shadowRoot }) =>
      shadowRoot?.textContent?.includes("your note"),
    ),
  );
  const act = (/** @type {string} */ words) =>
    page.$$eval(
      ".article.left .under",
      (hosts, wanted) => {
        const all = hosts.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll("button") ?? [])]);
        /** @type {HTMLElement} */ (all.find((button) => button.textContent === wanted)).click();
      },
      words,
    );
  await act("your note");
  await act("differs");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await act("Not comparable");
  await counts("Set aside by you", 1);
  await page.waitForFunction(
    () => !document.querySelector(".under.differs") && document.querySelectorAll(".article.left .under").length,
  );
  assert.deepEqual(page.trouble, []);
});

test("two passages that the reader joins are told as one, and can be parted", async () => {
  await both();
  const before = await lines("Passages that report the same");
  const alone = await page.$$eval(".note.only", (all) => all.length);
  await select(0, 3);
  await press(page, ".annotate button", "Join with a passage of B");
  await says(page, ".notice", "Now choose the passage of B");
  await select(1, 2);
  await page.keyboard.press("j");
  await says(page, ".notice", "joined");
  await counts("Passages that report the same", before + 1);
  await page.waitForFunction((n) => document.querySelectorAll(".note.only").length === n - 2, {}, alone);
  await page.reload();
  await compared(page);
  await found(page);
  await counts("Passages that report the same", before + 1);
  await press(page, ".panel tbody .link", "Part the two");
  await counts("Passages that report the same", before);
  assert.deepEqual(page.trouble, []);
});

test("a note on one text alone", async () => {
  page = await open(browser, { width: 1024 });
  await drop(page, [{ name: "alone.txt", bytes: bytesOf(ONE) }]);
  await page.waitForSelector(".two.solo");
  await listen(page);
  await select(0, 3);
  await page.keyboard.press("w");
  await writeHere("alone");
  await says(page, ".beside .own-words", "alone");
  // In the margin too, level with its paragraph, over nothing, and the text stays where it was.
  await says(page, ".gutter .note.mine", "alone");
  assert.equal(await page.$eval(".note.mine .why", (why) => why.getClientRects().length > 0), true, "with its words");
  const boxes = await page.evaluate(() =>
    [".note.mine", ".article [data-b='3']", ".article"].map((selector) => {
      const { top, left, right } = /** @type {Element} */ (document.querySelector(selector)).getBoundingClientRect();
      return { top, left, right };
    }),
  );
  const [note, block, article] = boxes;
  assert.ok(
    Math.abs(note.top - block.top) < 40 && note.left >= article.right && note.right <= 1024,
    `${JSON.stringify(boxes)}`,
  );
  await page.keyboard.press("n");
  assert.equal(await page.evaluate(() => document.activeElement?.matches(".note.mine")), true);
  assert.deepEqual(page.trouble, []);
});

test("of two, a note stands beside the one that is read alone; the other notes do not", async () => {
  await both();
  await select(1, 2);
  await page.keyboard.press("w");
  await writeHere("who were they?");
  await says(page, ".note.mine", "who were they?");
  await page.$eval(".article.right .alone", (link) => /** @type {HTMLElement} */ (link).click());
  await page.waitForSelector(".two[data-solo='1']");
  const stand = () =>
    page.$$eval(".note", (all) => all.filter((note) => note.getClientRects().length).map((note) => note.textContent));
  await page.waitForFunction(
    () => [...document.querySelectorAll(".note")].filter((note) => note.getClientRects().length).length === 1,
  );
  assert.match(`${await stand()}`, /who were they/);
  await press(page, ".tools a", "Back to both");
  await page.waitForSelector(".two:not(.solo)");
  await page.waitForFunction(
    () => [...document.querySelectorAll(".note")].filter((note) => note.getClientRects().length).length > 4,
  );
  assert.deepEqual(page.trouble, []);
});

test("axe finds nothing in what can be opened", async () => {
  await both();
  await select(0, 3);
  await page.keyboard.press("w");
  await writeHere("a note");
  await judge("differs");
  await press(page, ".facing .acts .link", "Not comparable");
  await counts("Set aside by you", 1);
  await press(page, ".panel summary", "Set aside by you");
  await page.$eval(".facing .dots", (dots) => dots instanceof HTMLElement && dots.click());
  await press(page, ".facing .acts .link", "Write a note");
  await page.waitForSelector(".writing textarea");
  await page.evaluate(AXE);
  const wrong = await page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run();
    return violations.map(
      (/** @type {any} */ { id, nodes }) =>
        `${id}: ${nodes.map((/** @type {any} */ n) => n.html.slice(0, 120)).join(" | ")}`,
    );
  });
  assert.deepEqual(wrong, []);
});
