// The engine of the page and the native one say the same, to the byte. Reads pkg/ as ./build.sh made it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const NATIVE = process.env.CROSSREAD_BIN ?? "target/debug/crossread";
/** In the basic plane, where UTF-16 and code points count alike. */
const FILES = ["seeds", "tests/gold"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => `${folder}/${name}`),
);

/** @returns {import("../../www/types.d.ts").Explorer} */
function explorer() {
  const glue = readFileSync("pkg/crossread.js", "utf8");
  const wasm = new Function(`${glue}; return wasm_bindgen;`)();
  wasm.initSync({ module: new WebAssembly.Module(readFileSync("pkg/crossread_bg.wasm")) });
  return new wasm.Explorer(readFileSync("pkg/crossread.pack"));
}

/** @param {string[]} args */
const native = (...args) => execFileSync(NATIVE, args, { encoding: "utf8", maxBuffer: 1e9 }).trimEnd().split("\n");

test("annotated and compared, natively and in wasm: the same bytes", () => {
  assert.ok(FILES.length > 5);
  const engine = explorer();
  for (const file of FILES) engine.add(readFileSync(file), { key: file, name: file });
  const views = FILES.map((file) => JSON.stringify(engine.view(file)));
  const lines = native("annotate", "--input", "text", ...FILES);
  FILES.forEach((file, i) => assert.equal(views[i], lines[i], file));
  assert.deepEqual([JSON.stringify(engine.compare(FILES))], native("compare", "--input", "text", ...FILES));
});
