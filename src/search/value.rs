//! A date or an amount that a reader looks for, however a text writes it: `14 people` finds "fourteen people", `August 2017`
//! finds "Aug. 3, 2017" and a Thursday of that month.

use crate::calendar::{Day, stretch};
use crate::document::{Amount, Document, Mention, Time, Value};
use crate::text::Span;

/// What a query says, if it says one date or one amount and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueQuery {
    sought: Sought,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Sought {
    /// With the noun that is counted.
    Amount(Amount, Option<String>),
    /// All that lies in these days.
    Days(Day, Day),
    /// What the calendar does not know: `10 days`, `every Monday`.
    Said(String),
}

impl ValueQuery {
    /// What an annotated query says; `None` where it says more or other things than one value.
    #[must_use]
    pub fn of(query: &str, document: &Document) -> Option<ValueQuery> {
        let mut values = document.mentions.iter().filter_map(|mention| Some((mention, mention.value.as_deref()?)));
        let (mention, value) = values.next().filter(|_| values.next().is_none())?;
        let counted = match value {
            Value::Amount(amount) => amount.counted.as_ref(),
            Value::Time(_) => None,
        };
        let said = |span: Span| {
            let inside = counted.is_some_and(|counted| document.span(counted.tokens).contains(span));
            inside || document.span(mention.tokens).contains(span)
        };
        let all = document
            .tokens
            .iter()
            .all(|token| said(token.span) || !token.span.of(query).starts_with(|c: char| c.is_alphanumeric()));
        let sought = match value {
            Value::Amount(amount) => Sought::Amount(amount.clone(), counted.map(|counted| counted.lemma.clone())),
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
        let says = document.mentions.iter().filter_map(|mention| Some((mention, mention.value.as_deref()?)));
        let span = |(mention, value): (&Mention, &Value)| {
            let own = document.span(mention.tokens);
            match value {
                Value::Amount(Amount { counted: Some(counted), .. }) if self.counts() => {
                    own.to(document.span(counted.tokens))
                }
                _ => own,
            }
        };
        says.filter(|(_, value)| self.is_met(value)).map(span).collect()
    }

    /// Whether a place stands in a value of a document that says something else: the `1.2bn` of `€1.2bn` where dollars are looked
    /// for. A number alone may stand in anything.
    #[must_use]
    pub fn refuses(&self, place: Span, document: &Document) -> bool {
        if matches!(&self.sought, Sought::Amount(amount, None) if amount.unit.is_none()) {
            return false;
        }
        let values = document.mentions.iter().filter_map(|mention| Some((mention, mention.value.as_deref()?)));
        let mut around = values.filter(|(mention, _)| document.span(mention.tokens).contains(place));
        around.any(|(_, value)| !self.is_met(value))
    }

    fn counts(&self) -> bool {
        matches!(&self.sought, Sought::Amount(_, Some(_)))
    }

    fn is_met(&self, value: &Value) -> bool {
        match (&self.sought, value) {
            (Sought::Amount(sought, counted), Value::Amount(amount)) => {
                let noun =
                    counted.as_ref().is_none_or(|sought| amount.counted.as_ref().is_some_and(|c| c.lemma == *sought));
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
