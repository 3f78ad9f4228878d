//! The parts of an article that are told apart: title, paragraph, furniture.

use super::Rule;
use crate::text::Span;

/// A paragraph-like part of an article. Blocks never overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Trimmed of white space at both ends.
    pub span: Span,
    /// Of the format, or by its shape where the format says nothing.
    pub kind: BlockKind,
    /// Why it is what it is; `None` for a plain paragraph.
    pub reason: Option<Rule>,
    /// Whether its mentions count: furniture and captions do not, until the reader restores them.
    pub counted: bool,
    /// Where it stood in its source (page, element), as evidence.
    pub origin: Option<String>,
}

/// What a block is to a reader of news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The headline of the article, not the name of a section above it.
    Title,
    /// A line above the paragraphs that it names.
    Heading,
    /// Running text, and what nothing else is known of.
    Paragraph,
    /// One item, with its bullet where the text has one.
    ListItem,
    /// What is said of a picture; not counted.
    Caption,
    /// Words set apart as somebody else's: quoted mail, a quotation in Markdown.
    Blockquote,
    /// What the page added around the article: prompts, notes, boxes, lines of law.
    Furniture,
}

impl BlockKind {
    /// In the order of the definition.
    pub const ALL: [BlockKind; 7] = [
        BlockKind::Title,
        BlockKind::Heading,
        BlockKind::Paragraph,
        BlockKind::ListItem,
        BlockKind::Caption,
        BlockKind::Blockquote,
        BlockKind::Furniture,
    ];

    /// The name used outside: `list_item`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            BlockKind::Title => "title",
            BlockKind::Heading => "heading",
            BlockKind::Paragraph => "paragraph",
            BlockKind::ListItem => "list_item",
            BlockKind::Caption => "caption",
            BlockKind::Blockquote => "blockquote",
            BlockKind::Furniture => "furniture",
        }
    }

    /// Whether mentions in such a block count before the reader says otherwise.
    #[must_use]
    pub fn counts(self) -> bool {
        !matches!(self, BlockKind::Furniture | BlockKind::Caption)
    }
}
