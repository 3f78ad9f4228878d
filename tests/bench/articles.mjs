// Synthetic articles for the benchmarks: the same for the same number, of the size and make of a news report: a headline, a
// place and date, reporters' prose with names, dates, figures and quotations. Ten report on one story.

const FIRST =
  "Anna Bashir Carlos Dmitri Elena Farid Grace Hiroshi Ingrid Joao Karim Leila Marta Nadia Omar Paulo Rania Sergei Tomas Yuki".split(
    " ",
  );
const HEAD =
  "Abar Bel Cor Dra Eska Fal Gran Hal Iva Jor Kel Lor Mar Nor Ost Pel Quin Ros Sal Tor Ulm Var Wes Yar Zel".split(" ");
const TAIL =
  "berg court dale enko fani grove holm inski jani kova lund mann nari ova pour quez rossi stein tani vić".split(" ");
const PLACES =
  "Baghdad Brussels Bucharest Cairo Caracas Geneva Hanoi Helsinki Islamabad Jakarta Kabul Kyiv Lagos Lima Lisbon Manila Nairobi Oslo Ottawa Paris Prague Riga Rome Seoul Sofia Tehran Tokyo Tunis Vienna Warsaw".split(
    " ",
  );
const STATES =
  "Egypt Finland France Germany India Indonesia Iran Japan Kenya Norway Pakistan Peru Poland Romania Turkey Ukraine".split(
    " ",
  );
const BODIES = [
  "Ministry of Energy",
  "Port Authority",
  "Trade Council",
  "Institute for Water",
  "Workers’ Union",
  "Central Bank",
];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const SUBJECTS = [
  ["ferry accident", "The vessel was carrying {n} passengers when it left the harbour"],
  ["border agreement", "The agreement covers {n} kilometres of the frontier"],
  ["grain shipment", "The shipment of {n} tonnes was held for {d} days"],
  ["reactor inspection", "Inspectors visited {d} sites and took {n} samples"],
  ["rail strike", "The strike stopped {n} trains in {d} cities"],
];

/**
 * Numbers that look random and are the same every time (mulberry32).
 * @param {number} seed
 */
function random(seed) {
  let state = seed;
  /** @param {number} below */
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) % below;
  };
}

/** @typedef {ReturnType<typeof random>} Draw */

/**
 * @template T
 * @param {Draw} draw
 * @param {T[]} from
 */
const one = (draw, from) => from[draw(from.length)];

/** @param {Draw} draw */
function cast(draw) {
  const person = () => `${one(draw, FIRST)} ${one(draw, HEAD)}${one(draw, TAIL)}`;
  const town = () => `${one(draw, HEAD)}${one(draw, ["burg", "haven", "mouth", "stad", "ville"])}`;
  const place = one(draw, PLACES);
  return { person, town, place, state: one(draw, STATES), body: `${one(draw, PLACES)} ${one(draw, BODIES)}` };
}

/**
 * @param {number} index
 * @returns {{ name: string, text: string }}
 */
function article(index) {
  const story = cast(random(1 + Math.floor(index / 10)));
  const [minister, captain] = [story.person(), story.person()];
  const draw = random(1000 + index);
  const own = cast(draw);
  const [subject, fact] = SUBJECTS[Math.floor(index / 10) % SUBJECTS.length];
  const day = `${1 + draw(28)} ${one(draw, MONTHS)} ${2015 + draw(10)}`;
  const filled = () =>
    fact.replace("{n}", (100 + draw(9000)).toLocaleString("en")).replace("{d}", String(2 + draw(30)));
  const witness = own.person();
  const expert = own.person();
  const surname = (/** @type {string} */ name) => name.split(" ")[1];
  const paragraphs = [
    `${story.place} ${subject}: ${surname(minister)} promises answers in ${own.town()}`,
    `${story.place}, ${day} – ${minister}, who leads the inquiry into the ${subject}, said on ${one(draw, ["Monday", "Tuesday", "Friday"])} that ${story.state} would publish all documents before ${one(draw, MONTHS)}. ${filled()}, according to the ${story.body}.`,
    `“We owe the families of ${own.town()} a full account,” ${surname(minister)} told reporters. “Nobody will be spared.” ${captain}, who represents the owners, rejected the criticism and called for patience. The company expects costs of $${1 + draw(90)}.${draw(10)} million, ${2 + draw(40)} per cent more than last year.`,
    `${witness}, a teacher from ${own.town()}, saw the events from a window. “First there was silence, then everybody ran,” ${surname(witness)} said. Two neighbours, ${own.person()} and ${own.person()}, gave the same description to the police in ${own.place}.`,
    `The ${own.body} had warned of such a case in ${2000 + draw(15)}. Its report, written by ${expert}, counted ${5 + draw(60)} incidents in ${own.state} and ${one(draw, STATES)} and asked for stricter rules. ${surname(expert)} said the warnings went unheard. “Reports were read, filed and forgotten,” said ${surname(expert)}.`,
    `${filled()}. Officials in ${one(draw, STATES)} offered help, and a delegation led by ${own.person()} is expected in ${story.place} on ${1 + draw(28)} ${one(draw, MONTHS)}. The ${own.place} office of the United Nations said it was following the inquiry.`,
    `Opposition leaders were not satisfied. ${own.person()} of the ${own.town()} Citizens’ Party demanded that ${surname(minister)} step down, and ${own.person()} announced a protest march from ${own.town()} to ${own.town()}. About ${1 + draw(20)},000 people took part in a similar march in ${2010 + draw(12)}, the police said.`,
    `In ${own.state}, the newspaper ${own.town()} Courier printed letters between ${captain} and the ${story.body}. They show, it wrote, that ${2 + draw(9)} of ${10 + draw(9)} safety checks were skipped. ${surname(captain)} did not answer questions. A court in ${own.town()} will hear the first witnesses, among them ${witness}, on ${1 + draw(28)} ${one(draw, MONTHS)}.`,
    `What follows is open. ${surname(minister)} wants the inquiry to end within ${2 + draw(9)} months; ${own.person()}, who advised the ${own.body} until ${2005 + draw(12)}, thinks that it will take years. “It is a long way from ${story.place} to ${own.town()},” said ${own.person()}, whose brother worked for the owners.`,
    `The ${subject} is the third of its kind since ${2000 + draw(15)}. In the spring ${2 + draw(30)} people were hurt near ${own.town()}, and ${own.person()}, then head of the ${one(draw, PLACES)} ${one(draw, BODIES)}, resigned. Markets hardly moved: shares in ${story.place} fell by ${draw(3)}.${1 + draw(9)} per cent, while the ${one(draw, STATES)} index rose.`,
  ];
  return { name: `article-${String(index + 1).padStart(3, "0")}.txt`, text: `${paragraphs.join("\n\n")}\n` };
}

/**
 * @param {number} count
 * @returns {{ name: string, text: string }[]}
 */
export const articles = (count) => Array.from({ length: count }, (_, index) => article(index));
