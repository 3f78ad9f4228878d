// From what an address says to the articles it means. What is missing, damaged or foreign is said, never guessed.
import { emptyState } from "../address/fragment.js";
import { rooms } from "../page/on-demand.js";
import { match } from "./scene.js";
import { say } from "../words/strings.js";

/** @import { Takes } from "../page/takes.d.ts" */
/** @typedef {import("../address/fragment.js").State} State */
/** @typedef {import("./desk.js").Article} Article */
/** @typedef {Takes<"choose" | "desk" | "draw" | "notices" | "save" | "shelf">} Receives */

/** Prefixes of texts that are named; of more, their number says enough. */
const MOST_NAMED = 4;

/**
 * The articles that a state means; `wanted` is the state that can be shown, `notes` say what cannot.
 * @param {Receives} page
 * @param {State | null} state
 * @param {import("../address/fragment.js").Problem[]} problems
 * @returns {Promise<{ articles: Article[], notes: string[], wanted: State }>}
 */
export async function receive(page, state, problems) {
  const { link: words } = say;
  const wanted = state ?? emptyState();
  const notes = problems.map(told);
  const trouble = wanted.packed ? await rooms().unpackGuests(page, wanted.packed) : null;
  if (trouble) notes.push(trouble);
  const broken = trouble !== null || problems.some(({ name }) => name === "cut" || name === "checksum");
  const samples = async () => ({
    articles: await chosen(page),
    notes,
    wanted: { ...emptyState(), view: wanted.view, level: wanted.level },
  });
  if (!wanted.texts.length) {
    // One sentence more, in the notice that says what is wrong.
    if (notes.length) notes[notes.length - 1] += ` ${broken ? words.instead : words.before}`;
    return broken ? samples() : { ...(await samples()), wanted };
  }
  const found = await search(page, wanted.texts);
  const articles = found.filter((article) => article !== null);
  if (broken) {
    notes[notes.length - 1] += ` ${articles.length ? words.partly : words.instead}`;
    if (!articles.length) return samples();
  } else {
    const missing = wanted.texts.flatMap((prefix, at) => (found[at] ? [] : [`${prefix.slice(0, 8)}…`]));
    const named = missing.slice(0, MOST_NAMED).join(", ") + (missing.length > MOST_NAMED ? " …" : "");
    const aside = page.shelf.guests.filter(({ stopped }) => stopped);
    for (const { name } of aside.slice(0, MOST_NAMED)) notes.push(say.slow.asideOfLink(name));
    if (missing.length > aside.length) notes.push(words.missing(missing.length, named));
    if (!articles.length) {
      notes.push(words.noneHere);
      return samples();
    }
  }
  if (articles.length < found.length) wanted.code = null; // said already that it is not the same view
  return { articles, notes, wanted: renumber(wanted, found) };
}

/** @param {import("../address/fragment.js").Problem} problem */
function told({ name, detail = "" }) {
  const { link } = say;
  if (name === "cut") {
    const [came, of] = /** @type {[number, number]} */ (detail);
    return of ? link.cut(came, of) : link.cutEarly;
  }
  const words = link.problems[name];
  return typeof words === "string" ? words : words(/** @type {string | number} */ (detail));
}

/**
 * Places count along the texts that are here.
 * @param {State} wanted
 * @param {(Article | null)[]} found
 * @returns {State}
 */
function renumber(wanted, found) {
  const here = found.flatMap((article, at) => (article ? [at] : []));
  const [left = -1, right = -1] = wanted.sides?.map((side) => here.indexOf(side)) ?? [];
  const { pin } = wanted;
  const pinned = pin ? here.indexOf(pin.text) : -1;
  return {
    ...wanted,
    texts: here.map((at) => wanted.texts[at]),
    sides: left >= 0 && right >= 0 ? [left, right] : null,
    pin: pin && pinned >= 0 ? { ...pin, text: pinned } : null,
  };
}

/** @param {Takes<"desk" | "shelf">} page */
async function chosen({ shelf, desk }) {
  await desk.read(shelf.chosen.flatMap((key) => shelf.of(key) ?? []));
  return shelf.chosen.flatMap((key) => desk.articles.get(key) ?? []);
}

/**
 * What came with the link first, then what is compared, then the others; reads on only while some are missing.
 * @param {Takes<"desk" | "shelf">} page
 * @param {string[]} prefixes
 */
export async function search({ shelf, desk }, prefixes) {
  const first = [
    ...new Set([...shelf.guests, ...shelf.chosen.flatMap((key) => shelf.of(key) ?? []), ...shelf.sources]),
  ];
  const found = () =>
    match(
      prefixes,
      first.flatMap((source) => desk.of(source)),
    );
  await desk.read(shelf.guests);
  let here = found();
  await desk.read(here.every(Boolean) ? [] : first, () => !(here = found()).every(Boolean));
  return here;
}
