//! A date or an amount that a reader looks for, however a text writes it: `14 people` finds "fourteen people", `August 2017`
//! finds "Aug. 3, 2017" and a Thursday of that month.

use crate::calendar::{Day, stretch};
use crate::document::{Amount, Counted, Document, Mention, Time, Value};
use crate::text::Span;

/// What a query says, if it says one date or one amount and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueQuery {
    sought: Sought,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Sought {
    Amount(Amount),
    /// All that lies in these days.
    Days(Day, Day),
    /// What the calendar does not know: `10 days`, `every Monday`.
    Said(String),
}

impl ValueQuery {
    /// What an annotated query says; `None` where it says more or other things than one value.
    #[must_use]
    pub fn of(query: &str, document: &Document) -> Option<ValueQuery> {
        let mut values = valued(&document.mentions);
        let (mention, value) = values.next().filter(|_| values.next().is_none())?;
        let noun = noun(value).map(|noun| document.span(noun.tokens));
        let said =
            |span: Span| noun.is_some_and(|noun| noun.contains(span)) || document.span(mention.tokens).contains(span);
        let all = document
            .tokens
            .iter()
            .all(|token| said(token.span) || !token.span.of(query).starts_with(|c: char| c.is_alphanumeric()));
        let sought = match value {
            Value::Amount(amount) => Sought::Amount(amount.clone()),
            Value::Time(time) => match time.edtf.as_deref().and_then(stretch) {
                Some((first, last)) => Sought::Days(first, last),
                None => Sought::Said(time.iso.clone()),
            },
        };
        all.then_some(ValueQuery { sought })
    }

    /// Where a document says so, by place.
    #[must_use]
    pub fn find(&self, document: &Document) -> Vec<Span> {
        let counts = matches!(&self.sought, Sought::Amount(Amount { counted: Some(_), .. }));
        let span = |(mention, value): (&Mention, &Value)| {
            let own = document.span(mention.tokens);
            noun(value).filter(|_| counts).map_or(own, |noun| own.to(document.span(noun.tokens)))
        };
        valued(&document.mentions).filter(|(_, value)| self.is_met(value)).map(span).collect()
    }

    /// Whether a place stands in a value of a document that says something else: the `1.2bn` of `€1.2bn` where dollars are looked
    /// for. A number alone may stand in anything.
    #[must_use]
    pub fn refuses(&self, place: Span, document: &Document) -> bool {
        if matches!(&self.sought, Sought::Amount(Amount { counted: None, unit: None, .. })) {
            return false;
        }
        let mentions = &document.mentions;
        let first = mentions.partition_point(|mention| document.span(mention.tokens).end <= place.start);
        let near =
            valued(&mentions[first..]).take_while(|(mention, _)| document.span(mention.tokens).start < place.end);
        let mut around = near.filter(|(mention, _)| document.span(mention.tokens).contains(place));
        around.any(|(_, value)| !self.is_met(value))
    }

    fn is_met(&self, value: &Value) -> bool {
        match (&self.sought, value) {
            (Sought::Amount(sought), Value::Amount(amount)) => {
                let counted = |amount: &Amount| amount.counted.as_ref().map(|noun| noun.lemma.clone());
                let noun = sought.counted.is_none() || counted(sought) == counted(amount);
                let known = sought.amount.is_some() || sought.max.is_some();
                let exact = (amount.kind, &amount.unit, amount.amount, amount.max)
                    == (sought.kind, &sought.unit, sought.amount, sought.max);
                noun && known && exact && amount.per == sought.per
            }
            (Sought::Days(first, last), Value::Time(Time { edtf: Some(edtf), .. })) => {
                stretch(edtf).is_some_and(|(from, to)| *first <= from && to <= *last)
            }
            (Sought::Said(iso), Value::Time(time)) => time.iso == *iso,
            _ => false,
        }
    }
}

/// The mentions that say a date or an amount.
fn valued(mentions: &[Mention]) -> impl Iterator<Item = (&Mention, &Value)> {
    mentions.iter().filter_map(|mention| Some((mention, mention.value.as_deref()?)))
}

/// The noun that an amount counts.
fn noun(value: &Value) -> Option<&Counted> {
    match value {
        Value::Amount(amount) => amount.counted.as_ref(),
        Value::Time(_) => None,
    }
}
