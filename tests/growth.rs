//! Work grows with length alone: four times the text takes about four times as long, whatever the text. A stage that looks
//! back over all it has seen takes sixteen times as long, and a text of a megabyte that someone sends takes minutes.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::annotate::annotate;
use crossread::compare::compare;
use crossread::document::Format;
use crossread::export::json::article_line;
use crossread::export::view::ArticleView;
use crossread::reader::{Hint, read};
use crossread::text::Unit;
use harness::{Random, pack};
use std::hint::black_box;
use std::time::{Duration, Instant};

const SHORT: usize = 4 << 10;
const TIMES: usize = 4;
/// Between the four of linear work and the sixteen of quadratic.
const MOST: u32 = 12;

/// A text of about so many bytes.
type Family = fn(usize) -> String;

fn again(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

/// As many pieces as fill the bytes, each by its number.
fn each(bytes: usize, mut piece: impl FnMut(usize) -> String) -> String {
    let mut text = String::with_capacity(bytes + 80);
    for i in 0.. {
        if text.len() >= bytes {
            break;
        }
        text += &piece(i);
    }
    text
}

/// Before one half and behind the other.
fn halves(open: &str, close: &str, bytes: usize) -> String {
    again(open, bytes / 2) + &again(close, bytes / 2)
}

/// A name that no other number has: `Bacodu`.
fn word(mut i: usize) -> String {
    let mut word = String::new();
    for _ in 0..4 {
        word.push(char::from(b"bcdfglmnprstvz"[i % 14]));
        i /= 14;
        word.push(char::from(b"aeiou"[i % 5]));
        i /= 5;
    }
    word[..1].to_uppercase() + &word[1..]
}

#[rustfmt::skip]
const FAMILIES: &[(&str, Family)] = &[
    ("open brackets, then pairs", |n| halves("[", "()", n)),
    ("open brackets, then closing ones", |n| halves("(", ")", n)),
    ("pairs", |n| again("()", n)),
    ("a stop in each pair", |n| again("(a. B) ", n)),
    ("opening marks behind stops", |n| again(". “", n)),
    ("open brackets, then stops", |n| halves("(", ". ", n)),
    ("quotation marks", |n| again("“", n)),
    ("straight marks", |n| again("\"", n)),
    ("single marks", |n| again("' ", n)),
    ("quotations in quotations", |n| halves("“a ‘b ", "c’ d” ", n)),
    ("stops", |n| again(". ", n)),
    ("close stops", |n| again(".", n)),
    ("dots in brackets", |n| again("[...] ", n)),
    ("initials", |n| again("A. ", n)),
    ("initials without spaces", |n| again("A.", n)),
    ("hyphens", |n| again("a-", n)),
    ("names with hyphens", |n| again("Anna-", n)),
    ("digits", |n| again("9", n)),
    ("numbers", |n| again("9,999 ", n)),
    ("numbers joined", |n| again("1-", n)),
    ("dates", |n| again("5 May 2024 ", n)),
    ("number words", |n| again("hundred ", n)),
    ("number words joined", |n| again("two-", n)),
    ("durations", |n| again("two years and ", n)),
    ("capitals", |n| again("KIM JONG UN MET ENVOYS ", n)),
    ("one capital word", |n| again("KIM ", n)),
    ("one name", |n| again("Kim Jong Un ", n)),
    ("one name said", |n| again("Kim Jong Un said. ", n)),
    ("one country", |n| again("Iran ", n)),
    ("names of one first name", |n| each(n, |i| format!("Anna {} left. ", word(i)))),
    ("names of one surname", |n| each(n, |i| format!("{} Ubarra left. ", word(i)))),
    ("names of two first names", |n| each(n, |i| format!("Anna Maria {} left. ", word(i)))),
    ("surnames alone", |n| each(n, |i| format!("Mr {} left. ", word(i)))),
    ("first names alone", |n| each(n, |i| format!("Anna {} left. Anna spoke. ", word(i)))),
    ("initials and surnames", |n| each(n, |i| format!("A. {} left. ", word(i)))),
    ("bodies of one head", |n| each(n, |i| format!("The {} Ministry spoke. ", word(i)))),
    ("bodies of one place", |n| each(n, |i| format!("The Marna {} Institute spoke. ", word(i)))),
    ("bodies for something", |n| each(n, |i| format!("The Institute for {} Studies spoke. ", word(i)))),
    ("acronyms", |n| each(n, |i| format!("The {} Central Agency ({}CA) spoke. ", word(i), &word(i)[..1]))),
    ("acronyms glossed", |n| each(n, |i| format!("{} ({}) spoke. ", word(i), word(i).to_uppercase()))),
    ("ships", |n| each(n, |i| format!("The USS {} sank. ", word(i)))),
    ("places of one word", |n| each(n, |i| format!("North {} flooded. ", word(i)))),
    ("countries and peoples", |n| each(n, |i| format!("The {0}ian envoy left {0}ia. ", word(i)))),
    ("a list of names", |n| each(n, |i| format!("{} {}, ", word(i), word(i * 7)))),
    ("a run of names", |n| each(n, |i| format!("{} ", word(i)))),
    ("names joined by and", |n| each(n, |i| format!("{} and ", word(i)))),
    ("names joined by of", |n| each(n, |i| format!("{} of the ", word(i)))),
    ("names with possessives", |n| each(n, |i| format!("{}’s ", word(i)))),
    ("languages", |n| again("Arabic, ", n)),
    ("languages joined", |n| again("and Arabic ", n)),
    ("old languages", |n| again("Old Old Irish ", n)),
    ("films", |n| again("the film \"", n)),
    ("ships of a kind", |n| again("the tanker ", n)),
    ("resolutions", |n| again("Resolution 12/12/", n)),
    ("acts", |n| again("Trade and Arms Act ", n)),
    ("one line of words", |n| again("the men went home and ", n)),
    ("short lines", |n| again("a\n", n)),
    ("short paragraphs", |n| again("A\n\n", n)),
    ("lines of stops", |n| again(".\n\n", n)),
    ("empty lines", |n| again("\n", n)),
    ("spaces", |n| again(" ", n)),
    ("a letter behind spaces", |n| again(" ", n) + "a"),
    ("tabs and lines", |n| again(" \t\n", n)),
    ("list items", |n| each(n, |i| format!("{}. Bread ", i % 900))),
    ("bullets", |n| again("• ", n)),
    ("one letter", |n| again("a", n)),
    ("one capital", |n| again("A", n)),
    ("accents", |n| again("\u{301}", n)),
    ("what is not seen", |n| again("\u{200b}", n)),
    ("joined emoji", |n| again("👩‍👩‍👧", n)),
    ("flags", |n| again("🇬🇧", n)),
    ("ideographs", |n| again("北京", n)),
    ("apostrophes", |n| again("a'", n)),
    ("addresses", |n| again("http://a.b/)", n)),
    ("signs of mail", |n| again("a@", n)),
    ("tags", |n| again("#a", n)),
    ("slashes", |n| again("A/B/", n)),
    ("quoted lines", |n| again("> ", n)),
    ("nested quoted lines", |n| each(n, |i| format!("{} a\n", ">".repeat(i % 40)))),
    ("emphasis", |n| again("*a **b ", n)),
    ("links of Markdown", |n| again("[a](", n)),
    ("open links", |n| again("![[", n)),
    ("code", |n| again("`a``", n)),
    ("tables", |n| again("|a", n)),
    ("entities", |n| again("&amp", n)),
    ("tags of markup", |n| again("<a ", n)),
    ("open comments", |n| again("<!--", n)),
    ("headings", |n| again("# a\n", n)),
    ("front matter", |n| String::from("---\n") + &again("a: b\n", n)),
    ("prompts", |n| again("Read more: Related stories\n\n", n)),
    ("captions", |n| again("Photo: Anna Ubarra/Agency\n", n)),
    ("bylines", |n| again("By Anna Ubarra and ", n)),
    ("datelines", |n| again("MARNA (Reuters) — ", n)),
    ("words drawn by chance", |n| {
        let mut random = Random(9);
        let words = ["Iran", "the", "of", "\"", "(", ")", "’s", ".", ",", "5", "May", "and", "-", "Ministry", "U.S.", "\n", "said", "Mr."];
        each(n, |_| String::from(words[random.below(words.len())]) + " ")
    }),
];

/// The parts of the work, each by itself, so that a quick one does not hide behind a slow one.
fn spent(text: &str, format: Format) -> [(&'static str, Duration); 4] {
    let start = Instant::now();
    let articles = read(text.as_bytes(), &Hint { format: Some(format), ..Hint::default() }).unwrap_or_default();
    let read = start.elapsed();
    let documents: Vec<_> = articles.iter().map(|article| annotate(article, pack(), &[])).collect();
    let annotated = start.elapsed() - read;
    let Some((article, document)) = articles.first().zip(documents.first()) else { return [("none", read); 4] };
    let comparison = compare(&[(article, document), (article, document)], &[], pack());
    let compared = start.elapsed() - read - annotated;
    let view = ArticleView::new("id".into(), article, document, Unit::CodePoint);
    let line = article_line(&view);
    let exported = start.elapsed() - read - annotated - compared;
    black_box((comparison, line));
    [("read", read), ("annotate", annotated), ("compare", compared), ("export", exported)]
}

/// The best of some runs: what else the machine does takes time from some of them, and gives none.
fn best(text: &str, format: Format, runs: usize) -> [(&'static str, Duration); 4] {
    let mut best = spent(text, format);
    for _ in 1..runs {
        for (least, (_, again)) in best.iter_mut().zip(spent(text, format)) {
            least.1 = least.1.min(again);
        }
    }
    best
}

/// What grows too fast, in words. What takes no time at either length says nothing.
fn too_fast(family: Family, format: Format, runs: usize) -> Vec<String> {
    let short = best(&family(SHORT), format, runs);
    let long = best(&family(SHORT * TIMES), format, runs);
    let floor = Duration::from_millis(20);
    let grows = |((what, short), (_, long)): (&(&str, Duration), &(&str, Duration))| {
        let short = (*short).max(floor);
        (*long > short * MOST).then(|| format!("{what} took {short:?}, then {long:?}"))
    };
    short.iter().zip(&long).filter_map(grows).collect()
}

#[test]
fn time_grows_with_length_alone() {
    let mut wrong = Vec::new();
    let only = std::env::var("FAMILY").unwrap_or_default();
    for (name, family) in FAMILIES.iter().filter(|(name, _)| name.contains(&only)) {
        let formats = if name.contains("name") { &[Format::Plain][..] } else { &[Format::Plain, Format::Markdown] };
        for format in formats {
            if std::env::var_os("SHOW").is_some() {
                println!("{name}, {format:?}: {:?}", best(&family(SHORT * TIMES), *format, 1));
            }
            // A slow moment of the machine is not slow again and again.
            let mut found = too_fast(*family, *format, 1);
            for runs in [2, 4] {
                if !found.is_empty() {
                    found = too_fast(*family, *format, runs);
                }
            }
            wrong.extend(found.iter().map(|found| format!("{name}, {format:?}: {found} for {TIMES} times the text")));
        }
    }
    assert!(wrong.is_empty(), "more than {MOST} times as long:\n{}", wrong.join("\n"));
}
