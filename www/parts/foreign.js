// A word about a text that is not English.
import { h } from "../page/dom.js";
import { say } from "../words/strings.js";

/** @param {import("../scene/desk.js").Article} article */
export const foreign = ({ view, info }) =>
  view.warnings.some(({ name }) => name === "not-english") &&
  h("span.foreign", null, say.library.foreign(languageName(info.language?.value ?? "")));

/** @param {string} code  or whatever a file calls its language */
function languageName(code) {
  try {
    return new Intl.DisplayNames(say.code, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
