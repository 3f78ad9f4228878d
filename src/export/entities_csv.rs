//! Who and what is in which article: a row for each entity of each article, in the order of the comparison.
//!
//! `entity` counts from 0, as in the JSON; rows of one number are one real thing. `count` is that of the counted mentions.
//! `first_start` and `first_end` are the place of the first of them, in Unicode code points, half-open; `sentence` is the
//! sentence around it. `perhaps_in` has the letters of the articles that do not count it and may speak of it all the same.

use super::Account;
use super::account::letter;
use super::csv::Table;
use super::view::counted_members;
use crate::compare::Comparison;

const HEADER: [&str; 17] = [
    "entity",
    "name",
    "label",
    "kb",
    "linked_by",
    "article",
    "outlet",
    "title",
    "published",
    "text_sha256",
    "name_in_article",
    "count",
    "first_start",
    "first_end",
    "first_text",
    "sentence",
    "perhaps_in",
];

pub(super) fn write(accounts: &[Account<'_>], comparison: &Comparison) -> String {
    let mut table = Table::new(&HEADER);
    for (i, linked) in comparison.entities.iter().enumerate() {
        let perhaps_in = linked.perhaps.iter().map(|p| letter(p.article)).collect::<Vec<_>>().join(" ");
        for &(article, entity) in &linked.parts {
            let account = &accounts[article];
            let entity = &account.document.entities[entity.at()];
            let first = account.first(entity);
            let (span, sentence) = (account.span(first), account.sentence(first));
            let range = account.range(span);
            table.number(i as u64);
            table.cell(&linked.name);
            table.cell(linked.label.name());
            table.cell(linked.kb.as_deref().unwrap_or_default());
            table.cell(linked.linked_by.0);
            table.cell(&letter(article));
            account.facts(&mut table);
            table.cell(&entity.name);
            table.number(counted_members(account.document, entity) as u64);
            table.number(range.start);
            table.number(range.end);
            table.cell(span.of(account.text()));
            table.cell(sentence.of(account.text()));
            table.cell(&perhaps_in);
            table.end();
        }
    }
    table.finish()
}
