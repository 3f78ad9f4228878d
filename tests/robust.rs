//! Texts that nobody writes and that somebody pastes: damaged, endless, hostile. All are read, every invariant holds,
//! and work grows with length alone: a quadratic stage would make this file take minutes.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::document::{Article, Document, Format};
use crossread::reader::{Hint, ReadError, read, verbatim};
use harness::{Random, parsed, seeds, text_files};

const LONG: usize = 50_000;
/// So long a text is parsed here as well; that trees take longer with length alone is for `growth.rs`.
const PARSED: usize = LONG / 25;

fn read_all(bytes: &[u8], format: Option<Format>) -> Vec<Article> {
    read(bytes, &Hint { format, ..Hint::default() }).unwrap_or_default()
}

/// With names, and with trees where the text is short; every invariant is checked.
fn annotated(article: &Article) -> Document {
    if article.text.len() <= PARSED {
        parsed(article);
    }
    harness::annotated(article)
}

fn plain(text: &str) {
    annotated(&verbatim(text.to_owned(), &Hint::default()));
}

#[test]
fn endless_texts_are_read() {
    let pieces = [
        "a",
        "A",
        " ",
        "\n",
        ".",
        "“",
        "\"",
        "(",
        "[",
        "{",
        ">",
        "-",
        "- ",
        "’s",
        "9",
        "9 ",
        "9,",
        "$1 ",
        "May ",
        "U.S. ",
        "Mr. ",
        "Kim ",
        "Kim Jong Un ",
        "of the ",
        "北",
        "\u{301}",
        "\u{202e}",
        "👩‍👩‍👧",
        "A. ",
        "Title Case Words\n",
        "> - 1. # ",
        "“Yes,” he said. ",
        "the second of 3 million 10-day ",
        "one hundred ",
        "two hundred thousand and ",
        "1-",
        "and ",
        ", ",
        "’",
        "<script>]]>",
        "&amp;",
        "http://a.b/",
        "#",
        "\u{200b}",
        "\t",
    ];
    for (piece, long) in pieces.iter().flat_map(|piece| [(piece, PARSED), (piece, LONG)]) {
        let text = piece.repeat(long / piece.len());
        for format in [Format::Plain, Format::Markdown] {
            for article in read_all(text.as_bytes(), Some(format)) {
                annotated(&article);
            }
        }
    }
}

#[test]
fn damaged_articles_are_read() {
    let mut random = Random(7);
    for path in text_files("tests/gold").into_iter().chain(text_files("seeds")) {
        let bytes = std::fs::read(&path).expect("a readable file");
        for round in 0..10 {
            let mut damaged = bytes.clone();
            for _ in 0..=random.below(8) {
                damage(&mut damaged, &mut random);
            }
            for article in read_all(&damaged, None) {
                if round == 0 {
                    parsed(&article);
                }
                harness::annotated(&article);
            }
        }
    }
}

/// One accident: a byte changed, a stretch lost, doubled, or moved.
fn damage(bytes: &mut Vec<u8>, random: &mut Random) {
    if bytes.is_empty() {
        return;
    }
    let start = random.below(bytes.len());
    let end = start + random.below((bytes.len() - start).min(400));
    match random.below(5) {
        0 => bytes[start] = random.below(256) as u8,
        1 => drop(bytes.drain(start..end)),
        2 => bytes.extend_from_within(start..end),
        3 => bytes[start..end].make_ascii_uppercase(),
        _ => bytes[start..].rotate_left(end - start),
    }
}

/// Letters, marks, modifiers, format characters and all the others: alone, in words, at the start and at the end of a text.
#[test]
fn any_character_of_unicode_is_read_anywhere() {
    // What looks like an apostrophe, a hyphen or a stop and is none, and what is not seen; the rest sampled.
    let dense = |c: &u32| matches!(c, 0x2b0..0x370 | 0x55a..0x560 | 0x5f0..0x620 | 0x2000..0x2070 | 0xfe00..0xfe70 | 0xff00..0x1_0000);
    let chars: Vec<char> =
        (0..0xe_0200).filter(|c| dense(c) || c % 23 == 0 && *c < 0x2_0000).filter_map(char::from_u32).collect();
    for c in chars.iter().filter(|c| dense(&u32::from(**c))) {
        plain(&c.to_string());
        plain(&format!("{c}Marna"));
        plain(&format!("Marna{c}"));
    }
    for some in chars.chunks(64) {
        let words =
            |c: &char| format!("{c}Marna left. Mr. Oban{c}da of {c} saw the Ubarra{c} {c}s {c}\"5{c} m{c}{c}.\n\n{c} ");
        plain(&some.iter().map(words).collect::<String>());
        plain(&some.iter().collect::<String>());
    }
}

#[test]
fn nothing_at_all_is_read() {
    for text in ["", " ", "\n\n\n", "\u{feff}", "\u{200b}"] {
        for article in read_all(text.as_bytes(), None) {
            let document = annotated(&article);
            assert!(document.mentions.is_empty() && document.entities.is_empty(), "{text:?}");
        }
    }
}

#[test]
fn case_and_spaces_do_not_break_a_seed() {
    for (name, article) in seeds() {
        let text = &article.text;
        let spaced: String = text.chars().flat_map(|c| [c, '\u{a0}']).collect();
        for changed in
            [text.to_uppercase(), text.to_lowercase(), text.replace(' ', ""), text.replace(' ', "\n"), spaced]
        {
            let articles = read_all(changed.as_bytes(), Some(Format::Plain));
            assert_eq!(articles.len(), 1, "{name}");
            annotated(&articles[0]);
        }
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
    let document = annotated(&article);
    assert_eq!((document.tokens.len(), article.warnings[0].name), (0, "empty"));
}

#[test]
fn markup_of_other_languages_is_text() {
    let text = "He wrote <script>alert(1)</script> and ]]> and <!-- and {{7*7}} on the wall.";
    assert_eq!(only(text.as_bytes()).text, text);
    annotated(&only(text.as_bytes()));
    let page = b"<html><body><p>One</p><script>x</script></body></html>";
    assert_eq!(only(page).text, "One");
    let xml = b"<?xml version='1.0'?><stock><item>One</item></stock>";
    assert_eq!(read(xml, &Hint::default()).unwrap_err(), ReadError::Foreign { looks_like: "an XML document" });
    let shown = read(page, &Hint { format: Some(Format::Plain), ..Hint::default() }).unwrap();
    assert_eq!(shown[0].warnings[0].name, "looks-foreign");
    annotated(&shown[0]);
}

#[test]
fn a_megabyte_in_one_line_is_read() {
    let sentence =
        "Kim Yong Nam of North Korea said on Thursday that 3.5% of $1.2 million went to Iran\u{2019}s envoys. ";
    annotated(&only(sentence.repeat((1 << 20) / sentence.len()).as_bytes()));
}

#[test]
fn a_hundred_thousand_lines_are_read() {
    for line in ["Iran said no.\n", "Emily Landau\n\n"] {
        let document = annotated(&only(line.repeat(100_000).as_bytes()));
        assert_eq!(document.blocks.len(), 100_000);
    }
}

#[test]
fn a_binary_file_is_refused_by_name() {
    let error = read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &Hint::default()).unwrap_err();
    assert_eq!(error, ReadError::Binary { looks_like: "a PNG image" });
}
