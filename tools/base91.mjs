// The other way of www/engine/base91.js: what the page carries is written when it is built.
import { LETTERS } from "../www/engine/base91.js";

/** @param {Uint8Array} bytes */
export function toBase91(bytes) {
  let [out, held, bits] = ["", 0, 0];
  const pair = () => LETTERS[Math.floor((held & 8191) / 91)] + LETTERS[(held & 8191) % 91];
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits < 13) continue;
    out += pair();
    held >>= 13;
    bits -= 13;
  }
  return out + (bits > 6 ? pair() : bits ? LETTERS[held] : "");
}
