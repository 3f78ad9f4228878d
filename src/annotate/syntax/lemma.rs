//! The form of a dictionary: by what the lists say of a form with its tag, else by its longest ending that they know.

use crate::document::Xpos;
use crate::pack::pairs::{LEMMA_ENDINGS, LEMMAS};
use crate::pack::{Class, Pack};
use crate::text::chars::{is_apostrophe, is_dash};
use crate::text::fold_into;

/// In letters.
const LONGEST_ENDING: usize = 5;

pub(super) fn of(form: &str, xpos: Xpos, pack: &Pack) -> Box<str> {
    use Xpos::{Add, Cd, Fw, Gw, Jj, Ls, Nfp, Nnp, Nnps, Sym};
    if xpos == Cd {
        // "10,000" is 10000.
        return form.chars().filter(|c| *c != ',').flat_map(char::to_lowercase).collect();
    }
    if !form.contains(char::is_alphabetic) {
        return form.chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
    }
    // A name is its own lemma, as it is written; so is what is no word.
    if matches!(xpos, Add | Fw | Gw | Ls | Nfp | Nnp | Sym) || xpos == Jj && is_of_people(form, pack) {
        return form.into();
    }
    let straight = form.chars().map(|c| if is_apostrophe(c) { '\'' } else { c });
    // Also the plural of a name keeps its capitals.
    let lower: String = if xpos == Nnps { straight.collect() } else { straight.flat_map(char::to_lowercase).collect() };
    let mut key = String::with_capacity(lower.len() + 8);
    fold_into(&lower, &mut key);
    let end = key.len();
    key.push(' ');
    key.extend(xpos.name().chars().map(|c| c.to_ascii_lowercase()));
    if let Some(ending) = pack.pair(&LEMMAS, &key) {
        return ending.apply(&lower).into();
    }
    let letters = key[..end].char_indices().rev().take(LONGEST_ENDING).map(|(at, _)| at);
    // The longest first, then shorter ones, then none at all.
    let mut starts: Vec<usize> = letters.collect();
    starts.reverse();
    starts.push(end);
    let known = starts.iter().find_map(|start| pack.pair(&LEMMA_ENDINGS, &key[*start..]));
    known.map_or(lower.clone(), |ending| ending.apply(&lower)).into()
}

/// `Norlandish` keeps its capital.
fn is_of_people(form: &str, pack: &Pack) -> bool {
    form.starts_with(char::is_uppercase) && pack.phrase(form).any(|sense| sense.class == Class::Demonym)
}
