// The main path in WebKit by its stand-in for machines without Safari, where one is at hand: WebKitWebDriver drives
// MiniBrowser (Debian: webkit2gtk-driver, xvfb, xauth). Spoken to in plain WebDriver (W3C), which puppeteer does not speak.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { native, SEEDS, seedTexts } from "./browser.mjs";

const TOOLS = ["WebKitWebDriver", "xvfb-run"];
const here = TOOLS.every((tool) => spawnSync("which", [tool]).status === 0);
const wanted = (process.env.BROWSER ?? "chromium") === "chromium"; // once in a run of all browsers
const skip = !here ? `${TOOLS.join(" and ")} are not here` : !wanted && "runs beside Chromium";

const PORT = 4790;
/** @type {import("node:child_process").ChildProcess} */
let driver;
let session = "";

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 */
async function ask(method, path, body) {
  const options = method === "POST" ? { method, body: JSON.stringify(body ?? {}) } : { method };
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, options);
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** @param {string} script  the body of a function */
const run = (script) => ask("POST", `/session/${session}/execute/sync`, { script, args: [] });

/** @param {string} condition */
async function until(condition) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await run(`return ${condition}`)) return;
    await wait(100);
  }
  assert.fail(`never: ${condition}`);
}

before(async () => {
  if (skip) return;
  // A group of its own: xvfb-run does not pass on what ends it.
  driver = spawn("xvfb-run", ["-a", "WebKitWebDriver", `--port=${PORT}`], { stdio: "ignore", detached: true });
  for (let tries = 0; !session; tries += 1) {
    try {
      ({ sessionId: session } = await ask("POST", "/session", {
        capabilities: { alwaysMatch: { browserName: "MiniBrowser" } },
      }));
    } catch (error) {
      if (tries > 50) throw error;
      await wait(200);
    }
  }
  await ask("POST", `/session/${session}/url`, { url: pathToFileURL(resolve("dist/crossread.html")).href });
  await until(`performance.getEntriesByName("crossread:compared").length > 0`);
});
after(async () => {
  if (skip) return;
  await ask("DELETE", `/session/${session}`);
  process.kill(-(/** @type {number} */ (driver.pid)));
});

test("WebKit shows the texts as they are, with the marks of the engine", { skip }, async () => {
  const shown = await run(`return [...document.querySelectorAll(".article .text")].map((text) => ({
    words: text.textContent, marks: text.querySelectorAll(".m").length }))`);
  const annotated = native("annotate", SEEDS);
  assert.deepEqual(
    shown,
    seedTexts.map((words, at) => ({ words, marks: annotated[at].mentions.length })),
  );
});

test("WebKit follows a name, finds words, keeps the second script and the library", { skip }, async () => {
  await run(`document.querySelector(".mirror tbody tr .name").click()`);
  await until(`document.querySelectorAll(".m.on").length > 1 && document.querySelector(".pinned .mentions") !== null`);
  assert.match(await run("return location.hash"), /&pin=/);
  await run(`document.querySelector("[data-tab=search]").click()`);
  await until(`document.querySelector("#query") !== null`);
  await run(`const query = document.querySelector("#query"); query.value = "sanctions";
    query.dispatchEvent(new Event("input", { bubbles: true }))`);
  await until(`document.querySelectorAll(".found .line").length > 1`);
  await run(`document.querySelector("[data-tab=library]").click()`);
  await until(`document.querySelectorAll(".card").length === 2`);
  assert.equal(await run(`return document.querySelectorAll(".notice.bad").length`), 0);
});
