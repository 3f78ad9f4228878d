//! Every mention of every article, in the order of the texts: names, dates and amounts.
//!
//! `start` and `end` are Unicode code points into the text, half-open. `entity` counts the entities of the comparison from
//! 0, as in the JSON, and `name` is that entity's; both are empty for what names nothing. `score` runs from 0 to 1000.

use super::Account;
use super::account::entity_cells;
use super::csv::Table;
use crate::compare::Comparison;

const HEADER: [&str; 16] = [
    "article",
    "outlet",
    "title",
    "published",
    "text_sha256",
    "start",
    "end",
    "text",
    "label",
    "form",
    "counted",
    "entity",
    "name",
    "joined_by",
    "rule",
    "score",
];

pub(super) fn write(accounts: &[Account<'_>], comparison: &Comparison) -> String {
    let mut table = Table::new(&HEADER);
    for (article, account) in accounts.iter().enumerate() {
        let document = account.document;
        let linked = account.linked(article, comparison);
        let mut joined_by = vec![""; document.mentions.len()];
        for member in document.entities.iter().flat_map(|e| &e.members) {
            joined_by[member.mention.at()] = member.joined_by.0;
        }
        for (i, mention) in document.mentions.iter().enumerate() {
            let span = account.span(mention);
            account.place_cells(&mut table, article, span);
            table.cell(span.of(account.text()));
            table.cell(mention.label.name());
            table.cell(mention.form.name());
            table.truth(document.counted(mention));
            entity_cells(&mut table, linked[i], comparison);
            table.cell(joined_by[i]);
            table.cell(mention.rule.0);
            table.cell(&mention.score.map(|s| s.to_string()).unwrap_or_default());
            table.end();
        }
    }
    table.finish()
}
