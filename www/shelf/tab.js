// What a tab keeps for itself. The database is open to every page of the same origin, which on disk is every page, and
// outlives the tab; so what is written there for one tab is sealed, and the key lies with the tab and ends with it.
import { fromBase64, toBase64 } from "../address/base64.js";
import { recall, remember } from "../page/settings.js";
import { newKey } from "./source.js";

/** What the locks of living tabs begin with. */
export const LOCK = "crossread/";
const IV = 12;

export class Tab {
  /** Its scope in the database. */
  scope;
  /** Where its texts are when this tab is the copy of another. */
  origin;
  #secret;
  /** @type {CryptoKey | null} */
  #key;

  /**
   * @param {string} scope
   * @param {string} origin
   * @param {string} secret
   * @param {CryptoKey | null} key  `null` where the browser has no cryptography: over http without s
   */
  constructor(scope, origin, secret, key) {
    this.scope = scope;
    this.origin = origin;
    this.#secret = secret;
    this.#key = key;
  }

  /** This tab again after a reload, or a new one. */
  static async take() {
    const known = recall("sessionStorage", "tab");
    const secret =
      typeof known?.secret === "string" ? known.secret : toBase64(crypto.getRandomValues(new Uint8Array(16)));
    const origin = typeof known?.scope === "string" ? known.scope : newKey();
    // A duplicated tab comes with the scope of the first, which still lives and holds its lock.
    const scope = (await hold(origin)) ? origin : newKey();
    if (scope !== origin) hold(scope);
    const key = await crypto.subtle?.importKey("raw", fromBase64(secret), "AES-GCM", false, ["encrypt", "decrypt"]);
    return new Tab(scope, origin, secret, key ?? null);
  }

  /** From now on a reload finds what is written. */
  remember() {
    remember("sessionStorage", "tab", { scope: this.scope, secret: this.#secret });
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  async seal(bytes) {
    if (!this.#key) return bytes;
    const iv = crypto.getRandomValues(new Uint8Array(IV));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.#key, bytes);
    const out = new Uint8Array(IV + sealed.byteLength);
    out.set(iv);
    out.set(new Uint8Array(sealed), IV);
    return out;
  }

  /**
   * @param {Uint8Array<ArrayBuffer>} sealed
   * @returns {Promise<Uint8Array<ArrayBuffer>>}
   */
  async unseal(sealed) {
    if (!this.#key) return sealed;
    const iv = sealed.subarray(0, IV);
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.#key, sealed.subarray(IV)));
  }
}

/**
 * Holds a lock for as long as this page lives.
 * @param {string} scope
 * @returns {Promise<boolean>} `false`: another tab holds it
 */
const hold = (scope) =>
  new Promise((resolve) => {
    if (!navigator.locks) return resolve(true);
    navigator.locks
      .request(LOCK + scope, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && new Promise(() => {});
      })
      .catch(() => resolve(true));
  });

/** The scopes of the tabs that live. */
export async function living() {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.map(({ name = "" }) => name.slice(LOCK.length)));
}
