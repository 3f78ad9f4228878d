// A date or an amount in words, as it is read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { countedFrom, readAs } from "../../www/rooms/findings/read-as.js";

const TEXT = "Three ferries came on Thursday.";
const AMOUNT = { amount: null, max: null, unit: null, unit_assumed: false, per: null, mod: null, counted: null };
const TIME = { edtf: null, relative: false, anchor: null, part: null, mod: null };

/** @param {any} value */
const read = (value) => readAs(/** @type {any} */ ({ text: TEXT, mentions: [] }), /** @type {any} */ ({ value }));

test("amounts", () => {
  const said = [
    [{ kind: "money", amount: "1200000000", unit: "USD", unit_assumed: true }, "1,200,000,000 US dollars, assumed"],
    [{ kind: "money", amount: "0.45", unit: "EUR", per: "barrel" }, "0.45 euros per barrel"],
    [{ kind: "money", amount: "5000000", max: "10000000", unit: "GBP" }, "5,000,000 to 10,000,000 British pounds"],
    [{ kind: "percent", amount: "4", unit: "percentage-point", mod: "at_least" }, "at least 4 percentage points"],
    [{ kind: "quantity", amount: "31/6", unit: "foot", mod: "approx" }, "about 31/6 feet"],
    [{ kind: "quantity", amount: "3", unit: "nautical-mile" }, "3 nautical mile"],
    [{ kind: "number", amount: "3", counted: { start: 6, end: 13, lemma: "ferry" } }, "3 ferries"],
    [{ kind: "number", amount: "123456789012345678901234567890" }, "123,456,789,012,345,678,901,234,567,890"],
    [{ kind: "number", amount: "-2.5" }, "-2.5"],
    [{ kind: "ordinal", amount: "3" }, "no. 3"],
    [{ kind: "number", amount: null }, null],
    [{ kind: "money", amount: "5", unit: "no code" }, "5 no code"],
  ];
  for (const [value, words] of said) assert.equal(read({ ...AMOUNT, .../** @type {object} */ (value) }), words);
  assert.equal(read(null), null);
});

test("times", () => {
  const said = [
    [{ kind: "date", iso: "XXXX-WXX-4", edtf: "2017-08-03", relative: true, anchor: "published" }, "2017-08-03"],
    [{ kind: "date", iso: "1989", edtf: "1989", part: "mid" }, "1989, its middle"],
    [{ kind: "date", iso: "2018", edtf: "2018", mod: "until" }, "until 2018"],
    [{ kind: "duration", iso: "P10D" }, "10 days"],
    [{ kind: "duration", iso: "P1Y1M" }, "1 year 1 month"],
    [{ kind: "duration", iso: "PT2.5H" }, "2.5 hours"],
    [{ kind: "duration", iso: "P1DT30M", mod: "less_than" }, "less than 1 day 30 minutes"],
    [{ kind: "duration", iso: "PXW" }, "PXW"],
    [{ kind: "set", iso: "P2W" }, "every 2 weeks"],
    [{ kind: "date", iso: "XXXX-WXX-4", relative: true }, null],
  ];
  for (const [value, words] of said) assert.equal(read({ ...TIME, .../** @type {object} */ (value) }), words);
});

test("what a time is counted from", () => {
  const view = /** @type {any} */ ({ text: TEXT, mentions: [{ start: 22, end: 30 }] });
  const from = (/** @type {object} */ value) =>
    countedFrom(view, /** @type {any} */ ({ value: { ...TIME, kind: "date", iso: "P2D", ...value } }));
  assert.equal(from({}), null);
  assert.deepEqual(from({ relative: true, anchor: 0 }), { words: "counted from “Thursday”", settable: false });
  assert.equal(from({ relative: true, anchor: "published", edtf: "2017-08-03" })?.words, "from the article’s date");
  assert.deepEqual(from({ relative: true }), { words: "no day: the article has no date", settable: true });
});
