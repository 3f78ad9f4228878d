//! Forward and backward over the cuts of each run, and AdaGrad.

use super::example::Example;
use super::lesson::Lesson;
use crossread::pack::clue::OUTCOMES;

const N: usize = OUTCOMES.len();
const RATE: f32 = 0.15;
/// Pulls every weight towards nothing, so that a clue seen by chance says little.
const DECAY: f32 = 2e-5;
/// Cuts every weight by as much, so that most stand at nothing and the table stays short.
const CUT: f32 = 6e-4;

type Row = [f32; N];

/// The weights of the `most` clues of the lesson that count most; nothing for all others.
/// Learns twice: to see which they are, and to let them share what the others knew.
pub(super) fn train(lesson: &Lesson, epochs: usize, most: usize) -> Vec<Row> {
    const RARE: u32 = 12;
    let frequent: Vec<bool> = lesson.seen.iter().map(|n| *n >= RARE).collect();
    let weights = descend(lesson, epochs / 2, &frequent);
    let worth = |clue: usize| {
        let strength: f32 = weights[clue].iter().map(|w| w.abs()).sum();
        strength * (lesson.seen[clue] as f32).sqrt()
    };
    let mut by_worth: Vec<usize> = (0..weights.len()).collect();
    by_worth.sort_by(|a, b| worth(*b).total_cmp(&worth(*a)).then(a.cmp(b)));
    let mut kept = vec![false; weights.len()];
    for clue in by_worth.into_iter().take(most) {
        kept[clue] = frequent[clue];
    }
    descend(lesson, epochs, &kept)
}

fn descend(lesson: &Lesson, epochs: usize, kept: &[bool]) -> Vec<Row> {
    let mut weights: Vec<Row> = vec![[0.0; N]; lesson.clues()];
    let mut squares: Vec<Row> = vec![[1e-3; N]; lesson.clues()];
    let mut order: Vec<usize> = (0..lesson.examples.len()).collect();
    let mut dice = 0x2545_f491_4f6c_dd1d_u64;
    let mut pass = Pass::default();
    for epoch in 0..epochs {
        for i in (1..order.len()).rev() {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(i, (dice >> 33) as usize % (i + 1));
        }
        let mut loss = 0.0_f64;
        for &at in &order {
            let example = &lesson.examples[at];
            let Some(surprise) = pass.run(lesson, example, &weights) else { continue };
            loss += f64::from(surprise);
            for (segment, slope) in lesson.segments[example.segments.clone()].iter().zip(&pass.slopes) {
                if slope.iter().all(|s| s.abs() < 1e-4) {
                    continue;
                }
                for &clue in &lesson.clues_of[segment.clues.clone()] {
                    let clue = clue as usize;
                    if !kept[clue] {
                        continue;
                    }
                    let (row, square) = (&mut weights[clue], &mut squares[clue]);
                    for o in 0..N {
                        let slope = slope[o] * example.share + DECAY * row[o];
                        square[o] += slope * slope;
                        let step = RATE / square[o].sqrt();
                        let weight = row[o] - step * slope;
                        row[o] = weight.signum() * (weight.abs() - step * CUT).max(0.0);
                    }
                }
            }
        }
        eprintln!("epoch {}: loss {:.4} a run", epoch + 1, loss / order.len() as f64);
    }
    weights
}

#[derive(Debug, Default)]
struct Pass {
    scores: Vec<Row>,
    /// Of the loss, by segment and outcome.
    slopes: Vec<Row>,
}

impl Pass {
    /// The loss of a run; `None` if no cut agrees with the annotators.
    fn run(&mut self, lesson: &Lesson, example: &Example, weights: &[Row]) -> Option<f32> {
        let segments = &lesson.segments[example.segments.clone()];
        self.scores.clear();
        for segment in segments {
            let mut row = [0.0; N];
            for &clue in &lesson.clues_of[segment.clues.clone()] {
                for (sum, w) in row.iter_mut().zip(&weights[clue as usize]) {
                    *sum += w;
                }
            }
            self.scores.push(row);
        }
        // Free words that are also segments of one word, such as a year before a name, are weighed as segments.
        let mut free = example.free.clone();
        for s in segments.iter().filter(|s| s.end == s.start + 1) {
            free[s.start] = false;
        }
        self.slopes.clear();
        self.slopes.resize(segments.len(), [0.0; N]);
        let right = self.sweep(lesson, example, &free, -1.0, true);
        if right == f32::NEG_INFINITY {
            return None;
        }
        let all = self.sweep(lesson, example, &free, 1.0, false);
        Some(all - right)
    }

    /// Adds `sign` times the probability of each segment and outcome to the slopes; gives the log of the sum over cuts.
    fn sweep(&mut self, lesson: &Lesson, example: &Example, free: &[bool], sign: f32, only_right: bool) -> f32 {
        let segments = &lesson.segments[example.segments.clone()];
        let n = free.len();
        let allowed = |s: usize, o: usize| {
            (o != 0 || segments[s].end == segments[s].start + 1) && (!only_right || segments[s].right >> o & 1 == 1)
        };
        let mut ahead = vec![f32::NEG_INFINITY; n + 1];
        let mut back = vec![f32::NEG_INFINITY; n + 1];
        (ahead[0], back[n]) = (0.0, 0.0);
        let worth = |scores: &Row, s: usize| {
            (0..N).filter(|o| allowed(s, *o)).fold(f32::NEG_INFINITY, |sum, o| add(sum, scores[o]))
        };
        let worths: Vec<f32> = self.scores.iter().enumerate().map(|(s, row)| worth(row, s)).collect();
        let mut s = 0;
        for at in 0..n {
            if free[at] {
                ahead[at + 1] = add(ahead[at + 1], ahead[at]);
            }
            while s < segments.len() && segments[s].start == at {
                ahead[segments[s].end] = add(ahead[segments[s].end], ahead[at] + worths[s]);
                s += 1;
            }
        }
        for at in (0..n).rev() {
            if free[at] {
                back[at] = add(back[at], back[at + 1]);
            }
            while s > 0 && segments[s - 1].start == at {
                s -= 1;
                back[at] = add(back[at], back[segments[s].end] + worths[s]);
            }
        }
        let total = ahead[n];
        if total > f32::NEG_INFINITY {
            for (s, segment) in segments.iter().enumerate() {
                let around = ahead[segment.start] + back[segment.end] - total;
                for o in (0..N).filter(|o| allowed(s, *o)) {
                    self.slopes[s][o] += sign * (around + self.scores[s][o]).exp();
                }
            }
        }
        total
    }
}

/// ln(e^a + e^b)
fn add(a: f32, b: f32) -> f32 {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    if low == f32::NEG_INFINITY { high } else { high + (low - high).exp().ln_1p() }
}
