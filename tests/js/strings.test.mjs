import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { odds, WEIGHED } from "../../www/rooms/card/weights.js";
import { hasWords } from "../../www/words/rules.js";
import { say } from "../../www/words/strings.js";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".rs") && !name.startsWith("bin") && !/(cases|broken)\.rs$/.test(name))
  .map((name) => readFileSync(`src/${name}`, "utf8").split(/#\[cfg\(test\)\]\s*mod \w+ \{/)[0]); // not at `mod cases;`

/** A rule is made nowhere else, whatever table it stands in: `tests/layout.rs` holds that. */
const SLUG = /\bRule\(\s*"([^"]+)"/g;

/** @param {string} source */
const slugs = (source) => [...source.matchAll(SLUG)].map((m) => m[1]);

test("every rule of the engine has words", () => {
  const all = new Set(sources.flatMap(slugs));
  // One of each table, and one that stands alone.
  for (const known of ["name-maker", "name-bare", "money", "head-word", "name-fact", "navigation", "recognizer"])
    assert.ok(all.has(known), known);
  assert.deepEqual([...all].filter((slug) => !hasWords(slug)).sort(), []);
});

test("every rule that has words is a rule of the engine", () => {
  const all = new Set(sources.flatMap(slugs));
  assert.deepEqual(
    Object.keys(say.rules).filter((slug) => !all.has(slug)),
    [],
  );
});

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
