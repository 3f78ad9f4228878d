// ./build.sh bench: words a second of the whole `annotate` on 1,000-word articles made from tests/gold, one thread, pack
// loaded: native, also with the syntax, and in Chromium beside wink-nlp and compromise in the same page; and spaCy md where Python has it.
// Each run is a new process and a new browser, in turn; medians. Needs pkg/ as ./build.sh made it.
// node tests/bench/annotate.mjs [RUNS] [--update]   --update writes the ratios to tests/speed.txt
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const FILE = "tests/speed.txt";
const RUNS = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 7);
/** Over all articles, in each run, after one that is not counted: the browser is still compiling what it runs often. */
const ROUNDS = 5;

/** Milliseconds: the first article, all others, and all again in each round. @typedef {{ first: number, others: number, again: number[] }} Times */

/** @param {...string} args */
const native = (...args) =>
  execFileSync("cargo", ["bench", "--locked", "--quiet", "--bench", "annotate", "--", ...args], { encoding: "utf8" });

const lines = native("articles");
/** @type {string[]} */
const texts = lines
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line).text);
const words = texts.map((text) => text.split(/\s+/).length);
const total = words.reduce((a, b) => a + b);

const bundle = await build({
  entryPoints: ["tests/bench/rivals.mjs"],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
});
const parts = {
  glue: readFileSync("pkg/crossread.js", "utf8"),
  wasm: readFileSync("pkg/crossread_bg.wasm", "base64"),
  pack: readFileSync("pkg/crossread.pack", "base64"),
};

/**
 * Runs in the page.
 * @param {{ glue: string, wasm: string, pack: string }} parts
 * @param {string[]} texts
 * @param {number} turn  which engine begins
 * @param {number} rounds
 * @returns {Promise<Record<string, Times>>}
 */
async function inPage({ glue, wasm, pack }, texts, turn, rounds) {
  const bytes = (/** @type {string} */ base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const bindgen = new Function(`${glue}; return wasm_bindgen;`)();
  await bindgen({ module_or_path: await WebAssembly.compile(bytes(wasm)) });
  const explorer = new bindgen.Explorer(bytes(pack));
  const encoder = new TextEncoder();
  /** @type {(work: (text: string) => unknown) => (text: string) => number} */
  const timed = (work) => (text) => {
    const start = performance.now();
    work(text);
    return performance.now() - start;
  };
  // The engine's own measure: `annotate` and the index of the search, without the way into and out of wasm.
  const crossread = (/** @type {string} */ text) => {
    explorer.add(encoder.encode(text), { key: "article", name: "article.txt" });
    const [{ duration }] = performance.getEntriesByName("crossread:annotate", "measure");
    performance.clearMarks();
    performance.clearMeasures();
    return duration;
  };
  /** @type {Record<string, (text: string) => unknown>} */
  const rivals = /** @type {any} */ (globalThis).rivals;
  /** @type {[string, (text: string) => number][]} */
  const engines = Object.entries(rivals).map(([name, work]) => [name, timed(work)]);
  engines.push(["crossread", crossread]);
  engines.push(...engines.splice(0, turn % engines.length));
  /** @type {Record<string, Times>} */
  const times = {};
  for (const [name, milliseconds] of engines) {
    const all = (/** @type {string[]} */ some) => some.reduce((sum, text) => sum + milliseconds(text), 0);
    const [first, others] = [all(texts.slice(0, 1)), all(texts.slice(1))];
    all(texts);
    times[name] = { first, others, again: Array.from({ length: rounds }, () => all(texts)) };
  }
  return times;
}

/** @param {number} run */
async function page(run) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
    protocolTimeout: 600_000,
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0].text });
    return await page.evaluate(inPage, parts, rotated(texts, run), run, ROUNDS);
  } finally {
    await browser.close();
  }
}

/**
 * @template T
 * @param {T[]} all
 * @param {number} by
 */
const rotated = (all, by) => [...all.slice(by % all.length), ...all.slice(0, by % all.length)];

/** @returns {number[]}  milliseconds for all articles, each round */
function spacy() {
  const python = process.env.PYTHON ?? "python3";
  const env = { ...process.env, OMP_NUM_THREADS: "1" };
  try {
    const args = ["tests/bench/spacy_md.py", "speed", String(ROUNDS)];
    const seconds = JSON.parse(execFileSync(python, args, { input: lines, env, encoding: "utf8", stdio: "pipe" }));
    return seconds.map((/** @type {number} */ s) => s * 1000);
  } catch (error) {
    const why = error instanceof Error ? error.message.trimEnd().split("\n").at(-1) : error;
    console.log(`spaCy md is left out: ${why} (PYTHON names another Python)`);
    return [];
  }
}

/** @type {Record<string, { first: number[], others: number[], again: number[] }>} */
const speeds = {};
/**
 * @param {string} name
 * @param {Times} times
 * @param {number} run
 */
function note(name, { first, others, again }, run) {
  const speed = (speeds[name] ??= { first: [], others: [], again: [] });
  const opening = words[run % words.length];
  speed.first.push((1000 * opening) / first);
  speed.others.push((1000 * (total - opening)) / others);
  speed.again.push(...again.map((milliseconds) => (1000 * total) / milliseconds));
}

for (let run = 0; run < RUNS; run++) {
  const runNative = () => {
    note("native", JSON.parse(native("time", String(run), String(ROUNDS))), run);
    note("with syntax", JSON.parse(native("time", String(run), String(ROUNDS), "syntax")), run);
  };
  if (run % 2) runNative();
  for (const [name, times] of Object.entries(await page(run))) note(name, times, run);
  if (!(run % 2)) runNative();
}

const median = (/** @type {number[]} */ all) => all.toSorted((a, b) => a - b)[all.length >> 1];
const said = (/** @type {number} */ n) => Math.round(n).toLocaleString("en").padStart(10);
console.log(`${texts.length} articles, ${total} words, ${RUNS} runs; words a second`);
console.log(`${"".padEnd(12)}${"first".padStart(10)}${"others".padStart(10)}${"again".padStart(10)}`);
for (const [name, { first, others, again }] of Object.entries(speeds))
  console.log(`${name.padEnd(12)}${said(median(first))}${said(median(others))}${said(median(again))}`);
const spacyTimes = spacy();
const spacySpeed = spacyTimes.length ? (1000 * total) / median(spacyTimes) : null;
if (spacySpeed) console.log(`${"spaCy md".padEnd(12)}${"".padStart(20)}${said(spacySpeed)}`);

/** @param {"first" | "others" | "again"} when @param {string} name */
const of = (when, name) => median(speeds[name][when]);
/** @type {Record<string, number | null>} */
const ratios = {
  page_to_native_first: of("first", "crossread") / of("first", "native"),
  page_to_native: of("again", "crossread") / of("again", "native"),
  page_to_wink_nlp: of("again", "crossread") / of("again", "wink-nlp"),
  page_to_compromise: of("again", "crossread") / of("again", "compromise"),
  native_to_spacy_md: spacySpeed && of("again", "native") / spacySpeed,
  native_with_syntax_to_spacy_md: spacySpeed && of("again", "with syntax") / spacySpeed,
  native_with_syntax_to_native: of("again", "with syntax") / of("again", "native"),
};
const rows = readFileSync(FILE, "utf8").trimEnd().split("\n");
const updated = rows.map((row) => {
  const [name, measured, least] = row.split(" ");
  const now = ratios[name];
  if (row.startsWith("#") || !now) return row;
  console.log(`${name.padEnd(30)} ${now.toFixed(2).padStart(8)}   committed ${measured}, at least ${least}`);
  if (now < Number(least)) process.exitCode = 1;
  return `${name} ${now.toFixed(2)} ${least}`;
});
if (process.argv.includes("--update")) writeFileSync(FILE, `${updated.join("\n")}\n`);
