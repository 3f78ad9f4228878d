//! What stands above an article: `Title: …` fields, bylines, date lines.

use super::passage::Passage;
use crate::alias::known_outlet;
use crate::calendar::Edtf;
use crate::document::{Fact, Field, Rule};
use crate::pack::pairs::PRESS_WORDS;
use crate::pack::{Pack, PressWord};
use crate::text::list::{List, lines, list};
use crate::text::{Head, Span, fold, head_field};
use std::sync::LazyLock;

/// What a passage of the head says.
#[derive(Debug)]
pub(super) struct Saying {
    pub(super) reason: Rule,
    pub(super) facts: Vec<(Field, Fact)>,
    /// Begins with `Published` or the like: no date alone.
    pub(super) is_note: bool,
}

impl Saying {
    pub(super) fn is_title(&self) -> bool {
        self.reason == FIELD && self.facts.iter().any(|(field, _)| *field == Field::Title)
    }
}

const FIELD: Rule = Rule("header-field");
pub(super) const BYLINE: Rule = Rule("byline");
pub(super) const DATE: Rule = Rule("date-line");
pub(super) const OUTLET: Rule = Rule("outlet-line");
pub(super) const UPDATED: Rule = Rule("updated-line");

/// `Date: 25 April 2024`
pub(super) fn field(passage: &Passage<'_>, text: &str) -> Option<Saying> {
    if !passage.is_within(40) {
        return None;
    }
    let (key, value) = passage.text.split_once(':')?;
    let field = Field::parse(head_field(&key.trim().to_ascii_lowercase(), Head::Text)?)?;
    let value = value.trim();
    let end = passage.span().end as usize;
    let span = Span::new(end - value.len(), end);
    (!value.is_empty()).then(|| Saying { reason: FIELD, facts: vec![(field, said(span, FIELD, text))], is_note: false })
}

/// `By Jane Doe`, `April 25, 2024`, `By Jane Doe | Updated April 25, 2024, 10:30 am`, `The Tarvin Herald, 25 April 2024`.
pub(super) fn byline_or_date(passage: &Passage<'_>, text: &str, pack: &Pack) -> Option<Saying> {
    if !passage.is_within(20) {
        return None;
    }
    let mut facts: Vec<(Field, Fact)> = Vec::new();
    let mut outlets = Vec::new();
    for part in parts(passage).into_iter().flat_map(|part| pieces(part, text)) {
        if let Some(name) = byline(part, text) {
            facts.push((Field::Byline, said(name, BYLINE, text)));
        } else if let Some((date, rule)) = date(part, text) {
            facts.push((Field::Published, said(date, rule, text)));
        } else if is_outlet(part.of(text), pack) {
            outlets.push((Field::Outlet, said(part, OUTLET, text)));
        } else if facts.is_empty() && !is_place(part.of(text)) {
            return None;
        }
    }
    let reason = facts.first()?.1.rule;
    facts.extend(outlets);
    // "By 2024, …" and the like are sentences.
    let is_note = passage.words.first().is_some_and(|w| LEADS.iter().any(|(lead, _)| lead.starts_with(&*w.folded)));
    (!passage.ends_sentence() || reason != BYLINE).then_some(Saying { reason, facts, is_note })
}

fn said(span: Span, rule: Rule, text: &str) -> Fact {
    Fact { value: span.of(text).to_owned(), span: Some(span), rule }
}

/// The passage, cut at the strokes that part a byline from a date.
fn parts(passage: &Passage<'_>) -> Vec<Span> {
    let mut out = Vec::new();
    let base = passage.span().start as usize;
    let mut at = 0;
    for part in passage.text.split(['|', '•', '·', '—', '\n']) {
        let trimmed = part.trim();
        if !trimmed.is_empty() {
            let start = base + at + (part.len() - part.trim_start().len());
            out.push(Span::new(start, start + trimmed.len()));
        }
        // Every stroke is one character, of one to three bytes.
        at += part.len();
        at += passage.text[at..].chars().next().map_or(0, char::len_utf8);
    }
    out
}

/// A part, cut at the comma that parts a date from what stands before or behind it.
fn pieces(part: Span, text: &str) -> Vec<Span> {
    let written = part.of(text);
    let cut = |at: usize| {
        let (start, end) = (part.start as usize, part.end as usize);
        let behind = at + 1 + (written[at + 1..].len() - written[at + 1..].trim_start().len());
        [Span::new(start, start + written[..at].trim_end().len()), Span::new(start + behind, end)]
    };
    let mut cuts = written.match_indices(',').map(|(at, _)| cut(at));
    let is_cut = |two: &[Span; 2]| two.iter().filter(|piece| date(**piece, text).is_some()).count() == 1;
    if date(part, text).is_some() {
        vec![part]
    } else {
        cuts.find(is_cut).map_or_else(|| vec![part], |two| two.to_vec())
    }
}

/// A name of some words, one of which is of the press, or one that is known.
fn is_outlet(written: &str, pack: &Pack) -> bool {
    let words: Vec<&str> = written.split_whitespace().collect();
    let fits = |word: &&str| word.starts_with(char::is_uppercase) || SMALL.has(word) || *word == "&";
    if !(1..=6).contains(&words.len()) || !words.iter().all(fits) {
        return false;
    }
    let of_press = |word: &&str| {
        let word = pack.pair(&PRESS_WORDS, &fold(word));
        word.is_some_and(|word| word.has(PressWord::PRESS) || word.has(PressWord::WIRE))
    };
    words.iter().any(of_press) || known_outlet(written, pack).is_some()
}

/// `Paris`, before a date.
fn is_place(written: &str) -> bool {
    let mut words = written.split_whitespace();
    (1..=3).contains(&words.clone().count()) && words.all(|word| word.starts_with(char::is_uppercase))
}

static SMALL: List = list!("en/text/byline-word.txt");

/// The names after `By`, up to the outlet or the office behind them.
fn byline(part: Span, text: &str) -> Option<Span> {
    let written = part.of(text);
    let (by, names) = written.split_once(char::is_whitespace)?;
    if !by.eq_ignore_ascii_case("by") {
        return None;
    }
    let names = names.trim_start();
    let small = |word: &str| word == "&" || SMALL.has(word);
    let fits = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&');
        small(word) || word.starts_with(char::is_uppercase)
    };
    let words = names.split_whitespace().count();
    if !(1..=14).contains(&words) || !names.split_whitespace().all(fits) || small(names.split(' ').next()?) {
        return None;
    }
    let people = names.split([',', '(']).next().unwrap_or(names).trim_end();
    let start = part.end as usize - names.len();
    let single = !people.contains(char::is_whitespace);
    // `By Monday` names a day.
    (!single || words == 1 && Edtf::parse(&format!("{people} 2000")) == Edtf::Unknown)
        .then(|| Span::new(start, start + people.len()))
}

/// What leads to a date, the longer before the shorter, and what the date then is.
static LEADS: LazyLock<Vec<(&'static str, Rule)>> = LazyLock::new(|| {
    let rule = |is: &str| if is == "updated" { UPDATED } else { DATE };
    let lead = |line: &'static str| line.split_once('\t').map(|(lead, is)| (lead, rule(is)));
    lines(include_str!("../../../models/en/text/date-lead.tsv")).filter_map(lead).collect()
});

/// A date and nothing else, but for `Published`, `Updated on`.
fn date(part: Span, text: &str) -> Option<(Span, Rule)> {
    let written = part.of(text);
    let lower = written.to_ascii_lowercase();
    let lead = LEADS.iter().find(|(lead, _)| lower.starts_with(lead));
    let (date, rule) = match lead {
        Some((lead, rule)) => {
            let rest = written[lead.len()..].trim_start_matches([':', ' ', '\u{a0}', '-']);
            (rest.strip_prefix("on ").or(rest.strip_prefix("at ")).unwrap_or(rest), *rule)
        }
        None => (written, DATE),
    };
    // A year alone may be anything.
    let complete = date.len() >= 8 && date.bytes().any(|b| b.is_ascii_digit());
    (complete && Edtf::parse(date) != Edtf::Unknown)
        .then(|| (Span::new(part.end as usize - date.len(), part.end as usize), rule))
}
