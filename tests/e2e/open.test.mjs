// The page opened from disk shows what the command line finds in the same texts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, native, open, SEEDS, seedTexts, texts } from "./browser.mjs";

/** @type {import("./browser.mjs").Profile} */
let browser;
/** @type {import("./browser.mjs").Tab} */
let page;
before(async () => {
  browser = await launch();
  page = await open(browser);
});
after(() => browser?.close());

test("opens from file:// with the network off and an empty console", async () => {
  assert.equal(await page.evaluate(() => location.protocol), "file:");
  assert.equal((await page.$$(".article")).length, 2);
  assert.deepEqual(page.trouble, []);
});

test("the words on screen are the words of the files", async () => {
  assert.deepEqual(await texts(page, ".article .text"), seedTexts);
});

test("marks and counts are those of the engine", async () => {
  const views = native("annotate", SEEDS);
  const marks = await page.$$eval(".text", (bodies) =>
    bodies.map((body) =>
      [...body.querySelectorAll(".m")].map((mark) => [mark.textContent, mark.classList.contains("uncounted")]),
    ),
  );
  const expected = views.map(({ text, mentions }) => {
    const points = [...text];
    return mentions.map((/** @type {any} */ m) => [points.slice(m.start, m.end).join(""), !m.counted]);
  });
  assert.deepEqual(marks, expected);
});

test("each list names whom the comparison names, as often as they are marked", async () => {
  const [{ entities }] = native("compare", SEEDS);
  const VALUES = ["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"];
  /** @type {Record<string, number>} */
  const expected = { both: 0, left: 0, right: 0 };
  for (const { label, parts, perhaps } of entities) {
    if (VALUES.includes(label)) continue;
    const [a, b] = [0, 1].map((article) =>
      parts
        .filter((/** @type {any} */ p) => p.article === article)
        .reduce((/** @type {number} */ n, /** @type {any} */ p) => n + p.count, 0),
    );
    if (a && b) expected.both += 1;
    else if ((a || b) && perhaps.length) expected.perhaps = (expected.perhaps ?? 0) + 1;
    else if (a) expected.left += 1;
    else if (b) expected.right += 1;
  }
  await page.evaluate(() =>
    document.querySelectorAll(".part > .link").forEach((more) => /** @type {HTMLElement} */ (more).click()),
  );
  const shown = await page.$$eval(".part", (parts) =>
    Object.fromEntries(
      parts.map((part) => [part.getAttribute("data-part"), part.querySelectorAll("[data-l]:is(tr, li)").length]),
    ),
  );
  assert.deepEqual(shown, expected);

  const wrong = await page.evaluate(() => {
    const marks = (/** @type {string} */ article, /** @type {string | null} */ linked) =>
      document.querySelectorAll(`.text[data-article="${article}"] .m[data-l="${linked}"]:not(.uncounted)`).length;
    const figure = (/** @type {Element | null} */ cell) => Number(cell?.querySelector(".n")?.textContent);
    const rows = [...document.querySelectorAll(".mirror tbody tr")].flatMap((row) => {
      const linked = row.getAttribute("data-l");
      return [
        [row.textContent, figure(row.querySelector(".l")), marks("0", linked)],
        [row.textContent, figure(row.querySelector(".r")), marks("1", linked)],
      ];
    });
    const only = ["left", "right"].flatMap((part, article) =>
      [...document.querySelectorAll(`.part.${part} li`)].map((row) => [
        row.textContent,
        figure(row),
        marks(String(article), row.getAttribute("data-l")),
      ]),
    );
    return [...rows, ...only].filter(([, said, marked]) => said !== marked);
  });
  assert.deepEqual(wrong, []);
});

test("the benchmark finds its marks", async () => {
  const names = await page.evaluate(() => performance.getEntries().map(({ name }) => name));
  for (const name of ["painted", "pack-loaded", "annotated", "compared"])
    assert.ok(names.includes(`crossread:${name}`), name);
  for (const name of ["unfold-pack", "compile", "load-pack", "read", "annotate", "compare"])
    assert.ok(names.includes(`crossread:${name}`), name);
});
