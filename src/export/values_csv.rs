//! Every date and amount of every article, in the order of the texts: as it is written, and as it is read.
//!
//! `start` and `end` are Unicode code points into the text, half-open. The cells are the keys of `value` in
//! `docs/CONTRACT.md`: those of amounts are empty for times and those of times for amounts, all of them for what is written
//! and not understood. `anchor` is `published`, or the words of the date that it is counted from.

use super::Account;
use super::csv::Table;
use super::said::{AmountView, AnchorView, TimeView, ValueView};
use crate::document::MentionForm;

const HEADER: [&str; 23] = [
    "article",
    "outlet",
    "title",
    "published",
    "text_sha256",
    "start",
    "end",
    "text",
    "label",
    "counted",
    "kind",
    "amount",
    "max",
    "unit",
    "unit_assumed",
    "per",
    "of",
    "iso",
    "edtf",
    "anchor",
    "part",
    "mod",
    "rule",
];

pub(super) fn write(accounts: &[Account<'_>]) -> String {
    let mut table = Table::new(&HEADER);
    for (article, account) in accounts.iter().enumerate() {
        let document = account.document;
        for mention in document.mentions.iter().filter(|m| m.form == MentionForm::Value) {
            let span = account.span(mention);
            account.place_cells(&mut table, article, span);
            table.cell(span.of(account.text()));
            table.cell(mention.label.name());
            table.truth(document.counted(mention));
            let view = mention.value.as_ref().map(|value| ValueView::new(account, value));
            for cell in cells(account, view.as_ref()) {
                table.cell(cell);
            }
            table.cell(mention.rule.0);
            table.end();
        }
    }
    table.finish()
}

/// From `kind` to `mod`.
fn cells<'c>(account: &'c Account<'_>, value: Option<&'c ValueView>) -> [&'c str; 12] {
    let written = |value: &'c Option<String>| value.as_deref().unwrap_or_default();
    match value {
        None => [""; 12],
        Some(ValueView::Amount(AmountView { kind, amount, max, unit, unit_assumed, per, modifier, counted })) => {
            let of = counted.as_ref().map_or("", |counted| counted.lemma.as_str());
            let assumed = if *unit_assumed { "true" } else { "" };
            let modifier = modifier.unwrap_or_default();
            [kind, written(amount), written(max), written(unit), assumed, written(per), of, "", "", "", "", modifier]
        }
        Some(ValueView::Time(TimeView { kind, iso, edtf, anchor, part, modifier, .. })) => {
            let anchor = match anchor {
                None => "",
                Some(AnchorView::Published) => "published",
                Some(AnchorView::Mention(at)) => account.span(&account.document.mentions[*at]).of(account.text()),
            };
            let [part, modifier] = [part, modifier].map(|name| name.unwrap_or_default());
            [kind, "", "", "", "", "", "", iso, written(edtf), anchor, part, modifier]
        }
    }
}

/// A value in one cell: amount, bound, unit and rate, or the time as it is read: `5 to 10 million USD per person`.
pub(super) fn in_words(value: &ValueView) -> String {
    match value {
        ValueView::Amount(AmountView { amount, max, unit, per, modifier, .. }) => {
            let range = max.as_ref().map(|max| format!("to {max}"));
            let rate = per.as_ref().map(|per| format!("per {per}"));
            let modifier = modifier.map(|modifier| modifier.replace('_', " "));
            let parts = [modifier.as_ref(), amount.as_ref(), range.as_ref(), unit.as_ref(), rate.as_ref()];
            parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
        }
        ValueView::Time(TimeView { iso, edtf, .. }) => edtf.as_ref().unwrap_or(iso).clone(),
    }
}
