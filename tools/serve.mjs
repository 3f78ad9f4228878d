// node tools/serve.mjs PORT: builds for development, serves dist/site on loopback, rebuilds what a change touches.
import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { existsSync, watch } from "node:fs";
import { extname, join, normalize } from "node:path";
import { TYPES } from "./media-types.mjs";

const port = Number(process.argv[2] ?? 8080);

/** @param {boolean} engine whether Rust or the models changed */
function rebuild(engine) {
  const start = performance.now();
  const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
    spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  const done = (!engine || run("./build.sh", ["serve-wasm"])) && run("node", ["tools/bundle.mjs", "--dev"]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(done ? `built in ${seconds} s, reload the page` : "the build failed, see above");
}

rebuild(true);
createServer(async (request, response) => {
  const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
  try {
    const body = await readFile(join("dist/site", path === "/" ? "index.html" : path));
    const type = TYPES[extname(path) || ".html"] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);
  } catch {
    response.writeHead(404).end("not found");
  }
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`));

/** @type {NodeJS.Timeout | undefined} */
let waiting;
let engine = false;
for (const folder of ["src", "models", "www", "seeds"].filter((f) => existsSync(f))) {
  watch(folder, { recursive: true }, () => {
    engine ||= folder === "src" || folder === "models";
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      rebuild(engine);
      engine = false;
    }, 100);
  });
}
