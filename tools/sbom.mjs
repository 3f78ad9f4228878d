// What the artefacts are made of and with, as CycloneDX 1.5: the crates of Cargo.lock, and of package-lock.json what builds and tests.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** @typedef {{ id: string, name: string, version: string, license: string | null, source: string | null }} Crate */
/** @typedef {{ id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }} Node */

/** SHA-256 of each crate of a registry, by name and version. */
function checksums() {
  const found = readFileSync("Cargo.lock", "utf8").matchAll(
    /name = "([^"]+)"\nversion = "([^"]+)"\nsource = [^\n]+\nchecksum = "([0-9a-f]{64})"/g,
  );
  return new Map([...found].map(([, name, version, sum]) => [`${name}@${version}`, sum]));
}

/** What is reached from the engine, and for what: what ships, or only builds and tests it. @param {Map<string, Node>} nodes @param {string[]} roots */
function shipped(nodes, roots) {
  const out = new Set(roots);
  for (const id of out)
    // grows while it is walked
    for (const { pkg, dep_kinds: kinds } of nodes.get(id)?.deps ?? [])
      if (kinds.some(({ kind }) => kind === null)) out.add(pkg);
  return out;
}

/** @param {string | null | undefined} expression */
const licences = (expression) =>
  expression ? { licenses: [{ expression: expression.replace(/([\w.-])\/(?=\w)/g, "$1 OR ") }] } : {};

/** @param {string} version  of what ships */
export function billOfMaterials(version) {
  const metadata = JSON.parse(
    execFileSync("cargo", ["metadata", "--format-version", "1", "--locked"], {
      encoding: "utf8",
      maxBuffer: 1e9,
    }),
  );
  const sums = checksums();
  /** @type {Crate[]} */
  const crates = metadata.packages;
  /** @type {Map<string, Node>} */
  const nodes = new Map(metadata.resolve.nodes.map((/** @type {Node} */ node) => [node.id, node]));
  const own = crates.filter(({ source }) => source === null).map(({ id }) => id);
  const ships = shipped(nodes, own);
  const purl = new Map(crates.map(({ id, name, version }) => [id, `pkg:cargo/${name}@${version}`]));
  const rust = crates.map(({ id, name, version, license }) => {
    const sum = sums.get(`${name}@${version}`);
    return {
      type: "library",
      "bom-ref": purl.get(id),
      ...{ name, version, scope: ships.has(id) ? "required" : "excluded" },
      ...(sum ? { hashes: [{ alg: "SHA-256", content: sum }] } : {}),
      ...licences(license),
      purl: purl.get(id),
    };
  });
  /** @type {Record<string, { version: string, license?: string, integrity?: string }>} */
  const locked = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const tools = Object.entries(locked)
    .filter(([path]) => path !== "")
    .map(([path, { version, license, integrity }]) => {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const id = `pkg:npm/${name.replace("@", "%40")}@${version}`;
      const hash = integrity?.startsWith("sha512-") ? Buffer.from(integrity.slice(7), "base64").toString("hex") : null;
      return {
        type: "library",
        "bom-ref": id,
        ...{ name, version, scope: "excluded" },
        ...(hash ? { hashes: [{ alg: "SHA-512", content: hash }] } : {}),
        ...licences(license),
        purl: id,
      };
    });
  /** @param {{ "bom-ref"?: string }} a @param {{ "bom-ref"?: string }} b */
  const byRef = (a, b) => (String(a["bom-ref"]) < String(b["bom-ref"]) ? -1 : 1);
  const components = [...new Map([...rust, ...tools].map((one) => [one["bom-ref"], one])).values()].sort(byRef);
  const dependencies = [...nodes.values()]
    .map(({ id, deps }) => ({
      ref: purl.get(id),
      dependsOn: [...new Set(deps.map(({ pkg }) => purl.get(pkg)))].sort(),
    }))
    .sort((a, b) => (String(a.ref) < String(b.ref) ? -1 : 1));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": `crossread@${version}`, name: "crossread", version },
    },
    components,
    dependencies: [{ ref: `crossread@${version}`, dependsOn: own.map((id) => purl.get(id)).sort() }, ...dependencies],
  };
}
