// One thing at a time, each begun when the one before has ended, however it ended.

/** @returns {<T>(work: () => Promise<T> | T) => Promise<T>} */
export function turns() {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}
