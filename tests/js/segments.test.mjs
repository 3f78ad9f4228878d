import assert from "node:assert/strict";
import { test } from "node:test";
import { firstPaint } from "../../www/first/first-paint.js";
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

test("the first paint shows article text as text", () => {
  const text = '<img src=x>\n\n&amp; "b"';
  const block = (/** @type {number} */ start, /** @type {number} */ end, kind = "paragraph", counted = true) => ({
    start,
    end,
    kind,
    counted,
    reason: null,
  });
  const read = (/** @type {any[]} */ ...blocks) =>
    /** @type {any} */ ({ view: { text, blocks, mentions: [] }, info: { words: 3, outlet: { value: "<i>" } } });
  const html = firstPaint(
    [read(block(0, 11, "title"), block(13, 22)), read(block(0, 11), block(13, 22, "furniture", false))],
    "",
    [[[0, 0]], []],
  );
  assert.doesNotMatch(html, /<img|<i>/);
  assert.ok(
    html.includes(
      '&#60;img src=x&#62;</h2><div class="says"></div>\n\n<p class="b paragraph ">&#38;amp; &#34;b&#34;</p>',
    ),
  );
  assert.ok(html.includes('<span class="words" hidden>&#38;amp; &#34;b&#34;</span>'));
});
