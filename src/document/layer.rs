//! The layers of a document that can be asked for.

use super::named::named;

named! {
    /// A layer, as it is called outside, in the order in which they stand there.
    Layer {
        /// Paragraphs, titles, furniture.
        Blocks "blocks",
        /// Where they begin and end.
        Sentences "sentences",
        /// Parts of speech, lemmas, trees.
        Syntax "syntax",
        /// Names, dates and amounts.
        Mentions "mentions",
        /// Which names are one thing.
        Entities "entities",
        /// Who says what.
        Quotations "quotations",
    }
}

/// The layers that are asked for: all but the syntax, if it is not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked(u8);

impl Default for Asked {
    fn default() -> Self {
        Layer::ALL.into_iter().filter(|layer| *layer != Layer::Syntax).collect()
    }
}

impl FromIterator<Layer> for Asked {
    fn from_iter<I: IntoIterator<Item = Layer>>(layers: I) -> Self {
        Asked(layers.into_iter().fold(0, |bits, layer| bits | 1 << layer as u8))
    }
}

impl Asked {
    /// None: an article, where it came from and its tokens.
    pub const NONE: Asked = Asked(0);

    /// Whether a layer is among them.
    #[must_use]
    pub fn has(self, layer: Layer) -> bool {
        self.0 & 1 << layer as u8 != 0
    }

    /// Also this one.
    #[must_use]
    pub fn and(self, layer: Layer) -> Asked {
        Asked(self.0 | 1 << layer as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_are_asked_for_by_name() {
        assert!(Layer::ALL.iter().all(|layer| Layer::parse(layer.name()) == Some(*layer)));
        let asked = Asked::default();
        assert!(asked.has(Layer::Mentions) && !asked.has(Layer::Syntax));
        assert_eq!(asked.and(Layer::Syntax), Layer::ALL.into_iter().collect());
    }
}
