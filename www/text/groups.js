// The groups that readers see, and the line under each: the second channel beside colour.

/** @typedef {import("../types.d.ts").LabelName} LabelName */
/** @typedef {"people" | "organisations" | "places" | "peoples" | "events" | "things" | "when" | "amounts"} Group */

/** @type {Record<Group, LabelName[]>} */
const LABELS = {
  people: ["PERSON"],
  organisations: ["ORG"],
  places: ["GPE", "LOC", "FAC"],
  peoples: ["NORP"],
  events: ["EVENT"],
  things: ["PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE"],
  when: ["DATE", "TIME"],
  amounts: ["MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"],
};

/** In the order in which they are shown. */
export const GROUPS = /** @type {Group[]} */ (Object.keys(LABELS));

const GROUP_OF = new Map(GROUPS.flatMap((group) => LABELS[group].map((label) => [label, group])));

/**
 * The kind that a label belongs to.
 * @param {LabelName} label
 * @returns {Group}
 */
export const groupOf = (label) => GROUP_OF.get(label) ?? "things";
