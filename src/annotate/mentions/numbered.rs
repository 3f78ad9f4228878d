//! Weapons, aircraft and vehicles by the way they are numbered: `F-35`, `MiG-29`, `AK-47`.

use super::forms::{Form, Forms};
use super::runs::touches;
use crate::annotate::Layers;
use crate::document::{Form as MentionForm, Label, Mention, Rule, TokenRange};

/// Letters that stand before numbers of other things: groups of states, roads, ages of players, grades, sums.
const OTHERS: [&str; 8] = ["g", "i", "u", "k", "no", "rs", "vs", "pm"];

/// Words beside the number of something else: `the M-25 road`, `a B-12 vitamin`.
const ELSEWHERE: [&str; 14] = [
    "road",
    "highway",
    "motorway",
    "freeway",
    "expressway",
    "interstate",
    "route",
    "corridor",
    "junction",
    "visa",
    "visas",
    "vitamin",
    "summit",
    "district",
];

/// Proposes letters, a hyphen and a number of at most three digits, with no space inside.
pub(super) fn find(layers: Layers<'_>, forms: &Forms<'_>, out: &mut Vec<Mention>) {
    for sentence in layers.sentences {
        let sentence = sentence.tokens.indices();
        for start in sentence.clone() {
            let end = start + 3;
            if end > sentence.end || forms.at(start + 1).shape != b'-' || !is_series(forms.at(start)) {
                continue;
            }
            let glued = touches(start + 1, layers) && touches(start + 2, layers);
            // `9-F-16`, `A-10-12`
            let linked = |at: usize| sentence.contains(&at) && matches!(forms.at(at).shape, b'-' | b'1' | b'L');
            let inside = (start > sentence.start && touches(start, layers) && linked(start - 1))
                || (end < sentence.end && touches(end, layers) && linked(end));
            let beside = [start.checked_sub(1), Some(end)].into_iter().flatten().filter(|at| sentence.contains(at));
            let elsewhere = beside.into_iter().any(|at| ELSEWHERE.contains(&&*forms.at(at).folded));
            if glued && !inside && !elsewhere && is_number(forms.at(start + 2)) {
                let tokens = TokenRange::new(start, end);
                let rule = Rule("name-numbered");
                out.push(Mention { tokens, label: Label::Product, form: MentionForm::Name, rule, score: Some(900) });
            }
        }
    }
}

/// `F`, `AK`, `MiG`, `Su`; but `Hwasong-12` and `Covid-19` are for the clues to tell.
fn is_series(form: &Form<'_>) -> bool {
    let most = match form.shape {
        b'I' | b'A' | b'M' => 4,
        b'X' => 2,
        _ => return false,
    };
    form.text.len() <= most && form.text.chars().all(char::is_alphabetic) && !OTHERS.contains(&&*form.folded)
}

/// `35`, `16s`, `2A`
fn is_number(form: &Form<'_>) -> bool {
    let digits = form.text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits) && form.text[digits..].chars().all(char::is_alphabetic) && form.text.len() <= digits + 2
}
