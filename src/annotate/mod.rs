//! Article -> Document. Plain functions in a fixed order: this page is the data-flow diagram. Total over any text.

mod blocks;
mod dateline;
mod entities;
mod features;
mod layers;
mod mentions;
mod quotations;
mod reading;
mod sentences;
mod syntax;
mod times;
mod tokens;
mod values;

use crate::anchorage::Anchorage;
use crate::document::{
    Article, Asked, Block, Correction, Document, Layer, Mention, Sentence, Token, TokenId, Warning, Word,
};
use crate::pack::Pack;
use layers::Layers;
use reading::Reading;

/// The layers of an article that need no asking, none of them partly: all but the syntax.
#[must_use]
pub fn annotate(article: &Article, pack: &Pack, corrections: &[Correction]) -> Document {
    annotate_layers(article, pack, corrections, Asked::default())
}

/// Layers of an article, none of them partly: those that are asked for, and those that they need. What breaks an invariant
/// is left out with a warning; corrections that meet nothing any more are warned of too.
#[must_use]
pub fn annotate_layers(article: &Article, pack: &Pack, corrections: &[Correction], asked: Asked) -> Document {
    let text = article.text.as_str();
    let anchorage = Anchorage::of(article);
    let blocks::Classified { blocks, metadata, mut warnings } =
        blocks::classify(article, pack, corrections, &anchorage);
    let reading = Reading::of(article, pack);
    let Read { tokens, sentences, .. } = Read::of(&reading, &blocks, pack);
    // Who says what needs to be told by trees: a pack without a parser has no quotations.
    let attributed = asked.has(Layer::Quotations) && pack.parser().is_some();
    let named = attributed || [Layer::Mentions, Layer::Entities].iter().any(|layer| asked.has(*layer));
    let read = Layers { text: &reading.text, tokens: &tokens, blocks: &blocks, sentences: &sentences };
    let mut mentions = if named { mentions::recognize(read, pack) } else { Vec::new() };
    // From here on all is said of the text as it stands.
    let (tokens, sentences) = reading.settle(&blocks, tokens, sentences, &mut mentions);
    let layers = Layers { text, tokens: &tokens, blocks: &blocks, sentences: &sentences };
    let parsed = attributed || asked.has(Layer::Syntax);
    let syntax = if parsed { syntax::parse(layers, &|span| reading.at(span), pack) } else { Vec::new() };
    if named {
        values::count(layers, &syntax, &|plural| syntax::singular(plural, pack), pack, &mut mentions);
        mentions::reject(corrections, layers, &anchorage, &mut mentions, &mut warnings);
    }
    let mut document = Document { metadata, blocks, tokens, sentences, syntax, mentions, ..Document::default() };
    let mut broken = document.keep_sound_mentions();
    times::resolve(&mut document, text, pack);
    if attributed || asked.has(Layer::Entities) {
        let Document { blocks, tokens, sentences, mentions, .. } = &document;
        let layers = Layers { text, tokens, blocks, sentences };
        let entities::Resolved { entities, ties } =
            entities::resolve(layers, &|span| reading.at(span), mentions, pack, corrections, &anchorage, &mut warnings);
        (document.entities, document.ties) = (entities, ties);
        broken.append(&mut document.keep_sound_entities(&article.hash));
    }
    if attributed {
        document.quotations = quotations::attribute(text, &document, pack);
        broken.append(&mut document.keep_sound_quotations());
    }
    if !asked.has(Layer::Syntax) {
        document.syntax = Vec::new();
    }
    debug_assert!(broken.is_empty(), "{}", broken.join(", "));
    debug_assert_eq!(document.validate(article), Ok(()), "in a text of {} bytes", text.len());
    warnings.extend(Warning::dropped(&broken));
    Document { warnings, ..document }
}

/// The tree of a sentence whose words are given, as treebanks give them. No words from a pack without a parser.
#[must_use]
pub fn parse(forms: &[&str], pack: &Pack) -> Vec<Word> {
    syntax::parse_forms(forms, pack)
}

/// Lemma and features of the words of a sentence, by their forms, tags and heads, which count from its first word.
pub fn inflect(forms: &[&str], words: &mut [Word], pack: &Pack) {
    syntax::inflect(forms, words, 0, pack);
}

/// Shows a student the clues that names are found by.
pub fn study(article: &Article, pack: &Pack, student: &mut impl learning::Student) {
    let text = article.text.as_str();
    let tokens = tokens::tokenize(text, pack);
    let blocks::Classified { blocks, .. } = blocks::classify(article, pack, &[], &Anchorage::of(article));
    let sentences = sentences::split(text, &tokens, &blocks);
    mentions::study::study(Layers { text, tokens: &tokens, blocks: &blocks, sentences: &sentences }, pack, student);
}

/// Which words weighed most with the recognizer for each of some names of a document, or against it: each with its weight,
/// in 1/256 nat of the lead of the name's label, the weightiest first. Empty where the recognizer does not know the label.
#[must_use]
pub fn why(article: &Article, document: &Document, names: &[Mention], pack: &Pack) -> Vec<Vec<(TokenId, i32)>> {
    let reading = Reading::of(article, pack);
    let Read { tokens, sentences, blocks } = Read::of(&reading, &document.blocks, pack);
    let read = Layers { text: &reading.text, tokens: &tokens, blocks: &blocks, sentences: &sentences };
    // Tokens that are read begin where they stand.
    let starts: Vec<u32> = tokens.iter().map(|t| reading.outward(t.span).start).collect();
    let of_document = |at: u32| TokenId::new(document.tokens.partition_point(|t| t.span.start < at));
    let names = names.iter().map(|name| {
        let span = document.span(name.tokens);
        let start = starts.partition_point(|&at| at < span.start);
        let end = starts.partition_point(|&at| at < span.end);
        (start..end, name.label)
    });
    let weights = mentions::model::why::why(read, names, pack);
    let outward =
        |words: Vec<(usize, i32)>| words.into_iter().map(|(at, weight)| (of_document(starts[at]), weight)).collect();
    weights.into_iter().map(outward).collect()
}

/// The first layers of a text as it is read.
struct Read {
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    blocks: Vec<Block>,
}

impl Read {
    fn of(reading: &Reading<'_>, blocks: &[Block], pack: &Pack) -> Read {
        let tokens = tokens::tokenize(&reading.text, pack);
        let blocks = reading.blocks(blocks);
        let sentences = sentences::split(&reading.text, &tokens, &blocks);
        Read { tokens, sentences, blocks }
    }
}

/// What the recognizer is trained on: the tokens of a text, where its sentences are, and what the gazetteers know in it.
#[must_use]
pub fn sample(article: &Article, pack: &Pack) -> training::Sample {
    let text = article.text.as_str();
    let tokens = tokens::tokenize(text, pack);
    let blocks::Classified { blocks, .. } = blocks::classify(article, pack, &[], &Anchorage::of(article));
    let sentences = sentences::split(text, &tokens, &blocks);
    mentions::model::sample::of(Layers { text, tokens: &tokens, blocks: &blocks, sentences: &sentences }, pack)
}

/// What training the recognizer needs of the engine.
pub mod training {
    pub use super::features::Features;
    pub use super::mentions::model::sample::Sample;
}

/// What `crossread learn` needs to make `models/en/names.tsv`.
pub mod learning {
    pub use super::mentions::clues::Sink;
    pub use super::mentions::forms::Form;
    pub use super::mentions::study::Student;
}
