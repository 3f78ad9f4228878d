//! Bytes -> articles: format, encoding, text, raw blocks. Structural evidence only, no judgement.

use crate::document::{Article, Format, Metadata, RawBlock, RawKind, Source};
use crate::text::{Span, text_hash};

/// The largest input that is read, in bytes.
pub const LIMIT: usize = 20 * 1024 * 1024;

/// What is known of the bytes before they are read.
#[derive(Debug, Clone, Default)]
pub struct Hint {
    /// A file name, or what the reader called it.
    pub name: String,
    /// Skips the sniffing.
    pub format: Option<Format>,
    /// A charset that came with the bytes, as in a Content-Type header.
    pub charset: Option<String>,
    /// What came with the article; it never enters the text.
    pub metadata: Metadata,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    TooLarge { bytes: usize },
    Binary { looks_like: &'static str },
}

impl ReadError {
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            ReadError::TooLarge { .. } => "TooLarge",
            ReadError::Binary { .. } => "Binary",
        }
    }
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ReadError::TooLarge { bytes } => {
                write!(f, "{bytes} bytes are more than the limit of {LIMIT}; split the file")
            }
            ReadError::Binary { looks_like } => {
                write!(f, "this looks like {looks_like}, not like text; copy the words out of it and paste them")
            }
        }
    }
}

impl std::error::Error for ReadError {}

/// Reads one file or paste. A list, because feeds and mailboxes hold several articles.
///
/// # Errors
/// [`ReadError`] for what is no text at all; anything that is text is read.
pub fn read(bytes: &[u8], hint: &Hint) -> Result<Vec<Article>, ReadError> {
    if bytes.len() > LIMIT {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    Ok(vec![read_text(&String::from_utf8_lossy(bytes), hint)])
}

/// Reads text that was decoded elsewhere, in the format of the hint.
#[must_use]
pub fn read_text(text: &str, hint: &Hint) -> Article {
    verbatim(text.replace("\r\n", "\n"), hint)
}

/// An article whose text is taken as it stands: no format, no change of line ends.
#[must_use]
pub fn verbatim(text: String, hint: &Hint) -> Article {
    let mut raw_blocks = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            raw_blocks.push(RawBlock {
                span: Span::new(start, start + trimmed.len()),
                kind: RawKind::Text,
                origin: None,
            });
        }
        at += line.len();
    }
    Article {
        source: Source {
            name: hint.name.clone(),
            format: Format::Plain,
            encoding: "UTF-8",
            bytes_hash: text_hash(text.as_bytes()),
        },
        metadata: hint.metadata.clone(),
        raw_blocks,
        warnings: Vec::new(),
        text,
    }
}
