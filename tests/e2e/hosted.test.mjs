// The copy for hosting, over http on loopback.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, afterEach, before, test } from "node:test";
import { launch, open, press, seedTexts, shared, texts } from "./browser.mjs";

const TYPES = /** @type {Record<string, string>} */ ({
  "index.html": "text/html; charset=utf-8",
  "payload.js": "text/javascript; charset=utf-8",
  "icon.svg": "image/svg+xml",
  "manifest.webmanifest": "application/manifest+json",
});

/** @type {string[]} what was asked for */
let asked = [];
const server = createServer(({ url = "" }, response) => {
  asked.push(url);
  const name = new URL(url, "http://localhost").pathname.replace("/reading/", "") || "index.html";
  if (!Object.hasOwn(TYPES, name)) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": TYPES[name] }).end(readFileSync(`dist/site/${name}`));
});

/** @type {import("puppeteer-core").Browser} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
let address = "";
before(async () => {
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(null)));
  const at = server.address();
  assert.ok(at && typeof at === "object");
  address = `http://127.0.0.1:${at.port}/reading/`; // not the root of its host
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});
afterEach(() => page?.close());

/** @param {string} [hash] */
const visit = async (hash = "") => (page = await open(browser, { at: address + hash }));

test("opens and compares, with an empty console, from its own few files", async () => {
  asked = [];
  await visit();
  assert.deepEqual(await texts(page, ".article .text"), seedTexts);
  assert.ok((await page.$$(".text .m")).length > 0);
  assert.ok((await page.$$(".mirror tbody tr")).length > 0);
  const own = ["/reading/", "/reading/payload.js", "/reading/icon.svg", "/reading/manifest.webmanifest"];
  assert.deepEqual(
    asked.filter((url) => !own.includes(url)),
    [],
  );
  assert.deepEqual(page.trouble, []);
});

test("what the page names is there: manifest and icon", async () => {
  await visit();
  const linked = await page.$$eval("link[href]", (links) =>
    links.map((link) => /** @type {HTMLLinkElement} */ (link).href).filter((href) => href.startsWith("http")),
  );
  assert.equal(linked.length, 2);
  for (const url of linked) assert.equal((await fetch(url)).status, 200, url);
  const manifest = await (await fetch(`${address}manifest.webmanifest`)).json();
  for (const { src } of manifest.icons) assert.equal((await fetch(new URL(src, address))).status, 200, src);
});

test("has the policy of the single file, but for its own files", async () => {
  const policy = (/** @type {string} */ file) => {
    const content = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(file, "utf8"))?.[1];
    return Object.fromEntries((content ?? "").split("; ").map((rule) => rule.split(/ (.*)/)));
  };
  const { "manifest-src": manifest, ...hosted } = policy("dist/site/index.html");
  const single = policy("dist/crossread.html");
  assert.equal(manifest, "'self'");
  assert.equal(hosted["connect-src"], "'none'");
  const without = (/** @type {string} */ rule) => rule.replace(" 'self'", "");
  for (const [name, rule] of Object.entries(hosted)) assert.equal(without(rule), single[name], name);
  assert.deepEqual(Object.keys(hosted), Object.keys(single));
  await visit();
  const sent = await page.evaluate(async () => {
    const tries = [() => fetch("payload.js"), () => fetch("https://example.org/")];
    return Promise.all(tries.map((go) => go().then(String, () => "blocked")));
  });
  assert.deepEqual(sent, ["blocked", "blocked"]);
});

test("a link is an address, and opens the same view", async () => {
  await visit();
  await page.click(".mirror tbody tr .name");
  await page.waitForSelector(".pinned");
  const followed = await texts(page, ".m.here");
  const link = await shared(page);
  assert.ok(link.startsWith(`${address}#v=1&`), link);
  await page.close();
  await visit(link.slice(address.length));
  await page.waitForSelector(".pinned");
  assert.deepEqual(await texts(page, ".m.here"), followed);
});

test("keeps the library unless the reader switches that off", async () => {
  await visit();
  await page.click(".tabs [data-tab=library]");
  await page.waitForSelector(".keep input");
  assert.equal(await page.$eval(".keep input", (box) => /** @type {HTMLInputElement} */ (box).checked), true);
  await press(page, ".card .acts button", "Remove");
  await page.waitForFunction(() => document.querySelectorAll(".card").length === 1);
  await page.close();
  await visit();
  assert.equal((await texts(page, ".tabs small"))[0], "1");
});
