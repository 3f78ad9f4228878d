// The card of what is pinned: what it is, where the texts speak of it, why it is thought so, and what one can do about it.
import { bdi, find, h } from "../../page/dom.js";
import { Scene } from "../../scene/scene.js";
import { saveSetting, setting } from "../../page/settings.js";
import { say } from "../../words/strings.js";
import { here, walkFound } from "../../parts/query.js";
import { cite } from "./cite.js";
import { notAName, sameAs } from "./correct.js";
import { passage } from "./passage.js";
import { walkNotes } from "../findings/notes.js";
import { readHere } from "../findings/read-here.js";
import { sayings } from "../findings/of-one.js";
import { depth, markPlaces, places } from "./places.js";
import { tellWhy, whyHere } from "./why.js";

/** @import { Takes, TakesCard, Walks } from "../../page/takes.d.ts" */
/** @typedef {import("../../scene/scene.js").Pinned} Pinned */

/** What the card on screen was made of: a step from place to place needs no new one. @type {unknown[]} */
let made = [];
/** The place that was in sight last. */
let stood = "";

/** Away with the card, in a view that has no place for it. */
export function putAway() {
  const box = find("#pinned");
  box.replaceChildren();
  makeRoom(box);
}

/** Shows the card of what is pinned, or none. @param {TakesCard} page */
export function card(page) {
  const box = find("#pinned");
  const { scene } = page;
  const { pinned } = scene;
  if (!pinned) {
    const held = box.contains(document.activeElement);
    box.replaceChildren();
    if (held) focusPlace();
  } else {
    // Who says what of it may come later than the card.
    const heard = String(scene.articles.map(({ attributed }) => Boolean(attributed)));
    const parts = [scene.comparison, String(scene.sides), pinned.linked ?? pinned, depth(scene, pinned), heard];
    if (!box.firstChild || parts.some((part, at) => part !== made[at])) box.replaceChildren(draw(page, pinned));
    made = parts;
    tellWhy(page);
    const { many, at } = around(page.scene);
    const count = box.querySelector(".steps span");
    if (count) count.textContent = at < 0 ? "–" : say.pinned.place(at + 1, many);
    markPlaces(box, pinned);
  }
  const stands = pinned ? `${pinned.article} ${pinned.range.start}` : "";
  makeRoom(box);
  if (pinned && stands !== stood) placeOf(pinned)?.scrollIntoView({ block: "nearest" });
  stood = stands;
}

/**
 * @param {TakesCard} page
 * @param {Pinned} pinned
 */
function draw(page, pinned) {
  const { article, mention, range, linked } = pinned;
  const { view } = page.scene.articles[article];
  const found = mention === null ? null : view.mentions[mention];
  const entity = linked === null ? null : page.scene.comparison?.entities[linked];
  const name = entity?.name ?? view.text.slice(range.start, range.end);
  const canJoin = page.scene.rows.some((row) => row.linked === linked) && page.scene.rows.length > 1;
  const open = isOpen();
  return h(
    "aside.pinned",
    { "aria-label": say.pinned.label, tabindex: -1, class: open ? "open" : "" },
    h(
      "header",
      null,
      found
        ? h(
            "h2.what",
            null,
            h("strong", null, bdi(name)),
            " ",
            h("span.kind", null, say.labels[(entity ?? found).label]),
          )
        : heading(page.scene, article),
      steps(page),
      found && h("button.link.fold-card", { "aria-expanded": String(open), onclick: fold }, say.pinned.places),
      h(
        "p.acts",
        null,
        h("button.link", { onclick: () => cite(page) }, say.cite.do),
        found && h("button.link", { onclick: () => notAName(page) }, say.correct.reject),
        canJoin && h("button.link", { onclick: () => sameAs(page) }, say.correct.same),
      ),
      h("a.shut", { to: { pin: null }, "aria-label": say.pinned.unpin, title: `${say.pinned.unpin} (Esc)` }, "×"),
    ),
    found && readHere(page, article, found),
    found
      ? [whyHere(page), h("div.mentions", null, places(page, pinned), sayings(page.scene, linked))]
      : passage(page.scene, pinned, here(page.scene) >= 0),
  );
}

/**
 * Of a place that is no mention: what was looked for, where it is that.
 * @param {Scene} scene
 * @param {number} article
 */
function heading(scene, article) {
  const { pinned: words } = say;
  const letter = Scene.letter(article);
  return here(scene) < 0
    ? h("h2.what", null, h("span.kind", null, words.passage(letter)))
    : h(
        "h2.what",
        null,
        h("strong", null, bdi(scene.state.query ?? "")),
        " ",
        h("span.kind", null, words.searched(letter)),
      );
}

/** Whether the lines show: as the reader left it, else where there is room for them. */
const isOpen = () => setting("card") ?? (innerWidth > 900 && innerHeight > 700);

/** @param {Event} event */
function fold({ currentTarget }) {
  const box = find("#pinned");
  const open = find(".pinned").classList.toggle("open");
  saveSetting("card", open);
  /** @type {Element} */ (currentTarget).setAttribute("aria-expanded", String(open));
  makeRoom(box);
  scrollTo({ top: scrollY, behavior: "instant" }); // what is under way goes to where there was room before
  document.querySelector(".m.here")?.scrollIntoView({ block: "nearest" });
}

/**
 * The page scrolls so that nothing it goes to lies behind the card.
 * @param {HTMLElement} box
 */
function makeRoom(box) {
  const height = box.firstElementChild?.getBoundingClientRect().height ?? 0;
  document.documentElement.style.setProperty("--sheet", `${Math.ceil(height)}px`);
}

/** @param {Pinned} pinned */
const placeOf = ({ article, mention }) =>
  document.querySelector(`.text[data-article="${article}"] [data-m="${mention}"]`);

/** @param {Walks} page */
function steps(page) {
  if (around(page.scene).many < 2) return null;
  const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {string} */ sign) =>
    h("button.step", { "aria-label": label, data: { again: `step ${by}` }, onclick: () => walk(page, by) }, sign);
  const { search } = say;
  const [back, on] = onHit(page.scene) ? [search.previous, search.next] : [say.pinned.previous, say.pinned.next];
  return h("p.steps", null, step(-1, back, "‹"), h("span", { role: "status" }), step(1, on, "›"));
}

/** Whether what is pinned is no mention but a place of the query. @param {Scene} scene */
const onHit = (scene) => scene.pinned?.mention === null && here(scene) >= 0;

/** The places one goes through, how many and where among them one is. @param {Scene} scene */
function around(scene) {
  if (onHit(scene)) return { many: scene.found?.hits.length ?? 0, at: here(scene) };
  const { all, at } = mentions(scene);
  return { many: all.length, at };
}

/** The counted mentions, and where among them one is. @param {Scene} scene */
function mentions(scene) {
  const { linked = null, article, mention } = scene.pinned ?? {};
  const all = linked === null ? [] : scene.places(linked);
  return { all, at: all.findIndex((place) => place.article === article && place.mention === mention) };
}

/**
 * Goes to the next or previous mention of what is followed; where nothing is, to a note in the margin.
 * @param {Walks} page
 * @param {number} by
 */
export function walk(page, by) {
  if (onHit(page.scene)) walkFound(page, by);
  else if (mentions(page.scene).all.length) page.inTurn(() => onward(page, by));
  else walkNotes(by);
}

/**
 * @param {Takes<"bring" | "go" | "scene">} page
 * @param {number} by
 */
function onward(page, by) {
  const { all, at } = mentions(page.scene);
  const from = at < 0 && by > 0 ? -1 : Math.max(at, 0);
  const { article, mention } = all[(from + by + all.length) % all.length];
  page.bring = true;
  return page.go({ pin: page.scene.pinOf(article, mention) }, { replace: true });
}

/** From the text to the card, and back. */
export function visit() {
  const box = document.querySelector(".pinned");
  if (!(box instanceof HTMLElement)) return;
  if (box.contains(document.activeElement)) focusPlace();
  else box.focus();
}

function focusPlace() {
  const place = document.querySelector(".m.here") ?? document.querySelector(".text .m[tabindex='0']");
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}
