// What takes long can be stopped: a text that is being read is set aside by name, anything else just ends.
import { say } from "./strings.js";

/** @typedef {import("./app.js").App} App */

/** @param {App} app */
export function patience(app) {
  const { engine, desk, notices } = app;
  /** @type {HTMLElement | null} */
  let note = null;
  engine.onslow = (slow) => {
    note?.remove();
    note = null;
    const read = slow?.method === "add";
    desk.slow(read ? { bytes: slow.args[0] } : null);
    if (!slow) return;
    const { words, act, done } = offer(app, slow);
    const stop = () => (engine.stop(), done && notices.show(done, { brief: true }));
    note = notices.show(words, { actions: [[act, stop]] });
  };
  desk.onaside = (source) =>
    notices.show(say.slow.before(source.name), {
      actions: [[say.slow.readIt, () => desk.retry(source).then(() => app.again())]],
    });
  // Whoever asked for it has nothing to show instead.
  addEventListener("unhandledrejection", (event) => {
    if (event.reason?.name !== "EnginePanic") return;
    event.preventDefault();
    notices.show(say.slow.stopped, { once: "stopped" });
  });
}

/**
 * @param {App} app
 * @param {import("./ask-worker.js").Question} question
 */
function offer({ shelf }, { method, args }) {
  const { slow: words } = say;
  const name = method === "add" ? args[1].name : method === "correct" ? (shelf.of(args[0])?.name ?? "") : null;
  if (name !== null) return { words: words.reading(name), act: words.setAside, done: words.aside(name) };
  const what = method === "compare" ? words.comparing : method === "search" ? words.searching : words.working;
  return { words: what, act: words.stop, done: null };
}
