//! Cues as the pack has them.

use crate::pack::pairs::{CUE_NOUNS, CUES};
use crate::pack::{Cue, Pack};
use crate::text::fold;

pub(super) fn cue(pack: &Pack, key: &str) -> Option<Cue> {
    pack.pair(&CUES, key)
}

pub(super) fn noun(pack: &Pack, lemma: &str) -> Option<Cue> {
    pack.pair(&CUE_NOUNS, lemma)
}

/// Whether a word makes what it stands by less than sure.
pub(super) fn hedges(pack: &Pack, form: &str) -> bool {
    pack.word(&fold(form)).is_hedge()
}

/// Whether a verb gives a noun that attributes its voice: `issue` a warning.
pub(super) fn voices(pack: &Pack, lemma: &str) -> bool {
    pack.word(lemma).is_voicing()
}
