// Keeps the shelf: the library in the scope of this device or, when the reader does not keep it there, of this tab; what
// came with a link always in the tab's. A change writes the records that it changed. Other tabs are told, and heard.
import { turns } from "./in-turn.js";
import { forgetAll, keepsHere, remember } from "../page/settings.js";
import { answer, Database, DEVICE, inScope } from "./database.js";
import { join } from "./join.js";
import { dropOlder, olderLibrary } from "./older.js";
import { fold, unfold } from "./record.js";
import { facts, sourceFrom } from "./source.js";
import { sweep } from "./sweep.js";
import { Tab } from "./tab.js";

/** @typedef {import("./shelf.js").Shelf} Shelf */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./source.js").Facts} Facts */
/** @typedef {import("./database.js").Order} Order */
/** @typedef {import("./record.js").Stored} Stored */
/** @typedef {import("./record.js").Put} Put */
/** @typedef {{ added: Source[], removed: Source[], corrected: Source[] }} Changes */

export class Keeper {
  /** Why not all of it is saved. @type {"refused" | "full" | "newer" | null} */
  trouble = null;
  /** What another tab did. @type {(changes: Changes) => void} */
  onchange = () => {};
  /** Another tab switched the keeping on or off. */
  onkeep = () => {};
  /** Another tab forgot everything. */
  onforget = () => {};
  #database = new Database();
  /** @type {Tab} */
  #tab = new Tab("", "", "", null);
  /** What lies in the database: where, and the facts as they were written. @type {Map<string, { scope: string, stamp: string }>} */
  #kept = new Map();
  /** @type {Map<string, string>} */
  #ordered = new Map();
  /** What a new tab will compare: not what came with a link. @type {string[]} */
  #chosen = [];
  #alone = turns();
  /** @type {BroadcastChannel | null} */
  #channel = null;
  #shelf;

  /** @param {Shelf} shelf */
  constructor(shelf) {
    this.#shelf = shelf;
    this.#database.onlost = () => (this.#kept.clear(), this.#ordered.clear());
  }

  /** @returns {Promise<boolean>} whether there was a library, be it an empty one */
  open = () =>
    this.#alone(async () => {
      const shelf = this.#shelf;
      /** @type {(Order | undefined)[]} */
      let orders = [];
      try {
        [this.#tab] = await Promise.all([Tab.take(), this.#database.open()]);
        orders = await this.#load();
        this.#listen();
      } catch (error) {
        this.#fail(error);
      }
      const order = new Map(orders.find(Boolean)?.order.map((key, at) => [key, at]));
      const place = (/** @type {Source} */ { key }) => order.get(key) ?? order.size;
      shelf.sources.sort((a, b) => place(a) - place(b));
      shelf.chosen = (orders.findLast(Boolean)?.chosen ?? []).filter((article) => shelf.of(article));
      this.#chosen = orders[0]?.chosen ?? shelf.chosen;
      return this.#takeOver() || orders.some(Boolean);
    });

  /** The order of the library, and that of this tab. */
  async #load() {
    const scopes = [DEVICE, this.#tab.origin];
    const found = await this.#database.within(
      (sources, orders) =>
        Promise.all(
          scopes.map(async (scope) => ({
            order: /** @type {Order | undefined} */ (await answer(orders.get(scope))),
            records: /** @type {Stored[]} */ (
              scope !== DEVICE || this.#shelf.keep ? await answer(sources.getAll(inScope(scope))) : []
            ),
          })),
        ),
      "readonly",
    );
    const [device] = found.map(({ order }) => order);
    if (device) this.#ordered.set(DEVICE, orderly(device));
    const sources = await Promise.all(found.flatMap(({ records }) => records).map((record) => this.#unfold(record)));
    for (const source of sources) if (source && !this.#shelf.get(source.key)) this.#shelf.sources.push(source);
    return found.map(({ order }, at) => (at || this.#shelf.keep ? order : undefined));
  }

  /** @param {Stored} record */
  async #unfold(record) {
    const source = await unfold(record, this.#tab, this.#shelf.seeds);
    // The copy of a tab writes all of it again, as its own.
    if (source && [DEVICE, this.#tab.scope].includes(record.scope))
      this.#kept.set(source.key, { scope: record.scope, stamp: stamp(source) });
    return source;
  }

  #takeOver() {
    const older = olderLibrary(this.#shelf.seeds);
    if (!older) return false;
    const { chosen } = this.#shelf.adopt(older.sources, older.chosen);
    if (!this.#shelf.chosen.length) this.#shelf.chosen = chosen;
    this.save().then((saved) => saved && dropOlder());
    return true;
  }

  save = () => this.#alone(() => this.#write());

  async #write() {
    try {
      const { puts, gone, orders } = this.#changes();
      if (puts.length || gone.length || orders.length) await this.#commit(puts, gone, orders);
      this.trouble = null;
    } catch (error) {
      this.#fail(error);
    }
    return this.trouble === null;
  }

  /** @param {unknown} error */
  #fail(error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : "";
    this.trouble = name === "QuotaExceededError" ? "full" : name === "VersionError" ? "newer" : "refused";
  }

  #changes() {
    const shelf = this.#shelf;
    const gone = new Map([...this.#kept].map(([key, { scope }]) => [key, scope]));
    /** @type {Put[]} */
    const puts = [];
    for (const source of shelf.sources) {
      const scope = shelf.keep && source.from !== "link" ? DEVICE : this.#tab.scope;
      const kept = this.#kept.get(source.key);
      const stays = kept?.scope === scope;
      if (stays) gone.delete(source.key);
      const now = stamp(source);
      if (!stays || kept.stamp !== now)
        puts.push({ source, scope, mine: JSON.parse(now), base: stays ? JSON.parse(kept.stamp) : null });
    }
    if (!shelf.guests.length) this.#chosen = shelf.chosen;
    const order = shelf.sources.map(({ key }) => key);
    const empty = !order.length && !this.#kept.size && !this.#ordered.size; // as after forgetting: nothing to write
    const orders = [{ scope: this.#tab.scope, order, chosen: shelf.chosen }];
    if (shelf.keep) orders.push({ scope: DEVICE, order, chosen: this.#chosen });
    return {
      puts,
      gone: [...gone].map(([key, scope]) => ({ scope, key })),
      orders: orders.filter((one) => !empty && orderly(one) !== this.#ordered.get(one.scope)),
    };
  }

  /**
   * @param {Put[]} puts
   * @param {{ scope: string, key: string }[]} gone
   * @param {Omit<Order, "seen">[]} orders
   */
  async #commit(puts, gone, orders) {
    try {
      await this.#put(puts, gone, orders);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== "QuotaExceededError" || puts.length < 2) throw error;
      // One that is too large must not keep out the others.
      const failed = [];
      for (const put of puts) await this.#put([put], [], []).catch(() => failed.push(put));
      await this.#put([], gone, orders);
      if (failed.length) throw error;
    }
  }

  /**
   * @param {Put[]} puts
   * @param {{ scope: string, key: string }[]} gone
   * @param {Omit<Order, "seen">[]} orders
   */
  async #put(puts, gone, orders) {
    const records = await Promise.all(puts.map((put) => fold(put, this.#tab)));
    const { seeds } = this.#shelf;
    this.#tab.remember();
    await this.#database.within(async (sources, lists) => {
      for (const [at, { scope, mine, base, source }] of puts.entries()) {
        const record = records[at];
        const stored = scope === DEVICE ? await answer(sources.get([scope, source.key])) : null;
        const theirs = stored && sourceFrom(stored.facts, stored.bytes, seeds);
        if (theirs) record.facts = { ...mine, ...join(base, mine, facts(theirs)) };
        sources.put(record);
      }
      for (const { scope, key } of gone) sources.delete([scope, key]);
      for (const order of orders) lists.put({ ...order, seen: Date.now() });
    });
    for (const { key } of gone) this.#kept.delete(key);
    for (const one of orders) this.#ordered.set(one.scope, orderly(one));
    const corrected = puts.flatMap(({ source, scope, mine }, at) => {
      const written = /** @type {Facts} */ (scope === DEVICE ? records[at].facts : mine);
      this.#kept.set(source.key, { scope, stamp: JSON.stringify(written) });
      return this.#hear(source, mine, written) ? [source] : [];
    });
    if (corrected.length) this.onchange({ added: [], removed: [], corrected });
    const changed = [...puts.map(({ source, scope }) => ({ key: source.key, scope })), ...gone];
    const keys = changed.filter(({ scope }) => scope === DEVICE).map(({ key }) => key);
    if (keys.length) this.#channel?.postMessage({ changed: keys });
  }

  /**
   * Takes over what another tab changed since `base`; what changed here since then stays.
   * @param {Source} source
   * @param {Facts} base
   * @param {Facts} theirs
   */
  #hear(source, base, theirs) {
    const before = JSON.stringify(source.corrections) + source.without;
    Object.assign(source, join(base, facts(source), theirs));
    return JSON.stringify(source.corrections) + source.without !== before;
  }

  #listen() {
    if (!("BroadcastChannel" in globalThis)) return;
    this.#channel = new BroadcastChannel("crossread");
    this.#channel.onmessage = ({ data }) => {
      if (data?.forget === true) (forgetAll(), this.#empty(), this.onforget());
      else if (typeof data?.keep === "boolean") this.setKeep(data.keep, false).then(() => this.onkeep());
      else if (Array.isArray(data?.changed)) this.#alone(() => this.#follow(data.changed));
    };
  }

  /** @param {unknown[]} keys  of the library, changed by another tab */
  async #follow(keys) {
    const shelf = this.#shelf;
    if (!shelf.keep) return;
    const names = keys.filter((key) => typeof key === "string");
    const records = await this.#database.within(
      (sources) => Promise.all(names.map((key) => answer(sources.get([DEVICE, key])))),
      "readonly",
    );
    /** @type {Changes} */
    const changes = { added: [], removed: [], corrected: [] };
    for (const [at, key] of names.entries()) {
      const here = shelf.get(key);
      const kept = this.#kept.get(key);
      const theirs = records[at] && (await this.#unfold(records[at]));
      if (theirs && !here) {
        shelf.sources.push(theirs);
        changes.added.push(theirs);
      } else if (theirs && here) {
        const base = kept ? JSON.parse(kept.stamp) : facts(theirs);
        if (this.#hear(here, base, facts(theirs))) changes.corrected.push(here);
      } else if (here && kept?.scope === DEVICE) {
        this.#kept.delete(key);
        shelf.remove(key);
        changes.removed.push(here);
      }
    }
    if (Object.values(changes).some(({ length }) => length)) this.onchange(changes);
  }

  /**
   * Moves the library to this device, or off it into this tab. All tabs go along, each with what it shows.
   * @param {boolean} keep
   * @param {boolean} [tell]
   */
  async setKeep(keep, tell = true) {
    this.#shelf.keep = keep;
    // To a tab that keeps, records that move would look removed: it is told before. What this browser remembers is never
    // ahead of what is moved off the device: a reload in between must find it.
    if (tell) this.#channel?.postMessage({ keep });
    if (tell && keep) remember("localStorage", "keep", true);
    const saved = await this.save();
    if (tell && !keep && saved) remember("localStorage", "keep", false);
    if (keep && saved) {
      const keys = await this.#database.within((sources) => answer(sources.getAllKeys(inScope(DEVICE))), "readonly");
      await this.#alone(() => this.#follow(keys.map((key) => /** @type {string[]} */ (key)[1])));
    }
    return saved;
  }

  /** Takes away what closed tabs left behind; what cannot be taken away stays sealed. */
  sweep = () => this.#alone(() => sweep(this.#database, this.#tab.scope)).catch(() => {});

  /** Every trace, in every tab. */
  async forget() {
    this.#channel?.postMessage({ forget: true });
    await this.#alone(async () => {
      await this.#database.erase().catch((error) => this.#fail(error));
      forgetAll();
      for (const name of (await globalThis.caches?.keys().catch(() => [])) ?? [])
        if (name.startsWith("crossread")) await caches.delete(name);
    });
    this.#empty();
  }

  #empty() {
    const shelf = this.#shelf;
    shelf.keep = keepsHere();
    shelf.sources = [];
    shelf.chosen = this.#chosen = [];
    this.#kept.clear();
    this.#ordered.clear();
  }
}

/** @param {Omit<Order, "seen">} order */
const orderly = ({ order, chosen }) => JSON.stringify([order, chosen]);

/** @param {Source} source */
const stamp = (source) => JSON.stringify(facts(source));
