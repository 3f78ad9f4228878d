// npx --package lighthouse -c "node tests/bench/lighthouse.mjs": Lighthouse, desktop preset, on dist/site over loopback. Not
// among the tools of this repository, and no test leans on it. Fails below 100 in accessibility and best practices.
import { execFile } from "node:child_process";
import { readFileSync, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { TYPES } from "../../tools/media-types.mjs";

const server = createServer(({ url = "" }, response) => {
  const file = join("dist/site", new URL(url, "http://localhost").pathname.slice(1) || "index.html");
  if (!existsSync(file)) return response.writeHead(404).end();
  const headers = {
    "content-type": TYPES[extname(file)],
    "content-encoding": "gzip",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
  };
  response.writeHead(200, headers).end(gzipSync(readFileSync(file)));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(null)));
const at = /** @type {import("node:net").AddressInfo} */ (server.address());

const { stdout } = await promisify(execFile)(
  "lighthouse",
  [
    `http://127.0.0.1:${at.port}/`,
    "--preset=desktop",
    "--quiet",
    "--output=json",
    "--only-categories=performance,accessibility,best-practices",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
  ],
  { env: { ...process.env, CHROME_PATH: process.env.CHROME ?? "/usr/bin/chromium" }, maxBuffer: 1e9 },
);
server.closeAllConnections();
server.close();

const { categories, audits } = JSON.parse(stdout);
for (const [name, { score }] of Object.entries(categories)) console.log(name.padEnd(24), Math.round(score * 100));
for (const name of [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
])
  console.log(name.padEnd(24), audits[name].displayValue);
if (categories.accessibility.score < 1 || categories["best-practices"].score < 1) process.exitCode = 1;
