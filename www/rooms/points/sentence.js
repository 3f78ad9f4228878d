// What all chosen articles tell and what some of them, in a sentence; each part of it lists its rows.
import { h } from "../../page/dom.js";
import { Scene } from "../../scene/scene.js";
import { say } from "../../words/strings.js";
import { together } from "./rows.js";

/** Parts of the sentence that tell of some of them. */
const SOME = 3;
/** Of more articles it is not said who else does not tell it, or what each alone tells. */
const FEW = 4;

/** "A, B and C" @param {number[]} articles */
export function letters(articles) {
  const { next, and } = say.lede;
  const all = articles.map(Scene.letter);
  const last = all.pop() ?? "";
  return all.length ? all.join(next) + and + last : last;
}

/**
 * @param {import("./rows.js").Row[]} rows
 * @param {number} count  so many articles there are
 * @param {(show: import("./rows.js").Show) => void} list
 */
export function sentence(rows, count, list) {
  const { said: words } = say.points;
  const groups = together(rows);
  const part = (/** @type {string} */ said, /** @type {string} */ show) =>
    h("button.link", { onclick: () => list(show) }, said);
  const everyone = count === 2 ? words.bothWords : words.allWords(say.lede.counts[count] ?? count);
  const byAll = groups.find(({ tellers }) => tellers.length === count)?.count ?? 0;
  const some = groups.filter(({ tellers }) => tellers.length > 1 && tellers.length < count);
  const alone = groups.filter(({ tellers }) => tellers.length === 1).sort((a, b) => a.tellers[0] - b.tellers[0]);
  if (!byAll && !some.length) return h("p.told-by", null, words.none);
  const others = (/** @type {number[]} */ tellers) => [...Array(count).keys()].filter((at) => !tellers.includes(at));
  /** @type {import("../../page/dom.js").Child[]} */
  const parts = [
    byAll ? part(words.all(byAll, everyone), "all") : words.noneByAll(everyone),
    ...some.slice(0, SOME).map(({ tellers, count: told }) => {
      const phrase =
        count <= FEW
          ? words.butNot(letters(tellers), letters(others(tellers)), told)
          : words.onlyThese(letters(tellers), told);
      return part(phrase, `just ${tellers.join()}`);
    }),
  ];
  if (count > FEW && alone.length)
    parts.push(part(words.oneAlone(alone.reduce((sum, { count: told }) => sum + told, 0)), "one"));
  else
    for (const [at, { tellers, count: told }] of alone.entries())
      parts.push(part((at ? words.aloneToo : words.alone)(letters(tellers), told), `just ${tellers[0]}`));
  const { then, end } = say.lede;
  return h(
    "p.told-by",
    null,
    parts.map((one, at) => [at ? then : "", one]),
    end,
  );
}
