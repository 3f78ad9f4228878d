// The copy for hosting, over http on loopback.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { TYPES } from "../../tools/media-types.mjs";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { compared, launch, offered, open, press, says, seedTexts, shared, texts, settled } from "./browser.mjs";

/** A copy, so that a newer one can take its place. */
const folder = mkdtempSync(join(tmpdir(), "crossread-"));
cpSync("dist/site", folder, { recursive: true });
/** What hosts read and keep to themselves. */
const OF_THE_HOST = ["_headers", ".htaccess", "headers.nginx.conf"];
const FILES = readdirSync(folder).filter((name) => !OF_THE_HOST.includes(name));

/** What `_headers` says of a file, as hosts read it: of one name in two places, both hold. @param {string} name */
function headersOf(name) {
  /** @type {Record<string, string>} */
  const said = {};
  let on = false;
  for (const line of readFileSync(join(folder, "_headers"), "utf8").trimEnd().split("\n")) {
    const [, key, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (!key) on = line === "/*" || line === `/${name}`;
    else if (on) said[key] = said[key] ? `${said[key]}, ${value}` : value;
  }
  return said;
}

/** @type {string[]} what was asked for */
let asked = [];
let down = false;
const server = createServer(({ url = "", socket }, response) => {
  if (down) return socket.destroy();
  asked.push(url);
  const name = new URL(url, "http://localhost").pathname.replace("/reading/", "") || "index.html";
  if (!FILES.includes(name)) return response.writeHead(404).end();
  response
    .writeHead(200, { "content-type": TYPES[extname(name)], ...headersOf(name) })
    .end(readFileSync(join(folder, name)));
});

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
let address = "";
before(async () => {
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(null)));
  const at = server.address();
  assert.ok(at && typeof at === "object");
  address = `http://127.0.0.1:${at.port}/reading/`; // not the root of its host
});
beforeEach(async () => (browser = await launch()));
after(async () => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => browser?.close());

/** @param {string} [hash] */
const visit = async (hash = "") => (page = await open(browser, { at: address + hash }));

test("opens and compares, with an empty console, from its own few files", async () => {
  asked = [];
  await visit();
  assert.deepEqual(await texts(page, ".article .text"), seedTexts);
  assert.ok((await page.$$(".text .m")).length > 0);
  assert.ok((await page.$$(".mirror tbody tr")).length > 0);
  const own = ["", ...FILES].map((name) => `/reading/${name}`);
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
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(new URL(src, address));
    assert.equal(icon.headers.get("content-type"), type, src);
  }
  assert.ok(manifest.icons.some((/** @type {any} */ { purpose }) => purpose === "maskable"));
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
    const tries = [() => fetch("pack.js"), () => fetch("https://example.org/")];
    return Promise.all(tries.map((go) => go().then(String, () => "blocked")));
  });
  assert.deepEqual(sent, ["blocked", "blocked"]);
});

test("what only a server can say stands ready for hosts: nothing frames the page, the worker reaches its own site alone", async () => {
  const [frames, worker] = [headersOf("index.html"), headersOf("sw.js")].map((said) => said["Content-Security-Policy"]);
  assert.equal(frames, "frame-ancestors 'none'");
  assert.match(worker, /default-src 'none'.*connect-src 'self'/);
  for (const name of OF_THE_HOST) {
    const text = readFileSync(join(folder, name), "utf8");
    assert.ok(text.includes(frames) && text.includes("connect-src 'self'") && text.includes("sw"), name);
    assert.equal(readFileSync(join(folder, "sw.js"), "utf8").includes(name), false, `${name} is no file to keep`);
  }
  page = /** @type {any} */ (await browser.newPage());
  /** @type {string[]} */
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  const around = join(folder, "around.html");
  writeFileSync(around, `<iframe src="${address}"></iframe>`);
  await page.goto(pathToFileURL(around).href);
  await page.waitForFunction(() => document.readyState === "complete");
  for (const frame of page.frames().slice(1)) assert.equal(await frame.$(".bar").catch(() => null), null, "framed");
  await page.close();
  await visit();
  await stored(); // under its own policy the worker has fetched all it keeps
});

test("a link is an address, and opens the same view", async () => {
  await visit();
  await page.click(".mirror tbody tr .name");
  await page.waitForSelector(".pinned");
  const followed = await texts(page, ".m.here");
  const link = await shared(page);
  assert.ok(link.startsWith(`${address}#v=2&`), link);
  await page.close();
  await visit(link.slice(address.length));
  await page.waitForSelector(".pinned");
  assert.deepEqual(await texts(page, ".m.here"), followed);
});

test("a saved page is the single file, and opens from disk", async () => {
  await visit();
  await page.click(".mirror tbody tr .name");
  await page.waitForSelector(".pinned");
  const followed = await texts(page, ".m.here");
  await page.click("#share");
  const { name, text } = await offered(page, () => page.click("#save-page"));
  const file = join(folder, name);
  writeFileSync(file, text);
  const head = (/** @type {string} */ html) => /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  assert.equal(head(text), head(readFileSync("dist/crossread.html", "utf8")));
  assert.equal(text.includes("manifest.webmanifest"), false);
  asked = [];
  const saved = await open(browser, { at: pathToFileURL(file).href });
  assert.deepEqual(await texts(saved, ".m.here"), followed);
  assert.deepEqual(await texts(saved, ".notice"), []); // the samples are in every library
  assert.deepEqual([asked, saved.trouble], [[], []]);
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

/** The worker has stored its files. */
const stored = () => page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));

test("opens without network after the first visit", async () => {
  await visit();
  await stored();
  await page.close();
  down = true;
  try {
    await visit("?from=home");
    assert.deepEqual(await texts(page, ".article .text"), seedTexts);
    assert.ok((await page.$$(".text .m")).length > 0);
    await page.goto(`${address}index.html`);
    await compared(page);
    await assert.rejects(page.goto(`${address}elsewhere.html`));
  } finally {
    down = false;
  }
});

test("a newer copy waits, is offered, and takes over with the library as it was", async () => {
  await visit();
  await stored();
  await page.reload();
  await compared(page);
  await settled(page); // what is read meanwhile draws, and a reload cuts off what is being kept
  await page.click(".tabs [data-tab=library]");
  await press(page, ".card .acts button", "Remove");
  await page.waitForFunction(() => document.querySelectorAll(".card").length === 1);
  publish("Crossread, newer");
  await page.reload();
  await says(page, ".notice", "A newer Crossread is ready");
  assert.notEqual(
    await page.$eval("meta[name=description]", (meta) => meta.getAttribute("content")),
    "Crossread, newer",
  );
  await press(page, ".notice button", "Reload");
  await page.waitForSelector("meta[content='Crossread, newer']");
  await compared(page);
  assert.equal((await texts(page, ".tabs small"))[0], "1");
  const caches = await page.evaluate(async () => (await globalThis.caches.keys()).length);
  assert.equal(caches, 1);
});

/** Another build. @param {string} description */
function publish(description) {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  writeFileSync(join(folder, "index.html"), html.replace(/(name="description"\s+content=")[^"]+/, `$1${description}`));
  const worker = readFileSync(join(folder, "sw.js"), "utf8");
  writeFileSync(join(folder, "sw.js"), worker.replace(/#[0-9a-f]{12}/, "#0123456789ab"));
}
