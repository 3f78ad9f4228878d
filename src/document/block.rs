//! The parts of an article that are told apart: title, paragraph, furniture.

use super::Rule;
use crate::text::Span;

/// A paragraph-like part of an article. Blocks never overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Trimmed of white space at both ends.
    pub span: Span,
    pub kind: BlockKind,
    /// Why it is what it is; `None` for a plain paragraph.
    pub reason: Option<Rule>,
    /// Whether its mentions count: furniture and captions do not, until the reader restores them.
    pub counted: bool,
    /// Where it stood in its source (page, element), as evidence.
    pub origin: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    Title,
    Heading,
    Paragraph,
    ListItem,
    Caption,
    Blockquote,
    /// What the page added around the article: prompts, notes, boxes, lines of law.
    Furniture,
}

impl BlockKind {
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
