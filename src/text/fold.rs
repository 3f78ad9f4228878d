use super::chars::is_ignorable;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One form for comparing words: lower case, no accents, no invisible characters, straight apostrophes and hyphens.
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
            c => out.extend(c.to_lowercase().filter(|c| !is_combining_mark(*c))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_one_name_meet() {
        assert_eq!(fold("Erdoğan"), "erdogan");
        assert_eq!(fold("ERDOGAN"), "erdogan");
        assert_eq!(fold("Łódź"), "lodz");
        assert_eq!(fold("O’Neil"), fold("O'Neil"));
        assert_eq!(fold("co\u{ad}operation"), "cooperation");
        assert_eq!(fold("İstanbul"), "istanbul");
    }
}
