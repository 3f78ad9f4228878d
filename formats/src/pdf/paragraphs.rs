//! Lines to paragraphs: told by indents, gaps, sizes, and by lines that end before the next word would not have fitted in.

use super::Page;
use super::joined::Known;
use super::lines::Line;
use super::order::{Keyed, middle, sort, sorted};

/// What a line stands in: its column as the other lines of it show it.
#[derive(Debug, Clone, Copy, Default)]
struct Column {
    left: i32,
    right: i32,
    /// From line to line; 0 where no two lines follow one another.
    leading: i32,
}

/// Lines that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) text: String,
    /// The number of the page where it begins, from 1 on.
    pub(super) page: usize,
    pub(super) size: i32,
    pub(super) bold: bool,
    pub(super) lines: usize,
    /// A row of cells.
    pub(super) row: bool,
    pub(super) aside: Option<&'static str>,
    pub(super) footnote: bool,
}

/// The size that most letters have.
pub(super) fn body_size(pages: &[Page]) -> i32 {
    let mut sizes: Vec<Keyed> = pages
        .iter()
        .flat_map(|page| &page.lines)
        .filter(|line| line.aside.is_none())
        .map(|line| (i64::from(line.size), line.letters))
        .collect();
    sort(&mut sizes);
    let mut best = (0, 1_000);
    for (at, &(size, _)) in sizes.iter().enumerate() {
        let near = sizes[at..].iter().take_while(|other| other.0 - size <= size / 30);
        let letters: u32 = near.map(|other| other.1).sum();
        best = best.max((letters, size));
    }
    best.1 as i32
}

/// The paragraphs in the order in which they are read; what is set aside on a page stands behind the paragraph that goes
/// over its end.
pub(super) fn paragraphs(pages: &[Page], body: i32, known: &Known) -> Vec<Paragraph> {
    let mut flow = Flow { known, body, done: Vec::new(), open: None, waiting: Vec::new() };
    for (at, page) in pages.iter().enumerate() {
        let number = at + 1;
        let columns = columns_of(page);
        let notes = super::notes::of(page, body);
        let edge = |line: &&Line, top: bool| (line.aside.is_some()) && (line.base < page.height / 2) == top;
        for line in page.lines.iter().filter(|line| edge(line, true)) {
            flow.wait(line, number);
        }
        for (line, place) in page.lines.iter().zip(&notes) {
            if line.aside.is_none() && place.is_none() {
                flow.take(line, columns[line.column], number);
            }
        }
        let mut note: Option<Paragraph> = None;
        for (line, place) in page.lines.iter().zip(&notes) {
            let Some(begins) = place else { continue };
            match note.as_mut().filter(|_| !begins) {
                Some(note) => known.join(&mut note.text, &line.text),
                None => flow.waiting.extend(note.replace(Paragraph { footnote: true, ..of_line(line, number) })),
            }
        }
        flow.waiting.extend(note);
        for line in page.lines.iter().filter(|line| edge(line, false)) {
            flow.wait(line, number);
        }
        if !page.turned.is_empty() {
            let (text, aside) = (page.turned.clone(), Some("turned"));
            flow.waiting.push(Paragraph { text, aside, page: number, ..Paragraph::none() });
        }
    }
    flow.close();
    flow.done
}

impl Paragraph {
    fn none() -> Paragraph {
        Paragraph {
            text: String::new(),
            page: 0,
            size: 0,
            bold: false,
            lines: 0,
            row: false,
            aside: None,
            footnote: false,
        }
    }
}

fn of_line(line: &Line, page: usize) -> Paragraph {
    Paragraph {
        text: line.text.clone(),
        page,
        size: line.size,
        bold: line.bold,
        lines: 1,
        row: line.text.contains('\t'),
        aside: line.aside,
        footnote: false,
    }
}

struct Flow<'k> {
    known: &'k Known,
    body: i32,
    done: Vec<Paragraph>,
    open: Option<Open>,
    /// What is set aside while a paragraph goes on.
    waiting: Vec<Paragraph>,
}

struct Open {
    paragraph: Paragraph,
    first: Line,
    last: Line,
    column: Column,
    page: usize,
}

impl Flow<'_> {
    fn wait(&mut self, line: &Line, page: usize) {
        self.waiting.push(of_line(line, page));
    }

    fn close(&mut self) {
        self.done.extend(self.open.take().map(|open| open.paragraph));
        self.done.append(&mut self.waiting);
    }

    fn take(&mut self, line: &Line, column: Column, page: usize) {
        let goes_on = self.open.as_ref().is_some_and(|open| open.goes_on(line, column, page, self.body));
        match self.open.as_mut().filter(|_| goes_on) {
            Some(open) => {
                self.known.join(&mut open.paragraph.text, &line.text);
                open.paragraph.lines += 1;
                open.last = line.clone();
                (open.column, open.page) = (column, page);
            }
            None => {
                self.close();
                let (first, last) = (line.clone(), line.clone());
                self.open = Some(Open { paragraph: of_line(line, page), first, last, column, page });
            }
        }
    }
}

impl Open {
    fn goes_on(&self, line: &Line, column: Column, page: usize, body: i32) -> bool {
        let last = &self.last;
        let size = line.size;
        if (last.size - size).abs() > size * 7 / 100 || last.bold != line.bold {
            return false;
        }
        if begins_item(&line.text) || self.paragraph.row || line.text.contains('\t') {
            return false;
        }
        let ended = ends_sentence(&last.text);
        let fitted = fits(last, self.column, line);
        if page != self.page || line.column != last.column {
            let cut = last.text.ends_with('-') || line.text.starts_with(char::is_lowercase);
            return size <= body * 112 / 100 && (cut || !ended && !fitted && !line.bold);
        }
        let step = line.base - last.base;
        let leading = if column.leading > 0 { column.leading } else { size * 12 / 10 };
        if step > (leading * 145 / 100).max(size * 12 / 10) || step < 0 {
            return false;
        }
        // Headings are set in the middle, line by line.
        if size > body * 112 / 100 {
            return true;
        }
        let far = size * 8 / 10;
        let indented = line.left > column.left + far && last.left <= column.left + far / 2;
        let marked = bullet(&self.first.text).is_some() || begins_numbered(&self.first.text);
        let hanging = self.paragraph.lines == 1 && (marked || !ended && !fitted);
        if indented && !hanging {
            return false;
        }
        let out = line.left + far < last.left && self.paragraph.lines > 1 && self.first.left + far < last.left;
        if out {
            return false;
        }
        // A name may begin a line that the word before it left short.
        let short = last.right < column.right - (column.right - column.left) / 5;
        !(fitted && (ended || short && begins_anew(&line.text)))
    }
}

/// Whether the first word of the next line would have fitted in.
fn fits(last: &Line, column: Column, next: &Line) -> bool {
    let word = next.text.split_whitespace().next().map_or(0, |word| word.chars().count()) as i32;
    last.right + last.size / 4 + word * last.size / 2 < column.right - last.size / 2
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '"', '’', '\'', ')', '»', ']']).ends_with(['.', '!', '?', ':', '…', '。', ';'])
}

fn begins_anew(text: &str) -> bool {
    text.starts_with(|c: char| !c.is_lowercase())
}

/// `• `, `– `
fn begins_item(text: &str) -> bool {
    bullet(text).is_some()
}

/// What stands behind the mark of an item.
pub(super) fn bullet(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(['•', '▪', '■', '●', '◦', '○', '‣', '∙', '\u{f0b7}', '➢', '✓', '❖'])?;
    Some(rest.trim_start()).filter(|rest| !rest.is_empty())
}

/// `1. `, `(2) `, `[3] `
fn begins_numbered(text: &str) -> bool {
    let text = text.trim_start_matches(['(', '[']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits) && text[digits..].starts_with(['.', ')', ']'])
}

fn columns_of(page: &Page) -> Vec<Column> {
    let count = page.lines.iter().map(|line| line.column + 1).max().unwrap_or(0);
    let mut lines: Vec<Vec<&Line>> = vec![Vec::new(); count];
    for line in page.lines.iter().filter(|line| line.aside.is_none()) {
        lines[line.column].push(line);
    }
    lines.into_iter().map(column_of).collect()
}

fn column_of(lines: Vec<&Line>) -> Column {
    let steps = lines.windows(2).filter(|two| (two[0].size - two[1].size).abs() <= two[0].size / 15);
    let steps = steps.map(|two| two[1].base - two[0].base).filter(|&step| step > 0);
    // Where most lines begin.
    let lefts = sorted(lines.iter().map(|line| line.left));
    let near = |left: i32| lefts.iter().filter(|&&other| (other - left).abs() <= 150).count();
    let left = lefts.iter().copied().take(2_000).max_by_key(|&left| (near(left), -left)).unwrap_or(0);
    let rights = sorted(lines.iter().map(|line| line.right));
    let right = rights.get(rights.len().saturating_sub(1 + rights.len() / 20)).copied().unwrap_or(0);
    Column { left, right, leading: middle(steps).unwrap_or(0) }
}
