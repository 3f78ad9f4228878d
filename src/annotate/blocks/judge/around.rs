//! What the first scores say of the surroundings of a block: of the elements it stands in, of blocks of its shape, of its
//! neighbours. Features by number, as `training/page_judge.py` counts them.

use crossread_formats::html::{Evidence, bucket};

/// How many features there are.
pub(super) const COUNT: usize = 12 + LEVELS * 9 + 9 + 4 * 9 + 9 + 10 + LEVELS * 7 + 8;

/// The elements around a block that are looked at.
const LEVELS: usize = 3;
/// A nat, as weights count.
const NAT: i32 = 64;

const EDGES: &[i32] = &[-256, -192, -128, -64, -32, 0, 32, 64, 128, 192, 256];
/// How likely a score makes it, of 256, for each half nat from -6 to 6.
const CHANCES: [i64; 25] =
    [1, 1, 2, 3, 5, 8, 12, 19, 31, 47, 69, 97, 128, 159, 187, 209, 225, 237, 244, 248, 251, 253, 254, 255, 255];
const MEANS: &[i64] = &[16, 48, 96, 128, 160, 208, 240];
const SHARES: &[i64] = &[5, 26, 77, 128, 180, 230];
const DISTANCES: &[usize] = &[2, 3, 6];

fn chance(score: i32) -> i64 {
    let at = ((score + 6 * NAT + NAT / 4) * 2).div_euclid(NAT).clamp(0, 24);
    CHANCES[at as usize]
}

/// Chances times words, and words.
#[derive(Debug, Clone, Copy, Default)]
struct Mass {
    chances: i64,
    words: i64,
}

impl Mass {
    fn add(&mut self, other: Mass) {
        self.chances += other.chances;
        self.words += other.words;
    }

    fn without(self, other: Mass) -> Mass {
        Mass { chances: self.chances - other.chances, words: self.words - other.words }
    }

    /// 0 if there is nothing.
    fn mean(self) -> usize {
        if self.words <= 0 { 0 } else { 1 + bucket(self.chances / self.words, MEANS) }
    }
}

/// Masses by number.
#[derive(Debug, Default)]
struct Places(Vec<Mass>);

impl Places {
    fn add(&mut self, at: u16, mass: Mass) {
        let at = usize::from(at);
        if self.0.len() <= at {
            self.0.resize(at + 1, Mass::default());
        }
        self.0[at].add(mass);
    }
}

/// For each block the features of its surroundings that are on.
pub(super) fn of(blocks: &[Evidence<'_>], scores: &[i32]) -> Vec<Vec<usize>> {
    let chances: Vec<i64> = scores.iter().map(|&score| chance(score)).collect();
    let mass = |at: usize| {
        let words = i64::from(blocks[at].words.clamp(1, 100));
        Mass { chances: chances[at] * words, words }
    };
    let (mut held, mut shapes, mut all) = (Places::default(), Places::default(), Mass::default());
    for (at, block) in blocks.iter().enumerate() {
        for &element in block.chain.iter().take(LEVELS) {
            held.add(element, mass(at));
        }
        shapes.add(block.shape, mass(at));
        all.add(mass(at));
    }
    let is_sure = |at: &usize| chances[*at] >= 205 && blocks[*at].words >= 15;
    let sure = (0..blocks.len()).find(is_sure).zip((0..blocks.len()).rfind(is_sure));
    let around = |at: usize| {
        let block = &blocks[at];
        let mut on = Features::default();
        on.tell(bucket(scores[at], EDGES), 12);
        let around = |level: usize| block.chain.get(level).map_or(mass(at), |&element| held.0[usize::from(element)]);
        for level in 0..LEVELS {
            on.tell(around(level).without(mass(at)).mean(), 9);
        }
        on.tell(shapes.0[usize::from(block.shape)].without(mass(at)).mean(), 9);
        let near = |step: isize| {
            let chance = at.checked_add_signed(step).and_then(|at| chances.get(at));
            chance.map_or(0, |&chance| 1 + bucket(chance, MEANS))
        };
        for step in [-1, 1, -2, 2] {
            on.tell(near(step), 9);
        }
        let mut window = Mass::default();
        (at.saturating_sub(5)..blocks.len().min(at + 6)).filter(|&other| other != at).for_each(|o| window.add(mass(o)));
        on.tell(window.mean(), 9);
        let place = match sure {
            None => 9,
            Some((first, _)) if at < first => bucket(first - at, DISTANCES),
            Some((_, last)) if at > last => 4 + bucket(at - last, DISTANCES),
            Some(_) => 8,
        };
        on.tell(place, 10);
        for level in 0..LEVELS {
            let part = if level < block.chain.len() { around(level).chances } else { 0 };
            on.tell(bucket(part * 256 / all.chances.max(1), SHARES), 7);
        }
        let counts = |at: Option<usize>| usize::from(at.and_then(|at| chances.get(at)).is_some_and(|&c| c > 128));
        on.tell(4 * usize::from(scores[at] > 0) + 2 * counts(at.checked_sub(1)) + counts(Some(at + 1)), 8);
        on.on
    };
    (0..blocks.len()).map(around).collect()
}

#[derive(Default)]
struct Features {
    on: Vec<usize>,
    start: usize,
}

impl Features {
    /// The one of a group of so many.
    fn tell(&mut self, value: usize, size: usize) {
        self.on.push(self.start + value);
        self.start += size;
    }
}
