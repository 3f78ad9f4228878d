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
    const { words, act } = offer(app, slow);
    note = notices.show(words, { actions: [[act, () => engine.stop()]] });
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
  if (method === "add") return { words: words.reading(args[1].name), act: words.setAside };
  if (method === "correct") return { words: words.reading(shelf.of(args[0])?.name ?? ""), act: words.setAside };
  const what = method === "compare" ? words.comparing : method === "search" ? words.searching : words.working;
  return { words: what, act: words.stop };
}
