//! Work grows with length alone: four times the text takes about four times as long, whatever the text. A stage that looks
//! back over all it has seen takes sixteen times as long, and a text of a megabyte that someone sends takes minutes.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::annotate::{annotate, annotate_layers, why};
use crossread::compare::{Pairs, compare};
use crossread::document::{Asked, Format, Layer};
use crossread::export::view::ArticleView;
use crossread::export::{Account, json};
use crossread::reader::{Hint, read};
use harness::clock::Stopwatch;
use harness::{Random, pack, show};
use std::hint::black_box;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Texts grow from this by so many times, until the work on one is enough to be sure of, or the text long enough.
const SHORT: usize = 4 << 10;
const TIMES: usize = 4;
const ENOUGH: Duration = Duration::from_millis(100);
const LONG: usize = 256 << 10;
/// Between the four of linear work and the sixteen of quadratic.
const MOST: u32 = 8;
/// A slow moment of the machine is not slow again and again: the best of so many runs, each time of more.
const RUNS: [usize; 3] = [1, 2, 4];
/// What takes less says nothing.
const FLOOR: Duration = Duration::from_millis(5);

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
    ("names in prose", |n| again("Marna Oban met Kelva Ubarra in Lahore on Monday. ", n)),
    ("speech in marks", |n| again("“We know it well,” Ubarra said. ", n)),
    ("speech without a cue", |n| again("Ubarra left for one reason: “We know it well.” ", n)),
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
    ("letters that look like apostrophes", |n| again("ʼ", n)),
    ("a word of letters that look like apostrophes", |n| again("ʼMarna", n)),
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
type Parts = [(&'static str, Duration); 6];

fn spent(text: &str, format: Format) -> Parts {
    let clock = Stopwatch::start();
    let articles = read(text.as_bytes(), &Hint { format: Some(format), ..Hint::default() }).unwrap_or_default();
    let read = clock.elapsed();
    let documents: Vec<_> = articles.iter().map(|article| annotate(article, pack(), &[])).collect();
    let annotated = clock.elapsed() - read;
    let Some((article, document)) = articles.first().zip(documents.first()) else { return [("none", read); 6] };
    let comparison = compare(&[(article, document), (article, document)], Pairs::These(&[]), pack());
    let compared = clock.elapsed() - read - annotated;
    let line = json::line(&ArticleView::new(&Account::new("id".into(), article, document)));
    let exported = clock.elapsed() - read - annotated - compared;
    let syntax = annotate_layers(article, pack(), &[], Asked::from_iter([Layer::Syntax]));
    let parsed = clock.elapsed() - read - annotated - compared - exported;
    let weights = why(article, document, &document.mentions, pack());
    let weighed = clock.elapsed() - read - annotated - compared - exported - parsed;
    black_box((comparison, line, syntax, weights));
    [
        ("read", read),
        ("annotate", annotated),
        ("compare", compared),
        ("export", exported),
        ("syntax", parsed),
        ("weights", weighed),
    ]
}

/// The best of some runs: what disturbs one takes time from it, and gives none.
fn best(text: &str, format: Format, runs: usize) -> Parts {
    let mut best = spent(text, format);
    for _ in 1..runs {
        for (least, (_, again)) in best.iter_mut().zip(spent(text, format)) {
            least.1 = least.1.min(again);
        }
    }
    best
}

/// What grows too fast, in words, from one length to the next and from there on: a name that is seen only where it is long
/// enough is a step, and no growth.
fn too_fast(family: Family, format: Format, runs: usize) -> Vec<String> {
    let (mut size, mut before) = (SHORT, Vec::new());
    let mut short = best(&family(size), format, runs);
    loop {
        let long = best(&family(size * TIMES), format, runs);
        let parts = short.iter().zip(&long);
        let fast = parts.filter(|((_, short), (_, long))| *long > (*short).max(FLOOR) * MOST);
        let fast: Vec<_> = fast.map(|((part, short), (_, long))| (*part, *short, *long)).collect();
        let goes_on = fast.iter().filter(|(part, ..)| before.contains(part));
        let wrong: Vec<_> = goes_on
            .map(|(part, short, long)| {
                format!("{part} took {short:?} for {size} bytes, {long:?} for {TIMES} times as many")
            })
            .collect();
        size *= TIMES;
        let enough = size >= LONG || long.iter().map(|(_, spent)| *spent).sum::<Duration>() > ENOUGH;
        if (enough && fast.is_empty()) || !wrong.is_empty() {
            if std::env::var_os("SHOW").is_some() {
                println!("{size} bytes as {format:?}: {long:?}");
            }
            return wrong;
        }
        before = fast.into_iter().map(|(part, ..)| part).collect();
        short = long;
    }
}

/// What grows too fast whenever it is measured.
fn too_fast_each_time(family: Family, format: Format) -> Vec<String> {
    let mut wrong = Vec::new();
    for runs in RUNS {
        wrong = too_fast(family, format, runs);
        if wrong.is_empty() {
            break;
        }
    }
    wrong
}

#[test]
fn time_grows_with_length_alone() {
    let only = std::env::var("FAMILY").unwrap_or_default();
    let families: Vec<_> = FAMILIES.iter().filter(|(name, _)| name.contains(&only)).collect();
    let next = AtomicUsize::new(0);
    let wrong = Mutex::new(Vec::new());
    let work = || {
        while let Some((name, family)) = families.get(next.fetch_add(1, Ordering::Relaxed)) {
            for format in [Format::Plain, Format::Markdown] {
                let found = too_fast_each_time(*family, format);
                show(name, "");
                let mut wrong = wrong.lock().expect("a list");
                wrong.extend(found.iter().map(|found| format!("{name}, {format:?}: {found}")));
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    let wrong = wrong.into_inner().expect("a list");
    assert!(wrong.is_empty(), "more than {MOST} times as long:\n{}", wrong.join("\n"));
}
