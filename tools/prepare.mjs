// What the page shows before its engine is there: the samples as this very engine reads them, so that nothing jumps or
// changes when it answers.
import { readFileSync } from "node:fs";
import { ANSWERS, open } from "../www/dispatch.js";
import { Scene } from "../www/scene.js";
import { emptyState } from "../www/fragment.js";

/** What `h` needs to build elements of which only the words are wanted. */
class Words {
  textContent = "";
  classList = { add() {} };
  /** @param {Words} child */
  appendChild(child) {
    this.textContent += child.textContent;
  }
  setAttribute() {}
}

/**
 * @param {{ name: string, text: string }[]} seeds
 * @returns {Promise<{ articles: import("../www/dispatch.js").Read[], lede: string }>}
 */
export async function prepare(seeds) {
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
  scene.compared(
    ANSWERS.compare(
      explorer,
      articles.map(({ key }) => key),
    ),
  );

  const text = (/** @type {string} */ textContent) => Object.assign(new Words(), { textContent });
  Object.assign(globalThis, { Node: Words, document: { createElement: () => new Words(), createTextNode: text } });
  const { lede } = await import("../www/parts/lede.js");
  return { articles, lede: lede(/** @type {any} */ ({ scene })).textContent };
}
