// What the one who is followed says, in all articles, and what others say of them.
import { h } from "../../page/dom.js";
import { say } from "../../words/strings.js";
import { sayingList } from "./saying.js";
import { saidIn, saidOf } from "../scene/quotations.js";

/**
 * @param {import("../../scene/scene.js").Scene} scene
 * @param {number | null} linked
 */
export function sayings(scene, linked) {
  if (linked === null) return null;
  const all = saidIn(scene, [...scene.articles.keys()]);
  const own = all.filter((said) => said.linked === linked);
  const of = saidOf(scene, all, linked);
  if (!own.length && !of.length) return null;
  return h(
    "div.who-says",
    null,
    own.length > 0 && [h("h3", null, say.quotes.says(own.length)), sayingList(scene, own)],
    of.length > 0 && [h("h3", null, say.quotes.saidOf(of.length)), sayingList(scene, of, { named: true })],
  );
}
