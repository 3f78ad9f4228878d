//! What a word is to the patterns that tell things, laws, events, sites, works and languages by what stands beside them.

use super::value::Value;
use super::word_set::word_set;

word_set! {
    /// A set of roles: `camp` opens the name of a site, `palace` opens one and ends one.
    PatternWord, "one role in a pattern or several, parted by blanks" {
        /// Opens the name of a site: `[Fort] Marna`.
        SITE_FIRST "site-first" = 0,
        /// Of those the ones that a number follows: `[Interstate] 12`.
        SITE_NUMBERED "site-numbered" = 1,
        /// Ends the name of a site whatever stands before: `Marna [Airport]`.
        SITE "site" = 2,
        /// Ends one where no function word opens it: `Marna [Street]`.
        SITE_PLACE "site-place" = 3,
        /// Ends one in small letters: `the Marna [airport]`.
        SITE_LOWER "site-lower" = 4,
        /// Between a site's name and its head: `Marna [international] airport`.
        SITE_BETWEEN "site-between" = 5,
        /// A surname too: `Matt [Temple]`.
        SITE_SURNAME "site-surname" = 6,
        /// Between the name of a craft or weapon and its kind: `Marna [ballistic] missile`.
        CRAFT_BETWEEN "craft-between" = 7,
        /// A kind whose name stands before it: `the Marna II [missile]`.
        CRAFT "craft" = 8,
        /// A kind of work: `the [film] "Cold Harbour"`.
        WORK "work" = 9,
        /// Of those the ones that are other things as often: `the [show]`.
        WORK_LOOSE "work-loose" = 10,
        /// Opens the name of an event: `[Operation] Silver Heron`.
        EVENT_FIRST "event-first" = 11,
        /// Ends one that is held again and again: `2008 Marna [Games]`.
        EVENT_EDITION "event-edition" = 12,
        /// Ends one that happened: `Second Kelvarian [War]`.
        EVENT "event" = 13,
        /// What is voted on: `Kelvarian [presidential] election`.
        ELECTION "election" = 14,
        /// Ends the name of a law: `Harbour Workers [Act]`.
        LAW "law" = 15,
        /// Ends one where something tells: `Marna [Agreement]`.
        LAW_TOLD "law-told" = 16,
        /// Ends one in small letters: `the Marna [accords]`.
        LAW_LOWER "law-lower" = 17,
        /// Before a convention that is a meeting: `Kelvarian [National] Convention`.
        MEETING "meeting" = 18,
        /// Before the name of a language, and part of it: `[Old] Marnese`.
        LANGUAGE_KIND "language-kind" = 19,
        /// Beside the number of something else: `the M-25 [road]`.
        NUMBERED_ELSE "numbered-else" = 20,
        /// Letters before numbers of other things than weapons and devices: `[COVID]-19`.
        SERIES_ELSE "series-else" = 21,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_kept_whole() {
        for text in ["site", "site-first site site-lower", "series-else"] {
            let word = PatternWord::parse(text).expect(text);
            assert_eq!(PatternWord::unpack(word.pack()), word, "{text}");
        }
        assert!(PatternWord::parse("site law").is_some_and(|w| w.has(PatternWord::LAW) && !w.has(PatternWord::WORK)));
        for wrong in ["", "sites", "site  law"] {
            assert_eq!(PatternWord::parse(wrong), None, "{wrong:?}");
        }
    }
}
