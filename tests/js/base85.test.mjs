// What the page carries comes out as it went in, and nothing in it ends a script or a string.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toBase85 } from "../../tools/base85.mjs";
import { fromBase85, LETTERS } from "../../www/engine/base85.js";

test("bytes of any length come back", () => {
  for (let length = 0; length < 40; length += 1)
    for (const by of [0, 255, 7, 101]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (by === 255 ? 255 : (at * by * 31) % 256));
      assert.deepEqual(fromBase85(toBase85(bytes)), bytes, `${length} bytes`);
    }
});

test("eighty-five letters, none that ends anything", () => {
  assert.equal(new Set(LETTERS).size, 85);
  assert.equal(LETTERS.join("").match(/[<>&"'`\\\s]/), null);
});
