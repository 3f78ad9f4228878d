// Bytes in letters that may stand anywhere in a page, four in five: base64 would make the page a sixteenth larger.

/** Eighty-five letters: none that ends a script, a string or a line. */
export const LETTERS = [
  ..."!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~",
].slice(0, 85);

/**
 * @param {string} text  of a last group only as many letters as its bytes, and one
 */
export function fromBase85(text) {
  const digits = new Uint8Array(128);
  LETTERS.forEach((letter, at) => (digits[letter.charCodeAt(0)] = at));
  const size = Math.floor((text.length * 4) / 5);
  const whole = text + LETTERS[84].repeat(4); // what is left out at the end counts as the highest digit
  const out = new Uint8Array(size + 4);
  const words = new DataView(out.buffer);
  const digit = (/** @type {number} */ at) => digits[whole.charCodeAt(at)];
  for (let at = 0, to = 0; to < size; at += 5, to += 4)
    words.setUint32(
      to,
      (((digit(at) * 85 + digit(at + 1)) * 85 + digit(at + 2)) * 85 + digit(at + 3)) * 85 + digit(at + 4),
    );
  return out.subarray(0, size);
}
