// What can be read: asked of the engine once.

/** @import { Takes } from "../../page/takes.d.ts" */
/** @typedef {import("../../types.d.ts").FormatsView} FormatsView */

/** @type {FormatsView | null} */
let known = null;

/**
 * @param {Takes<"desk">} page
 * @returns {Promise<FormatsView>}
 */
export const formats = async ({ desk }) => (known ??= await desk.ask("formats"));

/** The endings of what is read, each with its dot; `null` as long as they were not asked for. */
export const endings = () =>
  known && [...new Set(known.formats.flatMap(({ endings }) => endings.map((one) => `.${one}`)))];
