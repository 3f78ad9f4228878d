//! Currencies in an amount: what the pack knows of their words, and the signs, which are no words.

use crate::pack::pairs::CURRENCIES;
use crate::pack::{Lead, Pack};

/// What a word, written so, needs behind it to be the currency of a number: `Rs`, `Rs.`, `EUR`.
pub(crate) fn lead(word: &str, pack: &Pack) -> Option<Lead> {
    pack.pair(&CURRENCIES, word.trim_end_matches('.'))?.lead()
}

/// Whether an amount may have the sign: `£`, and `¢` of `GH¢`.
pub(crate) fn is_sign(c: char) -> bool {
    const SIGNS: &str = "$£€¥₹₽₩₦₪₺฿₱₴₫₡₾₸₵₲₭₮₼₿৳៛₨₤﷼¢＄￡￥￦";
    !c.is_ascii_alphanumeric() && SIGNS.contains(c)
}

/// `MUSD`, `MSEK`: a million and the code, behind a number, as accounts of companies have it.
pub(super) fn in_millions(word: &str, pack: &Pack) -> bool {
    word.len() == 4 && word.strip_prefix('M').is_some_and(|code| lead(code, pack) == Some(Lead::Sure))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::bundled;

    #[test]
    fn each_sign_of_a_currency_is_known() {
        let pack = Pack::load(bundled()).expect("the bundled pack is whole");
        for sign in ["$", "£", "₤", "￥", "﷼"] {
            assert!(sign.chars().all(is_sign) && pack.pair(&CURRENCIES, sign).is_some(), "{sign}");
        }
        let list = include_str!("../../models/en/pairs/currency.tsv");
        let signs = list.lines().filter_map(|line| line.split_once('\t')).filter(|(_, value)| value.contains(" sign"));
        assert_eq!(signs.filter(|(sign, _)| !sign.ends_with(is_sign)).count(), 0);
        assert_eq!((lead("Rs.", &pack), lead("Le", &pack)), (Some(Lead::Sure), Some(Lead::Sum)));
        assert_eq!((lead("ALL", &pack), lead("R", &pack)), (Some(Lead::Glued), Some(Lead::Letter)));
        assert_eq!((lead("rupees", &pack), lead("rs", &pack)), (None, None));
        assert!(in_millions("MSEK", &pack) && !in_millions("MALL", &pack));
    }
}
