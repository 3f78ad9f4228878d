// A place in a text that is no mention: shown by the browser's own highlight, which changes nothing in the text.

const NAME = "passage";

/**
 * @param {import("../scene.js").Pinned | null} pinned
 * @returns {Element | null} the block that it begins in
 */
export function passage(pinned) {
  if (!("highlights" in CSS)) return null;
  CSS.highlights.delete(NAME);
  if (!pinned || pinned.mention !== null) return null;
  const body = document.querySelector(`.text[data-article="${pinned.article}"]`);
  const range = body && rangeOf(body, pinned.range);
  if (!range) return null;
  CSS.highlights.set(NAME, new Highlight(range));
  return range.startContainer.parentElement?.closest(".b") ?? null;
}

/**
 * Shows the words of the part that an element stands in.
 * @param {Element | null} element
 */
export function unfold(element) {
  const fold = element?.closest(".b")?.querySelector(".fold[aria-expanded=false]");
  if (fold instanceof HTMLElement) fold.click();
}

/**
 * The text nodes of the body hold exactly the characters of the text.
 * @param {Element} body
 * @param {import("../types.d.ts").Range} place
 */
function rangeOf(body, { start, end }) {
  const range = new Range();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}
