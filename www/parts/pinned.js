// The name that is followed: what it is, how each text writes it, where one is among its mentions.
import { bdi, find, h } from "../dom.js";
import { Scene } from "../scene.js";
import { wordings } from "../presence.js";
import { ruleWords } from "../rules.js";
import { say } from "../strings.js";

/** @typedef {import("../app.js").App} App */

/** @param {App} app */
export function pinned(app) {
  const box = find("#pinned");
  const { scene } = app;
  if (!scene.pinned) {
    box.replaceChildren();
    return;
  }
  const { article, range, mention, linked } = scene.pinned;
  const { view } = scene.articles[article];
  const words = view.text.slice(range.start, range.end);
  const entity =
    linked === null ? null : /** @type {import("../types.d.ts").ComparisonView} */ (scene.comparison).entities[linked];
  const found = mention === null ? null : view.mentions[mention];
  box.replaceChildren(
    h(
      "aside.pinned",
      { "aria-label": say.pinned.label },
      h(
        "div.line",
        null,
        h(
          "p.what",
          null,
          h("strong", null, bdi(entity?.name ?? words)),
          " ",
          h("span.kind", null, found ? say.labels[entity?.label ?? found.label] : say.pinned.passage),
        ),
        linked === null ? null : written(app, linked),
        steps(app),
      ),
      found && h("p.why", null, why(found)),
      h("a.shut", { to: { pin: null }, "aria-label": say.pinned.unpin, title: `${say.pinned.unpin} (Esc)` }, "×"),
    ),
  );
}

/**
 * @param {App} app
 * @param {number} linked
 */
function written({ scene }, linked) {
  return scene.articles.map((article, index) => {
    const entity = [...scene.linked[index]].find(([, l]) => l === linked)?.[0];
    const forms = entity === undefined ? [] : wordings(article.view, entity);
    if (!forms.length) return null;
    const letter = h("b.letter", { class: `s${index % 6}` }, Scene.letter(index));
    return h(
      "p.written",
      null,
      letter,
      " ",
      forms.map(([words, n], at) => [at ? ", " : "", bdi(words), n > 1 ? h("span.n", null, ` ×${n}`) : ""]),
    );
  });
}

/** @param {import("../types.d.ts").MentionView} mention */
function why({ rule, joined_by: joined, counted, score }) {
  const parts = [`${say.pinned.why} ${ruleWords(rule)}`];
  if (joined) parts.push(`${say.pinned.joined} ${ruleWords(joined)}`);
  if (score !== null && score < 500) parts.push(say.pinned.probable);
  if (!counted) parts.push(say.pinned.uncounted);
  return parts.join("; ");
}

/** @param {App} app */
function steps(app) {
  const { places, at } = around(app);
  if (places.length < 2) return null;
  const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {string} */ sign) =>
    h("button.step", { "aria-label": label, onclick: () => walk(app, by) }, sign);
  return h(
    "p.steps",
    null,
    step(-1, say.pinned.previous, "‹"),
    h("span", null, say.pinned.place(at + 1, places.length)),
    step(1, say.pinned.next, "›"),
  );
}

/** @param {App} app */
function around({ scene }) {
  const linked = scene.pinned?.linked ?? null;
  const places = linked === null ? [] : scene.places(linked);
  return {
    places,
    at: places.findIndex((p) => p.article === scene.pinned?.article && p.mention === scene.pinned?.mention),
  };
}

/**
 * Goes to the next or previous mention of what is followed.
 * @param {App} app
 * @param {number} by
 */
export function walk(app, by) {
  const { places, at } = around(app);
  if (!places.length) return;
  const { article, mention } = places[(at + by + places.length) % places.length];
  app.bring = true;
  app.go({ pin: app.scene.pinOf(article, mention) }, { replace: true });
}
