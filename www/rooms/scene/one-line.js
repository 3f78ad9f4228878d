// Words of a text as they are shown elsewhere: on one line.

/**
 * @param {string} text
 * @param {{ start: number, end: number }} place
 */
export const oneLine = (text, { start, end }) => text.slice(start, end).replace(/\s+/g, " ");
