//! Of which moment a fact speaks.

use super::governor::{is_verbal, top};
use super::passage::Passage;
use crate::calendar::{Day, stretch};
use crate::document::{Document, Relation, TimeKind, TokenId, Value};
use crate::pack::{Pack, Ring, pairs};
use crate::text::{Span, fold};

/// Of which moment a fact speaks, as far as its sentence says.
#[derive(Debug, Default, Clone)]
pub(super) struct Moment {
    /// Days, from the first to the last.
    pub(super) days: Option<(Day, Day)>,
    /// What a date says that is not found on the calendar: `a year earlier`.
    pub(super) said: Option<String>,
    /// The words of either.
    pub(super) span: Option<Span>,
    /// A word that tells it from other moments: `so far`.
    pub(super) word: Option<(String, Span)>,
}

/// How two moments stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moments {
    /// Both say the same one.
    Same,
    /// They are two.
    Other,
    /// One of them says none.
    Open,
}

impl Moment {
    /// `by_period`: whether such facts are given by the period, as profits are. `both_before`: whether both facts are of the time before, as `from 12 cents previously` is by its preposition.
    pub(super) fn beside(&self, other: &Moment, by_period: bool, both_before: bool) -> Moments {
        let word = |moment: &Moment| moment.word.as_ref().map(|(word, _)| word.clone());
        if word(self) != word(other) && !both_before {
            return Moments::Other;
        }
        if let (Some((first, last)), Some((from, to))) = (self.days, other.days) {
            return if last < from || to < first { Moments::Other } else { Moments::Same };
        }
        match (&self.said, &other.said) {
            (Some(one), Some(two)) if one == two => Moments::Same,
            (Some(_), Some(_)) => Moments::Other,
            (None, None) => Moments::Open,
            // "a year earlier", or a quarter's profit, against nothing.
            (Some(said), None) | (None, Some(said))
                if said.starts_with("P-") || by_period && said.len() < "2016-11-07".len() =>
            {
                Moments::Other
            }
            _ => Moments::Open,
        }
    }
}

/// The moment of what a word governs, else of its sentence; `own`: a mention that is no moment but the fact itself.
pub(super) fn of(
    document: &Document,
    text: &str,
    pack: &Pack,
    passage: &Passage<'_>,
    node: Option<TokenId>,
    own: usize,
) -> Moment {
    let mut moment = Moment::default();
    let clause = |id: TokenId| verb_above(passage, id);
    let here = node.and_then(clause);
    // The date of the same clause counts more than one of its sentence, the nearest more than one far off.
    let top = top(&passage.tree, document.mentions[own].tokens);
    let rank = |start: TokenId| {
        let same = here.is_some() && clause(start) == here;
        (!same, top.map_or(0, |top| top.at().abs_diff(start.at())), start)
    };
    let dates = passage.mentions.clone().filter_map(|at| {
        let mention = &document.mentions[at];
        let Some(Value::Time(time)) = mention.value.as_deref().filter(|_| at != own) else { return None };
        let dates = matches!(time.kind, TimeKind::Date | TimeKind::Interval | TimeKind::Time);
        dates.then_some((mention, time))
    });
    if let Some((mention, time)) = dates.min_by_key(|(mention, _)| rank(mention.tokens.start)) {
        moment.days = time.edtf.as_deref().and_then(stretch);
        moment.said = Some(time.iso.clone());
        moment.span = Some(document.span(mention.tokens));
    }
    moment.word = word(document, text, pack, passage, here);
    moment
}

/// A word of the clause that is of another moment than others.
fn word(
    document: &Document,
    text: &str,
    pack: &Pack,
    passage: &Passage<'_>,
    here: Option<TokenId>,
) -> Option<(String, Span)> {
    passage.tokens.indices().find_map(|at| {
        let span = document.tokens[at].span;
        let two = at + 1 < passage.tokens.end.at();
        let both = two.then(|| span.to(document.tokens[at + 1].span));
        let is_moment = |span: &Span| pack.pair(&pairs::RINGS, &fold(span.of(text))) == Some(Ring::MOMENT);
        let found = both.filter(is_moment).or(Some(span).filter(is_moment))?;
        let same = here.is_none() || verb_above(passage, TokenId::new(at)) == here;
        same.then(|| (fold(found.of(text)), found))
    })
}

/// The verb of the clause that a word stands in.
pub(super) fn verb_above(passage: &Passage<'_>, id: TokenId) -> Option<TokenId> {
    let mut at = id;
    for _ in 0..16 {
        passage.tree.words().next()?;
        let is_clause = is_verbal(&passage.tree, at) && passage.tree.word(at).relation != Relation::Amod;
        if is_clause && at != id {
            return Some(at);
        }
        at = passage.tree.word(at).head?;
    }
    None
}
