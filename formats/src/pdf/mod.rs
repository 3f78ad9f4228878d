//! PDF: letters on pages, read as columns, lines and paragraphs. Running heads, feet and the numbers of pages are set aside;
//! each block says on which page it begins.

mod cmap;
mod columns;
mod content;
mod facts;
mod file;
mod filters;
mod fonts;
mod furniture;
mod joined;
mod lines;
mod locks;
mod names;
mod notes;
mod object;
mod order;
mod paragraphs;

use crate::{Damaged, Entry, Field, Kind, Piece, Room};
use content::{Runner, Work};
use lines::Line;
use object::Dict;
use paragraphs::Paragraph;

/// So many pages are read.
const PAGES: usize = 5_000;

/// Bytes of the programs of pages that are run, at least and for each byte of the file.
const RUN: usize = 4 << 20;
const RUN_FOR_EACH: usize = 20;

/// A page as its lines.
#[derive(Debug, Default)]
struct Page {
    lines: Vec<Line>,
    height: i32,
    /// What is not upright on it.
    turned: String,
}

pub(crate) fn looks_like(bytes: &[u8], _: &str) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    let Some(at) = file::position(head, b"%PDF-") else { return false };
    // A text may speak of it.
    at == 0 || file::position(bytes, b" obj").is_some()
}

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let Some(file) = file::File::open(bytes, room) else {
        let what =
            "it is locked with a password; open it in another program and save it without one, or copy its words";
        return Err(Damaged(what.to_owned()));
    };
    let (sheets, missing) = file.pages(PAGES);
    if sheets.is_empty() {
        return Err(Damaged("no page can be found in it; it was cut or is damaged, so get it again".to_owned()));
    }
    let mut work = Work::new(bytes.len().saturating_mul(RUN_FOR_EACH).clamp(RUN, crate::UNPACKED));
    let (mut pages, mut letters, mut unseen): (Vec<Page>, usize, usize) = (Vec::new(), 0, 0);
    for sheet in &sheets {
        let mut runner = Runner { file: &file, work: &mut work, room, page: (0.0, 0.0), letters: Vec::new() };
        let height = run(&mut runner, sheet);
        let shown = std::mem::take(&mut runner.letters);
        letters += shown.len();
        unseen += shown.iter().filter(|letter| letter.unseen).count();
        let (runs, turned) = lines::runs(&shown);
        let columns = columns::columns(runs).into_iter().enumerate();
        let lines = columns.flat_map(|(at, runs)| lines::lines(runs, at)).collect();
        pages.push(Page { lines, height, turned });
    }
    if pages.iter().all(|page| page.lines.is_empty() && page.turned.is_empty()) {
        return Err(Damaged(nothing(&work, sheets.len())));
    }
    furniture::set_aside(&mut pages);
    let mut entry = Entry::default();
    facts::tell(&file, &mut entry, room);
    entry.pieces = pieces(&pages);
    if entry.pieces.is_empty() {
        return Err(Damaged(nothing(&work, sheets.len())));
    }
    if entry.says(Field::Title).is_empty() {
        let title = entry.pieces.iter().find(|piece| piece.kind == Kind::Heading(1)).map(|piece| piece.text.clone());
        entry.tell(Field::Title, &title.unwrap_or_default(), "heading");
    }
    if missing > 0 && work.left > 0 {
        entry.warn("file-cut", format!("{missing} of its pages are missing; the file was cut or is damaged"));
    }
    warn(&mut entry, &pages, &work, letters, unseen);
    Ok(vec![entry])
}

/// Runs the program of a page, which stands as it is shown; the height of the page.
fn run(runner: &mut Runner<'_, '_, '_>, page: &Dict) -> i32 {
    let file = runner.file;
    let shown = facts::rectangle(file, page, "CropBox").or_else(|| facts::rectangle(file, page, "MediaBox"));
    let [left, bottom, right, top] = shown.unwrap_or([0.0, 0.0, 612.0, 792.0]);
    let (wide, high) = (right - left, top - bottom);
    // From the upper left corner down.
    let (place, size) = match facts::turns(file, page) {
        1 => ([0.0, 1.0, 1.0, 0.0, -bottom, -left], (high, wide)),
        2 => ([-1.0, 0.0, 0.0, 1.0, right, -bottom], (wide, high)),
        3 => ([0.0, -1.0, -1.0, 0.0, top, right], (high, wide)),
        _ => ([1.0, 0.0, 0.0, -1.0, -left, top], (wide, high)),
    };
    runner.page = size;
    runner.run_page(page, place);
    (size.1 * 100.0).clamp(0.0, 1e8) as i32
}

fn nothing(work: &Work, pages: usize) -> String {
    if work.unknown > 0 {
        return "its letters are drawn without saying which they are; copy the words out of another program".to_owned();
    }
    if work.pictures > 0 {
        return format!(
            "its {pages} pages are pictures of text, as a scanner makes them; have their text recognized, then save it again"
        );
    }
    "there is no text in it".to_owned()
}

fn warn(entry: &mut Entry, pages: &[Page], work: &Work, letters: usize, unseen: usize) {
    let bare: Vec<String> = (1..)
        .zip(pages)
        .filter(|(_, page)| page.lines.is_empty() && page.turned.is_empty())
        .map(|(number, _): (usize, _)| number.to_string())
        .collect();
    if !bare.is_empty() && work.pictures > 0 {
        let more = if bare.len() > 10 { " and more" } else { "" };
        let which = bare[..bare.len().min(10)].join(", ");
        entry.warn(
            "pages-without-text",
            format!("there is no text on page {which}{more}; they may be pictures of text"),
        );
    }
    if unseen * 10 > letters * 8 {
        let what = "its pages are pictures; their words were recognized by a program and may be wrong";
        entry.warn("recognized-text", what.to_owned());
    }
    if work.unknown * 20 > letters {
        entry.warn(
            "letters-unknown",
            "the file does not say what some of its letters are; words are missing".to_owned(),
        );
    }
    if work.left == 0 {
        entry.warn("file-cut", "there is more in this file than can be read; it ends early".to_owned());
    }
}

fn pieces(pages: &[Page]) -> Vec<Piece> {
    let body = paragraphs::body_size(pages);
    let mut known = joined::Known::default();
    let mut cut = false;
    for line in pages.iter().flat_map(|page| &page.lines).filter(|line| line.aside.is_none()) {
        known.take(&line.text, cut);
        cut = line.text.ends_with('-');
    }
    known.settle();
    let paragraphs = paragraphs::paragraphs(pages, body, &known);
    let levels = levels(&paragraphs, body);
    let mut pieces = Vec::with_capacity(paragraphs.len());
    // Above it small lines tell who wrote it and when.
    let begins = paragraphs.iter().position(|one| one.size * 100 >= body * 94 && one.lines > 2).unwrap_or(0);
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let alone = |other: Option<&Paragraph>| other.is_none_or(|other| !is_small(other, body));
        let before = at.checked_sub(1).and_then(|at| paragraphs.get(at));
        let kind = if paragraph.aside.is_some() || paragraph.footnote {
            Kind::Text
        } else if let Some(level) = levels.iter().position(|&size| size == heading_size(paragraph, body)) {
            Kind::Heading((level + 1).min(6) as u8)
        } else if paragraph.row || paragraphs::bullet(&paragraph.text).is_some() {
            Kind::Item
        } else if at > begins && is_small(paragraph, body) && alone(before) && alone(paragraphs.get(at + 1)) {
            Kind::Caption
        } else {
            Kind::Text
        };
        let text = paragraphs::bullet(&paragraph.text).unwrap_or(&paragraph.text).trim();
        let note = if paragraph.footnote { ", footnote" } else { "" };
        if !text.is_empty() {
            pieces.push(Piece {
                text: text.to_owned(),
                kind,
                origin: Some(format!("page {}{note}", paragraph.page)),
                aside: paragraph.aside,
                evidence: None,
            });
        }
    }
    pieces
}

/// Smaller than the text, and short: what is said of a picture.
fn is_small(paragraph: &Paragraph, body: i32) -> bool {
    const WORDS: usize = 80;
    paragraph.aside.is_none()
        && !paragraph.footnote
        && paragraph.size * 100 < body * 94
        && paragraph.text.split_whitespace().count() <= WORDS
}

/// What a heading is ranked by; 0 for what is none. A bold line of the size of the text ranks last.
fn heading_size(paragraph: &Paragraph, body: i32) -> i32 {
    const WORDS: usize = 30;
    const BOLD_WORDS: usize = 14;
    let words = paragraph.text.split_whitespace().count();
    let has_letters = paragraph.text.chars().filter(|c| c.is_alphabetic()).count() > 1;
    if paragraph.aside.is_some() || paragraph.footnote || paragraph.row || !has_letters {
        0
    } else if paragraph.size * 100 > body * 112 && words <= WORDS {
        // Sizes that hardly differ are one.
        paragraph.size / 50 * 50
    } else if paragraph.bold
        && words <= BOLD_WORDS
        && !paragraph.text.ends_with(['.', ',', ';'])
        && paragraph.size * 100 >= body * 94
    {
        1
    } else {
        0
    }
}

/// The sizes of headings, the largest first.
fn levels(paragraphs: &[Paragraph], body: i32) -> Vec<i32> {
    let mut sizes: Vec<i32> = paragraphs.iter().map(|one| heading_size(one, body)).filter(|&size| size > 0).collect();
    order::order(&mut sizes, |&size| -i64::from(size));
    sizes.dedup();
    sizes
}
