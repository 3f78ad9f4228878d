//! Footnotes: smaller lines at the foot of a column, the first of them behind a mark.

use super::Page;
use super::lines::Line;

/// Of each line of a page: whether it begins a note; `None` for what is none.
pub(super) fn of(page: &Page, body: i32) -> Vec<Option<bool>> {
    let mut notes = vec![None; page.lines.len()];
    let is_small = |line: &Line| line.size * 100 <= body * 94;
    let count = page.lines.iter().map(|line| line.column + 1).max().unwrap_or(0);
    let has_body = page.lines.iter().any(|line| line.aside.is_none() && !is_small(line));
    for column in (0..count).filter(|_| has_body) {
        let own: Vec<usize> = (0..page.lines.len())
            .filter(|&at| page.lines[at].column == column && page.lines[at].aside.is_none())
            .collect();
        let foot = own.iter().rev().take_while(|&&at| is_small(&page.lines[at])).count();
        let foot = &own[own.len() - foot..];
        let Some(begin) = foot.iter().position(|&at| begins(&page.lines[at].text)) else { continue };
        for &at in &foot[begin..] {
            if page.lines[at].base > page.height / 2 {
                notes[at] = Some(begins(&page.lines[at].text));
            }
        }
    }
    notes
}

/// `1 See above`, `² See above`, `* See above`
fn begins(text: &str) -> bool {
    let marks = text.chars().take_while(|&c| c.is_numeric() || matches!(c, '*' | '†' | '‡' | '§')).count();
    let rest: String = text.chars().skip(marks).take(3).collect();
    let letter = rest.trim_start_matches(['.', ')', ' ']).starts_with(char::is_alphabetic);
    (1..=3).contains(&marks) && (letter || rest.trim_start().starts_with(['“', '"', '‘']))
}
