//! Gold in the notation of `markup`: a header for each block with its kind, then the block's text.

use crate::document::Label;
use crate::markup::{Marked, parts};
use crate::text::Span;

/// What must be found in one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gold {
    /// The text of all blocks and what is marked in it.
    pub marked: Marked,
    /// Each block, in bytes of the text, and the name of its kind; none for a sentence that stands alone.
    pub blocks: Vec<(Span, String)>,
}

/// What a file of gold holds, as its name tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// An article in which everything is marked.
    Article,
    /// Sentences that stand alone, in which only the labels of [`Extent::labels`] are marked: `rare-*.txt`.
    Rare,
}

impl Extent {
    /// By the name of the file.
    #[must_use]
    pub fn of(name: &str) -> Extent {
        if name.starts_with("rare-") { Extent::Rare } else { Extent::Article }
    }

    /// The labels that are marked throughout: what is found of them and not marked is wrong.
    #[must_use]
    pub fn labels(self) -> &'static [Label] {
        match self {
            Extent::Article => &Label::ALL,
            Extent::Rare => &[Label::Fac, Label::Event, Label::Product, Label::WorkOfArt, Label::Law, Label::Language],
        }
    }
}

/// Where a file of gold is wrong; the line is counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoldError {
    /// The first is 1.
    pub line: usize,
    /// Lower case, no full stop.
    pub message: String,
}

impl std::fmt::Display for GoldError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for GoldError {}

/// A block as it stands in the file.
struct Block {
    line: usize,
    kind: String,
    marked: Marked,
}

impl Gold {
    /// The texts of a file: an article whose blocks stand one blank line apart, or sentence after sentence.
    ///
    /// # Errors
    /// The first place that is no notation.
    pub fn parse(source: &str, extent: Extent) -> Result<Vec<Gold>, GoldError> {
        let blocks = blocks(source)?;
        Ok(match extent {
            Extent::Article => vec![Gold::join(blocks)],
            Extent::Rare => blocks.into_iter().map(|b| Gold { marked: b.marked, blocks: Vec::new() }).collect(),
        })
    }

    /// The gold of a given text, which the blocks must cover.
    ///
    /// # Errors
    /// The first place that is no notation, or the first block that does not follow in the text.
    pub fn parse_for(source: &str, text: &str) -> Result<Gold, GoldError> {
        let mut gold = Gold { marked: Marked { text: text.to_owned(), ..Marked::default() }, ..Gold::default() };
        let (mut at, mut line) = (0, 1);
        for block in blocks(source)? {
            line = block.line;
            let gap = text[at..].find(&block.marked.text).filter(|gap| text[at..at + gap].trim().is_empty());
            let Some(gap) = gap else {
                return Err(GoldError { line, message: "the block does not follow in the text".to_owned() });
            };
            at = gold.place(at + gap, block);
        }
        match text[at..].trim() {
            "" => Ok(gold),
            rest => Err(GoldError { line, message: format!("no gold for {rest:?}") }),
        }
    }

    fn join(blocks: Vec<Block>) -> Gold {
        let mut gold = Gold::default();
        for block in blocks {
            if !gold.marked.text.is_empty() {
                gold.marked.text.push_str("\n\n");
            }
            let start = gold.marked.text.len();
            gold.marked.text.push_str(&block.marked.text);
            gold.place(start, block);
        }
        gold
    }

    /// Adds a block that starts here in the text; gives its end.
    fn place(&mut self, start: usize, block: Block) -> usize {
        let end = start + block.marked.text.len();
        self.marked.marks.extend(block.marked.marks.into_iter().map(|mut mark| {
            mark.span = Span::new(start + mark.span.start as usize, start + mark.span.end as usize);
            mark
        }));
        self.blocks.push((Span::new(start, end), block.kind));
        end
    }
}

fn blocks(source: &str) -> Result<Vec<Block>, GoldError> {
    let blocks = parts(source).into_iter().map(|part| {
        let kind = part.header.to_owned();
        match Marked::parse(part.body) {
            Ok(marked) => Ok(Block { line: part.line, kind, marked }),
            Err(e) => {
                Err(GoldError { line: part.line + e.line, message: format!("column {}: {}", e.column, e.message) })
            }
        }
    });
    blocks.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "about\n\n--- title ---\n[Oslo](GPE oslo)\n\n--- paragraph ---\nIn [May](DATE), [Ann](PERSON)\n";

    fn surfaces(gold: &Gold) -> Vec<&str> {
        gold.marked.marks.iter().map(|m| m.span.of(&gold.marked.text)).collect()
    }

    #[test]
    fn blocks_become_an_article_or_sentences() {
        let article = &Gold::parse(FILE, Extent::of("read-oslo")).unwrap()[0];
        assert_eq!(article.marked.text, "Oslo\n\nIn May, Ann");
        assert_eq!(surfaces(article), ["Oslo", "May", "Ann"]);
        assert_eq!(article.blocks, [(Span::new(0, 4), "title".to_owned()), (Span::new(6, 17), "paragraph".to_owned())]);

        let sentences = Gold::parse(FILE, Extent::of("rare-oslo")).unwrap();
        assert_eq!(sentences.iter().map(surfaces).collect::<Vec<_>>(), [vec!["Oslo"], vec!["May", "Ann"]]);
    }

    #[test]
    fn blocks_are_found_in_their_text() {
        let gold = Gold::parse_for(FILE, " Oslo\n\n\nIn May, Ann\n").unwrap();
        assert_eq!(surfaces(&gold), ["Oslo", "May", "Ann"]);
        let error = |source, text| Gold::parse_for(source, text).unwrap_err().to_string();
        assert_eq!(error(FILE, "Oslo and In May, Ann"), "line 6: the block does not follow in the text");
        assert_eq!(error(FILE, "Oslo\n\nIn May, Ann, Bob"), "line 6: no gold for \", Bob\"");
        assert_eq!(error("\n--- title ---\n\n[x](GPEE)", ""), "line 4: column 3: \"GPEE\" is no label");
    }
}
