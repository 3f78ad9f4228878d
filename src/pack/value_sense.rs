//! What a word may mean in a date or an amount.

use super::word_set::word_set;

word_set! {
    /// A set of senses: `second` is an ordinal and a unit of time, `quarter` a fraction and a part of a year.
    ValueSense {
        /// `12`, `1,200.5`
        DIGITS "digits" = 0,
        /// `10:30`, `8PM`
        CLOCK "clock" = 1,
        /// `1990s`, `80s`
        DECADE "decade" = 2,
        /// `21st`, beside `ORDINAL`
        NTH "nth" = 3,
        /// `three`, `twelve`
        SMALL "small" = 4,
        /// `twenty`
        TENS "tens" = 5,
        /// `hundred`, `million`
        SCALE "scale" = 6,
        /// `hundreds`, `millions`
        SCALES "scales" = 7,
        /// `third`
        ORDINAL "ordinal" = 8,
        /// `half`, `quarter`
        FRACTION "fraction" = 9,
        /// `several`, `few`
        VAGUE "vague" = 10,
        /// `March`, `Mar.`
        MONTH "month" = 11,
        /// `Monday`
        WEEKDAY "weekday" = 12,
        /// `autumn`
        SEASON "season" = 13,
        /// `Christmas`
        HOLIDAY "holiday" = 14,
        /// `morning`
        DAYPART "daypart" = 15,
        /// `noon`, `midnight`
        NOON "noon" = 16,
        /// Units of a day and longer.
        DAYS "days" = 17,
        /// Units shorter than a day.
        HOURS "hours" = 18,
        /// `a.m.`
        AMPM "ampm" = 19,
        /// `GMT`
        ZONE "zone" = 20,
        /// `BC`
        ERA "era" = 21,
        /// `dollars`
        CURRENCY "currency" = 22,
        /// `USD`
        CODE "code" = 23,
        /// `$`
        SYMBOL "symbol" = 24,
        /// `kilometres`
        MEASURE "measure" = 25,
        /// Before a unit, and part of it: `square`, `nautical`.
        MULTIPLE "multiple" = 26,
        /// `percent`, `%`
        PERCENT "percent" = 27,
        /// `today`, `yesterday`
        DEIXIS "deixis" = 28,
        /// `tonight`
        TONIGHT "tonight" = 29,
        /// `last`, `next`, `recent`
        MODIFIER "modifier" = 30,
        /// `early`, `mid`
        NARROWING "narrowing" = 31,
        /// `mid-2023`, `pre-2011`: what may hang before a value.
        PREFIX "prefix" = 32,
        /// Words that say nothing alone but open a construct.
        OPENER "opener" = 33,
        /// Prepositions and the like that a date follows.
        LEADS_DATE "leads-date" = 34,
        /// Words after which a number names a thing: `Flight 370`.
        DESIGNATOR "designator" = 35,
        /// `Rs`, `SFr`: short words before an amount.
        LEAD "lead" = 39,
        /// `cr`, `mil`: scales in money alone.
        MONEY_SCALE "money-scale" = 40,
        /// `75p`
        PENCE "pence" = 41,
        /// `29Mar22`
        STAMP "stamp" = 42,
        /// `'98`
        SHORT_YEAR "short-year" = 37,
        /// `9/11/2001`, `2024-04-25`, `1/2`, `25.04.2024`
        CHAIN "chain" = 38,
        /// Words written with a capital only because they open a sentence.
        FUNCTION "function" = 36,
        /// `fell`, `raised`
        CHANGE_VERB "change-verb" = 43,
        /// `rise`, `drop`
        CHANGE_NOUN "change-noun" = 44,
        /// What may stand between a verb or a preposition and its amount: `fell by nearly another £3m`.
        HEDGE "hedge" = 45,
        /// Words at which a clause or the object of a verb ends.
        CLAUSE_BOUND "clause-bound" = 46,
        /// Before a number below zero: `minus`.
        MINUS "minus" = 47,
        /// Before a word for a share, and part of it: `basis points`.
        SHARE_OPENER "share-opener" = 48,
        /// What a month does: `March was quiet`; the verb `may` and a march have other words behind them.
        MONTH_DOES "month-does" = 49,
        /// What is said of a number that was not counted: `roughly 2000 people`.
        ROUGHLY "roughly" = 50,
    }
}

impl ValueSense {
    /// All that may open a value.
    pub const ANY: ValueSense = ValueSense(((1 << 34) - 1) | 1 << 37 | 1 << 38 | 1 << 39 | 1 << 41 | 1 << 42 | 1 << 47);
}
