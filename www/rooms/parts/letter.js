// The letter of an article, in its colour.
import { h } from "../../page/dom.js";
import { Scene } from "../../scene/scene.js";

/** @param {number} at */
export const letter = (at) => h("b.letter", { class: `s${at % 6}` }, Scene.letter(at));
