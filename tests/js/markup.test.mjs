// Web pages in the notation that the engine reads: the rules of `formats/src/walk.rs`, on trees made by hand. That a browser's
// parser gives the same as the native one is held by tests/e2e/pages.test.mjs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { DEPTH, EMPTY, VALUE, walk, walks } from "../../www/rooms/parts/markup.js";

/** @typedef {import("../../www/rooms/parts/markup.js").Tree} Tree */

/** @param {number} nodeType @param {Partial<Tree> & { value?: string }} [more] @param {Tree[]} [children] @returns {Tree} */
function node(nodeType, more = {}, children = []) {
  /** @type {Tree} */
  const made = { nodeType, nodeValue: null, firstChild: null, nextSibling: null, parentNode: null, ...more };
  children.forEach((child, at) => Object.assign(child, { parentNode: made, nextSibling: children[at + 1] ?? null }));
  made.firstChild = children[0] ?? null;
  return made;
}

/** @param {string} localName @param {Record<string, string>} [attributes] @param {Tree[]} children */
const e = (localName, attributes = {}, ...children) =>
  node(1, { localName, attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })) }, children);
const t = (/** @type {string} */ nodeValue) => node(3, { nodeValue });
const c = (/** @type {string} */ nodeValue) => node(8, { nodeValue });
const page = (/** @type {Tree[]} */ ...children) => node(9, {}, children);

/** @param {Tree} tree @param {Record<string, Tree>} [frames] */
const shown = (tree, frames = {}) =>
  walk("", ["class", "id", "href", "type", "title"], (html) => frames[html] ?? tree).replaceAll("\0", " ");

test("what stands in a page is told in order", () => {
  const p = e("p", { class: "x y", onclick: "z" }, t("One "), e("b", {}, t("two")));
  const tree = page(node(10), c("a"), e("html", {}, c("b"), e("body", {}, p, c("no"))), c("d"));
  assert.equal(shown(tree), '!a <html !b <body <p @class=x y "One  <b "two > > > > !d');
});

test("programs, styles and what templates hold are left out", () => {
  const tree = page(
    e(
      "html",
      {},
      e("script", {}, t("1")),
      e("style", {}, t("2")),
      e("template", {}, e("p", {}, t("3"))),
      e("script", { type: " Application/LD+json\n" }, t("{}")),
    ),
  );
  assert.equal(shown(tree), '<html <template > <script @type= Application/LD+json\n "{} > >');
});

test("text is one where nothing stands between", () => {
  const tree = page(e("p", {}, t("a"), c("b"), t(""), t("c"), e("style", {}, t("d")), t("e"), e("br"), t("f")));
  assert.equal(shown(page(e("html", {}, tree.firstChild))), '<html <p "ace <br > "f > >');
});

test("a frame holds its page, and no frame in it does", () => {
  const inner = page(e("html", {}, e("iframe", { srcdoc: "deeper" }), t("x")));
  const tree = page(e("html", {}, e("iframe", { id: "f", srcdoc: "inner" }, t("z")), e("iframe", { srcdoc: "" })));
  const frames = { inner, deeper: page(e("html", {}, t("never"))), " ": page() };
  assert.equal(shown(tree, frames).slice(0, 52), '<html <iframe @id=f <html <iframe > "x > > <iframe <');
});

test("values are cut, and pictures in them left out", () => {
  const long = "😀".repeat(VALUE);
  const tree = page(e("a", { href: "DATA:image/png", id: long, title: `x${long}`, "xlink:href": "x" }));
  const [, href, id, title] = shown(page(e("html", {}, tree.firstChild)))
    .split(" ")
    .slice(1);
  assert.equal(href, "@href=");
  assert.equal(id, `@id=${"😀".repeat(VALUE / 2)}`);
  assert.equal(title, `@title=x${"😀".repeat(VALUE / 2 - 1)}`);
});

test("deep elements end at once, and no depth is too deep", () => {
  let deep = t("x");
  for (let n = 0; n < 100_000; n += 1) deep = e("div", {}, deep);
  assert.ok(shown(page(deep)).endsWith(`<div > <div > "x${" >".repeat(DEPTH)}`));
});

test("names are made small as the engine does", () => {
  assert.equal(shown(page(e("foreignObject", { CLASS: "a" }))), "<foreignobject @class=a >");
  assert.equal(shown(page(e("\u212a"))), "<\u212a >");
});

test("the figures are those of the notation", () => {
  const rust = readFileSync("formats/src/walk.rs", "utf8");
  const figure = (/** @type {string} */ name) =>
    Number(new RegExp(`${name}: usize = ([\\d_]+);`).exec(rust)?.[1].replaceAll("_", ""));
  assert.deepEqual([figure("VALUE"), figure("DEPTH")], [VALUE, DEPTH]);
  const names = /EMPTY: &\[&str\] = &\[([^\]]*)\]/.exec(rust)?.[1] ?? "";
  assert.deepEqual(
    [...names.matchAll(/"([^"]+)"/g)].map(([, name]) => name),
    EMPTY,
  );
});

test("what a browser would report is taken for nothing by it, and told as it was", () => {
  /** @type {string[]} */
  const given = [];
  const html =
    '<style>a</style><base target=x HREF="https://a.example/"><p onClick = "x" STYLE=y title="style=1">on = one, on x=, <b>';
  const echo = (/** @type {string} */ words) => {
    given.push(words);
    return page(e("html", { title: words }, t(words), c(words)));
  };
  const told = walk(html, ["title"], echo);
  assert.doesNotMatch(given[0], /\bon[a-z]+\s*=|\bstyle\s*=|href\s*=|<style>/i);
  assert.equal(told, `<html\0@title=${html}\0"${html}\0!${html}\0>`);
  const odd = "<p onclick=x>\ue000\uf8ff";
  assert.equal(walk(odd, [], echo), `<html\0"${odd}\0!${odd}\0>`);
});

test("pages come back in their order", async () => {
  Object.assign(globalThis, {
    DOMParser: class {
      parseFromString = (/** @type {string} */ html) => page(e("html", {}, t(html)));
    },
  });
  const formats = async () => ({ formats: [], attributes: [] });
  const both = await Promise.all([walks(formats, ["a", "b"]), walks(formats, ["c"])]);
  assert.deepEqual(both, [['<html\0"a\0>', '<html\0"b\0>'], ['<html\0"c\0>']]);
});
