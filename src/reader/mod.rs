//! Bytes -> articles: format, encoding, text, raw blocks. Structural evidence only, no judgement.

mod around;
mod binary;
mod decoder;
mod encoding;
mod foreign;
mod front_matter;
mod hint;
mod letters;
mod line_ends;
mod made;
mod markdown;
mod plain;
mod sniff;
mod wide;
mod wrap;

use crate::document::{Article, Format, Metadata, RawBlock, Source, Warning};
use crate::text::text_hash;
pub use decoder::{Decoder, NAMES as ENCODINGS, Named, name_of as encoding_named};
pub use hint::Hint;
use line_ends::unix_line_ends;

/// The largest input that is read, in bytes.
pub const LIMIT: usize = 20 * 1024 * 1024;

/// Why bytes are not read. `Display` tells the reader what to do instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// More than [`LIMIT`].
    TooLarge {
        /// How many there are.
        bytes: usize,
    },
    /// No text: a document in a format of its own, a picture, a program.
    Binary {
        /// In words, with the article: `a PNG image`.
        looks_like: &'static str,
    },
    /// Text for programs that no reader knows.
    Foreign {
        /// In words, with the article: `an XML document`.
        looks_like: &'static str,
    },
    /// Of a known format, and broken.
    Damaged {
        /// The name of the format: `docx`.
        format: &'static str,
        /// What, where, and what to do.
        what: String,
    },
    /// Web pages in it have to be parsed before it can be read: in a page that is the browser's own work.
    Markup {
        /// Their HTML, in the order in which [`Hint::pages`] brings them back.
        pages: Vec<String>,
    },
}

impl ReadError {
    /// The name used outside: `TooLarge`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            ReadError::TooLarge { .. } => "TooLarge",
            ReadError::Binary { .. } => "Binary",
            ReadError::Foreign { .. } => "Foreign",
            ReadError::Damaged { .. } => "Damaged",
            ReadError::Markup { .. } => "Markup",
        }
    }
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ReadError::TooLarge { bytes } => {
                let mb = |bytes: usize| format!("{}.{}", bytes >> 20, ((bytes % (1 << 20)) * 10) >> 20);
                write!(
                    f,
                    "{bytes} bytes ({} MB) are more than the limit of {LIMIT} ({} MB); split the file",
                    mb(*bytes),
                    mb(LIMIT)
                )
            }
            ReadError::Binary { looks_like } => {
                write!(f, "this looks like {looks_like}, not like text; copy the words out of it and paste them")
            }
            ReadError::Foreign { looks_like } => {
                write!(
                    f,
                    "this is {looks_like}, which is not read; save its text alone or copy the words and paste them"
                )
            }
            ReadError::Damaged { format, what } => write!(f, "this {format} file cannot be read: {what}"),
            ReadError::Markup { pages } => write!(f, "{} web pages in it are to be parsed first", pages.len()),
        }
    }
}

impl std::error::Error for ReadError {}

/// Reads one file or paste. A list, because feeds and mailboxes hold several articles.
///
/// # Errors
/// [`ReadError`] for more bytes than [`LIMIT`], for what is no text and no format with a reader, and for files of such a
/// format that are broken. All other text is read.
pub fn read(bytes: &[u8], hint: &Hint) -> Result<Vec<Article>, ReadError> {
    if bytes.len() > LIMIT {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    let format = match hint.format {
        Some(Format::File(format)) => Some(format),
        Some(_) => None,
        None => crossread_formats::of(bytes, &hint.name),
    };
    if let Some(format) = format {
        return from_file(format, bytes, hint);
    }
    if let Some(looks_like) = binary::looks_like(bytes).filter(|_| wide::detect(bytes).is_none()) {
        return Err(ReadError::Binary { looks_like });
    }
    let said = encoding::Said { declared: hint.charset.as_deref(), chosen: hint.encoding.as_deref() };
    let encoding::Decoded { text, encoding, warnings } = encoding::decode(bytes, said, hint.decoder);
    if let Some(looks_like) = foreign::looks_like(&text).filter(|_| hint.format.is_none()) {
        return Err(ReadError::Foreign { looks_like });
    }
    let mut article = as_format(&text, Some(bytes), hint);
    article.source.encoding = encoding;
    article.warnings.splice(0..0, warnings);
    Ok(vec![article])
}

fn from_file(format: crossread_formats::Format, bytes: &[u8], hint: &Hint) -> Result<Vec<Article>, ReadError> {
    let mut around = around::Around::new(hint);
    let entries = crossread_formats::read(format, bytes, &hint.name, &mut around);
    if !around.unparsed.is_empty() {
        return Err(ReadError::Markup { pages: around.unparsed });
    }
    let entries = entries.map_err(|damaged| ReadError::Damaged { format: format.name(), what: damaged.0 })?;
    let bytes_hash = text_hash(bytes);
    let article = |entry| {
        let mut article = made::article(entry, format, &bytes_hash, hint);
        article.source.encoding = around.encoding.unwrap_or("UTF-8");
        article.warnings.splice(0..0, around.warnings.iter().cloned());
        article
    };
    Ok(entries.into_iter().map(article).collect())
}

/// Reads text that was decoded elsewhere, in the format of the hint or the one that it looks like.
#[must_use]
pub fn read_text(text: &str, hint: &Hint) -> Article {
    as_format(text, None, hint)
}

/// `bytes` are those that the text was decoded from, if it did not come as text.
fn as_format(text: &str, bytes: Option<&[u8]>, hint: &Hint) -> Article {
    let text = unix_line_ends(text);
    match hint.format.unwrap_or_else(|| sniff::format(&hint.name, &text)) {
        // A file is made of bytes, not of text: what of it came as text is shown as it is.
        Format::Plain | Format::File(_) => {
            // What came as bytes without a format was looked at before it came here.
            let known = bytes.is_some() && hint.format.is_none();
            let foreign = if known { None } else { foreign::looks_like(&text) };
            let mut article = plain(text.into_owned(), bytes, hint);
            if let Some(looks_like) = foreign {
                let message = format!("this is {looks_like}; its markup is shown as it is");
                article.warnings.push(Warning { name: "looks-foreign", message });
            }
            article
        }
        Format::Markdown => {
            let mut metadata = hint.metadata.clone();
            let markdown::Extracted { text: extracted, raw_blocks } = markdown::extract(&text, &mut metadata);
            article(Format::Markdown, Some(bytes.unwrap_or(text.as_bytes())), hint, metadata, extracted, raw_blocks)
        }
    }
}

/// An article whose text is taken as it stands: no format, no change of line ends.
#[must_use]
pub fn verbatim(text: String, hint: &Hint) -> Article {
    plain(text, None, hint)
}

fn plain(text: String, bytes: Option<&[u8]>, hint: &Hint) -> Article {
    let raw_blocks = plain::raw_blocks(&text);
    article(Format::Plain, bytes, hint, hint.metadata.clone(), text, raw_blocks)
}

/// What came as text is its own bytes, and so is most of what came as bytes: they are hashed together.
fn article(
    format: Format,
    bytes: Option<&[u8]>,
    hint: &Hint,
    metadata: Metadata,
    text: String,
    raw_blocks: Vec<RawBlock>,
) -> Article {
    let source = Source { name: hint.name.clone(), format, encoding: "UTF-8", bytes_hash: String::new() };
    let mut article = Article::new(source, metadata, text, raw_blocks);
    let others = bytes.filter(|bytes| *bytes != article.text.as_bytes());
    article.source.bytes_hash = others.map_or_else(|| article.hash.clone(), text_hash);
    if article.raw_blocks.is_empty() {
        article.warnings.push(Warning { name: "empty", message: "there is no text in it".to_owned() });
    }
    article
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(bytes: &[u8]) -> Article {
        let mut articles = read(bytes, &Hint::default()).unwrap();
        assert_eq!(articles.len(), 1);
        articles.remove(0)
    }

    #[test]
    fn line_ends_become_one_kind_in_files_only() {
        assert_eq!(one(b"One\r\nTwo\rThree\n").text, "One\nTwo\nThree\n");
        assert_eq!(verbatim("One\r\nTwo".to_owned(), &Hint::default()).text, "One\r\nTwo");
    }

    #[test]
    fn nothing_is_read_as_nothing() {
        for bytes in [&b""[..], b" \n\t\r\n", b"\xef\xbb\xbf"] {
            let article = one(bytes);
            assert_eq!(article.raw_blocks, []);
            assert_eq!(article.warnings.iter().map(|w| w.name).collect::<Vec<_>>(), ["empty"]);
        }
    }

    #[test]
    fn the_source_remembers_the_bytes() {
        let bytes = b"Iran\x92s envoy\r\n";
        let article = one(bytes);
        assert_eq!(article.source.bytes_hash, text_hash(bytes));
        assert_eq!(article.source.encoding, "windows-1252");
        assert_eq!(article.text, "Iran’s envoy\n");
    }

    #[cfg(not(target_arch = "wasm32"))] // by the parser that only the command line has
    #[test]
    fn markup_is_read_whatever_its_encoding_unless_it_is_to_be_shown() {
        let page = "<!doctype html><title>Talks</title><p>They met.</p>";
        let wide: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [page.as_bytes(), &wide] {
            let article = one(bytes);
            assert_eq!((article.text.as_str(), article.source.format.name()), ("They met.", "html"));
        }
        let hint = Hint { format: Some(Format::Plain), ..Hint::default() };
        assert_eq!(read(page.as_bytes(), &hint).unwrap()[0].warnings[0].name, "looks-foreign");
    }

    #[cfg(not(target_arch = "wasm32"))] // by the parser that only the command line has
    #[test]
    fn pages_that_nobody_parsed_are_asked_for() {
        let page = "<!doctype html><title>Talks</title><p>They met.</p>";
        let walks = vec![crossread_formats::parse(page)];
        let hint = Hint { pages: Some(walks), ..Hint::default() };
        assert_eq!(read(page.as_bytes(), &hint).unwrap(), read(page.as_bytes(), &Hint::default()).unwrap());
    }

    #[test]
    fn refusals_say_why_and_what_to_do() {
        let too_large = read(&vec![b'a'; LIMIT + 1], &Hint::default()).unwrap_err();
        assert_eq!(
            too_large.to_string(),
            "20971521 bytes (20.0 MB) are more than the limit of 20971520 (20.0 MB); split the file"
        );
        let binary = read(b"\x89PNG\r\n\x1a\n", &Hint::default()).unwrap_err();
        assert!(binary.to_string().contains("a PNG image"));
        let damaged = read(b"%PDF-1.4", &Hint::default()).unwrap_err();
        assert!(damaged.to_string().starts_with("this pdf file cannot be read: no page can be found in it"));
    }
}
