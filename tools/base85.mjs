// The other way of www/engine/base85.js: what the page carries is written when it is built.
import { LETTERS } from "../www/engine/base85.js";

/** @param {Uint8Array} bytes */
export function toBase85(bytes) {
  let out = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const group = bytes.subarray(at, at + 4);
    let word = 0;
    for (let place = 0; place < 4; place += 1) word = word * 256 + (group[place] ?? 0);
    let letters = "";
    for (let place = 0; place < 5; place += 1) {
      letters = LETTERS[word % 85] + letters;
      word = Math.floor(word / 85);
    }
    out += letters.slice(0, group.length + 1);
  }
  return out;
}
