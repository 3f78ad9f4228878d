// Elements that are only written down: what `h` of www/page/dom.js needs to draw where no browser is, so that what stands in
// the page before its script runs is drawn by what draws there later.

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

class Written {
  className = "";
  classList = {
    add: (/** @type {string[]} */ ...names) => (this.className = [this.className, ...names].join(" ").trim()),
  };
  /** @type {Record<string, string>} */
  #attributes = {};
  /** @type {Written[]} */
  #children = [];
  /** @param {string} tag  none: only words @param {string} words */
  constructor(tag, words = "") {
    this.tag = tag;
    this.nodeValue = words;
  }
  /** As in the page: what holds words and nothing else. */
  get nodeType() {
    return this.tag ? 1 : 3;
  }
  /** @returns {Written | null} */
  get lastChild() {
    return this.#children.at(-1) ?? null;
  }
  /** @param {Written} child */
  appendChild(child) {
    this.#children.push(child);
  }
  /** @param {(Written | string)[]} children */
  append(...children) {
    for (const child of children) this.appendChild(child instanceof Written ? child : new Written("", child));
  }
  /** A tree of its own is not written. */
  attachShadow() {
    return new Written("div");
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

/** From here on `h` writes. */
export const writeDown = () =>
  Object.assign(globalThis, {
    Node: Written,
    document: {
      createElement: (/** @type {string} */ tag) => new Written(tag),
      createElementNS: (/** @type {string} */ _space, /** @type {string} */ tag) => new Written(tag),
      createTextNode: (/** @type {string} */ words) => new Written("", words),
    },
    localStorage: null,
  });
