// What opens in place of the reading view: the other views, the dialogs, what is handed on. The third script, run after
// `rooms.js` when something of it is first opened.
import { amend } from "./rooms/library/amend.js";
import { details } from "./rooms/library/details.js";
import { printSheet } from "./rooms/handing/print.js";
import { share } from "./rooms/handing/share.js";
import { help } from "./rooms/help/help.js";
import { privacy } from "./rooms/help/privacy.js";
import { library, welcome } from "./rooms/library/library.js";
import { names } from "./rooms/names/names.js";
import { points } from "./rooms/points/points.js";
import { search } from "./rooms/search/search.js";

const all = {
  ...{ library, names, points, search, welcome },
  ...{ amend, details, help, printSheet, privacy, share },
};

/** @typedef {typeof all} Halls */

globalThis.crossreadHalls = all;
