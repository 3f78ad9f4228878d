// Who says what, as a list: by speaker, each quotation with its article, its kind, its cue and its words.
import { h } from "../../page/dom.js";
import { local } from "../../page/local.js";
import { say } from "../../words/strings.js";
import { more } from "../../parts/more.js";
import { bySpeaker, saidIn } from "../scene/quotations.js";
import { sayingList, speaks } from "./saying.js";

/** @typedef {import("../scene/quotations.js").Said} Said */
/** @typedef {import("../../scene/scene.js").Scene} Scene */

/** Speakers that are listed at once. */
const SHORT = 12;

/** Whether it is said, and not thought. @param {Said} said */
const isSpeech = ({ quotation }) => quotation.cue_class !== "belief";

/** Those of the two articles on screen. @param {Scene} scene */
export function quotations(scene) {
  const all = saidIn(scene, scene.sides);
  return [
    h("h2", { id: "quotes" }, say.quotes.title, " ", h("small", null, all.length)),
    all.length === 0 && h("p.none", null, say.quotes.none),
    all.length > 0 && local(h("div"), { whole: false, speech: false }, (state, set) => list(scene, all, state, set)),
    h("p.hint", null, say.quotes.how),
  ];
}

/** @typedef {{ whole: boolean, speech: boolean }} How  all speakers; without what is only thought */

/**
 * @param {Scene} scene
 * @param {Said[]} all
 * @param {How} how
 * @param {(how: How) => void} set
 */
function list(scene, all, { whole, speech }, set) {
  const speakers = bySpeaker(speech ? all.filter(isSpeech) : all);
  return [
    all.some((said) => !isSpeech(said)) &&
      h(
        "button.link",
        {
          "aria-pressed": String(speech),
          data: { again: "speech" },
          onclick: () => set({ whole, speech: !speech }),
        },
        say.quotes.speechAlone,
      ),
    h(
      "ul.speakers",
      null,
      (whole ? speakers : speakers.slice(0, SHORT)).map((own) => speaker(scene, own)),
    ),
    speakers.length > SHORT && more("speakers", speakers.length, whole, (all) => set({ whole: all, speech })),
  ];
}

/**
 * @param {Scene} scene
 * @param {Said[]} all
 */
function speaker(scene, all) {
  return h("li", null, h("h3", null, speaks(scene, all[0])), sayingList(scene, all));
}
