// From what an address says to the articles it means. What is missing, damaged or foreign is said, never guessed.
import { emptyState } from "./fragment.js";
import { Refusal } from "./engine.js";
import { fromBase64, INFLATE_LIMIT, unpack } from "./parcel.js";
import { match } from "./scene.js";
import { say } from "./strings.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./fragment.js").State} State */
/** @typedef {import("./desk.js").Article} Article */

/**
 * @param {App} app
 * @param {State | null} state
 * @param {import("./fragment.js").Problem[]} problems
 * @returns {Promise<{ articles: Article[], notes: string[], wanted: State }>}
 */
export async function receive(app, state, problems) {
  const notes = problems.map(({ name, detail = "" }) => {
    const words = say.link.problems[name];
    return typeof words === "string" ? words : words(detail);
  });
  const wanted = state ?? emptyState();
  if (wanted.packed) {
    const trouble = await unpackGuests(app, wanted.packed);
    if (trouble) notes.push(trouble);
  }
  if (!wanted.texts.length) return { articles: await chosen(app), notes, wanted };

  const found = await search(app, wanted.texts);
  wanted.texts.forEach((prefix, at) => found[at] || notes.push(say.link.missing(prefix.slice(0, 8))));
  const articles = found.filter((article) => article !== null);
  if (!articles.length) {
    notes.push(say.link.noneHere);
    return { articles: await chosen(app), notes, wanted: { ...emptyState(), view: wanted.view, level: wanted.level } };
  }
  if (articles.length < found.length) wanted.code = null; // said already that it is not the same view
  return { articles, notes, wanted: renumber(wanted, found) };
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

/** @param {App} app */
async function chosen({ shelf, desk }) {
  await desk.read(shelf.chosen.flatMap((key) => shelf.of(key) ?? []));
  return shelf.chosen.flatMap((key) => desk.articles.get(key) ?? []);
}

/**
 * What came with the link first, then what is compared, then the others; reads on only while some are missing.
 * @param {App} app
 * @param {string[]} prefixes
 */
async function search({ shelf, desk }, prefixes) {
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

/**
 * @param {App} app
 * @param {string} packed
 * @returns {Promise<string | null>} what is wrong
 */
async function unpackGuests(app, packed) {
  let sent;
  try {
    sent = unpack(await app.desk.ask("inflate", fromBase64(packed), INFLATE_LIMIT));
  } catch (error) {
    const notBase64 = error instanceof DOMException || error instanceof SyntaxError;
    if (!(error instanceof Refusal) && !notBase64) throw error;
    return error instanceof Refusal && error.message.includes("more than") ? say.link.bigTexts : say.link.damagedTexts;
  }
  if (!sent) return say.link.damagedTexts;
  await admit(app, sent, say.link.arrived);
  return null;
}

/**
 * Texts from elsewhere are opened beside the library, but for those that are in it just so; of a text that is here anyway
 * a copy takes the sender's corrections. Guests of before that were not kept make room.
 * @param {App} app
 * @param {(import("./parcel.js").Sent | import("./parcel.js").Corrected)[]} goods
 * @param {(texts: number) => string} arrived
 */
export async function admit(app, goods, arrived) {
  const { shelf, desk } = app;
  const library = shelf.chosen;
  await showOut(app);
  const known = new Set(shelf.sources.map(fingerprint));
  for (const one of goods) {
    const [here] = "hash" in one ? await search(app, [one.hash]) : [];
    const sent = "hash" in one ? here && { ...desk.sent(here), corrections: one.corrections } : one;
    if (!sent) continue;
    const { name, text, format, corrections } = sent;
    const guest = shelf.add({ name, bytes: new TextEncoder().encode(text), format, from: "link", corrections });
    if (known.has(fingerprint(guest))) shelf.remove(guest.key);
  }
  if (!shelf.guests.length) return;
  app.notices.show(arrived(shelf.guests.length), {
    once: "guests",
    actions: [
      [
        say.link.keep,
        () => (shelf.keepGuests(), app.save(), app.notices.show(say.link.kept, { brief: true }), app.draw()),
      ],
      [say.link.back, () => leave(app, library)],
    ],
  });
}

/** @param {import("./shelf.js").Source} source */
const fingerprint = ({ name, bytes, corrections }) =>
  JSON.stringify([name, new TextDecoder().decode(bytes), Object.values(corrections)]);

/** @param {App} app */
async function showOut({ shelf, desk }) {
  for (const guest of shelf.guests) {
    shelf.remove(guest.key);
    await desk.forget(guest);
  }
}

/**
 * @param {App} app
 * @param {string[]} library what was chosen before the link
 */
async function leave(app, library) {
  await showOut(app);
  await app.choose(library.filter((key) => app.shelf.of(key)));
}
