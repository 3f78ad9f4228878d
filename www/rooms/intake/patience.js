// What takes long can be stopped: a text that is being read is set aside by name, anything else just ends.
import { say } from "../../words/strings.js";

/** @import { Takes } from "../../page/takes.d.ts" */
/** What is said of it. @type {HTMLElement | null} */
let note = null;

/**
 * Says that the engine is long at something, with a way to stop it.
 * @param {Takes<"desk" | "engine" | "notices" | "shelf">} page
 * @param {import("../../engine/ask-worker.js").Question | null} slow  what the engine is long at; `null`: that is over
 */
export function slow(page, slow) {
  const { engine, desk, notices } = page;
  note?.remove();
  note = null;
  desk.slow(slow?.method === "add" ? { bytes: slow.args[0] } : null);
  if (!slow) return;
  const { words, act, done } = offer(page, slow);
  const stop = () => (engine.stop(), done && notices.show(done, { brief: true }));
  note = notices.show(words, { once: "slow", actions: [[act, stop]] });
}

/**
 * A text was being read when the page was closed, and took long.
 * @param {Takes<"again" | "desk" | "notices">} page
 * @param {import("../../shelf/shelf.js").Source} source
 */
export function aside(page, source) {
  const { desk, notices } = page;
  notices.show(say.slow.before(source.name), {
    once: "aside",
    actions: [[say.slow.readIt, () => desk.retry(source).then(() => page.again())]],
  });
}

/**
 * @param {Takes<"shelf">} page
 * @param {import("../../engine/ask-worker.js").Question} question
 */
function offer({ shelf }, { method, args }) {
  const { slow: words } = say;
  const name = method === "add" ? args[1].name : method === "correct" ? (shelf.of(args[0])?.name ?? "") : null;
  if (name !== null) return { words: words.reading(name), act: words.setAside, done: words.aside(name) };
  const what = method === "compare" ? words.comparing : method === "search" ? words.searching : words.working;
  return { words: what, act: words.stop, done: null };
}
