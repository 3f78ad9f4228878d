// Every place where the texts speak of what is pinned, each in its line, by article.
import { nameOf } from "../../scene/desk.js";
import { bdi, h } from "../../page/dom.js";
import { relink } from "../../page/link.js";
import { Scene } from "../../scene/scene.js";
import { oneLine } from "../scene/one-line.js";
import { say } from "../../words/strings.js";
import { context, line } from "../parts/line.js";
import { why } from "./why.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/scene.js").Pinned} Pinned */

/** Lines of an article that are drawn at once, and of all articles. */
const STEP = 50;
const MOST = 200;

/**
 * How many lines the article of the pinned place has to show for it to be among them.
 * @param {Scene} scene
 * @param {Pinned} pinned
 */
export function depth(scene, pinned) {
  const own = scene.about(pinned).filter(({ article }) => article === pinned.article);
  const at = own.findIndex(({ mention }) => mention === pinned.mention);
  return STEP * Math.ceil((at + 1) / STEP || 1);
}

/**
 * The lists of the card: the lines of each article.
 * @param {Takes<"desk" | "scene">} page
 * @param {Pinned} pinned
 */
export function places(page, pinned) {
  const all = page.scene.about(pinned);
  /** @type {Map<number, number[]>} */
  const own = new Map();
  for (const { article } of all) own.set(article, []);
  for (const { article, mention } of all) own.get(article)?.push(mention);
  let room = MOST;
  return [...own].map(([article, mentions]) => {
    const shown = article === pinned.article ? depth(page.scene, pinned) : Math.min(STEP, room);
    room = Math.max(0, room - Math.min(shown, mentions.length));
    return section(page, article, mentions, shown);
  });
}

/**
 * @param {Takes<"desk" | "scene">} page
 * @param {number} article
 * @param {number[]} mentions
 * @param {number} shown
 */
function section(page, article, mentions, shown) {
  const { view } = page.scene.articles[article];
  const forms = wordings(view, mentions);
  const list = h("ul.lines", null);
  const more = h("button.link", { onclick: () => (put(list.childElementCount + STEP), relink()) });
  /** @param {number} upTo */
  const put = (upTo) => {
    list.append(...mentions.slice(list.childElementCount, upTo).map((mention) => item(page, article, mention)));
    const rest = mentions.length - list.childElementCount;
    more.textContent = say.pinned.more(Math.min(rest, STEP), mentions.length);
    more.hidden = rest === 0;
  };
  put(shown);
  return h(
    "section",
    { class: `s${article % 6}` },
    h(
      "h3",
      null,
      h(
        "span",
        null,
        h("b.letter", null, Scene.letter(article)),
        " ",
        forms.map(([words, n], at) => [at ? ", " : "", bdi(words), n > 1 && h("small", null, ` ×${n}`)]),
      ),
      h("small", null, bdi(nameOf(page.scene.articles[article]))),
    ),
    list,
    more,
  );
}

/**
 * @param {Takes<"desk" | "scene">} page
 * @param {number} article
 * @param {number} at
 */
function item(page, article, at) {
  const { view } = page.scene.articles[article];
  const mention = view.mentions[at];
  return h(
    "li",
    { data: { at: `${article}.${at}` } },
    line(context(view, mention), { view: "read", pin: page.scene.pinOf(article, at), at: null }),
    why(page, article, at),
  );
}

/**
 * Marks the line of the place where one is, and scrolls the list to it.
 * @param {HTMLElement} box
 * @param {Pinned} pinned
 */
export function markPlaces(box, { article, mention }) {
  box.querySelector(".line[aria-current]")?.removeAttribute("aria-current");
  const list = box.querySelector(".mentions");
  const now = box.querySelector(`[data-at="${article}.${mention}"]`);
  now?.querySelector(".line")?.setAttribute("aria-current", "true");
  if (!list || !now) return;
  const [{ top, bottom }, view] = [now.getBoundingClientRect(), list.getBoundingClientRect()];
  if (top < view.top || bottom > view.bottom) list.scrollTop += (top + bottom - view.top - view.bottom) / 2;
}

/**
 * The different words of some mentions, most used first.
 * @param {import("../../types.d.ts").ArticleView} view
 * @param {number[]} mentions
 * @returns {[string, number][]}
 */
function wordings({ text, mentions: all }, mentions) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const mention of mentions) {
    const words = oneLine(text, all[mention]);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
