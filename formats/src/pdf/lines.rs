//! Letters to words in a row, and those to lines. A file has no blanks and no lines of its own: both are seen from where the
//! letters stand.

use super::content::Letter;
use super::names::composed;
use super::order::{order, pair};

/// What is printed twice is printed again within so many runs.
const DOUBLES: usize = 50;

/// Letters that stand in a row, no blank between them wider than half their size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) base: i32,
    pub(super) size: i32,
    pub(super) text: String,
    /// How many of its letters are bold.
    bold: u32,
    letters: u32,
    pub(super) artifact: bool,
}

/// A line of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) base: i32,
    pub(super) size: i32,
    pub(super) text: String,
    /// All of it.
    pub(super) bold: bool,
    pub(super) artifact: bool,
    /// How many letters it has.
    pub(super) letters: u32,
    pub(super) column: usize,
    /// Why it is not the text.
    pub(super) aside: Option<&'static str>,
}

/// The runs of a page, in the order of its program, and what is not upright, as it comes.
pub(super) fn runs(letters: &[Letter]) -> (Vec<Run>, String) {
    let (mut runs, mut turned): (Vec<Run>, String) = (Vec::new(), String::new());
    let mut before = None;
    let mut blank = false;
    for letter in letters {
        if letter.turned {
            turned.push(letter.letter);
            continue;
        }
        if letter.letter.is_whitespace() {
            blank = true;
            continue;
        }
        if letter.letter.is_control() || is_double(letter, before.replace(letter)) {
            continue;
        }
        match runs.last_mut().filter(|run| run.goes_on(letter)) {
            Some(run) => run.take(letter, blank),
            None => runs.push(Run::new(letter)),
        }
        blank = false;
    }
    runs.retain(|run| run.text.chars().any(|c| !c.is_whitespace()));
    drop_doubles(&mut runs);
    (runs, turned.split_whitespace().collect::<Vec<_>>().join(" "))
}

impl Run {
    fn new(letter: &Letter) -> Run {
        let mut run = Run {
            left: letter.left,
            right: letter.left,
            base: letter.base,
            size: letter.size,
            text: String::new(),
            bold: 0,
            letters: 0,
            artifact: letter.artifact,
        };
        run.take(letter, false);
        run
    }

    fn goes_on(&self, letter: &Letter) -> bool {
        let gap = letter.left - self.right;
        let size = self.size.min(letter.size);
        (letter.base - self.base).abs() <= size / 5
            && (letter.size - self.size).abs() <= self.size / 16
            && letter.artifact == self.artifact
            && gap < size / 2
            && gap > -size / 2
    }

    fn take(&mut self, letter: &Letter, blank: bool) {
        let gap = letter.left - self.right;
        let apart = !self.text.is_empty() && (blank || gap > self.size * 15 / 100);
        // `¨` and `o` on one place.
        let accent = self.text.chars().next_back().filter(|_| gap < -self.size / 10);
        if let Some(both) = accent.and_then(|accent| composed(accent, letter.letter)) {
            self.text.pop();
            self.text.push(both);
        } else {
            if apart {
                self.text.push(' ');
            }
            push(&mut self.text, letter.letter);
        }
        self.right = self.right.max(letter.right);
        self.bold += u32::from(letter.bold);
        self.letters += 1;
    }
}

/// Ligatures as the letters that they are made of.
fn push(text: &mut String, letter: char) {
    let plain = match letter {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        '\u{ad}' | '\u{2010}' | '\u{2011}' => "-",
        other => return text.push(other),
    };
    text.push_str(plain);
}

/// Whether a letter is printed again on its place, to look bold.
fn is_double(letter: &Letter, before: Option<&Letter>) -> bool {
    before.is_some_and(|before| {
        let near = letter.size / 10 + 1;
        before.letter == letter.letter
            && (before.left - letter.left).abs() <= near
            && (before.base - letter.base).abs() <= near
    })
}

/// Takes away runs that are printed again on their place.
fn drop_doubles(runs: &mut Vec<Run>) {
    let mut single: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs.drain(..) {
        let near = run.size / 10 + 1;
        let same = |other: &Run| {
            (other.left - run.left).abs() <= near && (other.base - run.base).abs() <= near && other.text == run.text
        };
        if !single.iter().rev().take(DOUBLES).any(same) {
            single.push(run);
        }
    }
    *runs = single;
}

/// The runs of a column as lines, from the top down.
pub(super) fn lines(mut runs: Vec<Run>, column: usize) -> Vec<Line> {
    order(&mut runs, |run| pair(run.base, run.left));
    let mut rows: Vec<Vec<Run>> = Vec::new();
    for run in runs {
        let row = rows.iter_mut().rev().take(3).find(|row| {
            let main = main(row);
            // What is raised over its line is small.
            let part = if run.size * 5 <= main.size * 4 { 75 } else { 55 };
            (run.base - main.base).abs() <= run.size.min(main.size) * part / 100
        });
        match row {
            Some(row) => row.push(run),
            None => rows.push(vec![run]),
        }
    }
    let mut lines: Vec<Line> = rows.into_iter().map(|row| line(row, column)).collect();
    join_lone_rows(&mut lines);
    lines
}

/// A row of cells between lines that are none is a line of text that was stretched.
fn join_lone_rows(lines: &mut [Line]) {
    let rows: Vec<bool> = lines.iter().map(|line| line.text.contains('\t')).collect();
    for (at, line) in lines.iter_mut().enumerate() {
        let beside = at > 0 && rows[at - 1] || rows.get(at + 1) == Some(&true);
        if rows[at] && !beside {
            line.text = line.text.replace('\t', " ");
        }
    }
}

/// The run with the most letters.
fn main(row: &[Run]) -> &Run {
    row.iter().max_by_key(|run| (run.letters, run.size)).unwrap_or(&row[0])
}

fn line(mut row: Vec<Run>, column: usize) -> Line {
    order(&mut row, |run| i64::from(run.left));
    let (base, size) = (main(&row).base, main(&row).size);
    let mut line = Line {
        left: row[0].left,
        right: row[0].right,
        base,
        size,
        text: String::new(),
        bold: false,
        artifact: row.iter().all(|run| run.artifact),
        letters: 0,
        column,
        aside: None,
    };
    let mut bold = 0;
    for run in &row {
        let gap = run.left - line.right;
        if line.text.is_empty() {
        } else if gap > size * 2 {
            line.text.push('\t');
        } else if gap > size * 15 / 100 {
            line.text.push(' ');
        }
        let raised = run.size * 10 <= size * 8 && base - run.base > size / 7;
        match raised.then(|| superscript(&run.text)).flatten() {
            Some(small) => line.text.push_str(&small),
            None => line.text.push_str(&run.text),
        }
        line.right = line.right.max(run.right);
        line.letters += run.letters;
        bold += run.bold;
    }
    line.bold = bold * 10 >= line.letters * 9;
    line
}

/// `12` as `¹²`: the mark of a note is no part of the word before it.
fn superscript(text: &str) -> Option<String> {
    let small = |c: char| Some(['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][c.to_digit(10)? as usize]);
    text.chars().map(small).collect()
}
