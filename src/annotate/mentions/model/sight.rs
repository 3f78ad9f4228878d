//! A sentence as the network sees it.

use super::super::forms::{Casing, Forms};
use super::{phrases, wanted};
use crate::annotate::features::Features;
use crate::network::{Memo, Network, Seen};
use crate::pack::{Pack, Words};
use std::collections::VecDeque;
use std::ops::Range;
use std::sync::Arc;

#[derive(Debug)]
pub(super) struct Shown<'a, 't> {
    network: &'a Network,
    pack: &'a Pack,
    forms: &'a Forms<'t>,
    pub(super) sentence: Range<usize>,
    casing: Casing,
    /// A place in a phrase for each token, 0 for none.
    tags: Vec<u16>,
}

impl<'a, 't> Shown<'a, 't> {
    pub(super) fn new(
        network: &'a Network,
        pack: &'a Pack,
        forms: &'a Forms<'t>,
        words: &Words<'_>,
        (sentence, casing): (Range<usize>, Casing),
    ) -> Self {
        let mut tags = vec![0_u16; sentence.len()];
        phrases::tags(sentence.clone(), words, |token, tag| tags[token - sentence.start] = tag as u16);
        Shown { network, pack, forms, sentence, casing, tags }
    }

    /// Whether a token has a letter or a digit.
    pub(super) fn is_written(&self, at: usize) -> bool {
        self.forms.at(at).text.contains(char::is_alphanumeric)
    }

    /// Where names can be: the other tokens belong to none.
    pub(super) fn wanted(&self, in_run: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
        let may_name = |at: usize| {
            !in_run(at) && (self.tags[at - self.sentence.start] != 0 || wanted::may_name(self.forms.at(at)))
        };
        wanted::stretches(self.sentence.clone(), may_name)
    }

    /// The scores of all tags of some tokens, one token behind the other; `without` what one token of the sentence adds.
    pub(super) fn score(
        &self,
        tokens: Range<usize>,
        without: Option<usize>,
        memo: &mut Memo<Seen>,
        scores: &mut Vec<i32>,
    ) {
        let window = self.network.window();
        let mut seen = |at: usize| (self.sentence.contains(&at) && Some(at) != without).then(|| self.seen(at, memo));
        // The forms of a window; the sentence may start or end inside of it.
        let mut forms: VecDeque<Option<Arc<Seen>>> = VecDeque::with_capacity(2 * window + 1);
        forms.extend((0..2 * window).map(|place| seen((tokens.start + place).checked_sub(window)?)));
        for at in tokens {
            forms.push_back(seen(at + window));
            let added = forms.iter().map(|form| form.as_ref().map(|seen| self.network.added(seen)));
            let forms_around = added.enumerate().filter_map(|(place, added)| Some((place, added?)));
            let phrases_around = (0..=2 * window).filter_map(|place| {
                let token = (at + place).checked_sub(window).filter(|token| Some(*token) != without)?;
                let tag = *self.tags.get(token.checked_sub(self.sentence.start)?)?;
                Some((place, self.network.phrase(tag.into())?))
            });
            self.network.score(self.casing as usize, forms_around.chain(phrases_around), scores);
            forms.pop_front();
        }
    }

    fn seen(&self, at: usize, memo: &mut Memo<Seen>) -> Arc<Seen> {
        let form = self.forms.at(at).text;
        memo.get(form, || Features::of(form, self.pack).seen(self.network))
    }
}
