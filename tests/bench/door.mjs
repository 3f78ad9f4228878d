// How long the door takes over 200 articles, without a browser: node tests/bench/door.mjs. Reads pkg/ as ./build.sh made it.
import { readFileSync } from "node:fs";
import { ANSWERS } from "../../www/engine/dispatch.js";
import { articles } from "./articles.mjs";

const wasm = new Function(`${readFileSync("pkg/crossread.js", "utf8")}; return wasm_bindgen;`)();
wasm.initSync({ module: new WebAssembly.Module(readFileSync("pkg/crossread_bg.wasm")) });
const pack = readFileSync("pkg/crossread.pack");
const texts = articles(200).map(({ name, text }) => ({ key: name, bytes: new TextEncoder().encode(text) }));
const keys = texts.map(({ key }) => key);

/** @param {() => unknown} work */
function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** @param {number[]} times */
const least = (times) => Math.min(...times);

/** @param {string} name @param {number[]} times */
const say = (name, times) => console.log(`${name.padEnd(44)} ${least(times).toFixed(1).padStart(8)} ms`);

const RUNS = 5;
/** @type {number[]} */
const adding = [];
/** @type {Record<string, number[]>} */
const parts = { view: [], info: [], anchors: [], clone: [] };
/** @returns {import("../../www/types.d.ts").Explorer} */
const open = () => new wasm.Explorer(pack);
let explorer = open();
for (let run = 0; run < RUNS; run += 1) {
  explorer = open();
  /** @type {unknown[]} */
  const reads = [];
  adding.push(
    time(() => texts.forEach(({ key, bytes }) => reads.push(ANSWERS.add(explorer, bytes, { key, name: key })))),
  );
  const views = new Map();
  parts.view.push(time(() => keys.forEach((key) => views.set(key, explorer.view(key)))));
  parts.info.push(time(() => keys.forEach((key) => explorer.info(key))));
  parts.anchors.push(time(() => keys.forEach((key) => explorer.anchors(key, views.get(key).mentions))));
  parts.clone.push(time(() => reads.forEach((read) => structuredClone(read))));
}
const words = keys.map((key) => explorer.info(key).words).reduce((a, b) => a + b);
console.log(`${keys.length} articles, ${words} words, the least of ${RUNS} runs`);
say("add, with view, info and anchors", adding);
for (const [name, times] of Object.entries(parts)) say(`  of that ${name}`, times);
for (const query of ["said", "the", "a*", '"told reporters"', "U.S.", "minister inquiry", "nowhere"]) {
  const times = [];
  let found = { total: 0 };
  for (let run = 0; run < 11; run += 1)
    times.push(time(() => (found = ANSWERS.search(explorer, query, keys, 0, 1000))));
  say(`search ${query} (${found.total} places)`, times);
}
say(
  "compare all",
  Array.from({ length: RUNS }, () => time(() => explorer.compare(keys))),
);
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
  say(
    `export ${format}`,
    Array.from({ length: 3 }, () => time(() => explorer.export(format, keys))),
  );
}
