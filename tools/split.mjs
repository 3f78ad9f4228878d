// Two scripts from www/: `app.js`, which the page starts with, and `rooms.js`, which is run when one of its views or dialogs
// is first opened. A module that both use stands in the first, which hands it over.
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

const HANDED = "globalThis.crossreadHanded";
const IMPORT = /import\s*(\*|\{[^}]*\})[^"]*from\s*"(\.[^"]+)"/g;

/** @typedef {[path: string, names: string[]][]} Shared  modules, and what is taken from each */

/**
 * @param {import("esbuild").BuildOptions} options
 * @param {string} [folder]  of `app.js` and `rooms.js`
 * @returns {Promise<{ app: string, rooms: string }>}
 */
export async function split(options, folder = "www") {
  options = { ...options, absWorkingDir: resolve(folder) };
  const started = await modules("./app.js", options);
  const opened = (await modules("./rooms.js", options)).filter((path) => !started.includes(path));
  const shared = (await taken(opened)).filter(([path]) => started.includes(path));
  const app = await bundle(`${handing(shared, resolve(folder))}\nimport "./app.js";`, options);
  const rooms = await bundle(`import "./rooms.js";`, {
    ...options,
    plugins: [taking(shared), ...(options.plugins ?? [])],
  });
  // In whatever way it is imported: what would be there twice would have its state twice.
  const twice = paths(rooms, options).filter((path) => started.includes(path));
  if (twice.length) throw new Error(`bundled twice: ${twice.join(", ")}; import it by names or as a whole`);
  return { app: app.outputFiles[0].text.trim(), rooms: rooms.outputFiles[0].text.trim() };
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
 * @returns {Promise<Shared>}
 */
async function taken(paths) {
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
 * @param {Shared} shared
 * @param {string} folder
 */
function handing(shared, folder) {
  const imports = shared.map(([path, names], at) => {
    const renamed = names.map((name) => `${name} as ${name}${at}`);
    return `import { ${renamed.join(", ")} } from "./${relative(folder, path)}";`;
  });
  const objects = shared.map(([, names], at) => `{ ${names.map((name) => `${name}: ${name}${at}`).join(", ")} }`);
  return [...imports, `${HANDED} = [${objects.join(", ")}];`].join("\n");
}

/**
 * @param {Shared} shared
 * @returns {import("esbuild").Plugin}
 */
const taking = (shared) => ({
  name: "taking",
  setup(bundler) {
    bundler.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const at = shared.findIndex(([own]) => own === resolve(resolveDir, path));
      return at < 0 ? null : { path: String(at), namespace: "handed" };
    });
    bundler.onLoad({ filter: /^/, namespace: "handed" }, ({ path }) => ({
      contents: `export const { ${shared[Number(path)][1].join(", ")} } = ${HANDED}[${path}];`,
    }));
  },
});
