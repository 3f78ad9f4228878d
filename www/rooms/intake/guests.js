// Texts from elsewhere, in a link or a saved page: opened beside the library, until the reader keeps them or goes back.
import { fromBase64 } from "../../address/base64.js";
import { bytesOf, INFLATE_LIMIT, isGoods, unpack } from "../parts/parcel.js";
import { sent } from "../parts/sent.js";
import { EnginePanic, Refusal } from "../../engine/refusal.js";
import { search } from "../../scene/receive.js";
import { say } from "../../words/strings.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/receive.js").Receives} Receives */

/**
 * Those of a link.
 * @param {Receives} page
 * @param {string} packed
 * @returns {Promise<string | null>} what is wrong
 */
export async function unpackGuests(page, packed) {
  let goods;
  try {
    goods = unpack(await page.desk.ask("inflate", fromBase64(packed), INFLATE_LIMIT));
  } catch (error) {
    const notBase64 = error instanceof DOMException || error instanceof SyntaxError;
    if (error instanceof EnginePanic) return say.link.stoppedTexts;
    if (!(error instanceof Refusal) && !notBase64) throw error;
    return error instanceof Refusal && error.message.includes("more than") ? say.link.bigTexts : say.link.damagedTexts;
  }
  if (!goods) return say.link.damagedTexts;
  await admit(page, goods, say.link.arrived);
  return null;
}

/**
 * Those of a saved page.
 * @param {Receives} page
 * @param {unknown} texts
 * @returns {Promise<boolean>}  whether they are whole
 */
export async function unsealed(page, texts) {
  const whole = isGoods(texts);
  if (whole) await admit(page, texts, say.saved.arrived);
  return whole;
}

/**
 * Texts from elsewhere are opened beside the library, but for those that are in it just so; of a text that is here anyway
 * a copy takes the sender's corrections. Guests of before that were not kept make room.
 * @param {Receives} page
 * @param {(import("../parts/parcel.js").Sent | import("../parts/parcel.js").Corrected)[]} goods
 * @param {(texts: number) => string} arrived
 */
async function admit(page, goods, arrived) {
  const { shelf } = page;
  const library = shelf.chosen;
  await showOut(page);
  const known = new Set(shelf.sources.map(fingerprint));
  for (const one of goods) {
    const [here] = "hash" in one ? await search(page, [one.hash]) : [];
    const given = "hash" in one ? here && { ...(await sent(page, here)), corrections: one.corrections } : one;
    if (!given) continue;
    const { name, format, encoding = null, corrections } = given;
    const guest = shelf.add({ name, bytes: bytesOf(given), format, encoding, from: "link", corrections });
    if (known.has(fingerprint(guest))) shelf.remove(guest.key);
  }
  if (!shelf.guests.length) return;
  page.notices.show(arrived(shelf.guests.length), {
    once: "guests",
    actions: [
      [
        say.link.keep,
        () => (shelf.keepGuests(), page.save(), page.notices.show(say.link.kept, { brief: true }), page.draw()),
      ],
      [say.link.back, () => leave(page, library)],
    ],
  });
}

/** @param {import("../../shelf/shelf.js").Source} source */
const fingerprint = ({ name, bytes, corrections }) =>
  JSON.stringify([name, new TextDecoder().decode(bytes), Object.values(corrections)]);

/** @param {Takes<"desk" | "shelf">} page */
async function showOut({ shelf, desk }) {
  for (const guest of shelf.guests) {
    shelf.remove(guest.key);
    await desk.forget(guest);
  }
}

/**
 * @param {Takes<"choose" | "desk" | "shelf">} page
 * @param {string[]} library what was chosen before the link
 */
async function leave(page, library) {
  await showOut(page);
  await page.choose(library.filter((key) => page.shelf.of(key)));
}
