//! Papers, stations and agencies by their names.

use crate::pack::{Class, Pack};
use crate::text::fold;

/// The entry of the gazetteer that has an outlet under this name: `AP`, `The New York Times`.
#[must_use]
pub fn outlet(name: &str, pack: &Pack) -> Option<u32> {
    let capitals = !name.contains(char::is_lowercase);
    pack.phrase(name).find(|sense| sense.class == Class::Media && (capitals || !sense.acronym)).map(|sense| sense.entry)
}

/// The same, with its article or without.
#[must_use]
pub fn known_outlet(name: &str, pack: &Pack) -> Option<u32> {
    outlet(name, pack).or_else(|| outlet(&without_article(name, pack), pack))
}

/// A name, folded, without its article.
#[must_use]
pub fn without_article(name: &str, pack: &Pack) -> String {
    let folded = fold(name);
    match folded.split_once(' ') {
        Some((first, rest)) if pack.word(first).is_article() => rest.to_owned(),
        _ => folded,
    }
}
