//! Runs put together to passages: over what was changed between them, and at their ends as far as the words go on.

use super::runs::{Run, Used};
use crate::compare::sequence::Part;

/// How many words may have been changed in a row.
const GAP: usize = 6;

/// Runs in the order of both texts, with little between them.
#[derive(Debug)]
pub(super) struct Passage {
    pub(super) runs: Vec<Run>,
}

impl Passage {
    /// Where it begins and ends on a side, in words.
    pub(super) fn reach(&self, side: usize) -> std::ops::Range<usize> {
        let (first, last) = (self.runs[0], self.runs[self.runs.len() - 1]);
        first.at[side]..last.end(side)
    }

    /// The words that both have, pair by pair: those of the runs, and what stands between them in the same order.
    pub(super) fn pairs(&self, used: &Used<'_>) -> Vec<[usize; 2]> {
        let mut pairs: Vec<[usize; 2]> = Vec::new();
        for (at, run) in self.runs.iter().enumerate() {
            if let Some(before) = at.checked_sub(1).map(|before| self.runs[before]) {
                pairs.extend(between(used, [before.end(0), before.end(1)], run.at));
            }
            pairs.extend((0..run.len).map(|step| run.at.map(|start| start + step)));
        }
        pairs
    }
}

/// `runs` by their length, as they were taken.
pub(super) fn passages(mut runs: Vec<Run>, used: &mut Used<'_>) -> Vec<Passage> {
    let mut pieces = Vec::new();
    for run in &runs {
        grow(*run, used, &mut pieces);
    }
    runs.append(&mut pieces);
    crate::text::order_by_key(&mut runs, |run| run.at);
    let mut passages: Vec<Passage> = Vec::new();
    for run in runs {
        match passages.last_mut() {
            Some(passage) if joins(&passage.runs[passage.runs.len() - 1], &run, used) => passage.runs.push(run),
            _ => passages.push(Passage { runs: vec![run] }),
        }
    }
    passages
}

fn joins(before: &Run, run: &Run, used: &Used<'_>) -> bool {
    let near = |side: usize| {
        let gap = before.end(side)..run.at[side];
        gap.start <= gap.end && gap.len() <= GAP && used.is_free(side, gap)
    };
    near(0) && near(1) && used.parts(before.at) == used.parts(run.at)
}

/// Pieces that are too short to be found alone, beside a run: behind it, then before it.
fn grow(run: Run, used: &mut Used<'_>, pieces: &mut Vec<Run>) {
    let parts = used.parts(run.at);
    for forward in [true, false] {
        let mut edge = run;
        while let Some(piece) = next(edge, parts, forward, used) {
            used.take(&piece);
            pieces.push(piece);
            edge = piece;
        }
    }
}

/// The piece that the fewest words part from a run; a piece is longer than what parts it, but one word behind one is enough.
fn next(edge: Run, parts: [Part; 2], forward: bool, used: &Used<'_>) -> Option<Run> {
    // The word that a gap of so many words leads to.
    let place = |gap: [usize; 2], step: usize| -> Option<[usize; 2]> {
        let at = |side: usize| match forward {
            true => Some(edge.end(side) + gap[side] + step),
            false => edge.at[side].checked_sub(gap[side] + step + 1),
        };
        Some([at(0)?, at(1)?])
    };
    for total in 0..=2 * GAP {
        for left in total.saturating_sub(GAP)..=total.min(GAP) {
            let gap = [left, total - left];
            let same = |step: &usize| place(gap, *step).is_some_and(|at| used.fits(at, parts));
            let len = (0..).take_while(same).count();
            let says = (0..len).filter_map(|step| place(gap, step)).any(|at| used.sides[0][at[0]].weight > 0);
            let least = if total == 1 { 1 } else { 1 + gap[0].max(gap[1]) };
            if len < least || !says {
                continue;
            }
            let open = |side: usize| match forward {
                true => edge.end(side)..edge.end(side) + gap[side],
                false => edge.at[side] - gap[side]..edge.at[side],
            };
            if !used.is_free(0, open(0)) || !used.is_free(1, open(1)) {
                continue;
            }
            let at = if forward { place(gap, 0) } else { place(gap, len - 1) };
            return at.map(|at| Run { at, len });
        }
    }
    None
}

/// The longest common subsequence of what stands between two runs.
fn between(used: &Used<'_>, from: [usize; 2], to: [usize; 2]) -> Vec<[usize; 2]> {
    let [rows, columns] = [0, 1].map(|side| to[side] - from[side]);
    if rows == 0 || columns == 0 {
        return Vec::new();
    }
    let same = |row: usize, column: usize| used.sides[0][from[0] + row].stem == used.sides[1][from[1] + column].stem;
    common(rows, columns, same).into_iter().map(|[row, column]| [from[0] + row, from[1] + column]).collect()
}

/// The longest common subsequence, pair by pair.
pub(in crate::compare) fn common(rows: usize, columns: usize, same: impl Fn(usize, usize) -> bool) -> Vec<[usize; 2]> {
    let width = columns + 1;
    let mut longest = vec![0u32; (rows + 1) * width];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let at = row * width + column;
            longest[at] = match same(row, column) {
                true => 1 + longest[at + width + 1],
                false => longest[at + 1].max(longest[at + width]),
            };
        }
    }
    let (mut row, mut column, mut pairs) = (0, 0, Vec::new());
    while row < rows && column < columns {
        let at = row * width + column;
        if same(row, column) {
            pairs.push([row, column]);
            (row, column) = (row + 1, column + 1);
        } else if longest[at + width] >= longest[at + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}
