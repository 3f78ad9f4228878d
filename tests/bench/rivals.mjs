// Two engines for English that run in a page, as their guides use them; bundled for the page of annotate.mjs. Nothing here
// ships. wink-nlp finds dates, amounts and addresses, no people, organisations or places; compromise finds those.
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const wink = winkNLP(model);

/** @type {Record<string, (text: string) => unknown>} */
const rivals = {
  "wink-nlp": (text) => wink.readDoc(text).entities().out(wink.its.detail),
  compromise: (text) => compromise(text).topics().json(),
};
Object.assign(globalThis, { rivals });
