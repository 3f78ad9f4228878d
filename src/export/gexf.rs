//! GEXF 1.3 (gexf.net): the graph of who stands with whom in one sentence, for Gephi and its kin. A node is an entity of the
//! comparison with its counted mentions, an edge has the number of sentences as its weight; both have a column an article.

use super::Account;
use super::account::letter;
use super::together::ties;
use super::view::counted_members;
use crate::ENGINE;
use crate::compare::Comparison;
use std::fmt::Write;

pub(super) fn write(accounts: &[Account<'_>], comparison: &Comparison) -> String {
    let letters: Vec<String> = (0..accounts.len()).map(letter).collect();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out += "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n<meta>";
    let _ = write!(
        out,
        "<creator>{}</creator><description>Names that stand in one sentence</description>",
        escaped(ENGINE)
    );
    out += "</meta>\n<graph defaultedgetype=\"undirected\">\n<attributes class=\"node\">\n";
    // Numbers of columns: label and id, then the articles.
    let mut columns = vec![("label".to_owned(), "string"), ("kb".to_owned(), "string")];
    columns.extend(letters.iter().map(|letter| (letter.clone(), "integer")));
    for (at, (title, kind)) in columns.iter().enumerate() {
        let _ = writeln!(out, "<attribute id=\"{at}\" title=\"{}\" type=\"{kind}\"/>", escaped(title));
    }
    out += "</attributes>\n<attributes class=\"edge\">\n";
    for (at, letter) in letters.iter().enumerate() {
        let _ = writeln!(out, "<attribute id=\"{at}\" title=\"{}\" type=\"integer\"/>", escaped(letter));
    }
    out += "</attributes>\n<nodes>\n";
    for (at, entity) in comparison.entities.iter().enumerate() {
        let mut counts = vec![0; accounts.len()];
        for &(article, part) in &entity.parts {
            let document = accounts[article].document;
            counts[article] += counted_members(document, &document.entities[part.at()]) as u32;
        }
        if counts.iter().all(|count| *count == 0) {
            continue;
        }
        let _ = write!(out, "<node id=\"{at}\" label=\"{}\"><attvalues>", escaped(&entity.name));
        let of_entity = [entity.label.name(), entity.kb.as_deref().unwrap_or_default()];
        attributes(&mut out, of_entity.map(str::to_owned).into_iter().chain(counts.iter().map(u32::to_string)));
        out += "</attvalues></node>\n";
    }
    out += "</nodes>\n<edges>\n";
    for (at, ((one, other), counts)) in ties(accounts, comparison).iter().enumerate() {
        let weight: u32 = counts.iter().sum();
        let _ = write!(out, "<edge id=\"{at}\" source=\"{one}\" target=\"{other}\" weight=\"{weight}\"><attvalues>");
        attributes(&mut out, counts.iter().map(u32::to_string));
        out += "</attvalues></edge>\n";
    }
    out += "</edges>\n</graph>\n</gexf>\n";
    out
}

fn attributes(out: &mut String, values: impl Iterator<Item = String>) {
    for (at, value) in values.enumerate().filter(|(_, value)| !value.is_empty()) {
        let _ = write!(out, "<attvalue for=\"{at}\" value=\"{}\"/>", escaped(&value));
    }
}

/// Words between quotation marks of XML. Controls have no place there, escaped or not.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_whitespace() => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
