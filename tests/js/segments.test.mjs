// Marks cut into pieces: the pieces are the text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { segments } from "../../www/text/segments.js";

/** @param {Iterable<import("../../www/text/segments.js").Segment>} list */
const words = (list) =>
  [...list].map((s) => (s.block === null ? s.text : s.pieces.map(({ text }) => text).join(""))).join("");

/**
 * @param {string} text
 * @param {[number, number][]} blocks
 * @param {[number, number][]} mentions
 */
const view = (text, blocks, mentions) => ({
  text,
  blocks: /** @type {any} */ (blocks.map(([start, end]) => ({ start, end }))),
  mentions: /** @type {any} */ (mentions.map(([start, end]) => ({ start, end }))),
});

test("pieces rebuild the text, marks stand where they should", () => {
  const text = "\n Iran 😀 denied.\n\nKim Jong Un\n";
  const start = text.indexOf("Iran");
  const kim = text.indexOf("Kim");
  const list = [
    ...segments(
      view(
        text,
        [
          [start, text.indexOf("\n\n")],
          [kim, text.length - 1],
        ],
        [
          [start, start + 4],
          [kim, kim + 11],
        ],
      ),
    ),
  ];
  assert.equal(words(list), text);
  const marks = list.flatMap((s) => (s.block === null ? [] : s.pieces.filter(({ mention }) => mention !== null)));
  assert.deepEqual(
    marks.map((p) => p.text),
    ["Iran", "Kim Jong Un"],
  );
});

test("no blocks, no mentions, broken mentions: never a word lost", () => {
  assert.equal(words(segments(view("abc", [], []))), "abc");
  assert.equal(words(segments(view("", [], []))), "");
  assert.equal(
    words(
      segments(
        view(
          "abcdef",
          [
            [0, 3],
            [3, 6],
          ],
          [
            [0, 2],
            [1, 3],
            [2, 5],
          ],
        ),
      ),
    ),
    "abcdef",
  );
});
