// The quick starts of README.md, run as they stand there.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, test } from "node:test";
import { installed, run, VERSION } from "./installed.mjs";

const [, section] = readFileSync("README.md", "utf8").split("\n## Quick starts\n");
const [part] = section.split("\n## ");
const blocks = [...part.matchAll(/```(\w+)\n([^]*?)```/g)].map(([, language, code]) => ({ language, code }));

/** @param {string} language @param {string} word */
function start(language, word) {
  const found = blocks.filter((block) => block.language === language && block.code.includes(word));
  assert.equal(found.length, 1, `${language}: ${word}`);
  return found[0].code;
}

const folder = mkdtempSync(join(tmpdir(), "crossread-start-"));
after(() => rmSync(folder, { recursive: true }));

/** In a shell that stops at the first line that fails. @param {string} code */
function shell(code) {
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  return execFileSync("bash", ["-euc", code], {
    ...{ encoding: "utf8", env, maxBuffer: 1e9 },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

test("each is of three lines, and speaks of the version that is built", () => {
  assert.ok(blocks.length >= 3);
  for (const { code } of blocks) assert.equal(code.trimEnd().split("\n").length, 3, code);
  for (const [, version] of part.matchAll(/crossread-(\d[\d.]*\d)\.\w/g)) assert.equal(version, VERSION);
});

test("the page", () => {
  // A browser without a window: it says what it shows.
  const browser = process.env.CHROME ?? "/usr/bin/chromium";
  const stub = `#!/bin/sh\nexec "${browser}" --headless --no-sandbox --disable-gpu --virtual-time-budget=2000 --dump-dom "file://$PWD/$1" 2>/dev/null\n`;
  writeFileSync(join(folder, "chromium"), stub);
  chmodSync(join(folder, "chromium"), 0o755);
  assert.match(shell(start("sh", "crossread.html")), /<body[^>]* data-drop="/); // its script has run
});

test("the command line", () => {
  shell(start("sh", "cargo"));
  const lines = readFileSync("target/findings.ndjson", "utf8").trimEnd().split("\n");
  assert.ok(lines.length > 1 && lines.every((line) => JSON.parse(line).mentions.length > 0));
  assert.match(readFileSync("target/report.md", "utf8"), /^# /);
});

test("JavaScript", () => {
  const place = installed();
  try {
    assert.match(run(place.folder, start("js", "crossread")), /label: 'PERSON'/);
  } finally {
    place.remove();
  }
});
