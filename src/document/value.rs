//! What the words of a date or an amount say. Shapes are those of `docs/CONTRACT.md`, "Quotations, times and values".

use super::named::named;
use super::when::{TimeKind, When};
use super::{MentionId, Number, TokenRange};

/// What a mention of form [`super::MentionForm::Value`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Money, percent, a quantity, a number, an ordinal.
    Amount(Amount),
    /// A date, a time, a duration, what comes again and again.
    Time(Time),
}

/// How much or how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// What is measured so.
    pub kind: AmountKind,
    /// Of a range the smaller; `None` of "dozens" and "several".
    pub amount: Option<Number>,
    /// The larger of a range.
    pub max: Option<Number>,
    /// ISO 4217 of money, a CLDR core unit identifier of a quantity, `percent` and its like; `None` of numbers.
    pub unit: Option<String>,
    /// Whether the words leave open whose dollar or pound it is.
    pub unit_assumed: bool,
    /// The denominator of a rate: a CLDR unit, or a noun in the singular.
    pub per: Option<String>,
    /// The hedge or the bound, which stands outside the mention.
    pub modifier: Option<Modifier>,
    /// The noun that is counted.
    pub counted: Option<Counted>,
}

/// The noun that a number counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// In the sentence of the number.
    pub tokens: TokenRange,
    /// In lower case, singular.
    pub lemma: String,
}

/// When, how long or how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// What the words say.
    pub said: When,
    /// What is said of the calendar.
    pub kind: TimeKind,
    /// What the words say before any resolving, ISO 8601 where that has a form, unknown digits `X`; never empty.
    pub iso: String,
    /// Where it lies on the calendar, EDTF; `None` while unresolved, and of durations and sets.
    pub edtf: Option<String>,
    /// What it is counted from, if `edtf` needs a reference.
    pub reference: Reference,
    /// `early March`.
    pub part: Option<Part>,
    /// `since`, `about`.
    pub modifier: Option<Modifier>,
}

impl Time {
    /// What the words say, before it is looked for on the calendar.
    #[must_use]
    pub fn new(said: When, part: Option<Part>) -> Time {
        let (kind, iso) = (said.kind(), said.iso());
        Time { said, kind, iso, edtf: None, reference: Reference::Unknown, part, modifier: None }
    }
}

/// What a time is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// From nothing: the words say all.
    Absolute,
    /// From something that is not known.
    Unknown,
    /// From the article's date.
    Published,
    /// From a date in the text: `two days later`.
    Mention(MentionId),
}

named! {
    /// What an amount measures.
    AmountKind {
        /// In a currency.
        Money "money",
        /// Of a hundred, a thousand.
        Percent "percent",
        /// In a unit of measure.
        Quantity "quantity",
        /// `three`, `dozens`.
        Number "number",
        /// `third`.
        Ordinal "ordinal",
    }
}

named! {
    /// Which part of a period is meant.
    Part {
        /// `early`.
        Start "start",
        /// `mid-`.
        Mid "mid",
        /// `late`, `the end of`.
        End "end",
    }
}

named! {
    /// A hedge or a bound of a value.
    Modifier {
        /// `about`.
        Approx "approx",
        /// Of times.
        Before "before",
        /// Of times.
        After "after",
        /// Of times.
        Since "since",
        /// Of times.
        Until "until",
        /// `over`.
        MoreThan "more_than",
        /// `under`, `nearly`.
        LessThan "less_than",
        /// `no fewer than`.
        AtLeast "at_least",
        /// `up to`.
        AtMost "at_most",
    }
}
