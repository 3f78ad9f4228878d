//! What each block of the article is, with the reason; and what the text says of itself (title, republish note).

use crate::document::{Article, Block, BlockKind, Correction, Metadata, RawKind, Token, Warning};
use crate::pack::Pack;

pub(super) struct Classified {
    pub(super) blocks: Vec<Block>,
    pub(super) metadata: Metadata,
    pub(super) warnings: Vec<Warning>,
}

pub(super) fn classify(article: &Article, _tokens: &[Token], _pack: &Pack, _corrections: &[Correction]) -> Classified {
    let blocks = article
        .raw_blocks
        .iter()
        .map(|raw| {
            let kind = match raw.kind {
                RawKind::Text | RawKind::Preformatted => BlockKind::Paragraph,
                RawKind::Heading(_) => BlockKind::Heading,
                RawKind::ListItem => BlockKind::ListItem,
                RawKind::Blockquote => BlockKind::Blockquote,
            };
            Block { span: raw.span, kind, reason: None, counted: kind.counts(), origin: raw.origin.clone() }
        })
        .collect();
    Classified { blocks, metadata: article.metadata.clone(), warnings: Vec::new() }
}
