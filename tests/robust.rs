//! Random texts and bytes: no panic, every invariant of a document holds. `robustness.rs` has the endless and damaged ones.
#![cfg(not(target_arch = "wasm32"))]

use crossread::annotate::annotate;
use crossread::document::{Article, Document, Format};
use crossread::pack::{Pack, bundled};
use crossread::reader::{Hint, ReadError, read, verbatim};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::load(bundled()).unwrap());

fn check(article: &Article) -> Document {
    let mut at = 0;
    for block in &article.raw_blocks {
        assert!(block.span.start >= at, "raw blocks overlap at byte {at}");
        at = block.span.end;
    }
    let document = annotate(article, &PACK, &[]);
    if let Err(broken) = document.validate(article) {
        panic!("{broken}\n{:?}", article.text);
    }
    document
}

fn check_bytes(bytes: &[u8], format: Option<Format>) {
    let hint = Hint { format, ..Hint::default() };
    for article in read(bytes, &hint).iter().flatten() {
        check(article);
    }
}

/// Pieces of text that have broken readers and tokenizers before, beside ordinary ones.
fn ugly_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[A-Za-z]{1,12}",
        2 => Just(" ".to_owned()),
        1 => prop::sample::select(vec![
            "\n", "\n\n", "\r\n", "\r", "\t", "\u{a0}", "\u{2028}", "\u{3000}", "\0", "\u{b}", "\u{85}",
            "\u{202e}", "\u{202c}", "\u{200b}", "\u{200d}", "\u{ad}", "\u{feff}", "\u{fffd}", "\u{10ffff}",
            "👩\u{200d}👩\u{200d}👧", "🇮🇷", "👍🏽", "e\u{301}\u{327}", "\u{301}", "İ", "ß", "ﬁ", "日本", "العربية", "ไทย",
        ]).prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "\"", "“", "”", "‘", "’", "'", "''", "(", ")", "[", "]]>", "<script>", "</p>", "&amp;", "--", "—", "…", "...",
            "%d", "{0}", "©", "##", "**", "`", "```\n", "> ", "- ", "1. ", "|", "[a](b)", "---\n", "\\", "://", "@", "#", "$",
        ]).prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "U.S.", "Mr.", "Kim Yong Nam", "Thursday", "$1.2 million", "10-day", "3.5%", "don't", "Iran’s", "No. 2", "said",
            "April 25, 2024", "By Jane Doe", "Title: ", "Date: ", "Share this", "Related stories\n", "Republished from ",
            "Harvard University’s", "North Korean", "the first", "half a", "between 3 and 5 p.m.", "F-35", "1/2", "2024-13-45",
        ]).prop_map(str::to_owned),
    ];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ugly_text_is_annotated(text in ugly_text()) {
        let article = verbatim(text.clone(), &Hint::default());
        prop_assert_eq!(&article.text, &text);
        check(&article);
        check_bytes(text.as_bytes(), Some(Format::Plain));
        check_bytes(text.as_bytes(), Some(Format::Markdown));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        check_bytes(&bytes, None);
    }

    #[test]
    fn utf_16_reads_as_utf_8_does(text in ugly_text(), big in any::<bool>()) {
        let unit = |u: u16| if big { u.to_be_bytes() } else { u.to_le_bytes() };
        let bytes: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(unit).collect();
        let hint = Hint { format: Some(Format::Plain), ..Hint::default() };
        let articles = read(&bytes, &hint).unwrap();
        prop_assert_eq!(&articles[0].text, &text.replace("\r\n", "\n").replace('\r', "\n"));
    }
}

/// One article, however the bytes look.
fn only(bytes: &[u8]) -> Article {
    let mut articles = read(bytes, &Hint::default()).unwrap();
    assert_eq!(articles.len(), 1);
    articles.remove(0)
}

#[test]
fn an_empty_file_is_an_article() {
    let article = only(b"");
    let document = check(&article);
    assert_eq!((document.tokens.len(), article.warnings[0].name), (0, "empty"));
}

#[test]
fn markup_of_other_languages_is_text() {
    let text = "He wrote <script>alert(1)</script> and ]]> and <!-- and {{7*7}} on the wall.";
    assert_eq!(only(text.as_bytes()).text, text);
    check(&only(text.as_bytes()));
    let page = only(b"<html><body><p>One</p><script>x</script></body></html>");
    assert_eq!(page.warnings[0].name, "looks-like-html");
    check(&page);
}

#[test]
fn a_megabyte_in_one_line_is_read() {
    let sentence =
        "Kim Yong Nam of North Korea said on Thursday that 3.5% of $1.2 million went to Iran\u{2019}s envoys. ";
    check(&only(sentence.repeat((1 << 20) / sentence.len()).as_bytes()));
}

#[test]
fn a_hundred_thousand_lines_are_read() {
    for line in ["Iran said no.\n", "Emily Landau\n\n"] {
        let document = check(&only(line.repeat(100_000).as_bytes()));
        assert_eq!(document.blocks.len(), 100_000);
    }
}

#[test]
fn a_binary_file_is_refused_by_name() {
    let error = read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &Hint::default()).unwrap_err();
    assert_eq!(error, ReadError::Binary { looks_like: "a PNG image" });
}
