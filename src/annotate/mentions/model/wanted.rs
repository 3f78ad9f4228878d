//! Which tokens the network is asked about. Most of a text is in lower case and far from any name.

use super::super::forms::Form;
use crate::pack::{Usage, Usual};
use std::ops::Range;

/// So far around a token that may be part of a name, others are looked at: `Treaty [on the] Non-Proliferation`, the
/// `35` of `F-35`.
const REACH: usize = 2;

/// Of tokens looked at together: what a text without sentences takes is bounded too.
const LONGEST: usize = 1000;

/// A capital, a letter beyond ASCII, or a word that names something although it is in lower case: `iran`, `ebay`.
pub(super) fn may_name(form: &Form<'_>) -> bool {
    form.is_capital()
        || form.word.usage() == Usage::Capital
        || !matches!(form.word.usual(), Usual::Unknown | Usual::Nothing)
        || (!form.text.is_ascii() && form.text.contains(|c: char| !c.is_ascii() && c.is_alphabetic()))
}

/// Stretches of a sentence around tokens that may be part of a name, in order; no two touch but where one is cut.
pub(super) fn stretches(sentence: Range<usize>, may_name: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for at in sentence.clone().filter(|at| may_name(*at)) {
        let start = at.saturating_sub(REACH).max(sentence.start);
        let end = (at + 1 + REACH).min(sentence.end);
        match out.last_mut().filter(|last| start <= last.end) {
            Some(last) if end - last.start <= LONGEST || end == last.end => last.end = end,
            Some(last) => {
                let start = last.end;
                out.push(start..end);
            }
            None => out.push(start..end),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_reach_around_what_may_be_a_name() {
        for (may_name, expect) in [
            (vec![], vec![]),
            (vec![5], vec![(5, 8)]),
            (vec![6, 19], vec![(5, 9), (17, 20)]),
            (vec![6, 11], vec![(5, 14)]),
            (vec![6, 10], vec![(5, 13)]),
            (vec![6, 12], vec![(5, 9), (10, 15)]),
        ] {
            let found = stretches(5..20, |at| may_name.contains(&at));
            assert_eq!(found.iter().map(|r| (r.start, r.end)).collect::<Vec<_>>(), expect);
        }
    }

    #[test]
    fn a_sentence_of_names_alone_is_cut() {
        let cut = stretches(0..2500, |_| true);
        assert_eq!((cut[0].start, cut.last().map(|c| c.end)), (0, Some(2500)));
        assert!(cut.windows(2).all(|pair| pair[0].end == pair[1].start));
        assert!(cut.iter().all(|stretch| stretch.len() <= LONGEST));
    }
}
