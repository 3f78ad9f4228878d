// The families of fonts that the tests run with. A page is laid out with what the machine has; what holds with one family
// only is luck, so the browsers under test see one family at a time, and two in turn.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** By name: a face of each, and the Debian package that has it. */
const FAMILIES = { noto: ["Noto Sans", "fonts-noto-core"], dejavu: ["DejaVu Sans", "fonts-dejavu-core"] };

/** @typedef {keyof typeof FAMILIES} Family */

/** Where fontconfig says which fonts there are. Elsewhere the machine's own fonts are what can be tested. */
const choosable = process.platform === "linux";

/** Those to go through, `null` for the machine's own. */
export const families = /** @type {(Family | null)[]} */ (choosable ? Object.keys(FAMILIES) : [null]);

/** @type {Map<string, string>} */
const written = new Map();

/**
 * The environment of a browser that has one family and no other.
 * @param {string | null | undefined} family
 * @returns {Record<string, string | undefined>}
 */
export function withFonts(family) {
  if (!family || !choosable) return process.env;
  if (!Object.hasOwn(FAMILIES, family)) throw new Error(`no family of fonts is called ${family}`);
  let file = written.get(family);
  if (!file) {
    const [face, debian] = FAMILIES[/** @type {Family} */ (family)];
    const [name, path] = execFileSync("fc-match", ["-f", "%{family}\t%{file}", face], { encoding: "utf8" }).split("\t");
    if (!name.split(",").includes(face)) throw new Error(`the tests need the font ${face}: on Debian, ${debian}`);
    const folder = mkdtempSync(join(tmpdir(), "crossread-fonts-"));
    file = join(folder, "fonts.conf");
    writeFileSync(
      file,
      `<?xml version="1.0"?><fontconfig><dir>${dirname(path)}</dir><cachedir>${folder}</cachedir>` +
        '<include ignore_missing="yes">/etc/fonts/conf.d</include></fontconfig>',
    );
    written.set(family, file);
  }
  return { ...process.env, FONTCONFIG_FILE: file };
}
