// The query that stands over the texts, and the way from one of its places to the next.
import { h } from "../page/dom.js";
import { say } from "../words/strings.js";

/** @typedef {import("../app.js").App} App */

/** @param {App} app */
export function standing(app) {
  const { found, state } = app.scene;
  if (!found) return null;
  const { search: words } = say;
  const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {string} */ sign) =>
    h("button.step", { "aria-label": label, title: label, onclick: () => walkFound(app, by) }, sign);
  const at = here(app);
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

/** Which of the places the pin stands on. @param {App} app */
export function here({ scene: { found, state, articles } }) {
  const { pin } = state;
  if (!pin || !found) return -1;
  const { key } = articles[pin.text];
  return found.hits.findIndex((hit) => hit.key === key && hit.anchor.start === pin.start && hit.anchor.end === pin.end);
}

/** Whether it is a place of the query that one goes on from. @param {App} app */
export const onQuery = (app) => Boolean(app.scene.found?.hits.length) && (!app.scene.pinned || here(app) >= 0);

/**
 * To the next or previous place of the query.
 * @param {App} app
 * @param {number} by
 */
export const walkFound = (app, by) => app.inTurn(() => onFound(app, by));

/**
 * @param {App} app
 * @param {number} by
 */
function onFound(app, by) {
  const hits = app.scene.found?.hits ?? [];
  const at = here(app);
  const hit = hits[(at < 0 ? Math.min(by, 0) + hits.length : at + by + hits.length) % hits.length];
  const article = app.scene.articles.find(({ key }) => key === hit?.key);
  if (!article) return;
  app.bring = true;
  return app.go(app.scene.leading(article, hit.anchor), { replace: true });
}
