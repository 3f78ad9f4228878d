// The database: one record for each source, one for the order and choice of each scope. A scope is this device, or one tab.

/** The database's own, in the browser. */
export const NAME = "crossread";
/** The scope of what stays on this device; any other is a tab. */
export const DEVICE = "device";

/** From each version to the next. A new one is added at the end, none is ever changed. @type {((db: IDBDatabase) => void)[]} */
const UPGRADES = [
  (db) => {
    db.createObjectStore("sources", { keyPath: ["scope", "key"] });
    db.createObjectStore("orders", { keyPath: "scope" });
  },
];

/** Some browsers neither open nor refuse. */
const PATIENCE = 3000;

/** @typedef {{ scope: string, order: string[], chosen: string[], seen: number }} Order */

export class Database {
  /** @type {Promise<IDBDatabase> | null} */
  #db = null;
  /** Called when the connection ends by itself: what is stored is no longer known. */
  onlost = () => {};

  open() {
    this.#db ??= connect(() => {
      this.#db = null;
      this.onlost();
    });
    return this.#db;
  }

  /**
   * One transaction: all of it happens, or nothing.
   * @template T
   * @param {(sources: IDBObjectStore, orders: IDBObjectStore) => Promise<T>} work  waits for nothing but the database
   * @param {IDBTransactionMode} [mode]
   * @returns {Promise<T>}
   */
  async within(work, mode = "readwrite") {
    const transaction = (await this.open()).transaction(["sources", "orders"], mode);
    const complete = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    try {
      const result = await work(transaction.objectStore("sources"), transaction.objectStore("orders"));
      await complete;
      return result;
    } catch (error) {
      complete.catch(() => {});
      if (transaction.error === null) stop(transaction);
      throw error;
    }
  }

  /** Takes the whole database away. */
  async erase() {
    const db = await this.#db?.catch(() => null);
    this.#db = null;
    db?.close();
    await answer(indexedDB.deleteDatabase(NAME));
  }
}

/** All sources of a scope. @param {string} scope */
export const inScope = (scope) => IDBKeyRange.bound([scope], [scope, []]);

/**
 * The result of a request, to be waited for.
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
export const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @param {IDBTransaction} transaction */
function stop(transaction) {
  try {
    transaction.abort();
  } catch {
    // it has ended already
  }
}

/**
 * @param {() => void} lost
 * @returns {Promise<IDBDatabase>}
 */
function connect(lost) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, UPGRADES.length);
    const late = setTimeout(() => reject(new DOMException("no answer", "TimeoutError")), PATIENCE);
    request.onupgradeneeded = ({ oldVersion }) => {
      for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(request.result);
    };
    request.onblocked = () => reject(new DOMException("another tab holds it", "TimeoutError"));
    request.onerror = () => (clearTimeout(late), reject(request.error));
    request.onsuccess = () => {
      clearTimeout(late);
      const db = request.result;
      db.onversionchange = () => (db.close(), lost());
      db.onclose = lost;
      resolve(db);
    };
  });
}
