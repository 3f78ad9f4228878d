// A language by its code, in the words of the browser.
import { say } from "./strings.js";

/** @param {string} code  or whatever a file calls its language */
export function languageName(code) {
  try {
    return new Intl.DisplayNames(say.code, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
