// Who stands in which article, and how far apart two days are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { certainty } from "../../www/scene/certainty.js";
import { apart } from "../../www/parts/lede.js";
import { presence, rows } from "../../www/scene/presence.js";

/**
 * `0:2 1:1 ?2=CBS`: counted twice in the first, once in the second, and perhaps meant in the third by `CBS`.
 * @param {number} articles
 * @param {Record<string, string>} names
 */
function standing(articles, names) {
  const order = Object.keys(names);
  const entities = order.map((name) => {
    const said = names[name].split(" ");
    const parts = said
      .filter((part) => !part.startsWith("?"))
      .map((part) => ({ article: Number(part.split(":")[0]), entity: 0, count: Number(part.split(":")[1]) }));
    const perhaps = said
      .filter((part) => part.startsWith("?"))
      .map((part) => part.slice(1).split("="))
      .map(([at, other]) => ({
        ...{ article: Number(at), entity: other === undefined ? null : order.indexOf(other) },
        ...{ start: 0, end: 1, rule: "within-name" },
      }));
    return { name, label: "ORG", kb: null, rule: "exact", parts, perhaps };
  });
  const comparison = { articles: Array.from({ length: articles }, () => ({})), entities };
  const { all, some, only, perhaps } = presence(rows(/** @type {any} */ (comparison)), articles);
  const said = (/** @type {import("../../www/scene/presence.js").Row[]} */ list) => list.map(({ name }) => name);
  return {
    all: said(all),
    some: said(some),
    only: only.map(said),
    perhaps: perhaps.map(({ row, other }) => `${row.name} ~ ${other?.name ?? "words"}`),
  };
}

test("what may stand in another text is said to be in none alone, and each two things are named once", () => {
  assert.deepEqual(standing(2, { Zembla: "0:1 1:4", ZBX: "0:2 ?1=ZBXNews", ZBXNews: "1:1 ?0=ZBX", Orrin: "1:3" }), {
    all: ["Zembla"],
    some: [],
    only: [[], ["Orrin"]],
    perhaps: ["ZBX ~ ZBXNews"],
  });
  assert.deepEqual(standing(2, { Orrin: "0:1 ?1" }).perhaps, ["Orrin ~ words"]);
});

test("of three texts all are spoken of", () => {
  assert.deepEqual(standing(3, { A: "0:1 1:1 2:1", B: "0:1 2:1", C: "2:1", D: "0:1 ?2=C", E: "0:1 1:2 ?2" }), {
    all: ["A"],
    some: ["E", "B"],
    only: [[], [], ["C"]],
    perhaps: ["D ~ C"],
  });
});

test("one text has all its names in it alone", () => {
  assert.deepEqual(standing(1, { A: "0:1", B: "0:2" }).only, [["B", "A"]]);
});

test("days, months and years are said as one says them", () => {
  const cases = [
    ["2018-04-25", "2018-04-25", "the same day"],
    ["2018-04-25", "2018-04-26", "a day later"],
    ["2018-04-25", "2018-04-20", "five days earlier"],
    ["2018-04-25", "2018-07-25", "three months later"],
    ["2018-04-25", "2018-07-30", "more than three months later"],
    ["2018-04-25", "2011-08-04", "more than six and a half years earlier"],
    ["2011-08-04", "2018-08-04", "seven years later"],
    ["2011-08-04", "2018-02-04", "six and a half years later"],
    ["1998-08-04", "2018-08-04", "20 years later"],
    ["1998-02-04", "2018-08-04", "more than 20 years later"],
    ["2011-08", "2018-08-04", null],
  ];
  for (const [a, b, said] of cases) assert.equal(apart(String(a), String(b)), said, `${a} ${b}`);
});

test("one scale for how sure a name is", () => {
  const words = [null, 999, 950, 949, 700, 699, 0].map((score) => certainty({ score }));
  assert.deepEqual(words, [null, "nearlyCertain", "nearlyCertain", "likely", "likely", "unsure", "unsure"]);
});
