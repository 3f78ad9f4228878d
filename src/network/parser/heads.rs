//! From the scores of heads to a tree: the best head of each word, and where that is no tree with one root, the best such
//! tree (Chu and Liu, "On the Shortest Arborescence of a Directed Graph", 1965; Edmonds, "Optimum Branchings", 1967). Of equal
//! scores the first head wins.

use crate::document::syntax::{Cycle, cycle};
use crate::network::highest::{best, highest};

/// What no tree chooses.
const BARRED: i64 = i64::MIN / 4;

/// Scores between nodes: `[node][head]`, the root is node 0.
#[derive(Debug, Clone)]
struct Table {
    size: usize,
    scores: Vec<i64>,
}

impl Table {
    fn new(size: usize) -> Table {
        Table { size, scores: vec![BARRED; size * size] }
    }

    fn row(&self, node: usize) -> &[i64] {
        &self.scores[node * self.size..][..self.size]
    }

    fn at(&mut self, node: usize, head: usize) -> &mut i64 {
        &mut self.scores[node * self.size + head]
    }

    /// The first best head of each node, 0 for the root itself.
    fn best(&self) -> Vec<usize> {
        (0..self.size).map(|node| if node == 0 { 0 } else { best(self.row(node).iter().copied()) }).collect()
    }
}

/// The head of each word, counted from 1; 0 for the one root. `scores` has for each word a row: that it hangs on the root,
/// then on each word; what stands for a word on itself does not count.
#[must_use]
pub fn heads(scores: &[i32]) -> Vec<usize> {
    let words = (scores.len() as u64).isqrt() as usize;
    if words == 0 || words * (words + 1) != scores.len() {
        return Vec::new();
    }
    let rows = || scores.chunks_exact(words + 1).enumerate();
    let mut found = vec![0usize];
    found.extend(rows().map(|(word, row)| {
        let others = row.iter().enumerate().filter(|(head, _)| *head != word + 1);
        highest(others.map(|(head, score)| (head, i64::from(*score)))).0
    }));
    if is_tree(&found) {
        found.remove(0);
        return found;
    }
    let mut table = Table::new(words + 1);
    for (word, row) in rows() {
        for (head, score) in row.iter().enumerate().filter(|(head, _)| *head != word + 1) {
            *table.at(word + 1, head) = i64::from(*score);
        }
    }
    let roots = found[1..].iter().filter(|head| **head == 0).count();
    if roots != 1 {
        // Who gains most, or loses least, as the root.
        let gain = |word: usize| {
            let row = table.row(word);
            row[0] - row[1..].iter().copied().max().unwrap_or(0).max(BARRED)
        };
        let root = highest((1..=words).map(|word| (word, gain(word)))).0;
        keep_root(&mut table, root);
        found = table.best();
    }
    if !is_tree(&found) {
        found = arborescence(&table);
    }
    let roots: Vec<usize> = (1..=words).filter(|word| found[*word] == 0).collect();
    if roots.len() != 1 {
        let root = highest(roots.iter().map(|word| (*word, table.row(*word)[0]))).0;
        keep_root(&mut table, root);
        found = arborescence(&table);
    }
    found.remove(0);
    found
}

fn keep_root(table: &mut Table, root: usize) {
    for word in 1..table.size {
        *table.at(word, 0) = BARRED;
        *table.at(root, word) = BARRED;
    }
    *table.at(root, 0) = 0;
}

/// Whether heads of nodes, the first of which is the root, make a tree in which one word hangs on the root.
fn is_tree(heads: &[usize]) -> bool {
    heads[1..].iter().filter(|head| **head == 0).count() == 1 && ring(heads).is_none()
}

fn ring(heads: &[usize]) -> Option<usize> {
    let links: Vec<Option<usize>> = heads.iter().enumerate().map(|(at, head)| (at > 0).then_some(*head)).collect();
    cycle(&links).map(|Cycle(at)| at)
}

/// The tree of the highest sum; how many words hang on the root is not asked.
fn arborescence(table: &Table) -> Vec<usize> {
    let mut heads = table.best();
    let Some(start) = ring(&heads) else { return heads };
    // The nodes of the ring become one; its head is that of the whole.
    let mut inside = vec![start];
    let mut at = heads[start];
    while at != start {
        inside.push(at);
        at = heads[at];
    }
    let outside: Vec<usize> = (0..table.size).filter(|node| !inside.contains(node)).collect();
    let whole = outside.len();
    let mut smaller = Table::new(whole + 1);
    // For each node outside: which node of the ring would hang on it, and on which of them it would hang.
    let (mut entries, mut exits) = (vec![0; whole], vec![0; whole]);
    for (place, node) in outside.iter().enumerate() {
        for (head_place, head) in outside.iter().enumerate() {
            *smaller.at(place, head_place) = table.row(*node)[*head];
        }
        let gains: Vec<i64> = inside.iter().map(|i| table.row(*i)[*node] - table.row(*i)[heads[*i]]).collect();
        entries[place] = best(gains.iter().copied());
        *smaller.at(whole, place) = gains[entries[place]].max(BARRED);
        let scores: Vec<i64> = inside.iter().map(|i| table.row(*node)[*i]).collect();
        exits[place] = best(scores.iter().copied());
        *smaller.at(place, whole) = scores[exits[place]];
    }
    for head in 0..=whole {
        *smaller.at(0, head) = BARRED;
    }
    let found = arborescence(&smaller);
    for (place, node) in outside.iter().enumerate().skip(1) {
        heads[*node] = if found[place] == whole { inside[exits[place]] } else { outside[found[place]] };
    }
    heads[inside[entries[found[whole]]]] = outside[found[whole]];
    heads
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::sample::Numbers;

    /// Every choice of heads, the tree with the highest sum kept.
    fn by_trying(scores: &[i32], words: usize) -> i64 {
        let mut best = i64::MIN;
        for mut choice in 0..(words + 1).pow(words as u32) {
            let mut heads = vec![0];
            for _ in 0..words {
                heads.push(choice % (words + 1));
                choice /= words + 1;
            }
            if is_tree(&heads) {
                best = best.max(sum(scores, &heads[1..]));
            }
        }
        best
    }

    fn sum(scores: &[i32], heads: &[usize]) -> i64 {
        heads.iter().enumerate().map(|(word, head)| i64::from(scores[word * (heads.len() + 1) + head])).sum()
    }

    #[test]
    fn heads_are_always_a_tree_and_mostly_the_best() {
        let mut numbers = Numbers(11);
        let (mut best, mut tried) = (0, 0);
        for round in 0..900 {
            let words = 1 + round % 5;
            let scores: Vec<i32> = (0..words * (words + 1)).map(|_| numbers.around(50)).collect();
            let found = heads(&scores);
            let nodes: Vec<usize> = std::iter::once(0).chain(found.iter().copied()).collect();
            assert!(is_tree(&nodes), "{scores:?}: {found:?}");
            let free: Vec<i64> = (0..words).map(|w| i64::from(scores[w * (words + 1) + w + 1])).collect();
            assert_eq!(free.len(), words);
            best += usize::from(sum(&scores, &found) == by_trying(&scores, words));
            tried += 1;
        }
        // The root is chosen before the rest of the tree where several words want it.
        assert!(best * 100 >= tried * 80, "{best} of {tried}");
    }

    /// With one root in sight the tree is the best of all.
    #[test]
    fn a_ring_is_broken_where_it_costs_least() {
        // 1 and 2 hang on each other; 3 is the root.
        let scores = [0, 0, 9, 5, 0, 9, 0, 2, 8, 1, 1, 0];
        assert_eq!(heads(&scores), [3, 1, 0]);
        let mut numbers = Numbers(5);
        for _ in 0..300 {
            let mut scores: Vec<i32> = (0..20).map(|_| numbers.around(50)).collect();
            (0..4).for_each(|word| scores[word * 5] = -400 + 390 * i32::from(word == 2));
            assert_eq!(sum(&scores, &heads(&scores)), by_trying(&scores, 4), "{scores:?}");
        }
    }

    #[test]
    fn equal_scores_and_ends_of_the_range_are_trees() {
        for words in 0..40 {
            for score in [0, i32::MIN, i32::MAX] {
                let nodes: Vec<usize> = std::iter::once(0).chain(heads(&vec![score; words * (words + 1)])).collect();
                assert!(words == 0 || is_tree(&nodes), "{words} words: {nodes:?}");
            }
        }
        assert_eq!(heads(&[1, 2, 3]), [0; 0]);
    }
}
