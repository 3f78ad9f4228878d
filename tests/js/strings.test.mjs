import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { odds, WEIGHED } from "../../www/rooms/card/weights.js";
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
