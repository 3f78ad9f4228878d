// Questions to the worker, in order, and a watch over it: what it has long been at is told, so that the reader can stop it;
// one that has ended without a word is noticed, since it does not begin what it is asked.
import { EnginePanic, Refusal } from "./refusal.js";

/** @typedef {{ began: number } | { id: number, value?: any, error?: { name: string, message: string, pages?: string[], panic: boolean }, measures: { name: string, start: number, duration: number }[] }} Reply */
/** @typedef {{ method: string, args: any[] }} Question */
/** @typedef {{ ask: (method: string, args: unknown[]) => Promise<any>, stop: () => void }} Line */

/** The watch counts its own steps and looks at no clock: a computer that slept was not at work. */
const STEP = 500;
/** Steps at one question until the reader is told; told again, should the first word be gone, as often as it doubles. */
const SLOW = 8;
/** Steps in which a question must be begun. */
const DEAD = 40;

/**
 * Questions and answers over one worker, in their order.
 * @param {Worker} worker
 * @param {(slow: Question | null) => void} tell  what it is long at; `null`: it is over
 * @returns {Line}
 */
export function askWorker(worker, tell) {
  /** @type {Map<number, Question & { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let count = 0;
  let began = 0;
  let silent = 0;
  let due = SLOW;
  /** @type {EnginePanic | null} */
  let stopped = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let watch;

  /** It was heard of. */
  const heard = () => {
    if (due > SLOW) tell(null);
    [silent, due] = [0, SLOW];
    if (waiting.size) return;
    clearInterval(watch);
    watch = undefined;
  };
  /**
   * @param {string} message
   * @param {{ silent?: boolean, byReader?: boolean }} [how]
   */
  const stop = (message, how = {}) => {
    worker.terminate();
    stopped = Object.assign(new EnginePanic(message), how);
    const [at] = waiting.keys();
    const left = [...waiting];
    waiting.clear();
    heard();
    for (const [id, { reject }] of left)
      reject(Object.assign(new EnginePanic(message), how, { culprit: id === at && !how.silent }));
  };
  const look = () => {
    silent += 1;
    const [[id, question] = [0, null]] = waiting;
    if (id !== began && silent >= DEAD) stop("the worker ended without a word", { silent: true });
    else if (question && question.method !== "open" && id === began && silent >= due) {
      due *= 2;
      tell({ method: question.method, args: question.args });
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    stop(event.message);
  };
  worker.onmessage = ({ data }) => {
    const reply = /** @type {Reply} */ (data);
    if ("began" in reply) {
      ({ began } = reply);
      silent = 0;
      return;
    }
    const { id, value, error, measures } = reply;
    for (const { name, start, duration } of measures) {
      performance.measure(name, { start: Math.max(0, start - performance.timeOrigin), duration });
    }
    if (error?.panic) return stop(error.message);
    const question = waiting.get(id);
    waiting.delete(id);
    heard();
    if (error) question?.reject(new Refusal(error));
    else question?.resolve(value);
  };
  return {
    ask: (method, args) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(stopped);
        count += 1;
        waiting.set(count, { method, args, resolve, reject });
        watch ??= setInterval(look, STEP);
        worker.postMessage({ id: count, method, args });
      }),
    stop: () => stop("the reader stopped it", { byReader: true }),
  };
}
