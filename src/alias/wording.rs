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

/// `Southampton F.C.`
pub(super) fn is_club(word: &str) -> bool {
    matches!(word, "fc" | "afc" | "cf" | "sc" | "fk" | "ac")
}

/// What kind of organisation it is: `Harvard` is `Harvard University`.
pub(super) fn is_organisation_kind(word: &str) -> bool {
    matches!(
        word,
        "university"
            | "college"
            | "institute"
            | "institution"
            | "bank"
            | "airlines"
            | "airline"
            | "airways"
            | "television"
            | "radio"
            | "group"
            | "holdings"
            | "holding"
            | "industries"
            | "motors"
            | "motor"
            | "electronics"
            | "technologies"
            | "technology"
            | "systems"
            | "energy"
            | "oil"
            | "petroleum"
            | "insurance"
            | "pictures"
            | "studios"
            | "newspaper"
            | "magazine"
            | "foundation"
            | "pharmaceuticals"
            | "financial"
            | "hospital"
            | "school"
            | "academy"
            | "museum"
    )
}

/// What kind of place it is, where leaving it out changes nothing: `Lake Baikal`, `Gaza Strip`.
/// Not `province` or `city`: Kandahar province is not Kandahar, nor Quebec City Quebec.
pub(super) fn is_place_kind(word: &str) -> bool {
    matches!(
        word,
        "mount"
            | "lake"
            | "river"
            | "cape"
            | "desert"
            | "valley"
            | "mountains"
            | "peninsula"
            | "island"
            | "islands"
            | "isle"
            | "sea"
            | "ocean"
            | "city"
    )
}

/// Frequent family names of China, Korea and Vietnam, which stand first.
pub(super) fn is_first_standing_family_name(word: &str) -> bool {
    FIRST_STANDING.binary_search(&word).is_ok()
}

const FIRST_STANDING: [&str; 143] = [
    "ahn", "an", "bae", "baek", "bai", "ban", "bui", "cai", "cao", "cha", "chae", "chan", "chang", "chen", "cheng",
    "cheung", "cho", "choe", "choi", "chong", "chu", "chung", "cui", "dai", "dang", "deng", "ding", "dinh", "do",
    "dong", "du", "duong", "fan", "fang", "feng", "fu", "gao", "gong", "gu", "guo", "ha", "han", "hao", "he", "ho",
    "hong", "hou", "hu", "huang", "huynh", "hwang", "hyon", "hyun", "im", "jang", "jeon", "jeong", "ji", "jia",
    "jiang", "jin", "jo", "jong", "jung", "kang", "kim", "ko", "kong", "kwon", "lam", "lau", "le", "lee", "leung",
    "li", "liang", "lim", "lin", "liu", "lu", "luo", "ma", "mao", "meng", "moon", "ngo", "nguyen", "noh", "oh", "paek",
    "pak", "pan", "pang", "park", "peng", "pham", "phan", "qian", "qin", "ri", "roh", "ryang", "ryu", "seo", "shen",
    "shi", "shin", "song", "su", "sun", "tan", "tang", "teo", "tian", "tran", "tsai", "vo", "vu", "wang", "wei", "wen",
    "wong", "wu", "xi", "xie", "xu", "yan", "yang", "yao", "ye", "yeo", "yi", "yoo", "yoon", "yu", "yuan", "yun",
    "zeng", "zhang", "zhao", "zheng", "zhou", "zhu",
];
