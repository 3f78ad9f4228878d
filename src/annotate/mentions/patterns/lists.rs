//! Things, laws, events, sites and works that the lists know and nothing else is called.

use super::super::kinds::{Kind, Shape};
use super::cursor::{Place, Sight};
use crate::document::{Label, Mention, Rule};
use crate::pack::Usage;

/// Proposes what has two words or more, or one that is no word of the language: `[Rome Statute]`, `[Topol]`.
pub(super) fn find(sight: &Sight<'_, '_>, out: &mut Vec<Mention>) {
    let mut next = 0;
    for start in sight.places() {
        let form = sight.form(start);
        if start < next || !form.is_capital() && !form.is_number() {
            continue;
        }
        let Some(hit) = sight.longest(start, sight.end()) else { continue };
        let mut labels = hit.senses.map(|sense| sense.class.label());
        let Some(label) = labels.next() else { continue };
        let rare = matches!(
            label,
            Label::Product | Label::Law | Label::Event | Label::Fac | Label::WorkOfArt | Label::Language
        );
        if !rare || labels.any(|other| other != label) {
            continue;
        }
        let mut end = start + hit.tokens as Place;
        // `[Arabic] is taught`, but `Arabic dress`
        if label == Label::Language && sight.get(end).is_some_and(|f| f.shape == Shape::Lower && !f.word.is_function())
        {
            continue;
        }
        let alone = hit.tokens == 1;
        // `[Queen Mary] College`, `Council for [Islamic Revolution]`
        let body = sight.is_capital(end) && sight.form(end).word.is_org_head();
        if body || sight.is_what_a_body_is_for(start) {
            continue;
        }
        let joined = sight.is_capital(end) && sight.form(end).kind != Kind::Calendar && !sight.is_roman(end);
        let follows = start > 0
            && sight.is_capital(start - 1)
            && sight.form(start - 1).kind != Kind::Function
            && !sight.touches(start);
        if alone && (joined || follows || sight.is_common(start) || sight.is_person(start..end)) {
            continue;
        }
        if label == Label::Product && (sight.is_roman(end) || sight.is_number(end) && sight.word(end).len() < 3) {
            end += 1;
        }
        let score = if alone { 900 } else { 950 };
        out.extend(sight.mention(start..end, label, Rule("name-listed"), score));
        next = start + hit.tokens as Place;
    }
}

impl Sight<'_, '_> {
    /// A word of the language that the text or most texts write small: `Windows` only where a capital tells.
    fn is_common(&self, at: Place) -> bool {
        let form = self.form(at);
        self.is_plain(at) && (at == 0 || form.word.usage() != Usage::MostlyLower || self.evidence(form).lower > 0)
    }
}
