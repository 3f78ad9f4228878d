//! What a document is: types only. Layers are stand-off, sorted by position, each indexed by its own id type;
//! nothing here owns a copy of the text and nothing points by reference.

mod anchor;
mod article;
mod block;
mod correction;
mod cue_class;
mod entity;
mod id;
mod label;
mod layer;
mod mention;
pub(crate) mod named;
mod number;
mod quotation;
mod rule;
mod sentence;
mod sound;
pub mod syntax;
mod token;
mod validate;
mod value;
pub mod when;

pub use anchor::Anchor;
pub use article::{Article, Fact, Format, Metadata, RawBlock, RawKind, Source, Warning};
pub use block::{Block, BlockKind};
pub use correction::{Correction, Field};
pub use cue_class::CueClass;
pub use entity::{Entity, Member, Membership, Tie};
pub use id::{BlockId, EntityId, MentionId, SentenceId, TokenId};
pub use label::{Group, Label};
pub use layer::{Asked, Layer};
pub use mention::{Mention, MentionForm, mention_at};
pub use number::Number;
pub use quotation::{Quotation, QuotationKind};
pub use rule::Rule;
pub use sentence::Sentence;
pub use syntax::{Relation, Upos, Word, Xpos};
pub use token::{Token, TokenKind, TokenRange};
pub use value::{Amount, AmountKind, Counted, Modifier, Part, Reference, Time, Value};
pub use when::{TimeKind, When};

/// An article with everything that was found in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// What the article came with, completed by what its text says of itself, changed by the reader's corrections.
    pub metadata: Metadata,
    /// Cover all text that is not white space.
    pub blocks: Vec<Block>,
    /// Cover every character that is not Unicode `White_Space`.
    pub tokens: Vec<Token>,
    /// Partition the tokens; none crosses a block.
    pub sentences: Vec<Sentence>,
    /// A word for each token, a tree a sentence; empty unless it was asked for.
    pub syntax: Vec<Word>,
    /// No two overlap.
    pub mentions: Vec<Mention>,
    /// In the order of their first counted mention.
    pub entities: Vec<Entity>,
    /// By the start of what they cover.
    pub quotations: Vec<Quotation>,
    /// By entity, at most one for each.
    pub ties: Vec<Tie>,
    /// Of the annotation; those of the reader are in [`Article::warnings`].
    pub warnings: Vec<Warning>,
}

impl Document {
    /// The bytes that a range of tokens covers.
    #[must_use]
    pub fn span(&self, range: TokenRange) -> crate::text::Span {
        range.span(&self.tokens)
    }

    /// The block that holds a token.
    #[must_use]
    pub fn block_of(&self, token: TokenId) -> BlockId {
        let start = self.tokens[token.at()].span.start;
        BlockId::new(self.blocks.partition_point(|b| b.span.end <= start))
    }

    /// The sentence that holds a token.
    #[must_use]
    pub fn sentence_of(&self, token: TokenId) -> SentenceId {
        SentenceId::new(self.sentences.partition_point(|s| s.tokens.end <= token))
    }

    /// Whether a mention stands in a block that is counted.
    #[must_use]
    pub fn counted(&self, mention: &Mention) -> bool {
        self.blocks[self.block_of(mention.tokens.start).at()].counted
    }

    /// How many words stand in counted blocks; numbers are words, clitics are not.
    #[must_use]
    pub fn words(&self) -> usize {
        let word = |t: &Token| matches!(t.kind, TokenKind::Word | TokenKind::Number | TokenKind::Address);
        let counted = self.blocks.iter().filter(|b| b.counted);
        counted.map(|b| self.tokens_of(b).iter().filter(|t| word(t)).count()).sum()
    }

    /// The tokens of a block.
    #[must_use]
    pub fn tokens_of(&self, block: &Block) -> &[Token] {
        &self.tokens[self.tokens_in(block)]
    }

    /// The places of the tokens of a block.
    #[must_use]
    pub fn tokens_in(&self, block: &Block) -> std::ops::Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.end <= block.span.start);
        let end = self.tokens.partition_point(|t| t.span.start < block.span.end);
        start..end
    }
}
