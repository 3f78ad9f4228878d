//! Tables (CSV, TSV) with a column of texts (RFC 4180; also with semicolons or tabs).

use super::{FIELDS, entry};
use crate::{ARTICLES, Around, Damaged, Entry, Room, pieces};

/// What a column of texts is called; any but the first only in a file that says by its name that it is a table.
const TEXTS: &[&str] = &["text", "body", "content"];

pub(crate) fn looks_like(bytes: &[u8], name: &str) -> bool {
    let head = pieces::head(bytes);
    let mut rows = Rows::new(&head);
    let Some(names) = rows.next() else { return false };
    let named = pieces::ends(name, &["csv", "tsv", "tab"]);
    let known = names.iter().filter(|name| FIELDS.iter().any(|(known, _)| name.trim().eq_ignore_ascii_case(known)));
    let column = column(&names);
    column.is_some_and(|_| named)
        || column == Some((0, column.map_or(0, |(_, at)| at)))
            && known.count() >= 1
            && rows.next().is_some_and(|row| row.len() == names.len())
}

/// Which name the column has, and which one it is.
fn column(names: &[String]) -> Option<(usize, usize)> {
    TEXTS.iter().enumerate().find_map(|(rank, text)| Some((rank, place(names, text)?)))
}

fn place(names: &[String], name: &str) -> Option<usize> {
    names.iter().position(|other| other.trim().eq_ignore_ascii_case(name))
}

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let source = room.decode(bytes, None);
    let mut rows = Rows::new(&source);
    let names = rows.next().unwrap_or_default();
    let Some((_, text)) = column(&names) else {
        return Err(Damaged("no column is called text; name it so".to_owned()));
    };
    let mut entries = Vec::new();
    while entries.len() < ARTICLES
        && let Some(mut row) = rows.next()
    {
        let words = row.get_mut(text).map(std::mem::take).unwrap_or_default();
        if words.trim().is_empty() {
            continue;
        }
        let value = |name: &str| place(&names, name).and_then(|at| row.get(at)).cloned().unwrap_or_default();
        entries.push(entry(&words, false, &value, room));
    }
    if entries.is_empty() {
        return Err(Damaged("its column of texts is empty".to_owned()));
    }
    Ok(entries)
}

/// Row by row.
struct Rows<'t> {
    rest: &'t str,
    mark: char,
}

impl<'t> Rows<'t> {
    /// Its first line tells what parts the columns.
    fn new(source: &'t str) -> Self {
        let rest = source.trim_start_matches('\u{feff}');
        let first = rest.lines().next().unwrap_or("");
        let mark = ['\t', ';', ','].into_iter().max_by_key(|&mark| first.matches(mark).count()).unwrap_or(',');
        Rows { rest, mark }
    }

    fn next(&mut self) -> Option<Vec<String>> {
        if self.rest.is_empty() {
            return None;
        }
        let (mut row, mut cell, mut quoted) = (Vec::new(), String::new(), false);
        let mut letters = self.rest.char_indices().peekable();
        let mut used = self.rest.len();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '"' if quoted && letters.peek().is_some_and(|&(_, next)| next == '"') => {
                    letters.next();
                    cell.push('"');
                }
                '"' if quoted || cell.is_empty() => quoted = !quoted,
                '\n' if !quoted => {
                    used = at + 1;
                    break;
                }
                '\r' if !quoted => {}
                _ if letter == self.mark && !quoted => row.push(std::mem::take(&mut cell)),
                _ => cell.push(letter),
            }
        }
        self.rest = &self.rest[used..];
        row.push(cell);
        Some(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_may_hold_anything() {
        let mut rows = Rows::new("\u{feff}a;text\r\n1;\"one; \"\"two\"\"\nthree\"\n;x\"y");
        assert_eq!(rows.next().unwrap(), ["a", "text"]);
        assert_eq!(rows.next().unwrap(), ["1", "one; \"two\"\nthree"]);
        assert_eq!(rows.next().unwrap(), ["", "x\"y"]);
        assert_eq!(rows.next(), None);
    }
}
