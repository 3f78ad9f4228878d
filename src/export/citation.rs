//! A place of a text as a plain citation.

use super::Account;
use super::account::on_one_line;
use crate::text::Span;

/// A plain citation, on one line: “quote” — outlet, title, date; characters 10–14 of text sha256 0123456789abcdef.
///
/// Characters are Unicode code points, half-open; the hash is the beginning of the SHA-256 of the text, as in an anchor.
/// What is not known of the article is left out; of one that says nothing of itself, the name of its source stands there.
#[must_use]
pub fn citation(account: &Account<'_>, span: Span) -> String {
    let mut facts: Vec<String> =
        [account.outlet(), account.title(), account.published()].into_iter().flatten().map(on_one_line).collect();
    if facts.is_empty() {
        facts.push(on_one_line(account.name()));
    }
    facts.retain(|f| !f.is_empty());
    let source = if facts.is_empty() { String::new() } else { format!(" — {}", facts.join(", ")) };
    let (quote, range) = (on_one_line(span.of(account.text())), account.range(span));
    let (start, end, hash) = (range.start, range.end, &account.hash()[..16]);
    format!("“{quote}”{source}; characters {start}–{end} of text sha256 {hash}")
}
