// Two tabs with one library: neither loses what the other adds or changes.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { compared, fill, launch, open, paste, press, says, shown } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let one;
/** @type {import("./browser.mjs").Tab} */
let two;
beforeEach(async () => {
  browser = await launch();
  one = await open(browser);
  await toLibrary(one);
  await one.click(".keep input");
  await one.waitForFunction(() => localStorage.getItem("crossread/1/keep") === "true");
  two = await open(browser);
  await toLibrary(two);
});
afterEach(() => browser?.close());

const ONE = "Angela Merkel Meets Minister In Berlin\n\nAngela Merkel met Emmanuel Macron in Berlin.\n\n";
const TWO = "Macron In Germany\n\nFrance's Emmanuel Macron travelled to Berlin.\n";

/** @param {import("./browser.mjs").Tab} tab */
async function toLibrary(tab) {
  await tab.bringToFront();
  await tab.click(".tabs [data-tab=library]");
  await tab.waitForSelector(".keep input");
}

/** @param {import("./browser.mjs").Tab} tab @param {string} text */
async function add(tab, text) {
  await tab.bringToFront();
  await paste(tab, text);
  await tab.waitForFunction((words) => document.querySelector(".article .text")?.textContent === words, {}, text);
}

/** @param {import("./browser.mjs").Tab} tab @param {string[]} titles  no matter in which order */
async function has(tab, titles) {
  await tab.bringToFront();
  await tab.waitForFunction(
    (wanted) =>
      JSON.stringify([...document.querySelectorAll(".card .name")].map((name) => name.textContent).sort()) === wanted,
    {},
    JSON.stringify(titles.sort()),
  );
}

/** @param {import("./browser.mjs").Tab} tab @param {string} title @param {string} field @param {string} value */
async function correct(tab, title, field, value) {
  await tab.bringToFront();
  await act(tab, title, "details");
  await tab.waitForSelector(`dialog [name=${field}]`);
  await fill(tab, `dialog [name=${field}]`, value);
  await tab.keyboard.press("Enter");
  await says(tab, ".card", value);
}

/** @param {import("./browser.mjs").Tab} tab @param {string} title @param {string} name */
const act = (tab, title, name) =>
  tab.evaluate(
    (words, act) => {
      for (const card of document.querySelectorAll(".card"))
        if (card.textContent?.includes(words))
          return /** @type {HTMLElement} */ (card.querySelector(`[data-act=${act}]`)).click();
    },
    title,
    name,
  );

/** The titles of the samples, as the page has them. @param {import("./browser.mjs").Tab} tab */
const titles = (tab) => tab.$$eval(".card .name", (names) => names.map((name) => name.textContent ?? ""));

test("what each adds and removes is seen by the other, and all is there after both reload", async () => {
  const samples = await titles(one);
  await add(one, ONE);
  await says(two, ".notice", "Another tab added 1 text");
  await add(two, TWO);
  await toLibrary(one);
  await toLibrary(two);
  const [first, second] = ["Angela Merkel Meets Minister In Berlin", "Macron In Germany"];
  for (const tab of [one, two]) await has(tab, [...samples, first, second]);
  for (const tab of [one, two]) {
    await tab.bringToFront();
    await tab.reload();
    await compared(tab);
    await has(tab, [...samples, first, second]);
  }
  await act(two, first, "remove");
  await has(two, [...samples, second]);
  await has(one, [...samples, second]);
  await says(one, ".notice", "Another tab removed 1 text");
  await press(one, ".notice button", "Undo");
  for (const tab of [one, two]) await has(tab, [...samples, first, second]);
});

test("corrections of one text in both tabs are joined", async () => {
  await add(one, ONE);
  await toLibrary(one);
  await toLibrary(two);
  await says(two, ".card", "Merkel");
  await correct(one, "Merkel", "outlet", "The Courier");
  await two.bringToFront();
  await says(two, ".card", "The Courier");
  await correct(two, "Merkel", "published", "2024-03-04");
  await one.bringToFront();
  await says(one, ".card", "The Courier · 2024-03-04");
  await one.reload();
  await compared(one);
  await says(one, ".card", "The Courier · 2024-03-04");
});

test("a tab that did not hear of the other's changes does not undo them", async () => {
  // Deaf: as a tab that slept.
  const deaf = await open(browser, { before: () => Reflect.deleteProperty(globalThis, "BroadcastChannel") });
  await toLibrary(deaf);
  const samples = await titles(deaf);
  await add(one, ONE);
  await toLibrary(one);
  await correct(one, "Merkel", "outlet", "The Courier");
  await correct(one, samples[0], "published", "2024-01-02");
  await toLibrary(deaf);
  await correct(deaf, samples[0], "outlet", "The Herald");
  await add(deaf, TWO);
  await deaf.reload();
  await compared(deaf);
  assert.deepEqual(await shown(deaf), [TWO]);
  await toLibrary(deaf);
  await has(deaf, [...samples, "Angela Merkel Meets Minister In Berlin", "Macron In Germany"]);
  await says(deaf, ".card", "The Courier");
  await says(deaf, ".card", "The Herald · 2024-01-02");
});

test("the switch is one for all tabs, and none loses what it shows", async () => {
  await add(one, ONE);
  await says(two, ".notice", "Another tab added");
  await toLibrary(two);
  await two.click(".keep input");
  await two.waitForFunction(() => localStorage.getItem("crossread/1/keep") === "false");
  await toLibrary(one);
  await one.waitForSelector(".keep input:not(:checked)");
  for (const tab of [one, two]) {
    await tab.bringToFront();
    await tab.reload();
    await compared(tab);
    await toLibrary(tab);
    await says(tab, ".card", "Merkel");
    assert.equal(await tab.$eval(".keep input", (box) => /** @type {HTMLInputElement} */ (box).checked), false);
  }
});
