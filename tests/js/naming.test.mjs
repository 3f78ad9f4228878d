// Corrections of names: what a change of some mentions makes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nextAfter, rename } from "../../www/rooms/scene/naming.js";
import { emptyState } from "../../www/address/fragment.js";
import { Scene } from "../../www/scene/scene.js";

const anchor = (/** @type {string} */ text, /** @type {number} */ start) => ({
  text,
  start,
  end: start + 4,
  quote: "0",
});

/** Each letter is an entity, each place of it a mention. @param {string[]} texts */
function scene(...texts) {
  const it = new Scene(emptyState());
  const names = [...new Set(texts.join(""))];
  it.articles = /** @type {any} */ (
    texts.map((text, article) => ({
      key: `text${article}`,
      anchors: [...text].map((_, at) => anchor(`hash${article}`, at * 10)),
      view: {
        mentions: [...text].map((name, at) => ({ entity: names.indexOf(name), counted: true, start: at, end: at + 1 })),
      },
    }))
  );
  it.sides = [0, 1];
  const parts = (/** @type {string} */ name, /** @type {number} */ entity) =>
    texts.flatMap((text, article) => (text.includes(name) ? [{ article, entity, count: 1 }] : []));
  const entities = names.map((name, at) => ({
    name,
    label: "PERSON",
    kb: null,
    rule: "exact",
    parts: parts(name, at),
  }));
  it.comparison = /** @type {any} */ ({ articles: texts, entities });
  it.linked = texts.map(() => new Map(names.map((_, at) => [at, at])));
  return it;
}

test("one correction a mention, in the article it stands in", () => {
  const it = scene("aba", "ba");
  const changes = rename(it, () => [], it.places(0), null);
  assert.deepEqual(changes, [
    ["text0", [0, 20].map((at) => ({ kind: "reject", anchor: anchor("hash0", at) }))],
    ["text1", [{ kind: "reject", anchor: anchor("hash1", 10) }]],
  ]);
});

test("the same as a place in its own text where there is one", () => {
  const it = scene("ab", "a");
  const [[, here], [, there]] = rename(it, () => [], it.places(0), 1);
  const goal = anchor("hash0", 10);
  assert.deepEqual(here, [{ kind: "same", anchor: anchor("hash0", 0), with: goal }]);
  assert.deepEqual(there, [{ kind: "same", anchor: anchor("hash1", 0), with: goal }]);
  const [[, both]] = rename(scene("ab", "ab"), () => [], [{ article: 1, mention: 0 }], 1);
  assert.deepEqual(both, [{ kind: "same", anchor: anchor("hash1", 0), with: anchor("hash1", 10) }]);
});

test("what was said of a mention before is replaced, all else stays", () => {
  const it = scene("aa", "b");
  /** @type {import("../../www/types.d.ts").Correction[]} */
  const before = [
    { kind: "same", anchor: anchor("hash0", 0), with: anchor("hash1", 0) },
    { kind: "reject", anchor: anchor("hash0", 40) },
    { kind: "count", anchor: anchor("hash0", 0), counted: false },
  ];
  const [[, after]] = rename(it, () => before, [{ article: 0, mention: 0 }], null);
  assert.deepEqual(after, [before[1], before[2], { kind: "reject", anchor: anchor("hash0", 0) }]);
});

test("the next that stays is followed, from the first again after the last", () => {
  const it = scene("aa", "a");
  const [first, second, last] = it.places(0);
  for (const [at, gone, next] of /** @type {const} */ ([
    [first, [first], second],
    [last, [last], first],
    [second, [second, last], first],
    [second, [], second],
    [second, [first, second, last], null],
  ])) {
    it.pinned = it.pinnedAt(at.article, at.mention);
    assert.deepEqual(nextAfter(it, [...gone]), next);
  }
});
