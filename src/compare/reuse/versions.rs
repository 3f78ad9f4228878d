//! How much of two articles is the same words, and whether they are states of one article.

use super::{Inside, Reuse};
use crate::compare::profile::Profile;

/// How much of each of two articles stands in the other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cover {
    /// Words in passages that both have, of counted text.
    pub shared: u32,
    /// Those of them that stand between marks of quotation.
    pub quoted: u32,
    /// The words of counted text, on the left and on the right.
    pub words: [u32; 2],
}

impl Cover {
    pub(in crate::compare) fn new(sides: [&Profile<'_>; 2], reuse: &[Reuse]) -> Self {
        let told = || reuse.iter().filter(|reuse| reuse.inside != Inside::Furniture);
        Cover {
            shared: told().map(|reuse| reuse.words).sum(),
            quoted: told().map(|reuse| reuse.quoted).sum(),
            words: sides.map(|side| side.sequence.counted),
        }
    }

    /// What is shared of a thousand words of a side.
    #[must_use]
    pub fn share(&self, side: usize) -> u16 {
        let share = u64::from(self.shared) * 1000 / u64::from(self.words[side].max(1));
        share.min(1000) as u16
    }
}

/// Whether two articles are states of one: nearly all of the shorter, and most of the longer.
#[must_use]
pub fn is_version(cover: Cover) -> bool {
    let [one, other] = [cover.share(0), cover.share(1)];
    one.max(other) >= 850 && one.min(other) >= 700
}
