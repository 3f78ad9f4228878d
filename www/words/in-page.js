// The table of words in the language that the reader chose; the page carries all tables, and English is what it is painted in.
import { setting } from "../page/settings.js";

const own = setting("language");
const table = document.getElementById(`words-${own}`) ?? document.querySelector("#words");

export const words = JSON.parse(table?.textContent ?? "{}");
