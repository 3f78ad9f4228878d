//! What an amount of money is told in: a currency of ISO 4217, or a part of one.

use super::currencies::lead;
use super::cursor::Cursor;
use super::figure::Figure;
use super::lexicon::Sense;
use crate::document::Number;
use crate::pack::pairs::CURRENCIES;
use crate::pack::{Currency, Lead, Pack};

/// What an amount of money is told in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Coin {
    /// Of ISO 4217; `None` where the words leave the country open.
    code: Option<[u8; 3]>,
    /// Whether others than the country of the code have one that is called so.
    pub(super) open: bool,
    /// How many make a whole: 100 of a cent.
    parts: u32,
}

/// Two sums of one currency make a range: `90 cents to two dollars`.
impl PartialEq for Coin {
    fn eq(&self, other: &Coin) -> bool {
        self.code == other.code
    }
}

impl Coin {
    const UNKNOWN: Coin = Coin { code: None, open: true, parts: 1 };

    /// By its word, sign or code as the list has it.
    pub(super) fn of(word: &str, pack: &Pack) -> Option<Coin> {
        let Currency { code, open, parts, .. } = pack.pair(&CURRENCIES, word)?;
        Some(Coin { code, open, parts })
    }

    pub(super) fn code(self) -> Option<String> {
        self.code.map(|code| code.into_iter().map(char::from).collect())
    }

    /// A sum of it in the currency that it is a part of.
    pub(super) fn whole(self, figure: Figure) -> Option<Figure> {
        figure.times(Number::ratio(1, self.parts.into())?)
    }

    /// Whether the other is a part of it: cents of dollars, and of euros.
    pub(super) fn has(self, part: Coin) -> bool {
        self.parts == 1 && part.parts > 1 && (part.open || part.code == self.code)
    }

    /// With a word that tells whose it is: `pounds sterling`.
    pub(super) fn settled(self) -> Coin {
        Coin { open: false, ..self }
    }

    /// Of a country that no list has: another's code would be wrong.
    pub(super) fn of_somewhere(self) -> Coin {
        if self.open { Coin { code: None, ..self } } else { self }
    }
}

/// What the sign, the code or the word at `at` stands for: `$`, `US$`, `usd`, `rs.`, `euros`.
pub(super) fn coin(at: Cursor<'_>) -> Coin {
    let raw = at.raw().trim_end_matches('.');
    let upper = capitals(raw);
    let title: String = upper.chars().take(1).chain(raw.chars().skip(1)).collect();
    let sign = raw.char_indices().next_back().map_or("", |(last, _)| &raw[last..]);
    let keys = [raw, at.word(), &upper, &title, sign];
    keys.iter().find_map(|key| Coin::of(key, at.pack())).unwrap_or(Coin::UNKNOWN)
}

/// `US $`, `hk $`: letters of a country apart from the sign.
pub(super) fn with_sign(country: Cursor<'_>) -> Option<Coin> {
    let sign = country.next();
    let short = country.raw().len() <= 4 && sign.is(Sense::SYMBOL);
    if short { Coin::of(&(capitals(country.raw()) + sign.raw()), sign.pack()) } else { None }
}

/// `S/`.
pub(super) fn stroked(at: Cursor<'_>) -> Coin {
    Coin::of(&format!("{}/", at.raw()), at.pack()).unwrap_or(Coin::UNKNOWN)
}

/// The code at `at`, written as one: `CAD`.
pub(super) fn code(at: Cursor<'_>) -> Option<Coin> {
    let sure = lead(at.raw(), at.pack()).is_some_and(|needs| matches!(needs, Lead::Sure | Lead::Sum));
    if sure && at.is(Sense::CODE) { Coin::of(at.raw(), at.pack()) } else { None }
}

/// The currency of a country that is named from `first` up to the noun: `Hong Kong dollars`, `U.S. cents`.
pub(super) fn with_country<'a>(first: Cursor<'a>, noun: Cursor<'a>) -> Option<(Cursor<'a>, Coin)> {
    if !noun.is(Sense::CURRENCY) {
        return None;
    }
    let country: String = (first.at()..noun.at()).flat_map(|at| [first.to(at).word(), " "]).collect();
    let country = country.replace('.', "");
    let one = noun.word().strip_suffix('s');
    let coin = [Some(noun.word()), one].into_iter().flatten();
    let coin = coin.filter_map(|word| Coin::of(&format!("{country}{word}"), noun.pack())).next();
    coin.map(|coin| (noun, coin))
}

fn capitals(word: &str) -> String {
    word.chars().filter(|c| *c != '.').flat_map(char::to_uppercase).collect()
}
