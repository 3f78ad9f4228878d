//! The same words of a speaker in two articles: whole, shortened, put together, in other words, from somebody else; and what one
//! of them alone lets somebody say.

mod pairs;
mod said;
mod telling;

use self::pairs::{Match, matches, telling};
use self::said::{Said, said, shingles};
use self::telling::Telling;
use super::pairing::{Pairing, Thing};
use super::reuse::{Edit, edits};
use crate::document::Rule;
use crate::document::named::named;
use crate::text::{Span, order_by_key};

/// A quotation that both articles have, or one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The words on the left and on the right; never both `None`.
    pub sides: [Option<Span>; 2],
    /// Who says so.
    pub speaker: Option<Thing>,
    /// How they stand to each other.
    pub state: QuotedState,
    /// What was changed, by place on the left.
    pub edits: Vec<Edit>,
    /// The slug of what found it.
    pub rule: Rule,
}

named! {
    /// How the words of a speaker in two articles stand to each other.
    QuotedState {
        /// The same words.
        Same "same",
        /// Shortened.
        Cut "cut",
        /// Put together from two.
        Joined "joined",
        /// In other words.
        Reworded "reworded",
        /// Given to somebody else.
        OtherSpeaker "other_speaker",
        /// Only on the left.
        OnlyA "only_a",
        /// Only on the right.
        OnlyB "only_b",
    }
}

const SAME: Rule = Rule("quoted-same");
const CUT: Rule = Rule("quoted-cut");
const JOINED: Rule = Rule("quoted-joined");
const REWORDED: Rule = Rule("quoted-reworded");
const OTHER_SPEAKER: Rule = Rule("quoted-other-speaker");
const ONLY: Rule = Rule("quoted-only");

pub(super) fn quotations(pairing: &Pairing<'_>) -> Vec<Quoted> {
    let all = [said(pairing, 0), said(pairing, 1)];
    let hashes = [0, 1].map(|side| shingles(pairing, side, &all[side]));
    // Where two ways are as good, the texts decide and not the sides they stand on.
    let order = if pairing.sides[0].article.hash <= pairing.sides[1].article.hash { [0, 1] } else { [1, 0] };
    let mut matched =
        matches(order.map(|side| pairing.sides[side]), order.map(|side| &*all[side]), order.map(|side| &*hashes[side]));
    if order == [1, 0] {
        for found in &mut matched {
            found.said.reverse();
            found.pairs.iter_mut().for_each(|pair| pair.reverse());
        }
    }
    let mut quoted: Vec<Quoted> = matched.iter().filter_map(|found| together(pairing, &all, found)).collect();
    for side in [0, 1] {
        let taken = matched.iter().flat_map(|found| &found.said[side]);
        let mut free = vec![true; all[side].len()];
        taken.for_each(|at| free[*at] = false);
        let other = Telling::of(pairing.sides[1 - side]);
        let alone = all[side].iter().zip(free).filter(|(said, free)| *free && !other.tells(pairing.sides[side], said));
        quoted.extend(alone.map(|(said, _)| only(side, said)));
    }
    order_by_key(&mut quoted, |found| {
        let start = found.sides.map(|span| span.map_or(u32::MAX, |span| span.start));
        (start, found.state)
    });
    quoted
}

/// What is said in both; `None` where too little stands between marks to be a quotation.
fn together(pairing: &Pairing<'_>, all: &[Vec<Said>; 2], found: &Match) -> Option<Quoted> {
    let parts = [0, 1].map(|side| found.said[side].iter().map(|at| &all[side][*at]).collect::<Vec<_>>());
    let marked = |side: usize, word: usize| {
        parts[side].iter().any(|said| said.words.binary_search(&word).is_ok_and(|at| said.marked[at]))
    };
    let form = |side: usize, word: usize| pairing.sides[side].sequence.words[word].form;
    let in_marks = [0, 1].map(|side| parts[side].iter().map(|said| said.in_marks()).sum::<usize>());
    let exact =
        found.pairs.iter().filter(|[a, b]| marked(0, *a) && marked(1, *b) && form(0, *a) == form(1, *b)).count();
    let shorter = in_marks[0].min(in_marks[1]);
    let state = if exact == in_marks[0] && exact == in_marks[1] {
        QuotedState::Same
    } else if exact == shorter && shorter >= LEAST {
        if joins(pairing, found) { QuotedState::Joined } else { QuotedState::Cut }
    } else if shorter >= LEAST || told_again(pairing, &parts, found) {
        QuotedState::Reworded
    } else {
        return None;
    };
    if in_marks == [0, 0] {
        return None;
    }
    let speakers = [0, 1].map(|side| parts[side].iter().find_map(|said| said.speaker));
    let other = state != QuotedState::Reworded && others(pairing, [parts[0][0], parts[1][0]]);
    let (state, rule) = match state {
        _ if other => (QuotedState::OtherSpeaker, OTHER_SPEAKER),
        QuotedState::Same => (state, SAME),
        QuotedState::Cut => (state, CUT),
        QuotedState::Joined => (state, JOINED),
        _ => (state, REWORDED),
    };
    let said = |side: usize, word: usize| parts[side].iter().any(|said| said.words.binary_search(&word).is_ok());
    let reach = [0, 1].map(|side| {
        let words = || parts[side].iter().flat_map(|said| &said.words).copied();
        words().min().unwrap_or(0)..words().max().map_or(0, |last| last + 1)
    });
    let span = |side: usize| {
        let spans = || parts[side].iter().map(|said| said.span);
        spans().min().zip(spans().max()).map(|(first, last)| first.to(last))
    };
    Some(Quoted {
        sides: [span(0), span(1)],
        speaker: match speakers {
            [Some(one), Some(other)] if one != other => None,
            [one, other] => one.or(other),
        },
        state,
        edits: edits(pairing.sides, reach, &found.pairs, &said),
        rule,
    })
}

/// Fewer words between marks are a term rather than speech.
const LEAST: usize = 3;

/// Words of one between marks that the other has without them, or with a word outside: most of the shorter, and enough of them.
fn told_again(pairing: &Pairing<'_>, parts: &[Vec<&Said>; 2], found: &Match) -> bool {
    let words = |side: usize| parts[side].iter().map(|said| said.words.len()).sum::<usize>();
    let tells = found.pairs.iter().filter(|pair| telling(pairing.sides[0], pair[0])).count();
    let marked = parts.iter().map(|parts| parts.iter().map(|said| said.in_marks()).sum::<usize>());
    let speech = marked.max().unwrap_or(0) >= LEAST;
    speech && found.pairs.len() >= 5 && tells >= 3 && found.pairs.len() * 100 >= words(0).min(words(1)) * 70
}

/// Whether words of two sentences stand in one of the other text, with something left out between them.
fn joins(pairing: &Pairing<'_>, found: &Match) -> bool {
    let sentence = |side: usize, word: usize| {
        let profile = pairing.sides[side];
        let token = profile.sequence.words[word].token as usize;
        profile.document.sentences.partition_point(|sentence| sentence.tokens.end.at() <= token)
    };
    found.said.iter().any(|said| said.len() > 1)
        || found.pairs.windows(2).any(|two| {
            let apart = [0, 1].map(|side| sentence(side, two[0][side]) != sentence(side, two[1][side]));
            let left_out = [0, 1].map(|side| two[1][side] > two[0][side] + 1);
            apart[0] != apart[1] && (apart[0] && left_out[0] || apart[1] && left_out[1])
        })
}

/// Whether two speakers are named and are not one: no word of one name is in the other.
fn others(pairing: &Pairing<'_>, said: [&Said; 2]) -> bool {
    let [Some(one), Some(other)] = said.map(|said| said.speaker.filter(|_| said.by_name)) else { return false };
    let names = |side: usize, thing: Thing| {
        let profile = pairing.sides[side];
        let mentions = &profile.document.mentions;
        let tokens = pairing.members(side, thing).flat_map(|member| mentions[member.mention.at()].tokens.indices());
        tokens.filter_map(|token| profile.words[token].stem).collect::<Vec<_>>()
    };
    let [left, right] = [names(0, one), names(1, other)];
    one != other && !left.iter().any(|word| right.contains(word))
}

fn only(side: usize, said: &Said) -> Quoted {
    let mut sides = [Some(said.span), None];
    sides.rotate_right(side);
    let state = [QuotedState::OnlyA, QuotedState::OnlyB][side];
    Quoted { sides, speaker: said.speaker, state, edits: Vec::new(), rule: ONLY }
}
