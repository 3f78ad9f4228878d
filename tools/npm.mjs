// The npm package `crossread` for browsers, workers and Node: npm/ with the page's engine from pkg/.
import { build } from "esbuild";
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { deflated } from "./pack.mjs";

/** What stands in for these while types are checked. */
const REPLACED = ["engine.d.ts", "markup.d.ts", "types.d.ts"];
const PARTS = { wasm: "pkg/crossread_bg.wasm", pack: "pkg/crossread.pack", parser: "models/en/parser.bin" };

/**
 * @param {string} folder
 * @param {string} version
 */
export async function makePackage(folder, version) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/address`, { recursive: true });
  for (const name of readdirSync("npm"))
    if (!REPLACED.includes(name)) cpSync(`npm/${name}`, `${folder}/${name}`, { recursive: true });
  const about = JSON.parse(readFileSync("npm/package.json", "utf8"));
  writeFileSync(`${folder}/package.json`, `${JSON.stringify({ ...about, version }, null, 2)}\n`);
  // The types are the engine's own, at the paths by which they know each other.
  for (const name of ["types.d.ts", "address/remark.d.ts"]) copyFileSync(`www/${name}`, `${folder}/${name}`);
  for (const name of ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(name, `${folder}/${name}`);
  copyFileSync("models/NOTICE", `${folder}/NOTICE`);
  copyFileSync("models/README.md", `${folder}/LISTS.md`);
  copyFileSync("pkg/web/crossread.js", `${folder}/engine.js`);
  await build({
    entryPoints: ["www/rooms/parts/markup.js"],
    outfile: `${folder}/markup.js`,
    ...{ bundle: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none" },
  });
  // What the page has packed is kept, and taken.
  for (const [name, path] of Object.entries(PARTS))
    writeFileSync(`${folder}/${name}.deflate`, await deflated(readFileSync(path), false));
}
