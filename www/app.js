// Starts the page, and carries what happens: address → scene → view. Everything that can be seen is reached by an address.
import { Desk } from "./desk.js";
import { find } from "./dom.js";
import { Engine, EnginePanic } from "./engine.js";
import { emptyState, format, parse } from "./fragment.js";
import { keys } from "./keys.js";
import { relink } from "./link.js";
import { frame } from "./parts/frame.js";
import { Notices } from "./parts/notices.js";
import { preview } from "./parts/preview.js";
import { printing } from "./print.js";
import { admit, receive } from "./receive.js";
import { unseal } from "./saved.js";
import { Scene } from "./scene.js";
import { Shelf } from "./shelf.js";
import { say } from "./strings.js";
import { takeIn } from "./take-in.js";
import { views } from "./views/index.js";

/** @typedef {import("./fragment.js").State} State */
/** @typedef {import("./types.d.ts").Correction} Correction */

/** More are counted, not listed. */
const MOST_HITS = 1000;

export class App {
  engine = new Engine();
  shelf = new Shelf(JSON.parse(find("#seeds").textContent ?? "[]"));
  desk = new Desk(this.engine, this.shelf);
  notices = new Notices(find("#notices"));
  scene = new Scene(emptyState());
  /** Set by a click in a list: the next scene brings its pin into sight. */
  bring = true;
  /** Result codes seen in this tab: one's own history is no foreign link. @type {Set<string>} */
  #codes = new Set();
  /** What is drawn now. @type {{ name: string, articles: import("./desk.js").Article[], sides: number[], comparison: unknown } | null} */
  #drawn = null;
  /** A newer address makes an older answer stale. */
  #turn = 0;

  /** @param {Partial<State>} [patch] */
  href = (patch) => format(this.scene.with(patch));

  /**
   * @param {Partial<State>} patch
   * @param {{ replace?: boolean }} [how]
   */
  go(patch, { replace = false } = {}) {
    history[replace ? "replaceState" : "pushState"](null, "", this.href(patch));
    return this.open();
  }

  /** Shows what the address says. */
  async open() {
    const saved = this.#drawn ? null : unseal();
    if (saved?.texts) await admit(this, saved.texts, say.saved.arrived);
    else if (saved) this.notices.show(say.saved.damaged, { tone: "bad" });
    const { state, problems } = parse(location.hash || (saved?.view ?? ""));
    await this.#show(state, problems);
    if (saved || state?.packed || problems.length) history.replaceState(null, "", this.href());
  }

  /**
   * @param {State | null} state
   * @param {import("./fragment.js").Problem[]} problems
   */
  async #show(state, problems) {
    this.#turn += 1;
    const turn = this.#turn;
    const { articles, notes, wanted } = await receive(this, state, problems);
    if (turn !== this.#turn) return;
    if (!this.#drawn) performance.mark("crossread:annotated");
    const scene = new Scene(wanted);
    scene.put(articles);
    scene.compared(await this.#compare(scene));
    if (turn !== this.#turn) return;
    scene.found = await this.#find(wanted, articles);
    if (wanted.pin) await this.#pin(scene, wanted.pin, notes);
    if (turn !== this.#turn) return;
    if (scene.code && wanted.code && wanted.code !== scene.code && !this.#codes.has(wanted.code))
      notes.push(say.link.otherCode);
    if (scene.code) this.#codes.add(scene.code);
    for (const note of notes) this.notices.show(note);
    this.shelf.chosen = articles.map(({ key }) => key);
    this.save();
    this.scene = scene;
    this.draw();
  }

  /** @param {Scene} scene */
  async #compare(scene) {
    const { articles } = scene;
    const drawn = this.#drawn;
    if (drawn && this.scene.comparison && same(articles, this.scene.articles)) {
      return { comparison: this.scene.comparison, code: /** @type {string} */ (this.scene.code) };
    }
    if (!articles.length) return null;
    try {
      return await this.desk.compare(articles.map(({ key }) => key));
    } catch (error) {
      if (!(error instanceof EnginePanic)) throw error;
      this.notices.show(say.engine.stoppedComparing, { tone: "bad" });
      return null;
    }
  }

  /**
   * The places of the query: in the whole library where that is what is shown, else in the articles compared.
   * @param {State} state
   * @param {import("./desk.js").Article[]} compared
   */
  async #find({ view, query }, compared) {
    if (!query) return null;
    if (view === "search") await this.desk.read(this.shelf.sources);
    const others = view === "search" ? [...this.desk.articles.values()] : [];
    const keys = new Set([...compared, ...others].map(({ key }) => key));
    return this.desk.ask("search", query, [...keys], MOST_HITS);
  }

  /**
   * @param {Scene} scene
   * @param {import("./fragment.js").Pin} pin
   * @param {string[]} notes
   */
  async #pin(scene, pin, notes) {
    const article = scene.articles[pin.text];
    const mention = article.anchors.findIndex(
      ({ start, end, quote }) => start === pin.start && end === pin.end && quote === pin.quote,
    );
    if (mention >= 0) {
      scene.pinned = scene.pinnedAt(pin.text, mention);
      return;
    }
    const { start, end, quote } = pin;
    const place = await this.desk.ask("resolve", article.key, { text: scene.state.texts[pin.text], start, end, quote });
    if (!place) {
      scene.state.pin = null;
      notes.push(say.link.lostPin(Scene.letter(pin.text)));
      return;
    }
    const covering = article.view.mentions.findIndex((m) => m.start <= place.start && place.end <= m.end);
    scene.pinned =
      covering >= 0
        ? scene.pinnedAt(pin.text, covering)
        : {
            article: pin.text,
            range: { start: place.start, end: place.end },
            mention: null,
            entity: null,
            linked: null,
          };
  }

  /** Puts the scene on screen: a new view whole, a changed pin or level on the one that stands. */
  draw() {
    const { scene } = this;
    const view = views.find(({ name }) => name === scene.state.view) ?? views[0];
    const drawn = this.#drawn;
    const stands =
      drawn?.name === view.name &&
      drawn.comparison === scene.comparison &&
      same(drawn.articles, scene.articles) &&
      same(drawn.sides, scene.sides) &&
      view.update;
    frame(this);
    if (!stands) {
      const main = find("#main");
      main.replaceChildren(view.render(this));
      main.dataset.view = view.name;
      document.title = say.title(view.title);
    }
    view.update?.(this);
    relink(this);
    this.#drawn = { name: view.name, articles: scene.articles, sides: scene.sides, comparison: scene.comparison };
    this.bring = false;
  }

  /** Draws everything again, as after a change of the articles. */
  async again() {
    this.#drawn = null;
    await this.#show(this.scene.with({ code: null }), []);
  }

  redraw() {
    this.#drawn = null;
    this.draw();
  }

  save() {
    if (!this.shelf.save()) this.notices.show(say.storage.full, { once: "storage" });
  }

  /**
   * @param {string} key
   * @param {Correction[]} corrections
   * @param {string} done
   */
  async correct(key, corrections, done) {
    const before = this.shelf.corrections(key);
    await this.desk.correct(key, corrections);
    await this.#refresh();
    this.notices.show(done, {
      undo: async () => {
        await this.desk.correct(key, before);
        await this.#refresh();
      },
    });
  }

  /** The same articles read anew, the same things shown. */
  async #refresh() {
    const keys = this.scene.articles.map(({ key }) => key);
    const { state } = this.scene;
    const scene = new Scene(state);
    scene.put(keys.flatMap((key) => this.desk.articles.get(key) ?? []));
    scene.compared(await this.#compare(scene));
    scene.found = await this.#find(state, scene.articles);
    if (state.pin) await this.#pin(scene, state.pin, []);
    if (scene.code) this.#codes.add(scene.code);
    this.scene = scene;
    if (location.hash) history.replaceState(null, "", this.href());
    this.save();
    this.draw();
  }

  /**
   * Compares these articles from now on.
   * @param {string[]} keys
   * @param {import("./fragment.js").ViewName} [view]
   */
  async choose(keys, view = "read") {
    this.shelf.chosen = keys;
    const { level } = this.scene.state;
    this.#drawn = null;
    const state = { ...emptyState(), view, level };
    await this.#show({ ...state, texts: [] }, []);
    history.pushState(null, "", this.href());
  }

  /** Opens a link or code that the reader was given. @param {string} input */
  async openLink(input) {
    this.bring = true;
    const { state, problems } = parse(input);
    await this.#show(state, problems);
    history.pushState(null, "", this.href());
  }

  /** Reads what has not been asked for yet, for the library. */
  async readRest() {
    const { sources } = this.shelf;
    await this.desk.read(sources);
    for (const { key, name } of sources) {
      if (this.desk.failed.get(key)?.name === "EnginePanic")
        this.notices.show(say.engine.stopped(name), { tone: "bad" });
    }
    if (this.scene.state.view === "library") this.redraw();
  }
}

/**
 * @param {readonly unknown[]} a
 * @param {readonly unknown[]} b
 */
const same = (a, b) => a.length === b.length && a.every((item, index) => item === b[index]);

requestAnimationFrame(() => setTimeout(() => performance.mark("crossread:painted")));
const app = new App();
keys(app);
preview(app);
takeIn(app);
printing(app);
addEventListener("hashchange", () => app.open());
document.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("a[data-go]")) app.bring = true;
});
app.open().then(() => {
  performance.mark("crossread:compared");
  return app.readRest();
});
