//! The columns of a page, in the order in which they are read. A gutter is a strip that nothing stands in, as high as some
//! lines, with lines of text on both sides: what is above it is read first, then its left side, its right side, what is below.

use super::lines::Run;
use super::order::{Keyed, middle, order, sort, sorted};

/// A page of more runs is read as one column.
const MOST: usize = 6_000;

/// Gutters within the sides of gutters.
const DEEPEST: usize = 8;

/// So many places are tried for one.
const TRIED: usize = 40;

/// So many lines each side of a gutter has at least.
const LINES: usize = 4;

/// A side of a gutter has lines of so many letters.
const LETTERS: usize = 14;

/// A strip from top to bottom.
#[derive(Debug, Clone, Copy)]
struct Gutter {
    /// The right side of it.
    at: i32,
    top: i32,
    bottom: i32,
    /// Runs at its shorter side.
    weight: usize,
}

pub(super) fn columns(runs: Vec<Run>) -> Vec<Vec<Run>> {
    let mut out = Vec::new();
    cut(runs, 0, &mut out);
    out
}

fn cut(runs: Vec<Run>, depth: usize, out: &mut Vec<Vec<Run>>) {
    if runs.is_empty() {
        return;
    }
    let gutter = if depth < DEEPEST && runs.len() <= MOST { gutter(&runs) } else { None };
    let Some(gutter) = gutter else {
        out.push(runs);
        return;
    };
    let (mut above, mut left, mut right, mut below) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for run in runs {
        if run.base < gutter.top {
            above.push(run);
        } else if run.base > gutter.bottom {
            below.push(run);
        } else if run.left + (run.right - run.left) / 2 < gutter.at {
            left.push(run);
        } else {
            right.push(run);
        }
    }
    for part in [above, left, right, below] {
        cut(part, depth + 1, out);
    }
}

/// The one with the most text at its sides.
fn gutter(runs: &[Run]) -> Option<Gutter> {
    let size = middle(runs.iter().map(|run| run.size))?;
    let width = (size * 6 / 10).max(350);
    let lefts = sorted(runs.iter().map(|run| run.left));
    // Where many lines begin, the most first.
    let mut places: Vec<(usize, i32)> = Vec::new();
    let mut from = 0;
    while from < lefts.len() {
        let near = lefts[from..].iter().take_while(|&&left| left - lefts[from] <= 150).count();
        if near >= LINES && lefts[from] > lefts[0] + size {
            places.push((near, lefts[from]));
        }
        from += near;
    }
    order(&mut places, |&(near, _)| -(near as i64));
    places.truncate(TRIED);
    places.into_iter().filter_map(|(_, at)| best(runs, at, width)).max_by_key(|gutter| (gutter.weight, -gutter.at))
}

/// The best stretch of one strip.
fn best(runs: &[Run], at: i32, width: i32) -> Option<Gutter> {
    let mut across: Vec<(i32, i32)> = runs
        .iter()
        .filter(|run| run.right > at - width && run.left < at - 20)
        .map(|run| (run.base - run.size, run.base))
        .collect();
    order(&mut across, |&(from, _)| i64::from(from));
    across.push((i32::MAX, i32::MAX));
    let (mut top, mut best) = (i32::MIN, None::<Gutter>);
    for (from, to) in across {
        if from > top {
            if let Some(found) = stretch(runs, at, top, from) {
                if best.is_none_or(|best| best.weight < found.weight) {
                    best = Some(found);
                }
            }
        }
        top = top.max(to);
    }
    best
}

/// The strip between two heights, if it parts lines of text.
fn stretch(runs: &[Run], at: i32, top: i32, bottom: i32) -> Option<Gutter> {
    let inside = |run: &&Run| run.base > top && run.base - run.size / 4 <= bottom;
    let (left, right): (Vec<&Run>, Vec<&Run>) = runs.iter().filter(inside).partition(|run| run.left < at - 20);
    let (first, second) = (side(&left)?, side(&right)?);
    let (from, to) = (first.0.max(second.0), first.1.min(second.1));
    let size = left[0].size;
    if to - from < size * LINES as i32 * 8 / 10 {
        return None;
    }
    let (top, bottom) = (first.0.min(second.0), first.1.max(second.1));
    Some(Gutter { at, top, bottom, weight: left.len().min(right.len()) })
}

/// The first and the last line of a side, if it has lines of text: a column of a table has cells, most of them short.
fn side(runs: &[&Run]) -> Option<(i32, i32)> {
    let mut lines: Vec<Keyed> = runs.iter().map(|run| (i64::from(run.base), run.text.chars().count() as u32)).collect();
    sort(&mut lines);
    lines.dedup_by(|one, before| {
        let same = one.0 - before.0 < 200;
        if same {
            before.1 += one.1;
        }
        same
    });
    let letters = middle(lines.iter().map(|line| line.1 as i32))?;
    if lines.len() < LINES || (letters as usize) < LETTERS {
        return None;
    }
    Some((lines[0].0 as i32, lines[lines.len() - 1].0 as i32))
}
