// From articles and what an address says to a scene: compared, joined across, searched, with its pin. What was asked for the
// scene before and still holds is not asked again.
import { EnginePanic } from "../engine/refusal.js";
import { Scene } from "./scene.js";
import { say } from "../words/strings.js";

/** @import { Takes } from "../page/takes.d.ts" */
/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./desk.js").Article} Article */
/** @typedef {import("../address/fragment.js").State} State */

/** Places marked in the texts that are read. */
const MARKED = 5000;

/** A view that lists places of the query lists so many, of all that is read of the library. @typedef {{ hits?: number }} Lists */

/**
 * The scene of a state over its articles.
 * @param {Takes<"desk" | "notices" | "scene">} page
 * @param {State} state
 * @param {Lists} view
 * @param {Article[]} articles
 * @param {string[]} notes  what the reader is to be told is added
 */
export async function stage(page, state, view, articles, notes) {
  const scene = new Scene(state);
  scene.put(articles);
  scene.compared(await compare(page, scene));
  scene.landmarks = await landmarks(page, scene);
  scene.found = await found(page, state, view, scene);
  if (state.pin) await pin(page.desk, scene, state.pin, notes);
  return scene;
}

/**
 * @param {Takes<"desk" | "notices" | "scene">} page
 * @param {Scene} scene
 */
async function compare({ desk, notices, scene: before }, { articles }) {
  const { code, comparison } = before;
  if (code && comparison && same(articles, before.articles)) return { comparison, code };
  if (!articles.length) return null;
  const keys = articles.map(({ key }) => key);
  if (desk.uncompared === keys.join()) return null;
  try {
    return await desk.compare(keys);
  } catch (error) {
    if (!(error instanceof EnginePanic)) throw error;
    if (error.byReader) desk.uncompared = keys.join();
    notices.show(error.byReader ? say.engine.leftComparing : say.engine.stoppedComparing, { tone: "bad" });
    return null;
  }
}

/**
 * @param {Takes<"desk" | "scene">} page
 * @param {Scene} scene
 */
async function landmarks({ desk, scene: before }, { comparison, articles, sides }) {
  if (!comparison || sides.length < 2) return null;
  if (comparison === before.comparison && same(sides, before.sides)) return before.landmarks;
  const [left, right] = sides.map((side) => articles[side].key);
  try {
    return await desk.landmarks(left, right);
  } catch (error) {
    if (error instanceof EnginePanic) return null; // the texts stand side by side without
    throw error;
  }
}

/**
 * @param {Takes<"desk" | "notices">} page
 * @param {State} state
 * @param {Lists} view
 * @param {Scene} scene
 */
async function found({ desk, notices }, state, view, scene) {
  try {
    return await search(desk, state, view, scene);
  } catch (error) {
    if (!(error instanceof EnginePanic)) throw error;
    notices.show(say.engine.stoppedSearching, { tone: "bad" });
    return null;
  }
}

/**
 * The places of the query: in all that is read of the library where they are listed, else in the two on screen.
 * @param {Desk} desk
 * @param {State} state
 * @param {Lists} view
 * @param {Scene} scene
 */
export async function search(desk, { query }, { hits }, { articles, sides }) {
  if (!query) return null;
  const all = hits ? new Set([...articles, ...desk.articles.values()]) : sides.map((at) => articles[at]);
  const keys = [...all].map(({ key }) => key);
  return { ...(await desk.ask("search", query, keys, 0, hits ?? MARKED)), keys };
}

/**
 * What stands at the place that is pinned: a mention, what covers it now, or a passage that is none.
 * @param {Desk} desk
 * @param {Scene} scene
 * @param {import("../address/fragment.js").Pin} pin
 * @param {string[]} notes
 */
async function pin(desk, scene, { text, start, end, quote }, notes) {
  const article = scene.articles[text];
  const mention = article.anchors.findIndex((a) => a.start === start && a.end === end && a.quote === quote);
  if (mention >= 0) {
    scene.pinned = scene.pinnedAt(text, mention);
    return;
  }
  const place = await desk.ask("resolve", article.key, { text: scene.state.texts[text], start, end, quote });
  if (!place) {
    scene.state.pin = null;
    notes.push(say.link.lostPin(Scene.letter(text)));
    return;
  }
  const covering = article.view.mentions.findIndex((m) => m.start <= place.start && place.end <= m.end);
  const range = { start: place.start, end: place.end };
  scene.pinned =
    covering >= 0
      ? scene.pinnedAt(text, covering)
      : { article: text, range, mention: null, entity: null, linked: null };
}

/**
 * Whether two lists hold the same things in the same order.
 * @param {readonly unknown[]} a
 * @param {readonly unknown[]} b
 */
export const same = (a, b) => a.length === b.length && a.every((item, index) => item === b[index]);
