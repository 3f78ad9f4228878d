// A folder as a zip archive, stored as it is: a document of Word is one.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** @param {Uint8Array} bytes */
const crc = (bytes) => (bytes.reduce((sum, byte) => TABLE[(sum ^ byte) & 255] ^ (sum >>> 8), -1) ^ -1) >>> 0;

/** @param {Record<string, string | Uint8Array>} files @returns {number[]} */
export function zipped(files) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const list = [];
  let at = 0;
  for (const [name, words] of Object.entries(files)) {
    const [path, bytes] = [Buffer.from(name), Buffer.from(words)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    parts.push(Buffer.from("PK\x03\x04"), facts, path, bytes);
    list.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), facts, place, path);
    at += 30 + path.length + bytes.length;
  }
  const end = Buffer.alloc(18);
  for (const place of [4, 6]) end.writeUInt16LE(Object.keys(files).length, place);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(at, 12);
  return [...Buffer.concat([...parts, ...list, Buffer.from("PK\x05\x06"), end])];
}

/** @param {string} folder @returns {Record<string, Uint8Array>} */
export const filesIn = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path)]),
  );
