//! Values against the specifications of Recognizers-Text: an entry is right when its values are found, span and value, and no
//! others of their kind.

use super::amounts;
use super::judge::Judge;
use super::report::{Listing, Report};
use super::specs::{Entry, Spec, Wanted};
use super::times;
use crossread::annotate::annotate;
use crossread::document::{Document, Fact, Mention, Value as Said};
use crossread::pack::Pack;
use crossread::reader::{Hint, verbatim};
use crossread::text::Span;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Debug)]
pub(super) struct Values {
    name: String,
    counted: usize,
    right: usize,
    /// Entries whose spans alone are right.
    spans: usize,
    left_out: BTreeMap<&'static str, usize>,
    errors: Vec<String>,
}

impl Values {
    /// # Errors
    /// In words: a file that is none, or one of a kind that is not measured.
    pub(super) fn of(path: &Path, pack: &Pack) -> Result<Values, String> {
        let spec = Spec::of(path)?;
        let judge = amounts::judge(&spec.name)
            .or_else(|| times::judge(&spec.name))
            .ok_or_else(|| format!("no measure for {}", spec.name))?;
        let mut values =
            Values { name: spec.name, counted: 0, right: 0, spans: 0, left_out: BTreeMap::new(), errors: Vec::new() };
        for entry in &spec.entries {
            match (judge.leaves_out)(entry) {
                Some(reason) => *values.left_out.entry(reason).or_default() += 1,
                None => values.add(entry, &judge, pack),
            }
        }
        Ok(values)
    }

    fn add(&mut self, entry: &Entry, judge: &Judge, pack: &Pack) {
        let mut article = verbatim(entry.text.clone(), &Hint::default());
        article.metadata.published = entry.reference.clone().map(Fact::given);
        let document = annotate(&article, pack, &[]);
        let wanted: Vec<&Wanted> = entry.wanted.iter().filter(|wanted| (judge.asks)(wanted)).collect();
        let found: Vec<&Mention> = document.mentions.iter().filter(|mention| (judge.takes)(mention)).collect();
        let of = |wanted: &Wanted| found.iter().find(|m| same(&entry.text, wanted.span, document.span(m.tokens)));
        let agrees = |wanted: &&Wanted| {
            let said = of(wanted).and_then(|mention| mention.value.as_deref());
            said.is_some_and(|said| (judge.agrees)(wanted, said, entry))
        };
        let spans = wanted.len() == found.len() && wanted.iter().all(|wanted| of(wanted).is_some());
        let right = spans && wanted.iter().all(agrees);
        self.counted += 1;
        self.spans += usize::from(spans);
        self.right += usize::from(right);
        if !right {
            self.errors.push(shown(entry, &wanted, &found, &document));
        }
    }
}

/// What stands there and what was found, in a line.
fn shown(entry: &Entry, wanted: &[&Wanted], found: &[&Mention], document: &Document) -> String {
    let wanted = wanted.iter().map(|w| format!("{:?} {}", w.span.of(&entry.text), w.says));
    let found = found.iter().map(|mention| {
        let said = match mention.value.as_deref() {
            None => "unread".to_owned(),
            Some(Said::Amount(a)) => {
                let number = |n: Option<crossread::document::Number>| n.map_or("-".to_owned(), |n| n.to_string());
                format!("{} {} {}", number(a.amount), number(a.max), a.unit.as_deref().unwrap_or("-"))
            }
            Some(Said::Time(t)) => format!("{} {}", t.iso, t.edtf.as_deref().unwrap_or("-")),
        };
        format!("{:?} {said}", document.span(mention.tokens).of(&entry.text))
    });
    let all = |lines: Vec<String>| if lines.is_empty() { "nothing".to_owned() } else { lines.join("; ") };
    format!("{}\n    wanted {}\n    found {}", entry.text, all(wanted.collect()), all(found.collect()))
}

/// Determiners, prepositions, hedges and white space at the edges do not count: they are outside by our guidelines.
fn same(text: &str, wanted: Span, found: Span) -> bool {
    trimmed(text, wanted) == trimmed(text, found)
}

/// What other guidelines have inside a value.
const OUTSIDE: [&str; 40] = [
    "a",
    "an",
    "the",
    "about",
    "around",
    "over",
    "under",
    "more",
    "than",
    "less",
    "at",
    "least",
    "most",
    "up",
    "to",
    "from",
    "between",
    "on",
    "in",
    "of",
    "since",
    "before",
    "after",
    "until",
    "till",
    "within",
    "during",
    "for",
    "by",
    "no",
    "later",
    "as",
    "circa",
    "starting",
    "end",
    "start",
    "beginning",
    "middle",
    "year",
    "calendar",
];

/// The same, at the end.
const BEHIND: [&str; 6] = ["or later", "or more", "or so", "and after", "and greater", "and later"];

fn trimmed(text: &str, span: Span) -> (usize, usize) {
    let whole = span.of(text);
    let mut rest = whole.trim_start();
    for phrase in ["as early as ", "as late as "] {
        rest = rest.strip_prefix(phrase).unwrap_or(rest);
    }
    while let Some((first, after)) = rest.split_once(char::is_whitespace) {
        // "later this year" is narrowed, "no later than Friday" bound.
        let narrowed = first.eq_ignore_ascii_case("later") && !after.trim_start().starts_with("than");
        if narrowed || !OUTSIDE.iter().any(|word| word.eq_ignore_ascii_case(first)) {
            break;
        }
        rest = after.trim_start();
    }
    let start = span.start as usize + whole.len() - rest.len();
    let rest = BEHIND.iter().find_map(|words| rest.strip_suffix(words)).unwrap_or(rest);
    (start, start + rest.trim_end_matches(|c: char| c.is_whitespace() || ".,;".contains(c)).len())
}

impl Report for Values {
    fn name(&self) -> &str {
        &self.name
    }

    fn documents(&self) -> usize {
        self.counted
    }

    fn table(&self) -> String {
        let share = |part: usize| (1000 * part + self.counted / 2).checked_div(self.counted).unwrap_or(0);
        let mut out = format!("{:<12} {:>7} {:>6} {:>9}\n", "", "counted", "right", "per mille");
        for (name, right) in [("spans", self.spans), ("values", self.right)] {
            out += &format!("{name:<12} {:>7} {right:>6} {:>9}\n", self.counted, share(right));
        }
        self.left_out.iter().for_each(|(reason, count)| out += &format!("left out: {count} {reason}\n"));
        out
    }

    fn json(&self) -> Vec<(&'static str, Value)> {
        let left_out: Value =
            self.left_out.iter().map(|(reason, count)| ((*reason).to_owned(), json!(count))).collect();
        let counts = json!({"counted": self.counted, "spans": self.spans, "right": self.right, "left_out": left_out});
        vec![("values", counts)]
    }

    fn errors(&self, listing: &Listing) -> Vec<String> {
        listing.spread(&self.errors).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn determiners_and_hedges_at_the_edges_do_not_count() {
        let text = "at least a dozen of them";
        assert!(same(text, Span::new(0, 16), Span::new(11, 16)));
        assert!(!same(text, Span::new(0, 16), Span::new(0, 10)));
    }
}
