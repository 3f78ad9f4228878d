//! What a word does beside a date or an amount: leads to it, joins two of them, stands behind it, or says that it is none.

use super::value::Value;
use super::word_set::word_set;

word_set! {
    /// A set of roles: `until` leads to a day, and joins two hours.
    ValueRole, "one role beside a value or several, parted by blanks" {
        /// Between the ends of a range: `March [to] May`.
        JOINS_RANGE "joins-range" = 0,
        /// Between two of a kind: `18th [and] 19th century`.
        JOINS_PAIR "joins-pair" = 1,
        /// Between two hours: `1 [until] 3 p.m.`
        JOINS_HOURS "joins-hours" = 2,
        /// Before a range: `[between] 7 and 9`.
        OPENS_RANGE "opens-range" = 3,
        /// Before another word that points: `[this] past week`.
        THIS "this" = 4,
        /// Such a word: `this [past] week`.
        BEHIND_THIS "behind-this" = 5,
        /// Points at the nearest of its kind: `[last] Friday`.
        NEAREST "nearest" = 6,
        /// Points at a day, a season or a month by its name: `[each] Friday`.
        POINTS "points" = 7,
        /// Before a weekday that is counted within its month: `[last] Monday in May`.
        COUNTS_WITHIN "counts-within" = 8,
        /// Before one that is not counted: `[this] second`.
        POINTS_AT_ONE "points-at-one" = 9,
        /// Whose it is: `the rest of [his] year`.
        OWNER "owner" = 10,
        /// The article before one: `half [an] hour`.
        ONE "one" = 11,
        /// A period that is told by an article alone: `later in the [year]`.
        PERIOD "period" = 12,
        /// What can be meant as a whole: `all [summer]`.
        WHOLE "whole" = 13,
        /// What is counted within a month or a year: `the first two [weeks] in May`.
        COUNTED_UNIT "counted-unit" = 14,
        /// Behind an article a length, and before `of` a thing: `a [day] of mourning`.
        SHORT_UNIT "short-unit" = 15,
        /// Shorter than a day, and said of the present: `this [hour]`.
        HOURS "hours" = 16,
        /// Behind an ordinal: `21st [century]`.
        CENTURY "century" = 17,
        /// Whose year accounts are made for: `[fiscal] year`.
        FISCAL "fiscal" = 18,
        /// Whose year begins in autumn: `[academic] year`.
        SCHOOL "school" = 19,
        /// A part of a period: `the [end] of the year`.
        PIECE "piece" = 20,
        /// Behind a week that is told by a day: `week [commencing] October 21`.
        OPENS_WEEK "opens-week" = 21,
        /// Before a day in digits without a year: `[on] 4/22`.
        LEADS_DIGITS "leads-digits" = 22,
        /// Before a day of the month alone: `[until] the 14th`.
        LEADS_NTH "leads-nth" = 23,
        /// Before a season without a year: `[during] the winter`.
        LEADS_SEASON "leads-season" = 24,
        /// A season and nothing else: `[winter]`, but `fall`.
        CLEAR_SEASON "clear-season" = 25,
        /// A month with a capital alone: `[May]`.
        MONTH_VERB "month-verb" = 26,
        /// A month that may be a person: `[June] Carter`.
        MONTH_PERSON "month-person" = 27,
        /// Before `about` and a year: `[in] about 1850`.
        LEADS_LOOSELY "leads-loosely" = 28,
        /// Blurs an hour or a year: `[around] 5 p.m.`
        ABOUT "about" = 29,
        /// A time of day whatever stands before it: `[noon]`, but `a dawn raid`.
        CLEAR_TIME "clear-time" = 30,
        /// Before a time of day that has a name: `[before] dawn`.
        LEADS_TIME "leads-time" = 31,
        /// Before a part of the day: `[every] morning`.
        LEADS_DAYPART "leads-daypart" = 32,
        /// Behind a part of the day that stands alone: `the morning [when] they met`.
        BEHIND_DAYPART "behind-daypart" = 33,
        /// Between a number and a unit of time: `three [consecutive] days`.
        BETWEEN_COUNTED "between-counted" = 34,
        /// Between them, and where the length lies: `2 [upcoming] months`.
        WINDOW "window" = 35,
        /// Behind a length: `45-year-[old]`.
        OLD "old" = 36,
        /// Behind a length that begins or ends now or then: `years [ago]`.
        SET_IN_TIME "set-in-time" = 37,
        /// Between a length and the date that it is counted from: `two days [before] yesterday`.
        MOVES "moves" = 38,
        /// Before a length without a number: `[took] years`.
        PASSES "passes" = 39,
        /// Before one that something fills: `[after] months of talks`.
        SPANS "spans" = 40,
        /// Before one with an article: `[over] the years`.
        THROUGHOUT "throughout" = 41,
        /// Behind one that parts two things: `hours [before] the vote`.
        APART "apart" = 42,
        /// Before an age: `[aged] 45`.
        AGED "aged" = 43,
        /// Between a person and an age: `she [was] 101`.
        TURNS "turns" = 44,
        /// Who has an age: `[she] was 101`.
        WHO "who" = 45,
        /// What is shared, behind a half: `half [its] seats`.
        SHARED "shared" = 46,
        /// Before a half that is a number: `[by] half`.
        SHARES "shares" = 47,
        /// Behind another part: `a third [more]`.
        BEHIND_SHARE "behind-share" = 48,
        /// Before `one` where it counts nothing: `[no] one`.
        ONE_NAMED "one-named" = 49,
        /// Behind `one` where it is somebody: `one [must] ask`.
        ONE_ACTS "one-acts" = 50,
        /// Before `one` where it counts, whatever follows: `at [least] one`.
        ONE_COUNTS "one-counts" = 51,
        /// Behind `one` in turns of speech: `on one [hand]`.
        ONE_TURNS "one-turns" = 52,
        /// Before the number of a thing: `[flight] 1344`.
        NUMBERED "numbered" = 53,
        /// Behind a number that counts, without an s: `20 [people]`.
        BEHIND_COUNT "behind-count" = 54,
        /// Before a scale without a number: `[another] million`.
        LONE_SCALE "lone-scale" = 55,
        /// Opens a share that a number is of: `5 [percentage] points`.
        BESIDE_SHARE "beside-share" = 56,
        /// Between a change and its step: `[down] 5p`.
        CHANGED "changed" = 57,
        /// A currency that is another word as often: `five [won]`.
        NO_MONEY "no-money" = 58,
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
