// The languages that the page speaks, by code, as each calls itself. Each has a table in `www/words/`.
export const LANGUAGES = /** @type {const} */ ({ en: "English", de: "Deutsch" });
