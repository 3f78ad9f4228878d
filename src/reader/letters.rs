//! Which code page bytes are in, by their letters: each page is tried, and the words that come out are looked at. In a wrong
//! page letters stand where no language has them: `Kováøová` for `Kovářová`, `Ìîñêâà` for `Москва`, `£ódŸ` for `Łódź`.

use super::decoder::Decoder;

/// In order: of pages that read equally well, the first is taken.
const PAGES: &[(&str, &[Alphabet])] = &[
    ("windows-1252", WEST),
    ("windows-1250", CENTRE),
    ("ISO-8859-2", CENTRE),
    ("windows-1251", CYRILLIC),
    ("KOI8-R", CYRILLIC),
    ("windows-1253", GREEK),
    ("windows-1254", TURKISH),
    ("windows-1257", BALTIC),
    ("ISO-8859-5", CYRILLIC),
    ("IBM866", CYRILLIC),
    ("ISO-8859-7", GREEK),
    ("macintosh", WEST),
    ("windows-1255", HEBREW),
    ("windows-1256", ARABIC),
    ("Shift_JIS", JAPANESE),
    ("EUC-JP", JAPANESE),
    ("gb18030", CHINESE),
    ("Big5", CHINESE),
    ("EUC-KR", KOREAN),
];

/// What the words of a language are written with.
enum Alphabet {
    /// Latin letters beyond ASCII that one language has.
    Latin(&'static str),
    /// A script of its own: its letters, and those that a tenth or more of a text consist of.
    Script(fn(char) -> bool, &'static str),
    /// A script without blanks.
    East(fn(char) -> bool, &'static str),
}

use Alphabet::{East, Latin, Script};

const WEST: &[Alphabet] = &[
    Latin("àâæçéèêëîïôœùûüÿ"),
    Latin("äöüß"),
    Latin("áéíñóúü"),
    Latin("àáâãçéêíóôõú"),
    Latin("àèéìíòóùú"),
    Latin("åäöé"),
    Latin("æøåéó"),
    Latin("áðéíóúýþæö"),
    Latin("àçéèíïóòúü"),
    Latin("éëïöüèêáóíú"),
    Latin("äõöüšž"),
];
const CENTRE: &[Alphabet] = &[
    Latin("áčďéěíňóřšťúůýž"),
    Latin("áäčďéíĺľňóôŕšťúýž"),
    Latin("ąćęłńóśźż"),
    Latin("áéíóöőúüű"),
    Latin("čćđšž"),
    Latin("ăâîşţ"),
    Latin("äöüß"),
];
const BALTIC: &[Alphabet] =
    &[Latin("ąčęėįšųūž"), Latin("āčēģīķļņšūž"), Latin("äõöüšž"), Latin("ąćęłńóśźż"), Latin("äöüß")];
const TURKISH: &[Alphabet] = &[Latin("çğıiöşüâîû"), Latin("äöüß"), Latin("àâçéèêëîïôùû")];
const CYRILLIC: &[Alphabet] = &[Script(|c| matches!(c, 'Ѐ'..='џ' | 'Ґ' | 'ґ'), "оеаинтсрвлкмді")];
const GREEK: &[Alphabet] = &[Script(|c| matches!(c, 'Ά'..='ώ'), "αοιετσνηυρπκςμλ")];
const HEBREW: &[Alphabet] = &[Script(|c| matches!(c, 'א'..='ת'), "יוהלאמרתבשנ")];
const ARABIC: &[Alphabet] = &[Script(|c| matches!(c, 'ء'..='ي' | 'ً'..='ْ'), "اليمنوترهبدع")];
const JAPANESE: &[Alphabet] = &[East(|c| matches!(c, 'ぁ'..='ヿ'), "のにはをたがでてとしれさあいうるなっ")];
const CHINESE: &[Alphabet] = &[East(
    |c| matches!(c, '\u{4e00}'..='\u{9fff}'),
    "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們到地于出就分对對成会會可也年日月说說",
)];
const KOREAN: &[Alphabet] = &[East(|c| matches!(c, '가'..='힣'), "이다의는에가을한고로서지하기사를은도인어")];

/// So much of a file is tried.
const HEAD: usize = 32 * 1024;

/// The page whose letters make the most words.
pub(super) fn page(bytes: &[u8], decoder: Decoder) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let mut best: Option<(usize, &'static str)> = None;
    for (name, alphabets) in PAGES {
        let Some((text, _)) = decoder.0(head, name) else { continue };
        let score = score(&text, alphabets);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, name));
        }
    }
    best.map(|(_, name)| name)
}

/// A point or more for each byte beyond ASCII in a word that the page can have.
fn score(text: &str, alphabets: &[Alphabet]) -> usize {
    if let [East(is_letter, frequent)] = alphabets {
        return eastern(text, *is_letter, frequent);
    }
    text.split_whitespace().map(|word| of_word(word, alphabets)).sum()
}

/// Bytes come in twos here, and other texts make signs that nobody uses.
fn eastern(text: &str, is_letter: fn(char) -> bool, frequent: &str) -> usize {
    let (mut beyond, mut own, mut often, mut broken) = (0usize, 0usize, 0usize, 0usize);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        beyond += 1;
        own += usize::from(is_letter(c));
        often += usize::from(frequent.contains(c));
        broken += usize::from(c == '\u{fffd}' || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{80}'..='\u{9f}'));
    }
    // The last character may be cut.
    let whole = beyond >= 6 && broken <= 1 + beyond / 100 && own * 4 > beyond && often * 10 >= own.max(1);
    if whole { beyond * 2 * POINTS } else { 0 }
}

/// For a byte in a word that is right.
const POINTS: usize = 12;

fn of_word(word: &str, alphabets: &[Alphabet]) -> usize {
    let beyond = word.chars().filter(|c| !c.is_ascii()).count();
    if beyond == 0 || word.contains(['\u{fffd}', '\u{ad}']) || word.chars().any(|c| c.is_control() || is_box(c)) {
        return 0;
    }
    let core = word.trim_matches(|c: char| !c.is_alphabetic());
    // Marks of quotation at its ends, `€`, and dashes.
    let around = word.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()).all(is_mark);
    if !around {
        return 0;
    }
    if core.chars().all(|c| c.is_ascii() || !c.is_alphabetic()) {
        return beyond * POINTS / 2;
    }
    let parts = core.split(|c: char| !c.is_alphabetic());
    let alone = parts.clone().count() == 1;
    let mut points = 0;
    for part in parts.filter(|part| !part.is_ascii()) {
        let letters: Vec<char> = part.chars().collect();
        // `done,Ó`: a mark of quotation in another page.
        if letters.len() == 1 && letters[0].is_uppercase() && !alone {
            return 0;
        }
        let best = alphabets.iter().map(|alphabet| of_letters(&letters, alphabet)).max().unwrap_or(0);
        if best == 0 {
            return 0;
        }
        points += best;
    }
    points
}

fn of_letters(letters: &[char], alphabet: &Alphabet) -> usize {
    if !has_case_of_a_word(letters) {
        return 0;
    }
    let beyond = letters.iter().filter(|c| !c.is_ascii()).count();
    // `İ` becomes two characters in small letters.
    let small: Vec<char> = letters.iter().filter_map(|c| c.to_lowercase().next()).collect();
    match alphabet {
        Latin(own) => {
            let run = small.split(char::is_ascii).map(<[char]>::len).max().unwrap_or(0);
            // `áãëá`: no language piles them up more than `příští` does.
            let fits = small.iter().all(|c| c.is_ascii() || own.contains(*c))
                && run <= 3
                && (beyond * 3 <= small.len() * 2 || small.len() <= 2)
                && (run <= 2 || beyond < small.len() && small.len() >= 5)
                && (0..small.len()).all(|at| has_place(&small, at));
            if fits { beyond * POINTS / 2 } else { 0 }
        }
        // Of one or two letters any page makes a word: `à` is `а` in Cyrillic.
        Script(is_letter, frequent) if letters.len() >= 3 && letters.iter().all(|c| is_letter(*c)) => {
            let often = small.iter().filter(|c| frequent.contains(bare(**c))).count();
            let shouts = letters.iter().all(|c| c.is_uppercase());
            POINTS * often / if shouts { 2 } else { 1 }
        }
        Script(..) | East(..) => 0,
    }
}

/// Without its accent, where Greek has one.
fn bare(c: char) -> char {
    match c {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        c => c,
    }
}

/// `Word`, `word`, `WORD`; `McNeil` too, but no `wORD`: KOI8-R and Windows write capitals where the other has small letters.
fn has_case_of_a_word(letters: &[char]) -> bool {
    let cased: Vec<bool> =
        letters.iter().filter(|c| c.is_lowercase() || c.is_uppercase()).map(|c| c.is_uppercase()).collect();
    let turns = cased.windows(2).filter(|pair| !pair[0] && pair[1]).count();
    turns == 0
        && (cased.first() != Some(&false) || cased.iter().all(|upper| !upper))
        && (cased.iter().filter(|upper| **upper).count() <= 1 || cased.iter().all(|upper| *upper))
        || letters.iter().any(|c| c.is_ascii()) && turns == 1 && cased[0] && cased.len() > 4 && {
            let second = letters.iter().skip(1).position(|c| c.is_uppercase()).map(|at| at + 1);
            second.is_some_and(|at| at <= 3 && letters[at].is_ascii())
        }
}

/// Whether a letter stands where the languages that have it write it.
fn has_place(small: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).map(|b| small[b]);
    let after = small.get(at + 1).copied();
    let vowel = |c: Option<char>| c.is_some_and(|c| "aeiouyáéíóúàèìòùâêîôûäëïöüåæøãõý".contains(c));
    match small[at] {
        // "Dvoøák", "Øíha" are Czech; "Jørgen", "Øystein" are not.
        'ø' => !vowel(before) && (!vowel(after) || matches!(after, Some('y' | 'e'))),
        // "Èapek"; French and Italian write it before consonants and at the end, "poète" and "siècle".
        'è' | 'ê' => !vowel(after) && !matches!(before, Some('a' | 'e')),
        // At the end: "così", "più", "però"; "où".
        'ì' | 'ù' | 'ò' => {
            after.is_none() || small[at] == 'ò' && !vowel(after) && !vowel(before) && at + 2 < small.len()
        }
        'ñ' => vowel(after) || after.is_none(),
        // "Miloševiæ"
        'æ' => !vowel(before),
        'ð' => at > 0,
        'þ' => at == 0,
        'ã' => matches!(after, None | Some('o' | 'e' | 's' | 'i')),
        'õ' => matches!(after, Some('e')) || !vowel(after) && small.len() <= 6,
        'ý' => !vowel(before) && !vowel(after),
        'ÿ' => matches!(before, Some('a' | 'o' | 'u')),
        _ => true,
    }
}

fn is_box(c: char) -> bool {
    matches!(c, '\u{2500}'..='\u{259f}' | '\u{2320}' | '\u{2321}')
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '‘' | '’'
            | '“'
            | '”'
            | '„'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '–'
            | '—'
            | '…'
            | '•'
            | '·'
            | '€'
            | '£'
            | '§'
            | '°'
            | '№'
            | '\u{a0}'
            | '©'
            | '®'
            | '½'
            | '¼'
            | '¾'
            | '¿'
            | '¡'
            | '²'
            | '³'
            | '×'
            | '±'
            | '´'
    )
}
