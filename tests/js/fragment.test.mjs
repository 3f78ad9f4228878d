// Addresses: what is written is read back, and what is wrong is named.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checksum } from "../../www/text/checksum.js";
import { emptyState, format, MAX_LENGTH, parse } from "../../www/address/fragment.js";

const state = {
  ...emptyState(),
  texts: ["9de63df6a2b8", "2a88d4aa877c"],
  pin: { text: 0, start: 431, end: 440, quote: "1f2e3d4c" },
  code: "12ab34cd",
};

/** @param {string} body a fragment of the first form, with the check digits that fit it */
const checked = (body) => `#${body}&k=${checksum(body)}`;

test("a state comes back as it went", () => {
  const states = [
    state,
    emptyState(),
    { ...state, view: /** @type {const} */ ("names"), level: 3, at: "left", pin: null },
    { ...state, sides: /** @type {[number, number]} */ ([1, 0]), packed: "S0tJVAIA-_" },
    { ...state, view: /** @type {const} */ ("search"), query: 'a&k=1 "naïve" 😀 #%*+' },
    { ...state, view: /** @type {const} */ ("names"), sort: "-1", filter: "O’Neill & Söhne", whole: true },
    { ...state, view: /** @type {const} */ ("names"), sort: "spread", group: /** @type {const} */ ("people") },
  ];
  for (const one of states) assert.deepEqual(parse(format(one)), { state: one, problems: [] });
});

test("a link to the samples is short and can be read", () => {
  const link = format(state);
  assert.match(
    link,
    /^#v=2&k=78\.[0-9a-f]{8}&view=read&texts=9de63df6a2b8,2a88d4aa877c&pin=0\.431-440\.1f2e3d4c&code=12ab34cd$/,
  );
  assert.ok(link.length < 200);
});

test("a query that is cut, too long or empty is left out", () => {
  for (const words of ["%", "%E0%A4", "%ED%A0%80", "x".repeat(201), ""]) {
    for (const field of ["q", "only"]) {
      const { state: found, problems } = parse(checked(`v=1&view=search&${field}=${words}`));
      assert.deepEqual([found, problems], [{ ...emptyState(), view: "search" }, [{ name: "field", detail: field }]]);
    }
  }
});

test("the checksum is CRC-32", () => assert.equal(checksum("123456789"), "cbf43926"));

test("a whole address, a bare code, and lines folded by mail are read alike", () => {
  const code = format(state);
  for (const input of [
    `https://example.org/crossread/${code}`,
    code.slice(1),
    code.replaceAll("&", "&\r\n  "),
    ` ${code}\n`,
  ]) {
    assert.deepEqual(parse(input), { state, problems: [] });
  }
});

test("nothing is not a problem, something else is", () => {
  for (const input of ["", "#"]) assert.deepEqual(parse(input), { state: null, problems: [] });
  for (const input of [
    "hello",
    "#main",
    "https://example.org/",
    "file:///home/me/crossread.html",
    "#v=",
    "#v=x&view=read",
  ]) {
    assert.deepEqual(parse(input), { state: null, problems: [{ name: "no-code" }] }, input);
  }
});

test("every cut is seen, and what remains holds by itself", () => {
  const whole = format(state);
  for (let length = 5; length < whole.length; length += 1) {
    const { problems } = parse(whole.slice(0, length));
    assert.deepEqual(
      problems.map(({ name }) => name),
      ["cut"],
      whole.slice(0, length),
    );
  }
  assert.deepEqual(parse(whole.slice(0, -3)).state, { ...state, code: null });
  const older = checked("v=1&view=names&level=3");
  assert.deepEqual(parse(older).problems, []);
  for (let length = 5; length < older.length; length += 1)
    assert.equal(parse(older.slice(0, length)).problems[0].name, "cut", older.slice(0, length));
});

test("every changed character is seen", () => {
  const whole = format(state);
  for (let at = 1; at < whole.length; at += 1) {
    const changed = whole.slice(0, at) + (whole[at] === "a" ? "b" : "a") + whole.slice(at + 1);
    assert.ok(parse(changed).problems.length > 0, changed);
  }
});

test("a newer form is not guessed at", () => {
  assert.deepEqual(parse("#v=3&view=read&k=00000000"), { state: null, problems: [{ name: "newer", detail: "3" }] });
});

test("fields are checked one by one", () => {
  const bad = {
    view: "constructor",
    texts: "script",
    sides: "0,0",
    level: "9",
    pin: "0.5-3.00000000",
    at: "__proto__",
    sort: "--total",
    group: "valueOf",
    whole: "true",
    code: "XYZ",
    t: "a%3Cb",
  };
  for (const [key, value] of Object.entries(bad)) {
    const { state: read, problems } = parse(checked(`v=1&${key}=${value}`));
    assert.deepEqual(problems, [{ name: "field", detail: key }]);
    assert.deepEqual(read, emptyState());
  }
  assert.deepEqual(parse(checked("v=1&toString=1")).problems, [{ name: "unknown", detail: "toString=1" }]);
  assert.deepEqual(parse(checked("v=1&texts=9de63df6a2b8&pin=3.1-2.00000000")).problems, [
    { name: "field", detail: "pin" },
  ]);
});

test("of many parts that cannot be read, a few are named", () => {
  const { problems } = parse(checked(`v=1${"&a=1".repeat(90)}`));
  assert.deepEqual(problems, [...Array(3).fill({ name: "unknown", detail: "a=1" }), { name: "more", detail: 87 }]);
});

test("a monster is turned away before it is looked at", () => {
  const { state: read, problems } = parse(`#v=1&t=${"A".repeat(MAX_LENGTH)}`);
  assert.equal(read, null);
  assert.equal(problems[0].name, "too-long");
});
