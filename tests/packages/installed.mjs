// The packed npm package, installed from its tarball into a clean folder; with its examples beside it, as a reader would put them.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const FOLDER = "dist/packages";
export const VERSION = JSON.parse(readFileSync("npm/package.json", "utf8")).version;
export const TARBALL = resolve(FOLDER, `crossread-${VERSION}.tgz`);

/** @returns {{ folder: string, remove: () => void }} */
export function installed() {
  const folder = mkdtempSync(join(tmpdir(), "crossread-npm-"));
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const quiet = ["--offline", "--no-audit", "--no-fund", "--silent"];
  execFileSync("npm", ["install", ...quiet, TARBALL], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  cpSync(join(folder, "node_modules/crossread/examples"), folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** Runs a module in Node there; what it prints. @param {string} folder @param {string} code */
export function run(folder, code) {
  writeFileSync(join(folder, "given.mjs"), code);
  return execFileSync(process.execPath, ["given.mjs"], { cwd: folder, encoding: "utf8" });
}
