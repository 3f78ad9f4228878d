// What the page asks of the engine, answered where the engine is: in the worker, or on the page as the fallback.

import { UNFOLD } from "./unfold.js";

/** @typedef {import("../types.d.ts").Explorer} Explorer */
/** @typedef {import("../types.d.ts").ArticleView} ArticleView */
/** @typedef {import("../types.d.ts").Anchor} Anchor */
/** @typedef {import("../types.d.ts").Correction} Correction */
/** @typedef {import("../types.d.ts").AddHint} AddHint */
/** @typedef {import("../types.d.ts").Info} Info */
/** @typedef {import("../types.d.ts").ComparisonView} ComparisonView */
/** @typedef {import("../types.d.ts").MetadataField | "republished_from"} FactName */
/**
 * @typedef {object} Read  an article
 * @property {ArticleView} view
 * @property {Info} info
 * @property {Anchor[]} anchors  in the order of its mentions
 * @property {Anchor[]} quoted  where the words of its quotations begin, in their order
 * @property {Partial<Record<FactName, Anchor>>} evidence  where its text says what is known of it
 */

/** @typedef {import("../types.d.ts").HitView & { anchor: Anchor }} Hit */
/**
 * @typedef {object} Found
 * @property {number} total  of all texts
 * @property {{ id: string, count: number }[]} counts  by article
 * @property {Hit[]} hits  those listed so far, by article and place
 */

/** @type {FactName[]} */
const FACTS = ["title", "outlet", "byline", "published", "url", "language", "republished_from"];

/**
 * @param {Explorer} explorer
 * @param {string} key
 * @returns {Read}
 */
function read(explorer, key) {
  const view = explorer.view(key);
  const info = explorer.info(key);
  const said = FACTS.flatMap((name) => (info[name]?.span ? [{ name, ...info[name].span }] : []));
  const places = [view.mentions, said, view.quotations.map(({ content }) => content[0])];
  const all = explorer.anchors(key, places.flat());
  const [anchors, facts, quoted] = places.map(({ length }) => all.splice(0, length));
  const evidence = Object.fromEntries(said.map(({ name }, at) => [name, facts[at]]));
  return { view, info, anchors, quoted, evidence };
}

/**
 * Hits by the key of their article, in the order of the articles.
 * @template {{ id: string }} T
 * @param {T[]} hits
 * @returns {Map<string, T[]>}
 */
function byArticle(hits) {
  const out = new Map(hits.map(({ id }) => [id, /** @type {T[]} */ ([])]));
  for (const hit of hits) out.get(hit.id)?.push(hit);
  return out;
}

/** What the engine can be asked, by name: in the worker, and in the page where no worker starts. */
export const ANSWERS = {
  /**
   * @param {Explorer} explorer
   * @param {Uint8Array} bytes
   * @param {AddHint} hint
   * @param {string[]} [pages]
   * @returns {Read[]}
   */
  add: (explorer, bytes, hint, pages) => explorer.add(bytes, hint, pages).map((key) => read(explorer, key)),
  formats: () => wasm_bindgen.Explorer.formats(),
  /**
   * @param {Explorer} explorer
   * @param {string} key
   */
  remove: (explorer, key) => explorer.remove(key),
  /**
   * @param {Explorer} explorer
   * @param {string} key
   * @param {Correction[]} corrections
   */
  correct(explorer, key, corrections) {
    explorer.correct(key, corrections);
    return read(explorer, key);
  },
  /**
   * The parser, for what is read from then on.
   * @param {Explorer} explorer
   * @param {string} text
   */
  takeParser: async (explorer, text) => explorer.takeParser(await UNFOLD.parser(text)),
  /**
   * An article read again, with who says what.
   * @param {Explorer} explorer
   * @param {string} key
   */
  attribute(explorer, key) {
    explorer.attribute(key);
    return read(explorer, key);
  },
  /**
   * @param {Explorer} explorer
   * @param {string[]} keys
   */
  compare: (explorer, keys) => ({ comparison: explorer.compare(keys), code: explorer.resultCode(keys) }),
  /**
   * @param {Explorer} explorer
   * @param {string} left
   * @param {string} right
   */
  landmarks: (explorer, left, right) => explorer.landmarks(left, right),
  /**
   * Two articles side by side.
   * @param {Explorer} explorer
   * @param {string} left
   * @param {string} right
   */
  pair: (explorer, left, right) => explorer.pair(left, right),
  /**
   * Many articles side by side, so many pairs of them more.
   * @param {Explorer} explorer
   * @param {string[]} keys
   * @param {number} count
   */
  story: (explorer, keys, count) => explorer.story(keys, count),
  /**
   * @param {Explorer} explorer
   * @param {string} key
   * @param {import("../types.d.ts").Range[]} ranges
   */
  anchors: (explorer, key, ranges) => explorer.anchors(key, ranges),
  /**
   * @param {Explorer} explorer
   * @param {string} query
   * @param {string[]} keys
   * @param {number} skip
   * @param {number} limit
   * @returns {Found}
   */
  search(explorer, query, keys, skip, limit) {
    const { total, counts, hits } = explorer.search(query, keys, skip, limit);
    const anchors = [...byArticle(hits)].flatMap(([key, own]) => explorer.anchors(key, own));
    return { total, counts, hits: hits.map((hit, at) => ({ ...hit, anchor: anchors[at] })) };
  },
  /**
   * @param {Explorer} explorer
   * @param {import("../types.d.ts").ExportFormat} format
   * @param {string[]} keys
   */
  export: (explorer, format, keys) => explorer.export(format, keys),
  /**
   * @param {Explorer} explorer
   * @param {string} key
   * @param {number} start
   * @param {number} end
   */
  citation: (explorer, key, start, end) => explorer.citation(key, start, end),
  /**
   * @param {Explorer} explorer
   * @param {string} key
   * @param {number} mention
   */
  why: (explorer, key, mention) => explorer.why(key, mention),
  /**
   * @param {Explorer} explorer
   * @param {string} key
   * @param {number} start
   * @param {number} end
   */
  anchor: (explorer, key, start, end) => explorer.anchor(key, start, end),
  /**
   * @param {Explorer} explorer
   * @param {string} key
   * @param {Anchor} anchor
   */
  resolve: (explorer, key, anchor) => explorer.resolve(key, anchor),
  /**
   * @param {Explorer} _explorer
   * @param {string} text
   */
  deflate: (_explorer, text) => wasm_bindgen.Explorer.deflate(text),
  /**
   * @param {Explorer} _explorer
   * @param {Uint8Array} bytes
   * @param {number} limit
   */
  inflate: (_explorer, bytes, limit) => wasm_bindgen.Explorer.inflate(bytes, limit),
};

/** @typedef {typeof ANSWERS} Answers */

/**
 * The engine over its pack.
 * @param {WebAssembly.Module} module
 * @param {Uint8Array} pack
 * @returns {Explorer}
 */
export function open(module, pack) {
  wasm_bindgen.initSync({ module });
  return new wasm_bindgen.Explorer(pack);
}

/**
 * A panic leaves the instance in an unknown state: it must not be asked again.
 * @param {unknown} error
 */
export const isPanic = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
