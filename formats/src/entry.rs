//! An article as its file tells it.

/// One article of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its name inside its file, if the file has several: a path, a subject, an address.
    pub name: Option<String>,
    /// In the order of the file. Their texts are joined by empty lines, those of items by line ends.
    pub pieces: Vec<Piece>,
    /// What the file says of the article, the most trusted first; the first of each field is taken.
    pub facts: Vec<Fact>,
    /// In the order in which they were met.
    pub warnings: Vec<Warning>,
}

/// A block of text: a paragraph, a heading, an item. Never empty, no white space at its ends, no empty line inside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Piece {
    /// As it came; only runs of white space are collapsed where the format says so.
    pub text: String,
    /// How the format marks it.
    pub kind: Kind,
    /// Where it stood, in words of the format: `part 2`, `page 3`, `footnote`.
    pub origin: Option<String>,
    /// The format itself says that it is not the article: `hidden`, `quoted-reply`, `signature`, `frame`.
    pub aside: Option<&'static str>,
    /// What a web page shows of it, for the judge of blocks; the numbers of [`crate::html`]'s features.
    pub evidence: Option<Vec<u16>>,
}

/// How a format marks a block.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// A paragraph, or nothing known.
    #[default]
    Text,
    /// A heading, 1 the highest.
    Heading(u8),
    /// One item of a list, or a row of a table.
    Item,
    /// A paragraph of a quotation.
    Quote,
    /// What is said of a picture.
    Caption,
    /// Its line breaks stand.
    Preformatted,
}

/// A piece of metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub field: Field,
    /// Trimmed, on one line. Dates as written by the format (ISO 8601, RFC 2822 made ISO).
    pub value: String,
    /// A slug that says where it stood: `json-ld`, `open-graph`, `mail-header`, `title-element`.
    pub rule: &'static str,
}

/// What is known of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Title,
    Outlet,
    Byline,
    Published,
    Modified,
    Url,
    Language,
    Section,
}

/// Something that the reader should know and that stopped nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// A stable slug: `article-cut`.
    pub name: &'static str,
    /// Lower case, what and where, no full stop.
    pub message: String,
}
