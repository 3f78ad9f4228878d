// A few hundred attacks in every place where foreign words come in: nothing runs, everything is shown as text.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";
import { checksum } from "../../www/text/checksum.js";
import { MOST_SAID } from "../../www/address/corrections.js";
import { zipped } from "../../tools/zip.mjs";
import { pack } from "../../www/rooms/parts/parcel.js";
import { bytesOf, compared, drop, launch, offered, open, paste, press, says, texts } from "./browser.mjs";

/** @typedef {import("./browser.mjs").Tab} Tab */

/** @type {string[]} */
const PAYLOADS = Object.values(JSON.parse(readFileSync("tests/e2e/xss.json", "utf8"))).flat();
/** What a text editor could save: no lone halves of characters, no binary. */
const WORDS = PAYLOADS.filter((payload) => payload.isWellFormed() && !payload.includes("\0"));

const PROSE = "The talks on the budget of the Union are to go on in Paris early next week.";

/** Each in prose: what is markup and little else is refused as a page. @param {string[]} payloads */
const inProse = (payloads) =>
  payloads
    .map((payload) => `Angela Merkel and Emmanuel Macron met ${payload} before they left Berlin. ${PROSE}`)
    .join("\n\n")
    .replace(/\r\n?|\0/g, "\n");

const FIELDS = /** @type {const} */ (["title", "outlet", "byline", "url", "published", "language"]);

const folder = mkdtempSync(join(tmpdir(), "crossread-"));
/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {Tab[]} */
let tabs = [];
before(async () => (browser = await launch()));
afterEach(async () => {
  for (const page of tabs) if (!page.isClosed()) await page.close();
  tabs = [];
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** A page that notices whatever happens in it. @param {Parameters<typeof open>[1]} [how] */
async function watched(how) {
  const page = await open(browser, how);
  tabs.push(page);
  page.on("dialog", (dialog) => {
    page.trouble.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(file|blob|data):/.test(request.url())) page.trouble.push(`request: ${request.url()}`);
  });
  page.on("popup", () => page.trouble.push("popup"));
  await watch(page);
  return page;
}

/** @param {Tab} page */
const watch = (page) =>
  page.evaluate(() => {
    const ran = { count: 0 };
    const canary = () => (ran.count += 1);
    Object.assign(globalThis, { ran, canary, alert: canary, prompt: canary, confirm: canary, print: canary });
    document.addEventListener("securitypolicyviolation", canary);
  });

/** Nothing ran, and nothing stands in the page that could. @param {Tab} page @param {string} where */
async function calm(page, where) {
  const found = await page.evaluate(() => {
    /** @type {string[]} */
    const odd = [];
    const { body, head } = document;
    if (!(body instanceof HTMLBodyElement) || !(head instanceof HTMLHeadElement)) odd.push("a clobbered document");
    for (const element of document.querySelectorAll("*")) {
      const { localName, attributes } = element;
      if (
        /^(iframe|object|embed|base|img|image|video|audio|math|template|foreignobject|use|animate|set)$/.test(localName)
      )
        odd.push(localName);
      if (element.closest("svg") && /^(script|style)$/.test(localName)) odd.push(`svg ${localName}`);
      for (const { name, value } of attributes) {
        if (/^on|^srcdoc$|^formaction$|^action$|^background$/.test(name)) odd.push(`${localName} ${name}`);
        // `link` in the head has the icon; all else leads inside the page, or plainly to the web.
        if (/^(href|src|xlink:href)$/.test(name) && localName !== "link" && !/^(#|https?:\/\/)/.test(value))
          odd.push(`${localName} ${name}=${value.slice(0, 60)}`);
      }
    }
    return { odd, ran: /** @type {any} */ (globalThis).ran.count };
  });
  assert.deepEqual([found.odd, found.ran, page.trouble], [[], 0, []], where);
  assert.match(page.url(), /^file:.*\.html(#|$)/, where);
}

/** Through the views, a dialog or two, and what is printed. @param {Tab} page @param {string} where */
async function walk(page, where) {
  for (const view of ["names", "search", "library", "read"]) {
    await page.click(`.tabs [data-tab=${view}]`);
    await page.waitForSelector(`#main[data-view=${view}]`);
    await calm(page, `${where}, ${view}`);
  }
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await calm(page, `${where}, printed`);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  const mark = await page.$(".lists a.name");
  if (mark) {
    await mark.evaluate((element) => element instanceof HTMLElement && element.click());
    await page.waitForSelector(".pinned");
    await calm(page, `${where}, a name followed`);
  }
}

/** Where its headline begins. @param {string} text */
const anchorIn = (text) => ({
  ...{ text: createHash("sha256").update(text.replace(/\r\n?/g, "\n")).digest("hex"), start: 0, end: 8 },
  quote: "00000000",
});

/** Texts that come with a link: each has the payload wherever a reader's word may stand. @param {string[]} payloads */
const textsWith = (payloads) =>
  payloads.map((payload, at) => {
    const words = WORDS.includes(payload) ? payload : "someone";
    const text = `Headline ${at} In Berlin\n\nAngela Merkel met ${words} in Berlin.\n`;
    /** @type {import("../../www/rooms/parts/parcel.js").Sent} */
    const sent = {
      name: payload.slice(0, 300),
      text: text.replace(/\r\n?/g, "\n"),
      format: "plain",
      corrections: [
        ...FIELDS.map((field) => /** @type {const} */ ({ kind: "metadata", field, value: payload })),
        { kind: "note", anchor: anchorIn(text), with: null, of: null, says: payload.slice(0, MOST_SAID) },
      ],
    };
    return sent;
  });

/** @param {ReturnType<typeof textsWith>} sent */
function linkWith(sent) {
  const hashes = sent.map(({ text }) => createHash("sha256").update(text).digest("hex").slice(0, 12));
  const packed = deflateRawSync(pack(sent)).toString("base64url");
  return checked(`v=1&view=read&texts=${hashes}&t=${packed}`);
}

/** @param {Tab} page @param {ReturnType<typeof textsWith>} sent */
async function openLink(page, sent) {
  await page.evaluate((hash) => (location.hash = hash), linkWith(sent));
  await says(page, ".notice", `${sent.length} texts came with this link`);
  await page.waitForFunction(() => !location.hash.includes("&t="));
  await press(page, ".notice button", "Keep in my library");
}

/** @param {string} body */
const checked = (body) => `#${body}&k=${checksum(body)}`;

test("the corpus is a corpus", () => {
  assert.ok(PAYLOADS.length >= 400, `${PAYLOADS.length}`);
  assert.equal(new Set(PAYLOADS).size, PAYLOADS.length);
});

test("what would run is noticed", async () => {
  for (const html of [
    "<img src=x onerror=canary(1)>",
    "<a href='javascript:canary(1)'>x</a>",
    "<svg onload=canary(1)>",
  ]) {
    const page = await watched();
    await page.evaluate((words) => document.body.insertAdjacentHTML("beforeend", words), html);
    await assert.rejects(calm(page, html), html);
  }
});

test("a file of nothing but attacks is read as the page that it is, or refused", async () => {
  const page = await watched();
  await drop(page, [{ name: "bare.txt", bytes: bytesOf(WORDS.join("\n\n")) }]);
  await page.waitForSelector(".two.solo, .notice");
  await calm(page, "bare");
});

test("pasted, and in files with a head", async () => {
  const page = await watched();
  const text = inProse(WORDS);
  await drop(page, [{ name: "attacks.txt", bytes: bytesOf(text) }]);
  await page.waitForSelector(".two.solo");
  // A long text comes in stretches.
  await page.waitForFunction(
    (n) => document.querySelector(".article .text")?.textContent?.length === n,
    {},
    text.length,
  );
  assert.deepEqual(await texts(page, ".article .text"), [text]);
  await walk(page, "plain");
  await paste(page, text); // Markdown, by its looks
  await page.waitForSelector(".two:not(.solo)");
  await walk(page, "pasted");

  const [title, outlet] = ["<img src=x onerror=canary(1)>", '"><svg onload=canary(1)>'];
  const head = `---\ntitle: ${title}\noutlet: ${outlet}\nauthor: ${title}\nurl: javascript:canary(1)\n---\n`;
  await drop(page, [{ name: `${title}.md`, bytes: bytesOf(`${head}# ${title}\n\n${text}`) }]);
  await page.waitForFunction(() => document.querySelectorAll(".others a").length > 0);
  await walk(page, "a file");
  await page.click(".tabs [data-tab=library]");
  await says(page, ".card", outlet);
});

/** What an attack is in XML: markup there is words. @param {string} words */
const inXml = (words) =>
  words.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g, "").replace(/[<&>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** One file of each kind, with the payloads wherever its words stand, as they are and as markup. @param {string[]} payloads */
function files(payloads) {
  const words = inProse(payloads);
  const escaped = inXml(words);
  const paragraphs = words.split("\n\n").map((each) => `<p>${each}</p>`);
  const [title = ""] = payloads;
  const page = `<!doctype html><html><head><title>${title}</title><meta property="og:title" content="${inXml(title)}">
<meta name="author" content="${inXml(title)}"><meta property="og:site_name" content="${inXml(title)}">
<link rel="canonical" href="javascript:canary(1)"><base href="https://nowhere.example/">
<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: title, author: title })}</script></head>
<body><article><h1>Talks In Berlin</h1>${paragraphs.join("\n")}</article>${payloads.join("\n")}</body></html>`;
  const mail = ["From: someone@nowhere.example", "Subject: Talks", "MIME-Version: 1.0"];
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${escaped
    .split("\n\n")
    .map((each) => `<w:p><w:r><w:t>${each}</w:t></w:r></w:p>`)
    .join("")}</w:body></w:document>`;
  return {
    "attacks.html": page,
    "attacks.eml": [...mail, "Content-Type: text/html; charset=utf-8", "", page].join("\r\n"),
    "attacks.xml": `<rss version="2.0"><channel><title>${inXml(title)}</title><item><title>${inXml(title)}</title><link>javascript:canary(1)</link><description>${inXml(page)}</description></item></channel></rss>`,
    "attacks.jsonl": JSON.stringify({ title, author: title, url: "javascript:canary(1)", text: words }),
    "attacks.csv": `title,text\n"${title.replaceAll('"', '""')}","${words.replaceAll('"', '""')}"\n`,
    "attacks.srt": `1\n00:00:01,000 --> 00:00:04,000\n${words.replace(/\n+/g, " ")}\n`,
    "attacks.docx": [
      ...zipped({ "[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document }),
    ],
  };
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

test("in files of other formats: pages, mail, feeds, documents", async () => {
  const sane = PAYLOADS.filter((payload) => payload.isWellFormed());
  for (let from = 0; from < sane.length; from += 110) {
    const page = await watched();
    for (const [name, content] of Object.entries(files(sane.slice(from, from + 110)))) {
      const before = await page.evaluate(() => location.hash);
      await drop(page, [{ name, bytes: typeof content === "string" ? bytesOf(content) : content }]);
      await page.waitForFunction(
        (hash) => location.hash !== hash || document.querySelector(".notice.bad, dialog"),
        { timeout: 20_000 },
        before,
      );
      await calm(page, `${name} from ${from}`);
      await page.keyboard.press("Escape");
    }
    await walk(page, `files from ${from}`);
    await page.click(".tabs [data-tab=library]");
    await page.waitForFunction(() => document.querySelectorAll(".card").length === 9, { timeout: 20_000 });
    await page.close();
  }
});

test("in rich text that is pasted", async () => {
  const page = await watched();
  const html = PAYLOADS.map((payload) => `<p>Angela Merkel met ${payload} in Berlin.</p>`).join("");
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", words);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: clipboardData });
    document.body.dispatchEvent(event);
  }, html.toWellFormed());
  await page.waitForSelector(".two.solo");
  await walk(page, "rich text");
});

test("title, outlet, author, address, date, language and file name, by a link with texts", async () => {
  for (let from = 0; from < PAYLOADS.length; from += 60) {
    const page = await watched();
    const sent = textsWith(PAYLOADS.slice(from, from + 60));
    await openLink(page, sent);
    await walk(page, `texts from ${from}`);
    await page.click(".tabs [data-tab=library]");
    await page.waitForFunction((n) => document.querySelectorAll(".card.chosen").length === n, {}, sent.length);
    const names = (await texts(page, ".card .name")).map(plain);
    for (const { name } of sent)
      assert.ok(
        names.some((shown) => shown.includes(plain(name))),
        JSON.stringify(name),
      );
    await page.close();
  }
});

/** As a line shows it. @param {string} words */
const plain = (words) => words.toWellFormed().replace(/\s+/g, " ").trim();

test("as a link, and as a part of one", async () => {
  const page = await watched();
  for (const [at, payload] of PAYLOADS.entries()) {
    const word = encodeURIComponent(payload.toWellFormed());
    const hashes = [`#${payload}`, checked(`v=1&view=${word}`), checked(`v=1&view=search&q=${word.slice(0, 300)}`)];
    await page.evaluate((hash) => (location.hash = hash), hashes[at % hashes.length]);
    if (at % 40 === 0) await calm(page, payload);
  }
  await page.waitForSelector(".notice");
  await calm(page, "links");
  await page.click(".tabs [data-tab=search]");
  for (const payload of WORDS.filter((_, at) => at % 10 === 0)) {
    await page.$eval(
      "#query",
      (field, words) => {
        if (field instanceof HTMLInputElement) field.value = words;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      },
      payload,
    );
  }
  await calm(page, "search");
});

test("in a library from a file", async () => {
  const page = await watched();
  const sources = textsWith(PAYLOADS).map(({ corrections, ...sent }, at) => {
    const key = `text${at} ${PAYLOADS[at]}`;
    return { ...sent, key, from: at % 2 ? "paste" : "file", corrections: { [key]: corrections } };
  });
  const chosen = sources.slice(-40).map(({ key }) => key);
  const file = JSON.stringify({ crossread: "library", version: 1, chosen, sources });
  await drop(page, [{ name: "<img src=x onerror=canary(1)>.json", bytes: bytesOf(file) }]);
  await says(page, "dialog", "<img src=x onerror=canary(1)>.json");
  await calm(page, "offered");
  await page.click("dialog .actions .button");
  await page.waitForSelector(".card.chosen");
  await walk(page, "imported");
});

test("in a saved page, opened and saved again", async () => {
  const page = await watched();
  await openLink(page, textsWith(PAYLOADS.filter((_, at) => at % 4 === 0)));
  const hostile = [page];
  for (const round of [1, 2]) {
    const from = /** @type {Tab} */ (hostile.at(-1));
    if (round === 1) {
      const before = await from.evaluate(() => location.hash);
      await paste(from, inProse(PAYLOADS).toWellFormed());
      await from.waitForFunction((hash) => location.hash !== hash, {}, before);
      await from.click(".tabs [data-tab=read]");
      await from.waitForSelector(".article");
    }
    await from.click("#share");
    const { name, text } = await offered(from, () => from.click("#save-page"));
    const path = join(folder, `${round}-${name}`);
    writeFileSync(path, text);
    const next = await watched({ at: pathToFileURL(path).href });
    await compared(next);
    await says(next, ".notice", "came with this saved page");
    await calm(next, `saved page ${round}`);
    await walk(next, `saved page ${round}`);
    hostile.push(next);
  }
});
