// A place in its line: the words before it, it, the words after. The line leads there.
import { h } from "../../page/dom.js";

/** @typedef {{ left: string, words: string, right: string }} Context */

/** Characters on each side: more than a line shows. */
const SIDE = 90;

/**
 * A line that leads to its place.
 * @param {Context} context
 * @param {import("../../page/link.js").To} to
 * @param {Record<string, unknown>} [props]
 */
export const line = (context, to, props) =>
  h("a.line", { to, data: { go: "" }, dir: "auto", ...props }, inLine(context));

/** The three parts of a line. @param {Context} context */
export const inLine = ({ left, words, right }) => [
  h("span.left", null, h("span", null, left)),
  h("mark", null, words),
  h("span.right", null, right),
];

/**
 * The words around a place, inside its block; where they are cut, whole words.
 * @param {import("../../types.d.ts").ArticleView} view
 * @param {Pick<import("../../types.d.ts").MentionView, "start" | "end" | "block">} place
 * @returns {Context}
 */
export function context({ text, blocks }, { start, end, block }) {
  const from = Math.max(blocks[block].start, start - SIDE);
  const to = Math.min(blocks[block].end, end + SIDE);
  const left = text.slice(from, start);
  const right = text.slice(end, to);
  return {
    left: plain(from > blocks[block].start ? left.replace(/^\S*\s/, "") : left),
    words: plain(text.slice(start, end)),
    right: plain(to < blocks[block].end ? right.replace(/\s\S*$/, "") : right),
  };
}

/** On one line, and no half characters. @param {string} words */
const plain = (words) => words.replace(/\p{Surrogate}/gu, "").replace(/\s+/g, " ");
