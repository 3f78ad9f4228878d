// What closed tabs left in the database is taken away by those that come later.
import { answer, DEVICE, inScope } from "./database.js";
import { living } from "./tab.js";

/** @typedef {import("./database.js").Order} Order */

/** As long as a closed tab may come back, by "reopen closed tab" or after a crash. */
const GRACE = 24 * 3600 * 1000;

/**
 * @param {import("./database.js").Database} database
 * @param {string} mine  the scope of this tab
 */
export async function sweep(database, mine) {
  /** When each scope was last written. @type {Map<string, number>} */
  const scopes = new Map();
  await database.within(async (sources, orders) => {
    for (const key of await answer(sources.getAllKeys())) scopes.set(/** @type {string[]} */ (key)[0], 0);
    for (const { scope, seen } of /** @type {Order[]} */ (await answer(orders.getAll()))) scopes.set(scope, seen);
  }, "readonly");
  const stay = (await living()).add(DEVICE).add(mine);
  const over = [...scopes].filter(([scope, seen]) => !stay.has(scope) && seen < Date.now() - GRACE);
  if (!over.length) return;
  await database.within(async (sources, orders) => {
    for (const [scope] of over) (sources.delete(inScope(scope)), orders.delete(scope));
  });
}
