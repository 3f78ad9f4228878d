// The dates of two articles along one axis: those of the left above it, of the right below, the days of publication as flags.
// What no calendar can place is listed beside it; a table says the same.
import { bdi, h, svg } from "../../page/dom.js";
import { local } from "../../page/local.js";
import { more } from "../../parts/more.js";
import { Scene } from "../../scene/scene.js";
import { oneLine } from "../scene/one-line.js";
import { say, tongue } from "../../words/strings.js";
import { dateOf, stretch, ticks } from "./calendar.js";
import { isAmount, readAs } from "./read-as.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../types.d.ts").MentionView} MentionView */
/** @typedef {import("./calendar.js").Stretch} Stretch */
/**
 * @typedef {object} Told  a day or a stretch of days that is told
 * @property {Stretch} when
 * @property {string} read  as it is read
 * @property {{ mention: number, words: string }[][]} places  by side
 */
/** @typedef {Stretch & { width: number }} View  the part of the axis in sight, and how wide it is drawn */

/** Days around the publications that are shown first, and how much of all dates must lie there, in parts of a hundred. */
const NEAR = 45;
const ENOUGH = 50;
/** How high a lane is, how many lie above the axis and below it, and where the axis lies. */
const LANE = 20;
const LANES = 3;
const AXIS = LANE * (LANES + 2);
const HEIGHT = 2 * AXIS + LANE;
/** About how wide a letter is. */
const LETTER = 6.6;
/** Rows of the table that are shown at once. */
const SHORT = 6;

/**
 * @param {Takes<"scene">} page
 * @param {(article: import("../../scene/desk.js").Article) => void} setDate
 */
export function strip({ scene }, setDate) {
  const { strip: words } = say;
  const { told, lost } = datesOf(scene);
  const flags = scene.sides.map((side) => {
    const { published } = scene.articles[side].view;
    const when = published === null ? null : stretch(published);
    return when && published ? { when, published } : null;
  });
  const title = h("h2", { id: "times" }, words.title, " ", told.length > 0 && h("small", null, told.length));
  const unplaced = lost.map((own, at) => {
    const article = scene.articles[scene.sides[at]];
    return (
      own.length > 0 &&
      h(
        "p.hint",
        null,
        words.lost(Scene.letter(scene.sides[at])),
        own.map((mention, n) => [n ? ", " : " ", link(scene, at, mention, bdi(wordsOf(article.view, mention)))]),
        article.view.published === null && [". ", h("button.link", { onclick: () => setDate(article) }, words.set)],
      )
    );
  });
  if (!told.length) return [title, h("p.none", null, words.none), unplaced];
  const ends = [...told.map(({ when }) => when), ...flags.flatMap((flag) => flag?.when ?? [])].flatMap(({ from, to }) =>
    [from, to].filter(Number.isFinite),
  );
  const whole = widened({ from: Math.min(...ends), to: Math.max(...ends) });
  /** What keys do now. @type {Record<string, () => void>} */
  let keys = {};
  const box = h("div.strip", {
    ...{ tabindex: 0, role: "group", "aria-label": words.label },
    onkeydown(/** @type {KeyboardEvent} */ event) {
      if (!Object.hasOwn(keys, event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      keys[event.key]();
    },
  });
  const drawn = local(box, { ...first(told, flags, whole), width: 900 }, (view, set) =>
    drawing(scene, told, flags, whole, view, set, (now) => (keys = now)),
  );
  return [title, drawn, unplaced, table(scene, told), h("p.hint", null, words.how)];
}

/** @param {import("../../types.d.ts").ArticleView} view @param {number} mention */
const wordsOf = ({ text, mentions }, mention) => oneLine(text, mentions[mention]);

/**
 * What is told by date, and what no calendar can place, by side.
 * @param {Scene} scene
 */
function datesOf({ sides, articles }) {
  /** @type {Map<string, Told>} */
  const told = new Map();
  const lost = sides.map((side, at) => {
    const { view } = articles[side];
    /** @type {number[]} */
    const own = [];
    view.mentions.forEach((mention, n) => {
      const { value, counted } = mention;
      if (!counted || !value || isAmount(value) || !["date", "interval", "time"].includes(value.kind)) return;
      if (value.relative && value.edtf === null && value.anchor === null) own.push(n);
      const when = value.edtf === null ? null : stretch(value.edtf);
      if (!when) return;
      const read = readAs(view, mention) ?? "";
      const one = told.get(read) ?? { when: opened(when, value.mod), read, places: sides.map(() => []) };
      one.places[at].push({ mention: n, words: wordsOf(view, n) });
      told.set(read, one);
    });
    return own;
  });
  return { told: [...told.values()].sort((a, b) => a.when.from - b.when.from || a.when.to - b.when.to), lost };
}

/** "since 2022", "before May" @param {Stretch} when @param {string | null} mod @returns {Stretch} */
function opened(when, mod) {
  if (mod === "since" || mod === "after") return { from: when.from, to: Infinity };
  if (mod === "until" || mod === "before") return { from: -Infinity, to: when.to };
  return when;
}

/** With room at both ends. @param {Stretch} when @returns {Stretch} */
function widened({ from, to }) {
  const room = Math.max(1, (to - from) / 20);
  return { from: from - room, to: to + room };
}

/**
 * What is shown first: the days around the publications, where most of what is told lies there; else all.
 * @param {Told[]} told
 * @param {({ when: Stretch } | null)[]} flags
 * @param {Stretch} whole
 */
function first(told, flags, whole) {
  const days = flags.flatMap((flag) => flag?.when.from ?? []);
  if (!days.length || whole.to - whole.from < 6 * NEAR) return whole;
  const near = { from: Math.min(...days) - NEAR, to: Math.max(...days) + NEAR / 3 };
  const inside = told.filter(({ when }) => when.from >= near.from && when.to <= near.to).length;
  return near.to - near.from < 6 * NEAR && inside * 100 >= told.length * ENOUGH ? near : whole;
}

/**
 * @param {Scene} scene
 * @param {Told[]} told
 * @param {({ when: Stretch, published: string } | null)[]} flags
 * @param {Stretch} whole
 * @param {View} view
 * @param {(view: View) => void} set
 * @param {(keys: Record<string, () => void>) => void} take
 */
function drawing(scene, told, flags, whole, view, set, take) {
  const { strip: words } = say;
  const { from, to, width } = view;
  const move = (/** @type {number} */ by) => set({ ...view, from: from + by * (to - from), to: to + by * (to - from) });
  const zoom = (/** @type {number} */ by) => {
    const [middle, half] = [(from + to) / 2, Math.max(2, ((to - from) * by) / 2)];
    set({ ...view, from: middle - half, to: middle + half });
  };
  /** @type {[name: keyof typeof words.acts, key: string, sign: string, act: () => void][]} */
  const acts = [
    ["earlier", "ArrowLeft", "←", () => move(-0.3)],
    ["later", "ArrowRight", "→", () => move(0.3)],
    ["nearer", "+", "+", () => zoom(0.5)],
    ["farther", "-", "−", () => zoom(2)],
    ["whole", "Home", words.whole, () => set({ ...view, ...whole })],
  ];
  take(Object.fromEntries(acts.map(([, key, , act]) => [key, act])));
  const outside = told.filter(({ when }) => when.to < from || when.from > to).length;
  const picture = paint(scene, told, flags, view);
  // As wide as there is room; once it is on screen, and again when that changes.
  const watch = new ResizeObserver(([{ contentRect }]) => {
    const room = Math.round(contentRect.width);
    if (!picture.isConnected) watch.disconnect();
    else if (room && room !== width) {
      watch.disconnect();
      set({ ...view, width: room });
    }
  });
  const frame = h("div.axis", null, picture);
  watch.observe(frame);
  return [
    h(
      "p.acts",
      null,
      acts.map(([name, , sign, act]) =>
        h(
          "button.step",
          { title: words.acts[name], "aria-label": words.acts[name], data: { again: name }, onclick: act },
          sign,
        ),
      ),
      h("span", { role: "status" }, outside > 0 && words.outside(outside)),
    ),
    frame,
  ];
}

/**
 * @param {Scene} scene
 * @param {Told[]} told
 * @param {({ when: Stretch, published: string } | null)[]} flags
 * @param {View} view
 */
function paint(scene, told, flags, { from, to, width }) {
  const x = (/** @type {number} */ day) => Math.max(-9, Math.min(width + 9, ((day - from) / (to - from)) * width));
  const axis = AXIS + LANE / 2;
  const { days, unit } = ticks({ from, to }, Math.max(2, Math.floor(width / 96)));
  const spell = new Intl.DateTimeFormat(tongue, {
    timeZone: "UTC",
    year: "numeric",
    ...(unit !== "year" && { month: "short" }),
    ...(unit === "day" && { day: "numeric" }),
  });
  const grid = days.map((day) =>
    svg(
      "g",
      { class: "day" },
      svg("line", { x1: x(day), x2: x(day), y1: axis - 4, y2: axis + 4 }),
      svg("text", { x: x(day) + 3, y: axis + 15 }, spell.format(dateOf(day))),
    ),
  );
  const marks = scene.sides.flatMap((side, at) => {
    const up = at === 0;
    const base = up ? axis - 12 : axis + 28;
    /** Where the words of each lane end. */
    const lanes = Array(LANES).fill(-Infinity);
    return told.flatMap(({ when, read, places }) => {
      const [first] = places[at];
      if (!first || when.to < from || when.from > to) return [];
      const [left, right] = [x(when.from), x(when.to + 1)];
      const wide = right - left > 8;
      const label = first.words.length > 22 ? `${first.words.slice(0, 21)}…` : first.words;
      const start = Math.max(2, Math.min(left - 4, width - label.length * LETTER));
      const lane = lanes.findIndex((end) => end < start);
      if (lane >= 0) lanes[lane] = start + label.length * LETTER + 12;
      const y = up ? base - 26 - lane * LANE : base + 32 + lane * LANE;
      return link(
        scene,
        at,
        first.mention,
        [
          wide
            ? svg("rect", { x: left, y: base - 3, width: right - left, height: 7, rx: 3 })
            : svg("circle", { cx: (left + right) / 2, cy: base, r: 5 }),
          lane >= 0 && svg("text", { x: start, y }, label),
          lane > 0 &&
            svg("line", { x1: left + 1, x2: left + 1, y1: up ? base - 6 : base + 8, y2: up ? y + 4 : y - 13 }),
          svg("title", {}, `${Scene.letter(side)}: ${first.words} = ${read}`),
        ],
        { class: `s${side % 6}`, "aria-label": `${Scene.letter(side)}: ${first.words}, ${read}` },
      );
    });
  });
  const out = scene.sides.flatMap((side, at) => {
    const flag = flags[at];
    if (!flag || flag.when.to < from || flag.when.from > to) return [];
    const [at_x, top] = [x(flag.when.from), at === 0 ? 14 : HEIGHT - 6];
    const near = at_x > width - 130;
    return svg(
      "g",
      { class: `flag s${side % 6}` },
      svg("line", { x1: at_x, x2: at_x, y1: axis, y2: at === 0 ? 4 : HEIGHT - 4 }),
      svg(
        "text",
        { x: near ? at_x - 4 : at_x + 4, y: top, "text-anchor": near ? "end" : "start" },
        say.strip.published(Scene.letter(side), flag.published.slice(0, 10)),
      ),
    );
  });
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "group", "aria-label": say.strip.title },
    svg("line", { class: "whole", x1: 0, x2: width, y1: axis, y2: axis }),
    grid,
    out,
    marks,
  );
}

/**
 * @param {Scene} scene
 * @param {number} at  the side
 * @param {number} mention
 * @param {import("../../page/dom.js").Child} words
 * @param {Record<string, unknown>} [props]  drawn with it, else written
 */
function link({ sides }, at, mention, words, props) {
  const to = (/** @type {Scene} */ scene) => ({ pin: scene.pinOf(sides[at], mention), at: null });
  return props ? svg("a", { to, "data-go": "", ...props }, words) : h("a.said", { to, data: { go: "" } }, words);
}

/**
 * @param {Scene} scene
 * @param {Told[]} told
 */
function table(scene, told) {
  const { strip: words } = say;
  return local(h("div", null), false, (whole, set) => [
    h(
      "table",
      { "aria-labelledby": "times" },
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("th", { scope: "col" }, words.date),
          scene.sides.map((side) => h("th", { scope: "col", class: `s${side % 6}` }, Scene.letter(side))),
        ),
      ),
      h(
        "tbody",
        null,
        (whole ? told : told.slice(0, SHORT)).map(({ read, places }) =>
          h(
            "tr",
            null,
            h("th", { scope: "row" }, bdi(read)),
            places.map((own, at) =>
              h(
                "td",
                null,
                own.length
                  ? own.map(({ mention, words }, n) => [n ? ", " : "", link(scene, at, mention, bdi(words))])
                  : "–",
              ),
            ),
          ),
        ),
      ),
    ),
    told.length > SHORT && more("times", told.length, whole, set),
  ]);
}
