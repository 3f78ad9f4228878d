//! Papers, stations and agencies that an article names, and which of them are one.

use crate::alias::{known_outlet, outlet, without_article};
use crate::compare::profile::Profile;
use crate::document::{Document, EntityId, Label, TokenKind, TokenRange};
use crate::pack::{Pack, PressWord, pairs};
use crate::text::fold;

/// What tells one outlet from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outlet {
    /// An entry of the gazetteer, however it is called: `AP`, `The Associated Press`.
    Known(u32),
    /// Its name, folded, without its article.
    Named(String),
}

impl Outlet {
    pub(super) fn of(name: &str, pack: &Pack) -> Outlet {
        known_outlet(name, pack).map_or_else(|| Outlet::Named(without_article(name, pack)), Outlet::Known)
    }
}

/// A place where an article names an outlet.
#[derive(Debug, Clone)]
pub(super) struct Naming {
    pub(super) tokens: TokenRange,
    pub(super) outlet: Outlet,
    /// Whether it is an agency, whose reports others print.
    pub(super) is_wire: bool,
    pub(super) entity: Option<EntityId>,
}

/// Whether a token has one of the roles of the press.
pub(super) fn is(profile: &Profile<'_>, pack: &Pack, token: usize, role: PressWord) -> bool {
    pack.pair(&pairs::PRESS_WORDS, &word(profile, token)).is_some_and(|word| word.has(role))
}

/// A token, folded; empty behind the last.
pub(super) fn word(profile: &Profile<'_>, token: usize) -> String {
    let found = profile.document.tokens.get(token);
    found.map_or_else(String::new, |token| fold(token.span.of(&profile.article.text)))
}

/// All places, also in what is set aside; in order.
pub(super) fn namings(profile: &Profile<'_>, pack: &Pack) -> Vec<Naming> {
    let document = profile.document;
    let of_mention = entities(document);
    let mut namings = Vec::new();
    let mut named = vec![false; document.tokens.len()];
    for (at, mention) in document.mentions.iter().enumerate() {
        named[mention.tokens.indices()].fill(true);
        if matches!(mention.label, Label::Org | Label::WorkOfArt | Label::Product) {
            namings.extend(naming(profile, pack, mention.tokens, mention.label, of_mention[at]));
        }
    }
    // "(AP)" and what stands in a byline may be no name of the text.
    let free = (0..document.tokens.len()).filter(|at| !named[*at] && document.tokens[*at].kind == TokenKind::Word);
    for at in free.filter(|at| is(profile, pack, *at, PressWord::WIRE)) {
        let reach = (at.saturating_sub(1)..=at).flat_map(|start| (at + 1..at + 4).map(move |end| (start, end)));
        let fits =
            |(start, end): &(usize, usize)| *end <= document.tokens.len() && !named[*start..*end].contains(&true);
        let found = reach.filter(fits).map(|(start, end)| TokenRange::new(start, end)).filter(|tokens| {
            outlet(profile.text(*tokens), pack).is_some() && !profile.text(*tokens).starts_with(char::is_lowercase)
        });
        namings
            .extend(found.max_by_key(|tokens| tokens.count()).and_then(|t| naming(profile, pack, t, Label::Org, None)));
    }
    crate::text::order_by_key(&mut namings, |naming| naming.tokens);
    namings.dedup_by_key(|naming| naming.tokens);
    namings
}

/// `None` where neither the name nor a word beside it tells of the press.
fn naming(
    profile: &Profile<'_>,
    pack: &Pack,
    tokens: TokenRange,
    label: Label,
    entity: Option<EntityId>,
) -> Option<Naming> {
    let name = profile.text(tokens);
    let outlet = Outlet::of(name, pack);
    let has = |at: usize, role: PressWord| is(profile, pack, at, role);
    let last = tokens.end.at() - 1;
    let known = matches!(outlet, Outlet::Known(_));
    let of_press = || {
        let mut beside = tokens.start.at().checked_sub(1).into_iter().chain([tokens.end.at()]);
        tokens.count() > 1 && has(last, PressWord::PRESS) || beside.any(|at| has(at, PressWord::PRESS))
    };
    if !known && (label != Label::Org || !of_press()) {
        return None;
    }
    let is_wire = known && tokens.indices().any(|at| has(at, PressWord::WIRE))
        || tokens.count() > 2 && has(last, PressWord::AGENCY);
    Some(Naming { tokens, outlet, is_wire, entity })
}

/// For each mention the entity that it names.
fn entities(document: &Document) -> Vec<Option<EntityId>> {
    let mut of_mention = vec![None; document.mentions.len()];
    for (at, entity) in document.entities.iter().enumerate() {
        entity.members.iter().for_each(|member| of_mention[member.mention.at()] = Some(EntityId::new(at)));
    }
    of_mention
}
