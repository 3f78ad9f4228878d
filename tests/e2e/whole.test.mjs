// A file that was cut or damaged on the way says so at once, with script or without; one that is whole never does.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { launch, offered, open, paste, texts } from "./browser.mjs";

const folder = mkdtempSync(join(tmpdir(), "crossread-"));
const page = readFileSync("dist/crossread.html");
/** @type {Buffer} */
let saved;
/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("puppeteer-core").Page} */
let tab;
before(async () => {
  browser = await launch();
  const own = await open(browser);
  await paste(own, "Angela Merkel In Berlin\n\nAngela Merkel met Emmanuel Macron in Berlin.\n");
  await own.waitForSelector(".two.solo");
  await own.click("#share");
  saved = Buffer.from((await offered(own, () => own.click("#save-page"))).text);
  await own.close();
  tab = await browser.newPage();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** @param {Buffer | string} bytes */
async function visit(bytes) {
  const file = join(folder, "page.html");
  writeFileSync(file, bytes);
  await tab.goto(pathToFileURL(file).href);
}

/** What the notice says, where it can be seen. */
const said = () =>
  tab.evaluate(() => {
    const notice = document.getElementById("cut");
    if (!notice || getComputedStyle(notice).visibility === "hidden" || !notice.getClientRects().length) return "";
    const { top, left, width } = notice.getBoundingClientRect();
    return top === 0 && left === 0 && width >= innerWidth - 40 ? notice.innerText : "not in its place";
  });

const untilSaid = () =>
  tab.waitForFunction(() => {
    const notice = document.getElementById("cut");
    return notice && getComputedStyle(notice).visibility === "visible" && notice.getClientRects().length > 0;
  });

/** No script runs: what a browser does with the page where scripts are switched off. @param {Buffer | string} bytes */
const scriptless = (bytes) => String(bytes).replace(/script-src [^;]*;/, "script-src 'none';");

const SHARES = [0.2, 0.5, 0.7, 1, 3, 10, 33, 50, 75, 90, 97, 99, 99.9];
/** Without its last eight, the closing tag, a page has all that it had. */
const BYTES = [1, 2, 7, 9, 12, 26, 100, 300, 1024, 4096];

for (const [what, bytes] of /** @type {[string, () => Buffer][]} */ ([
  ["the page", () => page],
  ["a saved page", () => saved],
])) {
  test(`${what}, cut anywhere, says that it is not whole`, async () => {
    const whole = bytes();
    const lengths = [
      ...SHARES.map((share) => Math.floor((whole.length * share) / 100)),
      ...BYTES.map((lost) => whole.length - lost),
      ...["<style>", '<script id="glue">', '<script id="app">'].map((tag) => whole.indexOf(tag) + tag.length + 50),
    ];
    for (const length of lengths) {
      await visit(whole.subarray(0, length));
      assert.match(await said(), /^This file is not whole/, `${length} of ${whole.length}`);
    }
  });

  test(`${what}, whole, never says so`, async () => {
    await visit(bytes());
    assert.equal(await said(), "");
    await wait(5000);
    assert.equal(await said(), "");
    assert.equal(await tab.$("#cut"), null);
    await visit(scriptless(bytes()));
    await wait(5000);
    assert.equal(await said(), "");
    // A text sent through a gateway that ends lines with CRLF is the same text.
    await visit(String(bytes()).replaceAll("\n", "\r\n"));
    await wait(3000);
    assert.equal(await said(), "");
  });

  test(`${what}, cut, says so where no script runs`, async () => {
    for (const share of [3, 50, 99]) {
      const whole = scriptless(bytes());
      await visit(whole.slice(0, (whole.length * share) / 100));
      await untilSaid();
      assert.match(await said(), /^This file is not whole/);
    }
    const whole = scriptless(bytes());
    for (const lost of [1, 3, 9, 40]) {
      await visit(whole.slice(0, -lost));
      await untilSaid();
    }
  });
}

test("printed, and where nothing may move, a whole page says nothing and a cut one speaks", async () => {
  if (process.env.BROWSER === "firefox") return; // emulates neither
  for (const emulate of [
    () => tab.emulateMediaType("print"),
    () => tab.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]),
  ]) {
    await emulate();
    await visit(scriptless(page));
    await wait(3500);
    assert.equal(await said(), "");
    await visit(scriptless(page).slice(0, -1000));
    await untilSaid();
  }
  await tab.emulateMediaType();
  await tab.emulateMediaFeatures();
});

test("damage in any part is said", async () => {
  const html = String(saved);
  const ids = [...html.matchAll(/<script[^>]* id="([a-z-]+)"/g)].map(([, id]) => id);
  for (const id of [
    "words",
    "seeds",
    "saved",
    "payload-wasm",
    "payload-pack",
    "payload-parser",
    "payload-worker",
    "payload-rooms",
    "payload-halls",
    "glue",
    "app",
  ])
    assert.ok(ids.includes(id), id);
  for (const id of ids.filter((one) => one !== "begin")) {
    const start = html.search(new RegExp(`<script[^>]* id="${id}"`));
    const at = Math.floor((html.indexOf(">", start) + html.indexOf("</script>", start)) / 2);
    await visit(`${html.slice(0, at)}${html[at] === "x" ? "y" : "x"}${html.slice(at + 1)}`);
    await untilSaid();
    assert.match(await said(), /^This file is damaged/, id);
  }
});

test("while it comes in slowly nothing is said; when no more comes, it is", async () => {
  const html = readFileSync("dist/site/index.html");
  let end = 0;
  const server = createServer(async (request, response) => {
    if (!request.url?.startsWith("/index.html")) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html" });
    for (let at = 0; at < 8; at += 1) {
      response.write(html.subarray((html.length * at) / 8, Math.min(html.length - end, (html.length * (at + 1)) / 8)));
      await wait(600);
    }
    response.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  try {
    for (const lost of [0, 20]) {
      end = lost;
      tab = await browser.newPage();
      const coming = tab.goto(`http://127.0.0.1:${port}/index.html?${lost}`);
      for (let at = 0; at < 8; at += 1) {
        await wait(550);
        if (at > 0 && at < 7) assert.equal(await said(), "", `${at}`);
      }
      await coming;
      assert.ok(await tab.$("#end"));
      assert.match(await said(), lost ? /^This file is not whole/ : /^$/);
    }
  } finally {
    server.close();
  }
});

test("the words stand for whoever hears the page", async () => {
  tab = await browser.newPage();
  await visit(page.subarray(0, page.length - 1024));
  assert.deepEqual(await texts(tab, "[role=alert]#cut"), [await said()]);
});
