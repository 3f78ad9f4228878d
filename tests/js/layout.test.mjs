// The rooms of the page: who may import whom, what the page starts with and what is opened later. Twin of `tests/layout.rs`.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { test } from "node:test";
import { LANGUAGES } from "../../www/rooms/help/languages.js";
import { say } from "../../www/words/strings.js";

/** A language of the page is a room of tables. */
const TABLES = Object.keys(LANGUAGES).map((code) => `words/${code}`);

/**
 * A room, and those that it may import: only rooms above it. ARCHITECTURE.md says what each is for.
 * @type {Record<string, string[]>}
 */
const ROOMS = {
  text: [],
  page: [],
  ...Object.fromEntries(TABLES.map((room) => [room, []])),
  words: ["page", ...TABLES],
  address: ["text", "words"],
  engine: [],
  shelf: ["text", "page", "address"],
  scene: ["text", "page", "words", "address", "engine", "shelf"],
  parts: ["text", "words", "page", "scene"],
  views: ["words", "page", "scene", "parts"],
  doors: ["text", "words", "page", "address", "parts", "views"],
  first: ["text", "words", "page", "parts", "views"],
  "rooms/scene": ["text", "address", "scene"],
  "rooms/parts": ["text", "words", "page", "address", "shelf", "scene"],
  "rooms/findings": [
    ...["text", "words", "page", "address", "engine", "scene", "parts"],
    ...["rooms/scene", "rooms/parts"],
  ],
  "rooms/intake": ["text", "words", "page", "address", "engine", "shelf", "scene", "rooms/scene", "rooms/parts"],
  "rooms/handing": [
    ...["text", "words", "page", "address", "engine", "scene", "parts", "views", "doors", "first"],
    ...["rooms/scene", "rooms/parts", "rooms/findings"],
  ],
  "rooms/card": [...["words", "page", "engine", "scene", "parts"], ...["rooms/scene", "rooms/parts", "rooms/findings"]],
  "rooms/help": ["words", "page", "doors", "rooms/parts"],
  "rooms/library": [
    ...["words", "page", "address", "scene", "parts", "doors"],
    ...["rooms/scene", "rooms/parts", "rooms/intake", "rooms/handing", "rooms/card"],
  ],
  "rooms/search": ["words", "page", "scene", "rooms/parts", "rooms/card"],
  "rooms/names": [
    ...["words", "page", "engine", "scene", "parts"],
    ...["rooms/scene", "rooms/parts", "rooms/card", "rooms/library", "rooms/search"],
  ],
  "rooms/points": [
    ...["words", "page", "engine", "scene"],
    ...["rooms/scene", "rooms/parts", "rooms/card", "rooms/library", "rooms/search", "rooms/names"],
  ],
};

/** Scripts that are begun by themselves: by the page, by `tools/bundle.mjs`, in place of another. */
const ENTRIES = [
  "app.js",
  "rooms.js",
  "halls.js",
  "engine/worker.js",
  "first/begin.js",
  "first/first-paint.js",
  "words/in-page.js",
  ...TABLES.filter((room) => room !== "words/en").map((room) => `${room}.js`),
];

/** `import … from "…"`, `export … from "…"`, `import "…"`, `import("…")`; what stands in a comment is a type. */
const IMPORT = /(?:\bfrom|^import)\s*"(\.[^"]+)"|\bimport\(\s*"(\.[^"]+)"/gm;
const COMMENT = /\/\*[^]*?\*\/|^\s*\/\/.*$/gm;

/** @param {string} name @param {string} ending */
const named = (name, ending) => name.endsWith(ending) && !name.startsWith("site/");
const listed = readdirSync("www", { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));

/** What each file imports, by path from `www/`. @type {Map<string, string[]>} */
const files = new Map(
  listed
    .filter((name) => named(name, ".js"))
    .sort()
    .map((name) => {
      const code = readFileSync(`www/${name}`, "utf8").replace(COMMENT, "");
      const found = [...code.matchAll(IMPORT)].map(([, named, asked]) => named ?? asked);
      return [name, found.map((path) => posix.join(posix.dirname(name), path))];
    }),
);

/** @param {string} name */
const roomOf = (name) => posix.dirname(name);

/** @param {string[]} entries */
function reached(entries) {
  /** @type {Set<string>} */
  const seen = new Set();
  const look = (/** @type {string} */ name) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of files.get(name) ?? []) look(next);
  };
  entries.forEach(look);
  return seen;
}

test("a room stands in the table, below all that it imports", () => {
  const order = Object.keys(ROOMS);
  for (const [room, above] of Object.entries(ROOMS))
    for (const name of above) {
      assert.ok(order.includes(name), `${room} may import ${name}, which is no room`);
      assert.ok(order.indexOf(name) < order.indexOf(room), `${room} stands above ${name}, and may import it`);
    }
  const used = new Set([...files.keys()].map(roomOf));
  for (const room of order) assert.ok(used.has(room), `${room} holds nothing`);
});

test("imports point one way", () => {
  /** @type {string[]} */
  const wrong = [];
  /** @type {Set<string>} */
  const made = new Set();
  for (const [name, imports] of files) {
    const room = roomOf(name);
    const allowed = ROOMS[room];
    if (room === ".") {
      if (!ENTRIES.includes(name)) wrong.push(`${name}: at the root stand only the entries`);
    } else if (!allowed) wrong.push(`${name}: the room ${room} is not in tests/js/layout.test.mjs`);
    for (const path of imports) {
      if (!files.has(path)) wrong.push(`${name} imports ${path}, which is not there`);
      const other = roomOf(path);
      made.add(`${room} ${other}`);
      if (room !== "." && other !== room && !allowed?.includes(other)) wrong.push(`${name} imports ${path}`);
      if (name === "rooms.js" && !other.startsWith("rooms/")) wrong.push(`${name} opens ${path}, which is no room`);
    }
  }
  assert.deepEqual(wrong, []);
  for (const [room, above] of Object.entries(ROOMS))
    for (const other of above) assert.ok(made.has(`${room} ${other}`), `${room} may import ${other} and does not`);
});

test("a function takes what it uses, and never the whole page but where the page starts", () => {
  for (const name of files.keys()) {
    const code = readFileSync(`www/${name}`, "utf8");
    if (name === "app.js") continue;
    assert.doesNotMatch(code.replace(COMMENT, ""), /\bapp[.,)]/, `${name} takes the whole page`);
    const whole = /import\("[./]*app\.js"\)\.App|@import \{[^}]*\bApp\b/.test(code);
    assert.ok(!whole || name === "views/index.js", `${name} asks for the type of the whole page`); // what a view may take of
  }
});

test("no circle of files", () => {
  /** @type {string[]} */
  const path = [];
  /** @type {Set<string>} */
  const done = new Set();
  const walk = (/** @type {string} */ name) => {
    assert.ok(!path.includes(name), [...path.slice(path.indexOf(name)), name].join(" imports "));
    if (done.has(name)) return;
    path.push(name);
    for (const next of files.get(name) ?? []) walk(next);
    path.pop();
    done.add(name);
  };
  for (const name of files.keys()) walk(name);
});

test("what is opened later stands in rooms/, and the page does not start with it", () => {
  const started = reached(["app.js"]);
  const opened = reached(["rooms.js", "halls.js"]);
  const all = reached(ENTRIES);
  for (const name of files.keys()) {
    assert.ok(all.has(name), `${name} is imported by nothing`);
    if (!name.startsWith("rooms/")) continue;
    assert.ok(opened.has(name), `${name} is not opened by rooms.js or halls.js`);
    assert.ok(!started.has(name), `${name} comes with the start of the page`);
  }
  for (const name of opened)
    if (!["rooms.js", "halls.js"].includes(name) && !name.startsWith("rooms/") && !name.startsWith("first/"))
      assert.ok(started.has(name), `${name} is only opened later, and stands outside rooms/`);
});

test("each style sheet is brought once: the first by main.css, those of rooms/ by rooms.css", () => {
  /** @param {string} sheet */
  const brings = (sheet) =>
    [...readFileSync(`www/styles/${sheet}`, "utf8").matchAll(/^@import "\.\/([^"]+)";$/gm)].map(([, path]) => path);
  const sheets = listed.filter((name) => named(name, ".css")).map((name) => posix.relative("styles", name));
  const entries = ["first.css", "main.css", "rooms.css"];
  const [first, later] = ["main.css", "rooms.css"].map(brings);
  assert.deepEqual([...entries, ...first, ...later].sort(), sheets.sort());
  for (const sheet of later) assert.match(sheet, /^rooms\//);
  for (const sheet of first) assert.doesNotMatch(sheet, /\//);
});

test("each view is opened in an end-to-end test", () => {
  const scripts = readdirSync("tests/e2e").filter((name) => name.endsWith(".test.mjs"));
  const code = scripts.map((name) => readFileSync(`tests/e2e/${name}`, "utf8")).join("\n");
  for (const view of Object.keys(say.views))
    assert.ok(code.includes(`data-tab=${view}]`), `no test of tests/e2e/ opens the tab of the view ${view}`);
});

test("each script says first what it is for", () => {
  const folders = ["www", "tools", "tests", "tests/js", "tests/e2e", "tests/bench"];
  const scripts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: folder === "www", encoding: "utf8" })
      .filter((name) => /\.m?js$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const silent = scripts.filter((name) => !/^(#!.*\n)?\/\/ \S/.test(readFileSync(name, "utf8")));
  assert.deepEqual(silent, []);
  assert.ok(scripts.length > 150, `${scripts.length}`);
});
