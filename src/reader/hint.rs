//! What is known of bytes before they are read.

use super::decoder::Decoder;
use crate::document::{Format, Metadata};

/// What is known of the bytes before they are read.
#[derive(Debug, Clone, Default)]
pub struct Hint {
    /// A file name, or what the reader called it.
    pub name: String,
    /// Skips the sniffing.
    pub format: Option<Format>,
    /// A charset that came with the bytes, as in a Content-Type header.
    pub charset: Option<String>,
    /// The encoding that the reader chose: it goes before all evidence.
    pub encoding: Option<String>,
    /// Who knows the tables of encodings.
    pub decoder: Decoder,
    /// The web pages in it as a browser's parser saw them, in the order in which they were asked for
    /// ([`super::ReadError::Markup`]). Natively they are parsed here.
    pub pages: Option<Vec<String>>,
    /// What came with the article; it never enters the text.
    pub metadata: Metadata,
}
