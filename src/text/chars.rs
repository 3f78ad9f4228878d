//! Character classes of news text.

/// Characters that are there but not seen: removed by folding, never by tokenizing.
#[must_use]
pub fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Letters and digits in another dress: the ligatures of print, `ﬁ`, and full-width letters, `Ａ`.
#[must_use]
pub fn is_dressed(c: char) -> bool {
    matches!(c, '\u{fb00}'..='\u{fb06}' | '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}')
}

/// `'` and its typographic kin, as in `Iran’s`.
#[must_use]
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '＇' | '‘')
}

/// Of ASCII, Unicode and full-width forms; the soft hyphen is none, it is ignorable.
#[must_use]
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '－')
}

/// Hyphens and the longer strokes.
#[must_use]
pub fn is_dash(c: char) -> bool {
    is_hyphen(c) || matches!(c, '‒' | '–' | '—' | '―' | '−')
}

/// Marks that open or close a quotation, double or single.
#[must_use]
pub fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '‘' | '’' | '‚' | '\'' | '＂')
}

/// Marks that end a sentence by themselves.
#[must_use]
pub fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '‼' | '⁇' | '⁈' | '⁉')
}
