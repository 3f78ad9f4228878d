//! Words that attribute: what a cue is, and which words belong to it.

use super::scene::Here;
use crate::document::syntax::{Polarity, PronType};
use crate::document::{CueClass, Relation, Upos, Xpos};
use crate::pack::{Cue, Frame};
use std::ops::Range;

/// A verb that attributes, in its sentence.
#[derive(Debug, Clone)]
pub(super) struct Verb {
    pub(super) at: usize,
    pub(super) cue: Cue,
    /// The word that a topic stands behind: `called [for]`.
    pub(super) preposition: Option<usize>,
    /// With auxiliaries, negation and particles.
    pub(super) words: Range<usize>,
    pub(super) negated: bool,
}

impl Verb {
    pub(super) fn has(&self, frame: Frame) -> bool {
        self.cue.has(frame)
    }

    pub(super) fn class(&self) -> CueClass {
        self.cue.class()
    }
}

/// The cue verbs of a sentence, in order.
pub(super) fn verbs(here: &Here<'_>) -> Vec<Verb> {
    here.range.clone().filter_map(|at| verb(here, at)).collect()
}

/// What a list has for the lemma of a verb; where an ending hides it (`blasted`) also for the one without its last letter.
fn of_lemma(here: &Here<'_>, at: usize) -> Option<Cue> {
    let cue = |lemma: &str| super::look::cue(here.scene.pack, lemma);
    let lemma = here.lemma(at);
    cue(lemma).or_else(|| lemma.strip_suffix('e').and_then(cue))
}

/// Whether a word is a verb of speech.
pub(super) fn speaks(here: &Here<'_>, at: usize) -> bool {
    here.upos(at) == Upos::Verb && of_lemma(here, at).is_some_and(|cue| cue.has(Frame::Speech))
}

/// Whether a cue behind another has its source: "said …, [arguing] that", "said … and [called] for".
pub(super) fn goes_on(here: &Here<'_>, at: usize, first: usize) -> bool {
    use Relation::{Aux, AuxPass, Nsubj, NsubjPass};
    if at == here.range.start || here.upos(at) != Upos::Verb || here.scene.marks.at(at).is_some() {
        return false;
    }
    let participle = here.word(at).xpos == Xpos::Vbg && here.form(at - 1) == ",";
    let joined = here.word(at).xpos == here.word(first).xpos
        && here.upos(at - 1) == Upos::Cconj
        && here.child(at, &[Nsubj, NsubjPass, Aux, AuxPass]).is_none()
        && matches!(here.word(at).xpos, Xpos::Vbd | Xpos::Vbz);
    let frames = |frames: &[Frame]| of_lemma(here, at).is_some_and(|cue| frames.iter().any(|frame| cue.has(*frame)));
    participle && frames(&[Frame::Speech])
        || joined && (frames(&[Frame::Speech, Frame::Bid, Frame::Object, Frame::Urge]))
}

fn verb(here: &Here<'_>, at: usize) -> Option<Verb> {
    use Relation::{Aux, AuxPass, Case, CompoundPrt, Cop};
    let is_verb = matches!(here.upos(at), Upos::Verb) && !matches!(here.relation(at), Aux | AuxPass | Cop | Case);
    if !is_verb {
        return None;
    }
    let lemma = here.lemma(at);
    let particle = here.child(at, &[CompoundPrt]);
    let with =
        |other: usize| super::look::cue(here.scene.pack, &format!("{lemma} {}", here.form(other).to_lowercase()));
    // "called on both sides", "seen by many as a front": the preposition hangs on what it leads.
    let oblique = || {
        let led = here.children(at).filter(|child| {
            let relation = here.relation(*child);
            *child > at && matches!(relation, Relation::Obl | Relation::Advcl | Relation::Nmod | Relation::Xcomp)
        });
        led.filter_map(|child| here.child(child, &[Case, Relation::Mark])).find_map(|p| Some((with(p)?, p)))
    };
    let next = || Some(at + 1).filter(|next| here.range.contains(next) && matches!(here.upos(*next), Upos::Adp));
    let led = particle
        .and_then(|p| Some((with(p)?, p)))
        .or_else(oblique)
        .or_else(|| next().and_then(|p| Some((with(p)?, p))));
    let (cue, preposition) = match led {
        Some((cue, p)) => (cue, Some(p)),
        None => (of_lemma(here, at)?, None),
    };
    // "went on to say", "continues to insist": the verb behind it is the cue.
    let leads =
        here.child(at, &[Relation::Xcomp]).filter(|next| *next > at && *next < at + 4 && !cue.has(Frame::Infinitive));
    if leads.is_some_and(|next| here.upos(next) == Upos::Verb && of_lemma(here, next).is_some()) {
        return None;
    }
    let (words, negated) = words(here, at, particle.or(preposition));
    Some(Verb { at, cue, preposition, words, negated })
}

/// The words of a cue: the verb with what stands right before it of auxiliaries, negation and adverbs between, and its particle.
pub(super) fn words(here: &Here<'_>, at: usize, particle: Option<usize>) -> (Range<usize>, bool) {
    use Relation::{Advmod, Aux, AuxPass, Mark};
    let mut negated = denies(here, at);
    let mut top = at;
    // "went on to say", "refused to comment": the verb that leads it belongs to it, if nothing but small words stands between.
    let mut start = at;
    loop {
        let first = here
            .children(top)
            .filter(|c| *c < top && matches!(here.relation(*c), Aux | AuxPass | Mark | Advmod))
            .filter(|c| (*c..start).all(|t| here.is_under(t, top) && small(here, t)))
            .min();
        // An adverb alone is no auxiliary: "also said" is "said".
        let lead =
            first.map(|f| (f..start).find(|t| here.relation(*t) != Advmod || denies_word(here, *t)).unwrap_or(start));
        start = lead.unwrap_or(start);
        let governs = here.relation(top) == Relation::Xcomp;
        match here.head(top).filter(|h| {
            governs
                && *h < start
                && here.upos(*h) == Upos::Verb
                && (*h + 1..start).all(|t| small(here, t) || here.relation(t) == Relation::CompoundPrt)
        }) {
            Some(head) => {
                negated |= denies(here, head);
                start = head;
                top = head;
            }
            None => break,
        }
    }
    let end = particle.filter(|p| *p == at + 1).map_or(at + 1, |p| p + 1);
    (start..end, negated)
}

fn small(here: &Here<'_>, at: usize) -> bool {
    matches!(here.upos(at), Upos::Aux | Upos::Adv | Upos::Part | Upos::Adp)
}

/// The verb that leads a cue: "[wants] to say".
pub(super) fn top(here: &Here<'_>, verb: &Verb) -> usize {
    let mut top = verb.at;
    while here.relation(top) == Relation::Xcomp
        && here.head(top).is_some_and(|head| head >= verb.words.start && head < top)
    {
        top = here.head(top).unwrap_or(top);
    }
    top
}

fn denies_word(here: &Here<'_>, at: usize) -> bool {
    let features = here.word(at).features;
    features.polarity() == Some(Polarity::Neg) || features.pron_type() == Some(PronType::Neg)
}

fn denies(here: &Here<'_>, at: usize) -> bool {
    here.children(at).any(|child| {
        child < at && denies_word(here, child) && matches!(here.relation(child), Relation::Advmod | Relation::Aux)
    })
}

/// What makes a cue less than sure, right before or behind it: `allegedly`, `may have`.
pub(super) fn hedge(here: &Here<'_>, verb: &Verb) -> Option<Range<usize>> {
    use Relation::{Advmod, Aux};
    let hedges =
        |at: &usize| matches!(here.relation(*at), Advmod | Aux) && super::look::hedges(here.scene.pack, here.form(*at));
    let first = here.children(verb.at).find(hedges)?;
    // "may have said": the auxiliaries behind it belong to it.
    let more = (first + 1..verb.at).take_while(|at| here.relation(*at) == Aux).count();
    Some(first..first + 1 + more)
}
