// A module that several scripts of the page use stands in the first of them, however a later one imports it.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { split } from "../../tools/split.mjs";

const folder = mkdtempSync(join(tmpdir(), "crossread-"));
after(() => rmSync(folder, { recursive: true }));

/** What the two scripts leave behind, and how often the shared module was run. @param {string} rooms */
async function run(rooms) {
  const files = {
    "app.js": 'import { next } from "./shared.js"; globalThis.first = next();',
    "shared.js":
      "globalThis.times = (globalThis.times ?? 0) + 1; let n = 0; export const next = () => (n += 1); export const none = 0;",
    "rooms.js": rooms,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const scripts = await split({ minify: true }, ["app", "rooms"], folder);
  const page = /** @type {any} */ (globalThis);
  page.times = 0;
  new Function(scripts.app)();
  new Function(scripts.rooms)();
  return [page.times, page.first, page.second];
}

test("by names", async () =>
  assert.deepEqual(await run('import { next as on } from "./shared.js"; globalThis.second = on();'), [1, 1, 2]));

test("as a whole", async () => {
  const rooms = 'import * as shared from "./shared.js"; globalThis.second = shared.next() + shared.none;';
  assert.deepEqual(await run(rooms), [1, 1, 2]);
});

test("in a way that would run it twice, it is not built in silence", async () => {
  for (const rooms of ['export * from "./shared.js"; globalThis.second = 0;', 'import "./shared.js";'])
    await assert.rejects(run(rooms), /bundled twice: .*shared\.js/);
});

test("what the second script and the third use stands in the second", async () => {
  const files = {
    "app.js": 'import { next } from "./shared.js"; globalThis.first = next();',
    "shared.js": "let n = 0; export const next = () => (n += 1);",
    "later.js": "let n = 40; export const step = () => (n += 1);",
    "rooms.js":
      'import { step } from "./later.js"; import { next } from "./shared.js"; globalThis.second = [step(), next()];',
    "halls.js":
      'import { step } from "./later.js"; import { next } from "./shared.js"; globalThis.third = [step(), next()];',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const scripts = await split({ minify: true }, ["app", "rooms", "halls"], folder);
  for (const name of ["app", "rooms", "halls"]) new Function(scripts[name])();
  const { first, second, third } = /** @type {any} */ (globalThis);
  assert.deepEqual([first, second, third], [1, [41, 2], [42, 3]]);
});
