// What the build says while it sets up what is missing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "crossread-"));
after(() => rmSync(folder, { recursive: true }));

/** Installs a tool with a cargo that fails at the lock file, or at everything. @param {boolean} everything */
function install(everything) {
  const lock = "error: failed to select a version for the requirement";
  const script = `#!/bin/sh
case "$*" in *--locked*) echo "${lock}" >&2; exit 101 ;; esac
${everything ? 'echo "error: no linker" >&2; exit 101' : "exit 0"}`;
  writeFileSync(join(folder, "cargo"), script);
  chmodSync(join(folder, "cargo"), 0o755);
  return spawnSync("bash", ["-ec", `. tools/setup.sh; PATH="${folder}:$PATH"; cargo_tool wasm-pack 0.0.1`], {
    encoding: "utf8",
    env: { ...process.env, CROSSREAD_TOOLS: join(folder, "tools") },
  });
}

test("a tool whose lock file does not fit is built all the same, in plain words and without an error", () => {
  const { status, stdout, stderr } = install(false);
  assert.equal(status, 0);
  assert.match(stdout, /nearest \(nothing is wrong\)/);
  assert.doesNotMatch(stdout + stderr, /error/);
});

test("a tool that cannot be built at all is said so, with what cargo said both times", () => {
  const { status, stderr } = install(true);
  assert.equal(status, 1);
  assert.match(stderr, /no linker[^]*wasm-pack could not be built[^]*failed to select/);
});
