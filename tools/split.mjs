// Two scripts from www/: `app.js`, which the page starts with, and `rooms.js`, which is run when one of its views or dialogs
// is first opened. A module that both use stands in the first, which hands it over.
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

const HANDED = "globalThis.crossreadHanded";
const IMPORT = /import\s*\{([^}]*)\}\s*from\s*"(\.[^"]+)"/g;

/** @typedef {[path: string, names: string[]][]} Shared  modules, and what is taken from each */

/**
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<{ app: string, rooms: string }>}
 */
export async function split(options) {
  const started = await modules("./app.js", options);
  const opened = (await modules("./rooms.js", options)).filter((path) => !started.includes(path));
  const shared = taken(opened).filter(([path]) => started.includes(path));
  const app = await bundle(`${handing(shared)}\nimport "./app.js";`, options);
  const rooms = await bundle(`import "./rooms.js";`, {
    ...options,
    plugins: [taking(shared), ...(options.plugins ?? [])],
  });
  return { app: app.outputFiles[0].text.trim(), rooms: rooms.outputFiles[0].text.trim() };
}

/**
 * @param {string} contents
 * @param {import("esbuild").BuildOptions} options
 */
const bundle = (contents, options) =>
  build({
    ...options,
    stdin: { contents, resolveDir: resolve("www") },
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
  const { metafile } = await bundle(`import "${entry}";`, options);
  const files = Object.keys(/** @type {import("esbuild").Metafile} */ (metafile).inputs);
  return files.filter((path) => path !== "<stdin>").map((path) => resolve(path));
}

/**
 * What modules take from others.
 * @param {string[]} paths
 * @returns {Shared}
 */
function taken(paths) {
  /** @type {Map<string, Set<string>>} */
  const out = new Map();
  for (const path of paths) {
    for (const [, names, from] of readFileSync(path, "utf8").matchAll(IMPORT)) {
      const source = resolve(dirname(path), from);
      const own = out.get(source) ?? new Set();
      for (const name of names.split(",")) if (name.trim()) own.add(name.trim().split(" ")[0]);
      out.set(source, own);
    }
  }
  return [...out].map(([path, names]) => [path, [...names].sort()]);
}

/** @param {Shared} shared */
function handing(shared) {
  const imports = shared.map(([path, names], at) => {
    const renamed = names.map((name) => `${name} as ${name}${at}`);
    return `import { ${renamed.join(", ")} } from "./${relative("www", path)}";`;
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
