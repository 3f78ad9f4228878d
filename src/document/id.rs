//! A type of index for each layer.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// From a place in its layer, which is not looked at.
            #[must_use]
            pub fn new(index: usize) -> Self {
                $name(index as u32)
            }

            /// The index into its layer.
            #[must_use]
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids!(
    /// Indexes `Document::tokens` and `Document::syntax`; as the end of a range it may equal their number.
    TokenId,
    /// Indexes `Document::blocks`.
    BlockId,
    /// Indexes `Document::sentences`.
    SentenceId,
    /// Indexes `Document::mentions`.
    MentionId,
    /// Indexes `Document::entities`.
    EntityId
);
