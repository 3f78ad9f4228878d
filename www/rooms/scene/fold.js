// Words as they are compared, in every filter of the page as in the engine's search (src/text/fold.rs): case, accents,
// stops, ligatures and what cannot be seen make no difference. `us` is in `U.S.`; `office` is in `oﬃce`.

/** Letters that are no letter with a mark, and those that stand for others. @type {Record<string, string>} */
const PLAIN = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i" },
  ...{ "‐": "-", "‑": "-", "‒": "-", "–": "-" },
};

/** Words as they are compared. @param {string} words */
export const fold = (words) =>
  words
    // A word that a line end cuts is whole: `Wash-⏎ington`.
    .replace(/(?<=\p{L})[-‐‑\u{ad}][^\S\n]*\n[\s>]*(?=\p{Ll})/gu, "")
    .replace(/[\uFB00-\uFB06\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (dressed) => dressed.normalize("NFKD"))
    .normalize("NFD")
    .replace(/[\p{M}\u{ad}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}.'’‘ʼʻ`´]/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðłþı‐‑‒–]/g, (letter) => PLAIN[letter]);
