// A place in a text that is no mention: shown by the browser's own highlight, which changes nothing in the text.

const NAME = "passage";

/**
 * Shows the pinned place where it is no mention.
 * @param {import("../scene/scene.js").Pinned | null} pinned
 * @returns {Element | null} the block that it begins in
 */
export function passage(pinned) {
  if (!("highlights" in CSS)) return null;
  CSS.highlights.delete(NAME);
  if (!pinned || pinned.mention !== null) return null;
  const body = document.querySelector(`.text[data-article="${pinned.article}"]`);
  const [range] = body ? rangesOf(body, [pinned.range]) : [];
  if (!range) return null;
  CSS.highlights.set(NAME, new Highlight(range));
  return range.startContainer.parentElement?.closest(".b") ?? null;
}

/**
 * Marks what the query meets in a text.
 * @param {{ article: number, places: import("../types.d.ts").Range[] }[]} found
 */
export function markFound(found) {
  if (!("highlights" in CSS)) return;
  const ranges = found.flatMap(({ article, places }) => {
    const body = document.querySelector(`.text[data-article="${article}"]`);
    return body ? rangesOf(body, places) : [];
  });
  CSS.highlights.set("found", new Highlight(...ranges));
}

/**
 * Shows the words of the part that an element stands in.
 * @param {Element | null} element
 */
export function unfold(element) {
  const block = element?.closest(".b");
  const head =
    block?.matches(".behind") && block.closest(".text")?.querySelector(`[data-b="${block.getAttribute("data-head")}"]`);
  for (const one of [head, block]) {
    const fold = one && one.querySelector(".fold[aria-expanded=false]");
    if (fold instanceof HTMLElement) fold.click();
  }
}

/**
 * The text nodes of the body hold exactly the characters of the text.
 * @param {Element} body
 * @param {import("../types.d.ts").Range[]} places  by place, none over another
 */
export function rangesOf(body, places) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  /** @type {Range[]} */
  const ranges = [];
  let at = 0;
  let next = 0;
  let range = new Range();
  let begun = false;
  for (let node = walker.nextNode(); node && next < places.length; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    for (; next < places.length; next += 1) {
      const { start, end } = places[next];
      if (!begun && start >= at + length) break;
      if (!begun) range.setStart(node, start - at);
      begun = end > at + length;
      if (begun) break;
      range.setEnd(node, end - at);
      ranges.push(range);
      range = new Range();
    }
    at += length;
  }
  return ranges;
}
