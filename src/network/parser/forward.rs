//! From the forms of a sentence to its tree.

use super::heads::heads;
use super::matrix::{ANY, Linear, POSITIVE, UNIT};
use super::model::{DISTANCES, MOST_END, Names, ParserModel, Sizes};
use super::recurrent::recur;
use crate::document::{Relation, Upos, Xpos};
use crate::network::added::Added;
use crate::network::highest::best;
use crate::network::lanes::{Inputs, LANES, Lanes, ZERO, add, dots, pack, rectify};
use crate::network::seen::Seen;
use crate::text::order_by_key;

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
    /// What a word is at both ends of an arc, and of a relation.
    arcs: Linear,
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
        order_by_key(&mut own, |(hash, row)| (*hash, *row));
        let Sizes { arc, label, .. } = model.sizes;
        let rows = |numbers: &[i16], dim: usize| numbers.chunks(dim).flat_map(pack).collect::<Vec<Lanes>>();
        let (arcs, ends) = (2 * arc, 2 * (arc + label));
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
            arcs: Linear::of_rows(&model.ends, UNIT, 0..arcs),
            ends: Linear::of_rows(&model.ends, UNIT, arcs..ends),
            labels: Linear::new(&model.labels, UNIT),
            root: Vec::new(),
            near: rows(&model.near, arc),
            near_head: rows(&model.near_head, arc),
            distance: model.distance,
            label_distance: rows(&model.label_distance, label),
            root_label: model.names.relations.iter().position(|r| *r == Relation::Root).unwrap_or(0),
            names: model.names,
        };
        let mut root = Inputs::default();
        root.push(&pack(&model.root).collect::<Vec<_>>());
        parser.root = parser.arc_ends(&root).split_off(arc / LANES);
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
        let mut inputs = Inputs::default();
        inputs.push(&pack(&vector).collect::<Vec<_>>());
        let lanes = self.sizes.form / LANES;
        let mut form = vec![ZERO; lanes];
        self.project.narrowed(&inputs, UNIT, ANY, &mut form, (lanes, 0));
        inputs.fill(&form, lanes, lanes);
        let lanes = self.around.sums_of_one() / LANES;
        let mut added = vec![ZERO; lanes];
        self.around.narrowed(&inputs, UNIT, ANY, &mut added, (lanes, 0));
        Added(added.into())
    }

    /// The tree of some words, given by what their forms add.
    #[must_use]
    pub fn parse(&self, forms: &[&Added]) -> Vec<Found> {
        let Sizes { local, first, second, mixed, .. } = self.sizes;
        let (local, first, second, mixed) = (local / LANES, first / LANES, second / LANES, mixed / LANES);
        let mut inputs = Inputs::default();
        // The first layer: neighbours, then both ways through the sentence.
        let width = local + 2 * first;
        let mut layer = vec![ZERO; forms.len() * width];
        let mut gates = vec![ZERO; forms.len() * 4 * first];
        layer.chunks_exact_mut(width).for_each(|row| row[..local].copy_from_slice(&self.base[..local]));
        gates.chunks_exact_mut(4 * first).for_each(|gates| gates.copy_from_slice(&self.base[local..]));
        // Each form is read once, from its begin to its end; to each word the forms around it come from left to right.
        for (from, form) in forms.iter().enumerate() {
            let (near, nearest) = form.0.split_at(5 * local);
            let around =
                |far: usize| (0..=2 * far).filter_map(move |place| Some((place, (from + far).checked_sub(place)?)));
            for (place, at) in around(2).filter(|(_, at)| *at < forms.len()) {
                add(&mut layer[at * width..][..local], &near[place * local..][..local]);
            }
            for (place, at) in around(1).filter(|(_, at)| *at < forms.len()) {
                add(&mut gates[at * 4 * first..][..4 * first], &nearest[place * 4 * first..][..4 * first]);
            }
        }
        layer.chunks_exact_mut(width).for_each(|row| rectify(&mut row[..local]));
        recur(&gates, first, &mut layer, width, local);
        inputs.fill(&layer, width, width);
        let mut tags = Vec::new();
        self.tags.sums(&inputs, &mut tags);
        // The second layer.
        let wide = mixed + 2 * second;
        let mut deep = vec![ZERO; forms.len() * wide];
        self.mix.narrowed(&inputs, UNIT, POSITIVE, &mut deep, (wide, 0));
        let mut gates = vec![ZERO; forms.len() * 4 * second];
        inputs.fill(&deep, wide, mixed);
        self.gates.narrowed(&inputs, UNIT, ANY, &mut gates, (4 * second, 0));
        recur(&gates, second, &mut deep, wide, mixed);
        inputs.fill(&deep, wide, wide);
        let mut last = vec![ZERO; forms.len() * mixed];
        self.remix.narrowed(&inputs, UNIT, POSITIVE, &mut last, (mixed, 0));
        inputs.fill(&last, mixed, mixed);
        let heads = heads(&self.scores(&self.arc_ends(&inputs), forms.len()));
        let relations = self.relations(&mut inputs, &heads);
        let words = tags.chunks_exact(self.tags.sums_of_one()).zip(heads.iter().zip(relations));
        words
            .map(|(tags, (head, relation))| {
                let (upos, xpos) =
                    tags[..self.names.upos.len() + self.names.xpos.len()].split_at(self.names.upos.len());
                let (upos, xpos) =
                    (self.names.upos[best(upos.iter().copied())], self.names.xpos[best(xpos.iter().copied())]);
                Found { upos, xpos, head: head.checked_sub(1), relation }
            })
            .collect()
    }

    /// What words are at both ends of an arc, by their last hidden units: as one that looks for its head, then as a head.
    fn arc_ends(&self, last: &Inputs) -> Vec<Lanes> {
        let width = 2 * self.sizes.arc / LANES;
        let mut ends = vec![ZERO; last.len() * width];
        self.arcs.narrowed(last, END_UNIT, (-MOST_END, MOST_END), &mut ends, (width, 0));
        ends
    }

    /// For each word a row: how well the root is its head, then each word.
    fn scores(&self, ends: &[Lanes], words: usize) -> Vec<i32> {
        let (count, lanes) = (words + 1, self.sizes.arc / LANES);
        // The root stands before the words.
        let mut heads = Vec::with_capacity(count * lanes);
        heads.extend(&self.root);
        ends.chunks_exact(2 * lanes).for_each(|word| heads.extend(&word[lanes..]));
        // What each head makes of each distance.
        let mut far = Vec::with_capacity(count * DISTANCES);
        heads.chunks_exact(lanes).for_each(|head| dots(&self.near_head, head, &mut far));
        // Buckets of all distances: from a word at place `words` to others.
        let buckets: Vec<usize> = (0..2 * words).map(|head| bucket(words, Some(head))).collect();
        let mut near = Vec::with_capacity(DISTANCES);
        let mut scores = Vec::with_capacity(words * count);
        for (at, word) in ends.chunks_exact(2 * lanes).enumerate() {
            let word = &word[..lanes];
            near.clear();
            dots(&self.near, word, &mut near);
            for (near, distance) in near.iter_mut().zip(&self.distance) {
                *near += distance;
            }
            let start = scores.len();
            dots(&heads, word, &mut scores);
            let buckets = std::iter::once(&0).chain(&buckets[words - at..]);
            for ((score, far), bucket) in scores[start..].iter_mut().zip(far.chunks_exact(DISTANCES)).zip(buckets) {
                *score = score.wrapping_add(near[*bucket]).wrapping_add(far[*bucket]);
            }
        }
        scores
    }

    /// What words are to their heads, which count from 1, by their last hidden units.
    fn relations(&self, inputs: &mut Inputs, heads: &[usize]) -> Vec<Relation> {
        let lanes = self.sizes.label / LANES;
        let mut ends = vec![ZERO; heads.len() * 2 * lanes];
        self.ends.narrowed(inputs, UNIT, ANY, &mut ends, (2 * lanes, 0));
        let mut units = vec![ZERO; heads.len() * lanes];
        for (at, (unit, head)) in units.chunks_exact_mut(lanes).zip(heads).enumerate() {
            let Some(place) = head.checked_sub(1) else { continue };
            unit.copy_from_slice(&ends[at * 2 * lanes..][..lanes]);
            add(unit, &ends[place * 2 * lanes + lanes..][..lanes]);
            add(unit, &self.label_distance[bucket(at, Some(place)) * lanes..][..lanes]);
            rectify(unit);
        }
        inputs.fill(&units, lanes, lanes);
        let mut sums = Vec::new();
        self.labels.sums(inputs, &mut sums);
        let rows = sums.chunks_exact_mut(self.labels.sums_of_one()).zip(heads);
        rows.map(|(sums, head)| {
            if *head == 0 {
                return Relation::Root;
            }
            sums[self.root_label] = i32::MIN;
            self.names.relations[best(sums[..self.names.relations.len()].iter().copied())]
        })
        .collect()
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
