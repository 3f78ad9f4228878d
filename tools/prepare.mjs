// What the page shows before its engine is there: the samples as this very engine reads them, so that nothing jumps or
// changes when it answers.
import { readFileSync } from "node:fs";
import { ANSWERS, open } from "../www/engine/dispatch.js";
import { firstPaint } from "../www/first/first-paint.js";
import { Scene } from "../www/scene/scene.js";
import { emptyState } from "../www/address/fragment.js";
import { writeDown } from "./written.mjs";

/**
 * @param {{ name: string, text: string }[]} seeds
 * @returns {string} HTML
 */
export function prepare(seeds) {
  const glue = readFileSync("pkg/crossread.js", "utf8");
  Object.assign(globalThis, { wasm_bindgen: new Function(`${glue}; return wasm_bindgen;`)() });
  const explorer = open(
    new WebAssembly.Module(readFileSync("pkg/crossread_bg.wasm")),
    readFileSync("pkg/crossread.pack"),
  );
  const articles = seeds.slice(0, 2).map(({ name, text }) => {
    const source = { key: name, name, from: "seed" };
    const [read] = ANSWERS.add(explorer, new TextEncoder().encode(text), { key: name, name, format: "plain" });
    return { ...read, key: name, source };
  });
  const scene = new Scene(emptyState());
  scene.put(/** @type {any} */ (articles));
  const [left, right] = articles.map(({ key }) => key);
  scene.compared(ANSWERS.compare(explorer, [left, right]));
  scene.landmarks = ANSWERS.landmarks(explorer, left, right);
  writeDown();
  return firstPaint(/** @type {any} */ ({ scene }));
}
