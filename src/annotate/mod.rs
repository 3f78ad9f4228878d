//! Article -> Document. Plain functions in a fixed order: this page is the data-flow diagram. Total over any text.

mod blocks;
mod entities;
mod mentions;
mod sentences;
mod tokens;

use crate::document::{Anchorage, Article, Block, Correction, Document, Mention, Sentence, Token, TokenId, Warning};
use crate::pack::Pack;

#[must_use]
pub fn annotate(article: &Article, pack: &Pack, corrections: &[Correction]) -> Document {
    let text = article.text.as_str();
    let tokens = tokens::tokenize(text);
    let anchorage = Anchorage::new(text);
    let blocks::Classified { blocks, metadata, mut warnings } =
        blocks::classify(article, pack, corrections, &anchorage);
    let sentences = sentences::split(text, &tokens, &blocks);
    let layers = Layers { text, tokens: &tokens, blocks: &blocks, sentences: &sentences };
    let mut mentions = mentions::recognize(layers, pack);
    mentions::reject(corrections, layers, &anchorage, &mut mentions, &mut warnings);
    let mut document = Document { metadata, blocks, tokens, sentences, mentions, ..Document::default() };
    let mut broken = document.keep_sound_mentions();
    let Document { blocks, tokens, sentences, mentions, .. } = &document;
    let layers = Layers { text, tokens, blocks, sentences };
    let entities::Resolved { entities, ties } =
        entities::resolve(layers, mentions, pack, corrections, &anchorage, &mut warnings);
    (document.entities, document.ties) = (entities, ties);
    broken.append(&mut document.keep_sound_entities(&anchorage));
    debug_assert!(broken.is_empty(), "{}", broken.join(", "));
    debug_assert_eq!(document.validate(article), Ok(()), "in a text of {} bytes", text.len());
    warnings.extend(Warning::dropped(&broken));
    Document { warnings, ..document }
}

/// Shows a student the clues that names are found by.
pub fn study(article: &Article, pack: &Pack, student: &mut impl learning::Student) {
    let text = article.text.as_str();
    let tokens = tokens::tokenize(text);
    let blocks::Classified { blocks, .. } = blocks::classify(article, pack, &[], &Anchorage::new(text));
    let sentences = sentences::split(text, &tokens, &blocks);
    mentions::study::study(Layers { text, tokens: &tokens, blocks: &blocks, sentences: &sentences }, pack, student);
}

/// Which words weighed most with the recognizer for a name of a document, or against it: each with its weight, in 1/256
/// nat of the lead of the name's label, the weightiest first. Empty where the recognizer does not know the label.
#[must_use]
pub fn why(article: &Article, document: &Document, mention: &Mention, pack: &Pack) -> Vec<(TokenId, i32)> {
    let Document { tokens, blocks, sentences, .. } = document;
    mentions::model::why::why(Layers { text: &article.text, tokens, blocks, sentences }, mention, pack)
}

/// What the recognizer is trained on: the tokens of a text, where its sentences are, and what the gazetteers know in it.
#[must_use]
pub fn sample(article: &Article, pack: &Pack) -> training::Sample {
    let text = article.text.as_str();
    let tokens = tokens::tokenize(text);
    let blocks::Classified { blocks, .. } = blocks::classify(article, pack, &[], &Anchorage::new(text));
    let sentences = sentences::split(text, &tokens, &blocks);
    mentions::model::sample::of(Layers { text, tokens: &tokens, blocks: &blocks, sentences: &sentences }, pack)
}

/// What training the recognizer needs of the engine.
pub mod training {
    pub use super::mentions::model::features::Features;
    pub use super::mentions::model::sample::Sample;
}

/// What `crossread learn` needs to make `models/names.tsv`.
pub mod learning {
    pub use super::mentions::clues::Sink;
    pub use super::mentions::forms::Form;
    pub use super::mentions::study::Student;
}

/// What the later stages look at.
#[derive(Debug, Clone, Copy)]
struct Layers<'a> {
    text: &'a str,
    tokens: &'a [Token],
    blocks: &'a [Block],
    sentences: &'a [Sentence],
}
