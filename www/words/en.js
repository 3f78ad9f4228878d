// Every word of the page, as data: the page carries this table beside its script. In a phrase `{0}` is the first thing that
// is said in it; `{0?# word|# words}` chooses by number, and `#` is the number.
import { card } from "./en/card.js";
import { handing } from "./en/handing.js";
import { library } from "./en/library.js";
import { page } from "./en/page.js";
import { reading } from "./en/reading.js";
import { points } from "./en/points.js";
import { rules } from "./en/rules.js";

export const words = { ...page, ...reading, ...card, ...library, ...handing, ...points, rules };
