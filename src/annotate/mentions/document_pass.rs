//! What one place of a text says about a name holds for its other places: an ordered table, precise before loose.

use super::forms::Forms;
use super::found::{Key, Names};
use super::kinds::{Kind, Shape};
use super::{firms, offices, owned, persons, short, unknown};
use crate::annotate::layers::Layers;
use crate::document::{Label, Mention, Rule, TokenId, TokenRange};
use crate::pack::{Usual, Words};
use std::collections::{BTreeMap, HashMap, HashSet};

type Step = fn(&mut Names<'_, '_>, Rule);

/// Each step sees what the steps before it did.
const STEPS: &[(Rule, Step)] = &[
    // `[V. Putin]`, `[Robert Downing jr.]`; `Witnesses: [Dorrit, Amy]; [Clennam, Arthur]`
    (Rule("name-initials"), persons::initials),
    (Rule("name-generation"), persons::generations),
    (Rule("name-surname-first"), persons::surname_first),
    // `[Hartwell's] said`, `analysts at [Hartwell's] disagreed`
    (Rule("name-own-s"), owned::find),
    // `[Hartwell, Inc.]`, `[Smith, Kline & French]`; `[Lanco Infratech] (LAIN.NS)`; `Brent crude`
    (Rule("name-company-form"), firms::formed),
    (Rule("name-business"), firms::business),
    (Rule("name-commodity"), firms::commodities),
    (Rule("name-national-body"), national_bodies),
    // `Gen [Prawit]`; no name: `Minister of Foreign Affairs`
    (Rule("name-ranked"), offices::ranked),
    (Rule("name-majority"), majority),
    // `the regulator [Zarvex]`, `[Zarvex]'s workers`
    (Rule("name-body"), unknown::bodies),
    (Rule("name-stayed-in"), unknown::places),
    (Rule("name-and-demonym"), demonyms),
    (Rule("name-surname"), surnames),
    (Rule("name-acronym"), short::acronyms),
    (Rule("name-short"), short::spelled),
    (Rule("name-alias"), short::aliases),
    (Rule("name-numbered-team"), short::teams),
    (Rule("name-bare"), bare),
    (Rule("name-repeat"), repeats),
];

/// Completes the names of a text, which stand in order and do not overlap.
pub(super) fn complete(names: &mut Vec<Mention>, layers: Layers<'_>, forms: &Forms<'_>, words: &Words<'_>) {
    let mut all = Names { mentions: std::mem::take(names), layers, forms, words };
    for &(rule, step) in STEPS {
        step(&mut all, rule);
    }
    *names = all.mentions;
}

/// `[Korean] [Central News Agency]` is one name; but `[Iranian] [Quds Force]` and `the [Iranian] parliament` are not.
fn national_bodies(names: &mut Names<'_, '_>, rule: Rule) {
    let forms = names.forms;
    let sentences = names.layers.sentences;
    let opens_sentence = |at: TokenId| sentences.binary_search_by_key(&at, |s| s.tokens.start).is_ok();
    let mut kept: Vec<Mention> = Vec::with_capacity(names.mentions.len());
    for m in names.mentions.drain(..) {
        let words = || m.tokens.indices().map(|at| forms.at(at));
        let body = m.label == Label::Org
            && m.tokens.count() > 1
            && words().all(|f| f.is_lexical())
            && words().any(|f| f.word.is_org_head());
        match kept.last_mut() {
            // "the faith is Islamic\nS University opened": whose name is in the sentence before is no part of it.
            Some(people)
                if body
                    && people.label == Label::Norp
                    && people.tokens.end == m.tokens.start
                    && !opens_sentence(m.tokens.start) =>
            {
                *people = Mention { tokens: TokenRange { start: people.tokens.start, ..m.tokens }, rule, ..m };
            }
            _ => kept.push(m),
        }
    }
    names.mentions = kept;
}

/// A name has one label in a text: one that a pattern tells, if the others are guesses; else the one that the scores of its
/// places add up to. A place that tells by itself keeps its own: `Ms [Jordan]` and the country, `[Lincoln], Nebraska` and the
/// president. A language says nothing of its people.
fn majority(names: &mut Names<'_, '_>, rule: Rule) {
    let mut votes: HashMap<Key, BTreeMap<Label, u32>> = HashMap::new();
    let mut patterned: HashMap<Key, Label> = HashMap::new();
    for m in names.mentions.iter().filter(|m| m.label != Label::Language) {
        let (key, vote) = (names.key(m.tokens), u32::from(m.score.unwrap_or(500)));
        if vote >= SURE && m.label != Label::Person {
            patterned.entry(key.clone()).or_insert(m.label);
        }
        *votes.entry(key).or_default().entry(m.label).or_default() += vote;
    }
    let told: Vec<bool> = names.mentions.iter().map(|m| tells(names, m)).collect();
    for (i, told) in told.into_iter().enumerate() {
        let m = &names.mentions[i];
        let key = names.key(m.tokens);
        let labels = votes.get(&key).filter(|labels| m.label != Label::Language && labels.len() > 1);
        let Some((&most, _)) = labels.and_then(|labels| labels.iter().rev().max_by_key(|(_, votes)| **votes)) else {
            continue;
        };
        // The series "Empire": what is flown to is no town of that name unless the lists know one.
        let hit = names.words.longest(m.tokens.start.at(), m.tokens.end.at());
        let known = hit.is_some_and(|hit| {
            hit.tokens == m.tokens.count() && hit.senses.into_iter().any(|s| s.class.label() == most)
        });
        let label = patterned.get(&key).copied().filter(|_| !known).unwrap_or(most);
        if label != m.label && !told {
            let m = &mut names.mentions[i];
            (m.label, m.rule) = (label, rule);
        }
    }
}

/// From here on a label is told by a pattern.
const SURE: u32 = 950;

/// Whether what stands right beside a name tells its label: a pattern, a title, what a place lies in.
fn tells(names: &Names<'_, '_>, m: &Mention) -> bool {
    let (start, end) = (m.tokens.start.at(), m.tokens.end.at());
    let around = names.around(start);
    let place = |label: Label| matches!(label, Label::Gpe | Label::Loc);
    let title = || around.before(start).is_some_and(|f| f.word.is_title() && f.is_capital());
    let lies = || {
        let within = names.mention_at(end + 1).filter(|m| m.tokens.start.at() == end + 1);
        around.get(end).is_some_and(|f| f.kind == Kind::Comma) && within.is_some_and(|m| m.label == Label::Gpe)
    };
    m.score.is_some_and(|s| u32::from(s) >= SURE) || (m.label == Label::Person && title()) || (place(m.label) && lies())
}

/// `[West Kelvaria]` and `[West Kelvarian]` in one text are a country and its people, whatever each seemed alone.
fn demonyms(names: &mut Names<'_, '_>, rule: Rule) {
    const SUFFIXES: [&str; 8] = ["n", "an", "ian", "ean", "i", "er", "ese", "ish"];
    const SURE: u16 = 900;
    let forms = names.forms;
    let open = |m: &Mention| m.label != Label::Person || m.score.is_some_and(|s| s < SURE);
    let split = |m: &Mention| -> (Key, usize) {
        let last = m.tokens.end.at() - 1;
        ((m.tokens.start.at()..last).map(|at| forms.at(at).lemma).collect(), last)
    };
    let mut places: HashMap<(Key, &str), Vec<usize>> = HashMap::new();
    for (i, m) in names.mentions.iter().enumerate().filter(|(_, m)| open(m)) {
        let (before, last) = split(m);
        places.entry((before, &*forms.at(last).folded)).or_default().push(i);
    }
    let mut labels: BTreeMap<usize, Label> = BTreeMap::new();
    for (i, m) in names.mentions.iter().enumerate().filter(|(_, m)| open(m)) {
        let (before, last) = split(m);
        let word = &*forms.at(last).folded;
        let singular = word.strip_suffix('s').unwrap_or(word);
        let stems = SUFFIXES.iter().filter_map(|suffix| singular.strip_suffix(suffix)).filter(|stem| stem.len() >= 4);
        for place in stems.filter_map(|stem| places.get(&(before.clone(), stem))) {
            labels.insert(i, Label::Norp);
            labels.extend(place.iter().map(|at| (*at, Label::Gpe)));
        }
    }
    for (at, label) in labels {
        let m = &mut names.mentions[at];
        if m.label != label {
            (m.label, m.rule) = (label, rule);
        }
    }
}

/// `Matthew [Bunn]` at one place makes a person of `[Bunn]` at all others.
fn surnames(names: &mut Names<'_, '_>, rule: Rule) {
    let mut people: HashMap<Key, Label> = HashMap::new();
    for m in names.mentions.iter().filter(|m| m.label == Label::Person && m.tokens.count() >= 2) {
        // `[Dorrit, Amy]`: the surname stands before the comma.
        let comma = m.tokens.indices().find(|at| names.forms.at(*at).kind == Kind::Comma);
        let end = comma.unwrap_or(m.tokens.end.at());
        let last = (m.tokens.start.at()..end).rev().find(|at| !names.forms.at(*at).word.is_name_suffix());
        if let Some(form) = last.map(|at| names.forms.at(at)) {
            // Initials and words that the text also writes in lower case are no surnames to go by.
            let telling = matches!(form.shape, Shape::Capital | Shape::Inner) && names.forms.evidence(form).lower == 0;
            // `Michael [Jordan]` says nothing of `[Jordan]`, nor `James [English]` of the `[English]`.
            let elsewhere = matches!(form.word.usual(), Usual::Gpe | Usual::Norp);
            if telling && !elsewhere && !form.word.is_function() && form.text.chars().count() > 2 {
                people.insert(vec![form.lemma], Label::Person);
            }
        }
    }
    // A place or a people keeps its own name: `Austin, Texas` beside `Stephen Austin`.
    let sure: HashSet<Key> = names
        .mentions
        .iter()
        .filter(|m| m.label != Label::Person && m.score.is_some_and(|s| s >= 850))
        .map(|m| names.key(m.tokens))
        .collect();
    people.retain(|key, _| !sure.contains(key));
    names.relabel(&people, rule, |_, m, label| m.label != label);
    names.propose(&people, rule);
}

/// `[Hurricane Obanda]` makes an event of `[Obanda]`, `[MV Ubarra]` a ship of the `[Ubarra]`.
fn bare(names: &mut Names<'_, '_>, rule: Rule) {
    let mut found: HashMap<Key, Label> = HashMap::new();
    for m in names.mentions.iter().filter(|m| m.tokens.count() == 2) {
        let [kind, name] = [m.tokens.start.at(), m.tokens.start.at() + 1].map(|at| names.forms.at(at));
        let storm = m.label == Label::Event && kind.word.is_storm();
        let ship = m.label == Label::Product && m.rule == Rule("name-ship");
        if (storm || ship) && !name.is_lexical() && !matches!(name.word.usual(), Usual::Gpe | Usual::Norp) {
            found.insert(vec![name.lemma], m.label);
        }
    }
    names.relabel(&found, rule, |_, m, label| m.label != label);
    names.propose(&found, rule);
}

/// What is surely a name at one place is one wherever its words stand again.
fn repeats(names: &mut Names<'_, '_>, rule: Rule) {
    let mut again: HashMap<Key, Label> = HashMap::new();
    for m in names.mentions.iter().filter(|m| m.label != Label::Language && m.score.is_some_and(|s| s >= 750)) {
        let form = names.forms.at(m.tokens.start.at());
        let telling = m.tokens.count() > 1
            || (names.forms.evidence(form).lower == 0 && !form.word.is_common() && !form.word.is_function());
        if telling {
            again.entry(names.key(m.tokens)).or_insert(m.label);
        }
    }
    names.propose(&again, rule);
}
