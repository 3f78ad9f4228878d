//! The title of the article, and a section's name above it.

use super::Page;
use super::passage::Passage;
use crate::document::{BlockKind, Fact, Rule};
use crate::text::fold;

impl Page<'_> {
    pub(super) fn find_title(&mut self) {
        if self.verdicts.iter().flatten().any(|v| v.kind == BlockKind::Title) {
            return;
        }
        let open: Vec<usize> = self.open().take(4).collect();
        let Some((mut at, mut reason)) = self.title(&open) else { return };
        // `WORLD` above the title.
        if open.first() == Some(&at) && open.len() > 2 && self.passages[at].is_section_name() {
            if let Some((below, why)) = self.title(&open[1..]).filter(|(below, _)| *below == open[1]) {
                self.decide(at, BlockKind::Furniture, Rule("section-name"));
                (at, reason) = (below, why);
            }
        }
        self.decide(at, BlockKind::Title, reason);
        let passage = &self.passages[at];
        let value = passage.text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.metadata.title.get_or_insert(Fact { value, span: Some(passage.span()), rule: reason });
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

    /// `World`, `MIDDLE EAST`
    fn is_section_name(&self) -> bool {
        let upper = !self.text.chars().any(char::is_lowercase);
        self.words.len() == 1 || (upper && self.words.len() <= 3)
    }
}
