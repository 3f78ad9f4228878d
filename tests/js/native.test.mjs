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
  const engine = new wasm.Explorer(readFileSync("pkg/crossread.pack"));
  engine.takeParser(readFileSync("models/en/parser.bin"));
  return engine;
}

/** @param {string[]} args */
const run = (...args) => execFileSync(NATIVE, args, { encoding: "utf8", maxBuffer: 1e9 });

/** @param {string[]} args */
const native = (...args) =>
  run(...args)
    .trimEnd()
    .split("\n");

/** Each format tells of them; the work on pairs grows with the square of their number. */
const FEW = FILES.slice(0, 5);
const FORMATS = /** @type {const} */ ([
  ...["markdown", "json", "annotations", "ris", "csl-json", "gexf", "ftm"],
  ...["csv-entities", "csv-mentions", "csv-quotations", "csv-values", "csv-lineage", "csv-points"],
  ...["csv-pairs", "csv-pair-values", "csv-pair-quotations", "csv-pair-alignments", "csv-pair-only"],
  ...["csv-pair-relations", "csv-pair-emphasis", "csv-pair-wording", "csv-pair-reuse"],
]);

test("exported, natively and in wasm: the same bytes", () => {
  const engine = explorer();
  for (const file of FEW) engine.add(readFileSync(file), { key: `key of ${file}`, name: file });
  const keys = FEW.map((file) => `key of ${file}`);
  for (const format of FORMATS) {
    const bytes = run("export", "--format", format, "--input", "text", ...FEW);
    assert.ok(bytes.length > 40, format);
    assert.equal(engine.export(format, keys), bytes, format);
  }
  const lines = [...native("annotate", "--input", "text", ...FEW), ...native("compare", "--input", "text", ...FEW)];
  assert.equal(engine.export("json", keys), `${lines.join("\n")}\n`);
});

test("annotated and compared, natively and in wasm: the same bytes", () => {
  assert.ok(FILES.length > 5);
  const engine = explorer();
  for (const file of FILES) engine.add(readFileSync(file), { key: file, name: file });
  const views = FILES.map((file) => JSON.stringify(engine.view(file)));
  const lines = native("annotate", "--input", "text", ...FILES);
  FILES.forEach((file, i) => assert.equal(views[i], lines[i], file));
  // The page asks for names alone first, and for two articles side by side.
  const entities = (/** @type {{ entities: unknown }} */ found) => JSON.stringify(found.entities);
  const compared = native("compare", "--only", "entities", "--input", "text", ...FILES).map((line) =>
    entities(JSON.parse(line)),
  );
  assert.deepEqual([entities(engine.compare(FILES))], compared);
  const [left, right] = FILES;
  const [line] = native("compare", "--input", "text", left, right);
  assert.equal(JSON.stringify(engine.pair(left, right)), line);
});
