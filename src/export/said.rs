//! What values say and who says what, as it is outside: `docs/CONTRACT.md`, "Quotations, times and values".

use super::Account;
use super::range::Range;
use crate::document::{Amount, Modifier, Quotation, Reference, Time, Value};
use serde::{Serialize, Serializer};

/// What a date or an amount says: one of two shapes, told apart by `kind`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum ValueView {
    /// `money`, `percent`, `quantity`, `number`, `ordinal`.
    Amount(AmountView),
    /// `date`, `interval`, `time`, `duration`, `set`.
    Time(TimeView),
}

/// How much or how many.
#[derive(Debug, Serialize)]
pub struct AmountView {
    /// See [`crate::document::AmountKind`].
    pub kind: &'static str,
    /// Digits with a point, or `n/d`; `null` of vague numbers.
    pub amount: Option<String>,
    /// The larger of a range.
    pub max: Option<String>,
    /// ISO 4217, a CLDR identifier, `percent` and its like.
    pub unit: Option<String>,
    /// Whether the words leave open whose dollar it is.
    pub unit_assumed: bool,
    /// The denominator of a rate.
    pub per: Option<String>,
    /// The hedge or the bound.
    #[serde(rename = "mod")]
    pub modifier: Option<&'static str>,
    /// The noun that is counted.
    pub counted: Option<CountedView>,
}

/// The noun that a number counts.
#[derive(Debug, Serialize)]
pub struct CountedView {
    /// Flat in JSON: `start` and `end`.
    #[serde(flatten)]
    pub range: Range,
    /// In lower case, singular.
    pub lemma: String,
}

/// When, how long or how often.
#[derive(Debug, Serialize)]
pub struct TimeView {
    /// See [`crate::document::TimeKind`].
    pub kind: &'static str,
    /// What the words say, unknown digits `X`.
    pub iso: String,
    /// Where it lies, EDTF; `null` while unresolved.
    pub edtf: Option<String>,
    /// Whether `edtf` needs a reference.
    pub relative: bool,
    /// The reference: `published`, or an index into the mentions.
    pub anchor: Option<AnchorView>,
    /// `start`, `mid`, `end` of the period.
    pub part: Option<&'static str>,
    /// The preposition or the hedge.
    #[serde(rename = "mod")]
    pub modifier: Option<&'static str>,
}

/// What a relative time is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnchorView {
    /// The article's date.
    Published,
    /// Indexes [`super::view::ArticleView::mentions`].
    Mention(usize),
}

impl Serialize for AnchorView {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            AnchorView::Published => to.serialize_str("published"),
            AnchorView::Mention(at) => to.serialize_u64(*at as u64),
        }
    }
}

impl ValueView {
    pub(super) fn new(account: &Account<'_>, value: &Value) -> ValueView {
        match value {
            Value::Amount(amount) => ValueView::Amount(AmountView::new(account, amount)),
            Value::Time(time) => ValueView::Time(TimeView::new(time)),
        }
    }
}

impl AmountView {
    fn new(account: &Account<'_>, amount: &Amount) -> AmountView {
        AmountView {
            kind: amount.kind.name(),
            amount: amount.amount.map(|n| n.to_string()),
            max: amount.max.map(|n| n.to_string()),
            unit: amount.unit.clone(),
            unit_assumed: amount.unit_assumed,
            per: amount.per.clone(),
            modifier: amount.modifier.map(Modifier::name),
            counted: amount.counted.as_ref().map(|counted| CountedView {
                range: account.range(account.document.span(counted.tokens)),
                lemma: counted.lemma.clone(),
            }),
        }
    }
}

impl TimeView {
    fn new(time: &Time) -> TimeView {
        TimeView {
            kind: time.kind.name(),
            iso: time.iso.clone(),
            edtf: time.edtf.clone(),
            relative: time.reference != Reference::Absolute,
            anchor: match time.reference {
                Reference::Absolute | Reference::Unknown => None,
                Reference::Published => Some(AnchorView::Published),
                Reference::Mention(mention) => Some(AnchorView::Mention(mention.at())),
            },
            part: time.part.map(|part| part.name()),
            modifier: time.modifier.map(Modifier::name),
        }
    }
}

/// An attribution: what one source says by one cue.
#[derive(Debug, Serialize)]
pub struct QuotationView {
    /// Flat in JSON: `start` and `end`, of content, source and cue together.
    #[serde(flatten)]
    pub range: Range,
    /// `direct`, `indirect` or `mixed`.
    pub kind: &'static str,
    /// In the order of the text.
    pub content: Vec<Range>,
    /// The noun phrase as written.
    pub source: Option<Range>,
    /// The words that attribute.
    pub cue: Option<Range>,
    /// Indexes [`super::view::ArticleView::entities`].
    pub speaker: Option<usize>,
    /// Whether the source has no name.
    pub anonymous: bool,
    /// See [`crate::document::CueClass`].
    pub cue_class: Option<&'static str>,
    /// Whether the cue is denied.
    pub negated: bool,
    /// `allegedly`, beside the cue.
    pub hedge: Option<Range>,
    /// The slug of the sieve that found it.
    pub rule: &'static str,
}

impl QuotationView {
    pub(super) fn new(account: &Account<'_>, quotation: &Quotation) -> QuotationView {
        let range = |tokens| account.range(account.document.span(tokens));
        QuotationView {
            range: range(quotation.cover()),
            kind: quotation.kind.name(),
            content: quotation.content.iter().copied().map(range).collect(),
            source: quotation.source.map(range),
            cue: quotation.cue.map(range),
            speaker: quotation.speaker.map(|speaker| speaker.at()),
            anonymous: quotation.anonymous,
            cue_class: quotation.cue_class.map(|class| class.name()),
            negated: quotation.negated,
            hedge: quotation.hedge.map(range),
            rule: quotation.rule.0,
        }
    }
}
