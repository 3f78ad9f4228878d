//! What speaks for and against a stretch of words being a name of some kind. Each clue is a kind and a value; the pack
//! knows how much each counts for each label.

use super::forms::{Casing, Form, Forms};
use super::kinds::{Kind, Shape};
use super::runs::{self, touches};
use crate::annotate::layers::Layers;
use crate::document::Label;
use crate::pack::clue::{Clue, hash, pair_value, tag};
use crate::pack::{Class, Usage, Words};
use std::ops::Range;

/// Takes the clues of one segment.
pub trait Sink {
    /// A value that is at most eight ASCII characters.
    fn code(&mut self, clue: Clue, code: u64);
    /// A word that is known by its folded form.
    fn word(&mut self, clue: Clue, word: &Form<'_>);
    /// Two words, in the order of the text.
    fn pair(&mut self, clue: Clue, first: &Form<'_>, second: &Form<'_>);
    /// The last letters of a word.
    fn ending(&mut self, ending: &str);
    /// A code and a word.
    fn coded(&mut self, clue: Clue, code: u64, word: &Form<'_>);
}

/// A sink that wants of a clue what the pack's table knows it by.
pub trait Weigh {
    /// `value` as [`crate::pack::clue::value`] makes it.
    fn weigh(&mut self, clue: Clue, value: u64);
}

impl<W: Weigh> Sink for W {
    fn code(&mut self, clue: Clue, code: u64) {
        self.weigh(clue, code);
    }

    fn word(&mut self, clue: Clue, word: &Form<'_>) {
        self.weigh(clue, word.hash);
    }

    fn pair(&mut self, clue: Clue, first: &Form<'_>, second: &Form<'_>) {
        self.weigh(clue, pair_value(first.hash, second.hash));
    }

    fn ending(&mut self, ending: &str) {
        self.weigh(Clue::Ending, hash(ending));
    }

    fn coded(&mut self, clue: Clue, code: u64, word: &Form<'_>) {
        self.weigh(clue, pair_value(code, word.hash));
    }
}

/// A phrase of the gazetteers inside a run.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) class: Class,
    weight: u8,
}

/// One run of a sentence, with all that its clues look at.
#[derive(Debug)]
pub(super) struct Scene<'a, 't> {
    pub(super) layers: Layers<'t>,
    pub(super) forms: &'a Forms<'t>,
    pub(super) sentence: Range<usize>,
    pub(super) casing: Casing,
    pub(super) run: Range<usize>,
    /// By start.
    known: Vec<Known>,
    /// The most tokens that one of `known` has.
    longest: usize,
}

impl<'a, 't> Scene<'a, 't> {
    pub(super) fn new(
        layers: Layers<'t>,
        forms: &'a Forms<'t>,
        words: &Words<'_>,
        (sentence, casing): (Range<usize>, Casing),
        run: Range<usize>,
    ) -> Self {
        let mut known = Vec::new();
        for start in run.clone() {
            let mut end = run.end;
            while let Some(hit) = words.longest(start, end) {
                for sense in hit.senses {
                    known.push(Known { start, end: start + hit.tokens, class: sense.class, weight: sense.weight });
                }
                end = start + hit.tokens - 1;
                if end <= start {
                    break;
                }
            }
        }
        let longest = known.iter().map(|k| k.end - k.start).max().unwrap_or(0);
        Scene { layers, forms, sentence, casing, run, known, longest }
    }

    /// The phrases that share a token with `start..end`: a run of a thousand names is not searched whole for each.
    pub(super) fn known_near(&self, start: usize, end: usize) -> &[Known] {
        let first = self.known.partition_point(|k| k.start + self.longest <= start);
        let last = self.known.partition_point(|k| k.start < end);
        &self.known[first..last]
    }

    pub(super) fn form(&self, at: usize) -> &Form<'t> {
        self.forms.at(at)
    }

    pub(super) fn before(&self, at: usize) -> Option<&Form<'t>> {
        (at > self.sentence.start).then(|| self.form(at - 1))
    }

    pub(super) fn after(&self, at: usize) -> Option<&Form<'t>> {
        (at < self.sentence.end).then(|| self.form(at))
    }

    /// All clues of the tokens `start..end` of the run.
    pub(super) fn clues(&self, start: usize, end: usize, sink: &mut impl Sink) {
        self.inner_clues(start, end, sink);
        self.outer_clues(start, end, sink);
        self.case_clues(start, end, sink);
        self.gazetteer_clues(start, end, sink);
    }

    fn inner_clues(&self, start: usize, end: usize, sink: &mut impl Sink) {
        let count = end - start;
        sink.code(Clue::Length, tag(&[b'0' + count.min(9) as u8]));
        let classes = |at: usize| self.form(at).kind.code();
        let shapes = (start..end).map(|at| self.form(at).shape.code());
        sink.code(Clue::Shape, tag(&collapse(shapes)));
        let pattern = cut(start, end, 7, classes);
        sink.code(Clue::Pattern, tag(&pattern));
        let mut framed = vec![self.before(start).map_or(b'^', |f| f.kind.code())];
        framed.extend(cut(start, end, 5, classes));
        framed.push(self.after(end).map_or(b'$', |f| f.kind.code()));
        sink.code(Clue::Framed, tag(&framed));

        let (first, last) = (self.form(start), self.form(end - 1));
        if count == 1 {
            sink.word(Clue::Only, first);
            facts(Clue::OnlyFact, first, sink);
        } else {
            sink.word(Clue::First, first);
            sink.word(Clue::Last, last);
            facts(Clue::FirstFact, first, sink);
            facts(Clue::LastFact, last, sink);
            for at in start + 1..end - 1 {
                sink.word(Clue::Inside, self.form(at));
                facts(Clue::InsideFact, self.form(at), sink);
            }
        }
        if count <= 3 {
            for ending in last.endings() {
                sink.ending(ending);
            }
        }
    }

    fn outer_clues(&self, start: usize, end: usize, sink: &mut impl Sink) {
        let (before, after) = (self.before(start), self.after(end));
        match before {
            Some(form) => {
                sink.word(Clue::Before, form);
                facts(Clue::BeforeFact, form, sink);
                if let Some(further) = self.before(start - 1) {
                    sink.pair(Clue::Before2, further, form);
                }
            }
            None => sink.code(Clue::BeforeFact, tag(b"^")),
        }
        match after {
            Some(form) => {
                sink.word(Clue::After, form);
                facts(Clue::AfterFact, form, sink);
                if let Some(further) = self.after(end + 1) {
                    sink.pair(Clue::After2, form, further);
                }
            }
            None => sink.code(Clue::AfterFact, tag(b"$")),
        }
        let glue = |at: usize, form: Option<&Form<'_>>| match form {
            Some(f) if f.shape == Shape::Hyphen && touches(at, self.layers) => b'=',
            Some(f) => f.kind.code(),
            None => b'^',
        };
        sink.code(Clue::Edges, tag(&[glue(start, before), b'|', glue(end, after)]));

        let mut ahead = (end..self.run.end).take(4).take_while(|at| self.form(*at).is_capital());
        if let Some(at) = ahead.find(|at| matches!(self.form(*at).kind, Kind::Title | Kind::Role)) {
            sink.code(Clue::Ahead, tag(&[b'0' + (at - end) as u8]));
        }
        self.comma_clues(start, end, sink);
        self.bracket_clue(start, end, sink);
    }

    fn comma_clues(&self, start: usize, end: usize, sink: &mut impl Sink) {
        let place = |form: &Form<'_>| form.word.usual() == crate::pack::Usual::Gpe;
        if self.after(end).is_some_and(|f| f.kind == Kind::Comma) && self.after(end + 1).is_some_and(place) {
            sink.code(Clue::Comma, tag(b"after"));
        }
        if self.before(start).is_some_and(|f| f.kind == Kind::Comma) && self.before(start - 1).is_some_and(place) {
            sink.code(Clue::Comma, tag(b"before"));
        }
    }

    fn bracket_clue(&self, start: usize, end: usize, sink: &mut impl Sink) {
        // A long name, then its initials in brackets.
        if end - start >= 2 && self.after(end).is_some_and(|f| f.kind == Kind::Open) {
            if let Some(acronym) =
                self.after(end + 1).filter(|f| matches!(f.shape, Shape::Capitals | Shape::Stopped | Shape::Inner))
            {
                if initials_match(acronym.text, (start..end).map(|at| self.form(at))) {
                    sink.code(Clue::Bracket, tag(b"long"));
                }
            }
        }
        if end - start == 1
            && self.before(start).is_some_and(|f| f.kind == Kind::Open)
            && self.form(start).shape == Shape::Capitals
        {
            sink.code(Clue::Bracket, tag(b"short"));
        }
    }

    fn case_clues(&self, start: usize, end: usize, sink: &mut impl Sink) {
        let clue = if end - start == 1 { Clue::Evidence } else { Clue::EvidenceFirst };
        let form = self.form(start);
        let mut at = start;
        while at > self.sentence.start && matches!(self.form(at - 1).kind, Kind::Quote | Kind::Open | Kind::Mark) {
            at -= 1;
        }
        let starts = at == self.sentence.start || self.form(at - 1).kind == Kind::Colon;
        let casing = match self.casing {
            Casing::Normal => b'n',
            Casing::Headline => b'h',
            Casing::Upper => b'u',
            Casing::Short => b's',
        };
        let usage = match form.word.usage() {
            Usage::Lower => b'l',
            Usage::MostlyLower => b'm',
            Usage::Mixed => b'x',
            Usage::Capital => b'c',
            Usage::Unknown => b'?',
        };
        let seen = self.forms.evidence(form);
        let inside = if starts { seen.capital } else { seen.capital.saturating_sub(1) };
        let code = [
            casing,
            if starts { b'^' } else { b'-' },
            usage,
            if seen.lower > 0 { b'l' } else { b'-' },
            if inside > 0 { b'c' } else { b'-' },
        ];
        sink.code(clue, tag(&code));
    }

    fn gazetteer_clues(&self, start: usize, end: usize, sink: &mut impl Sink) {
        let mut exact = 0;
        for known in self.known_near(start, end) {
            let name = known.class.name().as_bytes();
            if (known.start, known.end) == (start, end) {
                exact += 1;
                let mut code = name[..name.len().min(6)].to_vec();
                code.push(b'0' + known.weight / 32);
                sink.code(Clue::Gazetteer, tag(&code));
                sink.code(Clue::Known, tag(name));
                if let Some(form) = self.before(start) {
                    sink.coded(Clue::KnownAfter, tag(name), form);
                }
                if let Some(form) = self.after(end) {
                    sink.coded(Clue::KnownBefore, tag(name), form);
                }
            } else if known.start == start && known.end < end {
                sink.code(Clue::StartsWith, tag(name));
            } else if known.end == end && known.start > start {
                sink.code(Clue::EndsWith, tag(name));
            } else if known.start <= start && known.end >= end {
                sink.code(Clue::Within, tag(name));
            } else if (start + 1..end).contains(&known.start) && known.end > end {
                sink.code(Clue::Cuts, tag(name));
            }
        }
        sink.code(Clue::Known, tag(&[b'0' + exact.min(2)]));
        self.joined_clues(start, end, sink);
        for known in self.known_near(start.saturating_sub(2), end + 2) {
            let pair = |at: usize| matches!(&*self.form(at).folded, "and" | "or");
            if (known.end + 1 == start && pair(known.end)) || (known.start == end + 1 && pair(end)) {
                sink.code(Clue::Sibling, tag(known.class.name().as_bytes()));
            }
        }
    }

    fn joined_clues(&self, start: usize, end: usize, sink: &mut impl Sink) {
        for left in self.known_near(start, end).iter().filter(|k| k.start == start && k.end + 1 < end) {
            let joiner = self.form(left.end);
            if joiner.is_capital() {
                continue;
            }
            for right in self.known_near(start, end).iter().filter(|k| k.start == left.end + 1 && k.end == end) {
                let [a, b] = [left, right].map(|k| k.class.name().as_bytes());
                let mut code = a[..a.len().min(3)].to_vec();
                code.extend(&b[..b.len().min(3)]);
                sink.coded(Clue::Joined, tag(&code), joiner);
            }
        }
    }

    /// A small word or mark, at no cost outside names.
    pub(super) fn is_free(&self, at: usize) -> bool {
        !self.form(at).is_capital()
    }

    /// The label, put right where it is told for sure. A country is no region and a region no country where a
    /// gazetteer knows it as one of them alone: `the [West]`. Nor is it an organisation if that is not sure: `for [Recife]`.
    pub(super) fn corrected(&self, start: usize, end: usize, label: Label, sure: bool) -> Label {
        let based = self.after(end).is_some_and(|f| f.shape == Shape::Hyphen)
            && self.after(end + 1).is_some_and(|f| &*f.folded == "based");
        if based && !matches!(label, Label::Norp | Label::Loc | Label::Fac) {
            return Label::Gpe; // `[Port Callory]-based`
        }
        // `[Papua New Guinean]`
        let other =
            label == Label::Language || (label == Label::Person && self.form(start).kind == Kind::FirstOrSurname);
        if !other && self.is_people(start, end) {
            return Label::Norp;
        }
        if let Some(headed) = self.headed(start, end) {
            return headed;
        }
        if !matches!(label, Label::Gpe | Label::Loc) && (sure || label != Label::Org) {
            return label;
        }
        let mut labels =
            self.known_near(start, end).iter().filter(|k| (k.start, k.end) == (start, end)).map(|k| k.class.label());
        match labels.next() {
            Some(only @ (Label::Gpe | Label::Loc)) if labels.all(|l| l == only) => only,
            _ => label,
        }
    }

    /// Where a name starts: a capital inside of a sentence says that the article belongs to it, `by [The Marna Chronicle]`.
    pub(super) fn with_article(&self, start: usize, label: Label) -> usize {
        let Some(article) = start.checked_sub(1).filter(|at| *at > self.sentence.start) else { return start };
        let inside =
            !matches!(self.form(article - 1).kind, Kind::Quote | Kind::Colon | Kind::Open | Kind::Mark | Kind::Hyphen);
        let capital = self.form(article).text == "The" && self.casing == Casing::Normal;
        if label == Label::Org && capital && inside { article } else { start }
    }

    /// What only a law or an event is called: `[Resolution 1929]`, `[Non-Proliferation Treaty]`, `[Second Kelvarian War]`,
    /// `[Operation Silver Heron]`; but `[Warsaw Pact]` where a gazetteer knows it.
    fn headed(&self, start: usize, end: usize) -> Option<Label> {
        let word = |at: usize| &*self.form(at).folded;
        let known = self.known_near(start, end).iter().any(|k| (k.start, k.end) == (start, end));
        if known || end - start == 1 {
            return None;
        }
        if self.form(end - 1).is_number() {
            return matches!(word(end - 2), "resolution" | "amendment" | "protocol").then_some(Label::Law);
        }
        match self.form(end - 1).word {
            last if last.is_law_close() => Some(Label::Law),
            last if last.is_event_close() => Some(Label::Event),
            last if word(start) == "operation" && !last.is_org_head() => Some(Label::Event),
            _ => None,
        }
    }

    /// The stretches of the run that can be names, and every single word.
    pub(super) fn segments(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        const LONGEST: usize = 12;
        self.run.clone().flat_map(move |start| {
            let last = self.run.end.min(start + LONGEST);
            let can_start = runs::starts(start, self.run.end, self.layers, self.forms);
            let ends = start + 1..last + 1;
            let fits = move |end: &usize| runs::ends(end - 1, self.layers, self.forms) && self.allows(start, *end);
            ends.filter(move |end| can_start && fits(end)).map(move |end| (start, end))
        })
    }
}

fn facts(clue: Clue, form: &Form<'_>, sink: &mut impl Sink) {
    let mut bits = form.facts;
    while bits != 0 {
        sink.code(clue, tag(super::facts::NAMES[bits.trailing_zeros() as usize].as_bytes()));
        bits &= bits - 1;
    }
}

/// Each letter once in a row.
fn collapse(letters: impl Iterator<Item = u8>) -> Vec<u8> {
    let mut out: Vec<u8> = letters.collect();
    out.dedup();
    out.truncate(8);
    out
}

/// At most `most` letters: the first ones, `~`, the last ones.
fn cut(start: usize, end: usize, most: usize, letter: impl Fn(usize) -> u8) -> Vec<u8> {
    if end - start <= most {
        return (start..end).map(letter).collect();
    }
    let half = most / 2;
    let mut out: Vec<u8> = (start..start + half).map(&letter).collect();
    out.push(b'~');
    out.extend((end - half..end).map(letter));
    out
}

/// `INSS` and Institute for National Security Studies: small words may be left out.
fn initials_match<'f, 't: 'f>(acronym: &str, forms: impl Iterator<Item = &'f Form<'t>>) -> bool {
    let mut letters = acronym.chars().filter(|c| c.is_alphabetic()).peekable();
    for form in forms.filter(|f| f.is_capital() || f.shape == Shape::Lower) {
        let initial = form.text.chars().next();
        if letters.peek().is_some_and(|l| initial.is_some_and(|i| i.to_lowercase().eq(l.to_lowercase()))) {
            letters.next();
        } else if form.is_capital() {
            return false;
        }
    }
    letters.peek().is_none()
}
