// Holds dist/sizes.json against tests/budgets.txt: no part over its limit, and no part far from what was committed.
// node tests/budgets.test.mjs --update   rewrites the measured column
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

const FILE = "tests/budgets.txt";
/** Another compiler release moves sizes a little; more than this is a change that belongs in a diff. */
const TOLERANCE = 0.03;

const sizes = JSON.parse(readFileSync("dist/sizes.json", "utf8"));
const lines = readFileSync(FILE, "utf8").trimEnd().split("\n");
const budgets = lines
  .filter((line) => !line.startsWith("#"))
  .map((line) => {
    const [name, measured, limit] = line.split(" ");
    return { name, measured: Number(measured), limit: Number(limit) };
  });

if (process.argv.includes("--update")) {
  const comments = lines.filter((line) => line.startsWith("#"));
  const rows = budgets.map(({ name, limit }) => `${name} ${sizes[name]} ${limit}`);
  writeFileSync(FILE, [...comments, ...rows, ""].join("\n"));
} else {
  test("the page is in ASCII alone: www/first/whole.js says why", () => {
    assert.equal(/[^\0-\x7f]/.test(readFileSync("dist/crossread.html", "latin1")), false);
  });
  test("every size has a budget, and every budget a size", () => {
    assert.deepEqual(budgets.map((b) => b.name).sort(), Object.keys(sizes).sort());
  });
  for (const { name, measured, limit } of budgets) {
    test(`${name}: ${sizes[name]} of at most ${limit} bytes`, () => {
      assert.ok(sizes[name] <= limit, `${name} is over its limit by ${sizes[name] - limit} bytes`);
      const drift = Math.abs(sizes[name] - measured) / measured;
      assert.ok(
        drift <= TOLERANCE,
        `${name} was ${measured}, is ${sizes[name]}: if that is wanted, run node ${FILE.replace(".txt", ".test.mjs")} --update`,
      );
    });
  }
}
