// Links and codes: what they carry, what is said of those that are cut, foreign or old.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { seal } from "../../www/address/arrived.js";
import { checksum } from "../../www/text/checksum.js";
import { fill, launch, open, paste, press, says, seedTexts, shared, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Profile} a second profile */
let elsewhere;
/** @type {import("./browser.mjs").Tab[]} */
let tabs = [];
before(async () => {
  browser = await launch();
  elsewhere = await launch();
});
after(() => Promise.all([browser?.close(), elsewhere?.close()]));
afterEach(async () => {
  await Promise.all(tabs.map((tab) => tab.isClosed() || tab.close()));
  tabs = [];
});

/** @param {import("./browser.mjs").Profile} which @param {string} [hash] */
async function tab(which, hash = "") {
  const page = await open(which, { hash });
  tabs.push(page);
  return page;
}

/** @param {import("./browser.mjs").Tab} page @param {string} code */
async function openCode(page, code) {
  await page.click(".tabs [data-tab=library]");
  await press(page, ".doors button", "link or code");
  await page.waitForSelector("dialog [name=link]");
  await fill(page, "dialog [name=link]", code);
  await page.click("dialog [type=submit]");
}

/** @param {string} body */
const checked = (body) => `#${body}&k=${checksum(body)}`;

/** @param {import("./browser.mjs").Tab} page */
const followed = (page) => texts(page, ".m.here");

const ONE =
  "Angela Merkel In Berlin\n\nAngela Merkel met Emmanuel Macron in Berlin. <b>The United States</b> welcomed it.\n";
const TWO = "Macron In Germany\n\nEmmanuel Macron travelled to Berlin.\n";

test("a view of the samples opens the same in another profile", async () => {
  const here = await tab(browser);
  await here.keyboard.press("2");
  await here.click(".mirror tbody tr .name");
  await here.waitForSelector(".pinned");
  await here.keyboard.press("n");
  await here.waitForFunction(() => document.querySelector(".steps")?.textContent?.includes("2 of"));
  const code = await shared(here);
  assert.ok(code.length < 200, code);
  assert.ok(code.startsWith("#v=2&k="));
  for (const there of [await tab(elsewhere, code), await tab(elsewhere)]) {
    if (!(await there.evaluate(() => location.hash))) await openCode(there, code);
    await there.waitForSelector(".pinned");
    assert.equal(await there.evaluate(() => document.body.dataset.level), "2");
    assert.deepEqual(await followed(there), await followed(here));
    assert.deepEqual(await texts(there, ".pinned"), await texts(here, ".pinned"));
    assert.equal((await there.$$(".notice")).length, 0);
  }
});

test("own texts travel inside the code, and arrive beside the receiver's library", async () => {
  const here = await tab(browser);
  await paste(here, ONE);
  await here.waitForSelector(".two.solo");
  await paste(here, TWO);
  await here.waitForSelector(".two:not(.solo)");
  await here.click(".mirror tbody tr .name");
  await here.waitForSelector(".pinned");
  const code = await shared(here);
  assert.match(code, /&t=/);

  const there = await tab(elsewhere);
  await paste(there, "My own notes on Iran.");
  await there.waitForSelector(".two.solo");
  await openCode(there, code);
  await says(there, ".notice", "2 texts came with this link");
  await there.waitForSelector(".two:not(.solo)");
  assert.deepEqual(await texts(there, ".article .text"), [ONE, TWO]);
  assert.deepEqual(await followed(there), await followed(here));
  assert.equal(await there.$(".text b"), null);
  assert.doesNotMatch(await there.evaluate(() => location.hash), /&t=/);
  await press(there, ".notice button", "Back to my library");
  await there.waitForSelector(".two.solo");
  assert.deepEqual(await texts(there, ".article .text"), ["My own notes on Iran."]);
  assert.equal((await texts(there, ".tabs small"))[0], "3");
});

test("without the texts, the link says which one is missing", async () => {
  const there = await tab(elsewhere, checked("v=1&view=read&texts=0123456789ab,ba9876543210&pin=0.0-4.00000000"));
  await says(there, ".notice", "01234567");
  await says(there, ".notice", "None of the link’s texts is here");
  assert.deepEqual(await texts(there, ".article .text"), seedTexts);
});

test("a damaged or cut link says so and shows what holds by itself", async () => {
  const here = await tab(browser);
  await here.click(".mirror tbody tr .name");
  await here.waitForSelector(".pinned");
  const code = await shared(here);
  const cut = await tab(elsewhere, code.slice(0, code.indexOf("&pin=") + 8));
  await says(cut, ".notice", "cut short");
  await says(cut, ".notice", "only what still holds by itself");
  assert.equal((await cut.$$(".article")).length, 2);
  assert.equal(await cut.$(".pinned"), null);
  const moved = await tab(elsewhere, code.replace(/&pin=0\.\d(\d*)-/, "&pin=0.0$1-"));
  await says(moved, ".notice", "is damaged");
  await says(moved, ".notice", "other words stand there");
});

test("a link cut anywhere is called cut, once, and the samples are not shown in its place without a word", async () => {
  const here = await tab(browser);
  await paste(here, ONE);
  await here.waitForSelector(".two.solo");
  await paste(here, TWO);
  await here.waitForSelector(".two:not(.solo)");
  const code = await shared(here);
  for (const share of [0.03, 0.2, 0.5, 0.8, 0.99]) {
    const there = await tab(elsewhere, code.slice(0, code.length * share));
    await there.waitForSelector(".notice");
    const notices = await texts(there, ".notice p");
    assert.equal(notices.length, 1, notices.join("\n"));
    assert.match(notices[0], /cut short.*Below is what was here before, not what was sent/s);
    if (share > 0.1) assert.ok(notices[0].includes(` of ${code.length - 1} characters`), notices[0]);
    assert.deepEqual(await texts(there, ".article .text"), seedTexts);
    assert.deepEqual(there.trouble, []);
  }
});

test("what mail does to a link is read through, in the address and in “link or code”", async () => {
  const here = await tab(browser);
  await paste(here, ONE);
  await here.waitForSelector(".two.solo");
  const code = await shared(here);
  const lines = code.match(/.{1,70}/g) ?? [];
  for (const hash of [`${code}.`, `${code}>`, `${code}”)`, code.replaceAll("&", "&amp;"), lines.join("%20")]) {
    const there = await tab(elsewhere, hash);
    await says(there, ".notice", "1 text came with this link");
    assert.deepEqual(await texts(there, ".article .text"), [ONE]);
    assert.equal((await there.$$(".notice")).length, 1, hash.slice(-20));
    await there.close();
  }
  for (const words of [`See this: file:///${code} (from Anna)`, `> ${lines.join("\n> ")}\n\nBest`, lines.join("=\n")]) {
    const there = await tab(elsewhere);
    await openCode(there, words);
    await says(there, ".notice", "1 text came with this link");
    await there.waitForFunction((one) => document.querySelector(".article .text")?.textContent === one, {}, ONE);
    assert.equal((await there.$$(".notice")).length, 1, words.slice(0, 20));
    await there.close();
  }
});

test("a link or code is opened from the first screen: by “Add text”, or pasted", async () => {
  const here = await tab(browser);
  await paste(here, ONE);
  await here.waitForSelector(".two.solo");
  const code = await shared(here);
  const there = await tab(elsewhere);
  await there.click("#add");
  await press(there, "dialog button", "open a link or code");
  await there.waitForSelector("dialog [name=link]");
  await fill(there, "dialog [name=link]", code);
  await there.click("dialog [type=submit]");
  await says(there, ".notice", "1 text came with this link");
  const pasted = await tab(elsewhere);
  await paste(pasted, `${code}\n`);
  await says(pasted, ".notice", "1 text came with this link");
  const cut = await tab(elsewhere);
  await paste(cut, code.slice(0, -9));
  await says(cut, ".notice", "cut short");
});

test("a letter without a link, opened as one, says that what is shown is something else", async () => {
  const there = await tab(elsewhere);
  await openCode(there, "Dear Tom, I forgot the link. Anna");
  await says(there, ".notice", "no Crossread link or code in that. Nothing was opened. Below is what was here before");
});

test("a link with very many parts is looked at in no time", async () => {
  const there = await tab(elsewhere);
  await openCode(there, `#v=1&view=read${"&a".repeat(900_000)}&k=00000000`);
  await there.waitForSelector(".notice");
  assert.equal((await there.$$(".notice")).length, 1);
});

test("a newer link is not guessed at", async () => {
  const page = await tab(elsewhere, "#v=7&view=hologram&k=00000000");
  await says(page, ".notice", "newer Crossread");
  assert.equal((await page.$$(".article")).length, 2);
});

test("another engine's findings are said to differ", async () => {
  const page = await tab(elsewhere);
  const hash = await page.$eval(".lede .name", (name) => name.getAttribute("href") ?? "");
  const fields = hash
    .replace(/code=[0-9a-f]{8}/, "code=00000000")
    .split("&")
    .slice(2);
  const there = await tab(elsewhere, `#${seal(fields)}`);
  await says(there, ".notice", "other findings than the sender");
});

test("hostile fragments are bounded and harmless", async () => {
  const bomb = Buffer.alloc(3000, 0); // not deflate
  const hostile = [
    "#<img src=x onerror=document.title='broken'>",
    checked("v=1&view=<script>document.title='broken'</script>"),
    checked(`v=1&t=${bomb.toString("base64url")}`),
    checked("v=1&t=A"),
    checked("v=1&__proto__=1&constructor=2"),
    `#v=1&t=${"A".repeat(100_000)}`,
    "#v=1%26view=read",
    "#%E0%A4%A",
  ];
  for (const hash of hostile) {
    const page = await tab(elsewhere, hash);
    await page.waitForSelector(".notice");
    assert.deepEqual(await texts(page, ".article .text"), seedTexts, hash.slice(0, 60));
    assert.doesNotMatch(await page.title(), /broken/);
    assert.deepEqual(page.trouble, [], hash.slice(0, 60));
  }
});

test("a bomb does not unfold", async () => {
  const { deflateRawSync } = await import("node:zlib");
  const bomb = deflateRawSync(Buffer.alloc(200_000_000), { level: 9 });
  const page = await tab(elsewhere);
  await openCode(page, checked(`v=1&view=read&texts=0123456789ab&t=${bomb.toString("base64url")}`));
  await says(page, ".notice", "more than 8 MB");
});
