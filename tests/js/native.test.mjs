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

test("exported, natively and in wasm: the same bytes", () => {
  const engine = explorer();
  for (const file of FILES) engine.add(readFileSync(file), { key: `key of ${file}`, name: file });
  const keys = FILES.map((file) => `key of ${file}`);
  for (const format of /** @type {const} */ ([
    ...[
      "markdown",
      "csv-entities",
      "csv-mentions",
      "csv-quotations",
      "csv-values",
      "csv-pairs",
      "csv-pair-values",
      "csv-pair-quotations",
      "csv-pair-alignments",
      "csv-pair-only",
      "csv-pair-relations",
      "csv-pair-emphasis",
      "csv-pair-wording",
      "csv-pair-reuse",
      "csv-lineage",
      "csv-points",
      "json",
      "annotations",
      "ris",
      "csl-json",
      "gexf",
      "ftm",
    ],
  ])) {
    const bytes = run("export", "--format", format, "--input", "text", ...FILES);
    assert.ok(bytes.length > 1000, format);
    assert.equal(engine.export(format, keys), bytes, format);
  }
  const lines = [...native("annotate", "--input", "text", ...FILES), ...native("compare", "--input", "text", ...FILES)];
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
  const compared = native("compare", "--input", "text", ...FILES).map((line) => entities(JSON.parse(line)));
  assert.deepEqual([entities(engine.compare(FILES))], compared);
  const [left, right] = FILES;
  const [line] = native("compare", "--input", "text", left, right);
  assert.equal(JSON.stringify(engine.pair(left, right)), line);
});
