//! What a word does beside a date or an amount: leads to it, joins two of them, stands behind it, or says that it is none.

use super::value::Value;
use super::word_set::word_set;

word_set! {
    /// A set of roles: `until` leads to a day, and joins two hours.
    ValueRole, "one role beside a value or several, parted by blanks" {
        /// `on [the] 14th`
        THE "the" = 0,
        /// `June [of] this year`
        OF "of" = 1,
        /// `two [and] a half years`
        AND "and" = 2,
        /// Between the ends of a range: `March [to] May`.
        JOINS_RANGE "joins-range" = 3,
        /// Between two of a kind: `18th [and] 19th century`.
        JOINS_PAIR "joins-pair" = 4,
        /// Between two hours: `1 [until] 3 p.m.`
        JOINS_HOURS "joins-hours" = 5,
        /// Before a range: `[between] 7 and 9`.
        OPENS_RANGE "opens-range" = 6,
        /// Before another word that points: `[this] past week`.
        THIS "this" = 7,
        /// Such a word: `this [past] week`.
        BEHIND_THIS "behind-this" = 8,
        /// Points at the nearest of its kind: `[last] Friday`.
        NEAREST "nearest" = 9,
        /// Points at a day, a season or a month by its name: `[each] Friday`.
        POINTS "points" = 10,
        /// Before a weekday that is counted within its month: `[last] Monday in May`.
        COUNTS_WITHIN "counts-within" = 11,
        /// Before one that is not counted: `[this] second`.
        POINTS_AT_ONE "points-at-one" = 12,
        /// Whose it is: `the rest of [his] year`.
        OWNER "owner" = 13,
        /// The article before one: `half [an] hour`.
        ONE "one" = 14,
        /// A period that is told by an article alone: `later in the [year]`.
        PERIOD "period" = 15,
        /// What can be meant as a whole: `all [summer]`.
        WHOLE "whole" = 16,
        /// What is counted within a month or a year: `the first two [weeks] in May`.
        COUNTED_UNIT "counted-unit" = 17,
        /// Behind an article a length, and before `of` a thing: `a [day] of mourning`.
        SHORT_UNIT "short-unit" = 18,
        /// Shorter than a day, and said of the present: `this [hour]`.
        HOURS "hours" = 19,
        /// Behind an ordinal: `21st [century]`.
        CENTURY "century" = 20,
        /// Whose year accounts are made for: `[fiscal] year`.
        FISCAL "fiscal" = 21,
        /// Whose year begins in autumn: `[academic] year`.
        SCHOOL "school" = 22,
        /// A part of a period: `the [end] of the year`.
        PIECE "piece" = 23,
        /// Behind a week that is told by a day: `week [commencing] October 21`.
        OPENS_WEEK "opens-week" = 24,
        /// Before a day in digits without a year: `[on] 4/22`.
        LEADS_DIGITS "leads-digits" = 25,
        /// Before a day of the month alone: `[until] the 14th`.
        LEADS_NTH "leads-nth" = 26,
        /// Before a season without a year: `[during] the winter`.
        LEADS_SEASON "leads-season" = 27,
        /// A season and nothing else: `[winter]`, but `fall`.
        CLEAR_SEASON "clear-season" = 28,
        /// A month with a capital alone: `[May]`.
        MONTH_VERB "month-verb" = 29,
        /// A month that may be a person: `[June] Carter`.
        MONTH_PERSON "month-person" = 30,
        /// Before `about` and a year: `[in] about 1850`.
        LEADS_LOOSELY "leads-loosely" = 31,
        /// Blurs an hour or a year: `[around] 5 p.m.`
        ABOUT "about" = 32,
        /// A time of day whatever stands before it: `[noon]`, but `a dawn raid`.
        CLEAR_TIME "clear-time" = 33,
        /// Before a time of day that has a name: `[before] dawn`.
        LEADS_TIME "leads-time" = 34,
        /// Before a part of the day: `[every] morning`.
        LEADS_DAYPART "leads-daypart" = 35,
        /// Behind a part of the day that stands alone: `the morning [when] they met`.
        BEHIND_DAYPART "behind-daypart" = 36,
        /// Between a number and a unit of time: `three [consecutive] days`.
        BETWEEN_COUNTED "between-counted" = 37,
        /// Between them, and where the length lies: `2 [upcoming] months`.
        WINDOW "window" = 38,
        /// Behind a length: `45-year-[old]`.
        OLD "old" = 39,
        /// Behind a length that begins or ends now or then: `years [ago]`.
        SET_IN_TIME "set-in-time" = 40,
        /// Between a length and the date that it is counted from: `two days [before] yesterday`.
        MOVES "moves" = 41,
        /// Before a length without a number: `[took] years`.
        PASSES "passes" = 42,
        /// Before one that something fills: `[after] months of talks`.
        SPANS "spans" = 43,
        /// Before one with an article: `[over] the years`.
        THROUGHOUT "throughout" = 44,
        /// Behind one that parts two things: `hours [before] the vote`.
        APART "apart" = 45,
        /// Before an age: `[aged] 45`.
        AGED "aged" = 46,
        /// Between a person and an age: `she [was] 101`.
        TURNS "turns" = 47,
        /// Who has an age: `[she] was 101`.
        WHO "who" = 48,
        /// What is shared, behind a half: `half [its] seats`.
        SHARED "shared" = 49,
        /// Before a half that is a number: `[by] half`.
        SHARES "shares" = 50,
        /// Behind another part: `a third [more]`.
        BEHIND_SHARE "behind-share" = 51,
        /// Before `one` where it counts nothing: `[no] one`.
        ONE_NAMED "one-named" = 52,
        /// Behind `one` where it is somebody: `one [must] ask`.
        ONE_ACTS "one-acts" = 53,
        /// Before `one` where it counts, whatever follows: `at [least] one`.
        ONE_COUNTS "one-counts" = 54,
        /// Behind `one` in turns of speech: `on one [hand]`.
        ONE_TURNS "one-turns" = 55,
        /// Before the number of a thing: `[flight] 1344`.
        NUMBERED "numbered" = 56,
        /// Behind a number that counts, without an s: `20 [people]`.
        BEHIND_COUNT "behind-count" = 57,
        /// Before a scale without a number: `[another] million`.
        LONE_SCALE "lone-scale" = 58,
        /// Opens a share that a number is of: `5 [percentage] points`.
        BESIDE_SHARE "beside-share" = 59,
        /// Between a change and its step: `[down] 5p`.
        CHANGED "changed" = 60,
        /// A currency that is another word as often: `five [won]`.
        NO_MONEY "no-money" = 61,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_kept_whole() {
        for text in ["one", "joins-range joins-pair", "no-money"] {
            let word = ValueRole::parse(text).expect(text);
            assert_eq!(ValueRole::unpack(word.pack()), word, "{text}");
            assert!(!word.has(ValueRole::NONE));
        }
        assert!(ValueRole::parse("one whole").is_some_and(|w| w.has(ValueRole::ONE) && !w.has(ValueRole::OLD)));
        for wrong in ["", "ones", "one  whole"] {
            assert_eq!(ValueRole::parse(wrong), None, "{wrong:?}");
        }
    }
}
