//! The title of the article, and a section's name above it.

use super::head;
use super::page::Page;
use super::passage::{Passage, Word};
use crate::document::{BlockKind, Fact, Rule};
use crate::text::fold;

impl Page<'_> {
    pub(super) fn find_title(&mut self) {
        if self.verdicts.iter().flatten().any(|v| v.kind == BlockKind::Title) {
            return;
        }
        let open: Vec<usize> = self.open().take(4).collect();
        let Some((mut at, mut reason)) = self.title(&open) else { return };
        // `WORLD` or the name of the site above the title.
        if open.first() == Some(&at)
            && open.len() > 2
            && open[1] == at + 1
            && self.passages[at].is_section_name(&self.passages[open[1]])
            && let Some((below, why)) = self.title(&open[1..]).filter(|(below, _)| *below == open[1])
        {
            self.decide(at, BlockKind::Furniture, Rule("section-name"));
            (at, reason) = (below, why);
        }
        self.decide(at, BlockKind::Title, reason);
        let passage = &self.passages[at];
        let value = passage.text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.metadata.title.get_or_insert(Fact { value, span: Some(passage.span()), rule: reason });
        // Many pages print it twice: as the page's and as the article's.
        let again = self.open().take(3).find(|&below| fold(self.passages[below].text) == fold(self.passages[at].text));
        if let Some(again) = again {
            self.decide(again, BlockKind::Furniture, Rule("repeated-title"));
        }
    }

    /// A name alone under the title, of nobody in the text, or above the date; and what the end says of the author.
    pub(super) fn find_author(&mut self) {
        let title = self.verdicts.iter().position(|v| v.is_some_and(|v| v.kind == BlockKind::Title));
        if let Some(at) = title.map(|title| title + 1).filter(|&at| at + 1 < self.passages.len())
            && self.metadata.byline.is_none()
            && self.verdicts[at].is_none()
            && self.is_personal_name(at)
        {
            let passage = &self.passages[at];
            let dated = self.verdicts[at + 1].is_some_and(|v| v.reason == head::DATE);
            let named = self.passages[at + 1..].iter().take(3).any(|p| p.text.contains(passage.text));
            if dated || !named {
                let rule = Rule("name-under-title");
                self.metadata.byline = Some(Fact { value: passage.text.to_owned(), span: Some(passage.span()), rule });
                self.decide(at, BlockKind::Furniture, rule);
            }
        }
        let author = self.metadata.byline.as_ref().map(|byline| fold(&byline.value)).unwrap_or_default();
        let tail = self.open().rev().nth(1).unwrap_or_default();
        let open: Vec<usize> = self.open().filter(|&at| at > 2 && at >= tail).collect();
        for at in open {
            let words = &self.passages[at].words;
            let of_author = words.len() > 3
                && tells(&words[2])
                && author.contains(&format!("{} {}", words[0].folded, words[1].folded));
            if of_author {
                self.decide(at, BlockKind::Furniture, Rule("author-note"));
            }
        }
        // Of a page full of them each would be looked for in each.
        const MOST: usize = 12;
        let behind = self.open().filter(|&at| at > 2);
        let writers: Vec<(usize, &str)> = behind.filter_map(|at| Some((at, self.writer(at)?))).take(MOST).collect();
        let spoken_of = |at: usize, name: &str| {
            let others = self.passages.iter().enumerate().filter(|(other, p)| *other != at && p.is_prose());
            others.into_iter().any(|(_, p)| p.text.contains(name))
        };
        let notes: Vec<usize> =
            writers.into_iter().filter(|(at, name)| !spoken_of(*at, name)).map(|(at, _)| at).collect();
        for at in notes {
            self.decide(at, BlockKind::Furniture, Rule("author-note"));
        }
    }

    /// The surname in `Anna Velkov is a reporter for The Herald.`: a note on the author where nothing else speaks of her.
    fn writer(&self, at: usize) -> Option<&str> {
        /// So far from the name.
        const REACH: usize = 9;
        let [name, surname, is, rest @ ..] = &self.passages[at].words[..] else { return None };
        let writes = |w: &Word<'_>| self.pack.word(&w.folded).is_writer();
        let named = name.is_capitalised() && surname.is_capitalised();
        (named && tells(is) && rest.iter().take(REACH).any(writes)).then_some(surname.text)
    }

    /// Among the first passages of which nothing is known.
    fn title(&self, open: &[usize]) -> Option<(usize, Rule)> {
        if let Some(given) = &self.metadata.title {
            let given = fold(&given.value);
            let same = |at: &&usize| self.passages[**at].is_within(40) && fold(self.passages[**at].text) == given;
            return open.iter().find(same).map(|&at| (at, Rule("given-title")));
        }
        let first = *open.first()?;
        // Nothing that looks like text may stand above a marked title.
        let marked = open.iter().take_while(|&&at| !self.passages[at].is_prose());
        if let Some(&at) = marked.into_iter().find(|&&at| self.passages[at].is_marked_heading()) {
            return Some((at, Rule("marked")));
        }
        let passage = &self.passages[first];
        let below = self.open().filter(|&at| at > first).take(6).map(|at| &self.passages[at]);
        let mut body =
            below.filter(|p| p.ends_sentence() && p.word_count >= 4 && p.text.len() > passage.text.len() / 2);
        (passage.is_headline() && body.next().is_some()).then_some((first, Rule("headline")))
    }
}

impl Passage<'_> {
    /// Short, and not closed as a sentence is.
    fn is_headline(&self) -> bool {
        const LONGEST: usize = 30;
        let asks = self.text.ends_with(['?', '!']) && self.word_count <= 16;
        self.is_within(LONGEST)
            && (asks || !self.ends_sentence())
            && !self.text.ends_with([':', ',', ';'])
            && !self.words[0].text.starts_with(char::is_lowercase)
    }

    /// `World`, `MIDDLE EAST`, `Harbour Notes` above a longer line in Title Case: what is under a title is seldom in it.
    fn is_section_name(&self, below: &Passage<'_>) -> bool {
        let upper = !self.text.chars().any(char::is_lowercase);
        let titled = |p: &Passage<'_>| p.words.iter().filter(|w| w.text.len() > 4).all(Word::is_capitalised);
        self.words.len() == 1
            || (self.words.len() <= 3 && (upper || (below.words.len() >= 5 && titled(self) && titled(below))))
    }
}

/// `Anna Velkov [is] a reporter`
fn tells(word: &Word<'_>) -> bool {
    matches!(&*word.folded, "is" | "was" | "covers" | "writes" | "reports" | "can")
}
