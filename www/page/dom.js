// Building elements. Article text only ever becomes text nodes; nothing here parses HTML.

import { lead } from "./link.js";

/** @typedef {Node | string | number | null | undefined | false | Child[]} Child */

/** @typedef {Record<string, unknown> & { to?: import("./link.js").To }} Props */

/** `Node.TEXT_NODE`, also where the page is only written down. */
const TEXT = 3;

/**
 * `h("a.name", { href }, "Iran")`. Classes may follow the tag; `data` sets data attributes; a function named `on…`
 * listens; `to` makes a link of the page to itself; `true` sets an empty attribute, `false`, `null` and `undefined` set none.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T | `${T}.${string}`} tag
 * @param {Props | null} [props]
 * @param {Child[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  append(element, children);
  dress(element, props ?? {}); // last: in an element that has `dir="auto"` every child appended is a new look at its text
  return /** @type {HTMLElementTagNameMap[T]} */ (element);
}

/**
 * The same of SVG.
 * @param {string} tag
 * @param {Props} props
 * @param {Child[]} children
 */
export function svg(tag, props, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  dress(element, props);
  append(element, children);
  return element;
}

/**
 * @param {Element} element
 * @param {Record<string, unknown>} props
 */
function dress(element, props) {
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") element.classList.add(...String(value).split(" ").filter(Boolean));
    else if (key === "data") for (const [k, v] of Object.entries(value)) element.setAttribute(`data-${k}`, String(v));
    else if (key === "to") lead(element, value);
    else if (typeof value === "function") element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(key, value === true ? "" : String(value));
  }
}

/**
 * Words that stand beside each other are one text node, as they are in HTML: a browser shapes each node by itself, and with
 * some fonts "named again" and ", or only probable" apart are a pixel wider than together.
 * @param {Node} parent
 * @param {Child[]} children
 */
function append(parent, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child instanceof Node) parent.appendChild(child);
    else if (child !== null && child !== undefined && child !== false && child !== "") {
      const last = parent.lastChild;
      if (last?.nodeType === TEXT) last.nodeValue += String(child);
      else parent.appendChild(document.createTextNode(String(child)));
    }
  }
}

/**
 * Puts others in the place of what stands there.
 * @param {Element} parent
 * @param {Child[]} children
 */
export function fill(parent, ...children) {
  parent.replaceChildren();
  append(parent, children);
}

/**
 * A name from an article inside a sentence of ours: its direction must not turn the sentence around.
 * @param {string} words
 */
export const bdi = (words) => h("bdi", null, words);

/**
 * What the page has for certain.
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function find(selector) {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`the page has no ${selector}`);
  return element;
}
