// node tools/bundle.mjs [--dev]: dist/crossread.html (everything inlined) and dist/site/ (for hosting) from www/, pkg/
// and seeds/. Both carry the same policy: only the scripts and styles written here run, and nothing is fetched.
import { build, transform } from "esbuild";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { ALL } from "../www/engine/payload.js";
import { END, ended, inEscapes, notice } from "../www/first/whole.js";
import { LANGUAGES } from "../www/rooms/help/languages.js";
import { toBase91 } from "./base91.mjs";
import { HEADER_FILES } from "./headers.mjs";
import { deflated } from "./pack.mjs";
import { prepare } from "./prepare.mjs";
import { split } from "./split.mjs";

const dev = process.argv.includes("--dev");
/** Another folder than `dist`, for a second build beside the first. */
const DIST = process.env.CROSSREAD_DIST ?? "dist";
const read = (/** @type {string} */ path) => readFileSync(path, "utf8");

/** The script reads its table of words from the page, in the language that was chosen. */
const wordsInPage = {
  name: "words-in-page",
  /** @param {import("esbuild").PluginBuild} bundler */
  setup: (bundler) => bundler.onResolve({ filter: /\/en\.js$/ }, () => ({ path: resolve("www/words/in-page.js") })),
};

/** @type {import("esbuild").BuildOptions} */
const options = {
  minify: !dev,
  target: ["chrome111", "firefox114", "safari16.4"],
  charset: "ascii", // as all of the page: www/first/whole.js
  legalComments: "none",
  plugins: [wordsInPage],
};

/** Bundles one entry of www/ into one classic script or style sheet.
 * @param {string} entry */
async function bundle(entry) {
  const format = entry.endsWith(".css") ? undefined : "iife";
  const result = await build({ ...options, entryPoints: [`www/${entry}`], bundle: true, write: false, format });
  return result.outputFiles[0].text.trim();
}

/** A closing tag inside a script would end it early; letters in regular expressions esbuild leaves as they are. Done before hashing.
 * @param {string} js */
const inScript = (js) => inEscapes(js.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--"));

/** @param {string} text */
const sha = (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** @param {string} path */
const packed = async (path) => toBase91(await deflated(readFileSync(path), dev));

/** Puts each part in the place of its comment, once.
 * @param {Record<string, string>} parts */
function page(parts) {
  let html = read("www/index.html");
  for (const [name, part] of Object.entries(parts)) {
    const place = `<!--${name}-->`;
    if (html.split(place).length !== 2) throw new Error(`www/index.html needs ${place} exactly once`);
    html = html.replace(place, () => part);
  }
  // What closes the page is its last style: the closing tags may be left out, and would stand behind it.
  return ended(html.replace(/\s*<\/body>\s*<\/html>\s*$/, "\n"));
}

const [begin, worker, first, style, roomsStyle] = await Promise.all(
  ["first/begin.js", "engine/worker.js", "styles/first.css", "styles/main.css", "styles/rooms.css"].map(bundle),
);
/** The tables of words, by the part of the page that holds each. */
const tables = Object.fromEntries(
  await Promise.all(
    Object.keys(LANGUAGES).map(async (code) => {
      const { words } = await import(`../www/words/${code}.js`);
      return [code === "en" ? "words" : `words-${code}`, words];
    }),
  ),
);
const { app, rooms, halls } = await split(options, ["app", "rooms", "halls"]);
const glue = dev
  ? read("pkg/crossread.js")
  : (await transform(read("pkg/crossread.js"), { minify: true, charset: "ascii" })).code;
const scripts = { glue: inScript(glue.trim()), app: inScript(app), rooms: inScript(rooms), halls: inScript(halls) };
const FILES = { wasm: "pkg/crossread_bg.wasm", pack: "pkg/crossread.pack", parser: "models/en/parser.bin" };
const payload = await Promise.all(
  ALL.map(async (name) => ({
    name,
    text: await packed(FILES[name]),
    arrived: `crossreadArrived("${name}")`,
  })),
);
/** @param {string} folder */
const textsOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ name, text: read(`${folder}/${name}`) }));
const [seeds, examples] = ["seeds", "seeds/one-storm"].map(textsOf);
const samples = prepare(seeds);

/** @param {boolean} hosted */
function policy(hosted) {
  const self = hosted ? " 'self'" : "";
  const run = [begin, ...Object.values(scripts), ...payload.map(({ arrived }) => arrived)];
  const rules = [
    "default-src 'none'",
    `script-src ${run.map(sha).join(" ")} 'wasm-unsafe-eval'${self}`,
    `style-src ${sha(first)} ${sha(style)} ${sha(roomsStyle)} ${sha(END)}`,
    `worker-src blob:${self}`,
    `img-src data:${self}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(hosted ? ["manifest-src 'self'"] : []),
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}">`;
}

/** @param {boolean} hosted */
function parts(hosted) {
  const data = Object.entries({ ...tables, seeds, examples }).map(
    ([id, value]) =>
      `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`,
  );
  const engine = payload.flatMap(({ name, text, arrived }) => [
    hosted
      ? `<script src="${name}.js" id="payload-${name}"></script>`
      : `<script type="text/plain" id="payload-${name}">${text}</script>`,
    `<script id="arrived-${name}">${arrived}</script>`,
  ]);
  const head = hosted
    ? '\n<link rel="manifest" href="manifest.webmanifest">\n<link rel="icon" href="icon.svg" type="image/svg+xml">'
    : "";
  return {
    CSP: policy(hosted) + head,
    FIRST: `<style id="first">${first}</style>\n<script id="begin">${begin}</script>`,
    CUT: notice(),
    STYLE: `<style>${style}</style>`,
    SEEDS: samples,
    // The app stands before the engine, whose parts it hands on as they come.
    APP: [
      ...data,
      `<script type="text/plain" id="payload-worker">${inScript(worker)}</script>`,
      `<script type="text/plain" id="payload-rooms">${scripts.rooms}</script>`,
      `<script type="text/plain" id="payload-halls">${scripts.halls}</script>`,
      `<script type="text/plain" id="payload-rooms-style">${roomsStyle}</script>`,
      `<script id="glue">${scripts.glue}</script>`,
      `<script id="app">${scripts.app}</script>`,
    ].join("\n"),
    ENGINE: engine.join("\n"),
  };
}

/** The hosted copy's worker knows its files, and the build that they are of. */
function serviceWorker() {
  const files = readdirSync(`${DIST}/site`).filter((name) => name !== "sw.js" && name !== "index.html");
  const hash = createHash("sha256");
  for (const name of ["index.html", ...files]) hash.update(readFileSync(`${DIST}/site/${name}`));
  return read("www/site/sw.js")
    .replace("{files}", ["./", ...files].join(" "))
    .replace("{version}", hash.digest("hex").slice(0, 12));
}

rmSync(`${DIST}/site`, { recursive: true, force: true });
mkdirSync(`${DIST}/site`, { recursive: true });
writeFileSync(`${DIST}/crossread.html`, page(parts(false)));
writeFileSync(`${DIST}/site/index.html`, page(parts(true)));
for (const { name, text } of payload)
  writeFileSync(`${DIST}/site/${name}.js`, `(globalThis.crossreadPayload??={}).${name}="${text}";`);
cpSync("www/site", `${DIST}/site`, { recursive: true });
writeFileSync(`${DIST}/site/sw.js`, dev ? "" : serviceWorker()); // while developing, nothing is kept
// Last: hosts read these, and give them to nobody, the worker least of all.
for (const [name, lines] of Object.entries(HEADER_FILES))
  writeFileSync(`${DIST}/site/${name}`, `${lines.join("\n")}\n`);

/** @type {Record<string, Buffer>} */
const inner = {
  wasm: readFileSync(FILES.wasm),
  pack: readFileSync(FILES.pack),
  parser: readFileSync(FILES.parser),
  glue: Buffer.from(scripts.glue),
  app: Buffer.from(scripts.app),
  worker: Buffer.from(worker),
  rooms: Buffer.from(scripts.rooms),
  halls: Buffer.from(scripts.halls),
  style: Buffer.from(style),
  rooms_style: Buffer.from(roomsStyle),
};
for (const [part, words] of Object.entries(tables)) inner[part.replace("-", "_")] = Buffer.from(JSON.stringify(words));
/** @type {Record<string, number>} */
const sizes = {
  page: statSync(`${DIST}/crossread.html`).size,
  page_gzip: gzipSync(read(`${DIST}/crossread.html`)).length,
};
for (const [name, bytes] of Object.entries(inner)) {
  sizes[name] = bytes.length;
  // What stands packed in the page.
  if (name in FILES) sizes[`${name}_deflated`] = (await deflated(bytes, dev)).length;
}
// Part of the pack, with a limit of its own; to know it is not worth the time of packing it well.
sizes.recognizer_deflated = (await deflated(readFileSync("models/en/recognizer.bin"), true)).length;
writeFileSync(`${DIST}/sizes.json`, JSON.stringify(sizes, null, 2) + "\n");
const kb = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
console.log(`${DIST}/crossread.html: open it`);
console.log(`${DIST}/site/: the same, for hosting`);
for (const [name, bytes] of Object.entries(sizes)) console.log(`  ${name.padEnd(14)} ${kb(bytes)}`);
