import assert from "node:assert/strict";
import { test } from "node:test";
import { seedsHtml } from "../../www/first-paint.js";
import { paragraphs, segments } from "../../www/segments.js";

/** @param {import("../../www/segments.js").Segment[]} list */
const words = (list) =>
  list.map((s) => (s.block === null ? s.text : s.pieces.map(({ text }) => text).join(""))).join("");

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
  const list = segments(
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
  );
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

test("paragraphs rebuild the text", () => {
  for (const text of ["", "\n", "a", "a\n\n\nb", "  a\nb \n \n c\n\n", "a\r\n\r\nb", "\u2028a"]) {
    const parts = paragraphs(text);
    assert.equal(parts.map((p) => p.text).join(""), text);
    assert.ok(parts.every(({ gap, text: part }) => gap === (part.trim() === "")));
  }
});

test("the first paint shows article text as text", () => {
  const seeds = [
    { name: "a", text: '<img src=x>\n\n&amp; "b"' },
    { name: "b", text: "B" },
  ];
  const html = seedsHtml(seeds);
  assert.ok(!html.includes("<img"));
  assert.ok(html.includes('<h2 class="b">&#60;img src=x&#62;</h2>\n\n<p class="b">&#38;amp; &#34;b&#34;</p>'));
});
