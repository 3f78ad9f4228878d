//! Names that own their `'s`: `[Hartwell's] said`, `analysts at [Hartwell's] disagreed`. A possessive is followed by what is
//! owned; a name is followed by a verb, by a preposition, by the end. What one place of a text tells holds for the others:
//! `[Hartwell's] shares`. A person of that name elsewhere in the text speaks against it.

use super::business::{is_adverb, is_company_matter, is_trade, may_be_verb};
use super::forms::Form;
use super::found::{Around, Key, Names};
use super::kinds::{Kind, Shape};
use crate::document::{Label, Mention, Rule, TokenRange};
use crate::pack::{Class, Facts, Rank, Usual};
use std::collections::HashSet;
use std::ops::Range;

/// How far around a name a sentence is read for what it is about.
const REACH: usize = 20;

/// A word with its `'s`, and how far its name reaches if it is one.
struct Candidate {
    start: usize,
    /// Of the `'s`.
    clitic: usize,
    end: usize,
    /// What stands around it shows that it is a name.
    told: bool,
    /// The lists know it as a body with its `'s`.
    listed: bool,
}

pub(super) fn find(names: &mut Names<'_, '_>, rule: Rule) {
    let people = people(names);
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut told: HashSet<Key> = HashSet::new();
    for clitic in 0..names.layers.tokens.len() {
        let form = names.forms.at(clitic);
        if form.shape != Shape::Clitic || !form.folded.ends_with('s') {
            continue;
        }
        let around = names.around(clitic);
        // "[Carl's Jr.] opened": a person would be Carl Jr.
        let younger = around.get(clitic + 1).is_some_and(|f| f.shape != Shape::Capitals && f.word.is_name_suffix());
        // "[Hartwell's Corp.] said so": found whole, it tells of "Hartwell's".
        if let Some(m) = names.mention_at(clitic).filter(|_| !younger) {
            if m.label == Label::Org && m.tokens.start.at() < clitic {
                told.insert(names.key(TokenRange::new(m.tokens.start.at(), clitic)));
            }
            continue;
        }
        let Some(Start { at: start, place, called }) = start_of(names, &around, clitic) else { continue };
        if (start..clitic).any(|at| people.contains(&names.forms.at(at).lemma)) {
            continue;
        }
        let hit = names.words.longest(start, clitic + 1).filter(|hit| hit.tokens == clitic + 1 - start);
        let body = |class: Class| class.label() == Label::Org;
        let listed = hit.is_some_and(|hit| hit.senses.into_iter().all(|sense| body(sense.class)));
        let phrase = if younger { Some(clitic + 2) } else { phrase(names, &around, start, clitic) };
        if place && phrase.is_none() {
            continue;
        }
        let told = phrase.is_some() || is_told(&around, start, clitic, called);
        candidates.push(Candidate { start, clitic, end: phrase.unwrap_or(clitic + 1), told, listed });
    }
    // "[Hartwell's] and [Crane's] struck": the last of a row tells of the others.
    for i in (1..candidates.len()).rev() {
        let row = candidates[i].start == candidates[i - 1].end + 1;
        let around = names.around(candidates[i].start);
        if row && candidates[i].told && matches!(around.word(candidates[i - 1].end), "and" | "or" | ",") {
            candidates[i - 1].told = true;
        }
    }
    let key = |c: &Candidate| names.key(TokenRange::new(c.start, c.clitic));
    told.extend(candidates.iter().filter(|c| c.told).map(key));
    let found = candidates.iter().filter(|c| c.told || c.listed || told.contains(&key(c)));
    let found = found.map(|c| (c.start..c.end, Label::Org)).collect();
    names.replace(found, rule);
}

/// The words of the people whom the text names without `'s`: none of them owns it.
fn people(names: &Names<'_, '_>) -> HashSet<usize> {
    let mut people = HashSet::new();
    let owns = |m: &Mention| m.tokens.indices().any(|at| names.forms.at(at).shape == Shape::Clitic);
    // "Carl's Jr." is nobody.
    for m in names.mentions.iter().filter(|m| m.label == Label::Person && !owns(m)) {
        let around = names.around(m.tokens.start.at());
        // "[Papa John's]", "[Ben & Jerry's]" tell nothing of a person; "Anna Kowalska's plan" does.
        let open = around
            .get(m.tokens.end.at())
            .is_some_and(|f| matches!(f.shape, Shape::Clitic) || f.kind == Kind::Ampersand);
        let office = |f: &Form<'_>| (f.word.is_title() || f.word.is_role()) && !is_calling(f);
        let titled = around.before(m.tokens.start.at()).is_some_and(office);
        let given = m.tokens.count() > 1 && names.forms.at(m.tokens.start.at()).word.first_name() >= Rank::Known;
        if !open || titled || given {
            people.extend(m.tokens.indices().map(|at| names.forms.at(at).lemma));
        }
    }
    people
}

/// Where the name before a `'s` begins.
struct Start {
    at: usize,
    /// It is also the name of a place.
    place: bool,
    /// It begins with a calling: `Trader Joe's`.
    called: bool,
}

/// `None` where what stands before a `'s` cannot own it: a country, a people, an office, a plain word.
fn start_of(names: &Names<'_, '_>, around: &Around<'_, '_>, clitic: usize) -> Option<Start> {
    let last = around.before(clitic)?;
    // "[Standard & Poor's]"
    let joined = clitic >= 2 && around.before(clitic - 1).is_some_and(|f| f.kind == Kind::Ampersand);
    let plain = last.is_lexical() && !joined
        || matches!(last.kind, Kind::Calendar | Kind::Function | Kind::Title | Kind::Role | Kind::OrgHead);
    let given = last.word.first_name() >= Rank::Known;
    let place = matches!(last.word.usual(), Usual::Gpe | Usual::Norp | Usual::Nothing);
    if !matches!(last.shape, Shape::Capital | Shape::Inner) || plain || (place && !given) {
        return None;
    }
    let mention = |end: usize| names.mention_at(end - 1).filter(|m| m.tokens.end.at() == end);
    let start_at = |end: usize| mention(end).map_or(end - 1, |m| m.tokens.start.at());
    if mention(clitic).is_some_and(|m| !may_own(m)) {
        return None;
    }
    let mut start = start_at(clitic);
    // "[Ben & Jerry's]"
    while around.before(start).is_some_and(|f| f.kind == Kind::Ampersand) && start >= 2 && around.is_capital(start - 2)
    {
        start = start_at(start - 1);
    }
    let called = given && clitic - start == 1 && around.before(start).is_some_and(is_calling);
    start -= usize::from(called);
    let titled = around.before(start).is_some_and(|f| f.is_capital() && (f.word.is_title() || f.word.is_role()));
    let known = names.words.longest(start, clitic).filter(|hit| hit.tokens == clitic - start);
    let other = |class: Class| matches!(class.label(), Label::Gpe | Label::Norp | Label::Loc | Label::Person);
    let place = place || known.is_some_and(|hit| hit.senses.into_iter().any(|sense| other(sense.class)));
    (!titled && (!place || given)).then_some(Start { at: start, place, called })
}

/// `Trader`, `Farmer`: what somebody does, with a capital though it is no title.
fn is_calling(form: &Form<'_>) -> bool {
    form.shape == Shape::Capital && form.word.is_role() && !form.word.is_title()
}

fn may_own(mention: &Mention) -> bool {
    matches!(mention.label, Label::Person | Label::Org | Label::WorkOfArt | Label::Product | Label::Fac | Label::Gpe)
}

/// What follows is no noun phrase, so nothing is owned.
fn is_told(around: &Around<'_, '_>, start: usize, clitic: usize, called: bool) -> bool {
    let (before, known) = (around.word_before(start), around.before(start).map_or_else(Facts::default, |f| f.word));
    let next = clitic + 1 + usize::from(around.get(clitic + 1).is_some_and(is_adverb));
    let (word, then) = (around.word(next), around.word(next + 1));
    if acts(around, next) || is_whole_clause(around, start, next) {
        return true;
    }
    // "a friend of Merkel's": only "at" and matters of trade go with a name.
    let like = before == "like";
    let elliptic = like || known.is_elliptic();
    let matter = matches!(before, "of" | "in" | "with") && start >= 2 && is_company_matter(around.facts(start - 2));
    let joins = matches!(word, "and" | "or");
    let over = around.get(next).is_none_or(|f| {
        matches!(f.kind, Kind::Mark | Kind::Comma | Kind::Semicolon | Kind::Close | Kind::Quote | Kind::Colon)
    }) || around.facts(next).is_link()
        || joins;
    // "like Trader Joe's for its prices"; at the head of a sentence the capital tells nothing.
    let inside = called && start > around.sentence.start && (!elliptic || like);
    if over && (before == "at" || matter || known.is_acquiring() || inside) && !(joins && around.is_capital(next + 1)) {
        return true;
    }
    // "Hartwell's of Leeds", but "a plan of Merkel's of which"
    if !elliptic && word == "of" && around.is_capital(next + 1) {
        return true;
    }
    // "Hartwell's, which has shops in", "Hartwell's, the auction house,"
    !elliptic && word == "," && (then == "which" || around.facts(next + 1).is_article())
}

/// A verb, by itself or by what stands behind it.
fn acts(around: &Around<'_, '_>, at: usize) -> bool {
    if !around.is_lower(at) {
        return false;
    }
    let (word, follows) = (around.facts(at), around.facts(at + 1));
    // "Putin's will to fight", "Russia's might"
    if word.is_modal() {
        return around.is_lower(at + 1)
            && !follows.is_link()
            && !matches!(around.word(at + 1), "of" | "and" | "or" | "is" | "was");
    }
    if word.is_plain_verb() || !around.get(at).is_some_and(may_be_verb) {
        return word.is_plain_verb();
    }
    let next = around.get(at + 1);
    let shut = next.is_none_or(|f| matches!(f.kind, Kind::Mark | Kind::Comma | Kind::Semicolon | Kind::Colon));
    let amount = next.is_some_and(|f| f.is_number() || matches!(f.text, "$" | "£" | "€"));
    shut || amount
        || follows.is_phrase_opener()
        || follows.is_count_word()
        || next.is_some_and(is_adverb)
        || !word.is_short_noun_verb() && follows.is_link()
}

/// `closed shops.`, `plans to open 100 shops this year.`: without its verb the sentence would have none.
fn is_whole_clause(around: &Around<'_, '_>, start: usize, at: usize) -> bool {
    let end = around.sentence.end;
    let stop = end > at && around.word(end - 1) == ".";
    let verb =
        |at: usize| around.is_lower(at) && around.get(at).is_some_and(|f| f.word.is_plain_verb() || may_be_verb(f));
    let trade = |at: usize| is_trade(around.facts(at));
    let intends = around.word(at + 1) == "to" && around.is_lower(at + 2) && (at + 3..end).any(trade);
    let rest = if intends { at + 3 } else { at + 1 };
    let does = |f: &Form<'_>| may_be_verb(f) || intends && f.folded.ends_with('s');
    stop && around.is_lower(at)
        && around.get(at).is_some_and(does)
        && (intends || (at + 2..at + 4).contains(&(end - 1)))
        && start - around.sentence.start <= REACH
        && !(around.sentence.start..start).chain(rest..end).any(|at| verb(at) && !(intends && trade(at)))
}

/// `[Hartwell's Sporting Goods]` merged: plain words with capitals behind it, where a sentence speaks of trade. The end.
fn phrase(names: &Names<'_, '_>, around: &Around<'_, '_>, start: usize, clitic: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let plain = |at: &usize| {
        around.get(*at).is_some_and(|f| {
            f.shape == Shape::Capital
                && f.is_lexical()
                && !matches!(f.kind, Kind::Calendar | Kind::Function | Kind::Title | Kind::Role)
        })
    };
    let words: Range<usize> = clitic + 1..clitic + 1 + (clitic + 1..).take_while(plain).take(LONGEST + 1).count();
    let other = names.mention_at(start).is_some_and(|m| m.label == Label::Org || m.tokens.end.at() > clitic);
    let body = words.clone().any(|at| names.forms.at(at).word.is_org_head() || names.forms.at(at).word.is_event_head());
    if words.is_empty() || words.len() > LONGEST || other || body || clitic - start > 1 {
        return None;
    }
    // "Hartwell's Golden Apple range": a name of what it owns.
    let goes_on = around.is_capital(words.end)
        || around.get(words.end).is_some_and(|f| {
            f.shape == Shape::Lower && !f.word.is_function() && !acts(around, words.end) && !is_trade(f.word)
        });
    let near = start.saturating_sub(REACH)..words.end + REACH;
    let trade = near.into_iter().any(|at| around.is_lower(at) && is_trade(around.facts(at)));
    (trade && !goes_on).then_some(words.end)
}
