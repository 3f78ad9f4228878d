//! What the letters of a font are called, and the codes that fonts without a table of their own have them under. Names by
//! the glyph list of Adobe, as far as text needs them.

/// 0x80 to 0x9f of windows-1252; nothing where a blank stands.
const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// 0x80 to 0xff as the Macintosh had it.
const MACINTOSH: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// 0xa0 to 0xff of the standard encoding.
const STANDARD: &str =
    " ¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß    ";

/// Those that are neither a letter nor a letter with an accent.
const NAMES: &str = "space   exclam ! quotedbl \" numbersign # dollar $ percent % ampersand & quotesingle ' quoteright ’ \
    quoteleft ‘ parenleft ( parenright ) asterisk * plus + comma , hyphen - minus − period . slash / zero 0 one 1 two 2 \
    three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : semicolon ; less < equal = greater > question ? at @ \
    bracketleft [ backslash \\ bracketright ] asciicircum ^ underscore _ grave ` braceleft { bar | braceright } asciitilde ~ \
    exclamdown ¡ cent ¢ sterling £ currency ¤ yen ¥ brokenbar ¦ section § dieresis ¨ copyright © ordfeminine ª \
    guillemotleft « logicalnot ¬ registered ® macron ¯ degree ° plusminus ± twosuperior ² threesuperior ³ acute ´ mu µ \
    paragraph ¶ periodcentered · cedilla ¸ onesuperior ¹ ordmasculine º guillemotright » onequarter ¼ onehalf ½ \
    threequarters ¾ questiondown ¿ AE Æ Eth Ð multiply × Oslash Ø Thorn Þ germandbls ß ae æ eth ð divide ÷ oslash ø thorn þ \
    Dcroat Đ dcroat đ Hbar Ħ hbar ħ dotlessi ı dotlessj ȷ IJ Ĳ ij ĳ kgreenlandic ĸ Ldot Ŀ ldot ŀ Lslash Ł lslash ł \
    napostrophe ŉ Eng Ŋ eng ŋ OE Œ oe œ Tbar Ŧ tbar ŧ longs ſ florin ƒ circumflex ˆ caron ˇ breve ˘ dotaccent ˙ ring ˚ \
    ogonek ˛ tilde ˜ hungarumlaut ˝ endash – emdash — quotesinglbase ‚ quotedblleft “ quotedblright ” quotedblbase „ \
    dagger † daggerdbl ‡ bullet • ellipsis … perthousand ‰ guilsinglleft ‹ guilsinglright › fraction ⁄ Euro € euro € \
    trademark ™ minute ′ second ″ fi fi fl fl ff ff ffi ffi ffl ffl nbspace   nonbreakingspace   sfthyphen - softhyphen - \
    Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π \
    Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ \
    iota ι kappa κ lambda λ nu ν xi ξ omicron ο pi π rho ρ sigma σ sigma1 ς tau τ upsilon υ phi φ chi χ psi ψ omega ω \
    partialdiff ∂ product ∏ summation ∑ radical √ infinity ∞ integral ∫ approxequal ≈ notequal ≠ lessequal ≤ \
    greaterequal ≥ lozenge ◊ arrowleft ← arrowup ↑ arrowright → arrowdown ↓ element ∈ asteriskmath * bulletmath • \
    similar ∼ proportional ∝ visiblespace   compwordmark  ";

/// Letters with and without an accent, pair by pair.
const ACCENTS: &[(&str, &str)] = &[
    ("acute", "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzź"),
    ("breve", "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ"),
    ("caron", "CČcčDĎdďEĚeěNŇnňRŘrřSŠsšTŤtťZŽzžLĽlľ"),
    ("cedilla", "CÇcçSŞsşTŢtţ"),
    ("circumflex", "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ"),
    ("commaaccent", "GĢgģKĶkķLĻlļNŅnņRŖrŗSȘsșTȚtț"),
    ("dieresis", "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
    ("dotaccent", "CĊcċEĖeėGĠgġIİZŻzż"),
    ("grave", "AÀEÈIÌOÒUÙaàeèiìoòuù"),
    ("hungarumlaut", "OŐoőUŰuű"),
    ("macron", "AĀaāEĒeēIĪiīOŌoōUŪuū"),
    ("ogonek", "AĄaąEĘeęIĮiįUŲuų"),
    ("ring", "AÅaåUŮuů"),
    ("tilde", "AÃNÑOÕaãnñoõIĨiĩUŨuũ"),
];

/// An encoding that is known by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    Standard,
    Windows,
    Macintosh,
}

impl Base {
    pub(super) fn named(name: &str) -> Option<Base> {
        Some(match name {
            "StandardEncoding" => Base::Standard,
            "WinAnsiEncoding" => Base::Windows,
            "MacRomanEncoding" | "MacExpertEncoding" => Base::Macintosh,
            _ => return None,
        })
    }

    pub(super) fn letter(self, code: u8) -> Option<char> {
        let (table, from) = match self {
            Base::Standard => (STANDARD, 0xa0),
            Base::Windows if code >= 0xa0 => return Some(char::from(code)),
            Base::Windows => (WINDOWS, 0x80),
            Base::Macintosh => (MACINTOSH, 0x80),
        };
        match code {
            b'\'' if self == Base::Standard => Some('’'),
            b'`' if self == Base::Standard => Some('‘'),
            0x20..=0x7e => Some(char::from(code)),
            _ => table.chars().nth(usize::from(code.checked_sub(from)?)).filter(|&c| c != ' '),
        }
    }
}

/// What a name stands for: `eacute`, `f_i`, `uni0041`, `u1F600`, `a.sc`.
pub(super) fn text_of(name: &str) -> Option<String> {
    let name = name.split('.').next().filter(|name| !name.is_empty())?;
    if name.contains('_') {
        return name.split('_').map(text_of).collect();
    }
    if let Some(digits) = name.strip_prefix("uni").filter(|digits| digits.len() % 4 == 0 && !digits.is_empty()) {
        let units: Option<Vec<u16>> = digits
            .as_bytes()
            .chunks(4)
            .map(|four| u16::from_str_radix(std::str::from_utf8(four).ok()?, 16).ok())
            .collect();
        if let Some(units) = units {
            return String::from_utf16(&units).ok();
        }
    }
    if let Some(digits) = name.strip_prefix('u').filter(|digits| (4..=6).contains(&digits.len())) {
        if let Some(letter) = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32) {
            return Some(letter.to_string());
        }
    }
    let mut letters = name.chars();
    let first = letters.next()?;
    if letters.as_str().is_empty() {
        return Some(first.to_string());
    }
    if let Some((_, pairs)) = ACCENTS.iter().find(|(accent, _)| *accent == letters.as_str()) {
        if let Some(letter) = accented(pairs, first) {
            return Some(letter.to_string());
        }
    }
    let mut words = NAMES.split(' ');
    while let Some(word) = words.next() {
        // Behind two blanks stands a blank.
        let letter = words.next()?;
        let blank = letter.is_empty();
        if blank {
            words.next();
        }
        if word == name {
            return Some(if blank { " ".to_owned() } else { letter.to_owned() });
        }
    }
    None
}

fn accented(pairs: &str, plain: char) -> Option<char> {
    let mut letters = pairs.chars();
    while let (Some(one), Some(other)) = (letters.next(), letters.next()) {
        if one == plain {
            return Some(other);
        }
    }
    None
}

/// A letter and the accent that old programs print over it: `´` and `e`.
pub(super) fn composed(accent: char, letter: char) -> Option<char> {
    let name = match accent {
        '´' => "acute",
        '˘' => "breve",
        'ˇ' => "caron",
        '¸' => "cedilla",
        'ˆ' => "circumflex",
        '¨' => "dieresis",
        '˙' => "dotaccent",
        '`' => "grave",
        '˝' => "hungarumlaut",
        '¯' => "macron",
        '˛' => "ogonek",
        '˚' => "ring",
        '˜' => "tilde",
        _ => return None,
    };
    let letter = match letter {
        'ı' => 'i',
        'ȷ' => 'j',
        other => other,
    };
    accented(ACCENTS.iter().find(|(own, _)| *own == name)?.1, letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_letters() {
        for (name, text) in [
            ("a", "a"),
            ("space", " "),
            ("exclam", "!"),
            ("eacute", "é"),
            ("Scaron", "Š"),
            ("quotedblright", "”"),
            ("f_f_i", "ffi"),
            ("uni00e9", "é"),
            ("u1F600", "😀"),
            ("one.oldstyle", "1"),
            ("compwordmark", " "),
        ] {
            assert_eq!(text_of(name).as_deref(), Some(text), "{name}");
        }
        for name in ["", ".notdef", "g123", "nosuch"] {
            assert_eq!(text_of(name), None, "{name}");
        }
    }

    #[test]
    fn codes_are_letters() {
        assert_eq!(Base::Windows.letter(0x93), Some('“'));
        assert_eq!(Base::Windows.letter(0x81), None);
        assert_eq!(Base::Macintosh.letter(0xd5), Some('’'));
        assert_eq!(Base::Macintosh.letter(0xff), Some('ˇ'));
        assert_eq!(Base::Standard.letter(0xae), Some('ﬁ'));
        assert_eq!(Base::Standard.letter(0xd0), Some('—'));
        assert_eq!(Base::Standard.letter(0xfb), Some('ß'));
        assert_eq!(composed('´', 'e'), Some('é'));
    }
}
