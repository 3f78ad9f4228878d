// Bytes in letters that may stand anywhere in a page, thirteen bits in two, after basE91 (Henke 2006): base64 would make the page
// a thirteenth larger.

/** Ninety-one letters: none that ends a script, a string in double quotes or a line. */
export const LETTERS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (letter) => !'<"\\'.includes(letter),
);

/**
 * @param {string} text  its last group is one letter where six bits or fewer are left
 */
export function fromBase91(text) {
  const digits = new Uint8Array(128);
  LETTERS.forEach((letter, at) => (digits[letter.charCodeAt(0)] = at));
  const pairs = text.length & ~1;
  const out = new Uint8Array((pairs * 6.5 + (text.length & 1) * 6) >> 3);
  let [held, bits, to] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 2) {
    const first = digits[text.charCodeAt(at)];
    held |= (at < pairs ? first * 91 + digits[text.charCodeAt(at + 1)] : first) << bits;
    for (bits += at < pairs ? 13 : 6; bits > 7; bits -= 8) {
      out[to++] = held;
      held >>= 8;
    }
  }
  return out;
}
