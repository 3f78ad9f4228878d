// The table of words that the page carries.
import { find } from "../dom.js";

export const words = JSON.parse(find("#words").textContent ?? "{}");
