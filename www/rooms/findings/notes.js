// Margin notes: beside each paragraph what the other article makes of it, its words, and the way to them. On a narrow screen
// they stand under their paragraph. Nothing of the text is moved for them.
import { fill, h } from "../../page/dom.js";
import { hold } from "../../page/focus.js";
import { relink } from "../../page/link.js";
import { saveSetting, setting } from "../../page/settings.js";
import { rangesOf } from "../../parts/passage.js";
import { whole } from "../../parts/unroll.js";
import { say } from "../../words/strings.js";
import { showChanges } from "./changed.js";
import { foldRest, openFold } from "./fold-rest.js";
import { join, settleNotes, stands } from "./gutter.js";
import { apart } from "./margin.js";
import { acts, judge } from "./judge.js";
import { noteActs, ownNotes } from "./mine.js";
import { called, letterOf, note, told } from "./note.js";
import { findingOf, noted } from "./noted.js";
import { heard, pairOf } from "./pair.js";
import { under } from "./under.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("./noted.js").Note} Note */
/** @typedef {import("./pair.js").Beside} Beside */
/** @typedef {import("./gutter.js").Placed} Placed */
/**
 * @typedef {object} Shown  the notes of the two on screen
 * @property {unknown[]} of  the texts as they are read
 * @property {Placed[]} placed
 * @property {boolean} rest  whether what does not differ is folded
 */

/** Milliseconds: a pointer on its way to somewhere else opens nothing. */
const WAIT = 120;

/** @type {WeakMap<Element, Shown>} */
const shown = new WeakMap();

/** Whether the other's words stand there without being pointed at; whether changed words are marked. */
const always = () => setting("notes-always") !== false;
const changed = () => setting("notes-changed") === true;

/**
 * Puts the notes beside the texts on screen, or settles those that stand.
 * @param {import("./keep.js").Page} page
 * @param {import("../scene/remarks.js").Laid[]} remarks
 */
export async function notes(page, remarks) {
  const two = document.querySelector(".two");
  const { scene } = page;
  if (!(two instanceof HTMLElement)) return;
  const views = scene.sides.map((side) => scene.articles[side].view);
  const of = [...views, JSON.stringify(remarks)];
  const bodies = /** @type {HTMLElement[]} */ ([...two.querySelectorAll(".text")]);
  const fresh = () => !shown.get(two)?.of.every((part, at) => part === of[at]);
  if (!fresh()) {
    reveal(scene, bodies);
    return settleNotes(two, shown.get(two)?.placed ?? []);
  }
  const asked = await pairOf(page);
  await Promise.all(bodies.map(whole));
  await new Promise((turn) => setTimeout(turn)); // the lists come with the same answer: one at a time
  if (!two.isConnected || !fresh()) return;
  const found = asked && heard(asked, remarks);
  const all = [...ownNotes(views, remarks), ...(found ? noted(views, found.pair) : [])];
  const keepFocus = hold();
  const before = shown.get(two);
  if (before) takeAway(two);
  const placed = all.map((one) => placedOf(page, found, one, bodies[one.side]));
  for (const each of placed)
    each.twin = placed.find((other) => other !== each && isTwin(other.note, each.note)) ?? null;
  const differs = all.some(({ word }) => word === "differs");
  shown.set(two, { of, placed, rest: differs && before?.rest === true });
  for (const { block, note: one } of placed) if (one.word !== "mine") block.dataset.note = one.word;
  const gutter = two.querySelector(".gutter");
  if (!gutter) return;
  if (!placed.length) return found && gutter.append(h("p.silent", null, say.notes.none));
  two.classList.add("noted");
  gutter.append(
    ...(found ? [switches(page, two, found)] : []),
    ...views.map((_, side) =>
      h(
        "ul.notes",
        { "aria-label": say.notes.label(letterOf(scene, side)), class: `s${scene.sides[side] % 6} of-${side}` },
        placed.filter((each) => each.note.side === side).map(({ item }) => item),
      ),
    ),
  );
  const narrow = matchMedia("(max-width: 900px)");
  const underText = () => {
    if (!narrow.matches || two.querySelector(".under") || shown.get(two)?.placed !== placed) return;
    for (const block of new Set(placed.map((each) => each.block))) {
      const here = placed.filter((each) => each.block === block).map(({ note: one }) => one);
      const own = here.sort((a, b) => Number(a.word === "mine") - Number(b.word === "mine"));
      const acts = (/** @type {Note} */ one) => actsOf(page, found, one);
      if (!block.matches(".heading")) under(page, found, own, block, acts);
    }
  };
  narrow.addEventListener("change", underText);
  underText();
  markNotes(bodies, all);
  if (found) showChanges(bodies, found.pair, changed());
  relink(two.querySelectorAll(".notes a"));
  if (shown.get(two)?.rest) foldRest(two, true);
  settleNotes(two, placed);
  wire(two);
  keepFocus(null);
}

/** All that was drawn of other notes. @param {HTMLElement} two */
function takeAway(two) {
  for (const part of two.querySelectorAll(".noting, .notes, .joint, .silent")) part.remove();
  // The room that it had between two paragraphs stays.
  for (const host of two.querySelectorAll(".under"))
    host.replaceWith(...(host.matches(".roomy") ? [h("div.says")] : []));
  for (const block of two.querySelectorAll("[data-note]")) block.removeAttribute("data-note");
  two.classList.remove("noted");
  if (two.querySelector(".away")) foldRest(two, false);
}

/**
 * What can be done with a note.
 * @param {import("./keep.js").Page} page
 * @param {Beside | null} found
 * @param {Note} one
 */
function actsOf(page, found, { word, side, block, reasons, hidden }) {
  if (!found || word === "mine") return noteActs(page, reasons[0].found, `${side} ${block}`);
  const own = told(word, reasons);
  // What is said of the same words by a weaker one would stand there in its place; a figure is a thing of its own.
  const under = hidden.filter(({ own: words }) =>
    own.some(({ own: { start, end }, slot }) =>
      slot ? start <= words.start && words.end <= end : start < words.end && words.start < end,
    ),
  );
  return acts(page, found, [...own, ...under].map(findingOf));
}

/**
 * What is followed is shown, though it lies in a fold.
 * @param {import("../../scene/scene.js").Scene} scene
 * @param {Element[]} bodies
 */
function reveal({ pinned, sides }, bodies) {
  const body = pinned && bodies[sides.indexOf(pinned.article)];
  const [range] = pinned && body?.querySelector(".away") ? rangesOf(body, [pinned.range]) : [];
  const block = range?.startContainer.parentElement?.closest(".b.away");
  if (!block) return;
  openFold(block);
  block.scrollIntoView({ block: "center" });
}

/**
 * @param {import("./keep.js").Page} page
 * @param {Beside | null} found
 * @param {Note} one
 * @param {HTMLElement} body
 * @returns {Placed}
 */
function placedOf(page, found, one, body) {
  const { scene } = page;
  const block = /** @type {HTMLElement} */ (body.querySelector(`.b[data-b="${one.block}"]`));
  const item = h(
    "li.note",
    { class: `${one.word} far`, tabindex: -1, data: { side: one.side } },
    h("strong.word", null, called(scene, one)),
    h("span.why", null, note(scene, found, one)),
    judge(`note ${one.word} ${one.side} ${one.block}`, () => actsOf(page, found, one)),
  );
  for (const stop of /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll("a, button"))) stop.tabIndex = -1;
  return { note: one, block, item, twin: null };
}

/** What stands there and is listened to. @type {WeakSet<Element>} */
const wired = new WeakSet();

/** Whether both tell of one finding, each from its side. @param {Note} one @param {Note} other */
const isTwin = (one, other) => one.side !== other.side && one.reasons[0].found === other.reasons[0].found;

/**
 * What differs, and what the reader notes, is underlined, pointed at or not.
 * @param {Element[]} bodies
 * @param {Note[]} all
 */
function markNotes(bodies, all) {
  if (!("highlights" in CSS)) return;
  for (const wanted of /** @type {const} */ (["differs", "mine"])) {
    const ranges = bodies.flatMap((body, side) => {
      const own = all.filter((one) => one.side === side).flatMap(({ reasons }) => reasons);
      return rangesOf(body, apart(own.filter(({ word }) => word === wanted).map((reason) => ({ ...reason.own }))));
    });
    CSS.highlights.set(wanted, new Highlight(...ranges));
  }
}

/**
 * Over the notes: the way along them, and how much of them shows.
 * @param {Takes<"scene">} page
 * @param {HTMLElement} two
 * @param {Beside} found
 */
function switches(page, two, found) {
  const { notes: words } = say;
  const { placed } = /** @type {Shown} */ (shown.get(two));
  const reasons = placed.flatMap(({ note: one }) => one.reasons.filter(({ word }) => word === "differs"));
  const differing = new Set(reasons.map((reason) => reason.found)).size;
  const box = h("div.noting", { role: "group", "aria-label": words.switches });
  const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {string} */ sign) =>
    h("button.step", { "aria-label": label, title: label, onclick: () => walkNotes(by) }, sign);
  /** @param {string} name @param {string} label @param {string} title @param {boolean} on @param {() => void} turn */
  const toggle = (name, label, title, on, turn) =>
    h("button.turn", { class: name, title, "aria-pressed": String(on), onclick: turn }, label);
  const tell = () => {
    const held = document.activeElement?.classList[1];
    const bodies = [...two.querySelectorAll(".text")];
    two.classList.toggle("told-always", always());
    const { rest } = /** @type {Shown} */ (shown.get(two));
    fill(
      box,
      h("span.along", null, step(-1, words.previous, "‹"), words.count(placed.length), step(1, words.next, "›")),
      h(
        "span.turns",
        null,
        differing > 0 && toggle("rest", words.onlyDiffering(differing), words.onlyDifferingLong, rest, onlyDiffering),
        toggle("always", words.always, words.alwaysLong, always(), () => {
          saveSetting("notes-always", !always());
          tell();
          settleNotes(two, placed);
        }),
        toggle("changed", words.changed, words.changedLong, changed(), () => {
          saveSetting("notes-changed", !changed());
          showChanges(bodies, found.pair, changed());
          tell();
        }),
      ),
    );
    const again = held && box.querySelector(`.turn.${held}`);
    if (again instanceof HTMLElement) again.focus();
  };
  tell();
  box.addEventListener("retold", tell);
  return box;
}

/** Folds all that does not differ, or shows it again: as a review of changes does. */
export function onlyDiffering() {
  const two = document.querySelector(".two");
  const here = two && shown.get(two);
  if (!here || !here.placed.some(({ note: { word } }) => word === "differs")) return;
  here.rest = !here.rest;
  foldRest(/** @type {HTMLElement} */ (two), here.rest);
  two.querySelector(".noting")?.dispatchEvent(new Event("retold"));
  settleNotes(/** @type {HTMLElement} */ (two), here.placed);
}

/** What is pointed at or in focus opens, with the way to the other's words. @param {HTMLElement} two */
function wire(two) {
  const now = () => /** @type {Shown} */ (shown.get(two)).placed;
  for (const side of [0, 1])
    stopHere(
      now(),
      now().find(({ note }) => note.side === side),
    );
  if (wired.has(two)) return;
  wired.add(two);
  /** @type {Placed | null} */
  let wanted = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const look = (/** @type {EventTarget | null} */ target, /** @type {number} */ wait) => {
    const at = target instanceof Element ? target.closest(".note, .b[data-note]") : null;
    const one = now().find(({ item, block }) => item === at || block === at) ?? null;
    if (one === wanted) return;
    wanted = one;
    clearTimeout(timer);
    timer = setTimeout(() => join(two, now(), one), one ? wait : 0);
  };
  two.addEventListener("pointerover", ({ pointerType, target }) => pointerType !== "touch" && look(target, WAIT));
  two.addEventListener("pointerleave", () => look(document.activeElement, 0));
  two.addEventListener("focusin", ({ target }) => {
    look(target, 0);
    if (wanted) stopHere(now(), wanted);
  });
  const again = () => two.isConnected && settleNotes(two, now());
  two.addEventListener("reflow", again);
  new ResizeObserver(again).observe(two);
  let due = false;
  const scrolled = () => {
    if (!two.isConnected) removeEventListener("scroll", scrolled);
    else if (!due) requestAnimationFrame(() => ((due = false), settleNotes(two, now(), { moved: true })));
    due = true;
  };
  if (two.querySelector(".stretch")) addEventListener("scroll", scrolled, { passive: true });
}

/**
 * The Tab key comes to one note of each article: the one that was gone to last.
 * @param {Placed[]} placed
 * @param {Placed} [one]
 */
function stopHere(placed, one) {
  for (const { item, note } of placed)
    if (note.side === one?.note.side) {
      const link = item.querySelector("a");
      item.tabIndex = item === one.item && !link ? 0 : -1;
      for (const stop of [link, item.querySelector(".dots")])
        if (stop instanceof HTMLElement) stop.tabIndex = item === one.item ? 0 : -1;
    }
}

/** The note that was gone to last. @type {WeakMap<Element, Placed>} */
const gone = new WeakMap();

/**
 * To the next or previous note, in the order in which they stand.
 * @param {number} by
 */
export function walkNotes(by) {
  const two = document.querySelector(".two");
  const all =
    (two && shown.get(two)?.placed)?.filter((each) => stands(two, each) && each.block.getClientRects().length) ?? [];
  if (!two || !all.length) return;
  const order = all.sort((a, b) => a.block.getBoundingClientRect().top - b.block.getBoundingClientRect().top);
  const focus = document.activeElement?.closest(".note");
  const last = all.find(({ item }) => item === focus) ?? gone.get(two);
  const at = last ? order.indexOf(last) : -1;
  const next = order[(at < 0 && by < 0 ? order.length - 1 : at + by + order.length) % order.length];
  gone.set(two, next);
  next.block.scrollIntoView({ block: "nearest" });
  next.item.classList.remove("far"); // it comes into sight now
  const host = next.block.nextElementSibling;
  if (next.item.getClientRects().length) next.item.focus({ preventScroll: true });
  else host?.shadowRoot?.querySelector("button")?.focus();
}
