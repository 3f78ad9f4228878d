// The same in German. Keys and gaps are those of `en.js`: tests/js/strings.test.mjs.
import { card } from "./de/card.js";
import { handing } from "./de/handing.js";
import { library } from "./de/library.js";
import { page } from "./de/page.js";
import { reading } from "./de/reading.js";
import { points } from "./de/points.js";
import { rules } from "./de/rules.js";

export const words = { ...page, ...reading, ...card, ...library, ...handing, ...points, rules };
