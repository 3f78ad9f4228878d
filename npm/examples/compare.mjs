// node compare.mjs ONE TWO: what two accounts of one story both tell, where they part, what one of them alone has.
import { readFileSync } from "node:fs";
import { open, read } from "crossread";

const engine = await open();
const keys = process.argv.slice(2).map((path) => read(engine, readFileSync(path), { key: path, name: path })[0]);
const texts = keys.map((key) => engine.view(key).text);
const [pair] = engine.pair(keys[0], keys[1]).pairs;

/** The words of ranges in the first or the second text, on one line. */
const words = (side, ranges) =>
  ranges.map(({ start, end }) => texts[side].slice(start, end).replace(/\s+/g, " ")).join(" ");

console.log(`${pair.event.state.replace("_", " ")}, alike by ${pair.similarity.overall} of 1000`);
for (const { a, b, state } of pair.alignments) {
  console.log(`\n${state.replace("_", " ")}\n  A  ${words(0, a)}\n  B  ${words(1, b)}`);
}
for (const { in: side, range } of pair.only.filter(({ kind }) => kind === "sentence")) {
  console.log(`\nonly in ${side.toUpperCase()}\n     ${words("ab".indexOf(side), [range])}`);
}
console.log(`\nsame findings, same code: ${engine.resultCode(keys)}`);
