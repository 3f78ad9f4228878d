// node tools/sums.mjs FOLDER: SHA256SUMS of what lies there, as `sha256sum --check` reads it; and how much each weighs.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NAME = "SHA256SUMS";
const folder = process.argv[2] ?? "dist/packages";
const names = readdirSync(folder)
  .filter((name) => name !== NAME)
  .sort();
const lines = names.map((name) => {
  const bytes = readFileSync(join(folder, name));
  console.log(`  ${name.padEnd(34)} ${(bytes.length / 1000).toFixed(1).padStart(8)} kB`);
  return `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
});
writeFileSync(join(folder, NAME), lines.join(""));
