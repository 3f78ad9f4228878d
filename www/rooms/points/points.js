// Story points: what the articles tell, a row each, and who tells it; which of them are alike, and which belong together.
import { fill, find, h } from "../../page/dom.js";
import { EnginePanic } from "../../engine/refusal.js";
import { hold } from "../../page/focus.js";
import { relink } from "../../page/link.js";
import { key } from "../names/key.js";
import { putAway } from "../card/card.js";
import { Scene } from "../../scene/scene.js";
import { same } from "../../scene/stage.js";
import { oneLine } from "../scene/one-line.js";
import { say } from "../../words/strings.js";
import { welcome } from "../library/library.js";
import { relinkLate } from "../parts/late.js";
import { saidAt } from "../parts/said.js";
import { anchorAt, anchorsOf } from "../scene/anchors.js";
import { typed } from "../search/search.js";
import { readAll, tell } from "./ask.js";
import { clusters, map } from "./map.js";
import { listed, rowsOf } from "./rows.js";
import { letters, sentence } from "./sentence.js";
import { table } from "./table.js";

/** @import { Takes, TakesIn } from "../../page/takes.d.ts" */
/** @typedef {import("../../types.d.ts").ArticleView} ArticleView */
/** @typedef {import("./ask.js").Step} Step */
/** @typedef {Takes<"again" | "amend" | "desk" | "notices" | "scene">} Page */
/**
 * @typedef {object} Found
 * @property {import("../../types.d.ts").ToldView} told
 * @property {import("./rows.js").Row[]} rows
 * @property {import("../scene/anchors.js").Anchors[]} anchors  by article
 */
/**
 * @typedef {object} Asked  what was asked last
 * @property {import("../../scene/desk.js").Article[]} articles
 * @property {ArticleView[]} views  as they were read
 * @property {Found | null} found
 * @property {"going" | "stopped" | "failed"} how
 */

/** @type {Asked | null} */
let asked = null;
/** Which rows are listed. @type {import("./rows.js").Show} */
let show = "several";
/** Whether long passages stand whole. */
let whole = false;
/** Of what the table on screen was made. */
let drawn = "";

/** @type {import("../../views/index.js").View} */
export const points = {
  name: "points",
  title: say.views.points,
  stays: true,
  /** @param {TakesIn & Page} page */
  render(page) {
    const { scene } = page;
    const { points: words } = say;
    putAway();
    drawn = "";
    if (!scene.articles.length) return welcome(page);
    const section = h(
      "section.story",
      null,
      h("h1", { id: "points" }, words.title),
      h("p.lead", null, scene.articles.length < 2 ? words.two : words.lead),
      scene.articles.length > 1 && [key(scene.articles), h("div.progress", null), h("div.found", null)],
    );
    relinkLate(section);
    return section;
  },
  /** @param {Page} page */
  update(page) {
    const { articles } = page.scene;
    if (articles.length < 2 || !document.querySelector(".story")) return;
    const views = articles.map(({ view }) => view);
    if (!asked || !same(asked.articles, articles) || (asked.found && !same(asked.views, views))) {
      asked = { articles, views, found: null, how: "going" };
      show = "several";
      ask(page, asked);
    }
    if (asked.found) tellIt(page, asked.found);
    else progress(page, asked, null);
  },
};

/**
 * @param {Page} page
 * @param {Asked} mine
 */
async function ask(page, mine) {
  const { desk } = page;
  mine.how = "going";
  const hear = (/** @type {Step} */ step) => {
    if (asked !== mine) return false;
    progress(page, mine, step);
    return mine.how === "going";
  };
  try {
    progress(page, mine, null);
    const { whole: all, moved } = await readAll(desk, mine.articles, hear);
    if (asked !== mine) return;
    mine.views = mine.articles.map(({ view }) => view);
    // Names may stand elsewhere now: what is compared with them is asked anew.
    if (moved && page.scene.state.view === "points") await page.again();
    if (asked !== mine) return;
    const told = all && mine.how === "going" ? await tell(desk, mine.articles, hear) : null;
    if (asked !== mine) return;
    if (told) mine.found = await found(desk, mine, told);
  } catch (error) {
    if (!(error instanceof EnginePanic)) throw error;
    mine.how = error.byReader ? "stopped" : "failed";
  }
  if (asked !== mine || !document.querySelector(".story")) return;
  progress(page, mine, null);
  if (mine.found) tellIt(page, mine.found);
}

/**
 * @param {import("../../scene/desk.js").Desk} desk
 * @param {Asked} mine
 * @param {import("../../types.d.ts").ToldView} told
 * @returns {Promise<Found>}
 */
async function found(desk, { articles, views }, told) {
  const rows = rowsOf(views, told);
  const anchors = articles.map(async ({ key }, article) => {
    const cells = rows.flatMap(({ cells }) => cells[article]?.range ?? []);
    const seen = told.lineage.flatMap(({ because }) => because.slice(0, 1)).filter((one) => one.article === article);
    return anchorsOf(desk, key, [...cells, ...seen]);
  });
  return { told, rows, anchors: await Promise.all(anchors) };
}

/**
 * How far it is, with a way to stop it.
 * @param {Page} page
 * @param {Asked} mine
 * @param {Step | null} step
 */
function progress(page, mine, step) {
  const box = document.querySelector(".story .progress");
  if (!box) return;
  const { points: words } = say;
  const keepFocus = hold();
  if (mine.found) fill(box);
  else if (mine.how === "going") {
    const said = step ? words[step.at](step.done, step.of) : words.beginning;
    const stop = () => {
      mine.how = "stopped";
      progress(page, mine, null);
    };
    fill(
      box,
      h("p", { role: "status" }, said),
      h("progress", { "aria-label": words.title, max: step?.of ?? 1, value: step?.done ?? 0 }),
      h("button.button.quiet", { data: { again: "stop" }, onclick: stop }, words.stop),
    );
  } else
    fill(
      box,
      h("p", { role: "status" }, words[mine.how]),
      h("button.button", { data: { again: "stop" }, onclick: () => ask(page, mine) }, words.again),
    );
  keepFocus(null);
}

/**
 * @param {Page} page
 * @param {Found} found
 */
function tellIt(page, found) {
  const { scene } = page;
  const box = find(".story .found");
  const { sort, filter } = scene.state;
  const how = JSON.stringify([show, whole, sort, filter]);
  if (how === drawn && box.childElementCount) return;
  const first = !box.childElementCount;
  drawn = how;
  const list = (/** @type {string} */ wanted) => {
    show = wanted;
    tellIt(page, found);
  };
  if (first) {
    fill(
      box,
      sentence(found.rows, scene.articles.length, list),
      h(
        "div.maps",
        null,
        map(scene.articles.length, found.told),
        clusters(found.told, (article, range) => placed(scene, found, article, range)),
      ),
      finder(page, list),
      h("p.total", { role: "status" }),
      h("div.scroll", { tabindex: 0, role: "region", "aria-labelledby": "points" }),
      h("p.how", null, say.points.how),
    );
  }
  const rows = listed(
    found.rows,
    scene.articles.map(({ view }) => view),
    { show, sort, filter },
  );
  const keepFocus = hold();
  choice(scene.articles.length);
  const { points: words } = say;
  const total = found.rows.filter(({ tellers }) => tellers.length > 1).length;
  fill(
    find(".story .total"),
    show === "several" && rows.length < total ? words.countOf(rows.length, total) : words.count(rows.length),
    !rows.length &&
      total > 0 && [" ", words.none, " ", h("button.link", { onclick: () => clear(page, list) }, words.clear)],
  );
  const scroll = find(".story .found > .scroll");
  scroll.classList.toggle("whole", whole);
  scroll.classList.toggle("many", scene.articles.length > 4);
  scroll.hidden = !rows.length;
  fill(
    scroll,
    table(page, rows, (article, range, words) => link(scene, found, article, range, words)),
  );
  keepFocus(null);
  relink(box.querySelectorAll("a:not(.late)"));
}

/**
 * @param {Page} page
 * @param {(show: string) => void} list
 */
async function clear(page, list) {
  show = "several";
  await page.amend({ filter: null });
  /** @type {HTMLInputElement} */ (find("#passages")).value = "";
  list("several");
}

/**
 * @param {Page} page
 * @param {(show: string) => void} list
 */
function finder(page, list) {
  const { points: words } = say;
  const input = h("input", {
    ...{ id: "passages", type: "search", maxlength: 200, autocomplete: "off", spellcheck: "false" },
    ...{ placeholder: words.filter, "aria-label": words.filter, value: page.scene.state.filter ?? "" },
    oninput: () => page.amend({ filter: typed(input.value) }),
  });
  const select = h("select", { id: "told", onchange: () => list(select.value) });
  const box = h("input", {
    type: "checkbox",
    checked: whole,
    onchange() {
      whole = box.checked;
      list(show);
    },
  });
  return h(
    "div.finder",
    null,
    input,
    h("label", null, words.show, " ", select),
    h("label", null, box, " ", words.whole),
  );
}

/** The choice as it stands; what only a sentence can ask for is among it while it is chosen. @param {number} count */
function choice(count) {
  const { shows } = say.points;
  const select = /** @type {HTMLSelectElement} */ (find("#told"));
  const [name, which = ""] = show.split(" ");
  const option = (/** @type {string} */ value, /** @type {string} */ words) =>
    h("option", { value, selected: value === show }, words);
  fill(
    select,
    option("several", shows.several),
    option("all", shows.all),
    option("one", shows.one),
    option("apart", shows.apart),
    [...Array(count).keys()].map((at) => option(`without ${at}`, shows.without(Scene.letter(at)))),
    name === "just" && option(show, shows.just(letters(which.split(",").map(Number)))),
  );
  select.value = show;
}

/**
 * @param {Scene} scene
 * @param {Found} found
 * @param {number} article
 * @param {import("../../types.d.ts").Range} range
 */
const placed = (scene, found, article, range) =>
  link(scene, found, article, range, oneLine(scene.articles[article].view.text, range));

/**
 * Words that lead to their place.
 * @param {Scene} scene
 * @param {Found} found
 * @param {number} article
 * @param {import("../../types.d.ts").Range} range
 * @param {import("../../page/dom.js").Child} words
 */
function link(scene, { anchors }, article, range, words) {
  const there = scene.articles[article];
  return saidAt((shown) => shown.leading(there, anchorAt(anchors[article], range)), words, {
    class: "late",
    href: "#",
  });
}
