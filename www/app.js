// Starts the page, and carries what happens: address → scene → view. Everything that can be seen is reached by an address.
import { Desk } from "./scene/desk.js";
import { fill, find } from "./page/dom.js";
import { door } from "./doors/door.js";
import { Engine } from "./engine/engine.js";
import { EnginePanic } from "./engine/refusal.js";
import { arrive, hold } from "./page/focus.js";
import { emptyState, format, parse } from "./address/fragment.js";
import { hosted } from "./doors/hosted.js";
import { turns } from "./shelf/in-turn.js";
import { keys } from "./doors/keys.js";
import { addressedBy, relink } from "./page/link.js";
import { halls, rooms } from "./page/on-demand.js";
import { follow } from "./doors/other-tabs.js";
import { frame } from "./parts/frame.js";
import { unhint } from "./parts/guide.js";
import { Notices } from "./parts/notices.js";
import { preview } from "./parts/preview.js";
import { receive } from "./scene/receive.js";
import { Scene } from "./scene/scene.js";
import { Shelf } from "./shelf/shelf.js";
import { same, search, stage } from "./scene/stage.js";
import { IMPORT, recall } from "./page/settings.js";
import { say } from "./words/strings.js";
import { unseal } from "./doors/unseal.js";
import { viewOf } from "./views/index.js";

/** @typedef {import("./address/fragment.js").State} State */
/** @typedef {import("./types.d.ts").Correction} Correction */

/** How often the page looks at how far the library is read, in milliseconds. */
const BEAT = 300;

export class App {
  engine = new Engine();
  shelf = new Shelf(JSON.parse(find("#seeds").textContent ?? "[]"));
  desk = new Desk(this.engine, this.shelf);
  notices = new Notices(find("#notices"));
  scene = new Scene(emptyState());
  /** Set by a click in a list: the next scene brings its pin into sight. */
  bring = true;
  /** Steps from place to place, however fast the keys: each goes on from where the last one led. */
  inTurn = turns();
  /** Result codes seen in this tab: one's own history is no foreign link. @type {Set<string>} */
  #codes = new Set();
  /** Whether who says what is read also of long texts. */
  #listens = false;
  /** What is drawn now. @type {{ name: string, articles: import("./scene/desk.js").Article[], sides: number[], comparison: unknown, pinned: import("./scene/scene.js").Pinned | null } | null} */
  #drawn = null;
  /** The library as it was left, brought back while the engine unfolds. */
  #here = this.shelf.open();
  /** A newer address makes an older answer stale. */
  #turn = 0;
  /** The view that is shown, or is being made. */
  bound = emptyState().view;
  /** Other articles were chosen and are not on screen yet. */
  #choosing = false;

  /** @param {import("./page/link.js").To} [to] */
  href = (to) => format(this.scene.with(typeof to === "function" ? to(this.scene) : to));

  /**
   * @param {Partial<State>} patch
   * @param {{ replace?: boolean }} [how]
   */
  go(patch, { replace = false } = {}) {
    history[replace ? "replaceState" : "pushState"](null, "", this.href(patch));
    return this.open();
  }

  /**
   * Changes what is looked for or listed, and nothing that is read or compared: it may come with every key.
   * @param {Partial<State>} patch
   */
  async amend(patch) {
    this.#turn += 1;
    const turn = this.#turn;
    const { scene } = this;
    const state = { ...scene.state, ...patch };
    const found =
      state.query === scene.state.query ? scene.found : await search(this.desk, state, viewOf(state.view), scene);
    if (turn !== this.#turn) return;
    if (!state.pin) scene.pinned = null;
    Object.assign(scene, { state, found });
    history.replaceState(null, "", this.href());
    this.draw();
  }

  /** Shows what the address says. */
  async open() {
    await this.#here;
    const saved = this.#drawn ? null : unseal();
    const whole = saved && (await rooms().unsealed(this, saved.texts));
    if (saved && !whole) this.notices.show(say.saved.damaged, { tone: "bad" });
    const { state, problems } = parse(location.hash || (whole ? saved.view : ""));
    // A link that was written before the choice does not undo it.
    const old = this.#choosing && state && same(state.texts, this.scene.with().texts);
    if (old) Object.assign(state, { texts: [], sides: null, pin: null });
    const shown = await this.#show(state, problems);
    if (!shown) return; // a newer address says what is shown
    if (saved || old || state?.packed || problems.length) history.replaceState(null, "", this.href());
  }

  /**
   * @param {State | null} state
   * @param {import("./address/fragment.js").Problem[]} problems
   * @returns {Promise<boolean>} `false`: something newer is shown
   */
  async #show(state, problems) {
    this.#turn += 1;
    const turn = this.#turn;
    this.bound = (state ?? emptyState()).view;
    const { articles, notes, wanted } = await receive(this, state, problems);
    if (turn !== this.#turn) return false;
    if (!this.#drawn) performance.mark("crossread:annotated");
    const scene = await stage(this, wanted, viewOf(wanted.view), articles, notes);
    if (turn !== this.#turn) return false;
    if (scene.code && wanted.code && wanted.code !== scene.code && !this.#codes.has(wanted.code))
      notes.push(say.link.otherCode);
    if (scene.code) this.#codes.add(scene.code);
    for (const note of notes) this.notices.show(note);
    this.shelf.chosen = articles.map(({ key }) => key);
    const saved = this.save();
    if (turn > 1) await saved; // what is on screen is there after a reload
    if (turn !== this.#turn) return false;
    this.scene = scene;
    this.#choosing = false;
    this.draw();
    return true;
  }

  /**
   * Asks for the next places of the query.
   * @param {import("./scene/scene.js").Found} found
   * @param {number} limit
   */
  async findMore(found, limit) {
    const query = /** @type {string} */ (this.scene.state.query);
    const { hits } = await this.desk.ask("search", query, found.keys, found.hits.length, limit);
    found.hits.push(...hits);
  }

  /** Puts the scene on screen: a new view whole, a changed pin or level on the one that stands. */
  draw() {
    const { scene } = this;
    const view = viewOf(scene.state.view);
    const drawn = this.#drawn;
    const stands =
      drawn?.name === view.name &&
      drawn.comparison === scene.comparison &&
      same(drawn.articles, scene.articles) &&
      same(drawn.sides, scene.sides) &&
      view.update;
    const keepFocus = hold();
    frame(this);
    if (!stands) {
      const main = find("#main");
      fill(main, view.render(this));
      main.dataset.view = view.name;
      document.title = say.title(view.title);
    }
    view.update?.(this);
    relink();
    const led = this.bring && (scene.pinned || scene.state.at);
    if (drawn && drawn.name !== view.name) arrive(null, led ? { preventScroll: true } : undefined);
    else keepFocus(drawn?.pinned ?? null);
    const { articles, sides, comparison, pinned } = scene;
    this.#drawn = { name: view.name, articles, sides, comparison, pinned };
    this.bring = false;
    if (view.listens && (this.#listens || view.listens(scene))) this.#attribute(sides.map((side) => articles[side]));
  }

  /** A view as it would stand here. @param {import("./address/fragment.js").ViewName} name */
  paint = (name) => viewOf(name).render(this);

  /** Draws everything again, as after a change of the articles. */
  async again() {
    this.#drawn = null;
    await this.#show(this.scene.with({ code: null }), []);
  }

  redraw() {
    this.#drawn = null;
    this.draw();
  }

  async save() {
    const { keeper } = this.shelf;
    if (!(await this.shelf.save()) && keeper.trouble && this.shelf.hasOwn)
      this.notices.show(say.storage[keeper.trouble], { tone: "bad", once: "storage" });
  }

  /**
   * Reads a file anew as the reader says that it is encoded.
   * @param {import("./shelf/source.js").Source} source
   * @param {string | null} encoding  `null`: as it looks
   */
  async readAs(source, encoding) {
    document.querySelector("dialog")?.close();
    await this.desk.decodeAs(source, encoding);
    await this.again();
    const [article] = this.desk.of(source);
    if (article) this.notices.show(say.details.reread(source.name, article.info.encoding), { brief: true });
  }

  /**
   * @param {string} key
   * @param {Correction[]} corrections
   * @param {string} done
   */
  correct = (key, corrections, done) => this.correctAll([[key, corrections]], done);

  /**
   * One change, of one article or several, with one undo.
   * @param {[key: string, corrections: Correction[]][]} changes
   * @param {string} done
   * @param {import("./scene/presence.js").Place | null} [follow]  from then on; else what is followed now
   */
  async correctAll(changes, done, follow) {
    const { articles, state } = this.scene;
    const before = changes.map(([key]) => /** @type {typeof changes[0]} */ ([key, this.shelf.corrections(key)]));
    this.bring = follow !== undefined;
    const pin = follow ? this.scene.pinOf(follow.article, follow.mention) : follow === null ? null : state.pin;
    if (!(await this.#put(changes, before, pin))) return;
    this.notices.show(done, {
      undo: () => {
        const still = same(
          articles.map(({ key }) => key),
          this.scene.articles.map(({ key }) => key),
        );
        return this.#put(before, changes, still ? state.pin : this.scene.state.pin);
      },
    });
  }

  /**
   * @param {[key: string, corrections: Correction[]][]} changes
   * @param {[key: string, corrections: Correction[]][]} before  what stands if the engine stops at them
   * @param {import("./address/fragment.js").Pin | null} pin
   */
  async #put(changes, before, pin) {
    let whole = true;
    try {
      for (const [key, corrections] of changes) await this.desk.correct(key, corrections);
    } catch (error) {
      if (!(error instanceof EnginePanic)) throw error;
      whole = false;
      for (const [key, corrections] of before) await this.desk.correct(key, corrections);
      this.notices.show(say.engine.stoppedCorrecting, { tone: "bad" });
    }
    await this.#refresh(whole ? pin : this.scene.state.pin);
    return whole;
  }

  /** The same articles read anew, the same things shown. @param {State["pin"]} [pin] */
  async #refresh(pin = this.scene.state.pin) {
    const keys = this.scene.articles.map(({ key }) => key);
    const state = { ...this.scene.state, pin };
    const articles = keys.flatMap((key) => this.desk.articles.get(key) ?? []);
    const scene = await stage(this, state, viewOf(state.view), articles, []);
    if (scene.code) this.#codes.add(scene.code);
    this.scene = scene;
    if (location.hash) history.replaceState(null, "", this.href());
    await this.save();
    this.draw();
  }

  /**
   * Compares these articles from now on.
   * @param {string[]} keys
   * @param {import("./address/fragment.js").ViewName} [view]
   */
  async choose(keys, view = "read") {
    this.shelf.chosen = keys;
    this.#choosing = true;
    const { level, ...before } = this.scene.state;
    const stays = before.view === view && viewOf(view).stays;
    const { query, sort, filter, group, whole } = stays ? before : emptyState();
    this.#drawn = null;
    const state = { ...emptyState(), view, level, query, sort, filter, group, whole };
    const shown = await this.#show({ ...state, texts: [] }, []);
    if (shown) history.pushState(null, "", this.href());
  }

  /** Opens a link or code that the reader was given. @param {string} input */
  async openLink(input) {
    this.bring = true;
    const { state, problems } = parse(input);
    const shown = await this.#show(state, problems);
    if (shown) history.pushState(null, "", this.href());
  }

  /** From now on who says what is read of long texts, too. */
  listen() {
    this.#listens = true;
    this.draw();
  }

  /**
   * Who says what in the texts on screen: read when their first marks stand, and shown without moving them.
   * @param {import("./scene/desk.js").Article[]} articles
   */
  async #attribute(articles) {
    if (articles.every(({ attributed }) => attributed)) return;
    await new Promise((turn) => setTimeout(turn)); // the first marks are painted before
    const { read, moved } = await this.desk.attribute(articles);
    if (!read) return;
    // What is on screen by now may be another view of them.
    if (moved) this.scene.code = null; // to be compared again
    await (moved ? this.#refresh() : this.draw());
    performance.mark("crossread:attributed");
  }

  /** Reads what has not been asked for yet, for the library. */
  async readRest() {
    let last = performance.now();
    const stopped = this.desk.failed.size;
    await this.desk.read(this.shelf.sources, () => {
      if (performance.now() - last < BEAT) return;
      last = performance.now();
      this.#lookAgain();
    });
    this.#lookAgain();
    if (this.desk.failed.size > stopped) this.save();
    this.shelf.keeper.sweep();
  }

  /** More of the library is read: a view over all of it looks again. */
  async #lookAgain() {
    const turn = this.#turn;
    const { scene } = this;
    const { state } = scene;
    const view = viewOf(state.view);
    if (!view.wide?.(state)) return;
    const found = view.hits ? await search(this.desk, state, view, scene) : scene.found;
    if (turn !== this.#turn) return;
    scene.found = found;
    this.draw();
  }
}

requestAnimationFrame(() => setTimeout(() => performance.mark("crossread:painted")));
unhint();
const app = new App();
addressedBy(app.href);
keys(app);
app.engine.onslow = (slow) => rooms().slow(app, slow);
app.desk.onaside = (source) => rooms().aside(app, source);
// Whoever asked for what was stopped has nothing to show instead.
addEventListener("unhandledrejection", (event) => {
  if (!(event.reason instanceof EnginePanic)) return;
  event.preventDefault();
  app.notices.show(say.slow.stopped, { once: "stopped" });
});
preview(app);
door(app);
follow(app);
addEventListener("beforeprint", () => viewOf(app.scene.state.view).prints && halls().printSheet(app));
addEventListener("hashchange", () => app.open());
addEventListener("crossread:listen", () => app.listen());
document.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("a[data-go]")) app.bring = true;
});
app.open().then(() => {
  performance.mark("crossread:compared");
  hosted(app);
  if (recall("localStorage", IMPORT) || recall("sessionStorage", IMPORT)) rooms().tellUnfinished(app);
  return app.readRest();
});
