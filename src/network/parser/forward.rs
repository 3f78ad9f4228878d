//! From the forms of a sentence to its tree.

use super::curves::{CURVES, GATE, STATE};
use super::heads::heads;
use super::matrix::{Linear, UNIT};
use super::model::{DISTANCES, MOST_END, Names, ParserModel, Sizes};
use crate::document::{Relation, Upos, Xpos};
use crate::network::added::Added;
use crate::network::highest::best;
use crate::network::lanes::{LANES, Lanes, ZERO, add, dots, from_numbers, numbers, pack, rectify};
use crate::network::seen::Seen;

/// A parser made ready to be asked.
#[derive(Debug)]
pub struct Parser {
    sizes: Sizes,
    names: Names,
    /// By the hash of their word.
    own: Vec<(u64, u32)>,
    own_vectors: Vec<i8>,
    key: usize,
    by_key: Vec<i8>,
    /// How long a vector of each own table is.
    dims: (usize, usize),
    project: Linear,
    around: Linear,
    base: Vec<Lanes>,
    mix: Linear,
    gates: Linear,
    remix: Linear,
    tags: Linear,
    ends: Linear,
    labels: Linear,
    /// The root as a head.
    root: Vec<Lanes>,
    near: Vec<Lanes>,
    near_head: Vec<Lanes>,
    distance: Vec<i32>,
    label_distance: Vec<Lanes>,
    /// The place of [`Relation::Root`] among the relations.
    root_label: usize,
}

/// What was found of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Its part of speech.
    pub upos: Upos,
    /// A finer one.
    pub xpos: Xpos,
    /// The place of its head among the words; `None` for the one root.
    pub head: Option<usize>,
    /// What it is to its head; [`Relation::Root`] for the root and for no other.
    pub relation: Relation,
}

/// The vectors by which heads are found count in 1 / 2^8.
const END_UNIT: u32 = 8;

impl Parser {
    /// A model that has passed [`ParserModel::check`]. `hash` is that of the words of forms.
    #[must_use]
    pub fn new(model: ParserModel, hash: impl Fn(&str) -> u64) -> Parser {
        let dims = model.dims();
        let mut own: Vec<(u64, u32)> = model.words.iter().map(|word| hash(word)).zip(0..).collect();
        own.sort_unstable();
        let Sizes { arc, label, .. } = model.sizes;
        let rows = |numbers: &[i16], dim: usize| numbers.chunks(dim).flat_map(pack).collect::<Vec<Lanes>>();
        let mut parser = Parser {
            sizes: model.sizes,
            own,
            own_vectors: model.own,
            key: model.key,
            by_key: model.by_key,
            dims,
            project: Linear::new(&model.project, 0),
            around: Linear::new(&model.around, UNIT),
            base: pack(&model.base).collect(),
            mix: Linear::new(&model.mix, UNIT),
            gates: Linear::new(&model.gates, UNIT),
            remix: Linear::new(&model.remix, UNIT),
            tags: Linear::new(&model.tags, UNIT),
            ends: Linear::new(&model.ends, UNIT),
            labels: Linear::new(&model.labels, UNIT),
            root: Vec::new(),
            near: rows(&model.near, arc),
            near_head: rows(&model.near_head, arc),
            distance: model.distance,
            label_distance: rows(&model.label_distance, label),
            root_label: model.names.relations.iter().position(|r| *r == Relation::Root).unwrap_or(0),
            names: model.names,
        };
        let mut ends = Ends::default();
        parser.add_ends(&pack(&model.root).collect::<Vec<_>>(), &mut ends, &mut Vec::new());
        parser.root = ends.head;
        parser
    }

    /// What a form adds to the words around it: kept with the form.
    #[must_use]
    pub fn added<'s>(&self, seen: &'s Seen) -> &'s Added {
        seen.parsed.get_or_init(|| self.project(seen))
    }

    fn project(&self, seen: &Seen) -> Added {
        let mut vector = seen.vector.to_vec();
        let (own, by_key) = self.dims;
        let word = self.own.binary_search_by_key(&seen.word, |(hash, _)| *hash).ok();
        let row = |table: &[i8], at: Option<usize>, dim: usize| -> Vec<i16> {
            let row = at.and_then(|at| table.get(at * dim..(at + 1) * dim));
            row.map_or_else(|| vec![0; dim], |row| row.iter().map(|n| i16::from(*n)).collect())
        };
        vector.extend(row(&self.own_vectors, word.map(|at| self.own[at].1 as usize), own));
        vector.extend(row(&self.by_key, Some(usize::from(seen.rows[self.key])), by_key));
        let mut sums = Vec::new();
        self.project.sums(&pack(&vector).collect::<Vec<_>>(), &mut sums);
        let mut form = vec![ZERO; self.sizes.form / LANES];
        self.project.narrow(&sums, UNIT, &mut form);
        self.around.sums(&form, &mut sums);
        let mut added = vec![ZERO; sums.len() / LANES];
        self.around.narrow(&sums, UNIT, &mut added);
        Added(added.into())
    }

    /// The tree of some words, given by what their forms add.
    #[must_use]
    pub fn parse(&self, forms: &[&Added]) -> Vec<Found> {
        let Sizes { local, first, second, mixed, .. } = self.sizes;
        let (local, first, second, mixed) = (local / LANES, first / LANES, second / LANES, mixed / LANES);
        let mut sums = Vec::new();
        // The first layer: neighbours, then both ways through the sentence.
        let width = local + 2 * first;
        let mut layer = vec![ZERO; forms.len() * width];
        let mut gates = vec![ZERO; forms.len() * 4 * first];
        for (at, (row, gates)) in layer.chunks_exact_mut(width).zip(gates.chunks_exact_mut(4 * first)).enumerate() {
            row[..local].copy_from_slice(&self.base[..local]);
            gates.copy_from_slice(&self.base[local..]);
            for (place, form) in (0..5).filter_map(|place| Some((place, forms.get((at + place).checked_sub(2)?)?))) {
                add(&mut row[..local], &form.0[place * local..][..local]);
                if let Some(place) = place.checked_sub(1).filter(|place| *place < 3) {
                    add(gates, &form.0[5 * local + place * 4 * first..][..4 * first]);
                }
            }
            rectify(&mut row[..local]);
        }
        recur(&gates, first, &mut layer, width, local);
        // The second layer.
        let wide = mixed + 2 * second;
        let mut deep = vec![ZERO; forms.len() * wide];
        let mut gates = vec![ZERO; forms.len() * 4 * second];
        let rows = layer.chunks_exact(width).zip(deep.chunks_exact_mut(wide));
        for ((row, deep), gates) in rows.zip(gates.chunks_exact_mut(4 * second)) {
            self.mix.sums(row, &mut sums);
            self.mix.narrow(&sums, UNIT, &mut deep[..mixed]);
            rectify(&mut deep[..mixed]);
            self.gates.sums(&deep[..mixed], &mut sums);
            self.gates.narrow(&sums, UNIT, gates);
        }
        recur(&gates, second, &mut deep, wide, mixed);
        let mut last = vec![ZERO; mixed];
        let mut ends = Ends::of_root(&self.root, forms.len());
        for row in deep.chunks_exact(wide) {
            self.remix.sums(row, &mut sums);
            self.remix.narrow(&sums, UNIT, &mut last);
            rectify(&mut last);
            self.add_ends(&last, &mut ends, &mut sums);
        }
        let heads = heads(&self.arcs(&ends, forms.len(), &mut sums));
        let tagged = layer.chunks_exact(width).zip(heads).enumerate();
        tagged
            .map(|(at, (row, head))| {
                self.tags.sums(row, &mut sums);
                let (upos, xpos) = sums.split_at(self.names.upos.len());
                let (upos, xpos) =
                    (self.names.upos[best(upos.iter().copied())], self.names.xpos[best(xpos.iter().copied())]);
                let head = head.checked_sub(1);
                Found { upos, xpos, head, relation: self.relation(&ends, at, head, &mut sums) }
            })
            .collect()
    }

    /// What a word is at both ends of an arc, by its last hidden units.
    fn add_ends(&self, unit: &[Lanes], ends: &mut Ends, sums: &mut Vec<i32>) {
        let (arc, label) = (self.sizes.arc, self.sizes.label);
        self.ends.sums(unit, sums);
        let narrow = |from: usize, length: usize, unit: u32, out: &mut Vec<Lanes>| {
            let start = out.len();
            out.resize(start + length / LANES, ZERO);
            self.ends.narrow(&sums[from..from + length], unit, &mut out[start..]);
            start
        };
        for (from, out) in [(0, &mut ends.word), (arc, &mut ends.head)] {
            let start = narrow(from, arc, END_UNIT, out);
            for lanes in &mut out[start..] {
                *lanes = from_numbers(numbers(lanes).map(|n| n.clamp(-MOST_END, MOST_END)));
            }
        }
        narrow(2 * arc, label, UNIT, &mut ends.label_word);
        narrow(2 * arc + label, label, UNIT, &mut ends.label_head);
    }

    /// For each word a row: how well the root is its head, then each word.
    fn arcs(&self, ends: &Ends, words: usize, sums: &mut Vec<i32>) -> Vec<i32> {
        let (count, lanes) = (words + 1, self.sizes.arc / LANES);
        // What each head makes of each distance.
        let mut far = Vec::with_capacity(count * DISTANCES);
        ends.head.chunks_exact(lanes).for_each(|head| dots(&self.near_head, head, &mut far));
        let mut scores = Vec::with_capacity(words * count);
        for (at, word) in ends.word.chunks_exact(lanes).enumerate() {
            sums.clear();
            dots(&self.near, word, sums);
            for (sum, distance) in sums.iter_mut().zip(&self.distance) {
                *sum += distance;
            }
            let start = scores.len();
            dots(&ends.head, word, &mut scores);
            for (head, (score, far)) in scores[start..].iter_mut().zip(far.chunks_exact(DISTANCES)).enumerate() {
                let bucket = bucket(at, head.checked_sub(1));
                *score = score.wrapping_add(sums[bucket]).wrapping_add(far[bucket]);
            }
        }
        scores
    }

    fn relation(&self, ends: &Ends, at: usize, head: Option<usize>, sums: &mut Vec<i32>) -> Relation {
        let Some(place) = head else { return Relation::Root };
        let lanes = self.sizes.label / LANES;
        let mut unit = [ZERO; MOST_LABEL_LANES];
        let unit = &mut unit[..lanes];
        unit.copy_from_slice(&ends.label_word[at * lanes..][..lanes]);
        add(unit, &ends.label_head[place * lanes..][..lanes]);
        add(unit, &self.label_distance[bucket(at, head) * lanes..][..lanes]);
        rectify(unit);
        self.labels.sums(unit, sums);
        sums[self.root_label] = i32::MIN;
        self.names.relations[best(sums.iter().copied())]
    }
}

/// As many as 256 numbers fill.
const MOST_LABEL_LANES: usize = 256 / LANES;

/// All words, one behind the other, as those that look for their heads and as heads, for arcs and for relations.
#[derive(Debug, Default)]
struct Ends {
    word: Vec<Lanes>,
    /// The root stands before the words.
    head: Vec<Lanes>,
    label_word: Vec<Lanes>,
    label_head: Vec<Lanes>,
}

impl Ends {
    fn of_root(root: &[Lanes], words: usize) -> Ends {
        let mut head = Vec::with_capacity(root.len() * (words + 1));
        head.extend(root);
        Ends { head, ..Ends::default() }
    }
}

/// Through the sentence both ways. `gates` has for each word, in lanes of a state: what each way would be anew, forth and back,
/// then how much of it each way keeps. The states go to `rows` behind `from`, each `width` long.
fn recur(gates: &[Lanes], lanes: usize, rows: &mut [Lanes], width: usize, from: usize) {
    let curves = &*CURVES;
    let words = rows.len() / width;
    for back in [false, true] {
        let way = usize::from(back) * lanes;
        let mut state = vec![[0i32; LANES]; lanes];
        for step in 0..words {
            let at = if back { words - 1 - step } else { step };
            let gates = &gates[at * 4 * lanes..][..4 * lanes];
            let (anew, keep) = (&gates[way..][..lanes], &gates[2 * lanes + way..][..lanes]);
            let out = &mut rows[at * width + from + way..][..lanes];
            for ((state, out), (anew, keep)) in state.iter_mut().zip(out).zip(anew.iter().zip(keep)) {
                let (anew, keep) = (numbers(anew), numbers(keep));
                let mut seen = [0i16; LANES];
                for i in 0..LANES {
                    let (anew, keep) = (curves.state(anew[i]), curves.gate(keep[i]));
                    let mixed = keep * state[i] + ((1 << GATE) - keep) * anew;
                    state[i] = (mixed + (1 << (GATE - 1))) >> GATE;
                    seen[i] = ((state[i] + (1 << (STATE - UNIT - 1))) >> (STATE - UNIT)) as i16;
                }
                *out = from_numbers(seen);
            }
        }
    }
}

/// The bucket of the distance from a word to its head; `None` is the root.
pub(super) fn bucket(word: usize, head: Option<usize>) -> usize {
    let Some(head) = head else { return 0 };
    let near = match word.abs_diff(head) {
        far @ 0..=4 => far,
        5..=6 => 5,
        7..=9 => 6,
        10..=14 => 7,
        15..=22 => 8,
        _ => 9,
    };
    if head < word { near } else { near + 9 }
}
