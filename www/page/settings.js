// Small things that the page remembers, as text under names of its own. The library is elsewhere: shelf/database.js.

/** Remembered as long as an import is under way: rooms/intake/unfinished.js. */
export const IMPORT = "import";

const PREFIX = "crossread/1/";

/**
 * @param {"localStorage" | "sessionStorage"} where
 * @param {string} name
 * @returns {any} `null` if there is none, or storage is refused
 */
export function recall(where, name) {
  try {
    return JSON.parse(globalThis[where].getItem(PREFIX + name) ?? "null");
  } catch {
    return null;
  }
}

/**
 * @param {"localStorage" | "sessionStorage"} where
 * @param {string} name
 * @param {unknown} value  `null` takes it away
 * @returns {boolean} whether it was done
 */
export function remember(where, name, value) {
  try {
    if (value === null) globalThis[where].removeItem(PREFIX + name);
    else globalThis[where].setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the library stays on this device when the tab is closed. Every page opened from `file://` reads the same storage,
 * so there it does not until the reader says so.
 */
export function keepsHere() {
  const keep = recall("localStorage", "keep");
  return typeof keep === "boolean" ? keep : location.protocol !== "file:";
}

/** Takes away all that any version of the page remembers. */
export function forgetAll() {
  for (const where of /** @type {const} */ (["localStorage", "sessionStorage"])) {
    try {
      for (const name of Object.keys(globalThis[where]))
        if (name.startsWith("crossread/")) globalThis[where].removeItem(name);
    } catch {
      // storage is refused: then nothing is there
    }
  }
}

/** Settings of the page, not of the library. @param {string} name */
export const setting = (name) => recall("localStorage", `set/${name}`);
/**
 * Remembers a setting of the page, on this device.
 * @param {string} name
 * @param {unknown} value
 */
export const saveSetting = (name, value) => remember("localStorage", `set/${name}`, value);
