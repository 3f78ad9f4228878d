// What the page carries comes out as it went in, and nothing in it ends a script or a string.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toBase91 } from "../../tools/base91.mjs";
import { fromBase91, LETTERS } from "../../www/engine/base91.js";

test("bytes of any length come back", () => {
  for (let length = 0; length < 40; length += 1)
    for (const by of [0, 255, 7, 101]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (by === 255 ? 255 : (at * by * 31) % 256));
      assert.deepEqual(fromBase91(toBase91(bytes)), bytes, `${length} bytes`);
    }
});

test("ninety-one letters, none that ends anything", () => {
  assert.equal(new Set(LETTERS).size, 91);
  assert.equal(LETTERS.join("").match(/[<"\\\s]/), null);
});
