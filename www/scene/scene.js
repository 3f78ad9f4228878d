// What is on screen: the state of the fragment resolved against the articles that are here. Pure but for the engine asked.
import { shortHash } from "../address/fragment.js";
import { givens, isCounted, placesByEntity, presence, rows } from "./presence.js";

/** @typedef {import("../address/fragment.js").State} State */
/** @typedef {import("./desk.js").Article} Article */
/** @typedef {import("../types.d.ts").Range} Range */
/** @typedef {import("../engine/dispatch.js").Found & { keys: string[] }} Found  `keys`: of the articles looked through */
/** @typedef {{ article: number, range: Range, mention: number | null, entity: number | null, linked: number | null }} Pinned */

export class Scene {
  /** Compared articles, in order: A, B, C … @type {Article[]} */
  articles = [];
  /** Places in `articles` of those on the left and the right; one article has no right. @type {number[]} */
  sides = [];
  /** @type {import("../types.d.ts").ComparisonView | null} */
  comparison = null;
  /** @type {string | null} */
  code = null;
  /** @type {Pinned | null} */
  pinned = null;
  /** What the query meets. @type {Found | null} */
  found = null;
  /** @type {import("./presence.js").Row[]} */
  rows = [];
  /** By article: from its entity to the linked entity. @type {Map<number, number>[]} */
  linked = [];
  /** @type {import("./presence.js").Place[][] | null} */
  #places = null;

  /** What belongs together on the left and the right. @type {import("../types.d.ts").LandmarksView | null} */
  landmarks = null;
  /** Linked entities that most paragraphs on screen name. @type {Set<number>} */
  givens = new Set();

  /** @param {State} state */
  constructor(state) {
    this.state = state;
  }

  /** @param {Article[]} articles */
  put(articles) {
    this.articles = articles;
    const wanted = this.state.sides?.filter((side) => side < articles.length) ?? [];
    this.sides = wanted.length === 2 ? wanted : articles.slice(0, 2).map((_, index) => index);
  }

  /** @param {{ comparison: import("../types.d.ts").ComparisonView, code: string } | null} result */
  compared(result) {
    this.comparison = result?.comparison ?? null;
    this.code = result?.code ?? null;
    this.rows = this.comparison ? rows(this.comparison) : [];
    this.linked = this.articles.map(() => new Map());
    this.comparison?.entities.forEach(({ parts }, linked) => {
      for (const { article, entity } of parts) this.linked[article].set(entity, linked);
    });
    this.givens = givens(
      this.sides.map((side) => this.articles[side].view),
      this.sides.map((side) => this.linked[side]),
    );
  }

  get presence() {
    return presence(this.rows, this.articles.length);
  }

  /** @param {number} index */
  static letter = (index) => (index < 26 ? String.fromCharCode(65 + index) : `#${index + 1}`);

  /**
   * @param {number} article
   * @param {number} mention
   * @returns {Pinned}
   */
  pinnedAt(article, mention) {
    const { start, end, entity } = this.articles[article].view.mentions[mention];
    return {
      article,
      range: { start, end },
      mention,
      entity,
      linked: entity === null ? null : (this.linked[article].get(entity) ?? null),
    };
  }

  /**
   * What an address says when this is shown, with changes.
   * @param {Partial<State>} [patch]
   * @returns {State}
   */
  with(patch = {}) {
    return {
      ...this.state,
      texts: this.articles.map(({ view }) => shortHash(view.hash)),
      code: this.code,
      packed: null,
      ...patch,
    };
  }

  /**
   * The pin of a mention, as an address writes it.
   * @param {number} article
   * @param {number} mention
   * @returns {import("../address/fragment.js").Pin}
   */
  pinOf(article, mention) {
    const { start, end, quote } = this.articles[article].anchors[mention];
    return { text: article, start, end, quote };
  }

  /**
   * The mentions of a linked entity, by article and then by place; those on screen first.
   * @param {number} linked
   * @param {{ aside?: boolean }} [how]  `aside`: also those that do not count
   */
  places(linked, { aside = false } = {}) {
    this.#places ??= this.comparison ? placesByEntity(this.articles, this.comparison) : [];
    const all = this.#places[linked] ?? [];
    const wanted = aside ? all : all.filter((place) => isCounted(this.articles, place));
    const shown = this.sides.flatMap((side) => wanted.filter(({ article }) => article === side));
    return [...shown, ...wanted.filter(({ article }) => !this.sides.includes(article))];
  }

  /**
   * To a place in any article of the library; one that is not compared yet comes to the right side.
   * @param {Article} article
   * @param {import("../types.d.ts").Anchor} anchor
   * @returns {Partial<State>}
   */
  leading(article, { start, end, quote }) {
    const at = this.articles.indexOf(article);
    const pin = { text: at < 0 ? this.articles.length : at, start, end, quote };
    const here = { view: /** @type {const} */ ("read"), at: null, pin };
    if (at >= 0 && this.sides.includes(at)) return here;
    const [left = 0] = this.sides;
    const sides = /** @type {[number, number]} */ ([left, pin.text]);
    if (at >= 0) return { ...here, sides };
    const texts = [...this.articles, article].map(({ view }) => shortHash(view.hash));
    return { ...here, texts, code: null, sides: texts.length > 1 ? sides : null };
  }

  /**
   * Every mention of what is pinned.
   * @param {Pinned} pinned
   */
  about({ article, mention, linked }) {
    if (linked !== null) return this.places(linked, { aside: true });
    return mention === null ? [] : [{ article, mention }];
  }

  /**
   * One layer out from a mention: what the query found around it.
   * @param {number} article
   * @param {number} mention
   * @returns {import("../address/fragment.js").Pin | null}
   */
  around(article, mention) {
    const { key, view } = this.articles[article];
    const inner = view.mentions[mention];
    const hit = this.found?.hits.find(
      (outer) =>
        outer.id === key &&
        outer.start <= inner.start &&
        outer.end >= inner.end &&
        outer.end - outer.start > inner.end - inner.start,
    );
    if (!hit) return null;
    const { start, end, quote } = hit.anchor;
    return { text: article, start, end, quote };
  }
}

/**
 * The articles that hash prefixes mean: each prefix takes the first article not taken yet, so that identical texts from
 * two outlets stay two.
 * @param {string[]} prefixes
 * @param {Article[]} candidates
 * @returns {(Article | null)[]}
 */
export function match(prefixes, candidates) {
  const free = [...candidates];
  return prefixes.map((prefix) => {
    const at = free.findIndex(({ view }) => view.hash.startsWith(prefix));
    return at < 0 ? null : free.splice(at, 1)[0];
  });
}
