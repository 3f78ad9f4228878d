//! With which verbs an article has somebody speak: `said`, `claimed`, `admitted`.

use super::odds::{ONE, odds, prior};
use super::worded::{Wording, WordingKind};
use crate::compare::pairing::{Pairing, Thing};
use crate::compare::weigh::stem;
use crate::document::{CueClass, Rule, Upos};
use crate::pack::Frame;
use crate::pack::pairs::{CUES, WEIGHTS};
use crate::text::Span;
use std::collections::BTreeSet;

const OTHER_VERB: Rule = Rule("other-verb-of-saying");

/// A verb of saying, where it stands.
struct Cue<'d> {
    lemma: &'d str,
    span: Span,
    /// It takes a stand to what is said: `claimed`, `admitted`. `warned`, `accused` and `denied` tell what was done.
    judges: bool,
}

/// For each speaker of both, where one of them has a verb that takes a stand and the other has not.
pub(super) fn verbs(pairing: &Pairing<'_>) -> Vec<Wording> {
    let all = [cues(pairing, 0), cues(pairing, 1)];
    let speakers: BTreeSet<Thing> = all[0].iter().map(|(thing, _)| *thing).collect();
    let of = |side: usize, speaker: Thing| all[side].iter().filter(move |(t, _)| *t == speaker).map(|(_, cue)| cue);
    let wording = |speaker: Thing| {
        let says = |side: usize, lemma: &str| of(side, speaker).any(|cue| cue.lemma == lemma);
        let apart = |side: usize| of(side, speaker).filter(move |cue| !says(1 - side, cue.lemma));
        if of(1, speaker).next().is_none() || !(0..2).any(|side| apart(side).any(|cue| cue.judges)) {
            return None;
        }
        // Where no verb takes a stand that the other has not, it is shown what stands there instead.
        let spans = |side: usize| {
            let judging: Vec<&Cue<'_>> = apart(side).filter(|cue| cue.judges).collect();
            let shown = if judging.is_empty() { of(side, speaker).collect() } else { judging };
            let mut seen = BTreeSet::new();
            shown.into_iter().filter(|cue| seen.insert(cue.lemma)).map(|cue| cue.span).collect::<Vec<Span>>()
        };
        let counts = [0, 1].map(|side| of(side, speaker).filter(|cue| cue.judges).count() as u64);
        let sizes = [0, 1].map(|side| of(side, speaker).count() as u64);
        let lemmas: BTreeSet<&str> =
            (0..2).flat_map(|side| of(side, speaker)).filter(|c| c.judges).map(|c| c.lemma).collect();
        let level = |lemma: &str| pairing.pack.pair(&WEIGHTS, &stem(lemma)).unwrap_or_default();
        let expected: u64 = lemmas.into_iter().map(|lemma| prior(level(lemma))).sum();
        let odds = odds(counts, sizes, expected.max(ONE));
        Some(Wording {
            entity: Some(speaker),
            sides: [spans(0), spans(1)],
            kind: WordingKind::Verb,
            log_odds: Some(odds.log_odds),
            enough: odds.enough,
            rule: OTHER_VERB,
        })
    };
    speakers.into_iter().filter_map(wording).collect()
}

/// Of a side, by place.
fn cues<'d>(pairing: &Pairing<'d>, side: usize) -> Vec<(Thing, Cue<'d>)> {
    let document = pairing.sides[side].document;
    let cue = |quotation: &'d crate::document::Quotation| {
        let speaker = pairing.of_entity(side, quotation.speaker?)?;
        let range = quotation.cue?;
        let verb = range.indices().find(|at| document.syntax.get(*at).is_some_and(|w| w.upos == Upos::Verb))?;
        let lemma: &str = &document.syntax[verb].lemma;
        let judges = matches!(quotation.cue_class, Some(CueClass::Claim | CueClass::Concession));
        let speaks = pairing.pack.pair(&CUES, lemma).is_some_and(|cue| cue.has(Frame::Speech));
        let says = speaks && (judges || quotation.cue_class == Some(CueClass::Neutral));
        says.then_some((speaker, Cue { lemma, span: document.tokens[verb].span, judges }))
    };
    document.quotations.iter().filter_map(cue).collect()
}
