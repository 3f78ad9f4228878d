//! What is found of accounts side by side, for the report: a heading a layer, a finding a line, its words quoted and their places numbered.

use super::Account;
use super::account::{letter, on_one_line};
use super::findings::{Finding, of_many, of_pair};
use super::markdown_words::escaped;
use crate::compare::Comparison;
use crate::compare::event::EventState;
use crate::text::Span;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The layers of a pair with their headings, in the order of the report.
const LAYERS: [(&str, &str); 9] = [
    ("values", "Facts side by side"),
    ("quotations", "Quotations"),
    ("relations", "Who does what to whom"),
    ("alignments", "What both report"),
    ("only", "What one reports"),
    ("emphasis", "What each makes most of"),
    ("wording", "How they word the same"),
    ("reuse", "The same words"),
    ("event", "What speaks for one event, and what against"),
];

/// Those of all articles.
const OF_MANY: [(&str, &str); 3] =
    [("lineage", "Who has it from whom"), ("clusters", "Which belong together"), ("points", "Points of the story")];

/// Nothing where no pair was read side by side. `evidence` has (article, place), numbered from 1.
pub(super) fn write(
    accounts: &[Account<'_>],
    comparison: &Comparison,
    evidence: &mut Vec<(usize, Span)>,
    out: &mut String,
) {
    if comparison.pairs.is_empty() {
        return;
    }
    let mut writer = Writer { accounts, evidence, numbers: BTreeMap::new(), out };
    let documents: Vec<_> = accounts.iter().map(|account| (account.article, account.document)).collect();
    let by_letter = |at: usize| escaped(&letter(at));
    for pair in &comparison.pairs {
        let [a, b] = pair.articles.map(by_letter);
        let _ = writeln!(writer.out, "## {a} and {b}: {}\n", in_words(pair.event.state));
        writer.sections(&of_pair(&documents, pair), &LAYERS, "###");
    }
    writer.sections(&of_many(accounts.len(), comparison), &OF_MANY, "##");
}

fn in_words(state: EventState) -> &'static str {
    match state {
        EventState::SameEvent => "two accounts of one event",
        EventState::SameStory => "two accounts of one story",
        EventState::SameTopic => "two events of one topic",
        EventState::Unrelated => "two accounts that have little to do with each other",
    }
}

struct Writer<'w, 'a> {
    accounts: &'w [Account<'a>],
    evidence: &'w mut Vec<(usize, Span)>,
    /// A place that two findings rest on has one number.
    numbers: BTreeMap<(usize, Span), usize>,
    out: &'w mut String,
}

impl Writer<'_, '_> {
    fn sections(&mut self, found: &[Finding], layers: &[(&str, &str)], level: &str) {
        for (layer, heading) in layers {
            // The state of the event stands in the heading.
            let of_layer = || found.iter().filter(|f| f.layer == *layer && (*layer != "event" || !f.sides.is_empty()));
            if of_layer().next().is_none() {
                continue;
            }
            let _ = writeln!(self.out, "{level} {heading}\n");
            for finding in of_layer() {
                let says = finding.says.iter().map(|word| escaped(&word.replace('_', " "))).collect::<Vec<_>>();
                let colon = if says.is_empty() || finding.sides.is_empty() { "" } else { ": " };
                let quoted = finding.sides.iter().enumerate().filter(|(_, spans)| !spans.is_empty());
                let quoted = quoted.map(|(at, spans)| format!("{} {}", escaped(&letter(at)), self.quotes(at, spans)));
                let quoted = quoted.collect::<Vec<_>>().join("; ");
                let _ = writeln!(self.out, "- {}{colon}{quoted} ({})", says.join(", "), finding.rule);
            }
            self.out.push('\n');
        }
    }

    /// `“14 people” [7]`
    fn quotes(&mut self, article: usize, spans: &[Span]) -> String {
        let quote = |span: &Span| {
            let number = *self.numbers.entry((article, *span)).or_insert_with(|| {
                self.evidence.push((article, *span));
                self.evidence.len()
            });
            format!("“{}” [{number}]", escaped(&on_one_line(span.of(self.accounts[article].text()))))
        };
        spans.iter().map(quote).collect::<Vec<_>>().join(", ")
    }
}
