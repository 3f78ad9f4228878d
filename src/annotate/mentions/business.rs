//! Closed lists of the words that tell of a company where they stand beside a name, and of verbs as newswire has them.

/// `Hartwell [shares] fell`, `[shares] of Hartwell`
pub(super) fn is_share(word: &str) -> bool {
    matches!(word, "shares" | "stock" | "stake" | "shareholders" | "shareholder" | "stockholders" | "plc")
}

/// What a company has: `the [takeover] of Hartwell`, `a [unit] of Hartwell`, `the [workers] of Hartwell's`.
pub(super) fn is_company_matter(word: &str) -> bool {
    is_share(word)
        || matches!(
            word,
            "stakes"
                | "takeover"
                | "acquisition"
                | "merger"
                | "bankruptcy"
                | "subsidiary"
                | "subsidiaries"
                | "unit"
                | "division"
                | "branch"
                | "branches"
                | "employees"
                | "customers"
                | "workers"
                | "stores"
                | "shops"
                | "outlets"
                | "restaurants"
                | "clients"
        )
}

/// `merged`, `stores`: that somewhere in a sentence tells of trade.
pub(super) fn is_trade(word: &str) -> bool {
    is_company_matter(word)
        || is_result(word)
        || matches!(
            word,
            "merged"
                | "merge"
                | "retailer"
                | "retailers"
                | "chain"
                | "chains"
                | "company"
                | "companies"
                | "firm"
                | "firms"
                | "brand"
                | "brands"
                | "franchise"
                | "supermarket"
                | "auction"
                | "menu"
                | "insolvency"
        )
}

/// `announced good [results]`
pub(super) fn is_result(word: &str) -> bool {
    matches!(
        word,
        "results"
            | "profit"
            | "profits"
            | "earnings"
            | "sales"
            | "revenue"
            | "revenues"
            | "turnover"
            | "dividend"
            | "dividends"
            | "loss"
            | "losses"
            | "layoffs"
            | "ipo"
    )
}

/// `[announced] good results`
pub(super) fn is_reporting(word: &str) -> bool {
    matches!(
        word,
        "announced" | "announces" | "reported" | "reports" | "posted" | "posts" | "booked" | "published" | "forecast"
    )
}

/// `[rose] 4.3 percent`
pub(super) fn is_move(word: &str) -> bool {
    matches!(
        word,
        "rose"
            | "fell"
            | "gained"
            | "lost"
            | "jumped"
            | "dropped"
            | "climbed"
            | "slid"
            | "added"
            | "shed"
            | "surged"
            | "slumped"
            | "tumbled"
            | "advanced"
            | "declined"
            | "soared"
            | "plunged"
            | "rallied"
    )
}

/// `rose 4 percent in [polls]`
pub(super) fn is_of_votes(word: &str) -> bool {
    matches!(
        word,
        "poll" | "polls" | "vote" | "votes" | "voters" | "ratings" | "approval" | "support" | "election" | "survey"
    )
}

/// `Brent [crude]`
pub(super) fn is_commodity(word: &str) -> bool {
    matches!(word, "crude" | "futures")
}

/// `Hartwell, [Inc.]`
pub(super) fn is_form_behind_comma(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "inc" | "ltd" | "llc" | "corp" | "co" | "plc" | "lp" | "l.p" | "llp" | "l.l.c" | "s.a" | "n.v" | "incorporated"
    )
}

/// Verbs whatever follows: no noun or adjective is spelt so.
pub(super) fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "told"
            | "was"
            | "were"
            | "is"
            | "are"
            | "has"
            | "had"
            | "have"
            | "would"
            | "could"
            | "should"
            | "did"
            | "does"
            | "fell"
            | "went"
            | "gave"
            | "took"
            | "saw"
            | "began"
            | "came"
            | "became"
            | "got"
            | "grew"
            | "struck"
            | "sued"
            | "threw"
            | "sank"
            | "wrote"
            | "sells"
            | "owns"
            | "denies"
            | "employs"
            | "operates"
            | "expects"
            | "argues"
            | "insists"
    )
}

/// Verbs that may be nouns or adjectives too: `Putin's [left] hand`, `Merkel's [paid] advisers`.
pub(super) fn may_be_verb(word: &str) -> bool {
    matches!(
        word,
        "will"
            | "can"
            | "may"
            | "might"
            | "must"
            | "rose"
            | "cut"
            | "sold"
            | "bought"
            | "paid"
            | "made"
            | "held"
            | "kept"
            | "left"
            | "put"
            | "set"
            | "hit"
            | "lost"
            | "won"
            | "shut"
            | "spent"
            | "led"
            | "met"
            | "built"
            | "broke"
            | "drew"
            | "chose"
            | "ran"
            | "spoke"
            | "stood"
            | "brought"
            | "thought"
            | "sent"
            | "shed"
    ) || (word.len() > 4 && word.ends_with("ed") && !matches!(word, "indeed" | "hundred" | "speed" | "breed" | "creed"))
}

/// What a noun phrase begins with, or what cannot go on with the one before.
pub(super) fn opens_phrase(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "its"
            | "their"
            | "this"
            | "these"
            | "those"
            | "some"
            | "any"
            | "all"
            | "no"
            | "it"
            | "them"
            | "him"
            | "us"
            | "each"
            | "both"
            | "more"
            | "than"
            | "about"
            | "nearly"
            | "almost"
            | "that"
    )
}

/// `opened [ten] restaurants`
pub(super) fn is_number_word(word: &str) -> bool {
    matches!(
        word,
        "one"
            | "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "dozens"
            | "hundreds"
            | "thousands"
            | "half"
            | "several"
            | "many"
    )
}

/// `in`, `on`, `when`: what stands behind a verb, or behind a name that a sentence is done with.
pub(super) fn is_link(word: &str) -> bool {
    matches!(
        word,
        "in" | "on"
            | "at"
            | "for"
            | "to"
            | "with"
            | "by"
            | "from"
            | "as"
            | "after"
            | "before"
            | "when"
            | "while"
            | "because"
            | "over"
            | "since"
            | "until"
            | "under"
            | "into"
            | "against"
    )
}

pub(super) fn is_adverb(word: &str) -> bool {
    matches!(word, "also" | "later" | "now" | "still" | "then" | "already" | "again" | "never" | "soon" | "not")
        || (word.len() > 5 && word.ends_with("ly"))
}
