//! Closed word lists of how names are built.

/// Words that initials may leave out.
pub(super) fn is_small(word: &str) -> bool {
    matches!(
        word,
        "of" | "the"
            | "for"
            | "and"
            | "in"
            | "on"
            | "to"
            | "at"
            | "de"
            | "du"
            | "des"
            | "del"
            | "da"
            | "do"
            | "la"
            | "le"
            | "les"
            | "et"
            | "y"
            | "und"
            | "der"
            | "die"
    )
}

/// The long form of a word that names abbreviate.
pub(super) fn unabbreviated(word: &str) -> Option<&'static str> {
    Some(match word {
        "inc" => "incorporated",
        "corp" => "corporation",
        "co" | "cos" => "company",
        "ltd" => "limited",
        "intl" => "international",
        "natl" => "national",
        "univ" => "university",
        "inst" => "institute",
        "dept" => "department",
        "assn" | "assoc" => "association",
        "govt" => "government",
        "st" => "saint",
        "mt" => "mount",
        "ft" => "fort",
        "bros" => "brothers",
        "mfg" => "manufacturing",
        "organisation" => "organization",
        "defence" => "defense",
        "labour" => "labor",
        "centre" => "center",
        _ => return None,
    })
}
