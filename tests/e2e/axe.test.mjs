// axe-core (WCAG 2.2 A and AA, best practices) over every view and dialog, light and dark, wide and narrow.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { articles } from "../bench/articles.mjs";
import { accounts, bytesOf, drop, launch, listen, open, paste, press, says } from "./browser.mjs";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** @typedef {import("./browser.mjs").Tab} Tab */
/** @typedef {[name: string, arrive: (page: Tab) => Promise<unknown>]} Step */

/** @param {string} words */
const libraryDoor = (words) => async (/** @type {Tab} */ page) => {
  await shut(page);
  await page.click(".tabs [data-tab=library]");
  await press(page, ".doors button", words);
  await page.waitForSelector("dialog[open]");
};

/** @param {Tab} page */
async function shut(page) {
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog"));
}

/** In this order: each begins where the one before ended. @type {Step[]} */
const STEPS = [
  ["read, quiet", async () => {}],
  ["read, a part unfolded", (page) => page.click(".article:not([hidden]) .fold")],
  [
    "read, a name followed",
    async (page) => {
      await page.click(".mirror tbody tr .name");
      await page.waitForSelector(".pinned");
    },
  ],
  [
    "read, lined up",
    async (page) => {
      await press(page, ".lock", "Line up");
      await page.waitForSelector(".lock[aria-pressed=true]");
    },
  ],
  [
    "card, what weighed",
    async (page) => {
      await page.click(".pinned > .why summary");
      await page.waitForSelector(".pinned > .why .weights");
    },
  ],
  [
    "card, why",
    async (page) => {
      if (!(await page.$(".pinned.open"))) await page.click(".fold-card");
      await page.click(".mentions summary");
    },
  ],
  [
    "card, not a name",
    async (page) => {
      await press(page, ".acts button", "Not a name");
      await page.waitForSelector("dialog[open] .changing");
    },
  ],
  [
    "card, same as",
    async (page) => {
      await shut(page);
      await press(page, ".acts button", "Same as");
      await page.waitForSelector("dialog[open] [role=option]");
    },
  ],
  [
    "card, the same as one",
    async (page) => {
      await page.keyboard.press("Enter");
      await page.waitForSelector("dialog[open] .button:not(:disabled)");
    },
  ],
  [
    "changed by you",
    async (page) => {
      await page.keyboard.press("Enter");
      await page.waitForSelector(".notice");
      await press(page, ".meta .set", "details");
      await page.waitForSelector("dialog .changes");
    },
  ],
  [
    "taken back",
    async (page) => {
      await page.click(".changes button");
      await page.waitForFunction(() => !document.querySelector("dialog"));
      await page.waitForSelector(".pinned");
    },
  ],
  ["read, by type", (page) => page.keyboard.press("2")],
  ["read, who says what", listen],
  ["read, focus", (page) => page.keyboard.press("3")],
  ["read, clean", (page) => page.keyboard.press("0")],
  [
    "keys",
    async (page) => {
      await page.click("#help");
      await page.waitForSelector("dialog[open] .keys");
    },
  ],
  [
    "share",
    async (page) => {
      await shut(page);
      await page.click("#share");
      await page.waitForSelector("dialog .code");
    },
  ],
  [
    "privacy",
    async (page) => {
      await shut(page);
      await page.click("#help");
      await press(page, "dialog .link", "Nothing leaves");
      await page.waitForFunction(() => document.querySelectorAll(".probes tr").length === 16);
    },
  ],
  [
    "details",
    async (page) => {
      await shut(page);
      await press(page, ".meta .set", "details");
      await page.waitForSelector("dialog [name=published]");
    },
  ],
  [
    "names",
    async (page) => {
      await shut(page);
      await page.click(".tabs [data-tab=names]");
      await page.waitForSelector(".names");
    },
  ],
  [
    "names, ordered and filtered",
    async (page) => {
      await press(page, "[data-column=name] .sort", "Name");
      await page.type("#filter", "iran");
      await page.waitForFunction(() => location.hash.includes("&only=iran&"));
    },
  ],
  [
    "names, none fits",
    async (page) => {
      await page.type("#filter", "xyzzy");
      await page.waitForSelector(".names .total button");
    },
  ],
  [
    "search",
    async (page) => {
      await page.click(".tabs [data-tab=search]");
      await page.waitForSelector(".advice");
    },
  ],
  [
    "search, found",
    async (page) => {
      await page.type("#query", "sanction*");
      await page.waitForSelector(".line");
    },
  ],
  [
    "search, nothing found",
    async (page) => {
      await page.type("#query", " xyzzy");
      await page.waitForSelector(".advice");
    },
  ],
  [
    "card of a passage",
    async (page) => {
      for (let i = 0; i < 6; i += 1) await page.keyboard.press("Backspace");
      await page.waitForSelector(".line");
      await page.click(".line");
      await page.waitForSelector(".pinned .quote");
    },
  ],
  [
    "read, found",
    async (page) => {
      await page.click(".tabs [data-tab=read]");
      await page.waitForSelector(".query");
    },
  ],
  [
    "library",
    async (page) => {
      await page.click(".tabs [data-tab=library]");
      await page.waitForSelector(".card");
    },
  ],
  [
    "library, many texts picked",
    async (page) => {
      await drop(
        page,
        articles(12).map(({ name, text }) => ({ name, bytes: bytesOf(text) })),
      );
      await says(page, ".notice", "Added 12 texts");
      await page.click(".tabs [data-tab=library]");
      await page.waitForFunction(() => document.querySelectorAll(".card").length === 14);
      await page.click(".card .tick input");
      await says(page, ".picked", "1 picked");
    },
  ],
  [
    "library from a file",
    async (page) => {
      const source = { key: "a", name: "a.txt", from: "file", text: "Iran." };
      const library = { crossread: "library", version: 1, chosen: [], sources: [source, 5] };
      await drop(page, [{ name: "library.json", bytes: bytesOf(JSON.stringify(library)) }]);
      await page.waitForSelector("dialog[open] .arrived");
    },
  ],
  [
    "forget everything",
    async (page) => {
      await shut(page);
      await press(page, ".keep button", "Forget everything");
      await page.waitForSelector("dialog[open]");
    },
  ],
  [
    "library, texts removed",
    async (page) => {
      await shut(page);
      await page.click(".picking .check input");
      await press(page, ".picking button", "Remove these");
      await says(page, ".shelf", "No texts here");
      await press(page, ".doors button", "sample");
      await page.waitForSelector(".two");
    },
  ],
  ["paste", libraryDoor("Paste")],
  ["open a link", libraryDoor("link or code")],
  [
    "one text, and notices",
    async (page) => {
      await shut(page);
      await paste(page, " \n ");
      await page.waitForSelector(".notice");
      await paste(page, "Angela Merkel In Berlin\n\nAngela Merkel met Emmanuel Macron in Berlin.\n");
      await page.waitForSelector(".two.solo");
    },
  ],
  [
    "names of the whole library",
    async (page) => {
      await page.click(".tabs [data-tab=names]");
      await press(page, ".names .seg a", "whole");
      await page.waitForSelector(".matrix .s2");
    },
  ],
  [
    "nothing chosen",
    async (page) => {
      await page.click(".tabs [data-tab=library]");
      await page.waitForSelector(".card.chosen");
      await page.click(".card.chosen [data-act=compare]");
      await page.waitForFunction(() => !document.querySelector(".card.chosen"));
      await page.click(".tabs [data-tab=read]");
      await page.waitForSelector(".welcome");
    },
  ],
  [
    "story points of three texts",
    async (page) => {
      await drop(
        page,
        ["Anna", "Berta", "Clara"].map((name) => ({
          name: `${name}.txt`,
          bytes: bytesOf(`Ferry Sinks Off Tarnow\n\nThe ferry Aurelia sank off Tarnow on Monday, ${name} Abar said.`),
        })),
      );
      await page.click(".tabs [data-tab=points]");
      await page.waitForSelector("table.points");
    },
  ],
  [
    "three texts, the menu open",
    async (page) => {
      await drop(
        page,
        ["Anna", "Berta", "Clara"].map((name) => ({
          name: `${name}.txt`,
          bytes: bytesOf(`${name} is in Rome\n\n${name} Abar saw Rome.`),
        })),
      );
      await page.waitForSelector(".others");
      await page.$eval(".others summary", (summary) => /** @type {HTMLElement} */ (summary).click());
      await page.waitForSelector(".others[open]");
    },
  ],
];

/**
 * In the dark the same elements stand with other colours: there the rules of colour run alone.
 * @param {Tab} page @param {boolean} dark @returns {Promise<string[]>}
 */
const violations = (page, dark) =>
  page.evaluate(async (colours) => {
    const { axe } = /** @type {any} */ (globalThis);
    const runOnly = colours ? { type: "rule", values: ["color-contrast", "link-in-text-block"] } : undefined;
    const { violations } = await axe.run({ resultTypes: ["violations"], runOnly });
    return violations.flatMap((/** @type {any} */ { id, help, nodes }) =>
      nodes.map((/** @type {any} */ { html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
    );
  }, dark);

const [WIDE, NARROW] = /** @type {const} */ ([
  [1440, 900],
  [390, 844],
]);
// The elements and their colours are the same in every browser: what one looks at in the light, the other does in the dark.
const [inLight, inDark] = process.env.BROWSER === "firefox" ? [NARROW, WIDE] : [WIDE, NARROW];

for (const [dark, [width, height]] of /** @type {const} */ ([
  [false, inLight],
  [true, inDark],
])) {
  test(`${dark ? "dark" : "light"}, ${width} wide: no violation in any view or dialog`, async () => {
    const browser = await launch({ dark });
    try {
      const page = await open(browser, { width, height });
      assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), dark);
      await page.evaluate(AXE);
      /** @type {string[]} */
      const found = [];
      for (const [name, arrive] of STEPS) {
        await arrive(page);
        found.push(...(await violations(page, dark)).map((violation) => `${name}: ${violation}`));
      }
      // The samples report different things: notes on what the other says need texts that report the same.
      const joined = await open(browser, { width, height });
      await drop(joined, accounts());
      await says(joined, ".told .chip", "one event");
      await joined.evaluate(AXE);
      found.push(...(await violations(joined, dark)).map((violation) => `read, notes and what is told: ${violation}`));
      assert.equal(found.join("\n\n"), "");
    } finally {
      await browser.close();
    }
  });
}
