// node tools/packages.mjs FOLDER: all that is handed over, made of what ./build.sh has built: the page, the site, the npm package,
// the crates, the bill of materials. The same sources give the same bytes.
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { makePackage } from "./npm.mjs";
import { billOfMaterials } from "./sbom.mjs";
import { filesIn, zipped } from "./zip.mjs";

const DIST = process.env.CROSSREAD_DIST ?? "dist";
const folder = resolve(process.argv[2] ?? "dist/packages");
const [, version] = /^version = "([^"]+)"/m.exec(readFileSync("Cargo.toml", "utf8")) ?? [];
if (!version) throw new Error("Cargo.toml has no version");

/** @param {string} command @param {string[]} args @param {string} [cwd] */
const run = (command, args, cwd) => execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
copyFileSync(`${DIST}/crossread.html`, join(folder, `crossread-${version}.html`));
writeFileSync(join(folder, `crossread-site-${version}.zip`), zipped(filesIn(`${DIST}/site`)));

const made = join(folder, "npm");
await makePackage(made, version);
// npm keeps the rights of a file, which hang on who builds.
for (const name of Object.keys(filesIn(made))) chmodSync(join(made, name), 0o644);
run("npm", ["pack", "--silent", "--pack-destination", folder], made);
rmSync(made, { recursive: true });

const crates = ["crossread-formats", "crossread"];
const which = crates.flatMap((name) => ["-p", name]);
run("cargo", ["package", "--quiet", "--no-verify", "--allow-dirty", "--target-dir", "target/crates", ...which]);
for (const name of crates)
  copyFileSync(`target/crates/package/${name}-${version}.crate`, join(folder, `${name}-${version}.crate`));

writeFileSync(join(folder, "crossread.cdx.json"), `${JSON.stringify(billOfMaterials(version), null, 2)}\n`);
