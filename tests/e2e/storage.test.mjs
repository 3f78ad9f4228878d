// What is kept, where, and what happens when it cannot be.
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { compared, launch, open, paste, press, says, seedTexts, shown } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => (browser = await launch()));
after(() => browser?.close());
afterEach(async () => page.isClosed() || page.close());

const ONE = "Angela Merkel Meets Minister In Berlin\n\nAngela Merkel met Emmanuel Macron in Berlin.\n\n";
const TWO = "Macron In Germany\n\nFrance's Emmanuel Macron travelled to Berlin.\n";

/** All that lies in the database. @param {import("puppeteer-core").Page} at */
const stored = (at) =>
  at.evaluate(async () => {
    const db = await new Promise((resolve) => {
      const request = indexedDB.open("crossread");
      request.onsuccess = () => resolve(request.result);
    });
    const records = [];
    for (const store of db.objectStoreNames) {
      records.push(
        ...(await new Promise((resolve) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        })),
      );
    }
    db.close();
    const decoder = new TextDecoder("latin1");
    return JSON.stringify(records, (_, value) => (value instanceof Uint8Array ? decoder.decode(value) : value));
  });

/** @param {import("./browser.mjs").Tab} at */
async function toLibrary(at) {
  await at.click(".tabs [data-tab=library]");
  await at.waitForSelector(".keep input");
}

/** A page on which a script ran before its own. @param {() => void} script */
const openAfter = (script) => open(browser, { before: script });

test("what a tab keeps for itself is sealed, and is there after a reload and in a copy of the tab", async () => {
  page = await open(browser);
  await paste(page, ONE);
  await page.waitForSelector(".two.solo");
  const found = await stored(page);
  assert.match(found, /text-[0-9a-f]{12}/);
  assert.doesNotMatch(found, /Merkel/);
  await page.reload();
  await compared(page);
  assert.deepEqual(await shown(page), [ONE]);
  // As a browser copies a tab: its session storage goes along.
  const session = await page.evaluate(() => JSON.stringify(sessionStorage));
  const copy = await open(browser, {
    before: (words) => Object.assign(sessionStorage, JSON.parse(words)),
    given: session,
  });
  assert.deepEqual(await shown(copy), [ONE]);
  await paste(copy, TWO);
  await copy.waitForSelector(".two:not(.solo)");
  await page.reload();
  await compared(page);
  assert.deepEqual(await shown(page), [ONE]);
  await copy.close();
});

test("what closed tabs left is swept away, what living tabs hold is not", async () => {
  page = await open(browser);
  await paste(page, ONE);
  await page.waitForSelector(".two.solo");
  const mine = await page.evaluate(() => sessionStorage.getItem("crossread/1/tab") ?? "");
  const closed = await open(browser);
  await paste(closed, TWO);
  await closed.waitForSelector(".two.solo");
  const theirs = await closed.evaluate(() => sessionStorage.getItem("crossread/1/tab") ?? "");
  await closed.close();
  const tomorrow = await open(browser, {
    before: () => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 2 * 24 * 3600 * 1000;
    },
  });
  const scope = (/** @type {string} */ tab) => JSON.parse(tab).scope;
  await tomorrow.waitForFunction(
    async (gone) => {
      const db = await new Promise((resolve) => {
        const request = indexedDB.open("crossread");
        request.onsuccess = () => resolve(request.result);
      });
      const keys = await new Promise((resolve) => {
        const request = db.transaction("orders").objectStore("orders").getAllKeys();
        request.onsuccess = () => resolve(request.result);
      });
      db.close();
      return !keys.includes(gone);
    },
    { polling: 100 },
    scope(theirs),
  );
  const left = await stored(tomorrow);
  assert.ok(left.includes(scope(mine)));
  assert.ok(!left.includes(scope(theirs)));
  await tomorrow.close();
});

test("the library of an earlier copy is taken over once, with nothing lost", async () => {
  const earlier = () => {
    if (sessionStorage.getItem("taken-over")) return;
    sessionStorage.setItem("taken-over", "yes");
    const bytes = btoa("Macron In Germany\n\nEmmanuel Macron travelled to Berlin.\n");
    const correction = { kind: "metadata", field: "published", value: "2024-03-04" };
    const own = { key: "text7", name: "Pasted text", from: "paste", format: null, stopped: false };
    const sources = [
      {
        key: "sample2",
        name: "002_2a88d4aa877cd891.txt",
        from: "seed",
        format: "plain",
        corrections: {},
        stopped: false,
      },
      { ...own, bytes, corrections: { text7: [correction] } },
    ];
    const library = { next: 8, sources, chosen: ["text7", "sample2"] };
    sessionStorage.setItem("crossread/1/library", JSON.stringify(library));
    sessionStorage.setItem("crossread/1/guests", JSON.stringify({ next: 8, sources: [], chosen: library.chosen }));
  };
  page = await openAfter(earlier);
  const texts = ["Macron In Germany\n\nEmmanuel Macron travelled to Berlin.\n", seedTexts[1]];
  assert.deepEqual(await shown(page), texts);
  await says(page, ".head", "2024-03-04");
  await page.waitForFunction(() => sessionStorage.getItem("crossread/1/library") === null);
  await page.reload();
  await compared(page);
  assert.deepEqual(await shown(page), texts);
  await says(page, ".head", "2024-03-04");
  await toLibrary(page);
  assert.equal((await page.$$(".card")).length, 2);
});

test("a storage that is full is said, keeps what fits, and nothing is lost from the page", async () => {
  page = await openAfter(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (/** @type {any} */ record, ...rest) {
      if (record.bytes?.length > 2000) throw new DOMException("full", "QuotaExceededError");
      return put.call(this, record, ...rest);
    };
  });
  await paste(page, ONE);
  await page.waitForSelector(".two.solo");
  const large = `Large\n\n${"Emmanuel Macron went to Berlin. ".repeat(100)}`;
  await paste(page, large);
  await says(page, ".notice.bad", "space");
  assert.deepEqual(await shown(page), [ONE, large]);
  await toLibrary(page);
  await says(page, ".keep .error", "space");
  await page.click(".tabs [data-tab=read]");
  await page.waitForSelector(".article");
  await page.reload();
  await compared(page);
  assert.deepEqual(await shown(page), [ONE]);
});

for (const [name, script] of /** @type {[string, () => void][]} */ ([
  [
    "refuses",
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("no", "SecurityError");
      };
    },
  ],
  [
    "fails",
    () => {
      Object.defineProperty(globalThis, "indexedDB", {
        get() {
          throw new DOMException("no", "SecurityError");
        },
      });
    },
  ],
])) {
  test(`a browser that ${name} to store: the page goes on from memory, and says so`, async () => {
    page = await openAfter(script);
    assert.deepEqual(await shown(page), seedTexts);
    assert.equal(await page.$(".notice"), null);
    await paste(page, ONE);
    await says(page, ".notice.bad", "refuses to save");
    assert.deepEqual(await shown(page), [ONE]);
    await paste(page, TWO);
    await page.waitForSelector(".two:not(.solo)");
    assert.deepEqual(await shown(page), [ONE, TWO]);
    assert.deepEqual(page.trouble, []);
  });
}

test("a library that a newer copy keeps is left alone", async () => {
  const apart = await launch();
  try {
    page = await open(apart);
    const upgraded = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open("crossread", 99);
          request.onsuccess = () => (request.result.close(), resolve(true));
          request.onerror = () => resolve(false);
        }),
    );
    assert.ok(upgraded); // an open page makes room
    await paste(page, ONE);
    await says(page, ".notice.bad", "newer Crossread");
    assert.deepEqual(await shown(page), [ONE]);
    const later = await open(apart);
    assert.deepEqual(await shown(later), seedTexts);
  } finally {
    await page.close();
    await apart.close();
  }
});

test("everything is forgotten, in every tab, when the reader says so", async () => {
  page = await open(browser);
  await toLibrary(page);
  await page.click(".keep input");
  await paste(page, ONE);
  await page.waitForSelector(".two.solo");
  const other = await open(browser);
  assert.deepEqual(await shown(other), [ONE]);
  await page.bringToFront();
  await toLibrary(page);
  await press(page, ".keep button", "Forget everything");
  await says(page, "dialog", "3 texts");
  await says(page, "dialog", "cannot be undone");
  await press(page, "dialog button", "Forget everything");
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await says(tab, ".library", "No texts here");
    assert.equal((await tab.$$(".notice button:not(.shut)")).length, 0);
  }
  const traces = (/** @type {import("puppeteer-core").Page} */ tab) =>
    tab.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ""),
    ]);
  for (const tab of [page, other])
    assert.deepEqual(
      (await traces(tab)).filter((name) => name.startsWith("crossread")),
      [],
    );
  await other.close();
  await page.bringToFront();
  await paste(page, TWO);
  await page.waitForSelector(".two.solo");
  await page.reload();
  await compared(page);
  assert.deepEqual(await shown(page), [TWO]);
});
