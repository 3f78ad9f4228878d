//! The page as a whole: what a reader should know of it, the text that only its data has, and several articles on one page.

use super::facts::Known;
use super::measure::{self, Measure, grams, hundredths};
use super::page::{Id, Page};
use super::words::Words;
use crate::pieces::collapsed;
use crate::{Entry, Fact, Field, Kind, Piece, Warning};

/// What is counted on a page.
#[derive(Debug, Default)]
struct Counts {
    words: u32,
    /// Blocks that end as a sentence does.
    sentences: u32,
    prose: u32,
    /// Blocks that are links, or headings of others, of some length.
    leads: u32,
    proses: u32,
}

fn counts(page: &Page<'_>, measures: &[Measure]) -> Counts {
    let mut counts = Counts::default();
    for (block, measure) in page.blocks.iter().zip(measures).filter(|(block, _)| !block.hidden && !block.framed) {
        counts.words += measure.words;
        let ended = block.text.ends_with(['.', '!', '?', '”', '"', '。']);
        counts.sentences += u32::from(ended && measure.words >= 4 && measure.linked < 50);
        if measure.prose && measure.words >= 20 {
            counts.prose += measure.words;
            counts.proses += 1;
        }
        counts.leads += u32::from(measure.linked >= 80 && measure.words >= 5);
    }
    counts
}

pub(super) fn warnings(page: &Page<'_>, known: &Known) -> Vec<Warning> {
    let (measures, _) = measure::of(page);
    let counts = counts(page, &measures);
    let mut warnings = Vec::new();
    let mut warn = |name: &'static str, message: &str| warnings.push(Warning { name, message: message.to_owned() });
    let marked =
        page.elements.iter().any(|e| !e.framed && !e.hidden && is_paywall(e.value("class").unwrap_or_default()));
    if known.said.closed && counts.prose < 350 || marked && counts.prose < 250 {
        warn("article-cut", "the page says that its text is for subscribers; it may end early");
    }
    // A page of teasers has no day of its own.
    let dated =
        known.facts.iter().any(|f| f.field == Field::Published && matches!(f.rule, "json-ld" | "open-graph" | "meta"));
    let error = is_error(&page.title) && counts.prose < 120;
    if error || counts.sentences == 0 && counts.words < 60 || is_consent_alone(page) {
        warn("no-article", "there is hardly any text on this page; save it when its article is shown");
    } else if !dated && counts.leads >= 15 && counts.leads > 3 * counts.proses && counts.prose < 100 {
        warn("looks-like-a-list", "this looks like a page of links to articles, not like one");
    }
    if known.said.live {
        warn("live-blog", "a live blog: the newest part stands first");
    }
    if page.blocks.iter().any(|block| is_double_encoded(&block.text)) {
        warn(
            "double-encoded",
            "letters were encoded twice where the page was made, as in â€™; the words are left as they are",
        );
    }
    warnings
}

fn is_paywall(class: &str) -> bool {
    class.split_ascii_whitespace().any(|word| {
        let word = word.to_ascii_lowercase();
        ["paywall", "regwall", "piano-offer", "subscriber-only", "metered-content"]
            .iter()
            .any(|name| word.contains(name))
    })
}

fn is_error(title: &str) -> bool {
    let title = title.trim().to_ascii_lowercase();
    [
        "403",
        "404",
        "401",
        "500",
        "503",
        "access denied",
        "just a moment",
        "attention required",
        "page not found",
        "are you a robot",
        "error",
        "forbidden",
        "captcha",
        "log in",
        "sign in",
    ]
    .iter()
    .any(|start| title.starts_with(start))
}

/// All that is shown asks for consent.
pub(super) fn is_consent_alone(page: &Page<'_>) -> bool {
    const WORDS: &[&str] = &["cookie", "consent", "privacy", "datenschutz", "einwilligung", "partner"];
    let marks = Words::new().groups("cookie");
    let marked = |mut at: Id| {
        while at != 0 && page.element(at).groups & marks == 0 {
            at = page.element(at).parent;
        }
        at != 0
    };
    let (mut asking, mut all) = (0, 0);
    for block in page.blocks.iter().filter(|block| !block.hidden && !block.framed) {
        let text = block.text.to_lowercase();
        all += block.letters;
        if WORDS.iter().any(|word| text.contains(word)) && marked(block.element) {
            asking += block.letters;
        }
    }
    all > 0 && all < 1_500 && hundredths(asking, all) > 60
}

/// `â€™` for `’`, `Ã©` for `é`: UTF-8 read as windows-1252 and written as UTF-8 again.
fn is_double_encoded(text: &str) -> bool {
    text.contains("â€")
        || text
            .match_indices('Ã')
            .any(|(at, _)| text[at..].chars().nth(1).is_some_and(|c| matches!(c, '¡'..='¿' | '„' | '…')))
}

/// The text of the JSON-LD where it says much more than the page shows.
pub(super) fn of_data(page: &Page<'_>, known: &Known) -> Vec<Piece> {
    let body = &known.said.body;
    let mut shown: Vec<u32> = page.blocks.iter().flat_map(|block| grams(&block.text)).collect();
    shown.sort_unstable();
    let of_body = grams(body);
    if of_body.len() < 40 {
        return Vec::new();
    }
    let absent = of_body.iter().filter(|gram| shown.binary_search(gram).is_err()).count();
    if hundredths(absent as u32, of_body.len() as u32) < 30 {
        return Vec::new();
    }
    let piece = |line: &str| Piece {
        text: line.to_owned(),
        origin: Some("json-ld".to_owned()),
        aside: Some("json-ld"),
        ..Piece::default()
    };
    body.lines().map(piece).collect()
}

/// Elements that are articles of their own, side by side, each with a heading of the first rank and a body. Fewer than two
/// are none.
pub(super) fn articles(page: &Page<'_>) -> Vec<Id> {
    const LEAST: u32 = 120;
    let (_, sums) = measure::of(page);
    let mut found: Vec<Id> = Vec::new();
    for (id, element) in (0..).zip(&page.elements) {
        if element.name != "article" || element.hidden || element.framed {
            continue;
        }
        let (from, to) = (element.first_block as usize, (element.first_block + element.blocks) as usize);
        let inside = found.last().is_some_and(|&last| {
            let outer = page.element(last);
            element.first_block < outer.first_block + outer.blocks
        });
        let headed = page.blocks.get(from..to).is_some_and(|blocks| {
            blocks.iter().filter(|block| block.kind == Kind::Heading(1) && !block.hidden).count() == 1
        });
        if !inside && headed && sums.over(from, to).prose >= LEAST {
            found.push(id);
        }
    }
    if found.len() < 2 { Vec::new() } else { found }
}

/// The entry cut at its articles. What stands around them stays with the first, whose facts the page's are.
pub(super) fn split(mut entry: Entry, page: &Page<'_>, articles: &[Id]) -> Vec<Entry> {
    let mut others = Vec::new();
    for &id in articles.iter().skip(1).rev() {
        let element = page.element(id);
        let from = element.first_block as usize;
        let pieces: Vec<Piece> = entry.pieces.drain(from..from + element.blocks as usize).collect();
        let mut facts: Vec<Fact> = Vec::new();
        let title = pieces.iter().find(|piece| piece.kind == Kind::Heading(1));
        facts.extend(title.map(|piece| Fact { field: Field::Title, value: collapsed(&piece.text), rule: "heading" }));
        let shared = |fact: &&Fact| matches!(fact.field, Field::Outlet | Field::Language);
        facts.extend(entry.facts.iter().filter(shared).cloned());
        others.push(Entry { pieces, facts, ..Entry::default() });
    }
    others.push(entry);
    others.reverse();
    others
}
