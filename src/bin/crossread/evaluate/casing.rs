//! Sets as headlines write: `--case upper`, `--case title`.

use super::sets::{GoldDocument, GoldSet};
use crossread::text::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Casing {
    /// ALL CAPS
    Upper,
    /// The First Letter of Each Word
    Title,
}

impl GoldSet {
    /// The same in another case, named so.
    pub(super) fn in_case(self, case: Option<Casing>) -> GoldSet {
        let Some(case) = case else { return self };
        let documents = self.documents.iter().map(|gold| case.apply(gold)).collect();
        GoldSet { name: format!("{} {}", self.name, case.name()), documents, ..self }
    }
}

impl Casing {
    pub(super) fn name(self) -> &'static str {
        match self {
            Casing::Upper => "upper",
            Casing::Title => "title",
        }
    }

    pub(super) fn apply(self, gold: &GoldDocument) -> GoldDocument {
        let (text, moved) = self.recase(&gold.text);
        let span = |span: Span| Span::new(moved[span.start as usize], moved[span.end as usize]);
        GoldDocument {
            text,
            marks: gold.marks.iter().map(|&(at, mark)| (span(at), mark)).collect(),
            compounds: gold.compounds.iter().map(|&at| span(at)).collect(),
        }
    }

    /// The text and, for each byte of the old one, where its character went.
    fn recase(self, old: &str) -> (String, Vec<usize>) {
        let (mut text, mut moved) = (String::with_capacity(old.len()), Vec::with_capacity(old.len() + 1));
        let (mut before_last, mut last) = (' ', ' ');
        for (at, c) in old.char_indices() {
            // "Iran's" and "don't" are one word, "'the plan'" begins one after the mark.
            let inside = last.is_alphanumeric() || (matches!(last, '\'' | '’') && before_last.is_alphanumeric());
            moved.resize(at + c.len_utf8(), text.len());
            text.push(if self == Casing::Upper || !inside { upper(c) } else { c });
            (before_last, last) = (last, c);
        }
        moved.push(text.len());
        (text, moved)
    }
}

/// Characters whose upper case is longer than one, such as `ß`, stay as they are.
fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sets::Mark;
    use super::*;

    #[test]
    fn marks_stay_on_their_words() {
        // "ı" is two bytes, its upper case one; "ß" has none of one character.
        let text = "a well-known ‘fan’ of Kılıç's Weißbier, isn’t he";
        let start = text.find("Kıl").unwrap();
        let marks = vec![(Span::new(start, start + "Kılıç".len()), Mark::Masked)];
        let gold = GoldDocument { text: text.to_owned(), marks, compounds: Vec::new() };
        for (casing, expected, name) in [
            (Casing::Upper, "A WELL-KNOWN ‘FAN’ OF KILIÇ'S WEIßBIER, ISN’T HE", "KILIÇ"),
            (Casing::Title, "A Well-Known ‘Fan’ Of Kılıç's Weißbier, Isn’t He", "Kılıç"),
        ] {
            let gold = casing.apply(&gold);
            assert_eq!((gold.text.as_str(), gold.marks[0].0.of(&gold.text)), (expected, name));
        }
    }
}
