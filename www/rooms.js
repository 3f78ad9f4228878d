// What opens over the reading view: what is found of the texts, the card, what is taken in. A script of its own, run when
// something of it is first opened; its styles, and those of `halls.js`, are styles/rooms.css.
import { card, visit, walk } from "./rooms/card/card.js";
import { light } from "./rooms/card/light.js";
import { findings } from "./rooms/findings/findings.js";
import { onlyDiffering } from "./rooms/findings/notes.js";
import { annotate, join } from "./rooms/findings/chosen.js";
import { unpackGuests, unsealed } from "./rooms/intake/guests.js";
import { aside, slow } from "./rooms/intake/patience.js";
import { addData } from "./rooms/intake/given.js";
import { addExamples, askText } from "./rooms/intake/take-in.js";
import { tellUnfinished } from "./rooms/intake/unfinished.js";
import { toggleCounted } from "./rooms/parts/counted.js";
import { walks } from "./rooms/parts/markup.js";

const all = {
  ...{ annotate, card, findings, join, light, onlyDiffering, visit, walk },
  ...{ addData, addExamples, askText, aside, slow, tellUnfinished, toggleCounted, unpackGuests, unsealed, walks },
};

/** @typedef {typeof all} Rooms */

globalThis.crossreadRooms = all;
