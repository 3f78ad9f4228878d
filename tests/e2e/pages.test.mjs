// Files of other formats than text: pages, mail, feeds, documents, folders, what is on the clipboard. In the page they are read
// as natively, and the browser's parser sees what the native one sees.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, afterEach, before, test } from "node:test";
import { bookmarklet } from "../../www/rooms/intake/rich.js";
import {
  bytesOf,
  compared,
  drop,
  launch,
  native,
  offered,
  open,
  press,
  says,
  shared,
  shown,
  texts,
} from "./browser.mjs";
import { copyOfPage, WORKLESS } from "./copy.mjs";
import { filesIn, zipped } from "../../tools/zip.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
const folder = mkdtempSync(join(tmpdir(), "crossread-"));
before(async () => (browser = await launch()));
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});
afterEach(async () => page?.isClosed() || page?.close());

/** Those that a walk keeps. */
const [, list] = /ATTRIBUTES: &\[&str\] = &\[([^\]]*)\]/.exec(readFileSync("formats/src/walk.rs", "utf8")) ?? ["", ""];
const ATTRIBUTES = [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name);

const SAMPLES = "formats/tests/samples";

/** A sample as a file: a folder is an archive of what lies in it. @param {string} name */
function sample(name) {
  const path = `${SAMPLES}/${name}`;
  const entries = readdirSync(SAMPLES, { withFileTypes: true });
  const packed = entries.find((entry) => entry.name === name)?.isDirectory();
  return { name, bytes: [...(packed ? zipped(filesIn(path)) : readFileSync(path))] };
}

const PARAGRAPHS = [
  "The harbour of Tarvik was closed on Tuesday after a storm tore several ferries from their moorings, the port authority said.",
  "Fishermen had moved their boats to the inner basin the evening before, when the first gusts came in from the sea.",
  "“We heard the first call at four in the morning and sent every boat we had,” coastguard chief Marna Oban said on Wednesday.",
  "On the island of Orrin the storm cut the power of 427 houses, and engineers hope to mend the lines by Friday, the utility said.",
];

/** @param {string} [title] @param {string[]} [paragraphs] */
const saved = (title = "Harbour At Tarvik Closed", paragraphs = PARAGRAPHS) => `<!doctype html>
<!-- saved from url=(0036)https://courier.example/storm/tarvik -->
<html lang="en"><head><meta charset="utf-8"><title>${title} - The Courier</title>
<meta property="og:site_name" content="The Courier"><meta property="article:section" content="Coast">
<meta property="article:modified_time" content="2024-04-26T09:30:00+02:00">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}",
"datePublished":"2024-04-25T10:00:00Z","author":{"@type":"Person","name":"Ada Lunde"},"publisher":{"@type":"Organization","name":"The Courier"}}</script>
<script>document.title = "canary"; globalThis.ran = true;</script></head>
<body><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">World</a></li><li><a href="/c">Sport</a></li><li><a href="/d">Opinion</a></li></ul></nav>
<main><article><h1>${title}</h1>
${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}
</article></main>
<footer><p>Copyright The Courier</p><ul><li><a href="/terms">Terms</a></li><li><a href="/privacy">Privacy</a></li></ul></footer></body></html>`;

const PAGE = { name: "storm.html", bytes: bytesOf(saved()) };

/** @param {string} html @param {string} [text] @param {"paste" | "drop"} [how] */
const give = (html, text = "", how = "paste") =>
  page.evaluate(
    (html, text, how) => {
      const data = new DataTransfer();
      if (html) data.setData("text/html", html);
      if (text) data.setData("text/plain", text);
      const event =
        how === "drop"
          ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent("paste", { bubbles: true, cancelable: true });
      if (how === "paste") Object.defineProperty(event, "clipboardData", { value: data });
      document.body.dispatchEvent(event);
    },
    html,
    text,
    how,
  );

/** The page of one article, on its side of the screen. */
const alone = () => page.waitForSelector(".two.solo .article .text");

test("a saved page comes in by drop: its article, with what stands around it folded, and nothing of it runs", async () => {
  page = await open(browser);
  await drop(page, [PAGE]);
  await alone();
  const [text] = await shown(page);
  for (const words of PARAGRAPHS) assert.ok(text.includes(words), words);
  assert.ok(text.includes("Privacy"), "every word is kept");
  const counted = await texts(page, ".article .b:not(.aside)");
  assert.ok(counted.some((words) => words.includes("427 houses")));
  assert.ok(!counted.some((words) => words.includes("Privacy")), counted.join("|"));
  await says(page, ".notice .taken", "Title: Harbour At Tarvik Closed");
  await says(page, ".notice .taken", "Outlet: The Courier");
  await says(page, ".notice .taken", "Date: 2024-04-25");
  await says(page, ".notice .taken", "Author: Ada Lunde");
  await says(page, ".notice .taken", "Language: English");
  await says(page, ".notice .taken", "Changed: 2024-04-26 told by: the page’s data for links (Open Graph)");
  await says(page, ".notice .taken", "Section: Coast");
  assert.equal(await page.evaluate(() => "ran" in globalThis), false);
  assert.deepEqual(page.trouble, []);
  // The same, natively.
  const path = join(folder, PAGE.name);
  writeFileSync(path, saved());
  const [{ text: same }] = native("annotate", [path]);
  assert.equal(text, same);
});

test("what was taken can be corrected at once, and the page be shown as it came", async () => {
  page = await open(browser);
  await drop(page, [PAGE]);
  await press(page, ".notice .taken .chip", "Outlet");
  await page.waitForSelector("dialog [name=outlet]");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "outlet");
  await press(page, "dialog button", "Show the page as it came");
  await page.waitForSelector("dialog .came");
  const words = (await texts(page, "dialog .came"))[0];
  assert.ok(words.includes("427 houses") && words.includes("Privacy"));
  assert.ok((await page.$$("dialog .came .out")).length > 0);
  assert.equal(
    await page.$$eval("dialog .came *", (all) => all.filter((one) => /^(A|IMG|SCRIPT)$/.test(one.tagName)).length),
    0,
  );
});

test("it comes in by the button for files, which offers what the engine reads", async () => {
  page = await open(browser);
  await page.evaluate(() => {
    HTMLInputElement.prototype.click = function () {
      Object.assign(globalThis, { asked: this });
    };
  });
  await page.click("#add");
  await says(page, "dialog button", "or open files");
  await page.waitForFunction(() => new Promise((done) => setTimeout(() => done(true), 300)));
  await press(page, "dialog button", "or open files");
  const accept = await page.evaluate(() => /** @type {any} */ (globalThis).asked.accept);
  for (const ending of [".html", ".eml", ".docx", ".txt", ".json"])
    assert.ok(accept.split(",").includes(ending), accept);
  await page.evaluate((bytes) => {
    const { asked } = /** @type {any} */ (globalThis);
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], "storm.html"));
    asked.files = data.files;
    asked.dispatchEvent(new Event("change"));
  }, PAGE.bytes);
  await alone();
  assert.ok((await shown(page))[0].includes("427 houses"));
});

test("it is there after a reload, with what was corrected, and in a second tab", async () => {
  page = await open(browser);
  await drop(page, [PAGE]);
  await alone();
  const before = await shown(page);
  await page.reload();
  await compared(page);
  assert.deepEqual(await shown(page), before);
});

test("a page goes with a link and with a saved page, without its scripts", async () => {
  page = await open(browser);
  await drop(page, [PAGE]);
  await alone();
  const [before, source] = [await shown(page), await texts(page, ".article .name")];
  const code = await shared(page);
  await page.click("#share");
  const { text } = await offered(page, () => page.click("#save-page"));
  assert.ok(text.includes("427 houses"));
  assert.ok(!text.includes("globalThis.ran"));
  await page.close();
  const path = join(folder, "saved.html");
  writeFileSync(path, text);
  const elsewhere = await launch();
  try {
    page = await open(elsewhere, { hash: code.slice(code.indexOf("#")) });
    await says(page, ".notice", "1 text came with this link");
    assert.deepEqual([await shown(page), await texts(page, ".article .name")], [before, source]);
    assert.deepEqual(await texts(page, ".notice.bad"), []);
    await page.close();
    page = await open(elsewhere, { at: pathToFileURL(path).href });
    await says(page, ".notice", "came with this saved page");
    assert.deepEqual(await shown(page), before);
    await page.close();
  } finally {
    await elsewhere.close();
  }
});

test("rich text that is pasted keeps its paragraphs; its words alone can be had, too", async () => {
  page = await open(browser);
  const plain = ["Harbour At Tarvik Closed", ...PARAGRAPHS].join(" ");
  await give(
    `<meta charset=utf-8><h1>Harbour At Tarvik Closed</h1>${PARAGRAPHS.map((p) => `<p style="color:red">${p}</p>`).join("")}`,
    plain,
  );
  await alone();
  assert.equal((await page.$$(".article .b.paragraph")).length, PARAGRAPHS.length);
  await press(page, ".notice button", "Read its words alone");
  await page.waitForFunction(() => document.querySelectorAll(".article .b").length === 1);
  assert.equal((await shown(page))[0], plain);
  assert.equal((await texts(page, ".tabs small"))[0], "3");
});

test("the address of a page is fetched from nowhere: what to do is said", async () => {
  page = await open(browser);
  await give("", "https://courier.example/storm");
  await says(page, "dialog", "fetches nothing");
  await says(page, "dialog .address", "https://courier.example/storm");
  await page.keyboard.press("Escape");
  await give('<a href="https://courier.example/x">x</a>', "https://courier.example/x", "drop");
  await says(page, "dialog .address", "https://courier.example/x");
  assert.deepEqual(page.trouble, []);
});

test("the bookmark copies a page with its address, and that is read", async () => {
  page = await open(browser);
  const path = join(folder, "news.html");
  writeFileSync(path, saved("Ferries Torn Loose").replace(/<!-- saved.*-->/, ""));
  const news = await browser.newPage();
  await news.goto(pathToFileURL(path).href);
  const packet = await news.evaluate((words) => {
    /** @type {string[]} */
    const got = [];
    document.execCommand = () => {
      const event = Object.assign(new Event("copy", { bubbles: true, cancelable: true }), {
        clipboardData: { setData: (/** @type {string} */ _, /** @type {string} */ data) => got.push(data) },
      });
      return document.dispatchEvent(event) || true;
    };
    (0, eval)(decodeURI(words.slice("javascript:".length)));
    return got;
  }, bookmarklet("Copy"));
  await news.close();
  assert.match(packet[0], /^<!-- saved from url=\(\d{4}\)file:.*news\.html -->\n<html/);
  // As a system hands it on.
  await give(`<html><body>\n<!--StartFragment-->${packet[0]}<!--EndFragment--></body></html>`, packet[1]);
  await alone();
  await says(page, ".notice .taken", "Title: Ferries Torn Loose");
});

test("a feed of several: those that are wanted stay, after a reload, too", async () => {
  page = await open(browser);
  await drop(page, [sample("feed-rss.xml")]);
  await says(page, "dialog h2", "3 articles in one file");
  const rows = await texts(page, "dialog .several li");
  assert.match(rows[0], /Talks fail at AT&T harbour.*2024-04-25/);
  await page.click("dialog .several li:nth-child(2) input");
  await says(page, "dialog .sift", "2 of 3");
  await press(page, "dialog button", "Add 2 articles");
  await says(page, ".article", "The minister left the room.");
  await page.reload();
  await compared(page);
  assert.equal((await texts(page, ".tabs small"))[0], "3"); // a file is one
  await page.click(".tabs [data-tab=library]");
  await page.waitForFunction(() => document.querySelectorAll(".card").length === 4);
  const names = await texts(page, ".card .name");
  assert.ok(!names.some((name) => name.includes("No markup")), names.join());
});

test("a mailbox, and none of it", async () => {
  page = await open(browser);
  await drop(page, [sample("mbox-two.mbox")]);
  await says(page, "dialog .several", "First");
  await press(page, "dialog button", "Add none");
  await page.waitForFunction(() => document.querySelector(".tabs small")?.textContent === "2");
});

test("one mail of a mailbox goes alone", async () => {
  page = await open(browser);
  await drop(page, [sample("mbox-two.mbox")]);
  await press(page, "dialog button", "Add 2 articles");
  await says(page, ".article", "From what was heard, the talks ended at ten."); // two texts stand there before, too
  const before = await shown(page);
  await page.click("#share");
  const { text } = await offered(page, () => page.click("#save-page"));
  const sent = JSON.parse(/<script id="saved" type="application\/json">(.*?)<\/script>/s.exec(text)?.[1] ?? "{}");
  assert.deepEqual(
    sent.texts.map((/** @type {any} */ one) => one.text),
    before,
  );
  assert.ok(!JSON.stringify(sent).includes("ada@example.org"));
});

test("a document of Word, and a broken one that is refused by name", async () => {
  page = await open(browser);
  const whole = sample("docx-footnote.docx");
  await drop(page, [whole, { name: "broken.docx", bytes: whole.bytes.slice(0, whole.bytes.length >> 1) }]);
  await says(page, ".notice.bad", "“broken.docx” was not added.");
  await alone();
  const code = await shared(page);
  const before = await shown(page);
  await page.close();
  const elsewhere = await launch();
  try {
    page = await open(elsewhere, { hash: code.slice(code.indexOf("#")) });
    assert.deepEqual(await shown(page), before);
    await page.close();
  } finally {
    await elsewhere.close();
  }
});

test("a folder: what can be read comes in, what lies beside a page does not, and how much was passed over is said", async () => {
  page = await open(browser);
  await page.evaluate((html) => {
    /** @param {string} path @param {Record<string, any>} inside @returns {any} */
    const directory = (path, inside) => ({
      ...{ isDirectory: true, isFile: false, fullPath: path, name: path.split("/").at(-1) },
      createReader() {
        const all = Object.entries(inside).map(([name, what]) => entry(`${path}/${name}`, what));
        return { readEntries: (/** @type {any} */ done) => done(all.splice(0, 2)) };
      },
    });
    /** @param {string} path @param {any} what @returns {any} */
    const entry = (path, what) =>
      typeof what === "string"
        ? {
            ...{ isDirectory: false, isFile: true, fullPath: path, name: path.split("/").at(-1) },
            file: (/** @type {any} */ done) => done(new File([what], path.split("/").at(-1) ?? "")),
          }
        : directory(path, what);
    const root = directory("/saved", {
      "a.html": html,
      a_files: { "ad.html": "<p>Buy this car.</p>", "x.js": "1" },
      ".hidden.txt": "Nobody sees this.",
      "photo.png": "x",
      deeper: { "note.txt": "Angela Merkel met Emmanuel Macron in Berlin on Monday.", "style.css": "p {}" },
    });
    const item = { kind: "file", webkitGetAsEntry: () => root, getAsFile: () => null };
    const event = new DragEvent("drop", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: { items: [item], getData: () => "" } });
    document.body.dispatchEvent(event);
  }, saved());
  await says(page, ".notice", "Added 2 texts");
  await says(page, ".notice", "2 other files in it were passed over");
  await page.click(".tabs [data-tab=library]");
  await says(page, ".card .facts", "The Courier");
  await page.waitForFunction(() => document.querySelectorAll(".card.chosen").length === 2);
});

test("two hundred saved pages in one drop", async () => {
  page = await open(browser);
  const many = Array.from({ length: 200 }, (_, at) => ({
    name: `page-${at}.html`,
    bytes: bytesOf(saved(`Storm ${at} Over Tarvik`, [...PARAGRAPHS, `Harbour master ${at} saw it.`])),
  }));
  const began = Date.now();
  await drop(page, many);
  await says(page, ".notice", "Added 200 texts");
  assert.ok(Date.now() - began < 60_000, `${Date.now() - began} ms`);
});

test("where no worker starts, the page parses and reads all the same", async () => {
  page = await open(browser, { at: copyOfPage(folder, "workless.html", WORKLESS) });
  await drop(page, [PAGE]);
  await alone();
  assert.ok((await shown(page))[0].includes("427 houses"));
});

/** The engine of the page, here. @returns {import("../../www/types.d.ts").Explorer} */
function engine() {
  const wasm = new Function(`${readFileSync("pkg/crossread.js", "utf8")}; return wasm_bindgen;`)();
  wasm.initSync({ module: new WebAssembly.Module(readFileSync("pkg/crossread_bg.wasm")) });
  const explorer = new wasm.Explorer(readFileSync("pkg/crossread.pack"));
  explorer.takeParser(readFileSync("models/en/parser.bin"));
  return explorer;
}

/**
 * What the engine makes of a file, with the pages in it parsed by the browser.
 * @param {import("../../www/types.d.ts").Explorer} explorer
 * @param {string} name
 * @param {Uint8Array} bytes
 */
async function added(explorer, name, bytes) {
  try {
    return explorer.add(bytes, { key: name, name });
  } catch (error) {
    const { name: kind, pages } = /** @type {any} */ (error);
    if (kind !== "Markup") throw error;
    const walks = await page.evaluate(
      (all, attributes) => globalThis.crossreadRooms?.walks(async () => ({ formats: [], attributes }), all) ?? [],
      pages,
      ATTRIBUTES,
    );
    return explorer.add(bytes, { key: name, name }, walks);
  }
}

test("with the browser's parser and with the native one, every file of the tests is read to the same bytes", async () => {
  page = await open(browser);
  await drop(page, [PAGE]); // from then on the script that parses is there
  await alone();
  const explorer = engine();
  const pages = readdirSync("tests/pages").filter((name) => !name.endsWith(".txt"));
  const files = [
    ...pages.map((name) => ({ name, bytes: readFileSync(`tests/pages/${name}`) })),
    ...readdirSync(SAMPLES)
      // Lines of JSON are records of the command line's own.
      .filter((name) => !/\.(told|jsonl)$/.test(name))
      .map(sample),
  ];
  assert.ok(files.length > 60, `${files.length}`);
  // Node's own tables of windows-1252 are not those of browsers, in which tests/wasm.rs tries each encoding; and a browser's parser
  // makes neighbours of what stands more than 512 deep. Some are refused.
  const elsewhere = /1252|charset-meta-late|deep-2000|pdf-(locked|no-page|scan)/;
  const wrong = [];
  for (const { name, bytes } of files.filter(({ name }) => !elsewhere.test(name))) {
    const path = join(folder, name);
    writeFileSync(path, Uint8Array.from(bytes));
    const keys = await added(explorer, name, Uint8Array.from(bytes));
    const lines = native("annotate", [path]).map((line) => ({ ...line, id: null }));
    const views = keys.map((key) => ({ ...explorer.view(key), id: null }));
    if (JSON.stringify(views) !== JSON.stringify(lines)) wrong.push(name);
    for (const key of keys) explorer.remove(key);
  }
  assert.deepEqual(wrong, []);
});
