//! The likeliest tags of a stretch of tokens: the way through with the highest sum (Viterbi, "Error bounds for
//! convolutional codes and an asymptotically optimum decoding algorithm", 1967) under the rules of beginning, inside,
//! end and single (Ratinov and Roth, "Design Challenges and Misconceptions in Named Entity Recognition", 2009).

use super::hidden::Network;
use super::highest::highest;
use std::ops::Range;

/// Offset of a tag from the first of its label.
const BEGINS: usize = 1;
const INSIDE: usize = 2;
const ENDS: usize = 3;
const SINGLE: usize = 4;

/// The tag of token `at` of a name: 0 is no name.
#[must_use]
pub fn tag(label: usize, name: &Range<usize>, at: usize) -> usize {
    let place = match (at == name.start, at + 1 == name.end) {
        (true, true) => SINGLE,
        (true, false) => BEGINS,
        (false, true) => ENDS,
        (false, false) => INSIDE,
    };
    4 * label + place
}

/// Less than any way that the rules allow.
const BARRED: i64 = i64::MIN / 4;

impl Network {
    /// The names in tokens whose scores stand one behind the other, in order: tokens from the first, and a label by its
    /// number. Before the first stands no name; nor after the last, if the sentence goes on.
    #[must_use]
    pub fn names(&self, scores: &[i32], goes_on: bool) -> Vec<(Range<usize>, usize)> {
        let (tags, kinds) = (self.model.tags(), 1 + self.labels().len());
        let turn = |before: usize, after: usize| i64::from(self.model.transitions[before * kinds + after]);
        // The sum of the best way that ends with each tag, and for each token the tags that these ways came from.
        let mut best = vec![BARRED; tags];
        best[0] = 0;
        let mut came: Vec<usize> = Vec::with_capacity(scores.len());
        let mut next = vec![(0, BARRED); tags];
        let mut closed = vec![(0, BARRED); kinds];
        for scores in scores.chunks_exact(tags) {
            close(&best, &mut closed);
            for kind in 0..kinds {
                let start =
                    highest(closed.iter().enumerate().map(|(before, (tag, sum))| (*tag, sum + turn(before, kind))));
                if kind == 0 {
                    next[0] = start;
                    continue;
                }
                let first = 4 * (kind - 1);
                let open = highest([BEGINS, INSIDE].map(|place| (first + place, best[first + place])).into_iter());
                (next[first + BEGINS], next[first + SINGLE]) = (start, start);
                (next[first + INSIDE], next[first + ENDS]) = (open, open);
            }
            came.extend(next.iter().map(|(from, _)| from));
            for (best, ((_, sum), score)) in best.iter_mut().zip(next.iter().zip(scores)) {
                *best = sum + i64::from(*score);
            }
        }
        close(&best, &mut closed);
        let last =
            closed.iter().enumerate().map(|(kind, (tag, sum))| (*tag, sum + if goes_on { turn(kind, 0) } else { 0 }));
        trace(highest(last).0, &came, tags)
    }
}

/// How a segment of each kind ends best: the tag and the sum.
fn close(best: &[i64], closed: &mut [(usize, i64)]) {
    closed[0] = (0, best[0]);
    for (label, closed) in closed[1..].iter_mut().enumerate() {
        *closed = highest([ENDS, SINGLE].map(|place| (4 * label + place, best[4 * label + place])).into_iter());
    }
}

/// Back from the last tag to the names on the way.
fn trace(last: usize, came: &[usize], tags: usize) -> Vec<(Range<usize>, usize)> {
    let mut names = Vec::new();
    let (mut tag, mut end) = (last, 0);
    for (at, came) in came.chunks_exact(tags).enumerate().rev() {
        if let Some(label) = tag.checked_sub(1).map(|t| t / 4) {
            let place = tag - 4 * label;
            if matches!(place, ENDS | SINGLE) {
                end = at + 1;
            }
            if matches!(place, BEGINS | SINGLE) {
                names.push((at..end, label));
            }
        }
        tag = came[tag];
    }
    names.reverse();
    names
}
