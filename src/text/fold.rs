//! Which words are the same to a reader, whatever their case, accents and ligatures.

use super::chars::{is_dressed, is_ignorable};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The letters that a ligature or a full-width letter stands for: `ffi` for `ﬃ`.
pub fn undressed(c: char) -> impl Iterator<Item = char> {
    std::iter::once(c).nfkd()
}

/// A name with the letters that German and the Nordic languages write where they have no other: `Mueller` for `Müller`;
/// `None` where it has no such letter.
#[must_use]
pub fn spelled_out(name: &str) -> Option<String> {
    let long = |c: char| {
        Some(match c {
            'ä' => "ae",
            'ö' | 'ø' => "oe",
            'ü' => "ue",
            'å' => "aa",
            'Ä' => "Ae",
            'Ö' | 'Ø' => "Oe",
            'Ü' => "Ue",
            'Å' => "Aa",
            _ => return None,
        })
    };
    if name.is_ascii() || !name.nfc().any(|c| long(c).is_some()) {
        return None;
    }
    let mut out = String::with_capacity(name.len());
    for c in name.nfc() {
        match long(c) {
            Some(long) => out.push_str(long),
            None => out.push(c),
        }
    }
    Some(out)
}

/// One form for comparing words: lower case, no accents, ligatures or invisible characters, straight apostrophes and hyphens.
/// Accents are what the canonical decomposition of Unicode (Standard Annex 15) parts from a letter.
/// Full stops stay: that `U.S.` and `US` are one is for the gazetteer to know.
#[must_use]
pub fn fold(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    fold_into(s, &mut out);
    out
}

/// [`fold`], appended to `out`.
pub fn fold_into(s: &str, out: &mut String) {
    if s.is_ascii() {
        out.extend(s.chars().map(|c| c.to_ascii_lowercase()));
        return;
    }
    for c in s.nfd() {
        if is_combining_mark(c) || is_ignorable(c) {
            continue;
        }
        match c {
            '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´' => out.push('\''),
            '‐' | '‑' | '‒' | '–' => out.push('-'),
            'ß' => out.push_str("ss"),
            'Æ' | 'æ' => out.push_str("ae"),
            'Œ' | 'œ' => out.push_str("oe"),
            'Ø' | 'ø' => out.push('o'),
            'Đ' | 'đ' | 'Ð' | 'ð' => out.push('d'),
            'Ł' | 'ł' => out.push('l'),
            'Þ' | 'þ' => out.push_str("th"),
            'ı' => out.push('i'),
            c if is_dressed(c) => out.extend(undressed(c).flat_map(char::to_lowercase)),
            c => out.extend(c.to_lowercase().filter(|c| !is_combining_mark(*c))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, spelled_out};

    #[test]
    fn spellings_of_one_name_meet() {
        assert_eq!(fold("Erdoğan"), "erdogan");
        assert_eq!(fold("ERDOGAN"), "erdogan");
        assert_eq!(fold("Łódź"), "lodz");
        assert_eq!(fold("O’Neil"), fold("O'Neil"));
        assert_eq!(fold("co\u{ad}operation"), "cooperation");
        assert_eq!(fold("İstanbul"), "istanbul");
        assert_eq!(fold("Sheﬃeld ﬁsh ﬂats"), "sheffield fish flats");
        assert_eq!(fold("Ｗｅｘｍｏｏｒ１２"), "wexmoor12");
        assert_eq!(fold("1² ½ №"), "1² ½ №");
    }

    #[test]
    fn umlauts_have_a_long_spelling() {
        assert_eq!(spelled_out("Jörg Müller").as_deref(), Some("Joerg Mueller"));
        assert_eq!(spelled_out("Mu\u{308}ller").as_deref(), Some("Mueller"));
        assert_eq!(spelled_out("Håkon Ødegård").as_deref(), Some("Haakon Oedegaard"));
        assert_eq!(spelled_out("José Muñoz"), None);
        assert_eq!(spelled_out("Muller"), None);
    }
}
