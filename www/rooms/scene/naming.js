// What the reader says of names: the corrections that a change of some mentions makes. Pure.

/** @typedef {import("../../types.d.ts").Anchor} Anchor */
/** @typedef {import("../../types.d.ts").Correction} Correction */
/** @typedef {import("../../scene/scene.js").Scene} Scene */
/** @typedef {import("../../scene/presence.js").Place} Place */

/**
 * One correction a mention, kept with the article that it stands in; what was said of it before is replaced.
 * @param {Scene} scene
 * @param {(key: string) => Correction[]} before
 * @param {Place[]} places
 * @param {number | null} target  the linked entity that they are; `null`: they are no names
 * @returns {[key: string, corrections: Correction[]][]}
 */
export function rename(scene, before, places, target) {
  const goals = target === null ? [] : scene.places(target);
  return [...new Set(places.map(({ article }) => article))].map((article) => {
    const { key, anchors } = scene.articles[article];
    const own = places.flatMap((place) => (place.article === article ? [anchors[place.mention]] : []));
    // A place in the same text holds without the other articles.
    const goal = goals.find((place) => place.article === article) ?? goals[0];
    const made = own.map((anchor) =>
      goal
        ? /** @type {const} */ ({ kind: "same", anchor, with: scene.articles[goal.article].anchors[goal.mention] })
        : /** @type {const} */ ({ kind: "reject", anchor }),
    );
    const others = before(key).filter((c) => !isNaming(c) || !own.some((anchor) => sameSpan(anchor, c.anchor)));
    return [key, [...others, ...made]];
  });
}

/**
 * @param {Correction} correction
 * @returns {correction is Extract<Correction, { kind: "reject" | "same" }>}
 */
function isNaming(correction) {
  return correction.kind === "reject" || correction.kind === "same";
}

/**
 * @param {Anchor} a
 * @param {Anchor} b
 */
const sameSpan = (a, b) => a.start === b.start && a.end === b.end;

/**
 * What to follow when some mentions of what is pinned are gone: the next that stays.
 * @param {Scene} scene
 * @param {Place[]} gone
 * @returns {Place | null}
 */
export function nextAfter(scene, gone) {
  const { pinned } = scene;
  if (!pinned) return null;
  const all = scene.about(pinned);
  const at = all.findIndex((place) => isAt(place, pinned));
  return [...all.slice(at), ...all.slice(0, at)].find((place) => !gone.some((other) => isAt(place, other))) ?? null;
}

/**
 * Whether a place is that of a mention.
 * @param {Place} place
 * @param {{ article: number, mention: number | null }} other
 */
export const isAt = ({ article, mention }, other) => article === other.article && mention === other.mention;
