//! What a word is to a page that speaks to its reader: what the reader is asked to do, and with what.

use super::value::Value;
use crate::document::Rule;

/// What a word is to a page; nothing is known of words that no prompt has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PageWord {
    /// What a reader can do: `share`, `listen`.
    pub act: bool,
    /// `report`, `watch`, `support`: a thing as often as an act, so it needs `this`, `our` or the like behind it.
    pub noun: bool,
    /// What of a page the reader does it with, as the reason.
    pub object: Option<Rule>,
    /// Nothing but pages and their programs have it: `newsletter`, `javascript`.
    pub own: bool,
    /// What one does with buttons alone: `sort`, `save`, not `get`, `help`, `keep`.
    pub button: bool,
    /// An object of pages that articles have parts about as well: `rights`, `data`, `mistakes`.
    pub weak: bool,
}

const OBJECTS: [Rule; 15] = [
    Rule("share-prompt"),
    Rule("comment-prompt"),
    Rule("newsletter-box"),
    Rule("support-prompt"),
    Rule("app-prompt"),
    Rule("cookie-notice"),
    Rule("page-notice"),
    Rule("player-line"),
    Rule("image-prompt"),
    Rule("licence-line"),
    Rule("disclaimer"),
    Rule("advertisement"),
    Rule("live-line"),
    Rule("contact-prompt"),
    Rule("navigation"),
];

impl Value for PageWord {
    const WANTED: &'static str = "-, or some of act, noun, own, button, weak and a reason; what is own or weak has a reason, and a noun is an act";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<PageWord> {
        let mut word = PageWord::default();
        for part in text.split(' ').filter(|_| text != "-") {
            match part {
                "act" => word.act = true,
                "noun" => word.noun = true,
                "own" => word.own = true,
                "button" => word.button = true,
                "weak" => word.weak = true,
                reason => word.object = Some(*OBJECTS.iter().find(|rule| rule.0 == reason)?),
            }
        }
        let fits = (word.object.is_some() || !word.own && !word.weak) && (word.act || !word.noun);
        fits.then_some(word)
    }

    fn pack(self) -> u64 {
        let PageWord { act, noun, object, own, button, weak } = self;
        let flags = [act, noun, own, button, weak].into_iter().enumerate();
        let flags = flags.fold(0, |bits, (at, flag)| bits | u64::from(flag) << at);
        let object = object.and_then(|rule| OBJECTS.iter().position(|known| *known == rule));
        flags | object.map_or(0, |at| at as u64 + 1) << 8
    }

    fn unpack(packed: u64) -> PageWord {
        let flag = |at: u32| packed >> at & 1 != 0;
        let object = (packed >> 8).checked_sub(1).and_then(|at| OBJECTS.get(at as usize)).copied();
        PageWord { act: flag(0), noun: flag(1), object, own: flag(2), button: flag(3), weak: flag(4) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_pages_is_kept_whole() {
        for text in ["-", "act", "act noun share-prompt button", "newsletter-box own", "navigation weak"] {
            let word = PageWord::parse(text).expect(text);
            assert_eq!(PageWord::unpack(word.pack()), word, "{text}");
        }
        for wrong in ["", "acts", "own", "weak button", "noun", "act  noun"] {
            assert_eq!(PageWord::parse(wrong), None, "{wrong:?}");
        }
    }
}
