// From articles and what an address says to a scene: compared, joined across, searched, with its pin. What was asked for the
// scene before and still holds is not asked again.
import { EnginePanic } from "../engine/refusal.js";
import { Scene } from "./scene.js";
import { say } from "../words/strings.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./desk.js").Article} Article */
/** @typedef {import("../address/fragment.js").State} State */

/** Places listed of a query at first: the view asks for more. */
export const HITS = 200;
/** Places marked in the texts that are read. */
const MARKED = 5000;

/**
 * @param {App} app
 * @param {State} state
 * @param {Article[]} articles
 * @param {string[]} notes  what the reader is to be told is added
 */
export async function stage(app, state, articles, notes) {
  const scene = new Scene(state);
  scene.put(articles);
  scene.compared(await compare(app, scene));
  scene.landmarks = await landmarks(app, scene);
  scene.found = await found(app, state, scene);
  if (state.pin) await pin(app.desk, scene, state.pin, notes);
  return scene;
}

/**
 * @param {App} app
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
 * @param {App} app
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
 * @param {App} app
 * @param {State} state
 * @param {Scene} scene
 */
async function found({ desk, notices }, state, scene) {
  try {
    return await search(desk, state, scene);
  } catch (error) {
    if (!(error instanceof EnginePanic)) throw error;
    notices.show(say.engine.stoppedSearching, { tone: "bad" });
    return null;
  }
}

/**
 * The places of the query: in all that is read of the library where that is what is shown, else in the two on screen.
 * @param {Desk} desk
 * @param {State} state
 * @param {Scene} scene
 */
export async function search(desk, { view, query }, { articles, sides }) {
  if (!query) return null;
  const all = view === "search" ? new Set([...articles, ...desk.articles.values()]) : sides.map((at) => articles[at]);
  const keys = [...all].map(({ key }) => key);
  return { ...(await desk.ask("search", query, keys, 0, view === "search" ? HITS : MARKED)), keys };
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
 * @param {readonly unknown[]} a
 * @param {readonly unknown[]} b
 */
export const same = (a, b) => a.length === b.length && a.every((item, index) => item === b[index]);
