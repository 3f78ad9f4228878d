// <crossread-article>: an article with its names marked. It shows the view that it is given, or reads its own words.
import { open, read } from "./browser.js";

const STYLE = `:host { display: block; line-height: 1.55 } mark { background: none; color: inherit; border-bottom: 2px solid }
mark[data-label=PERSON] { border-color: #b4532a } mark[data-label=ORG] { border-color: #2f6f8f }
mark[data-label=GPE], mark[data-label=LOC], mark[data-label=FAC] { border-color: #4b7f3a } mark { border-color: #8a7a4f }
details { font-size: .85em; opacity: .75 } p { white-space: pre-line }`;

const TAGS = { title: "h2", heading: "h3", blockquote: "blockquote", caption: "figcaption" };

/** One engine for all elements of a page. @type {Promise<import("./index.d.ts").Explorer> | undefined} */
let engine;
let count = 0;

export class CrossreadArticle extends HTMLElement {
  #root = this.attachShadow({ mode: "open" });
  /** @type {import("./index.d.ts").ArticleView | null} */
  #view = null;

  /** As `Explorer.view` gives it. */
  get view() {
    return this.#view;
  }

  set view(view) {
    this.#view = view;
    this.#draw();
  }

  /** Reads its own words, unless it was given a view; `crossread-read` is said when they are marked. */
  async connectedCallback() {
    const text = this.textContent?.trim();
    if (this.#view || !text) return this.#draw();
    this.#root.replaceChildren(document.createElement("slot"));
    const explorer = await (engine ??= open({ parser: false }));
    const [key] = read(explorer, text, { key: `element ${(count += 1)}`, format: "plain" });
    this.view = explorer.view(key);
    explorer.remove(key);
    this.dispatchEvent(new CustomEvent("crossread-read", { bubbles: true, detail: this.view }));
  }

  #draw() {
    const view = this.#view;
    if (!view) return;
    const style = document.createElement("style");
    style.textContent = STYLE;
    this.#root.replaceChildren(style, ...view.blocks.map((block) => drawn(view, block)));
  }
}

/**
 * Text becomes text, never markup.
 * @param {import("./index.d.ts").ArticleView} view
 * @param {import("./index.d.ts").BlockView} block
 */
function drawn({ text, mentions }, { start, end, kind, counted, reason }) {
  const part = document.createElement(Object.hasOwn(TAGS, kind) ? TAGS[/** @type {keyof TAGS} */ (kind)] : "p");
  part.dir = "auto";
  let at = start;
  for (const mention of mentions) {
    if (mention.form !== "name" || mention.start < at || mention.end > end) continue;
    const mark = document.createElement("mark");
    mark.dataset.label = mark.title = mention.label;
    mark.append(text.slice(mention.start, mention.end));
    part.append(text.slice(at, mention.start), mark);
    at = mention.end;
  }
  part.append(text.slice(at, end));
  if (counted) return part;
  const folded = document.createElement("details");
  const why = document.createElement("summary");
  why.append((reason ?? "set aside").replaceAll("-", " "));
  folded.append(why, part);
  return folded;
}

if (!customElements.get("crossread-article")) customElements.define("crossread-article", CrossreadArticle);
