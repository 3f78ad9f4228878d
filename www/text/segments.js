// Text and its layers cut into pieces that follow each other without gap or overlap, before anything touches the DOM.

/** @typedef {import("../types.d.ts").ArticleView} ArticleView */
/** @typedef {import("../types.d.ts").BlockView} BlockView */
/** @typedef {{ text: string, mention: number | null }} Piece */
/** @typedef {{ block: number, pieces: Piece[] } | { block: null, text: string }} Segment */

/**
 * Every character of `view.text` is in exactly one piece; text outside the blocks (white space) stands by itself.
 * @param {Pick<ArticleView, "text" | "blocks" | "mentions">} view
 * @returns {Generator<Segment, void>}
 */
export function* segments({ text, blocks, mentions }) {
  let at = 0;
  let next = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.start > at) yield { block: null, text: text.slice(at, block.start) };
    /** @type {Piece[]} */
    const pieces = [];
    at = block.start;
    for (; next < mentions.length && mentions[next].start < block.end; next += 1) {
      const { start, end } = mentions[next];
      if (start < at || end > block.end) continue; // no two overlap, none crosses a block: a broken view loses a mark, never a word
      if (start > at) pieces.push({ text: text.slice(at, start), mention: null });
      pieces.push({ text: text.slice(start, end), mention: next });
      at = end;
    }
    if (block.end > at) pieces.push({ text: text.slice(at, block.end), mention: null });
    at = block.end;
    yield { block: index, pieces };
  }
  if (at < text.length) yield { block: null, text: text.slice(at) };
}
