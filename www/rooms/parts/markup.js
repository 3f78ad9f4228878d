// Web pages as the browser's own parser sees them, in the notation of `formats/src/walk.rs`, whose rules these are: the engine
// reads that. A document of `DOMParser` is inert: no script of it runs, and nothing it names is asked for.
import { turns } from "../../shelf/in-turn.js";

/** As in `formats/src/walk.rs`. */
export const VALUE = 2000;
export const DEPTH = 160;
export const EMPTY = ["template", "selectedcontent", "noembed", "noframes", "iframe"];

/** @typedef {{ nodeType: number, nodeValue: string | null, localName?: string, attributes?: Iterable<{ name: string, value: string }>, firstChild: any, nextSibling: any, parentNode: any }} Tree  what is used of a node */
/** @typedef {(html: string) => Tree} Parse */

const [ELEMENT, TEXT, COMMENT, DOCUMENT] = [1, 3, 8, 9];

/** A mark of the order of bytes is no text. @param {string} html */
const parsed = (html) => new DOMParser().parseFromString(html.replace(/^\ufeff/, ""), "text/html");

/** Stands in what would be reported, and is taken out of all that is told: no writing has these. */
const MARK = "\ufdd0\ufddf";

/**
 * A page with names that its parser takes for nothing. What a browser would do of them even in an inert document, the policy of
 * our own page forbids, and each is reported: a thousand styles, handlers and sounds in one saved page.
 * @param {string} html
 */
function muffled(html) {
  // Parsed as a style is wherever one may stand; where it stands itself, one would end the other.
  const styles = /<(?:noframes|frameset)/i.test(html)
    ? html
    : html.replace(/(<\/?)(style)(?=[\s/>])/gi, `$1${STAND_IN}$2`);
  return styles
    .replace(
      /\b(?:on(?=[a-z]+[\s=/>])|sty(?=le[\s=/>])|sr(?=c(?:set)?\s*=)|post(?=er\s*=)|da(?=ta\s*=))/gi,
      `$&${MARK}`,
    )
    .replace(/<base\b[^>]*/gi, (tag) => tag.replace(/\bhr(?=ef\s*=)/gi, `$&${MARK}`));
}

const STAND_IN = `noframes ${MARK}`;

/** @param {string} words */
const clear = (words) => (words.includes(MARK) ? words.replaceAll(STAND_IN, "").replaceAll(MARK, "") : words);

/** Whether the page itself may hold what marks it. @param {string} html */
const isMarked = (html) => html.includes(MARK[0]) || /&#(?:x0*fdd0|0*64976)/i.test(html);

/** Nodes between which the browser may have its turn. */
const STRETCH = 2000;

/**
 * One page, in stretches.
 * @param {string} html
 * @param {string[]} attributes  those that are kept
 * @param {Parse} [parse]
 * @returns {Generator<void, string, void>}
 */
function* walking(html, attributes, parse = parsed) {
  /** @type {string[]} */
  const records = [];
  /** The last record is text. */
  let inText = false;
  const kept = new Set(attributes);
  const [muffle, heard] = isMarked(html) ? [plain, plain] : [muffled, clear];
  const put = (/** @type {string} */ record) => {
    records.push(record);
    inText = false;
  };

  /**
   * @param {Tree} root
   * @param {number} over  the depth of the frame that it stands in; 0: in none
   * @returns {Generator<void, void, void>}
   */
  function* tree(root, over) {
    let depth = over;
    let count = 0;
    /** @type {Tree | null} */
    let node = root.firstChild;
    while (node) {
      count += 1;
      if (count % STRETCH === 0) yield;
      if (node.nodeType === ELEMENT) {
        const next = element(node, depth + 1, over);
        if (next === node) {
          depth += 1;
          node = node.firstChild;
          continue;
        }
        if (next) {
          yield* tree(next, depth + 1);
          if (depth < DEPTH) put(">");
        }
      }
      if (node.nodeType === TEXT) text(heard(node.nodeValue ?? ""));
      if (node.nodeType === COMMENT && isNearRoot(node)) put(`!${heard(node.nodeValue ?? "")}`);
      while (node && !node.nextSibling) {
        node = node.parentNode;
        if (!node || node === root) return;
        if (depth <= DEPTH) put(">");
        depth -= 1;
      }
      node = node?.nextSibling ?? null;
    }
  }

  /** @param {string} words */
  function text(words) {
    if (words === "") return;
    if (inText) records[records.length - 1] += words;
    else put(`"${words}`);
    inText = true;
  }

  /**
   * Its beginning, and its end where nothing of what it holds is told.
   * @param {Tree} node
   * @param {number} depth
   * @param {number} over
   * @returns {Tree | null}  what comes next in it: what it holds, the page of a frame, or nothing
   */
  function element(node, depth, over) {
    const name = heard(small(node.localName ?? ""));
    if (name === "style" || (name === "noframes" && isStandIn(node)) || (name === "script" && !isData(node)))
      return null;
    put(`<${name}`);
    let srcdoc = null;
    for (const { name: own, value } of node.attributes ?? []) {
      const key = heard(small(own));
      if (kept.has(key)) put(`@${key}=${short(heard(value))}`);
      if (own === "srcdoc") srcdoc = value;
    }
    if (depth > DEPTH) put(">");
    if (!EMPTY.includes(name) && node.firstChild) return node;
    if (name === "iframe" && srcdoc !== null && !over) return parse(muffle(srcdoc));
    if (depth <= DEPTH) put(">");
    return null;
  }

  const root = parse(muffle(html));
  yield; // the parser's own work cannot be parted
  yield* tree(root, 0);
  return records.join("\0");
}

/**
 * One page, at once.
 * @param {string} html
 * @param {string[]} attributes
 * @param {Parse} [parse]
 */
export function walk(html, attributes, parse = parsed) {
  const steps = walking(html, attributes, parse);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const plain = (/** @type {string} */ words) => words;

/** A to Z only: the engine knows no other small letters in names. @param {string} name */
const small = (name) => name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** A value as it is kept: no pictures in it, no end of a pair of units without its beginning. @param {string} value */
function short(value) {
  if (/^data:/i.test(value)) return "";
  if (value.length <= VALUE) return value;
  const unit = value.charCodeAt(VALUE - 1);
  return value.slice(0, unit >= 0xd800 && unit < 0xdc00 ? VALUE - 1 : VALUE);
}

/** A script that is data on the page. @param {Tree} node */
const isData = ({ attributes }) =>
  [...(attributes ?? [])].some(
    ({ name, value }) => name === "type" && /^[ \t\n\r\f]*application\/ld\+json[ \t\n\r\f]*$/i.test(value),
  );

/** A style under another name. @param {Tree} node */
const isStandIn = ({ attributes }) => [...(attributes ?? [])].some(({ name }) => name.startsWith(MARK));

/** A child of the document or of its root. @param {Tree} node */
const isNearRoot = ({ parentNode }) => parentNode.nodeType === DOCUMENT || parentNode.parentNode?.nodeType === DOCUMENT;

/** One page after the other. */
const inTurn = turns();
/** Milliseconds of work before the browser has its turn. */
const TURN = 12;

/**
 * All pages of a file, in their order.
 * @param {() => Promise<import("../../types.d.ts").FormatsView>} formats
 * @param {string[]} pages  as HTML
 * @returns {Promise<string[]>}
 */
export async function walks(formats, pages) {
  const { attributes } = await formats();
  const all = [];
  for (const page of pages) all.push(await inTurn(() => unhurried(walking(page, attributes))));
  return all;
}

/**
 * @template T
 * @param {Generator<void, T, void>} steps
 * @returns {Promise<T>}
 */
async function unhurried(steps) {
  await pause();
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < TURN) continue;
    await pause();
    since = performance.now();
  }
}

const pause = () => new Promise((turn) => setTimeout(turn));
