// The rows of the library: those compared, in their order, then the others; with a filter and a choice of several once
// there are many.
import { h } from "../../page/dom.js";
import { fold } from "../scene/fold.js";
import { relinkLate } from "../parts/late.js";
import { say } from "../../words/strings.js";
import { row } from "./row.js";
import { removeArticles } from "./remove.js";

/** @import { Takes, TakesRows } from "../../page/takes.d.ts" */
/** @typedef {import("../../shelf/source.js").Source} Source */
/** @typedef {import("../../scene/desk.js").Article} Article */
/** @typedef {{ key: string, source: Source, article: Article | null }} Entry  a source has a row before it is read, and when it cannot be */

const MANY = 4;
const FILTERED = 10;
/** Rows made at once; the others follow frame by frame. */
const FIRST = 30;
const NEXT = 60;

/** What the reader picked and filters for, as long as the page lives. */
const picked = new Set();
let filter = "";
/** The control that held the focus before the view was made anew. @type {ReturnType<typeof focused>} */
let held = null;
/** A newer drawing ends an older one. */
let drawing = 0;

/**
 * Fills the shelf, as it is now.
 * @param {TakesRows} page
 * @param {HTMLElement} shelf
 */
export function rows(page, shelf) {
  const all = entries(page);
  if (!all.length) return shelf.replaceChildren(h("p.none", null, say.library.empty));
  for (const key of picked) if (!all.some((entry) => entry.key === key)) picked.delete(key);
  const focus = focused() ?? held;
  held = null;
  if (!shelf.querySelector(".picking")) {
    shelf.replaceChildren(picking(page, shelf), h("div.stock", null));
    relinkLate(shelf);
  }
  for (const tool of /** @type {NodeListOf<HTMLElement>} */ (shelf.querySelectorAll("[data-least]")))
    tool.hidden = all.length < Number(tool.dataset.least);
  fill(page, shelf, all);
  if (focus) refocus(shelf, focus);
}

/** @param {Takes<"desk" | "shelf">} page */
function entries({ shelf, desk }) {
  const all = shelf.sources.flatMap((source) => {
    const articles = desk.of(source);
    /** @type {Entry[]} */
    const own = articles.map((article) => ({ key: article.key, source, article }));
    return own.length ? own : [{ key: source.key, source, article: null }];
  });
  const at = new Map(shelf.chosen.map((key, index) => [key, index]));
  const place = (/** @type {Entry} */ { key }) => at.get(key) ?? at.size;
  return all.sort((a, b) => place(a) - place(b));
}

/**
 * @param {TakesRows} page
 * @param {HTMLElement} shelf
 * @param {Entry[]} all
 */
function fill(page, shelf, all) {
  const { library: words } = say;
  const shown = all.filter(matching(filter));
  const compared = shown.filter(({ key }) => page.shelf.chosen.includes(key));
  const others = shown.slice(compared.length);
  const pick = all.length < MANY ? null : { has: picked, change: () => tell(page, shelf, shown) };
  const lists = [
    { title: words.compared, entries: compared },
    { title: compared.length ? words.others : words.all, entries: others },
  ].filter(({ entries }) => entries.length);
  drawing += 1;
  shelf.querySelector(".stock")?.replaceChildren(
    ...(lists.length ? [] : [h("p.none", null, words.noMatch)]),
    ...lists.flatMap(({ title, entries }) => {
      const list = h("ul.cards", null);
      pour(page, list, entries, pick);
      return [h("h2", null, title, " ", h("small", null, entries.length)), list];
    }),
  );
  tell(page, shelf, shown);
}

/**
 * @param {TakesRows} page
 * @param {HTMLElement} list
 * @param {Entry[]} entries
 * @param {import("./row.js").Pick} pick
 */
function pour(page, list, entries, pick) {
  const own = drawing;
  const some = (/** @type {number} */ from, /** @type {number} */ to) => {
    list.append(...entries.slice(from, to).map((entry) => row(page, entry, pick)));
    if (to >= entries.length) return;
    requestAnimationFrame(() => own === drawing && some(to, to + NEXT));
  };
  some(0, FIRST);
}

/** @param {string} words */
function matching(words) {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return (/** @type {Entry} */ { source, article }) => {
    const { title, outlet, byline, published } = article?.info ?? {};
    const text = fold([source.name, title?.value, outlet?.value, byline?.value, published?.value].join(" "));
    return wanted.every((word) => text.includes(word));
  };
}

/**
 * @param {TakesRows} page
 * @param {HTMLElement} shelf
 */
function picking(page, shelf) {
  const { library: words } = say;
  const input = h("input", {
    ...{ type: "search", value: filter, placeholder: words.filter, "aria-label": words.filter, spellcheck: "false" },
    oninput() {
      filter = input.value;
      fill(page, shelf, entries(page));
    },
  });
  const all = h("input", {
    type: "checkbox",
    onchange() {
      for (const entry of entries(page).filter(matching(filter)))
        if (all.checked) picked.add(entry.key);
        else picked.delete(entry.key);
      rows(page, shelf);
    },
  });
  const inOrder = () => entries(page).flatMap(({ key }) => (picked.has(key) ? [key] : []));
  const done = (/** @type {(keys: string[]) => unknown} */ act) => () => {
    const keys = inOrder();
    picked.clear();
    act(keys);
  };
  return h(
    "div.picking",
    { role: "group", "aria-label": words.picking },
    h("label.check", { data: { least: MANY } }, all, " ", words.pickAll),
    h("p.picked", null),
    h("button.button", { data: { picked: "" }, onclick: done((keys) => page.choose(keys)) }, words.compareThese),
    h(
      "button.button.quiet",
      { data: { picked: "" }, onclick: done((keys) => removeArticles(page, keys)) },
      words.removeThese,
    ),
    h("span.filter", { data: { least: FILTERED + 1 } }, input),
  );
}

/**
 * Says how many are picked, and of how many shown.
 * @param {Takes<"notices">} page
 * @param {HTMLElement} shelf
 * @param {Entry[]} shown
 */
function tell(page, shelf, shown) {
  const { library: words } = say;
  const n = picked.size;
  const line = shelf.querySelector(".picked");
  const said = n ? words.picked(n) : filter ? words.shown(shown.length) : "";
  if (line && line.textContent !== said) {
    line.textContent = said;
    page.notices.tell(said);
  }
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (shelf.querySelectorAll("[data-picked]")))
    button.hidden = !n;
  const all = shelf.querySelector(".picking [type=checkbox]");
  if (!(all instanceof HTMLInputElement)) return;
  const within = shown.filter(({ key }) => picked.has(key)).length;
  all.checked = within > 0 && within === shown.length;
  all.indeterminate = within > 0 && !all.checked;
}

/** Before the view is made anew. */
export const holdRow = () => (held = focused());

/** Where the keyboard is: it stays at the same control of the same text. */
function focused() {
  const control = document.activeElement;
  const card = control?.closest(".card");
  if (!(card instanceof HTMLElement)) return null;
  const at = [...document.querySelectorAll(".card")].indexOf(card);
  return { key: card.dataset.key ?? "", act: control?.getAttribute("data-act") ?? "", at };
}

/**
 * @param {HTMLElement} shelf
 * @param {{ key: string, act: string, at: number }} focus
 */
function refocus(shelf, { key, act, at }) {
  const cards = /** @type {HTMLElement[]} */ ([...shelf.querySelectorAll(".card")]);
  const card = cards.find(({ dataset }) => dataset.key === key) ?? cards[Math.min(at, cards.length - 1)];
  const control = card?.querySelector(`[data-act="${act}"]:not([disabled])`) ?? card?.querySelector("[data-act]");
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
}
