// A row of the library: one article, or a source that is not read.
import { dayOf, titleOf } from "../../scene/desk.js";
import { bdi, h } from "../../page/dom.js";
import { shortHash } from "../../address/fragment.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { foreign } from "../../parts/foreign.js";
import { problem } from "../intake/take-in.js";
import { details } from "./details.js";
import { removeArticles } from "./remove.js";

/** @import { TakesRows } from "../../page/takes.d.ts" */
/** @typedef {import("./rows.js").Entry} Entry */
/** @typedef {{ has: Set<unknown>, change: () => void } | null} Pick  which are picked; `null` while there are few */

/**
 * @param {TakesRows} page
 * @param {Entry} entry
 * @param {Pick} pick
 */
export function row(page, entry, pick) {
  const { key, source, article } = entry;
  const at = page.shelf.chosen.indexOf(key);
  const failure = article ? null : page.desk.failed.get(source.key);
  const name = article ? titleOf(article) : source.name;
  return h(
    "li.card",
    { class: at >= 0 ? `s${at % 6} chosen` : failure ? "bad" : article ? "" : "waiting", data: { key } },
    pick && tick(key, name, pick),
    h("b.letter", null, at >= 0 && Scene.letter(at)),
    h(
      "div.about",
      null,
      h("p.name", null, article ? h("a.late", { to: (scene) => reading(scene, article) }, bdi(name)) : bdi(name)),
      article ? facts(article) : h("p.facts", null, failure ? problem(failure) : say.library.reading),
    ),
    h("p.acts", null, acts(page, entry, at, failure ?? null)),
  );
}

/**
 * @param {string} key
 * @param {string} name
 * @param {NonNullable<Pick>} pick
 */
function tick(key, name, { has, change }) {
  const box = h("input", {
    ...{ type: "checkbox", checked: has.has(key), "aria-label": say.library.pick(name), data: { act: "pick" } },
    onchange() {
      if (box.checked) has.add(key);
      else has.delete(key);
      change();
    },
  });
  return h("label.tick", null, box);
}

/**
 * To read it: where it is compared, on its side; else alone.
 * @param {Scene} scene
 * @param {import("../../scene/desk.js").Article} article
 * @returns {Partial<import("../../address/fragment.js").State>}
 */
function reading(scene, { key, view }) {
  const at = scene.articles.findIndex((article) => article.key === key);
  const shown = { view: /** @type {const} */ ("read"), pin: null, at: null, solo: null };
  if (at < 0) return { ...shown, texts: [shortHash(view.hash)], sides: null, code: null };
  return { ...shown, sides: at < 2 ? null : [0, at] };
}

/** @param {import("../../scene/desk.js").Article} article */
function facts(article) {
  const { info, view, source } = article;
  const { library: words } = say;
  const known = [
    info.outlet?.value ?? (source.from === "seed" ? words.sample : source.name),
    dayOf(article) ?? words.noDate,
    say.article.words(info.words),
    words.names(view.entities.filter(({ count }) => count > 0).length),
    source.from === "link" && words.fromLink,
  ];
  const note = foreign(article);
  return h("p.facts", null, known.filter(Boolean).join(" · "), note && [" ", note]);
}

/**
 * @param {TakesRows} page
 * @param {Entry} entry
 * @param {number} at
 * @param {import("../../scene/desk.js").Failure | null} failure
 */
function acts(page, { key, source, article }, at, failure) {
  const { library: words } = say;
  const { chosen } = page.shelf;
  const act = (/** @type {string} */ name, /** @type {string} */ label, /** @type {() => unknown} */ does, more = {}) =>
    h("button.link", { data: { act: name }, onclick: does, ...more }, label);
  const move = (/** @type {number} */ by, /** @type {string} */ sign, /** @type {string} */ label) =>
    h(
      "button.step",
      {
        ...{ data: { act: sign }, "aria-label": label, title: label, disabled: !chosen[at + by] },
        onclick: () => page.choose(swapped(chosen, at, at + by), "library"),
      },
      sign,
    );
  const without = chosen.filter((other) => other !== key);
  return [
    at >= 0 && chosen.length > 1 && [move(-1, "↑", words.up), move(1, "↓", words.down)],
    article &&
      (at >= 0
        ? act("compare", words.leaveOut, () => page.choose(without, "library"))
        : act("compare", words.compare, () => page.choose([...chosen, key], "library"))),
    (failure?.name === "EnginePanic" || failure?.name === "SetAside") &&
      act("retry", words.retry, async () => {
        await page.desk.retry(source);
        await page.again();
      }),
    article && act("details", words.edit, () => details(page, article, "title")),
    act("remove", words.remove, () => removeArticles(page, [key])),
  ];
}

/**
 * @param {string[]} keys
 * @param {number} a
 * @param {number} b
 */
const swapped = (keys, a, b) => keys.map((key, at) => (at === a ? keys[b] : at === b ? keys[a] : key));
