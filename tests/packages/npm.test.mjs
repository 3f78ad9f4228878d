// The npm package from its tarball, in Node. In browsers: tests/e2e/npm.test.mjs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { installed, run, TARBALL } from "./installed.mjs";

/** @type {ReturnType<typeof installed>} */
let place;
before(() => (place = installed()));
after(() => place?.remove());

test("the tarball is small, and holds no source of the page and no test", () => {
  assert.ok(statSync(TARBALL).size <= 3_200_000, `${statSync(TARBALL).size} bytes`);
  const names = readdirSync(join(place.folder, "node_modules/crossread"), { recursive: true, encoding: "utf8" });
  for (const wanted of ["index.d.ts", "types.d.ts", "browser.js", "node.js", "element.js", "LICENSE-MIT", "NOTICE"])
    assert.ok(names.includes(wanted), wanted);
  assert.ok(names.length < 35, names.join());
});

test("names in a text, by the first lines of its README", () => {
  const said = run(
    place.folder,
    `import { open, read, Explorer } from "crossread";
    const engine = await open();
    const [key] = read(engine, "Mayor Jolanda Brekke closed the harbour. “Nobody was hurt,” Brekke said.", { key: "a" });
    const { text, mentions, quotations } = engine.view(key);
    const names = mentions.filter((m) => m.form === "name").map((m) => text.slice(m.start, m.end) + " " + m.label);
    console.log(JSON.stringify({ version: Explorer.version(), names, quoted: quotations.length }));`,
  );
  const { version, names, quoted } = JSON.parse(said);
  assert.match(version, /^crossread \d/);
  assert.deepEqual(names, ["Jolanda Brekke PERSON", "Brekke PERSON"]);
  assert.equal(quoted, 1);
});

test("without the parser nobody is quoted; the parts may come from anywhere", () => {
  const said = run(
    place.folder,
    `import { readFileSync } from "node:fs";
    import { inflateRawSync } from "node:zlib";
    import { open, read } from "crossread";
    const part = (name) => inflateRawSync(readFileSync(new URL(import.meta.resolve("crossread/parts/" + name))));
    const engine = await open({ parts: { wasm: part("wasm"), pack: part("pack") } });
    const [key] = read(engine, "“Nobody was hurt,” Mayor Jolanda Brekke said.", { key: "a" });
    console.log(engine.view(key).mentions.length, engine.view(key).quotations.length);`,
  );
  assert.equal(said, "1 0\n");
});

test("a web page needs a parser: Node has none, and one that is given is asked", () => {
  const page = "<!doctype html><title>Harbour</title><p>Mayor Jolanda Brekke closed the harbour of Tarvik.</p>";
  const said = run(
    place.folder,
    `import { open, read } from "crossread";
    const engine = await open({ parser: false });
    const page = ${JSON.stringify(page)};
    try {
      read(engine, page, { key: "a", name: "a.html" });
    } catch (error) {
      console.log(error.name, error.message.includes("parse"));
    }
    // As small a document as there can be: what any parser of HTML makes has these fields.
    const linked = (node, parentNode = null) => {
      node.childNodes ??= [];
      node.childNodes.forEach((child, at) => {
        child.nextSibling = node.childNodes[at + 1] ?? null;
        linked(child, node);
      });
      return Object.assign(node, { parentNode, firstChild: node.childNodes[0] ?? null, nextSibling: node.nextSibling ?? null });
    };
    const text = (nodeValue) => ({ nodeType: 3, nodeValue });
    const element = (localName, ...childNodes) => ({ nodeType: 1, localName, attributes: [], childNodes });
    const asked = [];
    const parse = (html) => {
      asked.push(html);
      const words = text("Mayor Jolanda Brekke closed the harbour of Tarvik.");
      return linked({ nodeType: 9, childNodes: [element("html", element("body", element("p", words)))] });
    };
    const [key] = read(engine, page, { key: "a", name: "a.html" }, { parse });
    console.log(asked.length, engine.view(key).text);`,
  );
  assert.equal(said, "NoParser true\n1 Mayor Jolanda Brekke closed the harbour of Tarvik.\n");
});

test("the example compares two texts", () => {
  const files = readdirSync("seeds/one-storm")
    .filter((name) => name.endsWith(".txt"))
    .map((name) => resolve("seeds/one-storm", name));
  const said = execFileSync(process.execPath, ["compare.mjs", ...files.slice(0, 2)], {
    cwd: place.folder,
    encoding: "utf8",
  });
  for (const words of [
    /alike by \d+ of 1000/,
    /\n {2}A {2}\S/,
    /\n {2}B {2}\S/,
    /only in A/,
    /same code: [0-9a-f]{8}\n$/,
  ])
    assert.match(said, words);
});

test("its types hold for who uses it", () => {
  writeFileSync(
    join(place.folder, "used.ts"),
    `import { open, read, type ArticleView, type MentionView } from "crossread";
    import type { CrossreadArticle } from "crossread/element";
    const engine = await open({ parser: false });
    const keys: string[] = read(engine, "text", { key: "a" });
    const view: ArticleView = engine.view(keys[0]);
    const first: MentionView | undefined = view.mentions[0];
    const shown = (element: CrossreadArticle) => (element.view = view);
    // @ts-expect-error: a key is needed
    read(engine, "text", {});
    export { first, shown };\n`,
  );
  const strict = ["--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom", "--types", ""];
  const tsc = [resolve("node_modules/typescript/bin/tsc"), ...strict, "--noEmit", "used.ts"];
  writeFileSync(join(place.folder, "package.json"), '{ "private": true, "type": "module" }\n');
  execFileSync(process.execPath, tsc, { cwd: place.folder, stdio: ["ignore", "inherit", "inherit"] });
});
