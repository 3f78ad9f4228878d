// A text by its letters (code points), as anchors count them: cut once, however many anchors lie in it.

/** @type {WeakMap<{ text: string }, string[]>} */
const cut = new WeakMap();

/**
 * @param {{ text: string }} view
 * @returns {string[]}
 */
export function lettersOf(view) {
  const letters = cut.get(view) ?? [...view.text];
  cut.set(view, letters);
  return letters;
}
