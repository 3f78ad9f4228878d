// Many texts at once: in by drop or from a library file, picked, ordered and removed.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { articles } from "../bench/articles.mjs";
import { bytesOf, compared, drop, fill, launch, open, press, says, seedTexts, shown, texts } from "./browser.mjs";
import { copyOfPage, FRAGILE, WORKLESS } from "./copy.mjs";

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
afterEach(async () => page.isClosed() || page.close());

const files = (/** @type {number} */ count) =>
  articles(count).map(({ name, text }) => ({ name, bytes: bytesOf(text) }));

const JPEG = { name: "photo.jpg", bytes: [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1] };

/** @param {number} count of rows, all of them read */
const rows = (count) =>
  page.waitForFunction(
    (n) =>
      document.querySelectorAll(".card").length === n && !document.querySelector(".card.waiting, .notice progress"),
    {},
    count,
  );

/** The bar of an import is gone: it shows what it has read, and goes nowhere any more. */
const allRead = () => page.waitForFunction(() => !document.querySelector(".notice progress"));

async function toLibrary() {
  await page.click(".tabs [data-tab=library]");
  await page.waitForSelector(".card");
}

/** @param {number} row @param {string} name */
const act = (row, name) =>
  page.evaluate(
    (at, control) =>
      /** @type {HTMLElement} */ (
        document.querySelectorAll(".card")[at].querySelector(`[data-act="${control}"]`)
      ).click(),
    row,
    name,
  );

const letters = () =>
  page.$$eval(".card.chosen", (cards) =>
    cards.map((card) => `${card.querySelector(".letter")?.textContent} ${card.querySelector(".name")?.textContent}`),
  );

test("two hundred files in one drop: all are read, none is lost by a reload", async () => {
  page = await open(browser);
  const moved = page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen = new Set();
        new MutationObserver(() => {
          const bar = document.querySelector(".notice progress");
          if (bar instanceof HTMLProgressElement) seen.add(bar.value);
          else if (seen.size) resolve(seen.size);
        }).observe(document.body, { childList: true, subtree: true, attributes: true });
      }),
  );
  await drop(page, files(200));
  await rows(202);
  assert.ok(/** @type {number} */ (await moved) > 10);
  await says(page, ".notice", "Added 200 texts");
  assert.equal((await letters()).length, 2);
  await page.reload();
  await compared(page);
  await rows(202);
  assert.deepEqual(page.trouble, []);
});

test("an import can be stopped, and keeps what was read", async () => {
  page = await open(browser);
  await drop(page, files(200));
  await press(page, ".notice button", "Stop");
  await says(page, ".notice", "Stopped: ");
  const words = (await texts(page, ".notice p")).join();
  const read = Number(/Stopped: (\d+) of 200/.exec(words)?.[1]);
  assert.ok(read > 0 && read < 200, words);
  await toLibrary();
  await rows(read + 2);
  await page.reload();
  await compared(page);
  await rows(read + 2);
});

test("a page closed over an import says how much of it came in", async () => {
  page = await open(browser);
  await drop(page, files(200));
  await page.waitForFunction(() => {
    const bar = document.querySelector(".notice progress");
    return bar instanceof HTMLProgressElement && bar.value >= 48;
  });
  await page.reload();
  await compared(page);
  await says(page, ".notice", "was closed while texts were coming in");
  const said = /: (\d+) of (\d+) are in your library, the last of them “(article-.*?)”/.exec(
    (await texts(page, ".notice p")).join(),
  );
  assert.ok(said && said[2] === "200", `${said}`);
  await toLibrary();
  await rows(Number(said[1]) + 2);
  assert.ok((await texts(page, ".card .facts")).length > 16);
  await page.reload();
  await compared(page);
  assert.equal((await page.$$(".notice")).length, 0);
});

test("who opens the library while texts come in stays there", async () => {
  page = await open(browser);
  await drop(page, files(24));
  await page.waitForSelector(".notice progress");
  await toLibrary();
  await says(page, ".notice", "Added 24 texts");
  await rows(26);
  assert.ok(await page.$(".library"));
  assert.equal((await letters()).length, 24);
});

test("a link that was written before what came in was chosen does not undo the choice", async () => {
  page = await open(browser);
  // The tab is clicked while what came in is compared: its link still says which texts stood there before.
  await page.evaluate(() => {
    const notices = /** @type {HTMLElement} */ (document.querySelector("#notices"));
    let began = false;
    new MutationObserver((_, observer) => {
      const bar = notices.querySelector("progress");
      began ||= bar !== null;
      if (!began || bar) return;
      observer.disconnect();
      /** @type {HTMLElement} */ (document.querySelector(".tabs [data-tab=library]")).click();
    }).observe(notices, { childList: true, subtree: true });
  });
  await drop(page, files(24));
  await rows(26);
  assert.equal((await letters()).length, 24);
  const address = await page.evaluate(() => location.hash);
  assert.equal(/texts=([^&]*)/.exec(address)?.[1].split(",").length, 24);
  await page.evaluate(() => history.back());
  await page.waitForSelector(".article");
});

test("what cannot be read is said once, each file with its reason", async () => {
  page = await open(browser);
  await drop(page, [...files(2), ...[1, 2, 3, 4, 5].map((n) => ({ ...JPEG, name: `photo-${n}.jpg` }))]);
  await says(page, ".notice.bad summary", "5 files were not added");
  assert.equal((await page.$$(".notice.bad")).length, 1);
  const reasons = await texts(page, ".notice.bad li");
  assert.equal(reasons.length, 5);
  for (const [at, reason] of reasons.entries())
    assert.match(reason, new RegExp(`photo-${at + 1}.jpg This is not a text`));
});

test("an engine that stops in the middle of an import costs one text", async () => {
  page = await open(browser, { at: copyOfPage(folder, "fragile.html", FRAGILE) });
  const some = files(25);
  some[12] = { name: "culprit.txt", bytes: bytesOf("Iran and xyzzy.") };
  await drop(page, some);
  await says(page, ".notice.bad", "culprit.txt");
  await allRead();
  await toLibrary();
  await rows(27);
  assert.equal((await page.$$(".card.bad")).length, 1);
  await page.reload();
  await compared(page);
  await rows(27);
  await says(page, ".card.bad", "culprit.txt");
  assert.equal((await page.$$(".card.bad")).length, 1);
});

test("where no worker starts, the page stays alive while it reads", async () => {
  page = await open(browser, { at: copyOfPage(folder, "workless.html", WORKLESS) });
  // Frames that are drawn while the bar moves: the page looks at itself from before the drop on.
  const values = page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen = new Set();
        const look = () => {
          const bar = document.querySelector(".notice progress");
          if (bar instanceof HTMLProgressElement) seen.add(bar.value);
          else if (seen.size) return resolve(seen.size);
          requestAnimationFrame(look);
        };
        look();
      }),
  );
  await drop(page, files(60));
  assert.ok(/** @type {number} */ (await values) > 2);
});

test("one article of a file with several can be removed, and comes back", async () => {
  page = await open(browser);
  const several = ["First", "Second", "Third"].map((title) =>
    JSON.stringify({ title, text: "Iran met Russia in Geneva." }),
  );
  await drop(page, [{ name: "several.jsonl", bytes: bytesOf(several.join("\n")) }]);
  await press(page, "dialog button", "Add 3 articles");
  await page.waitForFunction(() => document.querySelector(".two:not(.solo)")?.textContent?.includes("in Geneva"));
  await toLibrary();
  await rows(5);
  await act(1, "remove");
  await rows(4);
  assert.deepEqual(await letters(), ["A First", "B Third"]);
  await page.reload();
  await compared(page);
  await rows(4);
  assert.deepEqual(await letters(), ["A First", "B Third"]);
  await act(1, "remove");
  await rows(3);
  await press(page, ".notice button", "Undo");
  await rows(4);
  assert.deepEqual(await letters(), ["A First", "B Third"]);
});

test("order by keys; several are picked, compared and removed; the filter finds them", async () => {
  page = await open(browser);
  await drop(page, files(12));
  await says(page, ".notice", "Added 12 texts");
  await toLibrary();
  await rows(14);
  const [a, b, c] = (await letters()).map((line) => line.slice(2));
  await page.focus('.card [data-act="↓"]');
  await page.keyboard.press("Enter");
  await page.waitForFunction((name) => document.querySelector(".card .name")?.textContent === name, {}, b);
  assert.equal(
    await page.evaluate(() => document.activeElement?.closest(".card")?.querySelector(".name")?.textContent),
    a,
  );
  await page.keyboard.press("Enter");
  await page.waitForFunction((name) => document.querySelectorAll(".card .name")[1]?.textContent === name, {}, c);
  assert.deepEqual((await letters()).slice(0, 3), [`A ${b}`, `B ${c}`, `C ${a}`]);

  await page.type(".filter input", "article-00 HELSINKI");
  await page.waitForFunction(() => document.querySelectorAll(".card").length === 9);
  await page.type(".filter input", " nothing");
  await says(page, ".stock", "No text has that");
  await fill(page, ".filter input", "article-01");
  await page.type(".filter input", "2");
  await page.waitForFunction(() => document.querySelectorAll(".card").length === 1);
  await page.click(".card .tick input");
  await page.$eval(".filter input", (input) => /** @type {HTMLInputElement} */ (input).select());
  await page.type(".filter input", "article-011");
  await page.waitForFunction(() => document.querySelectorAll(".card").length === 1);
  await page.click(".card .tick input");
  await says(page, ".picked", "2 picked");
  await press(page, ".picking button", "Compare these");
  await page.waitForSelector(".two:not(.solo)");
  await page.waitForFunction(() => document.querySelectorAll(".article .head").length === 2);
  assert.match((await shown(page)).join(), /./);
  await toLibrary();
  await fill(page, ".filter input", "");
  await page.type(".filter input", " ");
  await rows(14);
  assert.equal((await letters()).length, 2);
  await page.click(".picking label input");
  await says(page, ".picked", "14 picked");
  await press(page, ".picking button", "Remove these");
  await says(page, ".shelf", "No texts here");
  await press(page, ".notice button", "Undo");
  await rows(14);
  assert.equal((await letters()).length, 2);
});

test("a text in another language says so in its row", async () => {
  page = await open(browser);
  const german =
    "Merkel trifft Macron\n\nDie Kanzlerin hat am Montag den Präsidenten in Berlin getroffen und mit ihm über die Lage in der Ukraine gesprochen, wie ein Sprecher der Regierung sagte. Es ist nicht das letzte Treffen der beiden in diesem Jahr.\n";
  await drop(page, [{ name: "bericht.txt", bytes: bytesOf(german) }]);
  await page.waitForSelector(".two.solo");
  await toLibrary();
  await says(page, ".card .foreign", "German: names are read with English rules");
  assert.equal((await page.$$(".card .foreign")).length, 1);
});

/** The library as the page writes it to a file. */
async function savedLibrary() {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (/** @type {Blob} */ blob) => {
      blob.text().then((text) => (document.body.dataset.saved = text));
      return make(blob);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  await press(page, ".keep button", "Save the library");
  await page.waitForFunction(() => document.body.dataset.saved);
  return page.evaluate(() => document.body.dataset.saved ?? "");
}

test("the whole library goes to a file and comes back, joined to what is there, with undo", async () => {
  page = await open(browser);
  const [one, two] = articles(2);
  const latin = { name: "latin.txt", bytes: [...Buffer.from("Caf\u00e9 In Paris\n\nParis met Berlin.\n", "latin1")] };
  await drop(page, [{ name: one.name, bytes: bytesOf(one.text) }, latin, { name: two.name, bytes: bytesOf(two.text) }]);
  await page.waitForFunction(() => document.querySelector(".tabs small")?.textContent === "5");
  await toLibrary();
  await rows(5);
  await act(0, "details");
  await page.waitForSelector("dialog [name=outlet]");
  await fill(page, "dialog [name=outlet]", "The Courier");
  await page.keyboard.press("Enter");
  await says(page, ".card", "The Courier");
  const before = { letters: await letters(), rows: await texts(page, ".card .facts") };
  const saved = await savedLibrary();
  assert.equal(JSON.parse(saved).version, 1);
  assert.ok(JSON.parse(saved).sources.some((/** @type {any} */ { text }) => text === one.text));

  const elsewhere = await launch();
  try {
    await page.close();
    page = await open(elsewhere);
    await drop(page, [{ name: two.name, bytes: bytesOf(two.text) }]);
    await page.waitForSelector(".two.solo");
    await drop(page, [{ name: "library.json", bytes: bytesOf(saved) }]);
    await says(page, "dialog", "5 texts");
    await says(page, "dialog", "3 texts are here already");
    assert.equal((await texts(page, ".tabs small"))[0], "3");
    await press(page, "dialog button", "Add 2 texts");
    await toLibrary();
    await rows(5);
    await says(page, ".card", "The Courier");
    assert.equal((await letters()).length, 1); // what was compared stays
    await press(page, ".notice button", "Undo");
    await rows(3);
    // Into a library that holds nothing of the reader's: as it was.
    await page.click(".card.chosen [data-act=remove]");
    await rows(2);
    await drop(page, [{ name: "library.json", bytes: bytesOf(saved) }]);
    await press(page, "dialog button", "Add 3 texts");
    await rows(5);
    await page.waitForFunction(
      (n) => document.querySelectorAll(".card.chosen").length === n,
      {},
      before.letters.length,
    );
    assert.deepEqual(await letters(), before.letters);
    assert.deepEqual(await texts(page, ".card .facts"), before.rows);
    await page.reload();
    await compared(page);
    await rows(5);
    assert.deepEqual(await texts(page, ".card .facts"), before.rows);
  } finally {
    await page.close();
    await elsewhere.close();
  }
});

test("a library file that is damaged, newer or not ours changes nothing and says why", async () => {
  page = await open(browser);
  const good = { crossread: "library", version: 1, chosen: [], sources: [] };
  for (const [text, words] of [
    [JSON.stringify(good).slice(0, -3), "damaged"],
    [JSON.stringify({ ...good, version: 2 }), "newer Crossread"],
    [JSON.stringify({ ...good, sources: 5 }), "damaged"],
  ]) {
    await drop(page, [{ name: "library.json", bytes: bytesOf(text) }]);
    await says(page, ".notice.bad", words);
    await page.click(".notice.bad .shut");
  }
  const own = {
    key: "a",
    name: "<img src=x onerror=alert(1)>",
    from: "paste",
    text: "Iran.",
    corrections: { a: [5, { kind: "x" }] },
  };
  const sources = [own, { ...own, key: 7 }, null, { ...own, key: "b", from: "hell" }, { ...own, key: "c", text: 9 }];
  await drop(page, [{ name: "library.json", bytes: bytesOf(JSON.stringify({ ...good, sources, chosen: ["a", 5] })) }]);
  await says(page, "dialog", "4 entries could not be read");
  await says(page, "dialog .arrived", "<img src=x");
  await press(page, "dialog button", "Not now");
  assert.deepEqual(await shown(page), seedTexts);
  assert.equal((await texts(page, ".tabs small"))[0], "2");
  // A file of another making is an article like any other.
  await drop(page, [{ name: "other.json", bytes: bytesOf('{"title": "Talks", "text": "Iran met Russia."}') }]);
  await page.waitForFunction(() => document.querySelector(".tabs small")?.textContent === "3");
});
