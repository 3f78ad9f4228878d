// What is handed over: whole, small enough, of one version, the same bytes from the same sources. Reads dist/packages/ as
// ./build.sh made it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync, inflateRawSync } from "node:zlib";
import { FOLDER, VERSION } from "./installed.mjs";

/** @param {string} path */
const text = (path) => readFileSync(path, "utf8");
/** @param {string} path */
const sum = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");
/** @param {RegExp} what @param {string} path */
const stated = (what, path) => what.exec(text(path))?.[1];

const TABLE = [...text("docs/PACKAGES.md").matchAll(/^\| `([^`]+)` \| [^|]+ \| ([\d,]+) \|$/gm)];

/** The names of the files in a packed folder. @param {string} path */
function names(path) {
  const tar = gunzipSync(readFileSync(path));
  const found = [];
  for (let at = 0; at + 512 <= tar.length && tar[at];) {
    const head = tar.subarray(at, at + 512).toString("latin1");
    const [name, size] = [head.slice(0, 100), head.slice(124, 136)].map((field) => field.replace(/\0.*$/s, ""));
    const prefix = head.slice(345, 500).replace(/\0.*$/s, "");
    found.push((prefix ? `${prefix}/${name}` : name).replace(/^[^/]+\//, ""));
    at += 512 + Math.ceil(parseInt(size, 8) / 512) * 512;
  }
  return found;
}

test("each artefact of the docs is there, no larger than they say", () => {
  assert.ok(TABLE.length > 5);
  for (const [, name, most] of TABLE) {
    const { size } = statSync(join(FOLDER, name.replace("VERSION", VERSION)));
    assert.ok(size > 0 && size <= Number(most.replaceAll(",", "")), `${name}: ${size} of ${most}`);
  }
});

test("the checksums are those of the files, and of all of them", () => {
  const lines = text(`${FOLDER}/SHA256SUMS`).trimEnd().split("\n");
  const files = readdirSync(FOLDER).filter((name) => name !== "SHA256SUMS");
  assert.deepEqual(
    lines,
    files.sort().map((name) => `${sum(join(FOLDER, name))}  ${name}`),
  );
});

test("one version everywhere; the contract and the pack have their own", () => {
  const version = /^version = "([^"]+)"/m;
  for (const path of ["Cargo.toml", "formats/Cargo.toml", "python/Cargo.toml"])
    assert.equal(stated(version, path), VERSION, path);
  assert.equal(stated(/crossread-formats = \{ version = "([^"]+)"/, "Cargo.toml"), VERSION);
  assert.equal(stated(/^## ([\d.]+)/m, "CHANGELOG.md"), VERSION);
  const [, released, contract, pack] =
    /page \| ([\d.]+) \|[^]*wire contract \| (\d+) \|[^]*pack \| (\d+) \|/.exec(text("docs/PACKAGES.md")) ?? [];
  assert.equal(released, VERSION);
  assert.equal(stated(/SCHEMA: u32 = (\d+)/, "src/export/view.rs"), contract);
  assert.equal(stated(/"schema":(\d+)/, "docs/CONTRACT.md"), contract);
  assert.equal(stated(/ VERSION: u16 = (\d+)/, "src/pack/format.rs"), pack);
  // And what ships says the same.
  assert.equal(readFileSync("pkg/crossread.pack").readUInt16LE(4), Number(pack));
  const glue = readFileSync("pkg/crossread.js", "utf8");
  const wasm = new Function(`${glue}; return wasm_bindgen;`)();
  wasm.initSync({ module: new WebAssembly.Module(readFileSync("pkg/crossread_bg.wasm")) });
  assert.equal(wasm.Explorer.version(), `crossread ${VERSION}`);
});

test("the crates have what the engine is built of, and nothing else", () => {
  const sources = ["src", "models"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/")),
  );
  assert.ok(sources.length > 400, `${sources.length}`);
  const engine = names(`${FOLDER}/crossread-${VERSION}.crate`);
  const missing = [...sources, "build.rs", "README.md", "LICENSE-MIT"].filter((name) => !engine.includes(name));
  assert.deepEqual(missing, []);
  const more = engine.filter((name) => /^(seeds|tests|www|formats|training|tools)\//.test(name));
  assert.deepEqual(more, []);
  const formats = names(`${FOLDER}/crossread-formats-${VERSION}.crate`);
  assert.ok(formats.includes("src/lib.rs") && !formats.some((name) => name.startsWith("tests/")), formats.join());
});

test("the site is packed with all of its files", () => {
  const zip = readFileSync(`${FOLDER}/crossread-site-${VERSION}.zip`);
  /** @type {Record<string, Buffer>} */
  const held = {};
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const [packed, length, more] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
    const from = at + 30 + length + more;
    held[zip.subarray(at + 30, at + 30 + length).toString()] = inflateRawSync(zip.subarray(from, from + packed));
    at = from + packed;
  }
  assert.deepEqual(Object.keys(held), readdirSync("dist/site").sort());
  for (const [name, bytes] of Object.entries(held)) assert.ok(bytes.equals(readFileSync(`dist/site/${name}`)), name);
});

test("the bill of materials names each crate of the lock file, and each dependency that it names", () => {
  const bill = JSON.parse(text(`${FOLDER}/crossread.cdx.json`));
  assert.deepEqual([bill.bomFormat, bill.specVersion], ["CycloneDX", "1.5"]);
  /** @type {Map<string, any>} */
  const known = new Map(bill.components.map((/** @type {any} */ one) => [one["bom-ref"], one]));
  const locked = [...text("Cargo.lock").matchAll(/name = "([^"]+)"\nversion = "([^"]+)"/g)];
  assert.ok(locked.length > 60);
  for (const [, name, version] of locked) assert.ok(known.has(`pkg:cargo/${name}@${version}`), name);
  for (const { ref, dependsOn } of bill.dependencies)
    for (const one of dependsOn) assert.ok(known.has(one), `${ref}: ${one}`);
  assert.equal(known.get(`pkg:cargo/crossread-formats@${VERSION}`).scope, "required");
  const scope = (/** @type {string} */ name) => bill.components.find((/** @type {any} */ c) => c.name === name).scope;
  assert.deepEqual([scope("serde"), scope("proptest"), scope("esbuild")], ["required", "excluded", "excluded"]);
  for (const { name, licenses } of bill.components) assert.ok(licenses?.[0].expression, `${name} has no licence`);
});

test("built twice, elsewhere and by somebody else: the same bytes", () => {
  const again = mkdtempSync(join(tmpdir(), "crossread-again-"));
  const env = { ...process.env, TZ: "Pacific/Chatham", LC_ALL: "C", CROSSREAD_DIST: join(again, "dist") };
  const node = `"${process.execPath}"`;
  const command = `umask 077; ${node} tools/bundle.mjs && ${node} tools/packages.mjs "${again}/packages"`;
  execFileSync("sh", ["-c", command], { env, stdio: ["ignore", "ignore", "inherit"] });
  const names = readdirSync(join(again, "packages"));
  assert.ok(names.length > 5);
  for (const name of names) assert.equal(sum(join(again, "packages", name)), sum(join(FOLDER, name)), name);
  rmSync(again, { recursive: true });
});

test("the examples of the engine run", () => {
  const said = (/** @type {string[]} */ ...args) =>
    execFileSync("cargo", ["run", "--locked", "--quiet", "--example", ...args], { encoding: "utf8" });
  assert.match(said("read"), /furniture +newsletter-box/);
  assert.match(said("annotate"), /PERSON +Jolanda Brekke/);
  assert.match(said("compare"), /differs/);
  assert.match(said("export"), /Emmanuel Macron/);
});
