// What is written into the page when it is built: words of articles stay words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { writeDown } from "../../tools/written.mjs";
import { emptyState } from "../../www/address/fragment.js";
import { firstPaint } from "../../www/first/first-paint.js";
import { Scene } from "../../www/scene/scene.js";

const TEXT = '<img src=x>\n\n&amp; "b"';

/** @param {number} start @param {number} end */
const block = (start, end, kind = "paragraph", counted = true) => ({ start, end, kind, counted, reason: null });

/** @param {any} block @param {any[]} mentions */
const article = (block, ...mentions) => ({
  view: {
    ...{ text: TEXT, hash: "", language: "en", warnings: [] },
    ...{ blocks: [{ start: 0, end: 11, kind: "title", counted: true, reason: null }, block], mentions },
    sentences: [{ start: 0, end: 11 }],
  },
  info: { words: 3, outlet: { value: "<i>" }, title: { value: TEXT.slice(0, 11), span: null } },
  source: { from: "seed", name: "" },
});

test("what is written down shows the words of articles as words", () => {
  const scene = new Scene(emptyState());
  const mention = {
    start: 1,
    end: 4,
    block: 0,
    label: "PERSON",
    form: "name",
    entity: null,
    counted: true,
    score: 900,
  };
  scene.put(/** @type {any} */ ([article(block(13, 22), mention), article(block(13, 22, "furniture", false))]));
  scene.compared({ comparison: /** @type {any} */ ({ entities: [] }), code: "" });
  scene.landmarks = /** @type {any} */ ({ pairs: [], answers: [[[0, 0]], []] });
  writeDown();
  const html = firstPaint(/** @type {any} */ ({ scene }));
  assert.doesNotMatch(html, /<img|<i>/);
  assert.ok(html.includes('>&#60;img src=x&#62;</h2><div class="says s1"></div>\n\n<p '), html);
  assert.ok(html.includes(">&#38;amp; &#34;b&#34;</p>"));
  assert.ok(html.includes('<span class="words" hidden="">&#38;amp; &#34;b&#34;</span>'));
});
