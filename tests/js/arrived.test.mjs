// What mail, chats and word processors do to a code: each line is read through, or said to be cut.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isCode } from "../../www/rooms/intake/code-alone.js";
import { checksum } from "../../www/text/checksum.js";
import { emptyState, format, parse } from "../../www/address/fragment.js";

/** Texts that travel along: letters, digits, `-` and `_`, also two and three of them after one another. */
const packed = Array.from({ length: 1500 }, (_, at) => "Ab3-x_9_Qz-7"[((at * at * 31) >> 4) % 12]).join("");
const state = {
  ...emptyState(),
  texts: ["9de63df6a2b8", "2a88d4aa877c"],
  pin: { text: 0, start: 431, end: 440, quote: "1f2e3d4c" },
  query: 'a&k=1 "naïve" (it’s) *one* > two',
  code: "12ab34cd",
  packed,
};
const code = format(state);
/** As the first form was written. */
const older = (() => {
  const body = `v=1&${code.slice(code.indexOf("&view=") + 1)}`;
  return `#${body}&k=${checksum(body)}`;
})();

/** @param {number} width @param {string} end @param {string} [next] */
const folded =
  (width, end, next = "") =>
  (/** @type {string} */ text) =>
    (text.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join(end + next);
/** @param {string} text */
const quotedPrintable = (text) => folded(75, "=\r\n")(text.replaceAll("=", "=3D"));
const address = "https://example.org/crossread/";

/** @type {[what: string, (text: string) => string][]} */
const READ_THROUGH = [
  ["nothing", (text) => text],
  ["no hash before it", (text) => text.slice(1)],
  ["a whole address", (text) => address + text],
  ["an address on disk", (text) => `file:///home/me/My%20texts/crossread.html${text}`],
  ["blanks around it", (text) => `  ${text}\t `],
  ["a line end after it", (text) => `${text}\n`],
  ["line ends around it", (text) => `\r\n\r\n${text}\r\n\r\n`],
  ["a full stop after it", (text) => `${text}.`],
  ["a comma after it", (text) => `${text},`],
  ["a question mark after it", (text) => `${text}?`],
  ["a bracket after it", (text) => `${text})`],
  ["a square bracket after it", (text) => `${text}]`],
  ["a quotation mark after it", (text) => `${text}"`],
  ["a curly quotation mark after it", (text) => `${text}”`],
  ["an ellipsis after it", (text) => `${text}…`],
  ["an asterisk after it", (text) => `${text}*`],
  ["an escaped bracket after it, as an address bar writes it", (text) => `${text}%3E`],
  ["an escaped quotation mark after it", (text) => `${text}%E2%80%9D.`],
  ["angle brackets", (text) => `<${address}${text}>`],
  ["angle brackets with the word URL", (text) => `<URL:${address}${text}>`],
  ["quotation marks", (text) => `“${text}”`],
  ["words around it", (text) => `See this: file:///${text} (from Anna)`],
  ["words around it, without a blank after it", (text) => `Look (${text}), it is in there.`],
  ["a letter around it", (text) => `Hi Tom,\n\nhere is what I saw:\n\n${text}\n\nBest regards,\nAnna\n`],
  [
    "a letter that speaks of v=1 before it",
    (text) => `The film v=3 is at https://a.example/watch?v=7&t=9\n${text}\nAnna`,
  ],
  ["a Markdown link", (text) => `[the two accounts](${address}${text})`],
  ["the source of a page", (text) => `<a href="${address}${text.replaceAll("&", "&amp;")}">see</a>`],
  ["&amp; for &", (text) => text.replaceAll("&", "&amp;")],
  ["&amp; twice", (text) => text.replaceAll("&", "&amp;amp;")],
  ["&#38; for &", (text) => text.replaceAll("&", "&#38;")],
  ["lines of 76", folded(76, "\n")],
  ["lines of 60 with CRLF", folded(60, "\r\n")],
  ["lines of 72, set in", folded(72, "\n", "    ")],
  ["lines of 70, a blank before each end", folded(70, " \n")],
  ["a blank at every break", folded(72, " ")],
  ["quoted once", (text) => `> ${folded(72, "\n", "> ")(text)}`],
  [
    "quoted three times, in a letter",
    (text) => `Anna wrote:\n>>> ${folded(70, "\n", ">>> ")(text)}\n>>> Best\n\nThanks`,
  ],
  ["quoted by a bar", (text) => `| ${folded(72, "\n", "| ")(text)}`],
  ["soft breaks", folded(75, "=\n")],
  ["soft breaks with CRLF", folded(75, "=\r\n")],
  ["soft breaks in other places", folded(61, "=\n")],
  ["quoted-printable", quotedPrintable],
  ["quoted-printable, in the source of a page", (text) => quotedPrintable(text.replaceAll("&", "&amp;"))],
  ["quoted-printable, in a letter", (text) => `Hello=2C\r\n${quotedPrintable(text)}\r\n=E2=80=94 Anna`],
  ["escaped whole", (text) => encodeURIComponent(text)],
  [
    "in another address",
    (text) => `https://safe.example/?url=${encodeURIComponent(address + text)}&data=05%7C01&reserved=0`,
  ],
  ["zero-width spaces", folded(30, "\u200b")],
  ["soft hyphens", folded(30, "\u00ad")],
  ["a byte order mark", (text) => `\ufeff${text}`],
  ["hyphens that do not break", (text) => text.replaceAll("-", "\u2011")],
  ["two hyphens made a dash", (text) => text.replaceAll("--", "—")],
  ["two hyphens made a short dash", (text) => text.replaceAll("--", "–")],
  ["hyphens made short dashes", (text) => text.replaceAll("-", "–")],
  ["full-width signs", (text) => text.replaceAll("&", "＆").replaceAll("=", "＝")],
  ["twice, once in a quotation", (text) => `${text}\n\n> ${folded(72, "\n", "> ")(text)}\n`],
  ["twice, the first cut by a preview", (text) => `${address}${text.slice(0, 60)}…\n\n${address}${text}`],
];

for (const [form, whole] of [
  ["", code],
  ["the first form, ", older],
]) {
  for (const [what, mangle] of READ_THROUGH) {
    test(`read through: ${form}${what}`, () => assert.deepEqual(parse(mangle(whole)), { state, problems: [] }));
  }
}

test("soft breaks are read through whatever the code begins with", () => {
  for (let length = 1; length < 400; length += 3) {
    const one = { ...state, query: null, packed: packed.slice(0, length) };
    assert.deepEqual(parse(folded(75, "=\n")(format(one))), { state: one, problems: [] });
    assert.deepEqual(parse(quotedPrintable(format(one))), { state: one, problems: [] });
  }
});

/** @type {[what: string, (text: string) => string][]} */
const CUT = [
  ["the last character", (text) => text.slice(0, -1)],
  ["the last four", (text) => text.slice(0, -4)],
  ["half", (text) => text.slice(0, text.length / 2)],
  ["all but a few", (text) => text.slice(0, 12)],
  ["all after the first line", (text) => text.slice(0, 76)],
  ["half, with an ellipsis", (text) => `${text.slice(0, 700)}…`],
  ["half, and the end of a sentence", (text) => `${text.slice(0, 700)}.`],
  ["half, in a letter", (text) => `Hi,\n\n${address}${text.slice(0, 700)}\n\nBest regards, Anna`],
  ["half, quoted", (text) => `> ${folded(72, "\n", "> ")(text.slice(0, 700))}`],
  ["half, with &amp;", (text) => text.slice(0, 700).replaceAll("&", "&amp;")],
  ["half, in quoted-printable", (text) => quotedPrintable(text.slice(0, 700))],
  ["the middle left out", (text) => `${text.slice(0, 400)} […] ${text.slice(-400)}`],
];

for (const [what, mangle] of CUT) {
  test(`said to be cut: ${what}`, () => {
    const { state: found, problems } = parse(mangle(code));
    assert.deepEqual(
      problems.map(({ name }) => name),
      ["cut"],
    );
    assert.equal(found?.packed, null);
  });
}

test("a cut says how much came of how much, wherever it is", () => {
  for (let length = 5; length < code.length; length += 1) {
    const { state: found, problems } = parse(code.slice(0, length));
    const [{ name, detail }] = problems;
    assert.equal(name, "cut", code.slice(0, length));
    assert.equal(/** @type {number[]} */ (detail)[0], length - 1);
    if (length > 24) assert.equal(/** @type {number[]} */ (detail)[1], code.length - 1);
    assert.equal(found?.packed, null);
  }
});

test("what is eaten or added in the middle is said to be damage", () => {
  assert.match(code, /--.*__/);
  const bold = code.replaceAll("__", "");
  assert.deepEqual(parse(`${bold} and so on, and so on, for as long as it was`).problems.length, 1);
  const more = code.replace("&view=", "&view=x");
  assert.deepEqual(parse(more).problems, [{ name: "checksum" }]);
  assert.equal(parse(more).state?.packed, null);
});

test("a code alone is told from an article that speaks of one", () => {
  for (const one of [code, older, address + code, `<${address}${code}>`, folded(72, "\n")(code), code.slice(0, 40)])
    assert.ok(isCode(one), one.slice(0, 60));
  for (const one of [
    `See this: ${code}`,
    "v=2 is the speed",
    "https://example.org/#v=2",
    `${code} says it all`,
    "",
    "#",
  ])
    assert.ok(!isCode(one), one.slice(0, 60));
});

test("a million of anything is looked at in no time", () => {
  const begun = performance.now();
  for (const one of ["#", " ", "=\n", "v=2&", "#v=2&k=1.00000000&", "&amp;", "%", "%25", "&a", "\n> ", "–"]) {
    const times = Math.floor(1_900_000 / one.length);
    for (const start of ["#v=1", "#v=2&k=1900000.00000000&", ""])
      parse((start + one.repeat(times)).slice(0, 2_000_000));
  }
  assert.ok(performance.now() - begun < 60_000);
  const { problems } = parse(`#v=1${"&a".repeat(900_000)}&k=00000000`);
  assert.equal(problems.length, 1);
});
