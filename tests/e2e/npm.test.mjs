// The npm package from its tarball in a browser, over http on loopback: its example, its element, a worker.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { TYPES } from "../../tools/media-types.mjs";
import { installed } from "../packages/installed.mjs";
import { launch } from "./browser.mjs";

const place = installed();
/** Whatever is asked for, of this folder and of nowhere else. @type {string[]} */
const asked = [];
const server = createServer(({ url = "" }, response) => {
  const path = normalize(new URL(url, "http://localhost").pathname);
  asked.push(path);
  try {
    const body = readFileSync(join(place.folder, path));
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("puppeteer-core").Page} */
let page;
let address = "";
before(async () => {
  const map = '<script type="importmap">{ "imports": { "crossread": "./node_modules/crossread/browser.js" } }</script>';
  writeFileSync(
    join(place.folder, "element.html"),
    `<!doctype html><meta charset="utf-8">${map}
    <crossread-article>Harbour closed\n\nMayor <i>Jolanda Brekke</i> closed the harbour of Tarvik &lt;b&gt;today&lt;/b&gt;.</crossread-article>
    <script type="module">import "./node_modules/crossread/element.js";</script>`,
  );
  writeFileSync(
    join(place.folder, "worker.html"),
    `<!doctype html><meta charset="utf-8">${map}<script type="module">
    import { open, walk } from "crossread";
    const engine = await open({ parser: false }); // for walk: it knows what is kept
    const worker = new Worker("./worker.js", { type: "module" });
    worker.onmessage = ({ data }) => {
      if (data.pages) worker.postMessage(data.pages.map((html) => walk(html)));
      else document.body.textContent = JSON.stringify(data);
    };
    worker.postMessage("begin");
    </script>`,
  );
  writeFileSync(
    join(place.folder, "worker.js"),
    `import { open, read } from "./node_modules/crossread/browser.js";
    const bytes = new TextEncoder().encode("<!doctype html><title>Harbour</title><p>Mayor Jolanda Brekke closed the harbour of Tarvik.</p>");
    const engine = open({ parser: false });
    let told = "";
    onmessage = async ({ data }) => {
      const explorer = await engine;
      if (data === "begin") {
        try { read(explorer, bytes, { key: "a" }); } catch (error) { told = error.name; }
        try { explorer.add(bytes, { key: "a" }); } catch ({ pages }) { postMessage({ pages }); }
      } else {
        const [key] = explorer.add(bytes, { key: "a" }, data);
        postMessage({ told, text: explorer.view(key).text, names: explorer.view(key).mentions.length });
      }
    };`,
  );
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(null)));
  const at = server.address();
  assert.ok(at && typeof at === "object");
  address = `http://127.0.0.1:${at.port}/`;
  browser = await launch();
  page = await browser.newPage();
});
after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
  place.remove();
});

test("the example marks the names in a page, and asks for its own three parts alone", async () => {
  await page.goto(`${address}mark-names.html`);
  await page.waitForSelector("body[data-marked]");
  const marks = await page.$$eval("mark", (all) => all.map((mark) => `${mark.textContent} ${mark.title}`));
  assert.ok(marks.includes("Jolanda Brekke PERSON"), marks.join());
  assert.ok(marks.includes("Tarvik GPE") || marks.some((mark) => mark.startsWith("Tarvik ")), marks.join());
  assert.equal(await page.$eval("article b", (bold) => bold.textContent), "Jolanda Brekke");
  const parts = asked.filter((path) => path.endsWith(".deflate")).sort();
  const root = "/node_modules/crossread";
  assert.deepEqual(parts, [`${root}/pack.deflate`, `${root}/parser.deflate`, `${root}/wasm.deflate`]);
});

test("the element marks the names in its own words, and words are never markup", async () => {
  await page.goto(`${address}element.html`);
  await page.waitForFunction(() => document.querySelector("crossread-article")?.shadowRoot?.querySelector("mark"));
  const { marks, words, markup } = await page.$eval("crossread-article", (element) => {
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    const marks = [...root.querySelectorAll("mark")].map((mark) => `${mark.textContent} ${mark.dataset.label}`);
    return { marks, words: root.textContent ?? "", markup: root.querySelectorAll("b").length };
  });
  assert.equal(marks[0], "Jolanda Brekke PERSON");
  assert.ok(words.includes("Tarvik <b>today</b>."), words);
  assert.equal(markup, 0);
});

test("a worker has no parser of pages: the page walks them for it", async () => {
  await page.goto(`${address}worker.html`);
  await page.waitForFunction(() => document.body.textContent?.startsWith("{"));
  const { told, text, names } = JSON.parse(await page.$eval("body", (body) => body.textContent ?? ""));
  assert.deepEqual([told, text, names], ["NoParser", "Mayor Jolanda Brekke closed the harbour of Tarvik.", 2]);
});
