// Names of the files that are handed on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOfFile } from "../../www/rooms/handing/download.js";

test("the name of a file says what is in it, in at most sixty characters, whole words of every title", () => {
  const long = "Parliament Rejects The Unprecedented Constitutional Reorganisation Of Provincial Administrations";
  const said = [
    [[], ".md", "crossread-texts.md"],
    [["A day’s work"], ".md", "crossread-a-days-work.md"],
    [["One two three four five six"], ".md", "crossread-one-two-three-four.md"],
    [["Rain in Oslo", "Sun in Lima"], "-names.csv", "crossread-rain-in-oslo--sun-in-lima-names.csv"],
    [["Дождь в Осло"], ".html", "crossread-дождь-в-осло.html"],
  ];
  for (const [titles, ending, name] of said)
    assert.equal(nameOfFile(/** @type {string[]} */ (titles), String(ending)), name);
  for (const ending of [".md", "-mentions.csv"]) {
    const name = nameOfFile([long, long, long], ending);
    assert.ok(name.length <= 60 && name.endsWith(ending), `${name.length}: ${name}`);
    assert.match(name, /^crossread-parliament.*--parliament/);
  }
  assert.ok(nameOfFile(["x".repeat(300)], ".md").length <= 60);
});
