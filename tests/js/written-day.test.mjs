// A day as people write it into a field.
import assert from "node:assert/strict";
import { test } from "node:test";
import { writtenDay } from "../../www/rooms/parts/written-day.js";

test("a day is read as people write it, as exact as it is written", () => {
  const said = [
    ["2024-04-25", "2024-04-25"],
    ["2024-04", "2024-04"],
    ["2024", "2024"],
    ["25 April 2024", "2024-04-25"],
    ["April 25, 2024", "2024-04-25"],
    ["Apr. 5th, 2024", "2024-04-05"],
    ["April 2024", "2024-04"],
    ["25.4.2024", "2024-04-25"],
    ["5. 4. 2024", "2024-04-05"],
  ];
  for (const [written, day] of said) assert.equal(writtenDay(written, "en"), day, written);
  assert.equal(writtenDay("3. März 2024", "de"), "2024-03-03");
  assert.equal(writtenDay("3 December 2024", "de"), "2024-12-03");
});

test("what may be another day, or none, is not taken", () => {
  const doubtful = [
    "4/5/2024",
    "25 4 2024",
    "32 May 2024",
    "2024-13",
    "May",
    "May June 2024",
    "5 6 May 2024",
    "yesterday",
  ];
  for (const written of doubtful) assert.equal(writtenDay(written, "en"), null, written);
});
