//! Words that page furniture begins or ends with, in the languages of many pages: evidence, not a verdict.

/// A cue with the beginnings of its words or phrases, in small letters.
const CUES: &[(&str, &[&str])] = &[
    (
        "photo",
        &[
            "photo",
            "foto",
            "bild",
            "image",
            "picture",
            "getty",
            "imago",
            "credit",
            "file photo",
            "dpa",
            "afp",
            "reuters/",
            "©",
        ],
    ),
    (
        "more",
        &[
            "read more",
            "read also",
            "read next",
            "lesen sie",
            "mehr zum",
            "mehr lesen",
            "weiterlesen",
            "lire aussi",
            "à lire",
            "leer más",
            "lee también",
            "leggi anche",
            "lees ook",
            "læs også",
            "les også",
            "see also",
            "more:",
            "auch interessant",
            "more on",
            "more from",
            "mehr dazu",
        ],
    ),
    ("by", &["by ", "von ", "par ", "por ", "di ", "door ", "af ", "av ", "text:", "written by"]),
    (
        "share",
        &[
            "share",
            "teilen",
            "partager",
            "compartir",
            "condividi",
            "tweet",
            "facebook",
            "whatsapp",
            "e-mail",
            "email",
            "print",
            "drucken",
            "merken",
            "copy link",
            "link kopieren",
            "artikel teilen",
        ],
    ),
    (
        "comment",
        &["comment", "kommentar", "kommentieren", "commenter", "comentarios", "leave a reply", "reply", "antworten"],
    ),
    (
        "newsletter",
        &[
            "newsletter",
            "subscribe",
            "sign up",
            "abonnieren",
            "abonnez",
            "suscríbete",
            "subscrib",
            "inbox",
            "jetzt anmelden",
            "get the latest",
        ],
    ),
    (
        "advert",
        &[
            "advert",
            "anzeige",
            "werbung",
            "publicité",
            "publicidad",
            "pubblicità",
            "sponsored",
            "story continues below",
            "promo",
            "affiliate",
        ],
    ),
    ("rights", &["copyright", "all rights reserved", "alle rechte", "tous droits", "todos los derechos"]),
    (
        "cookie",
        &[
            "cookie",
            "privacy",
            "datenschutz",
            "consent",
            "einwilligung",
            "zustimmung",
            "privatsphäre",
            "externe inhalte",
            "externen inhalt",
            "externer inhalt",
            "eingebettete inhalte",
            "an dieser stelle",
            "einverstanden",
            "personenbezogene",
            "third-party",
            "contenu externe",
            "contenido externo",
            "javascript",
            "adblock",
        ],
    ),
    ("follow", &["follow", "folgen", "suivez", "síguenos", "join us", "telegram", "instagram"]),
    (
        "stamp",
        &[
            "published",
            "updated",
            "posted",
            "last modified",
            "veröffentlicht",
            "aktualisiert",
            "stand:",
            "publié",
            "mis à jour",
            "publicado",
            "actualizado",
            "erstellt",
            "min read",
            "minute",
            "ago",
            "vor ",
        ],
    ),
    (
        "related",
        &[
            "related",
            "recommended",
            "most read",
            "most popular",
            "meistgelesen",
            "trending",
            "you may",
            "you might",
            "das könnte",
            "more stories",
            "top stories",
            "mehr aus",
            "weitere",
            "themen",
            "tags",
            "topics",
            "zum thema",
            "ähnliche",
            "à propos",
        ],
    ),
    (
        "login",
        &[
            "log in",
            "login",
            "sign in",
            "register",
            "anmelden",
            "registrieren",
            "already a",
            "sie haben bereits",
            "premium",
            "abo",
            "continue reading",
            "weiter lesen",
        ],
    ),
    (
        "about",
        &[
            "about the author",
            "is a ",
            "über den autor",
            "zur person",
            "contact the",
            "reach ",
            "editing by",
            "reporting by",
            "with agency",
            "this article was",
            "this story",
            "originally published",
        ],
    ),
    (
        "correction",
        &["correction", "editor's note", "editor’s note", "clarification", "korrektur", "anm. d. red", "update:"],
    ),
];

pub(super) const COUNT: usize = 15;

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn name(cue: usize) -> &'static str {
    CUES[cue].0
}

/// The cues that a text begins with; of a short text also those that stand in it.
pub(super) fn of(text: &str) -> Vec<usize> {
    const SHORT: usize = 90;
    let start: String = text.chars().take(SHORT).collect::<String>().to_lowercase();
    let start = start.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let short = text.len() <= SHORT;
    let stands = |word: &&&str| start.starts_with(**word) || short && word.len() > 5 && start.contains(**word);
    (0..CUES.len()).filter(|&cue| CUES[cue].1.iter().any(|word| stands(&word))).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_are_counted() {
        assert_eq!(super::CUES.len(), super::COUNT);
    }
}
