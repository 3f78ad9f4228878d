//! Attributions that the layout makes: a colon in a headline, turns of a conversation, a dash behind speech.

use super::found::{Found, said_in};
use super::look;
use super::scene::Scene;
use super::source::Source;
use crate::document::{Block, BlockKind, CueClass, Label, Rule, TokenKind};
use std::ops::Range;

/// Words of somebody whose name stands before a colon, or behind a dash.
pub(super) const TURN: Rule = Rule("turn");
pub(super) const SIGNED: Rule = Rule("signed");

/// More words than these are no name.
const LONGEST: usize = 6;

pub(super) fn attribute(scene: &Scene<'_>, found: &mut Vec<Found>) {
    let turns: Vec<Found> = blocks(scene).filter_map(|(_, tokens)| turn(scene, tokens)).collect();
    // One line with a name and a colon is a label.
    if turns.len() > 1 {
        let said = said_in(scene, &turns);
        found.retain(|f| !f.cover().any(|at| said[at]));
        found.extend(turns);
    }
    let said = said_in(scene, found);
    for (block, tokens) in blocks(scene) {
        // A headline may end with a stop, and then is a paragraph: the first one.
        let first =
            tokens.start == 0 && scene.document.sentences.first().is_some_and(|s| s.tokens.end.at() == tokens.end);
        if first || matches!(block.kind, BlockKind::Title | BlockKind::Heading) {
            found.extend(headline(scene, tokens.clone()));
        }
        found.extend(signed(scene, tokens).filter(|f| !f.parts[0].clone().any(|at| said[at])));
    }
}

/// The blocks that are read, with their tokens.
fn blocks<'d>(scene: &'d Scene<'_>) -> impl Iterator<Item = (&'d Block, Range<usize>)> {
    scene.document.blocks.iter().filter_map(|block| {
        let range = scene.document.tokens_in(block);
        (!range.is_empty()).then_some((block, range))
    })
}

fn colon(scene: &Scene<'_>, tokens: &Range<usize>) -> Option<usize> {
    let near = tokens.start..tokens.end.min(tokens.start + LONGEST + 1);
    near.skip(1).find(|at| scene.form(*at) == ":")
}

/// Whether words can be somebody: a name alone, or words that end in a role.
fn somebody(scene: &Scene<'_>, words: &Range<usize>) -> bool {
    let named = scene.names_in(words.clone()).any(|(_, name)| {
        name.tokens.indices() == *words && matches!(name.label, Label::Person | Label::Org | Label::Gpe | Label::Norp)
    });
    let told = |word: &str| scene.pack.word(word).is_role() || look::noun(scene.pack, word).is_some();
    named || words.clone().last().is_some_and(|last| told(&crate::text::fold(scene.form(last))))
}

fn words_in(scene: &Scene<'_>, range: &Range<usize>) -> usize {
    range.clone().filter(|at| matches!(scene.document.tokens[*at].kind, TokenKind::Word | TokenKind::Number)).count()
}

fn made(cue: usize, source: Range<usize>, content: Range<usize>, rule: Rule) -> Found {
    Found {
        cue: Some(cue..cue + 1),
        source: Some(Source { head: source.end - 1, words: source }),
        parts: vec![content],
        class: Some(CueClass::Neutral),
        negated: false,
        hedge: None,
        rule,
        speech: false,
    }
}

/// `Auditor: Fund lost millions`, `Fund lost millions: auditor`
fn headline(scene: &Scene<'_>, tokens: Range<usize>) -> Option<Found> {
    let colon = tokens.clone().find(|at| scene.form(*at) == ":")?;
    let (before, after) = (tokens.start..colon, colon + 1..tokens.end);
    let after_end = after
        .clone()
        .rev()
        .find(|at| scene.document.tokens[*at].kind != TokenKind::Punct)
        .map_or(colon + 1, |at| at + 1);
    let last = after.start..after_end;
    let rule = Rule("headline-colon");
    if before.len() <= LONGEST && !before.is_empty() && words_in(scene, &after) > 2 && somebody(scene, &before) {
        return Some(made(colon, before, last, rule));
    }
    (last.len() <= LONGEST && !last.is_empty() && words_in(scene, &before) > 2 && somebody(scene, &last))
        .then(|| made(colon, last, before, rule))
}

/// `OBAN: We will open the pier.`
fn turn(scene: &Scene<'_>, tokens: Range<usize>) -> Option<Found> {
    // Marks that open a whole conversation are not the speaker's.
    let start = tokens.start
        + usize::from(scene.marks.holding(tokens.start).is_some_and(|pair| pair.tokens.start == tokens.start));
    let colon = colon(scene, &(start..tokens.end))?;
    let (who, said) = (start..colon, colon + 1..tokens.end);
    let capitals = who.clone().all(|at| scene.form(at).chars().all(|c| !c.is_lowercase()))
        && who.clone().any(|at| scene.form(at).starts_with(char::is_alphabetic));
    let person =
        scene.names_in(who.clone()).any(|(_, name)| name.label == Label::Person && name.tokens.indices() == who);
    (!who.is_empty() && words_in(scene, &said) > 1 && (capitals || person)).then(|| made(colon, who, said, TURN))
}

/// `“We will open the pier.” — Marna Oban`
fn signed(scene: &Scene<'_>, tokens: Range<usize>) -> Option<Found> {
    let near = tokens.end.saturating_sub(LONGEST * 2).max(tokens.start)..tokens.end;
    let dash = near.rev().find(|at| matches!(scene.form(*at), "—" | "–" | "―" | "--"))?;
    let pair = scene.marks.holding(dash.checked_sub(1)?)?;
    if pair.tokens.end != dash || !pair.closed || pair.words < 3 {
        return None;
    }
    let who = dash + 1..tokens.end;
    let named = who.clone().next().is_some_and(|first| scene.form(first).starts_with(char::is_uppercase));
    named.then(|| made(dash, who, pair.tokens.clone(), SIGNED))
}
