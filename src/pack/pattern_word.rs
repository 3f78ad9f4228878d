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
        /// Behind the name of a language: `the Marnese [dialect]`.
        LANGUAGE_HEAD "language-head" = 22,
        /// What only a language has: `Marnese [speakers]`.
        LANGUAGE_MATTER "language-matter" = 23,
        /// What is said in one: `a Marnese [word]`.
        LANGUAGE_WORD "language-word" = 24,
        /// Before a language alone: `[speaks] Marnese`.
        SPEAKING "speaking" = 25,
        /// Before a language and other things: `[studied] Marnese`.
        LEARNING "learning" = 26,
        /// Some words before `to Marnese`, and a language is meant: `[translated] it into Marnese`.
        TEACHING "teaching" = 27,
        /// Near a list of languages: `[fluent] in Marnese, Ubarran and Kelvarian`.
        LANGUAGE_LIST "language-list" = 28,
        /// A number follows: `[Resolution] 1929`.
        LAW_NUMBERED "law-numbered" = 29,
        /// Opens the name of a law: `[Treaty] of Marna`.
        LAW_FIRST "law-first" = 30,
        /// Opens one where `of` or the like follows: `[Law] of Return`.
        LAW_FIRST_OF "law-first-of" = 31,
        /// A surname too: `Ana [Law]`.
        LAW_SURNAME "law-surname" = 32,
        /// Whose a base is: `Marna [Air] Base`.
        BASE_OF "base-of" = 33,
        /// What a camp is for: `Marna [refugee] camp`.
        CAMP_OF "camp-of" = 34,
        /// What a plant is for: `Marna [nuclear] plant`.
        PLANT_OF "plant-of" = 35,
        /// What is mined: `Marna [copper] mine`.
        MINE_OF "mine-of" = 36,
        /// What a range is for: `Marna [firing] range`.
        RANGE_OF "range-of" = 37,
        /// A site in small letters alone, and many other things: `the Marna [station]`.
        SITE_OPEN "site-open" = 38,
        /// Before a title: `[titled] "Cold Harbour"`.
        WORK_CUE "work-cue" = 39,
        /// Some words before one: `[starring] in "Cold Harbour"`.
        WORK_NEAR "work-near" = 40,
        /// Between the kind of a work and its title: `a film [called] Cold Harbour`.
        WORK_CALLED "work-called" = 41,
        /// Before the kind of a work that somebody made: `his [debut] novel`.
        WORK_NEW "work-new" = 42,
        /// Before a show that is broadcast: `the [radio] show Cold Harbour`.
        BROADCAST "broadcast" = 43,
        /// Before a ship’s name, in capitals: `[USS] Ubarra`.
        SHIP_PREFIX "ship-prefix" = 44,
        /// Of those the ones that are firms and services too: `[MSC] Ubarra`.
        SHIP_PREFIX_ELSE "ship-prefix-else" = 45,
        /// The name of a weapon or a device stands behind it: `the [missile] Marna`.
        CRAFT_FIRST "craft-first" = 46,
        /// Between the kind of a craft and its name: `a tanker [named] Ocean Lily`.
        CRAFT_CALLED "craft-called" = 47,
        /// A maker that a number behind it does not make a model: `[Nokia] 12`.
        MAKER_COUNTED "maker-counted" = 48,
        /// A maker that is a person’s name too: `[Bell] II`.
        MAKER_SURNAME "maker-surname" = 49,
        /// Behind a number that counts: `Windows 7 [percent]`.
        COUNTED "counted" = 50,
        /// Before another word for a maker, and part of its name: `[Lockheed] Martin`.
        MAKER_FIRST "maker-first" = 51,
        /// Behind it: `Lockheed [Martin]`.
        MAKER_SECOND "maker-second" = 52,
        /// A vote: `Kelvarian presidential [election]`.
        ELECTION_HEAD "election-head" = 53,
        /// An event by itself: `the [Olympics]`.
        EVENT_ALONE "event-alone" = 54,
        /// An event where a word and no person stands before it: `Marna [Cup]`.
        EVENT_CUP "event-cup" = 55,
        /// Before a storm, and part of its name: `[Tropical] Storm Obanda`.
        STORM_KIND "storm-kind" = 56,
        /// Before a hyphen within a name: `Marna [Anti]-Tolls League`.
        PREFIX "prefix" = 57,
        /// An event that is about something: `[Conference] on Tides`.
        EVENT_ABOUT "event-about" = 58,
        /// An event at a place: `[Battle] of Marna`.
        EVENT_OF "event-of" = 59,
        /// An event with a name of its own: `[Operation] Silver Heron`.
        EVENT_CODE "event-code" = 60,
        /// A site with a name of its own: `[Fort] Marna`.
        SITE_NAMED "site-named" = 61,
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
