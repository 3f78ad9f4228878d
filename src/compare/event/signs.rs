//! What tells one event from another of its kind: how many, how old, on which day, and whom it befell.

use super::super::told::Told;
use super::super::vector::Vector;
use super::super::weigh::{Stem, Weigher};
use crate::document::{
    AmountKind, Document, Label, Mention, MentionForm, MentionId, Relation, Rule, Time, TimeKind, TokenId, TokenKind,
    Upos, Value,
};
use crate::text::{Span, fold, order_by_key};

/// The signs of an article, made once however many it is compared with.
#[derive(Debug, Default)]
pub(in crate::compare) struct Signs {
    /// By kind, then by what they are signs of.
    pub(super) signs: Vec<Sign>,
    /// Who does what of weight, or suffers it.
    pub(super) deeds: Vec<Deed>,
    /// The words it begins with, each once.
    pub(super) lead: Vector,
}

/// A place that may agree with one in another article, or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sign {
    pub(super) kind: SignKind,
    /// Of what: `person`, `USD`; nothing where an article has one of a kind.
    pub(super) of: String,
    pub(super) what: String,
    pub(super) span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SignKind {
    /// How many of what, from two on; how much of which unit.
    Counted,
    /// Years.
    Age,
    /// `Friday`.
    Weekday,
    /// `7 November`.
    Day,
    /// An amount that tells more than `two`, whatever it counts.
    Telling,
    /// Any other.
    Amount,
}

/// A verb, and somebody who does it or to whom it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Deed {
    pub(super) verb: Stem,
    pub(super) is_actor: bool,
    pub(super) who: MentionId,
}

/// Characters of what an article begins with.
const LEAD: u32 = 400;
/// A verb that says less is of every report: `say`, `take`.
const TELLING: u8 = 4;
/// The rule of an age, which is no time that something took: `[36-year-old]`, `aged [36]`.
const AGE: Rule = Rule("age");

impl Signs {
    pub(in crate::compare) fn of(document: &Document, sentences: &[Told], weigher: &Weigher<'_>) -> Signs {
        let mut signs = Vec::new();
        for mention in document.mentions.iter().filter(|m| document.counted(m)) {
            if let Some(value) = &mention.value {
                let span = document.span(mention.tokens);
                let mut add = |kind, of: &str, what: &str| {
                    signs.push(Sign { kind, of: of.to_owned(), what: what.to_owned(), span });
                };
                of_value(value, mention.rule == AGE, weigher, &mut add);
            }
        }
        order_by_key(&mut signs, |sign| (sign.kind, sign.of.clone(), sign.what.clone(), sign.span));
        let mut lead: Vec<(Stem, u64)> = Vec::new();
        for told in sentences {
            for term in &told.terms {
                if document.tokens[term.token].span.start < LEAD {
                    lead.push((term.stem, term.weight.into()));
                }
            }
        }
        order_by_key(&mut lead, |term| term.0);
        lead.dedup_by_key(|term| term.0);
        Signs { signs, deeds: deeds(document, weigher), lead: Vector::new(lead) }
    }
}

fn of_value(value: &Value, is_age: bool, weigher: &Weigher<'_>, add: &mut dyn FnMut(SignKind, &str, &str)) {
    match value {
        Value::Amount(amount) => {
            let Some(number) = amount.amount else { return };
            let digits = number.to_string();
            let unit = amount.unit.as_deref().unwrap_or_default();
            if amount.kind == AmountKind::Ordinal {
                return;
            }
            let is_bare = amount.kind == AmountKind::Number;
            let figures = digits.trim_matches(['0', '-', '.']).chars().filter(char::is_ascii_digit).count();
            let kind = if !is_bare || figures > 1 { SignKind::Telling } else { SignKind::Amount };
            add(kind, &format!("{digits} {unit}"), "");
            match &amount.counted {
                Some(counted) if is_bare && digits != "1" => {
                    add(SignKind::Counted, &weigher.stem(&counted.lemma), &digits);
                }
                None if !is_bare => add(SignKind::Counted, unit, &digits),
                _ => {}
            }
        }
        Value::Time(Time { kind: TimeKind::Duration, iso, .. }) => {
            let years = iso.strip_prefix('P').and_then(|rest| rest.strip_suffix('Y'));
            if let Some(years) = years.filter(|y| is_age && y.bytes().all(|b| b.is_ascii_digit())) {
                add(SignKind::Age, "", years);
            }
        }
        Value::Time(Time { kind: TimeKind::Date | TimeKind::Time, iso, .. }) => {
            if let Some(day) = iso.strip_prefix("XXXX-WXX-").and_then(|rest| rest.get(..1)) {
                add(SignKind::Weekday, "", day);
            } else if let Some(day) = iso.get(4..10).filter(|day| day.bytes().all(|b| b == b'-' || b.is_ascii_digit()))
            {
                add(SignKind::Day, "", day);
            }
        }
        Value::Time(_) => {}
    }
}

/// Persons as subjects and objects of verbs that tell something.
fn deeds(document: &Document, weigher: &Weigher<'_>) -> Vec<Deed> {
    if document.syntax.is_empty() {
        return Vec::new();
    }
    let is_person = |(_, m): &(usize, &Mention)| m.label == Label::Person && m.form == MentionForm::Name;
    let deed = |(at, mention): (usize, &Mention)| {
        let head = mention.tokens.indices().map(|token| &document.syntax[token]).find(|word| {
            let inside = |head: TokenId| mention.tokens.indices().contains(&head.at());
            word.head.is_none_or(|head| !inside(head))
        })?;
        let is_actor = match head.relation {
            Relation::Nsubj => true,
            Relation::Obj | Relation::NsubjPass => false,
            _ => return None,
        };
        let verb = &document.syntax[head.head?.at()];
        let word = weigher.word(&fold(&verb.lemma), TokenKind::Word);
        let verb = word.stem.filter(|_| verb.upos == Upos::Verb && word.weight >= TELLING)?;
        Some(Deed { verb, is_actor, who: MentionId::new(at) })
    };
    document.mentions.iter().enumerate().filter(is_person).filter_map(deed).collect()
}
