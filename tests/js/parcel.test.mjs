// What travels in a link is checked field by field.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBase64, toBase64 } from "../../www/address/base64.js";
import { bytesOf, pack, toBase64Url, unpack, wordsOf } from "../../www/rooms/parts/parcel.js";

const anchor = { text: "9de63df6a2b80000", start: 3, end: 9, quote: "1f2e3d4c" };
/** @type {import("../../www/rooms/parts/parcel.js").Sent} */
const sent = {
  name: "a.txt",
  text: "<script>alert(1)</script> \u202e ünï 😀",
  format: "plain",
  corrections: [
    { kind: "count", anchor, counted: true },
    { kind: "metadata", field: "published", value: null },
    { kind: "reject", anchor },
    { kind: "same", anchor, with: { ...anchor, text: "0123456789abcdef" } },
  ],
};

test("texts come back as they went, and so do corrections of a text that the receiver has", () => {
  const goods = [sent, { hash: "9de63df6a2b8", corrections: sent.corrections }];
  assert.deepEqual(unpack(pack(goods)), goods);
});

test("a file travels as its words, or as its bytes where it has none", () => {
  const page = "<p>ünï 😀</p>";
  const words = wordsOf(new TextEncoder().encode(page));
  assert.deepEqual(words, { text: page });
  const bytes = Uint8Array.from([0x50, 0x4b, 3, 4, 0xff]);
  const packed = wordsOf(bytes);
  assert.deepEqual([Object.keys(packed), bytesOf(packed)], [["bytes"], bytes]);
  const goods = [words, packed].map((content) => ({
    ...{ name: "a", format: "html", encoding: null, corrections: [] },
    ...content,
  }));
  assert.deepEqual(unpack(pack(goods)), goods);
  const [one] = goods;
  for (const wrong of [
    { ...one, format: "HTML <b>" },
    { ...one, format: 5 },
    { ...one, encoding: "klingon" },
    { ...one, bytes: "" },
    { ...goods[1], bytes: "<b>" },
    { ...goods[1], bytes: 5 },
  ])
    assert.equal(unpack(JSON.stringify({ texts: [wrong] })), null, JSON.stringify(wrong));
});

test("anything that is not exactly a parcel is refused", () => {
  const wrong = [
    "",
    "null",
    "[]",
    "{}",
    '{"texts":[]}',
    '{"texts":{"length":1}}',
    JSON.stringify({ texts: [sent], more: 1 }),
    ...[
      { ...sent, extra: 1 },
      { ...sent, name: 5 },
      { ...sent, name: "x".repeat(301) },
      { ...sent, format: "html" },
      { ...sent, corrections: null },
      { ...sent, corrections: [{ kind: "count", anchor: { ...anchor, start: -1 }, counted: true }] },
      { ...sent, corrections: [{ kind: "count", anchor: { ...anchor, quote: "x" }, counted: true }] },
      { ...sent, corrections: [{ kind: "metadata", field: "constructor", value: "x" }] },
      { ...sent, corrections: [{ kind: "reject", anchor, with: anchor }] },
      { ...sent, corrections: [{ kind: "same", anchor }] },
      { ...sent, corrections: [{ kind: "same", anchor, with: "Iran" }] },
      { ...sent, corrections: [{ kind: "metadata", field: "title", value: {} }] },
      { ...sent, corrections: [{ kind: "eval" }] },
      { hash: "9de6", corrections: [] },
      { hash: "9de63df6a2b8", corrections: [], text: "" },
    ].map((text) => JSON.stringify({ texts: [text] })),
    JSON.stringify({ texts: Array.from({ length: 1001 }, () => sent) }),
  ];
  for (const json of wrong) assert.equal(unpack(json), null, json.slice(0, 80));
});

test("base64 in both alphabets", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256);
  assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
  assert.deepEqual(fromBase64(toBase64Url(bytes)), bytes);
  assert.match(toBase64Url(bytes), /^[A-Za-z0-9_-]+$/);
});
