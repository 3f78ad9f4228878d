//! The slugs that readers give, in words: where a fact stood, why the format itself sets a block aside, what stopped nothing
//! and should be known.

/// A slug, and what it says to a reader: a phrase that answers "where from?", "why not the article?" or "what is the
/// matter?". Where it ends in a colon, the words of the warning tell the case.
pub const SLUGS: &[(&str, &str)] = &[
    // Where a fact stood.
    ("json-ld", "the page’s data on the article"),
    ("open-graph", "the page’s data for links (Open Graph)"),
    ("twitter-card", "the page’s data for links (Twitter)"),
    ("parsely", "the page’s data for counting readers (Parse.ly)"),
    ("sailthru", "the page’s data for letters (Sailthru)"),
    ("dublin-core", "the page’s data for libraries (Dublin Core)"),
    ("citation", "the page’s data for citing it"),
    ("meta", "the head of the page"),
    ("itemprop", "a mark in the page"),
    ("lang", "the page’s own word on its language"),
    ("time-element", "a time marked in the page"),
    ("heading", "the heading over the text"),
    ("title-element", "the title of the window"),
    ("address", "the day in the address"),
    ("shown-day", "the day beside the title"),
    ("shown-byline", "the name beside the title"),
    ("canonical", "the address that the page gives as its own"),
    ("saved-from", "the browser that saved it"),
    ("single-file", "SingleFile, which saved it"),
    ("saved-page", "the head of the saved page"),
    ("mail-header", "the head of the mail"),
    ("feed", "the feed"),
    ("news-item", "the head of the agency’s report"),
    ("book", "the book’s own data"),
    ("document-properties", "the properties of the document"),
    ("record", "the record"),
    ("web-archive", "the web archive"),
    ("subtitles", "the head of the subtitles"),
    // Why a block is not the article.
    ("hidden", "not shown on the page"),
    ("frame", "another page, shown inside this one"),
    ("consent", "a question for consent"),
    ("repeated", "says a piece of a paragraph once more"),
    ("byline", "author line"),
    ("dateline", "date line of the document"),
    ("quoted-reply", "the mail that this one answers"),
    ("forward-header", "the head of a forwarded mail"),
    ("signature", "signature of the mail"),
    ("contents", "table of contents"),
    ("running-head", "head or foot of each sheet"),
    ("running-foot", "foot of each page"),
    ("page-number", "number of the page"),
    ("turned", "written along the edge of the page"),
    ("sound", "a sound, not speech"),
    // What the reader should know.
    ("article-cut", "the page keeps its text for subscribers; it may end early"),
    ("no-article", "there is hardly any text on this page; save it when its article is shown"),
    ("looks-like-a-list", "this looks like a page of links to articles, not like one"),
    ("live-blog", "a live blog: the newest part stands first"),
    ("double-encoded", "letters were encoded twice where the page was made; the words are left as they are"),
    ("left-out", "some of the file was not read:"),
    ("file-cut", "the file is not read to its end:"),
    ("pages-without-text", "some pages may be pictures of text:"),
    ("recognized-text", "its pages are pictures; a program recognized the words, and some may be wrong"),
    ("letters-unknown", "the file does not say what some of its letters are; words are missing"),
    ("archive-cut", "the archive is not read to its end:"),
    ("summary-only", "the feed has only a summary; the whole article is at its address"),
];

/// A reader may give it: it has words.
#[must_use]
pub fn has_words(slug: &str) -> bool {
    SLUGS.iter().any(|(known, _)| *known == slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_once_and_some_reader_gives_it() {
        let mut sources = String::new();
        let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else if !path.ends_with("slugs.rs") {
                    sources.push_str(&std::fs::read_to_string(path).expect("a source"));
                }
            }
        }
        for (at, (slug, words)) in SLUGS.iter().enumerate() {
            assert!(!words.is_empty() && !SLUGS[..at].iter().any(|(before, _)| before == slug), "{slug}");
            assert!(sources.contains(&format!("\"{slug}\"")), "{slug}: no reader gives it");
        }
    }
}
