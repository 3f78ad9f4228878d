//! What links the words of a name, where a pattern follows it from its head.

use super::value::Value;
use super::word_set::word_set;

word_set! {
    /// A set of links: `on` stands within the name of a law, and before what a law is about.
    NameLink, "one link in a name or several, parted by blanks" {
        /// `Treaty [of] Marna`
        OF "of" = 0,
        /// `Battle of [the] Lakes`
        THE "the" = 1,
        /// `Trade [and] Tides Act`
        AND "and" = 2,
        /// `Death of [a] Ferry`
        A "a" = 3,
        /// `The Road [to] Marna`
        TO "to" = 4,
        /// `Trade [in] Arms Act`
        WITHIN "within" = 5,
        /// What one is for or against: `Convention [against] Tolls`.
        ABOUT "about" = 6,
        /// `Treaty [concerning] the Tides`
        CONCERNING "concerning" = 7,
        /// Between what a law is about: `Convention on Tolls[,] Tides and [their] Ports`.
        LISTING "listing" = 8,
        /// `Tolls [&] Tides Act`
        MARK "mark" = 9,
        /// `Obanda['s] Road`, and whatever else owns.
        OWNED "owned" = 10,
    }
}
