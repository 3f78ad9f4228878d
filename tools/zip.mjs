// A zip archive whose bytes hang on names and contents alone: sorted, without times, deflated.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

/** 1 January 1980: the first day that the format knows. */
const DAY = 0x0021;
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];

/** @param {number[][]} fields  each its bytes and its value */
function head(fields) {
  const out = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) at = out.writeUIntLE(value, at, bytes);
  return out;
}

/** @param {Record<string, string | Uint8Array>} files  by their paths @returns {Buffer} */
export function zipped(files) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const list = [];
  let at = 0;
  for (const path of Object.keys(files).sort()) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(files[path]);
    const packed = deflateRawSync(bytes, { level: 9 });
    const said = [
      ...[
        [2, 20],
        [2, 0x0800],
        [2, 8],
        [2, 0],
        [2, DAY],
      ], // version, names in UTF-8, deflated, time, day
      ...[
        [4, crc32(bytes)],
        [4, packed.length],
        [4, bytes.length],
        [2, name.length],
        [2, 0],
      ],
    ];
    const local = Buffer.concat([head([[4, LOCAL], ...said]), name, packed]);
    const central = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ];
    list.push(Buffer.concat([head([[4, CENTRAL], [2, 20], ...said, ...central]), name]));
    parts.push(local);
    at += local.length;
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const count = list.length;
  const end = head([
    [4, END],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, at],
    [2, 0],
  ]);
  return Buffer.concat([...parts, ...list, end]);
}

/** Each file of a folder, by its path in it. @param {string} folder @returns {Record<string, Uint8Array>} */
export const filesIn = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name.replaceAll("\\", "/"), readFileSync(join(folder, name))]),
  );
