// What two tabs changed at the same time, put together.
import assert from "node:assert/strict";
import { test } from "node:test";
import { join, joinLists } from "../../www/shelf/join.js";

test("lists of two tabs are joined: what either added stays, what either took away goes", () => {
  for (const [base, mine, theirs, joined] of [
    [[], ["a"], ["b"], ["b", "a"]],
    [["a"], ["a", "b"], ["a", "c"], ["a", "c", "b"]],
    [["a", "b"], ["a"], ["a", "b", "c"], ["a", "c"]],
    [["a", "b"], ["a", "b"], ["b"], ["b"]],
    [["a"], [], [], []],
    [["a"], ["b"], ["a"], ["b"]],
    [[], ["a"], ["a"], ["a"]],
    [["a"], ["x"], ["y"], ["y", "x"]], // both changed it: both stay, mine last, which holds
  ])
    assert.deepEqual(joinLists(base, mine, theirs), joined);
});

test("corrections are joined article by article", () => {
  const set = (/** @type {string} */ field, /** @type {string} */ value) =>
    /** @type {import("../../www/types.d.ts").Correction} */ ({ kind: "metadata", field, value });
  const facts = (/** @type {Record<string, any[]>} */ corrections, /** @type {string[]} */ without = []) =>
    /** @type {any} */ ({ corrections, without });
  const base = facts({ t: [set("outlet", "A")] });
  const mine = facts({ t: [set("outlet", "B")], "t/2": [set("title", "Mine")] });
  const theirs = facts({ t: [set("outlet", "A"), set("url", "u")] }, ["t/3"]);
  assert.deepEqual(join(base, mine, theirs), {
    corrections: { t: [set("url", "u"), set("outlet", "B")], "t/2": [set("title", "Mine")] },
    without: ["t/3"],
  });
  assert.deepEqual(join(null, mine, theirs).corrections.t, [set("outlet", "A"), set("url", "u"), set("outlet", "B")]);
});
