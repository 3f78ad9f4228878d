//! What pages use a word for, in the lines that they set around an article.

use super::value::Value;
use super::word_set::word_set;

word_set! {
    /// A set of roles: `share` is a button, and hands an article on.
    PageRole, "one role in lines of pages or several, parted by blanks" {
        /// A network that readers share on: `facebook`.
        NETWORK "network" = 0,
        /// On a bar of buttons: `share`, `loading`.
        BUTTON "button" = 1,
        /// A way to share that is no network: `print`.
        WAY_TO_SHARE "way-to-share" = 2,
        /// Behind a stroke, whose picture it is: `getty`.
        NEWS_AGENCY "news-agency" = 3,
        /// Between the names of a credit: `via`.
        IN_PHOTO_CREDIT "in-photo-credit" = 4,
        /// What is done with an article, before `by`: `editing`.
        WORK "work" = 5,
        /// What a label is of: `image`, `map`.
        IMAGE_KIND "image-kind" = 6,
        /// What a label has of it: `caption`.
        IMAGE_PART "image-part" = 7,
        /// Nothing but a player has it: `playback`.
        PLAYER "player" = 8,
        /// What is played: `podcast`.
        RECORDING "recording" = 9,
        /// What else stands on a player: `speed`, `off`.
        BESIDE_PLAYER "beside-player" = 10,
        /// A small word between the names of those who are credited.
        IN_CREDIT "in-credit" = 11,
        /// Who is credited without a name: `agencies`.
        STAFF "staff" = 12,
        /// What those did who are credited: `contributed`.
        CREDITED "credited" = 13,
        /// Says what a time is of: `updated`.
        STAMP_LEAD "stamp-lead" = 14,
        /// A small word of a time stamp: `just`.
        IN_STAMP "in-stamp" = 15,
        /// `mins`, `ago`, `yesterday`.
        STAMP_UNIT "stamp-unit" = 16,
        /// Who is spoken to, and who speaks: `you`, `our`.
        ADDRESS "address" = 17,
        /// The outlet, or its readers: `your`, `we`.
        OF_OUTLET "of-outlet" = 18,
        /// How a thing of the page is: `unavailable`.
        STATE "state" = 19,
        /// Before what a reader is asked to do: `please`.
        POLITE "polite" = 20,
        /// Behind what a reader is asked to do: `this`, `our`.
        POINTS "points" = 21,
        /// Hands an article on: `gift`.
        SHARES "shares" = 22,
        /// `listen`, `watch`.
        PLAYS "plays" = 23,
        /// Makes a member: `subscribe`.
        JOINS "joins" = 24,
        /// A verb of saying that pages use as well: `confirm`.
        PAGE_SAYS "page-says" = 25,
        /// Before a day of the news: `last`.
        BEFORE_DAY "before-day" = 26,
        /// Tells of somebody: `he`, `were`.
        OF_SOMEBODY "of-somebody" = 27,
        /// Opens a clause: `because`.
        CLAUSE "clause" = 28,
        /// Of a name, in small letters: `van`.
        PARTICLE "particle" = 29,
        /// A small word within the name of an outlet: `of`.
        IN_OUTLET "in-outlet" = 30,
    }
}
