//! Where an article says that it has its report from. A name that is only met is no source: "CNN was fined".

use super::line::LineageKind;
use super::outlets::{Naming, Outlet, is, namings, word};
use crate::alias::without_article;
use crate::compare::profile::Profile;
use crate::document::{EntityId, Relation, Rule, TokenId, TokenRange};
use crate::pack::{Pack, PressWord};
use crate::text::{Span, fold, order_by_key};
use crate::tree::Tree;

const REPUBLISHED: Rule = Rule("lineage-republished");
const CONTRIBUTED: Rule = Rule("lineage-contributed");
const DATELINE: Rule = Rule("lineage-dateline");
const CREDIT: Rule = Rule("lineage-credit");
const REPORTED: Rule = Rule("lineage-reported");
const REPORTED_BY: Rule = Rule("lineage-reported-by");
const TOLD: Rule = Rule("lineage-told");
const TALKED: Rule = Rule("lineage-talked");
const ACCORDING: Rule = Rule("lineage-according-to");

/// A name, and the token before it and what belongs to it.
#[derive(Clone, Copy)]
struct Place {
    tokens: TokenRange,
    before: Option<usize>,
}

/// Whether a name is used as a source in one way.
type Cue<T> = fn(&T, Place) -> bool;

/// A source that an article names as one.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) outlet: Outlet,
    /// As it is first called.
    pub(super) name: String,
    pub(super) entity: Option<EntityId>,
    pub(super) kind: LineageKind,
    /// Where it is said, in order; empty where it came with the article.
    pub(super) places: Vec<Span>,
    pub(super) rule: Rule,
}

/// What one article says of itself: one for each outlet and kind. Its own outlet is no source of it.
pub(super) fn sources(profile: &Profile<'_>, pack: &Pack) -> Vec<Source> {
    let metadata = &profile.document.metadata;
    let mut found: Vec<Source> = Vec::new();
    if let Some(fact) = &metadata.republished_from {
        found.push(Source {
            outlet: Outlet::of(&fact.value, pack),
            name: fact.value.clone(),
            entity: None,
            kind: LineageKind::Republished,
            places: fact.span.into_iter().collect(),
            rule: REPUBLISHED,
        });
    }
    let reading = Reading { profile, pack };
    for naming in namings(profile, pack) {
        let Some((kind, rule)) = reading.used(&naming) else { continue };
        let span = profile.document.span(naming.tokens);
        match found.iter_mut().find(|source| source.outlet == naming.outlet && source.kind == kind) {
            Some(source) => {
                source.places.push(span);
                source.entity = source.entity.or(naming.entity);
            }
            None => found.push(Source {
                outlet: naming.outlet,
                name: profile.text(naming.tokens).to_owned(),
                entity: naming.entity,
                kind,
                places: vec![span],
                rule,
            }),
        }
    }
    let own = metadata.outlet.as_ref().map(|outlet| Outlet::of(&outlet.value, pack));
    // "told The Times", in The New York Times
    let own_name = metadata.outlet.as_ref().map(|outlet| fold(&outlet.value));
    let is_short = |name: &str| {
        let ends =
            |own: &String| own.strip_suffix(&without_article(name, pack)).is_some_and(|before| before.ends_with(' '));
        own_name.as_ref().is_some_and(ends)
    };
    found.retain(|source| Some(&source.outlet) != own.as_ref() && !is_short(&source.name));
    order_by_key(&mut found, |source| (source.places.first().copied(), source.kind));
    found
}

struct Reading<'p> {
    profile: &'p Profile<'p>,
    pack: &'p Pack,
}

impl Reading<'_> {
    fn is(&self, token: usize, role: PressWord) -> bool {
        is(self.profile, self.pack, token, role)
    }

    /// How an outlet that is named is used as a source, if it is.
    fn used(&self, naming: &Naming) -> Option<(LineageKind, Rule)> {
        let document = self.profile.document;
        let block = &document.blocks[document.block_of(naming.tokens.start).at()];
        if naming.is_wire {
            let rule = self.is_contributed(naming.tokens).then_some(CONTRIBUTED);
            let rule = rule.or_else(|| self.is_dateline(naming.tokens).then_some(DATELINE));
            if let Some(rule) = rule.or_else(|| self.is_credit(naming.tokens).then_some(CREDIT)) {
                return Some((LineageKind::Wire, rule));
            }
        }
        if !block.counted || self.is_quoted(naming.tokens) {
            return None;
        }
        let cues: [(Rule, Cue<Self>); 5] = [
            (ACCORDING, Self::is_according_to),
            (TOLD, Self::is_told),
            (TALKED, Self::is_talked_to),
            (REPORTED_BY, Self::is_reported_by),
            (REPORTED, Self::has_reported),
        ];
        let place = Place { tokens: naming.tokens, before: self.before(naming.tokens) };
        let (rule, _) = cues.into_iter().find(|(_, cue)| cue(self, place))?;
        Some((LineageKind::Cites, rule))
    }

    fn is_quoted(&self, tokens: TokenRange) -> bool {
        let sequence = &self.profile.sequence;
        sequence.within(tokens).any(|at| sequence.words[at].quoted)
    }

    /// The token before a name and what belongs to it: its article, whose it is, what it is called beside. "according to
    /// Ostmark's state news agency, Velmet News"
    fn before(&self, tokens: TokenRange) -> Option<usize> {
        let before = self.phrase_start(tokens).checked_sub(1)?;
        let article = self.pack.word(&word(self.profile, before)).is_article();
        if article { before.checked_sub(1) } else { Some(before) }
    }

    /// Where the noun phrase begins that a name stands in.
    fn phrase_start(&self, tokens: TokenRange) -> usize {
        let document = self.profile.document;
        let tree = Tree::of(document, document.sentence_of(tokens.start));
        if tree.root().is_none() {
            return tokens.start.at();
        }
        let mut noun = tree.head_noun(TokenId::new(tokens.end.at() - 1));
        if let (Relation::Appos, Some(head)) = (tree.word(noun).relation, tree.word(noun).head) {
            noun = tree.head_noun(head);
        }
        tree.noun_phrase(noun).start.at().min(tokens.start.at())
    }

    /// Behind a word and a preposition: `published by the Herald`.
    fn behind(&self, place: Place, role: PressWord) -> bool {
        let Some(preposition) = place.before.filter(|at| *at > 0) else { return false };
        self.pack.word(&word(self.profile, preposition)).is_function() && self.is(preposition - 1, role)
    }

    /// "Reuters and The Associated Press contributed to this report"
    fn is_contributed(&self, tokens: TokenRange) -> bool {
        let document = self.profile.document;
        let sentence = document.sentences.partition_point(|s| s.tokens.end <= tokens.start);
        let Some(sentence) = document.sentences.get(sentence).filter(|s| s.tokens.count() <= 40) else { return false };
        (tokens.end.at()..sentence.tokens.end.at()).any(|at| self.is(at, PressWord::CONTRIBUTED))
    }

    /// "TARN, May 3 (Reuters) —" where a text begins, "(AP)" as its end or alone.
    fn is_dateline(&self, tokens: TokenRange) -> bool {
        let document = self.profile.document;
        let block = &document.blocks[document.block_of(tokens.start).at()];
        let inside = document.tokens_in(block);
        let mark = |at: usize| word(self.profile, at);
        let within =
            tokens.start.at() > inside.start && mark(tokens.start.at() - 1) == "(" && mark(tokens.end.at()) == ")";
        let dash = matches!(&*mark(tokens.end.at() + 1), "-" | "--" | "–" | "—");
        let at_start = tokens.start.at() < inside.start + 12 && dash;
        within && (at_start || tokens.end.at() + 1 == inside.end)
    }

    /// In the byline, in a line of credit or rights, or alone in its block.
    fn is_credit(&self, tokens: TokenRange) -> bool {
        let document = self.profile.document;
        let span = document.span(tokens);
        let byline = document.metadata.byline.as_ref().and_then(|byline| byline.span);
        let block = &document.blocks[document.block_of(tokens.start).at()];
        let told = matches!(block.reason, Some(Rule("byline") | Rule("copyright-line") | Rule("credit-line")));
        byline.is_some_and(|byline| byline.contains(span)) || told || block.span == span
    }

    /// "according to the Herald"
    fn is_according_to(&self, place: Place) -> bool {
        self.behind(place, PressWord::ACCORDING)
    }

    /// "She told the Herald that …", and not "She told the Herald to …".
    fn is_told(&self, place: Place) -> bool {
        let told = place.before.is_some_and(|at| self.is(at, PressWord::TOLD));
        told && !self.is(place.tokens.end.at(), PressWord::ORDER)
    }

    /// "in an interview with the Herald"
    fn is_talked_to(&self, place: Place) -> bool {
        self.behind(place, PressWord::TALK)
    }

    /// "first reported by the Herald", "citing the Herald"
    fn is_reported_by(&self, place: Place) -> bool {
        place.before.is_some_and(|at| self.is(at, PressWord::CITING)) || self.behind(place, PressWord::DONE_BY)
    }

    /// "The Herald first reported that …": behind the name, over small words, a verb of the press; or the cue of an attribution
    /// whose source the name is. A company reports losses too.
    fn has_reported(&self, Place { tokens, .. }: Place) -> bool {
        let fact = |at: usize| self.pack.word(&word(self.profile, at));
        let reports = |at: usize| self.is(at, PressWord::REPORTS);
        let end = tokens.end.at();
        let between = |at: usize| self.is(at, PressWord::BETWEEN) || fact(at).is_calendar();
        let verb = (end..end + 4).find(|at| !between(*at)).filter(|at| reports(*at));
        if let Some(verb) = verb {
            return !(verb + 1..verb + 5).any(|at| fact(at).is_company_result());
        }
        self.profile.document.quotations.iter().filter(|quotation| !quotation.negated).any(|quotation| {
            let is_source = |source: TokenRange| source.contains(tokens) && source.count() <= tokens.count() + 3;
            quotation.source.is_some_and(is_source) && quotation.cue.is_some_and(|cue| cue.indices().any(reports))
        })
    }
}
