// The files of folders that were dropped: those whose names say that they can be read. What a browser saves beside a page, as
// its scripts and the frames of its advertisements, is no article.

/** Files that are taken, and folders that lie in each other. */
const MOST = 5_000;
const DEEPEST = 24;

/** @typedef {{ name: string, file: () => Promise<File> }} Found */
/** @typedef {{ files: Found[], passed: number, more: boolean }} Gathered  `passed`: how many others lie there; `more`: it was stopped at the limit */

/**
 * Those given by themselves are taken whatever they are called: who chose one wants to hear why it is refused.
 * @param {(File | FileSystemEntry)[]} given
 * @param {string[] | null} endings  with their dots; `null`: all
 * @returns {Promise<Gathered>}
 */
export async function gather(given, endings) {
  const wanted = endings && [...endings, ".json"];
  /** @type {Gathered} */
  const out = { files: [], passed: 0, more: false };
  const single = given.filter(isFile);
  for (const file of single) out.files.push({ name: file.name, file: async () => file });
  const folders = given.flatMap((one) => (isFile(one) ? [] : one));
  /** The next one last. @type {{ entry: FileSystemEntry, depth: number }[]} */
  const left = [];
  const put = (
    /** @type {FileSystemEntry[]} */ entries,
    /** @type {number} */ depth,
    /** @type {string[]} */ names,
  ) => {
    const pages = names.filter((name) => /\.x?html?$/i.test(name)).map((name) => name.replace(/\.[^.]+$/, ""));
    const own = entries.filter((entry) => !isAside(entry, pages));
    left.push(...own.sort(byName).map((entry) => ({ entry, depth })));
  };
  put(
    folders,
    0,
    single.map(({ name }) => name),
  );
  for (let next = left.pop(); next; next = left.pop()) {
    const { entry, depth } = next;
    if (out.files.length >= MOST) {
      out.more = true;
      break;
    }
    if (entry.isDirectory) {
      if (depth >= DEEPEST) out.more = true;
      else {
        const entries = await entriesOf(/** @type {FileSystemDirectoryEntry} */ (entry));
        put(
          entries,
          depth + 1,
          entries.map(({ name }) => name),
        );
      }
    } else if (!wanted || wanted.some((ending) => entry.name.toLowerCase().endsWith(ending)))
      out.files.push({
        name: entry.fullPath.slice(1) || entry.name,
        file: () => fileOf(/** @type {FileSystemFileEntry} */ (entry)),
      });
    else out.passed += 1;
  }
  return out;
}

/** @param {File | FileSystemEntry} one @returns {one is File} */
const isFile = (one) => one instanceof File;

/** From the last to the first, numbers by what they say. @param {FileSystemEntry} a @param {FileSystemEntry} b */
const byName = (a, b) => b.name.localeCompare(a.name, "en", { numeric: true });

/**
 * Hidden, of an archiver, or saved with one of the pages beside it: `Talks_files`, `Talks-Dateien`.
 * @param {FileSystemEntry} entry
 * @param {string[]} pages
 */
const isAside = ({ name, isDirectory }, pages) =>
  name.startsWith(".") ||
  name === "__MACOSX" ||
  (isDirectory && pages.some((page) => name.startsWith(page) && /^[_. -][^_. -]+$/.test(name.slice(page.length))));

/** A browser gives them in parts. @param {FileSystemDirectoryEntry} folder */
async function entriesOf(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (!some.length || all.length > MOST) return all;
    all.push(...some);
  }
}

/** @param {FileSystemFileEntry} entry @returns {Promise<File>} */
const fileOf = (entry) => new Promise((resolve, reject) => entry.file(resolve, reject));
