//! Which tables hold data, row by row, and which only lay a page out.

use crate::walk::{Record, records};

/// For each table of a page, in the order in which they begin.
#[derive(Debug)]
pub(super) struct Tables {
    data: Vec<bool>,
    next: usize,
}

/// A table that has begun.
struct Seen {
    at: usize,
    depth: usize,
    rows: u32,
    cells: u32,
    words: usize,
    longest: usize,
    lays_out: bool,
}

impl Tables {
    pub(super) fn of(walk: &str) -> Tables {
        const LONGEST: usize = 40;
        let mut data = Vec::new();
        let mut open: Vec<Seen> = Vec::new();
        let mut depth = 0usize;
        for record in records(walk) {
            match record {
                Record::Begins(name) => {
                    depth += 1;
                    if name == "table" {
                        // What holds a table lays out.
                        open.iter_mut().rev().take(1).for_each(|outer| outer.lays_out = true);
                        data.push(false);
                        let at = data.len() - 1;
                        open.push(Seen { at, depth, rows: 0, cells: 0, words: 0, longest: 0, lays_out: false });
                    } else if let Some(table) = open.last_mut() {
                        match name {
                            "tr" => table.rows += 1,
                            "td" | "th" => {
                                table.cells += 1;
                                table.longest = table.longest.max(table.words);
                                table.words = 0;
                            }
                            "h1" | "h2" | "article" | "section" | "form" | "iframe" | "nav" | "blockquote" => {
                                table.lays_out = true;
                            }
                            _ => {}
                        }
                    }
                }
                Record::Ends => {
                    if let Some(table) = open.iter().rposition(|table| table.depth == depth).map(|at| open.remove(at)) {
                        let longest = table.longest.max(table.words);
                        data[table.at] =
                            !table.lays_out && table.rows >= 2 && table.cells >= 2 * table.rows && longest <= LONGEST;
                    }
                    depth = depth.saturating_sub(1);
                }
                Record::Text(text) => {
                    if let Some(table) = open.last_mut() {
                        table.words += text.split_ascii_whitespace().count();
                    }
                }
                Record::Attribute(..) | Record::Comment(_) => {}
            }
        }
        Tables { data, next: 0 }
    }

    /// Of the table that begins now.
    pub(super) fn next_is_data(&mut self) -> bool {
        self.next += 1;
        self.data.get(self.next - 1).copied().unwrap_or(false)
    }
}
