//! Sets of what a word can be, each of its kinds with a name in the lists.

/// A set as a type: its kinds, `or`, `has`, how it is written in a list and kept as a number.
macro_rules! word_set {
    ($(#[$doc:meta])* $set:ident, $wanted:literal { $($kinds:tt)* }) => {
        word_set! { $(#[$doc])* $set { $($kinds)* } }

        impl Value for $set {
            const WANTED: &'static str = $wanted;
            const FOLDED: bool = true;

            fn parse(text: &str) -> Option<$set> {
                $set::of_words(text)
            }

            fn pack(self) -> u64 {
                self.bits()
            }

            fn unpack(packed: u64) -> $set {
                $set::of_bits(packed)
            }
        }
    };
    ($(#[$doc:meta])* $set:ident { $($(#[$about:meta])* $name:ident $word:literal = $bit:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $set(u64);

        impl $set {
            $($(#[$about])* pub const $name: $set = $set(1 << $bit);)*

            /// Nothing at all.
            pub const NONE: $set = $set(0);

            /// Both sets together.
            #[must_use]
            pub const fn or(self, other: $set) -> $set {
                $set(self.0 | other.0)
            }

            /// Whether they share a kind.
            #[must_use]
            pub const fn has(self, other: $set) -> bool {
                self.0 & other.0 != 0
            }

            /// From its kinds, parted by blanks.
            pub(super) fn of_words(text: &str) -> Option<$set> {
                let named = |word: &str| match word {
                    $($word => Some($set::$name),)*
                    _ => None,
                };
                text.split(' ').try_fold($set(0), |all, word| Some(all.or(named(word)?)))
            }

            pub(super) const fn bits(self) -> u64 {
                self.0
            }

            pub(super) const fn of_bits(bits: u64) -> $set {
                $set(bits)
            }
        }
    };
}

pub(super) use word_set;
