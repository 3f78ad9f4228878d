// Where a date in EDTF lies along the days, and the ticks of an axis.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dateOf, dayOf, stretch, ticks } from "../../www/rooms/findings/calendar.js";

/** @param {string} edtf */
const days = (edtf) => {
  const found = stretch(edtf);
  return (
    found && [found.from, found.to].map((day) => (Number.isFinite(day) ? dateOf(day).toISOString().slice(0, 10) : ".."))
  );
};

test("from the first day to the last", () => {
  for (const [edtf, ...ends] of [
    ["2024-05-02", "2024-05-02", "2024-05-02"],
    ["2024-05-02T10:30:00Z", "2024-05-02", "2024-05-02"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2024-04~", "2024-04-01", "2024-04-30"],
    ["2024", "2024-01-01", "2024-12-31"],
    ["197X", "1970-01-01", "1979-12-31"],
    ["20XX", "2000-01-01", "2099-12-31"],
    ["2016-24", "2016-12-01", "2017-02-28"],
    ["2016-36", "2016-10-01", "2016-12-31"],
    ["2016-41", "2016-07-01", "2016-12-31"],
    ["2016-11-07/2016-11-13", "2016-11-07", "2016-11-13"],
    ["2022/..", "2022-01-01", ".."],
    ["../2022-03", "..", "2022-03-31"],
  ])
    assert.deepEqual(days(edtf), ends, edtf);
});

test("what is no date lies nowhere", () => {
  for (const edtf of ["", "P3D", "T10:00", "2024-05-02/2024-04", "soon"])
    assert.equal(edtf === "" ? null : days(edtf), null, edtf);
  assert.deepEqual(stretch("0079"), { from: dayOf(79, 1, 1), to: dayOf(79, 12, 31) });
});

test("an axis has no more ticks than it has room, each at the start of what it tells", () => {
  for (const years of [0.02, 0.1, 1, 7, 90, 900]) {
    const window = { from: dayOf(2000, 3, 5), to: dayOf(2000, 3, 5) + years * 365 };
    const { days, unit } = ticks(window, 9);
    assert.ok(days.length <= 10 && days.every((day) => day >= window.from && day <= window.to), `${years}: ${days}`);
    if (unit !== "day") assert.ok(days.every((day) => dateOf(day).getUTCDate() === 1));
    if (unit === "year") assert.ok(days.every((day) => dateOf(day).getUTCMonth() === 0));
  }
});
