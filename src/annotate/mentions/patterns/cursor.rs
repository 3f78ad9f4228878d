//! A sentence as the patterns see it: a look to the left or right ends where the sentence does.

use crate::annotate::layers::Layers;
use crate::annotate::mentions::forms::{Evidence, Form, Forms};
use crate::annotate::mentions::runs::touches;
use crate::document::{Label, Mention, Rule, TokenRange};
use crate::pack::pairs::NAME_LINKS;
use crate::pack::{Hit, NameLink, PatternWord, Words};
use std::ops::Range;

/// Counted from the first token of the sentence. It may lie outside on either side, and nothing stands there: `station`
/// that opens a text has a word before it in no list of words, and no other sentence's either.
pub(super) type Place = isize;

/// Its fields are seen in this file alone.
pub(super) struct Sight<'a, 't> {
    layers: Layers<'t>,
    forms: &'a Forms<'t>,
    words: &'a Words<'a>,
    sentence: Range<usize>,
    /// What stands outside.
    nothing: Form<'t>,
}

impl<'a, 't> Sight<'a, 't> {
    pub(super) fn new(
        layers: Layers<'t>,
        forms: &'a Forms<'t>,
        words: &'a Words<'a>,
        sentence: TokenRange,
    ) -> Sight<'a, 't> {
        Sight { layers, forms, words, sentence: sentence.indices(), nothing: Form::nothing() }
    }

    /// All places of the sentence.
    pub(super) fn places(&self) -> Range<Place> {
        0..self.end()
    }

    /// The first place behind the sentence.
    pub(super) fn end(&self) -> Place {
        Place::try_from(self.sentence.len()).unwrap_or(Place::MAX)
    }

    fn token(&self, at: Place) -> Option<usize> {
        let token = self.sentence.start.checked_add_signed(at)?;
        self.sentence.contains(&token).then_some(token)
    }

    pub(super) fn get(&self, at: Place) -> Option<&Form<'t>> {
        self.token(at).map(|token| self.forms.at(token))
    }

    /// What stands at a place; outside the sentence a form that is like no other.
    pub(super) fn form(&self, at: Place) -> &Form<'t> {
        self.get(at).unwrap_or(&self.nothing)
    }

    pub(super) fn before(&self, at: Place) -> Option<&Form<'t>> {
        self.get(at - 1)
    }

    /// The folded word at a place of the sentence, else nothing.
    pub(super) fn word(&self, at: Place) -> &str {
        &self.form(at).folded
    }

    pub(super) fn word_before(&self, at: Place) -> &str {
        self.word(at - 1)
    }

    /// Whether the word at a place has one of these roles.
    pub(super) fn has(&self, at: Place, roles: PatternWord) -> bool {
        self.form(at).has(roles)
    }

    /// Whether the word at a place is one of these links of a name.
    pub(super) fn is_link(&self, at: Place, links: NameLink) -> bool {
        let link = |form: &Form<'_>| self.words.pack().pair(&NAME_LINKS, &form.folded);
        links != NameLink::NONE && self.get(at).and_then(link).is_some_and(|link| link.has(links))
    }

    /// No space between what stands here and what stands before.
    pub(super) fn touches(&self, at: Place) -> bool {
        self.token(at - 1).is_some() && self.token(at).is_some_and(|token| touches(token, self.layers))
    }

    pub(super) fn evidence(&self, form: &Form<'_>) -> Evidence {
        self.forms.evidence(form)
    }

    /// The longest phrase of the gazetteers that starts at a place and ends at `end` at the latest.
    pub(super) fn longest(&self, start: Place, end: Place) -> Option<Hit<'a>> {
        let width = usize::try_from(end - start).ok()?;
        let start = self.token(start)?;
        self.words.longest(start, self.sentence.end.min(start + width))
    }

    /// What was found, if all of it stands in the sentence.
    pub(super) fn mention(&self, found: Range<Place>, label: Label, rule: Rule, score: u16) -> Option<Mention> {
        let (first, last) = (self.token(found.start)?, self.token(found.end - 1)?);
        (first <= last).then(|| Mention::name(TokenRange::new(first, last + 1), label, rule, Some(score)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::mentions::made::with_layers;
    use crate::pack::{Pack, bundled};

    #[test]
    fn nothing_is_seen_outside_the_sentence() {
        let pack = Pack::load(bundled()).unwrap();
        let text = "Marna met Obanda.\n\nNorth Korea spoke.\n\nUbarra left.";
        with_layers(text, &pack, |layers, forms, words| {
            let sight = Sight::new(layers, forms, words, layers.sentences[1].tokens);
            let seen: Vec<&str> = sight.places().map(|at| sight.word(at)).collect();
            assert_eq!(seen, ["north", "korea", "spoke", "."]);
            for at in [-9, -1, sight.end(), 9, Place::MAX] {
                assert!(sight.get(at).is_none(), "{at}");
                let form = sight.form(at);
                assert!(form.text.is_empty() && form.folded.is_empty() && !form.is_capital() && !form.is_lexical());
                assert_eq!(sight.evidence(form).lower + sight.evidence(form).capital, 0);
            }
            // "spoke" would touch its full stop; the paragraphs touch nobody.
            assert!(sight.touches(3) && !sight.touches(0) && !sight.touches(sight.end()));
            assert_eq!(sight.longest(0, 99).map(|hit| hit.tokens), Some(2));
            assert!(sight.longest(-1, 2).is_none() && sight.longest(2, -3).is_none());
            let found = |range| sight.mention(range, Label::Fac, Rule("test"), 1).map(|m| m.tokens.indices());
            assert_eq!(found(0..4), Some(4..8));
            assert_eq!((found(-1..2), found(3..5), found(2..2)), (None, None, None));
        });
    }
}
