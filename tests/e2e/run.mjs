// BROWSER=firefox FONTS=dejavu node tests/e2e/run.mjs [FILE…]: the end-to-end tests, two files at a time. To start a browser
// costs as much as five pages in it, so each lane starts one and hands it to its files, one after the other; each file takes
// profiles of its own (`launch` of browser.mjs).
import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { start } from "./browser.mjs";

const LANES = 2;
const named = process.argv.slice(2);
const all = readdirSync("tests/e2e").filter((name) => name.endsWith(".test.mjs"));
// Those with most to do first: no lane is left with one of them while the other has nothing to do.
const files = (named.length ? named : all.map((name) => `tests/e2e/${name}`)).sort(
  (a, b) => statSync(b).size - statSync(a).size,
);

/** @type {string[]} */
const failed = [];

/** A browser to be connected to: Firefox has room for one driver at a time, so this one steps back. */
async function standing() {
  const browser = await start();
  const at = browser.wsEndpoint();
  const process = browser.process();
  await browser.disconnect();
  return { at, end: () => process?.kill() };
}

/**
 * @param {string} file
 * @param {string} at
 * @returns {Promise<boolean>} whether it passed
 */
const passes = (file, at) =>
  new Promise((resolve) => {
    const env = { ...process.env, CROSSREAD_BROWSER: at };
    const child = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (words) => (said += words));
    child.on("close", (status) => {
      console.log(`# ${file}\n${said}`);
      resolve(status === 0);
    });
  });

async function lane() {
  let browser = await standing();
  for (let file = files.shift(); file; file = files.shift()) {
    if (await passes(file, browser.at)) continue;
    failed.push(file);
    // Whoever failed may have left anything behind.
    browser.end();
    browser = await standing();
  }
  browser.end();
}

await Promise.all(Array.from({ length: LANES }, lane));
console.log(failed.length ? `failed: ${failed.join(", ")}` : "all files passed");
process.exit(failed.length ? 1 : 0); // a browser that was ended may leave a handle behind
