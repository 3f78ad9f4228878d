// The filters of the page meet what the search meets (tests/folding.rs reads the same table).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fold } from "../../www/rooms/scene/fold.js";

const unescaped = (/** @type {string} */ source) =>
  source.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16))).replaceAll("\\n", "\n");

test("what the search meets, a filter meets", () => {
  const table = readFileSync(new URL("../folding.txt", import.meta.url), "utf8");
  const rows = table.split("\n").filter((line) => line.includes(" | "));
  assert.ok(rows.length > 10);
  for (const row of rows) {
    const [wanted, text] = row.split(" | ").map(unescaped);
    assert.ok(fold(text).includes(fold(wanted)), `${row}: ${fold(wanted)} is not in ${fold(text)}`);
  }
});

test("a filter keeps apart what differs", () => {
  for (const [wanted, text] of [
    ["uk", "the U.S. left"],
    ["gazabased", "Gaza-based"],
    ["office", "offiche"],
    ["jeanclaude", "Jean-\nClaude"],
  ])
    assert.ok(!fold(text).includes(fold(wanted)), `${wanted} is in ${text}`);
});
