//! What of a comparison is asked for, by the keys of the contract.

use crate::document::named::named;

named! {
    /// A layer of a comparison.
    Key {
        /// How like each other two articles are.
        Similarity "similarity",
        /// Whether they tell of one event.
        Event "event",
        /// What reports the same.
        Alignments "alignments",
        /// The same words in the same order.
        Reuse "reuse",
        /// What fills one slot.
        Values "values",
        /// The same words of a speaker.
        Quotations "quotations",
        /// Who does what to whom.
        Relations "relations",
        /// What each makes most of.
        Emphasis "emphasis",
        /// What one of them tells.
        Only "only",
        /// How they word the same.
        Wording "wording",
        /// Who has it from whom.
        Lineage "lineage",
        /// Which belong together.
        Clusters "clusters",
        /// What is told, over all articles.
        Points "points",
        /// Who and what is named. Always there, since all else names things by them.
        Entities "entities",
    }
}

/// Some of the layers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keys(u16);

impl Keys {
    /// Every one.
    pub const ALL: Keys = Keys((1 << Key::ALL.len()) - 1);

    /// None of them.
    pub(super) const NONE: Keys = Keys(0);

    /// Whether a layer is among them.
    #[must_use]
    pub fn has(self, key: Key) -> bool {
        self.0 & 1 << key as u8 != 0
    }

    /// Those that say what stands in one of two articles.
    pub(super) fn of_one_side(self) -> Keys {
        let own = [Key::Quotations, Key::Emphasis, Key::Only];
        own.into_iter().filter(|key| self.has(*key)).collect()
    }

    /// What is made of a layer, where it is among them.
    pub(super) fn asked<T>(self, key: Key, made: impl FnOnce() -> Vec<T>) -> Vec<T> {
        if self.has(key) { made() } else { Vec::new() }
    }

    /// Whether anything of two articles is asked for. What is of many is made of that.
    pub(super) fn of_pairs(self) -> bool {
        self != Keys::from_iter([Key::Entities]) && self != Keys::NONE
    }

    /// With all that these are made of.
    pub(super) fn with_needs(self) -> Keys {
        // An alignment is in conflict where its values differ, and values are of aligned passages.
        const ALIGNED: [Key; 2] = [Key::Alignments, Key::Values];
        let mut all = self;
        if [Key::Points, Key::Only, Key::Emphasis].into_iter().chain(ALIGNED).any(|key| self.has(key)) {
            all = ALIGNED.into_iter().fold(all, Keys::and);
        }
        if self.has(Key::Only) { all.and(Key::Quotations) } else { all }
    }

    fn and(self, key: Key) -> Keys {
        Keys(self.0 | 1 << key as u8)
    }
}

impl FromIterator<Key> for Keys {
    fn from_iter<I: IntoIterator<Item = Key>>(keys: I) -> Self {
        keys.into_iter().fold(Keys::NONE, Keys::and)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_brings_what_it_is_made_of() {
        let some = |keys: &[Key]| keys.iter().copied().collect::<Keys>();
        assert_eq!(some(&[Key::Reuse]).with_needs(), some(&[Key::Reuse]));
        assert_eq!(some(&[Key::Emphasis]).with_needs(), some(&[Key::Emphasis, Key::Values, Key::Alignments]));
        assert_eq!(Keys::ALL.with_needs(), Keys::ALL);
        assert!(Key::ALL.iter().all(|key| Keys::ALL.has(*key) && Key::parse(key.name()) == Some(*key)));
        assert!(!some(&[Key::Entities]).of_pairs() && some(&[Key::Entities, Key::Event]).of_pairs());
    }
}
