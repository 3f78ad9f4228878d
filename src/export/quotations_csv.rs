//! Every quotation of every article, in the order of the texts: who says what, in which words.
//!
//! `start` and `end` are Unicode code points into the text, half-open, of content, source and cue together. `entity` counts
//! the entities of the comparison from 0, as in the JSON, and `name` is that entity's; both are empty where nobody is named.
//! `words` are the parts of what is said, with ` … ` where source and cue stand in between.

use super::Account;
use super::account::entity_cells;
use super::csv::Table;
use crate::compare::Comparison;
use crate::document::TokenRange;

const HEADER: [&str; 18] = [
    "article",
    "outlet",
    "title",
    "published",
    "text_sha256",
    "start",
    "end",
    "kind",
    "words",
    "source",
    "cue",
    "entity",
    "name",
    "anonymous",
    "cue_class",
    "negated",
    "hedge",
    "rule",
];

pub(super) fn write(accounts: &[Account<'_>], comparison: &Comparison) -> String {
    let mut table = Table::new(&HEADER);
    for (article, account) in accounts.iter().enumerate() {
        let document = account.document;
        let linked = account.linked(article, comparison);
        let words = |tokens: TokenRange| document.span(tokens).of(account.text());
        for quotation in &document.quotations {
            let content: Vec<&str> = quotation.content.iter().copied().map(words).collect();
            let entity = quotation.speaker.and_then(|speaker| {
                let first = document.entities[speaker.at()].members.first()?;
                linked[first.mention.at()]
            });
            account.place_cells(&mut table, article, document.span(quotation.cover()));
            table.cell(quotation.kind.name());
            table.cell(&content.join(" … "));
            table.cell(quotation.source.map_or("", words));
            table.cell(quotation.cue.map_or("", words));
            entity_cells(&mut table, entity, comparison);
            table.truth(quotation.anonymous);
            table.cell(quotation.cue_class.map_or("", |class| class.name()));
            table.truth(quotation.negated);
            table.cell(quotation.hedge.map_or("", words));
            table.cell(quotation.rule.0);
            table.end();
        }
    }
    table.finish()
}
