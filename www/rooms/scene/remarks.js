// What the reader says of passages and of findings: notes of their own, and verdicts. Kept with the corrections of an article;
// here laid on the places where they hold now. Pure.
import { isRemark } from "../../address/corrections.js";
import { lettersOf } from "./letters.js";

/** @typedef {import("../../types.d.ts").Anchor} Anchor */
/** @typedef {import("../../address/remark.d.ts").FindingKind} Kind */
/** @typedef {import("../../types.d.ts").PairView} PairView */
/** @typedef {import("../../types.d.ts").Range} Range */
/** @typedef {import("../../address/remark.d.ts").Remark} Remark */
/** @typedef {import("../../page/takes.d.ts").Takes<"desk" | "scene" | "shelf">} Page */
/**
 * @typedef {object} Laid  a remark, where it holds
 * @property {Remark} remark
 * @property {string} key  of the article that keeps it
 * @property {(Range | null)[]} places  by side
 * @property {(Anchor | null)[]} anchors  by side
 * @property {boolean} lost  one of its places, or its other article, is not here any more
 */

/** All that is said of these articles, as it is kept. @param {Page} page @param {number[]} articles */
export const remarksIn = ({ scene, shelf }, articles) =>
  articles.flatMap((at) => {
    const { key } = scene.articles[at];
    return shelf.corrections(key).flatMap((remark) => (isRemark(remark) ? [{ key, remark }] : []));
  });

/**
 * What is said of some articles, be it of one of them or of two.
 * @param {Page} page
 * @param {number[]} [articles]  by side; else those on screen
 * @returns {Laid[]}
 */
export function laid(page, articles = page.scene.sides) {
  const { desk, scene } = page;
  const views = articles.map((at) => scene.articles[at].view);
  return remarksIn(page, articles).flatMap(({ key, remark }) => {
    const own = articles.findIndex((at) => scene.articles[at].key === key);
    const other = views.findIndex((view, at) => at !== own && remark.with && isOf(view, remark.with));
    // Of another pair; said all the same where its other article is nowhere.
    const absent = remark.with !== null && other < 0;
    if (absent && [...desk.articles.values()].some(({ view }) => isOf(view, remark.with))) return [];
    const anchors = articles.map((_, at) => (at === own ? remark.anchor : at === other ? remark.with : null));
    const places = anchors.map((anchor, at) => anchor && placeOf(views[at], anchor));
    return [{ key, remark, anchors, places, lost: absent || anchors.some((anchor, at) => anchor && !places[at]) }];
  });
}

/** @param {{ hash: string }} view @param {Anchor | null} anchor */
const isOf = ({ hash }, anchor) => anchor !== null && hash.startsWith(anchor.text);

/**
 * Where an anchor lies in the text that it is of; in another, it is lost.
 * @param {{ hash: string, text: string }} view
 * @param {Anchor} anchor  counts code points
 * @returns {Range | null}
 */
function placeOf(view, anchor) {
  if (!isOf(view, anchor)) return null;
  const letters = lettersOf(view);
  if (anchor.start > anchor.end || anchor.end > letters.length) return null;
  const [before, own] = [letters.slice(0, anchor.start), letters.slice(anchor.start, anchor.end)].map(
    (some) => some.join("").length,
  );
  return { start: before, end: before + own };
}

/**
 * Corrections without some; what is saved comes back as another object.
 * @param {import("../../types.d.ts").Correction[]} all
 * @param {import("../../types.d.ts").Correction[]} some
 */
export function without(all, some) {
  const gone = new Set(some.map((one) => JSON.stringify(one)));
  return all.filter((one) => !gone.has(JSON.stringify(one)));
}

/** From the first to the last. @param {Range[]} ranges */
export const cover = (ranges) => ({ start: ranges[0].start, end: ranges[ranges.length - 1].end });

/** The kinds of findings, and where one lies, by side. @type {Record<Kind, (one: any) => (Range | null)[]>} */
const PLACES = {
  values: ({ a, b }) => [a, b],
  reuse: ({ a, b }) => [a, b],
  quotations: ({ a, b }) => [a, b],
  alignments: ({ a, b }) => [cover(a), cover(b)],
  only: ({ in: side, range }) => (side === "a" ? [range, null] : [null, range]),
  wording: ({ a: [one = null], b: [other = null] }) => [one, other],
  // Of one who speaks where they first do, of one who is named where they first are.
  voices: ({ places }) => places,
  emphasis: ({ places }) => places,
};
/** Those that the engine finds of two, with their places. */
const FOUND = /** @type {const} */ (["values", "reuse", "quotations", "alignments", "only", "wording"]);

/**
 * Where a finding lies, by side.
 * @param {Kind} kind
 * @param {any} one
 */
export const placesOf = (kind, one) => PLACES[kind](one);

/**
 * Whether a remark is of a finding.
 * @param {Laid} laid
 * @param {Kind} kind
 * @param {any} one
 */
const isOn = ({ remark, places }, kind, one) =>
  remark.of === kind &&
  placesOf(kind, one).every(
    (place, side) => !place || (places[side]?.start === place.start && places[side].end === place.end),
  );

/** What the reader took away. @param {Laid[]} remarks */
const away = (remarks) =>
  remarks.filter(({ remark, lost }) => remark.kind === "verdict" && remark.says !== "joined" && !lost);

/**
 * Whether the reader took a finding away.
 * @param {Laid[]} remarks
 * @param {Kind} kind
 * @param {any} one
 */
export const isAway = (remarks, kind, one) => away(remarks).some((each) => isOn(each, kind, one));

/** What the reader joined is aligned as the engine aligns. */
const JOINED = {
  ...{ score: 1000, state: /** @type {const} */ ("same"), because: [], moved: false, rule: "reader" },
  parts: { words: 0, synonyms: 0, entities: 0, values: 0, quotation: 0, place: 0 },
};

/**
 * What was found of two, without what the reader set aside and with what they joined.
 * @param {PairView} pair
 * @param {Laid[]} remarks
 * @returns {PairView}
 */
export function judged(pair, remarks) {
  const verdicts = remarks.filter(({ remark, lost }) => remark.kind === "verdict" && !lost);
  if (!verdicts.length) return pair;
  const taken = away(remarks);
  const gone = (/** @type {Kind} */ kind, /** @type {any} */ one) => taken.find((each) => isOn(each, kind, one));
  const kept = (/** @type {(typeof FOUND)[number]} */ kind) =>
    /** @type {any[]} */ (pair[kind]).filter((one) => {
      const passages = pair.alignments[one.alignment ?? -1];
      const parted = passages && gone("alignments", passages);
      return !gone(kind, one) && parted?.remark.says !== "apart"; // what parted passages give is not compared, either
    });
  const all = Object.fromEntries(FOUND.map((kind) => [kind, kept(kind)]));
  const joined = verdicts.flatMap(({ remark, places: [a, b] }) =>
    remark.says === "joined" && a && b ? [{ ...JOINED, a: [a], b: [b] }] : [],
  );
  return { ...pair, ...all, alignments: [...all.alignments, ...joined] };
}
