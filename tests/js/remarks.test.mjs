// What the reader says: laid on the places where it holds, told apart by pair, lost where the text has other words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isCorrections, MOST_SAID } from "../../www/address/corrections.js";
import { isAway, judged, laid } from "../../www/rooms/scene/remarks.js";

const A = "aaaaaaaaaaaa";
const B = "bbbbbbbbbbbb";
const C = "cccccccccccc";
const at = (/** @type {string} */ text, /** @type {number} */ start, /** @type {number} */ end) => ({
  ...{ text, start, end },
  quote: "00000000",
});
/** @param {object} [changed] @returns {any} */
const remark = (changed) => ({
  ...{ kind: "verdict", anchor: at(A, 0, 4), with: at(B, 2, 6), of: "values", says: "seen" },
  ...changed,
});

/** @param {any[][]} kept  by article @param {string[]} [hashes] @returns {any} */
function page(kept, hashes = [A, B]) {
  const articles = hashes.map((hash, n) => ({ key: `text-${n}`, view: { hash, text: "𝒳ne two three" } }));
  return {
    desk: { articles: new Map(articles.map((article) => [article.key, article])) },
    scene: { articles, sides: [0, 1] },
    shelf: { corrections: (/** @type {string} */ key) => kept[Number(key.slice(5))] ?? [] },
  };
}

test("a remark lies on both texts, by letters and not by halves of them", () => {
  const [one] = laid(page([[remark()]]));
  assert.deepEqual(one.places, [
    { start: 0, end: 5 },
    { start: 3, end: 7 },
  ]);
  assert.equal(one.lost, false);
});

test("it is the same whichever text stands left", () => {
  const turned = page([[remark()]]);
  turned.scene.sides = [1, 0];
  assert.deepEqual(laid(turned)[0].places, [
    { start: 3, end: 7 },
    { start: 0, end: 5 },
  ]);
});

test("of another pair it is not said; of a text that has other words it is lost", () => {
  const three = page([[remark({ with: at(C, 0, 2) })]], [A, B, C]);
  assert.deepEqual(laid(three), []);
  const [gone] = laid(page([[remark({ with: at(C, 0, 2) })]]));
  assert.equal(gone.lost, true);
  const [other] = laid(page([[remark({ anchor: at(C, 0, 2) })]]));
  assert.equal(other.lost, true);
  const [beyond] = laid(page([[remark({ anchor: at(A, 5, 900) })]]));
  assert.equal(beyond.lost, true);
});

/** @returns {any} */
const pair = () => ({
  values: [
    { a: { start: 0, end: 5 }, b: { start: 3, end: 7 }, alignment: 0 },
    { a: { start: 6, end: 9 }, b: { start: 3, end: 7 }, alignment: null },
  ],
  alignments: [{ a: [{ start: 0, end: 2 }], b: [{ start: 0, end: 9 }] }],
  only: [{ in: "b", range: { start: 3, end: 7 } }],
  reuse: [],
  quotations: [],
  wording: [{ a: [{ start: 0, end: 5 }], b: [] }],
});
const counts = (/** @type {any} */ { values, alignments, only }) => [values.length, alignments.length, only.length];

test("what is set aside goes from its kind alone, and what parted passages give goes with them", () => {
  const judge = (/** @type {any} */ ...remarks) => judged(pair(), laid(page([remarks])));
  assert.deepEqual(counts(judge()), [2, 1, 1]);
  assert.deepEqual(counts(judge(remark())), [1, 1, 1]);
  assert.deepEqual(counts(judge(remark({ of: "only", anchor: at(A, 0, 0) }))), [2, 1, 0]);
  assert.deepEqual(counts(judge(remark({ of: "reuse" }))), [2, 1, 1]);
  const passages = { of: "alignments", anchor: at(A, 0, 1), with: at(B, 0, 8) };
  assert.deepEqual(counts(judge(remark({ ...passages, says: "seen" }))), [2, 0, 1]);
  assert.deepEqual(counts(judge(remark({ ...passages, says: "apart" }))), [1, 0, 1]);
  assert.deepEqual(counts(judge(remark({ of: "alignments", says: "joined" }))), [2, 2, 1]);
  const wording = { of: "wording", with: at(B, 0, 0) };
  assert.deepEqual([judge(remark(wording)).wording, judge(remark()).wording.length], [[], 1]);
  assert.deepEqual(counts(judge(remark({ kind: "note", says: "look again" }))), [2, 1, 1]);
});

test("who speaks is found by where they first do in each, and by that alone", () => {
  const remarks = laid(page([[remark({ of: "voices" })]]));
  const place = (/** @type {number} */ start, /** @type {number} */ end) => ({ start, end });
  assert.ok(isAway(remarks, "voices", { places: [place(0, 5), place(3, 7)] }));
  assert.ok(!isAway(remarks, "voices", { places: [place(0, 4), place(3, 7)] }));
  assert.ok(!isAway(remarks, "emphasis", { places: [place(0, 5), place(3, 7)] }));
});

test("from elsewhere a remark is taken only as it should be", () => {
  assert.ok(isCorrections([remark(), remark({ kind: "note", says: "<b>", of: null, with: null })]));
  const wrong = [
    { says: "loud" },
    { of: "everything" },
    { with: {} },
    { anchor: null },
    { more: 1 },
    { kind: "note", says: "x".repeat(MOST_SAID + 1) },
    { kind: "note", says: 1 },
  ];
  for (const changed of wrong) assert.equal(isCorrections([remark(changed)]), false, JSON.stringify(changed));
});
