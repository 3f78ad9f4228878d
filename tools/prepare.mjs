// What the page shows before its engine is there: the samples as this very engine reads them, so that nothing jumps or
// changes when it answers.
import { readFileSync } from "node:fs";
import { ANSWERS, open } from "../www/engine/dispatch.js";
import { Scene } from "../www/scene/scene.js";
import { emptyState } from "../www/address/fragment.js";

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** What `h` needs to build elements that are only written down. */
class Element {
  className = "";
  classList = {
    add: (/** @type {string[]} */ ...names) => (this.className = [this.className, ...names].join(" ").trim()),
  };
  /** @type {Record<string, string>} */
  #attributes = {};
  /** @type {Element[]} */
  #children = [];
  /** @param {string} tag @param {string} words */
  constructor(tag, words = "") {
    this.tag = tag;
    this.nodeValue = words;
  }
  /** As in the page: what holds words and nothing else. */
  get nodeType() {
    return this.tag ? 1 : 3;
  }
  /** @returns {Element | null} */
  get lastChild() {
    return this.#children.at(-1) ?? null;
  }
  /** @param {Element} child */
  appendChild(child) {
    this.#children.push(child);
  }
  addEventListener() {}
  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.#attributes[name] = value;
  }
  /** @returns {string} */
  get outerHTML() {
    if (!this.tag) return escape(this.nodeValue);
    const attributes = Object.entries({ ...(this.className && { class: this.className }), ...this.#attributes });
    const written = attributes.map(([name, value]) => ` ${name}="${escape(value)}"`).join("");
    return `<${this.tag}${written}>${this.#children.map((child) => child.outerHTML).join("")}</${this.tag}>`;
  }
}

/**
 * @param {{ name: string, text: string }[]} seeds
 * `top`: what stands above them.
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
  const [left, right] = articles.map(({ key }) => key);
  scene.compared(ANSWERS.compare(explorer, [left, right]));
  const { answers } = ANSWERS.landmarks(explorer, left, right);

  const document = {
    createElement: (/** @type {string} */ tag) => new Element(tag),
    createElementNS: (/** @type {string} */ _space, /** @type {string} */ tag) => new Element(tag),
    createTextNode: (/** @type {string} */ words) => new Element("", words),
  };
  Object.assign(globalThis, { Node: Element, document, localStorage: null });
  const { lede } = await import("../www/parts/lede.js");
  const { guide } = await import("../www/parts/guide.js");
  const { tools } = await import("../www/parts/tools.js");
  const { h } = await import("../www/page/dom.js");
  const page = /** @type {any} */ ({ scene });
  const top = [lede(scene), guide(2), h("div.tools", null, tools(page))].map(({ outerHTML }) => outerHTML).join("");
  return { articles, top, answers };
}
