//! Which sentence of one text reports the same as which sentence of another.
//!
//! A name alone joins nothing: it stands in every third line of both. What joins is what two sentences share beyond it,
//! words, figures and dates that the texts use rarely, and most of all a run of the same words in the same order, as in a
//! quotation. Weights are inverse sentence frequencies, after inverse document frequencies (Spärck Jones, "A Statistical
//! Interpretation of Term Specificity and Its Application in Retrieval", 1972), and their share is a coefficient of Dice
//! ("Measures of the Amount of Ecologic Association Between Species", 1945).

use crate::compare::entities::LinkedEntity;
use crate::document::{Article, BlockKind, Document, Label, MentionForm, MentionId, Sentence, TokenKind};
use crate::pack::Pack;
use crate::text::{fold, order_by_key};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What stands in more sentences of a text leads to none of them.
const FEW: usize = 6;
/// Of the weight of both sentences, in hundredths, from which on they report the same. Of 58 joins in 18 pairs of articles
/// that were read, 40 of 53 were right from 20 on, 31 of 32 from 25.
const SHARE: u64 = 25;
/// Shared words that are no names, and shared things of all kinds.
const WORDS: usize = 2;
const THINGS: usize = 4;
/// Words in the same order, and those among them that say something, from which on one text quotes what the other quotes.
const RUN: Run = Run { words: 6, telling: 3 };
/// As much in the same order, whoever else is named around it: one long quotation.
const QUOTATION: Run = Run { words: 12, telling: 5 };
/// In two short texts every word is rare: they are weighed as if they were of as many sentences as this.
const SENTENCES: usize = 40;
/// Of more things than these no sentence of news is made; a list is.
const LONG: usize = 160;

/// Two sentences that report the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Join {
    /// On the left and on the right.
    pub(super) sentences: [usize; 2],
    pub(super) blocks: [usize; 2],
    /// A mention in each, of one thing where there is one.
    pub(super) mentions: [Option<MentionId>; 2],
    pub(super) weight: u64,
}

/// One to one: a paragraph of either text is joined once, to the one that it shares most with. By place on the left.
pub(super) fn joins(texts: [(&Article, &Document); 2], linked: &[LinkedEntity], pack: &Pack) -> Vec<Join> {
    let mut things = Things::default();
    let sides: Vec<Vec<Told>> = (0..2).map(|side| told(texts[side], side, linked, pack, &mut things)).collect();
    let mut counts = vec![[0_usize; 2]; things.kinds.len()];
    for (side, sentences) in sides.iter().enumerate() {
        for (thing, _) in sentences.iter().flat_map(|told| &told.things) {
            counts[*thing][side] += 1;
        }
    }
    let sentences = (sides[0].len() + sides[1].len()).max(SENTENCES);
    let weights: Vec<u64> = counts.iter().map(|[l, r]| weight(sentences, l + r)).collect();
    let shares = shares(&sides, &counts, &weights);
    let best = |side: usize| {
        let mut best: BTreeMap<usize, &Share> = BTreeMap::new();
        for share in &shares {
            let first = best.entry(share.at[side]).or_insert(share);
            if share.worth() > first.worth() {
                *first = share;
            }
        }
        best
    };
    let (left, right) = (best(0), best(1));
    let mutual = left.values().filter(|share| right[&share.at[1]].at == share.at);
    let mut same: Vec<&Share> = mutual
        .copied()
        .filter(|share| reports_the_same(&sides[0][share.at[0]], &sides[1][share.at[1]], share, &things))
        .collect();
    order_by_key(&mut same, |share| (Reverse(share.worth()), share.at[0] + share.at[1], share.at));
    let mut taken = [BTreeSet::new(), BTreeSet::new()];
    let mut joins = Vec::new();
    for share in same {
        let pair = [&sides[0][share.at[0]], &sides[1][share.at[1]]];
        if (0..2).all(|side| !taken[side].contains(&pair[side].block)) {
            for side in 0..2 {
                taken[side].insert(pair[side].block);
            }
            joins.push(Join {
                sentences: pair.map(|told| told.sentence),
                blocks: pair.map(|told| told.block),
                mentions: mentions(pair, &weights),
                weight: share.worth(),
            });
        }
    }
    order_by_key(&mut joins, |join| join.sentences);
    joins
}

/// How long a run of the same words is, and how many of them say something.
#[derive(Debug, Clone, Copy)]
struct Run {
    words: usize,
    telling: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ThingKind {
    Person,
    Name,
    Value,
    Word,
}

/// All that the sentences of both texts may share.
#[derive(Default)]
struct Things {
    kinds: Vec<ThingKind>,
    words: HashMap<String, usize>,
    named: HashMap<usize, usize>,
}

impl Things {
    fn word(&mut self, kind: ThingKind, key: String) -> usize {
        let next = self.kinds.len();
        let at = *self.words.entry(key).or_insert(next);
        if at == next {
            self.kinds.push(kind);
        }
        at
    }

    fn name(&mut self, linked: usize, label: Label) -> usize {
        let next = self.kinds.len();
        let at = *self.named.entry(linked).or_insert(next);
        if at == next {
            self.kinds.push(if label == Label::Person { ThingKind::Person } else { ThingKind::Name });
        }
        at
    }
}

/// A sentence taken apart.
struct Told {
    sentence: usize,
    block: usize,
    /// Each once, in order, with its first mention where it is one.
    things: Vec<(usize, Option<MentionId>)>,
    /// The first mention of any kind.
    first: Option<MentionId>,
    /// All its words as they follow each other, and whether each says something that no name says.
    run: Vec<(usize, bool)>,
}

/// The sentences that count and may be long, without headlines: those stand side by side anyway.
fn told(
    (article, document): (&Article, &Document),
    place: usize,
    linked: &[LinkedEntity],
    pack: &Pack,
    things: &mut Things,
) -> Vec<Told> {
    let mut linked_of = vec![None; document.mentions.len()];
    for (at, entity) in linked.iter().enumerate() {
        for (_, part) in entity.parts.iter().filter(|(article, _)| *article == place) {
            for member in &document.entities[part.at()].members {
                linked_of[member.mention.at()] = Some(at);
            }
        }
    }
    let mut out = Vec::new();
    for (i, sentence) in document.sentences.iter().enumerate() {
        let block = document.block_of(sentence.tokens.start).at();
        let Sentence { tokens } = sentence;
        if !document.blocks[block].counted || document.blocks[block].kind == BlockKind::Title {
            continue;
        }
        let from = document.mentions.partition_point(|m| m.tokens.start < tokens.start);
        let until = document.mentions.partition_point(|m| m.tokens.start < tokens.end);
        let mut found: BTreeMap<usize, Option<MentionId>> = BTreeMap::new();
        for (offset, mention) in document.mentions[from..until].iter().enumerate() {
            let at = from + offset;
            let words = document.span(mention.tokens).of(&article.text);
            let thing = match linked_of[at] {
                Some(entity) => things.name(entity, linked[entity].label),
                None if mention.form == MentionForm::Value && tells(mention.label, words) => {
                    things.word(ThingKind::Value, format!("{} {}", mention.label.name(), fold(words)))
                }
                None => continue,
            };
            found.entry(thing).or_insert(Some(MentionId::new(at)));
        }
        let mut next = from;
        let mut run = Vec::new();
        for at in tokens.indices() {
            let token = &document.tokens[at];
            while next < until && document.mentions[next].tokens.end.at() <= at {
                next += 1;
            }
            if !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                continue;
            }
            let word = fold(token.span.of(&article.text));
            let mentioned = next < until && document.mentions[next].tokens.start.at() <= at;
            let says = !mentioned && token.kind == TokenKind::Word && says(&word, pack);
            let stem = things.word(ThingKind::Word, stem(&word));
            if says {
                found.entry(stem).or_insert(None);
            }
            run.push((stem, says));
        }
        if (1..=LONG).contains(&found.len()) {
            let first = (from < until).then(|| MentionId::new(from));
            out.push(Told { sentence: i, block, things: found.into_iter().collect(), first, run });
        }
    }
    out
}

/// "two countries" is in any text; "427 people" is not.
fn tells(label: Label, words: &str) -> bool {
    !matches!(label, Label::Cardinal | Label::Ordinal) || words.chars().filter(char::is_ascii_digit).count() > 1
}

/// Not `of` or `would`, nor what is too short to tell anything.
fn says(word: &str, pack: &Pack) -> bool {
    word.chars().nth(2).is_some() && !pack.word(word).is_function()
}

/// Letters that are kept of a word: `resign` of `resignation`.
const STEM: usize = 7;

/// What forms of a word have in common: without its ending, and no longer than the beginning that tells it from others.
fn stem(word: &str) -> String {
    let long = |rest: &&str| rest.chars().nth(3).is_some();
    let bare =
        ["ies", "ing", "ed", "es", "s", "ly", "ion", "e"].iter().find_map(|end| word.strip_suffix(end).filter(long));
    bare.unwrap_or(word).chars().take(STEM).collect()
}

/// Four times the logarithm of how rare a thing is.
fn weight(sentences: usize, with: usize) -> u64 {
    let [all, with] = [sentences, with].map(|n| (n.clamp(1, 1 << 15) as u64).pow(4));
    u64::from((all / with).max(1).ilog2())
}

/// What two sentences have in common.
struct Share {
    at: [usize; 2],
    weight: u64,
    /// In hundredths of the weight of both.
    share: u64,
    things: Vec<usize>,
}

impl Share {
    fn worth(&self) -> u64 {
        self.weight * self.share
    }
}

/// Of the sentences that share something rare. By place.
fn shares(sides: &[Vec<Told>], counts: &[[usize; 2]], weights: &[u64]) -> Vec<Share> {
    let mut places: Vec<[Vec<usize>; 2]> = vec![Default::default(); counts.len()];
    let is_rare = |thing: usize| counts[thing].iter().all(|n| (1..=FEW).contains(n));
    for (side, sentences) in sides.iter().enumerate() {
        for (at, told) in sentences.iter().enumerate() {
            for (thing, _) in told.things.iter().filter(|(thing, _)| is_rare(*thing)) {
                places[*thing][side].push(at);
            }
        }
    }
    let meet = |[left, right]: &[Vec<usize>; 2]| -> Vec<[usize; 2]> {
        left.iter().flat_map(|&l| right.iter().map(move |&r| [l, r])).collect()
    };
    let met: BTreeSet<[usize; 2]> = places.iter().flat_map(meet).collect();
    let whole = |told: &Told| told.things.iter().map(|(thing, _)| weights[*thing]).sum::<u64>();
    let wholes: Vec<Vec<u64>> = sides.iter().map(|sentences| sentences.iter().map(whole).collect()).collect();
    let share = |at: [usize; 2]| {
        let [left, right] = [&sides[0][at[0]].things, &sides[1][at[1]].things];
        let common = left.iter().map(|(t, _)| *t).filter(|t| right.binary_search_by_key(t, |(u, _)| *u).is_ok());
        let things: Vec<usize> = common.collect();
        let weight: u64 = things.iter().map(|&thing| weights[thing]).sum();
        let both = wholes[0][at[0]] + wholes[1][at[1]];
        Share { at, weight, share: 200 * weight / both.max(1), things }
    };
    met.into_iter().map(share).collect()
}

fn reports_the_same(left: &Told, right: &Told, share: &Share, things: &Things) -> bool {
    let of = |kinds: &[ThingKind]| share.things.iter().filter(|t| kinds.contains(&things.kinds[**t])).count();
    // "The club fired Cheeks", "The club fired O'Brien": the same is said of somebody else.
    let people = |told: &Told| told.things.iter().any(|(thing, _)| things.kinds[*thing] == ThingKind::Person);
    if of(&[ThingKind::Person]) == 0 && people(left) && people(right) {
        return quotes_the_same(left, right, QUOTATION);
    }
    if quotes_the_same(left, right, RUN) {
        return true;
    }
    of(&[ThingKind::Word]) >= WORDS && share.things.len() >= THINGS && share.share >= SHARE
}

/// A run of words that both have.
fn quotes_the_same(left: &Told, right: &Told, least: Run) -> bool {
    let (left, right) = (&left.run, &right.run);
    let mut before = vec![(0, 0); right.len() + 1];
    for &(word, says) in left.iter() {
        for at in (0..right.len()).rev() {
            before[at + 1] = match before[at] {
                (length, said) if right[at].0 == word => (length + 1, said + usize::from(says && right[at].1)),
                _ => (0, 0),
            };
            if before[at + 1].0 >= least.words && before[at + 1].1 >= least.telling {
                return true;
            }
        }
    }
    false
}

/// Of the rarest thing that both name; else the first of each.
fn mentions([left, right]: [&Told; 2], weights: &[u64]) -> [Option<MentionId>; 2] {
    let in_right = |thing: usize| right.things.binary_search_by_key(&thing, |(t, _)| *t).ok();
    let shared = left.things.iter().filter_map(|(thing, l)| {
        let (_, r) = right.things[in_right(*thing)?];
        Some((weights[*thing], [(*l)?, r?]))
    });
    let best = shared.max_by_key(|(weight, [l, r])| (*weight, Reverse(l.at() + r.at()), l.min(r).at()));
    best.map_or([left.first, right.first], |(_, pair)| pair.map(Some))
}
