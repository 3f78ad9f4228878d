// What opens from the reading view: the other views, the card and the dialogs. A script of its own, run when one of them is
// first opened; its styles are styles/rooms.css.
import { card, visit, walk } from "./parts/card/card.js";
import { details } from "./parts/details.js";
import { values } from "./parts/values.js";
import { aside, slow } from "./patience.js";
import { printSheet } from "./print.js";
import { addFiles, addText, askText } from "./take-in.js";
import { tellUnfinished } from "./unfinished.js";
import { help } from "./views/help.js";
import { library, welcome } from "./views/library.js";
import { names } from "./views/names.js";
import { privacy } from "./views/privacy.js";
import { search } from "./views/search.js";
import { share } from "./views/share.js";

const all = {
  ...{ library, names, search, welcome },
  ...{ addFiles, addText, askText, card, details, help, printSheet, privacy, share, values, visit, walk },
  ...{ aside, slow, tellUnfinished },
};

/** @typedef {typeof all} Rooms */

globalThis.crossreadRooms = all;
