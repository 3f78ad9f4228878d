//! A document while it is read: paragraphs, and what may stand inside of one: text boxes, notes, tables of cells.

use crate::xml::Words;
use crate::{Kind, Piece, pieces};

/// So deep paragraphs, cells and boxes may stand in each other.
const DEEPEST: usize = 200;

/// A row with a cell as long as this is a way to lay out paragraphs, not a table.
const LONG: usize = 300;

/// What is begun and ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Paragraph,
    Row,
    Cell,
    /// Stands behind the paragraph that it hangs on.
    TextBox,
    /// Stands at the end of the document.
    Note(&'static str),
}

#[derive(Debug)]
struct Open {
    part: Part,
    text: String,
    /// Of a paragraph, what is not shown.
    hidden: String,
    kind: Kind,
    aside: Option<&'static str>,
    pieces: Vec<Piece>,
    cells: Vec<Vec<Piece>>,
    deleted: bool,
    /// The end of the paragraph was deleted: the next one goes on.
    goes_on: bool,
}

#[derive(Debug, Default)]
pub(super) struct Paper {
    body: Vec<Piece>,
    notes: Vec<Piece>,
    open: Vec<Open>,
    /// Begun beyond [`DEEPEST`].
    beyond: usize,
    /// Of a paragraph that goes on in the next one.
    carried: String,
}

impl Paper {
    pub(super) fn begin(&mut self, part: Part) {
        if self.open.len() == DEEPEST {
            self.beyond += 1;
            return;
        }
        let text = if part == Part::Paragraph { std::mem::take(&mut self.carried) } else { String::new() };
        self.open.push(Open {
            part,
            text,
            hidden: String::new(),
            kind: Kind::Text,
            aside: None,
            pieces: Vec::new(),
            cells: Vec::new(),
            deleted: false,
            goes_on: false,
        });
    }

    /// Ends what was begun last.
    pub(super) fn end(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let Some(open) = self.open.pop() else { return };
        if open.deleted {
            return;
        }
        match open.part {
            Part::Paragraph => self.paragraph(open),
            Part::Cell => match self.open.last_mut() {
                Some(row) if row.part == Part::Row => row.cells.push(open.pieces),
                _ => self.place().extend(open.pieces),
            },
            Part::Row => {
                let mut pieces = row(open.cells);
                pieces.extend(open.pieces);
                self.place().extend(pieces);
            }
            Part::TextBox => {
                let mut pieces = open.pieces;
                for piece in &mut pieces {
                    piece.origin.get_or_insert_with(|| "text box".to_owned());
                }
                self.place().extend(pieces);
            }
            Part::Note(name) => {
                self.notes
                    .extend(open.pieces.into_iter().map(|piece| Piece { origin: Some(name.to_owned()), ..piece }));
            }
        }
    }

    /// Its own words, then what hangs on it.
    fn paragraph(&mut self, open: Open) {
        let mut pieces = Vec::new();
        if open.goes_on {
            self.carried = open.text;
        } else {
            pieces::push(&mut pieces, &open.text, open.kind, None);
        }
        let own = pieces.len();
        pieces::push(&mut pieces, &open.hidden, open.kind, None);
        for (at, piece) in pieces.iter_mut().enumerate() {
            piece.aside = if at < own { open.aside } else { Some("hidden") };
        }
        pieces.extend(open.pieces);
        self.place().extend(pieces);
    }

    /// Where pieces go that are done.
    fn place(&mut self) -> &mut Vec<Piece> {
        self.open.last_mut().map_or(&mut self.body, |open| &mut open.pieces)
    }

    fn top(&mut self, part: Part) -> Option<&mut Open> {
        self.open.last_mut().filter(|open| open.part == part && self.beyond == 0)
    }

    /// Words of the paragraph that is open; outside of one they are nothing.
    pub(super) fn write(&mut self, words: &str, hidden: bool) {
        if let Some(open) = self.top(Part::Paragraph) {
            if hidden { open.hidden.push_str(words) } else { open.text.push_str(words) }
        }
    }

    /// The same, with runs of white space as one blank.
    pub(super) fn write_collapsed(&mut self, words: Words<'_>) {
        if let Some(open) = self.top(Part::Paragraph) {
            let from = open.text.len();
            words.write(&mut open.text);
            pieces::collapse(&mut open.text, from);
        }
    }

    /// What the paragraph that is open is.
    pub(super) fn mark(&mut self, kind: Kind, aside: Option<&'static str>) {
        if let Some(open) = self.top(Part::Paragraph) {
            open.kind = kind;
            open.aside = aside;
        }
    }

    /// Whether the end of the paragraph that is open was deleted.
    pub(super) fn goes_on(&mut self, goes_on: bool) {
        if let Some(open) = self.top(Part::Paragraph) {
            open.goes_on = goes_on;
        }
    }

    /// Whether the row that is open was deleted.
    pub(super) fn row_is(&mut self, deleted: bool) {
        if let Some(open) = self.top(Part::Row) {
            open.deleted = deleted;
        }
    }

    /// The text, then the notes.
    pub(super) fn finish(mut self) -> Vec<Piece> {
        while !self.open.is_empty() {
            self.beyond = 0;
            self.end();
        }
        pieces::push(&mut self.body, &self.carried, Kind::Text, None);
        self.body.extend(self.notes);
        self.body
    }
}

/// The cells of a row side by side; below each other where they hold paragraphs.
fn row(cells: Vec<Vec<Piece>>) -> Vec<Piece> {
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let long = cells.iter().any(|cell| cell.iter().map(|piece| piece.text.len()).sum::<usize>() > LONG);
    let apart = cells.iter().flatten().any(|piece| piece.aside.is_some() || piece.origin.is_some());
    if filled < 2 || long || apart {
        return cells.into_iter().flatten().collect();
    }
    let mut line = String::new();
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            line.push('\t');
        }
        for (at, piece) in cell.iter().enumerate() {
            if at > 0 {
                line.push('\n');
            }
            line.push_str(&piece.text);
        }
    }
    let mut pieces = Vec::new();
    pieces::push(&mut pieces, &line, Kind::Item, None);
    pieces
}
