// The query that stands over the texts, and the way from one of its places to the next.
import { h } from "../page/dom.js";
import { say } from "../words/strings.js";

/** @import { Takes, Walks } from "../page/takes.d.ts" */
/** @typedef {import("../scene/scene.js").Scene} Scene */

/** The query as it stands over the texts; `null` without one. @param {Walks} page */
export function standing(page) {
  const { found, state } = page.scene;
  if (!found) return null;
  const { search: words } = say;
  const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {string} */ sign) =>
    h("button.step", { "aria-label": label, title: label, onclick: () => walkFound(page, by) }, sign);
  const at = here(page.scene);
  return h(
    "p.query",
    null,
    h("mark", null, state.query),
    found.total ? words.standing(found.total) : words.standingNowhere,
    found.total > 0 && [
      step(-1, words.previous, "‹"),
      at >= 0 && say.pinned.place(at + 1, found.hits.length),
      step(1, words.next, "›"),
      " · ",
    ],
    h("a", { to: { view: "search", pin: null, at: null } }, words.all),
    " · ",
    h("a", { to: { query: null } }, words.clear),
  );
}

/** Which of the places the pin stands on. @param {Scene} scene */
export function here({ found, state, articles }) {
  const { pin } = state;
  if (!pin || !found) return -1;
  const { key } = articles[pin.text];
  return found.hits.findIndex((hit) => hit.id === key && hit.anchor.start === pin.start && hit.anchor.end === pin.end);
}

/** Whether it is a place of the query that one goes on from. @param {Scene} scene */
export const onQuery = (scene) => Boolean(scene.found?.hits.length) && (!scene.pinned || here(scene) >= 0);

/**
 * To the next or previous place of the query.
 * @param {Walks} page
 * @param {number} by
 */
export const walkFound = (page, by) => page.inTurn(() => onFound(page, by));

/**
 * @param {Takes<"bring" | "go" | "scene">} page
 * @param {number} by
 */
function onFound(page, by) {
  const hits = page.scene.found?.hits ?? [];
  const at = here(page.scene);
  const hit = hits[(at < 0 ? Math.min(by, 0) + hits.length : at + by + hits.length) % hits.length];
  const article = page.scene.articles.find(({ key }) => key === hit?.id);
  if (!article) return;
  page.bring = true;
  return page.go(page.scene.leading(article, hit.anchor), { replace: true });
}
