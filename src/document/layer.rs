//! The layers of a document that can be asked for.

/// A layer, as it is called outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Layer {
    /// Paragraphs, titles, furniture.
    Blocks,
    /// Sentences.
    Sentences,
    /// Parts of speech, lemmas, trees.
    Syntax,
    /// Names, dates and amounts.
    Mentions,
    /// Which names are one thing.
    Entities,
    /// Who says what.
    Quotations,
}

impl Layer {
    /// In the order in which they stand outside.
    pub const ALL: [Layer; 6] =
        [Layer::Blocks, Layer::Sentences, Layer::Syntax, Layer::Mentions, Layer::Entities, Layer::Quotations];

    /// The key that it has outside.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Layer::Blocks => "blocks",
            Layer::Sentences => "sentences",
            Layer::Syntax => "syntax",
            Layer::Mentions => "mentions",
            Layer::Entities => "entities",
            Layer::Quotations => "quotations",
        }
    }

    /// By the key that it has outside.
    #[must_use]
    pub fn parse(name: &str) -> Option<Layer> {
        Layer::ALL.into_iter().find(|layer| layer.name() == name)
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
