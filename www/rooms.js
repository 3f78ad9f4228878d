// What opens from the reading view: the other views, the card and the dialogs. A script of its own, run when one of them is
// first opened; its styles are styles/rooms.css.
import { card, visit, walk } from "./rooms/card/card.js";
import { light } from "./rooms/card/light.js";
import { details } from "./rooms/library/details.js";
import { findings } from "./rooms/findings/findings.js";
import { onlyDiffering } from "./rooms/findings/notes.js";
import { unpackGuests, unsealed } from "./rooms/intake/guests.js";
import { aside, slow } from "./rooms/intake/patience.js";
import { printSheet } from "./rooms/handing/print.js";
import { addExamples, addFiles, addText, askText } from "./rooms/intake/take-in.js";
import { tellUnfinished } from "./rooms/intake/unfinished.js";
import { help } from "./rooms/help/help.js";
import { library, welcome } from "./rooms/library/library.js";
import { points } from "./rooms/points/points.js";
import { names } from "./rooms/names/names.js";
import { privacy } from "./rooms/help/privacy.js";
import { search } from "./rooms/search/search.js";
import { share } from "./rooms/handing/share.js";

const all = {
  ...{ library, names, points, search, welcome },
  ...{
    addExamples,
    addFiles,
    addText,
    askText,
    card,
    details,
    findings,
    help,
    light,
    onlyDiffering,
    printSheet,
    privacy,
    share,
    visit,
    walk,
  },
  ...{ aside, slow, tellUnfinished, unpackGuests, unsealed },
};

/** @typedef {typeof all} Rooms */

globalThis.crossreadRooms = all;
