// A word about a text that is not English.
import { h } from "../page/dom.js";
import { languageName } from "../words/language-name.js";
import { say } from "../words/strings.js";

/** @param {import("../scene/desk.js").Article} article */
export const foreign = ({ view, info }) =>
  view.warnings.some(({ name }) => name === "not-english") &&
  h("span.foreign", null, say.library.foreign(languageName(info.language?.value ?? "")));
