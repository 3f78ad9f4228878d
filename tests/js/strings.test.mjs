// The tables of words: every language says the same things, in as many forms as it has.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { odds, WEIGHED } from "../../www/rooms/card/weights.js";
import { words as en } from "../../www/words/en.js";
import { LANGUAGES } from "../../www/rooms/help/languages.js";
import { say } from "../../www/words/strings.js";

/** A rule is made nowhere else, whatever table it stands in: `tests/layout.rs` holds that. */
const SLUG = /\bRule\(\s*"([^"]+)"/g;

/** @param {string} source */
const slugs = (source) => [...source.matchAll(SLUG)].map((m) => m[1]);

test("“Why?” knows the rules of the clues", () => {
  const clues = slugs(readFileSync("src/pack/clue.rs", "utf8"));
  assert.deepEqual([...WEIGHED].sort(), [...new Set([...clues, "recognizer"])].sort());
});

test("a score in words", () => {
  const said = [
    [1000, "Nearly all"],
    [995, "Nearly all"],
    [994, "About 99 of 100"],
    [950, "About 95 of 100"],
    [949, "About 9 of 10"],
    [500, "About 5 of 10"],
    [0, "About 1 of 10"],
  ];
  for (const [score, words] of said) assert.ok(odds(Number(score)).startsWith(`${words} `), `${score}`);
});

test("every label of the contract has words", () => {
  const labels = readFileSync("src/document/label.rs", "utf8").matchAll(/=> "([A-Z_]+)"/g);
  for (const [, label] of labels) assert.ok(Object.hasOwn(say.labels, label), label);
});

test("a phrase says what stands in its gaps", () => {
  const said = [
    [say.article.words(1), "1 word"],
    [say.article.words(1234567), "1,234,567 words"],
    [say.search.total(2000, 1), "2,000 places in 1 text."],
    [say.takeIn.addedAs("{0} & <b>", "C"), "Added “{0} & <b>” as C."],
    [say.names.countOf(1, 12), "1 name of 12."],
  ];
  for (const [words, wanted] of said) assert.equal(words, wanted);
});

/** Every phrase of a table, by its path. @param {unknown} part @returns {[string, string][]} */
const phrasesOf = (part, path = "") =>
  typeof part === "string"
    ? [[path, part]]
    : Object.entries(/** @type {object} */ (part)).flatMap(([name, inner]) => phrasesOf(inner, `${path}.${name}`));

/** What is said in a phrase, and in how many forms. @param {string} phrase */
const gaps = (phrase) => [...new Set([...phrase.matchAll(/\{(\d)(\?[^}]*)?\}/g)].map(([, at]) => at))].sort().join(" ");

test("each language says the same things, with the same gaps", async () => {
  const first = new Map(phrasesOf(en));
  assert.ok(first.size > 600);
  for (const code of Object.keys(LANGUAGES)) {
    const { words: table } = await import(`../../www/words/${code}.js`);
    assert.equal(table.code, code);
    const own = phrasesOf(table);
    const paths = new Set(own.map(([path]) => path));
    const missing = [...first.keys()].filter((path) => !paths.has(path));
    const more = [...paths].filter((path) => !first.has(path));
    assert.ok(!missing.length && !more.length, `www/words/${code}/: missing ${missing}; in no other language ${more}`);
    for (const [path, phrase] of own) {
      assert.equal(gaps(phrase), gaps(first.get(path) ?? ""), `${code}${path}`);
      assert.equal(phrase === "", first.get(path) === "", `${code}${path}`);
    }
    const group = new Intl.NumberFormat(code).formatToParts(1234567).find(({ type }) => type === "group");
    assert.equal(table.group, group?.value);
    const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories.length;
    for (const [path, phrase] of own)
      for (const [, given] of phrase.matchAll(/\{\d\?([^}]*)\}/g))
        assert.equal(given.split("|").length, forms, `${code}${path}`);
  }
});
