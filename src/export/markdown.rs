//! A report to read and to paste: what was compared, what was found, who is where, with numbered evidence. CommonMark with
//! the tables of GitHub; places are Unicode code points, half-open. No word of an article becomes markup.

use super::Account;
use super::account::{letter, on_one_line};
use super::markdown_findings;
use super::markdown_words::escaped;
use super::view::counted_members;
use crate::ENGINE;
use crate::compare::{Comparison, LinkedEntity};
use crate::document::{EntityId, Group};
use crate::text::{Span, around, order_by_key};
use std::fmt::Write;

/// A name with counted mentions.
struct Row<'c> {
    entity: &'c LinkedEntity,
    /// Counted mentions, one figure an article.
    counts: Vec<usize>,
}

impl Row<'_> {
    fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    fn articles(&self) -> usize {
        self.counts.iter().filter(|c| **c > 0).count()
    }

    /// Whether an article may speak of it without being found to name it: then it is in none alone.
    fn is_perhaps(&self) -> bool {
        self.entity.perhaps.iter().any(|p| self.counts[p.article] == 0)
    }
}

pub(super) fn write(accounts: &[Account<'_>], comparison: &Comparison) -> String {
    let mut rows: Vec<Row<'_>> =
        comparison.entities.iter().map(|e| row(e, accounts)).filter(|r| r.total() > 0).collect();
    order_by_key(&mut rows, |r| std::cmp::Reverse(r.total()));
    let (all, rows): (Vec<_>, Vec<_>) = rows.into_iter().partition(|r| r.articles() == accounts.len());
    let (some, rows): (Vec<_>, Vec<_>) = rows.into_iter().partition(|r| r.articles() > 1);
    let (perhaps, only): (Vec<_>, Vec<_>) = rows.into_iter().partition(Row::is_perhaps);
    let only_in = |at: usize| only.iter().filter(move |r| r.counts[at] > 0);

    let mut report = Report { out: String::new(), evidence: Vec::new(), accounts };
    report.head();
    report.findings([&all, &some, &only, &perhaps]);
    match accounts.len() {
        1 => report.names("Names", all.iter()),
        2 => report.names("In both", all.iter()),
        _ => report.names("In all", all.iter()),
    }
    report.names("In some", some.iter());
    for at in 0..accounts.len() {
        report.names(&format!("Only in {}", letter(at)), only_in(at));
    }
    report.names("Perhaps the same", perhaps.iter());
    markdown_findings::write(accounts, comparison, &mut report.evidence, &mut report.out);
    report.finish()
}

fn row<'c>(entity: &'c LinkedEntity, accounts: &[Account<'_>]) -> Row<'c> {
    let mut counts = vec![0; accounts.len()];
    for &(article, part) in &entity.parts {
        let document = accounts[article].document;
        counts[article] += counted_members(document, &document.entities[part.at()]);
    }
    Row { entity, counts }
}

struct Report<'r, 'a> {
    out: String,
    /// (article, place), numbered from 1.
    evidence: Vec<(usize, Span)>,
    accounts: &'r [Account<'a>],
}

/// Names given as examples in a sentence.
const EXAMPLES: usize = 3;

impl Report<'_, '_> {
    fn head(&mut self) {
        let count = self.accounts.len();
        let _ = match count {
            1 => writeln!(self.out, "# Who and what is in one account\n"),
            _ => writeln!(self.out, "# {count} accounts compared\n"),
        };
        self.out += "| | Outlet | Title | Date | Words | SHA-256 of the text |\n|---|---|---|---|---:|---|\n";
        for (at, account) in self.accounts.iter().enumerate() {
            let unknown = |fact: Option<&str>| fact.map_or_else(|| "not given".to_owned(), escaped);
            let title = account.title().or(Some(account.name()).filter(|n| !n.is_empty()));
            let _ = writeln!(
                self.out,
                "| {} | {} | {} | {} | {} | `{}` |",
                escaped(&letter(at)),
                unknown(account.outlet()),
                unknown(title),
                unknown(account.published()),
                account.document.words(),
                account.hash(),
            );
        }
        self.out.push('\n');
    }

    /// The sentences that the page opens with.
    fn findings(&mut self, [all, some, only, perhaps]: [&[Row<'_>]; 4]) {
        self.out += "## Findings\n\n";
        let accounts = self.accounts.len();
        let mut said = Vec::new();
        if [all, some, only, perhaps].iter().all(|rows| rows.is_empty()) {
            said.push("No names were found.".to_owned());
        } else if accounts == 1 {
            said.push(format!("{}{}.", names(all.len()), examples(all)));
        } else {
            let who = if accounts == 2 { "both".to_owned() } else { format!("all {accounts}") };
            said.push(match all {
                [] => format!("No name was found in {}.", if accounts == 2 { "both" } else { "all of them" }),
                _ => format!("In {} of them {}{}.", who, names(all.len()), examples(all)),
            });
            if !some.is_empty() {
                said.push(format!("{} in some, but not in all{}.", names(some.len()), examples(some)));
            }
            for at in 0..accounts {
                let own: Vec<&Row<'_>> = only.iter().filter(|r| r.counts[at] > 0).collect();
                if !own.is_empty() {
                    let count = names(own.len());
                    said.push(format!("{count} only in {}{}.", escaped(&letter(at)), examples(own)));
                }
            }
            if !perhaps.is_empty() {
                let count = names(perhaps.len());
                said.push(format!(
                    "{count} perhaps the same as one in another, or there in other words{}.",
                    examples(perhaps)
                ));
            }
        }
        for (at, account) in self.accounts.iter().enumerate() {
            if let Some(origin) = &account.document.metadata.republished_from {
                let (letter, origin) = (escaped(&letter(at)), escaped(&origin.value));
                said.push(format!("{letter} says it was republished from {origin}."));
            }
        }
        for sentence in said {
            let _ = writeln!(self.out, "- {sentence}");
        }
        self.out.push('\n');
    }

    fn names<'p>(&mut self, heading: &str, rows: impl Iterator<Item = &'p Row<'p>>) {
        let mut begun = false;
        for row in rows {
            if !begun {
                let _ = writeln!(self.out, "## {}\n", escaped(heading));
                begun = true;
            }
            let (name, kind) = (escaped(&row.entity.name), kind(row.entity.label.group()));
            let _ = write!(self.out, "- **{name}** ({kind}): ");
            let mut before = "";
            for (at, count) in row.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
                let number = self.cite(at, row.entity);
                let _ = write!(self.out, "{before}{} {count} [{number}]", escaped(&letter(at)));
                before = ", ";
            }
            for perhaps in row.entity.perhaps.iter().filter(|p| row.counts[p.article] == 0) {
                self.evidence.push((perhaps.article, perhaps.span));
                let words = perhaps.span.of(&self.accounts[perhaps.article].article.text);
                let (at, number) = (escaped(&letter(perhaps.article)), self.evidence.len());
                let _ = write!(self.out, "{before}in {at} perhaps “{}” [{number}]", escaped(&on_one_line(words)));
            }
            self.out.push('\n');
        }
        if begun {
            self.out.push('\n');
        }
    }

    /// Numbers the first counted mention of an entity in an article.
    fn cite(&mut self, article: usize, entity: &LinkedEntity) -> usize {
        let account = &self.accounts[article];
        let parts = entity.parts.iter().filter(|(at, _)| *at == article);
        let first = |part: EntityId| account.first(&account.document.entities[part.at()]);
        let mentions = parts.map(|&(_, part)| first(part)).filter(|m| account.document.counted(m));
        let place = mentions.map(|m| account.span(m)).min().unwrap_or(Span::new(0, 0));
        self.evidence.push((article, place));
        self.evidence.len()
    }

    fn finish(mut self) -> String {
        if !self.evidence.is_empty() {
            self.out +=
                "## Evidence\n\nOf a name the first place, of a finding its words; by characters of the text.\n\n";
        }
        for (i, &(article, place)) in self.evidence.iter().enumerate() {
            let account = &self.accounts[article];
            let range = account.range(place);
            let (before, after) = around(account.text(), place, CONTEXT);
            let (letter, start, end) = (escaped(&letter(article)), range.start, range.end);
            let text = account.text();
            let (left, right) = (place.start as usize - before.len(), place.end as usize + after.len());
            let (opening, closing) = (cut_before(&text[..left]), cut_behind(&text[right..]));
            let (before, quote, after) = (escaped(before), escaped(place.of(text)), escaped(after));
            let _ =
                writeln!(self.out, "{}. {letter} {start}–{end}: {opening}{before}**{quote}**{after}{closing}", i + 1);
        }
        let _ = write!(self.out, "\n{ENGINE}\n");
        self.out.trim_start().to_owned()
    }
}

/// An ellipsis where the line goes on.
fn cut_before(text: &str) -> &'static str {
    if text.rsplit('\n').next().is_none_or(|line| line.trim().is_empty()) { "" } else { "… " }
}

fn cut_behind(text: &str) -> &'static str {
    if text.split('\n').next().is_none_or(|line| line.trim().is_empty()) { "" } else { " …" }
}

fn names(count: usize) -> String {
    format!("{count} {}", if count == 1 { "name" } else { "names" })
}

fn examples<'p>(rows: impl IntoIterator<Item = &'p Row<'p>>) -> String {
    let mut rows = rows.into_iter();
    let names: Vec<String> = rows.by_ref().take(EXAMPLES).map(|r| escaped(&r.entity.name)).collect();
    let begin = if rows.next().is_some() { ", most of all" } else { ":" };
    match &names[..] {
        [most @ .., last] if !most.is_empty() => format!("{begin} {} and {last}", most.join(", ")),
        _ => format!("{begin} {}", names.concat()),
    }
}

fn kind(group: Group) -> &'static str {
    match group {
        Group::People => "person",
        Group::Organisations => "organisation",
        Group::Places => "place",
        Group::Peoples => "people",
        Group::Events => "event",
        Group::Things => "thing",
        Group::When => "time",
        Group::HowMuch => "amount",
    }
}

/// Characters of context on each side of the words cited.
const CONTEXT: usize = 120;
