// What is handed on: links and codes with their corrections, and the saved page.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import {
  bytesOf,
  compared,
  drop,
  fill,
  launch,
  offered,
  open,
  paste,
  press,
  says,
  seedTexts,
  shared,
  texts,
} from "./browser.mjs";

/** @typedef {import("./browser.mjs").Tab} Tab */

const folder = mkdtempSync(join(tmpdir(), "crossread-"));
/** @type {import("./browser.mjs").Profile[]} */
let browsers = [];
/** @type {import("./browser.mjs").Profile} */
let browser;
before(async () => (browser = await launch()));
afterEach(async () => {
  for (const page of await browser.pages()) if (page.url() !== "about:blank") await page.close();
  await Promise.all(browsers.map((other) => other.close()));
  browsers = [];
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** A new profile. @param {Parameters<typeof open>[1]} [how] */
async function elsewhere(how) {
  const other = await launch();
  browsers.push(other);
  return open(other, how);
}

/** The saved page that the page offers, as a file. @param {Tab} page */
async function savePage(page) {
  await page.click("#share");
  const { name, text } = await offered(page, () => page.click("#save-page"));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog"));
  const path = join(folder, name);
  writeFileSync(path, text);
  return { name, text, at: pathToFileURL(path).href };
}

/** What the reader sees of the findings. @param {Tab} page */
const findings = async (page) => ({
  texts: await texts(page, ".article .text"),
  heads: await texts(page, ".head .src"),
  marks: await texts(page, ".text .m"),
  aside: await texts(page, ".b.aside .words"),
  lists: await texts(page, ".lists :is(tr, li)"),
  pinned: await texts(page, ".m.here"),
  level: await page.evaluate(() => document.body.dataset.level),
});

/** Sets a paragraph of the left text aside, gives it a date, and takes a name away. @param {Tab} page */
async function correct(page) {
  await page.hover(".article.left .b.paragraph .m");
  await page.$eval(".article.left .b.paragraph .tool", (tool) => tool instanceof HTMLElement && tool.click());
  await says(page, ".notice", "Set aside");
  await press(page, ".article.left .set", "details");
  await fill(page, "dialog [name=published]", "2024-05-01");
  await page.click("dialog [type=submit]");
  await says(page, ".article.left .head", "2024-05-01");
  await press(page, ".only .name, .mirror .name", "");
  await press(page, ".acts button", "Not a name");
  await page.waitForSelector("dialog[open]");
  await page.keyboard.press("Enter");
  await says(page, ".notice", "is not a name");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".m.here"));
}

/** @param {Tab} page */
async function follow(page) {
  await page.keyboard.press("2");
  await press(page, ".lists .name", "");
  await page.waitForSelector(".m.here");
}

const ONE =
  "Angela Merkel In Berlin\n\nAngela Merkel met Emmanuel Macron in Berlin.\n\nThe United States welcomed it.\n";
const TWO = "---\noutlet: Daily Planet\n---\n# Macron In Germany\n\nEmmanuel **Macron** travelled to Berlin.\n";

test("corrections of the samples travel in a link, and leave the receiver's samples as they are", async () => {
  const here = await open(browser);
  const untouched = await findings(here);
  await correct(here);
  await follow(here);
  const code = await shared(here);
  assert.ok(code.length < 700, `${code.length}`);
  const there = await elsewhere({ hash: code });
  await says(there, ".notice", "1 text came with this link");
  assert.deepEqual(await findings(there), await findings(here));
  assert.equal((await texts(there, ".notice")).length, 1);
  await press(there, ".notice button", "Back to my library");
  await there.waitForFunction(() => !document.querySelector(".head")?.textContent?.includes("2024-05-01"));
  assert.deepEqual((await findings(there)).lists, untouched.lists);
});

test("the dialog says what a link holds, how long it is, and when chat tools would cut it", async () => {
  const here = await open(browser);
  await paste(here, ONE);
  await here.waitForSelector(".two.solo");
  await here.click("#share");
  await says(here, "dialog .hint", "1 text with all its words");
  const length = await here.$eval("dialog .code", (area) => /** @type {HTMLTextAreaElement} */ (area).value.length);
  await says(here, "dialog .hint", `${length} characters`);
  assert.deepEqual(await texts(here, "dialog .error"), [""]);
  await here.click("dialog .check input");
  await says(here, "dialog .hint", "1 text by fingerprint");
  await here.keyboard.press("Escape");
  const long = Array.from({ length: 2500 }, (_, i) => `Word${(i * 7919) % 10007}`).join(" ");
  await paste(here, long);
  await here.waitForSelector(".two:not(.solo)");
  await here.click("#share");
  await says(here, "dialog .error", "Chat tools cut messages");
});

test("a saved page opens anywhere with the same findings, and can be saved again", async () => {
  const here = await open(browser);
  await paste(here, ONE);
  await here.waitForSelector(".two.solo");
  await drop(here, [{ name: "planet.md", bytes: bytesOf(TWO) }]);
  await here.waitForSelector(".two:not(.solo)");
  await says(here, ".head", "Daily Planet");
  await correct(here);
  await follow(here);
  const first = await savePage(here);
  assert.match(first.name, /^crossread-angela-merkel-in-berlin--macron-in-germany\.html$/);

  const there = await elsewhere({ at: first.at });
  await says(there, ".notice", "2 texts came with this saved page");
  assert.deepEqual(await findings(there), await findings(here));
  assert.match(await there.title(), /Read/);
  const second = await savePage(there);
  assert.equal(second.text, first.text);
  assert.equal(second.name, first.name);

  // What is changed there stays in that tab, and goes into the next saved page.
  await there.keyboard.press("0");
  await there.waitForFunction(() => document.body.dataset.level === "0");
  await there.reload();
  await compared(there);
  await there.waitForSelector(".two:not(.solo)");
  assert.equal(await there.evaluate(() => document.body.dataset.level), "0");
  const third = await savePage(there);
  assert.deepEqual(machinery(third.text), machinery(first.text));
  assert.notEqual(third.text, first.text);
  assert.deepEqual(there.trouble, []);
});

test("a saved page shows its own texts before the engine", async () => {
  const here = await open(browser);
  await paste(here, ONE);
  await here.waitForSelector(".two.solo");
  const { text } = await savePage(here);
  const still = text.replace(/<script id="(?:glue|app)">.*?<\/script>/gs, "");
  const path = join(folder, "still.html");
  writeFileSync(path, still);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path).href);
  assert.deepEqual(await texts(page, ".article .text"), [ONE]);
  assert.match(await page.title(), /Angela Merkel In Berlin/);
});

test("a long text stands whole in a saved page", async () => {
  const here = await open(browser);
  const paragraphs = Array.from({ length: 400 }, (_, at) => `In Berlin, Angela Merkel said for the ${at}th time: no.`);
  await drop(here, [{ name: "long.txt", bytes: bytesOf(paragraphs.join("\n\n")) }]);
  await here.waitForSelector(".two.solo");
  const { text } = await savePage(here);
  const body = /<div class="text"[^]*?<\/article>/.exec(text)?.[0] ?? "";
  for (const paragraph of paragraphs) assert.ok(body.includes(paragraph), paragraph);
});

test("its texts come beside the receiver's library, and stay only if kept", async () => {
  const here = await open(browser);
  await paste(here, ONE);
  await here.waitForSelector(".two.solo");
  const { at } = await savePage(here);

  const there = await elsewhere({ at });
  await says(there, ".notice", "Your own library is untouched");
  await press(there, ".notice button", "Back to my library");
  await there.waitForSelector(".two:not(.solo)");
  assert.deepEqual(await texts(there, ".article .text"), seedTexts);
  assert.equal((await texts(there, ".tabs small"))[0], "2");

  const again = await elsewhere({ at });
  await press(again, ".notice button", "Keep in my library");
  await says(again, ".notice", "Now in your library");
  await again.reload();
  await compared(again);
  await again.waitForSelector(".two.solo");
  assert.deepEqual(await texts(again, ".article .text"), [ONE]);
  assert.equal((await again.$$(".notice")).length, 0);
});

test("the saved page is the single file with other data", async () => {
  const { text } = await savePage(await open(browser));
  const built = machinery(readFileSync("dist/crossread.html", "utf8"));
  assert.deepEqual(machinery(text), built);
  assert.ok(built.hashes.every((hash) => built.policy?.includes(hash)));
});

test("a damaged saved page says so and opens the rest", async () => {
  const { text } = await savePage(await open(browser));
  for (const broken of ['{"view":1,"texts":[]}', "{", '{"view":"","texts":[{"name":"x"}]}']) {
    const path = join(folder, "broken.html");
    writeFileSync(
      path,
      text.replace(/(<script id="saved"[^>]*>).*?(<\/script>)/s, (_, start, end) => start + broken + end),
    );
    const page = await elsewhere({ at: pathToFileURL(path).href });
    await says(page, ".notice", "What was saved in this page is damaged");
    assert.deepEqual(await texts(page, ".article .text"), seedTexts);
    assert.deepEqual(page.trouble, []);
  }
});

/** Everything but the data: scripts, styles, policy. @param {string} html */
function machinery(html) {
  const sha = (/** @type {string} */ text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const scripts = [...html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)]
    .map(([, attributes, text]) => ({ id: /id="([^"]+)"/.exec(attributes)?.[1], hash: sha(text) }))
    .filter(({ id }) => id !== "saved");
  const style = sha(/<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "");
  return {
    scripts,
    hashes: [style, ...scripts.filter(({ id }) => id === "glue" || id === "app").map(({ hash }) => hash)],
    policy: /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1],
  };
}
