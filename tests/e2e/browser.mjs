// One harness for Chromium and Firefox: the packed page from `file://`, in a fresh profile, with the network off.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { withFonts } from "./fonts.mjs";

const PAGE = resolve("dist/crossread.html");
export const NATIVE = process.env.CROSSREAD_BIN ?? "target/debug/crossread";
/** Nothing listens there: whatever the page tried to reach would fail. */
const NOWHERE = { host: "127.0.0.1", port: 9 };

/** @typedef {import("puppeteer-core").Page & { trouble: string[] }} Tab  `trouble`: what the console said */

/** A profile of its own in a browser: no other profile sees what it keeps. @typedef {Pick<import("puppeteer-core").BrowserContext, "newPage" | "pages"> & { close: () => Promise<void> }} Profile */

/** What `run.mjs` has started already: a browser for many files, each in a profile of its own. */
const ready = process.env.CROSSREAD_BROWSER;
const firefox = process.env.BROWSER === "firefox";

/** The browsers of this process, each with the number of its profiles. @type {Map<string, { browser: Promise<import("puppeteer-core").Browser>, profiles: number }>} */
const running = new Map();

/**
 * A new profile, with one family of fonts.
 * @param {{ dark?: boolean, fonts?: string | null }} [how]
 * @returns {Promise<Profile>}
 */
export async function launch({ dark = false, fonts = process.env.FONTS } = {}) {
  const kind = `${dark} ${fonts}`;
  const shared = ready && !dark && fonts === process.env.FONTS ? ready : null;
  const one = running.get(kind) ?? { browser: shared ? connect(shared) : start({ dark, fonts }), profiles: 0 };
  running.set(kind, one);
  one.profiles += 1;
  const browser = await one.browser;
  const profile = await browser.createBrowserContext();
  return {
    newPage: () => profile.newPage(),
    pages: () => profile.pages(),
    close: async () => {
      await profile.close();
      one.profiles -= 1;
      if (one.profiles) return;
      running.delete(kind);
      await (shared ? browser.disconnect() : browser.close());
    },
  };
}

/** @param {string} browserWSEndpoint */
const connect = (browserWSEndpoint) =>
  puppeteer.connect(firefox ? { browserWSEndpoint, protocol: "webDriverBiDi" } : { browserWSEndpoint });

/** @param {{ dark?: boolean, fonts?: string | null }} [how] */
export function start({ dark = false, fonts = process.env.FONTS } = {}) {
  const env = withFonts(fonts);
  return puppeteer.launch(
    firefox
      ? {
          browser: "firefox",
          executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
          headless: true,
          timeout: 120_000, // a busy machine
          env,
          extraPrefsFirefox: {
            "ui.systemUsesDarkTheme": Number(dark),
            "network.proxy.type": 1,
            "network.proxy.http": NOWHERE.host,
            "network.proxy.http_port": NOWHERE.port,
            "network.proxy.ssl": NOWHERE.host,
            "network.proxy.ssl_port": NOWHERE.port,
          },
        }
      : {
          executablePath: process.env.CHROME ?? "/usr/bin/chromium",
          env,
          args: [
            "--no-sandbox",
            "--disable-gpu",
            `--proxy-server=${NOWHERE.host}:${NOWHERE.port}`,
            `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
          ],
        },
  );
}

/**
 * Opens the page and waits until the comparison is on screen.
 * @param {Profile} browser
 * @param {{ hash?: string, width?: number, height?: number, at?: string, before?: (given: any) => void, given?: unknown }} [how]
 *   `at`: the address of the page; `before`: runs before the page's own scripts
 * @returns {Promise<Tab>}
 */
export async function open(
  browser,
  { hash = "", width = 1280, height = 900, at = pathToFileURL(PAGE).href, before, given } = {},
) {
  const page = await browser.newPage();
  if (before) await page.evaluateOnNewDocument(before, given);
  /** @type {string[]} */
  const trouble = [];
  page.on("console", (message) => trouble.push(message.text()));
  page.on("pageerror", (error) => trouble.push(String(error)));
  await page.setViewport({ width, height });
  await page.goto(at + hash);
  await compared(page);
  await settled(page);
  const click = page.click.bind(page);
  return Object.assign(page, {
    trouble,
    /** A link changes the view when the browser says that the address changed: what it brings may be a moment away.
     * @type {typeof page.click} */
    click: async (selector, options) => {
      for (let again = 0; ; again += 1) {
        await page.waitForSelector(selector);
        try {
          return await click(selector, options);
        } catch (error) {
          // Drawn again between the look and the press: a reader presses what stands there then. Chromium's driver says
          // that the node is detached, Firefox's that it is nowhere.
          if (again > 3 || !/detached|not clickable/u.test(String(error))) throw error;
        }
      }
    },
  });
}

/** In a tab behind another no frame is drawn, so nothing here waits for one. @param {import("puppeteer-core").Page} page */
export const compared = (page) =>
  page.waitForFunction(() => performance.getEntriesByName("crossread:compared").length > 0, { polling: 50 });

/** Who says what is read, by itself or, of long texts, when it is asked for. @param {import("puppeteer-core").Page} page */
export async function listen(page) {
  await page.$$eval(".quotes .listen", ([button]) => button instanceof HTMLElement && button.click());
  await page.waitForSelector(".quotes h2");
}

/** Nothing is being read any more. @param {import("puppeteer-core").Page} page */
export const settled = (page) =>
  page.waitForFunction(() => !document.querySelector("[aria-busy=true]"), { polling: 50 });

/**
 * What the native command line says of the same texts.
 * @param {"annotate" | "compare"} command
 * @param {string[]} files
 * @returns {any[]}
 */
export const native = (command, files) =>
  execFileSync(NATIVE, [command, ...files], { encoding: "utf8", maxBuffer: 1e9 })
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export const SEEDS = ["seeds/000_9de63df6a2b8ed6d.txt", "seeds/002_2a88d4aa877cd891.txt"];
export const seedTexts = SEEDS.map((path) => readFileSync(path, "utf8"));

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector
 */
export const texts = (page, selector) =>
  page.$$eval(selector, (found) => found.map((element) => element.textContent ?? ""));

/** The texts on screen. @param {import("puppeteer-core").Page} page */
export const shown = (page) => texts(page, ".article .text");

/**
 * Waits for words in what the selector finds.
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector
 * @param {string} words
 */
export const says = (page, selector, words) =>
  page.waitForFunction(
    (s, w) => [...document.querySelectorAll(s)].some((element) => element.textContent?.includes(w)),
    { polling: 50 },
    selector,
    words,
  );

/**
 * Presses a button or follows a link by its words.
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector
 * @param {string} words
 */
export async function press(page, selector, words) {
  await says(page, selector, words);
  await page.evaluate(
    (s, w) => {
      const found = [...document.querySelectorAll(s)].find((element) => element.textContent?.includes(w));
      /** @type {HTMLElement} */ (found).click();
    },
    selector,
    words,
  );
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} text
 */
export const paste = (page, text) =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: clipboardData }); // Firefox takes none in the constructor
    document.body.dispatchEvent(event);
  }, text);

/**
 * @param {import("puppeteer-core").Page} page
 * @param {{ name: string, bytes: number[] }[]} files
 */
export const drop = (page, files) =>
  page.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of list) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files);

/** Two invented accounts of a storm, which report three things in words of their own. */
export const accounts = () =>
  [
    [
      "Harbour At Tarvik Closed",
      "The harbour of Tarvik was closed on Tuesday after a storm tore several ferries from their moorings, the port authority said.",
      "Fishermen had moved their boats to the inner basin the evening before, when the first gusts came in from the sea.",
      "The town will not ask the capital for money before the damage has been counted, Mayor Jolanda Brekke told reporters.",
      "On the island of Orrin the storm cut the power of 427 houses, and engineers hope to mend the lines by Friday.",
    ],
    [
      "Storm Cuts Off Orrin",
      "Nobody slept much. Windows were broken in the old school, and a chapel on the hill lost most of its roof.",
      "Shops stayed shut for a day, and buses went only as far as the bridge, which is older than anyone can remember.",
      "The port authority closed the harbour of Tarvik, where the storm tore several ferries from their moorings.",
      "Children had a day without lessons. Some of them helped to carry sand, others looked for what the waves had left.",
      "Jolanda Brekke said the town will not ask the capital for money before the damage has been counted.",
      "Since the storm 427 houses on the island of Orrin are without power. Engineers hope to mend the lines there by Friday, the utility said.",
    ],
  ].map((paragraphs, at) => ({ name: `storm-${at}.txt`, bytes: bytesOf(paragraphs.join("\n\n")) }));

/** Two invented accounts of a ferry that sank, in paragraphs: they differ in a figure and share a quotation. */
export const FERRY = [
  [
    "Ferry Sinks Off Tarnow",
    "The ferry Aurelia sank off Tarnow on Monday and 14 people drowned, coastguard chief Marna Oban said.",
    "“We heard the first call at four in the morning and sent every boat we had,” Oban said.",
    "Insurers had warned of rust in its hull since spring.",
  ],
  [
    "Aurelia Goes Down",
    "The ferry Aurelia sank off Tarnow on Monday and 11 people drowned, its owner said.",
    "The line was founded in 1932 by two brothers from Selmark.",
    "“We heard the first call at four in the morning and sent every boat we had,” said coastguard chief Marna Oban.",
  ],
];

/** @param {string} text */
export const bytesOf = (text) => [...new TextEncoder().encode(text)];

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector
 * @param {string} value
 */
export const fill = (page, selector, value) =>
  page.$eval(
    selector,
    (field, words) => {
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = words;
    },
    value,
  );

/**
 * The link or code that the page offers.
 * @param {import("puppeteer-core").Page} page
 */
export async function shared(page) {
  await page.click("#share");
  await page.waitForFunction(() => {
    const code = document.querySelector("dialog .code");
    return code instanceof HTMLTextAreaElement && code.value !== "";
  });
  const code = await page.$eval("dialog .code", (area) => /** @type {HTMLTextAreaElement} */ (area).value);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog"));
  return code;
}

/**
 * The file that the page offers for download when `act` is done. Asked of the page itself: not every browser tells its
 * driver of downloads from `file://`.
 * @param {import("puppeteer-core").Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<{ name: string, text: string }>}
 */
export async function offered(page, act) {
  await page.evaluate(() => {
    const { click } = HTMLAnchorElement.prototype;
    const { createObjectURL } = URL;
    /** @type {Blob | MediaSource | undefined} */
    let last;
    URL.createObjectURL = (blob) => createObjectURL.call(URL, (last = blob));
    Object.assign(globalThis, { offered: null });
    HTMLAnchorElement.prototype.click = function () {
      if (!this.download || !(last instanceof Blob)) return click.call(this);
      const name = this.download;
      last.text().then((text) => Object.assign(globalThis, { offered: { name, text } }));
      HTMLAnchorElement.prototype.click = click;
      URL.createObjectURL = createObjectURL;
    };
  });
  await act();
  const handle = await page.waitForFunction(() => /** @type {any} */ (globalThis).offered);
  return /** @type {any} */ (await handle.jsonValue());
}
