//! Which blocks of a web page are its article: two models in integers over the evidence of the page's structure. The first
//! sees a block alone, the second also what the first says of the blocks around it. Weights: `models/page/judge.bin`, made by
//! `training/page_judge.py`. Nothing is taken from the page; what does not count is set aside with a reason.

mod around;
mod weights;

use crate::document::{RawBlock, Rule};
use crate::pack::bundled_judge;
use crossread_formats::html::{Evidence, count};
use weights::Weights;

/// Why a block is set aside, by the numbers that the file of weights has for reasons.
const REASONS: [Rule; 17] = [
    Rule("page-furniture"),
    Rule("navigation"),
    Rule("related"),
    Rule("comments"),
    Rule("promo"),
    Rule("newsletter"),
    Rule("paywall"),
    Rule("consent"),
    Rule("share"),
    Rule("caption"),
    Rule("byline"),
    Rule("time-stamp"),
    Rule("author-note"),
    // Of tables: what is no data of the article is the page's.
    Rule("page-furniture"),
    Rule("repeated"),
    Rule("footer"),
    Rule("link-list"),
];

/// For each block the reason to set it aside; `None` if it counts, or was not judged: what brings no evidence is not.
pub(super) fn judge(blocks: &[RawBlock]) -> Vec<Option<Rule>> {
    let mut reasons = vec![None; blocks.len()];
    let judged = |block: &RawBlock| block.aside.is_none();
    let places: Vec<(usize, Evidence<'_>)> = blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| judged(block))
        .filter_map(|(at, block)| Some((at, Evidence::of(block.evidence.as_deref()?)?)))
        .collect();
    if places.is_empty() {
        return reasons;
    }
    let Some(weights) = Weights::of(bundled_judge(), count(), around::COUNT) else { return reasons };
    let evidence: Vec<Evidence<'_>> = places.iter().map(|(_, evidence)| *evidence).collect();
    let scores: Vec<i32> = evidence.iter().map(|block| weights.first(block.features)).collect();
    let around = around::of(&evidence, &scores);
    for ((at, block), near) in places.iter().zip(around) {
        if weights.second(block.features, &near) <= 0 {
            reasons[*at] = Some(REASONS[weights.reason(block.features, REASONS.len())]);
        }
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_of_these_features() {
        assert!(Weights::of(bundled_judge(), count(), around::COUNT).is_some());
    }
}
