// What comes in from the clipboard and in folders, told apart by what it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gather } from "../../www/rooms/intake/folders.js";
import { bookmarklet, isAddress, isRich, packet } from "../../www/rooms/intake/rich.js";

test("an address alone is one, and a text that names one is a text", () => {
  for (const words of [
    "https://courier.example/a?b=c#d",
    " www.courier.example/x \n",
    "http://a.example/1\nhttp://a.example/2",
  ])
    assert.ok(isAddress(words), words);
  for (const words of [
    "",
    "  ",
    "See https://courier.example/a",
    "https://",
    "courier.example",
    "mailto:ada@example.org",
    "https://a.example/<b>",
  ])
    assert.ok(!isAddress(words), words);
});

test("rich is what parts a text, not what colours it", () => {
  for (const html of ["<p>One</p>", "<meta charset=utf-8><h2 class=x>One</h2>", "a<br>b", "<TABLE><TR><TD>x"])
    assert.ok(isRich(html), html);
  for (const html of ["", "<meta charset=utf-8><span style='color:red'>One</span>", "<b>One</b>", "<pictures>"])
    assert.ok(!isRich(html), html);
});

test("a page that was copied whole is found in what a system puts around it", () => {
  const page = "<!-- saved from url=(0026)https://courier.example/a -->\n<html><body>x</body></html>";
  assert.equal(packet(page), page);
  assert.equal(
    packet(`<html>\r\n<body>\r\n<!--StartFragment-->${page}<!--EndFragment-->`),
    `${page}<!--EndFragment-->`,
  );
  assert.equal(packet(`<p>${"x".repeat(3000)}</p>${page}`), null);
  assert.equal(packet("<p>saved from url</p>"), null);
});

test("the bookmark is an address of one line, and a program", () => {
  const words = bookmarklet('Copy "it"');
  assert.match(words, /^javascript:[^\s"<>]+$/);
  assert.doesNotThrow(() => new Function(decodeURI(words.slice("javascript:".length))));
});

/** @param {string} path @param {any} inside @returns {any} */
function entry(path, inside) {
  const own = { fullPath: path, name: path.slice(path.lastIndexOf("/") + 1) };
  if (typeof inside === "string")
    return { ...own, isDirectory: false, file: (/** @type {any} */ done) => done({ name: own.name }) };
  const all = Object.entries(inside).map(([name, what]) => entry(`${path}/${name}`, what));
  const createReader = () => {
    const left = [...all];
    return { readEntries: (/** @type {any} */ done) => done(left.splice(0, 3)) };
  };
  return { ...own, isDirectory: true, createReader };
}

test("of a folder comes what can be read by its name, in order, with what lies deeper", async () => {
  const root = entry("/news", {
    "10.html": "x",
    "9.html": "x",
    "9_files": { "frame.html": "x" },
    "9-Dateien": { "frame.html": "x" },
    "9 and more": { "a.TXT": "x", "b.exe": "x" },
    __MACOSX: { "a.txt": "x" },
    ".git": { "a.txt": "x" },
    "library.json": "x",
    "photo.png": "x",
  });
  const { files, passed, more } = await gather([root], [".html", ".txt"]);
  assert.deepEqual(
    files.map(({ name }) => name),
    ["news/9 and more/a.TXT", "news/9.html", "news/10.html", "news/library.json"],
  );
  assert.deepEqual([passed, more], [2, false]);
});

test("a file that is given by itself is taken whatever it is called", async () => {
  const photo = new File([], "photo.png");
  const { files } = await gather(
    [photo, entry("/talks_files", { "a.html": "x" }), new File([], "talks.html")],
    [".html"],
  );
  assert.deepEqual(
    files.map(({ name }) => name),
    ["photo.png", "talks.html"],
  );
  assert.equal(await files[0].file(), photo);
});

test("no folder is too deep and none too large", async () => {
  let deep = entry("/x", "x");
  for (let n = 0; n < 10_000; n += 1) {
    const inner = deep;
    deep = {
      ...{ isDirectory: true, name: "d", fullPath: "/d" },
      createReader: () => {
        let left = [inner];
        return { readEntries: (/** @type {any} */ done) => done(left.splice(0)) };
      },
    };
  }
  assert.deepEqual(await gather([deep], null), { files: [], passed: 0, more: true });
  const wide = entry("/wide", Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [`${n}.txt`, "x"])));
  const { files, more } = await gather([wide], [".txt"]);
  assert.deepEqual([files.length, more], [5000, true]);
});
