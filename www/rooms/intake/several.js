// A file of several articles, as a feed or a mailbox: the reader says which of them stay.
import { dayOf, titleOf } from "../../scene/desk.js";
import { bdi, h } from "../../page/dom.js";
import { dialog } from "../parts/dialog.js";
import { say } from "../../words/strings.js";
import { fold } from "../scene/fold.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../shelf/source.js").Source} Source */
/** @typedef {import("../../scene/desk.js").Article} Article */

/** From so many on there is a field to filter them by. */
const FILTERED = 10;
/** Rows made at once; the others follow frame by frame. */
const NEXT = 60;

/**
 * All of them stay unless the reader says otherwise; settled when that is done.
 * @param {Takes<"desk" | "shelf">} page
 * @param {Source[]} sources  each of several articles
 * @returns {Promise<void>}
 */
export async function chooseAmong({ desk, shelf }, sources) {
  const all = sources.flatMap(desk.of);
  const out = await ask(all, sources);
  for (const source of sources) {
    const articles = desk.of(source);
    const gone = articles.filter(({ key }) => out.has(key));
    if (gone.length === articles.length) {
      shelf.remove(source.key);
      await desk.forget(source);
      continue;
    }
    source.without = [...source.without, ...gone.map(({ key }) => key)];
    for (const { key } of gone) await desk.leaveOut(key);
  }
}

/**
 * @param {Article[]} all
 * @param {Source[]} sources
 * @returns {Promise<Set<string>>}  keys of those that do not stay
 */
function ask(all, sources) {
  const { several: words } = say;
  /** @type {Set<string>} */
  const out = new Set();
  let shown = all;
  let drawing = 0;
  const list = h("ul.several", { tabindex: 0, "aria-label": words.list });
  const box = h("input", { type: "checkbox", checked: true, onchange: () => tickAll(box.checked) });
  const count = h("span", { role: "status" });
  const add = h("button.button", { type: "button", autofocus: true, onclick: () => asked.close() });
  const filter = h("input", { type: "search", placeholder: words.filter, "aria-label": words.filter, oninput: sift });
  const asked = dialog(
    sources.length > 1 ? words.ofFiles(all.length, sources.length) : words.ofFile(all.length),
    h("p", null, sources.length > 1 ? words.lead : [bdi(sources[0].name), ". ", words.lead]),
    h("div.sift", null, h("label.check", null, box, " ", words.all), all.length >= FILTERED && filter, count),
    list,
    h(
      "div.actions",
      null,
      add,
      h("button.button.quiet", { type: "button", onclick: () => (tickAll(false, all), asked.close()) }, words.none),
    ),
  );
  pour();
  tell();
  return new Promise((done) => asked.addEventListener("close", () => done(out)));

  function sift() {
    const wanted = fold(filter.value).split(/\s+/).filter(Boolean);
    shown = all.filter((article) => wanted.every((word) => fold(about(article)).includes(word)));
    pour();
    tell();
  }

  function pour() {
    drawing += 1;
    const own = drawing;
    list.replaceChildren();
    const some = (/** @type {number} */ from) => {
      if (own !== drawing) return;
      list.append(...shown.slice(from, from + NEXT).map(row));
      if (from + NEXT < shown.length) requestAnimationFrame(() => some(from + NEXT));
    };
    some(0);
  }

  /** @param {Article} article */
  function row(article) {
    const tick = h("input", {
      ...{ type: "checkbox", checked: !out.has(article.key), data: { key: article.key } },
      onchange() {
        if (tick.checked) out.delete(article.key);
        else out.add(article.key);
        tell();
      },
    });
    return h(
      "li",
      null,
      h(
        "label.check",
        null,
        tick,
        h("span", null, h("b", null, bdi(titleOf(article))), " ", h("small", null, facts(article))),
      ),
    );
  }

  /** @param {Article} article */
  function facts({ info, source }) {
    return [
      info.outlet?.value,
      info.byline?.value,
      dayOf({ info }) ?? say.library.noDate,
      say.article.words(info.words),
      sources.length > 1 && source.name,
    ]
      .filter(Boolean)
      .join(" · ");
  }

  /** @param {Article} article */
  function about(article) {
    return `${titleOf(article)} ${facts(article)}`;
  }

  /**
   * @param {boolean} on
   * @param {Article[]} [which]
   */
  function tickAll(on, which = shown) {
    for (const { key } of which)
      if (on) out.delete(key);
      else out.add(key);
    for (const tick of /** @type {NodeListOf<HTMLInputElement>} */ (list.querySelectorAll("input")))
      tick.checked = !out.has(tick.dataset.key ?? "");
    tell();
  }

  function tell() {
    const stay = all.length - out.size;
    const here = shown.filter(({ key }) => !out.has(key)).length;
    box.checked = here > 0 && here === shown.length;
    box.indeterminate = here > 0 && !box.checked;
    count.textContent = words.count(stay, all.length);
    add.textContent = words.add(stay);
    add.disabled = stay === 0;
  }
}
