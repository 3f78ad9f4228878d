//! Sentences -> trees: a part of speech, a lemma, features, a head and a relation for each token. A tree a sentence, by
//! construction and over any text. Only for those who ask: names need none of it.

mod features;
mod lemma;
mod pieces;

use crate::annotate::dateline;
use crate::annotate::features::Features as FormFeatures;
use crate::annotate::layers::Layers;
use crate::document::syntax::Features;
use crate::document::{Relation, TokenId, Upos, Word, Xpos};
use crate::network::parser::Found;
use crate::network::{Memo, Seen};
use crate::pack::{Inflection, Pack};
use crate::text::Span;
use std::ops::Range;
use std::sync::Arc;

/// The words of all tokens, one behind the other; `read` is what is read at a place of the text, nothing where nothing can be
/// seen. No words from a pack without a parser.
pub(super) fn parse<'t>(layers: Layers<'t>, read: &dyn Fn(Span) -> &'t str, pack: &Pack) -> Vec<Word> {
    let Some(recognizer) = pack.recognizer() else { return Vec::new() };
    let forms: Vec<&str> = layers.tokens.iter().map(|token| read(token.span)).collect();
    recognizer.with_memo(|memo| {
        let mut words = Vec::with_capacity(forms.len());
        for sentence in layers.sentences {
            words.extend(of_sentence(&forms, sentence.tokens.indices(), memo, pack));
        }
        words
    })
}

/// The singular of a plural, in lower case.
#[must_use]
pub(super) fn singular(plural: &str, pack: &Pack) -> String {
    lemma::of(plural, Xpos::Nns, pack).into()
}

/// The words of a sentence that is cut into forms already.
#[must_use]
pub(super) fn parse_forms(forms: &[&str], pack: &Pack) -> Vec<Word> {
    let Some(recognizer) = pack.recognizer() else { return Vec::new() };
    recognizer.with_memo(|memo| of_sentence(forms, 0..forms.len(), memo, pack))
}

fn of_sentence(all: &[&str], sentence: Range<usize>, memo: &mut Memo<Seen>, pack: &Pack) -> Vec<Word> {
    let forms = &all[sentence.clone()];
    let seen: Vec<usize> = (0..forms.len()).filter(|at| !forms[*at].is_empty()).collect();
    let found = trees(&seen.iter().map(|at| forms[*at]).collect::<Vec<_>>(), memo, pack);
    if pack.parser().is_none() {
        return Vec::new();
    }
    let place = |at: usize| TokenId::new(sentence.start + at);
    // Where nothing can be seen at all, the first token stands for the rest.
    let root = found.iter().position(|word| word.head.is_none()).map_or(0, |at| seen[at]);
    let unseen = |at: usize| Word {
        upos: Upos::Punct,
        xpos: Xpos::Nfp,
        features: Features::NONE,
        lemma: "".into(),
        head: (at != root).then(|| place(root)),
        relation: if at == root { Relation::Root } else { Relation::Punct },
    };
    let mut words: Vec<Word> = (0..forms.len()).map(unseen).collect();
    for (at, word) in seen.iter().zip(&found) {
        let Found { upos, xpos, head, relation } = *word;
        let head = head.map(|head| place(seen[head]));
        words[*at] = Word { upos, xpos, head, relation, ..unseen(*at) };
    }
    inflect(forms, &mut words, sentence.start, pack);
    words
}

/// Lemma and features of the words of a tree, by their forms and tags. `first` is the token that the first of them is.
pub(super) fn inflect(forms: &[&str], words: &mut [Word], first: usize, pack: &Pack) {
    pack.with_inflections(|memo| {
        let mut key = String::new();
        for (word, form) in words.iter_mut().zip(forms) {
            key.clear();
            key.push_str(form);
            key.push(char::from(word.xpos as u8));
            let told = memo.get(&key, || Inflection {
                lemma: lemma::of(form, word.xpos, pack),
                features: features::of_form(form, word.xpos, pack),
            });
            word.lemma.clone_from(&told.lemma);
            word.features = told.features;
        }
    });
    features::settle(words, first);
}

/// The tree of a sentence as its reader sees it. Of a very long one the pieces are joined: their roots hang on the first, and
/// so does that of a dateline.
fn trees(forms: &[&str], memo: &mut Memo<Seen>, pack: &Pack) -> Vec<Found> {
    let (Some(network), Some(parser)) = (pack.recognizer(), pack.parser()) else { return Vec::new() };
    let seen = |form: &&str| {
        let form = straight(form);
        memo.get(form, || FormFeatures::of(form, pack).seen(network))
    };
    let seen: Vec<Arc<Seen>> = forms.iter().map(seen).collect();
    let mut found: Vec<Found> = Vec::with_capacity(forms.len());
    let dateline = dateline::words(forms);
    let before = std::iter::once(0..dateline).filter(|piece| !piece.is_empty());
    let behind = pieces::of(&forms[dateline..]).into_iter().map(|piece| piece.start + dateline..piece.end + dateline);
    for piece in before.chain(behind) {
        let added: Vec<_> = seen[piece.clone()].iter().map(|seen| parser.added(seen)).collect();
        let words = parser.parse(&added).into_iter();
        found.extend(words.map(|word| Found { head: word.head.map(|head| piece.start + head), ..word }));
    }
    let is_root = |at: &usize| found[*at].head.is_none();
    let root = (dateline..found.len()).find(is_root);
    let hanging: Vec<usize> = (0..found.len()).filter(is_root).filter(|at| Some(*at) != root).collect();
    for at in hanging {
        found[at] = Found { head: root, relation: Relation::Parataxis, ..found[at] };
    }
    found
}

/// The parser knows one kind of quotation mark.
fn straight(form: &str) -> &str {
    if matches!(form, "“" | "”" | "„" | "``" | "''") { "\"" } else { form }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::{bundled, bundled_parser};

    #[test]
    fn the_parser_knows_one_kind_of_quotation_mark() {
        for mark in ["“", "”", "„", "``", "''"] {
            assert_eq!(straight(mark), "\"", "{mark}");
        }
        for mark in ["\"", "'", "’", "«", "word", ""] {
            assert_eq!(straight(mark), mark);
        }
    }

    #[test]
    fn the_pieces_of_a_long_sentence_hang_on_the_first() {
        let pack = Pack::load(bundled()).unwrap().with_parser(bundled_parser()).unwrap();
        let forms = ["Marna", "slept", ";"].repeat(pieces::LONGEST);
        let words = parse_forms(&forms, &pack);
        let roots: Vec<usize> = (0..words.len()).filter(|at| words[*at].head.is_none()).collect();
        assert!(roots.len() == 1 && roots[0] < pieces::LONGEST, "{roots:?}");
        for piece in pieces::of(&forms).into_iter().skip(1) {
            let outside = |word: &&Word| word.head.is_some_and(|head| !piece.contains(&head.at()));
            let out: Vec<&Word> = words[piece.clone()].iter().filter(outside).collect();
            assert_eq!(out.len(), 1, "{piece:?}");
            assert_eq!((out[0].head, out[0].relation), (Some(TokenId::new(roots[0])), Relation::Parataxis));
        }
    }
}
