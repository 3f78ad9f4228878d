//! How a word is written and what it is. The clues know both by a letter, which stands so in `models/en/names.tsv`.

use crate::document::TokenKind;
use crate::pack::{Facts, Rank, Usage};
use crate::text::chars::{is_hyphen, is_quote};

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Shape {
    /// `Iran`
    Capital = b'X',
    /// `WHO`
    Capitals = b'A',
    /// One capital alone: `I`, `J.`
    Letter = b'I',
    /// Capitals with stops: `U.S.`
    Stopped = b'D',
    /// A capital further in: `McCain`, `eBay`.
    Inner = b'M',
    /// Capitals and digits: `F35`
    Code = b'L',
    Lower = b'x',
    Number = b'1',
    Clitic = b'\'',
    Hyphen = b'-',
    /// All else.
    Mark = b'.',
    /// Where no word stands.
    Nothing = b' ',
}

/// What a word is. In `models/en/names.tsv` capital letters are for words that may make a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Kind {
    Number = b'1',
    Clitic = b'\'',
    Hyphen = b'-',
    Quote = b'"',
    Comma = b',',
    Colon = b':',
    Semicolon = b';',
    Open = b'(',
    Close = b')',
    Ampersand = b'&',
    Slash = b'/',
    /// Any other mark.
    Mark = b'.',
    /// Where no word stands.
    Nothing = b' ',
    /// In lower case: `bin`, then `president`, then any.
    LowerParticle = b'p',
    LowerSaying = b's',
    LowerTitle = b't',
    Lower = b'x',
    /// In any case.
    Function = b'f',
    // With a capital, the more telling first.
    Calendar = b'c',
    CompanySuffix = b'K',
    NameSuffix = b'J',
    Letter = b'I',
    Title = b'T',
    Role = b'R',
    OrgHead = b'O',
    FacHead = b'B',
    LocHead = b'L',
    GpeHead = b'G',
    EventHead = b'E',
    LawHead = b'W',
    Direction = b'D',
    RoleModifier = b'r',
    Acronym = b'A',
    Particle = b'P',
    FirstOrSurname = b'N',
    FirstName = b'F',
    Surname = b'S',
    /// A word of the language that is in lower case elsewhere.
    Common = b'w',
    /// In lower case as often as not.
    Mixed = b'm',
    Unknown = b'U',
}

impl Shape {
    pub(super) fn of(text: &str, kind: TokenKind) -> Shape {
        match kind {
            TokenKind::Number => return Shape::Number,
            TokenKind::Clitic => return Shape::Clitic,
            TokenKind::Word => {}
            TokenKind::Punct if text.chars().all(is_hyphen) => return Shape::Hyphen,
            TokenKind::Punct | TokenKind::Symbol | TokenKind::Address => return Shape::Mark,
        }
        let (mut upper, mut lower, mut digits, mut stops) = (0, 0, 0, 0);
        for c in text.chars() {
            if c.is_uppercase() {
                upper += 1;
            } else if c.is_lowercase() {
                lower += 1;
            } else if c.is_numeric() {
                digits += 1;
            } else if c == '.' {
                stops += 1;
            }
        }
        match (upper, lower) {
            (0, _) => Shape::Lower,
            _ if digits > 0 => Shape::Code,
            (1, 0) => Shape::Letter,
            (_, 0) if stops > 0 => Shape::Stopped,
            (_, 0) => Shape::Capitals,
            (1, _) if text.starts_with(char::is_uppercase) => Shape::Capital,
            _ => Shape::Inner,
        }
    }

    /// The letter that clues know it by.
    pub(super) fn code(self) -> u8 {
        self as u8
    }
}

impl Kind {
    pub(super) fn of(text: &str, shape: Shape, word: Facts) -> Kind {
        match shape {
            Shape::Number => Kind::Number,
            Shape::Clitic => Kind::Clitic,
            Shape::Hyphen => Kind::Hyphen,
            Shape::Nothing => Kind::Nothing,
            Shape::Mark => Kind::of_mark(text),
            Shape::Lower => Kind::of_lower(word),
            _ => Kind::of_capital(shape, word),
        }
    }

    fn of_mark(text: &str) -> Kind {
        match text.chars().next() {
            Some(c) if is_quote(c) => Kind::Quote,
            Some(',') => Kind::Comma,
            Some(':') => Kind::Colon,
            Some(';') => Kind::Semicolon,
            Some('(') => Kind::Open,
            Some(')') => Kind::Close,
            Some('&') => Kind::Ampersand,
            Some('/') => Kind::Slash,
            _ => Kind::Mark,
        }
    }

    fn of_lower(word: Facts) -> Kind {
        match () {
            () if word.is_particle() => Kind::LowerParticle,
            () if word.is_function() => Kind::Function,
            () if word.is_saying() => Kind::LowerSaying,
            () if word.is_title() || word.is_role() => Kind::LowerTitle,
            () => Kind::Lower,
        }
    }

    fn of_capital(shape: Shape, word: Facts) -> Kind {
        let known = |rank| rank >= Rank::Known;
        match () {
            () if word.is_calendar() => Kind::Calendar,
            () if word.is_function() => Kind::Function,
            () if word.is_company_suffix() => Kind::CompanySuffix,
            () if word.is_name_suffix() => Kind::NameSuffix,
            () if shape == Shape::Letter => Kind::Letter,
            () if word.is_title() => Kind::Title,
            () if word.is_role() => Kind::Role,
            () if word.is_org_head() => Kind::OrgHead,
            () if word.is_fac_head() => Kind::FacHead,
            () if word.is_loc_head() => Kind::LocHead,
            () if word.is_gpe_head() => Kind::GpeHead,
            () if word.is_event_head() => Kind::EventHead,
            () if word.is_law_head() => Kind::LawHead,
            () if word.is_direction() => Kind::Direction,
            () if word.is_role_modifier() => Kind::RoleModifier,
            () if matches!(shape, Shape::Capitals | Shape::Stopped | Shape::Code) => Kind::Acronym,
            () if word.is_particle() => Kind::Particle,
            () if known(word.first_name()) && known(word.surname()) => Kind::FirstOrSurname,
            () if known(word.first_name()) => Kind::FirstName,
            () if known(word.surname()) => Kind::Surname,
            () if word.is_common() => Kind::Common,
            () if word.usage() == Usage::Mixed => Kind::Mixed,
            () => Kind::Unknown,
        }
    }

    /// The letter that clues know it by.
    pub(super) fn code(self) -> u8 {
        self as u8
    }
}
