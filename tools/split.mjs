// The scripts of the page from www/: `app.js`, which it starts with, and those that are run when something of theirs is first
// opened, each after the one before. A module that several use stands in the first of them, which hands it over.
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

/** What a script hands over to later ones. @param {number} at */
const handed = (at) => `globalThis.crossreadHanded${at}`;
const IMPORT = /import\s*(\*|\{[^}]*\})[^"]*from\s*"(\.[^"]+)"/g;

/** @typedef {{ at: number, path: string, names: string[] }} Shared  a module of the script `at`, and what later ones take from it */

/**
 * @param {import("esbuild").BuildOptions} options
 * @param {string[]} names  of the scripts, in their order
 * @param {string} [folder]  that they stand in
 * @returns {Promise<Record<string, string>>}
 */
export async function split(options, names, folder = "www") {
  options = { ...options, absWorkingDir: resolve(folder) };
  /** @type {string[][]} */
  const own = [];
  for (const name of names) {
    const before = own.flat();
    own.push((await modules(`./${name}.js`, options)).filter((path) => !before.includes(path)));
  }
  /** @type {Shared[]} */
  const shared = [];
  for (const at of names.keys())
    for (const [path, taken] of await takenBy(own.slice(at + 1).flat()))
      if (own[at].includes(path)) shared.push({ at, path, names: taken });
  /** @type {Record<string, string>} */
  const scripts = {};
  for (const [at, name] of names.entries()) {
    const before = own.slice(0, at).flat();
    const mine = shared.filter((one) => one.at === at);
    const made = await bundle(`${handing(mine, at, resolve(folder))}\nimport "./${name}.js";`, {
      ...options,
      plugins: [taking(shared.filter((one) => one.at < at)), ...(options.plugins ?? [])],
    });
    // In whatever way it is imported: what would be there twice would have its state twice.
    const twice = paths(made, options).filter((path) => before.includes(path));
    if (twice.length) throw new Error(`bundled twice: ${twice.join(", ")}; import it by names or as a whole`);
    scripts[name] = made.outputFiles[0].text.trim();
  }
  return scripts;
}

/**
 * @param {string} contents
 * @param {import("esbuild").BuildOptions} options
 */
const bundle = (contents, options) =>
  build({
    ...options,
    stdin: { contents, resolveDir: options.absWorkingDir },
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
  });

/**
 * The modules of an entry, by path.
 * @param {string} entry
 * @param {import("esbuild").BuildOptions} options
 */
async function modules(entry, options) {
  return paths(await bundle(`import "${entry}";`, options), options);
}

/**
 * @param {import("esbuild").BuildResult} result
 * @param {import("esbuild").BuildOptions} options
 */
function paths({ metafile }, { absWorkingDir = "" }) {
  const files = Object.keys(metafile?.inputs ?? {});
  return files.filter((path) => path !== "<stdin>" && !path.includes(":")).map((path) => resolve(absWorkingDir, path));
}

/**
 * What modules take from others; who takes a module as a whole takes each of its names.
 * @param {string[]} paths
 * @returns {Promise<[path: string, names: string[]][]>}
 */
async function takenBy(paths) {
  /** @type {Map<string, Set<string>>} */
  const out = new Map();
  for (const path of paths) {
    for (const [, names, from] of readFileSync(path, "utf8").matchAll(IMPORT)) {
      const source = resolve(dirname(path), from);
      const own = out.get(source) ?? new Set();
      const each = names === "*" ? await exported(source) : names.slice(1, -1).split(",");
      for (const name of each) if (name.trim()) own.add(name.trim().split(" ")[0]);
      out.set(source, own);
    }
  }
  return [...out].map(([path, names]) => [path, [...names].sort()]);
}

/** @param {string} path */
async function exported(path) {
  const { metafile } = await build({ entryPoints: [path], write: false, metafile: true, format: "esm" });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

/**
 * @param {Shared[]} shared
 * @param {number} at  of the script
 * @param {string} folder
 */
function handing(shared, at, folder) {
  if (!shared.length) return "";
  const imports = shared.map(({ path, names }, n) => {
    const renamed = names.map((name) => `${name} as ${name}${n}`);
    return `import { ${renamed.join(", ")} } from "./${relative(folder, path)}";`;
  });
  const objects = shared.map(({ names }, n) => `{ ${names.map((name) => `${name}: ${name}${n}`).join(", ")} }`);
  return [...imports, `${handed(at)} = [${objects.join(", ")}];`].join("\n");
}

/**
 * @param {Shared[]} shared
 * @returns {import("esbuild").Plugin}
 */
const taking = (shared) => ({
  name: "taking",
  setup(bundler) {
    bundler.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const at = shared.findIndex((one) => one.path === resolve(resolveDir, path));
      return at < 0 ? null : { path: String(at), namespace: "handed" };
    });
    bundler.onLoad({ filter: /^/, namespace: "handed" }, ({ path }) => {
      const { at, names } = shared[Number(path)];
      const place = shared.filter((one) => one.at === at).indexOf(shared[Number(path)]);
      return { contents: `export const { ${names.join(", ")} } = ${handed(at)}[${place}];` };
    });
  },
});
