//! Lists of phrases, `phrases/<list>.txt` of a language: a phrase a line, in the notation of `annotate/blocks/phrase.rs`.

use crate::document::named::named;

named! {
    /// What the phrases of a list say.
    PhraseList {
        /// What pages say of how many like them.
        LikesCount "likes-count",
        /// What pages say of comments.
        CommentPrompt "comment-prompt",
        /// What pages say about sharing.
        SharePrompt "share-prompt",
        /// What pages say about letters and alerts.
        NewsletterBox "newsletter-box",
        /// How pages ask for money.
        SupportPrompt "support-prompt",
        /// What pages say of cookies and privacy.
        CookieNotice "cookie-notice",
        /// Who holds the rights.
        CopyrightLine "copyright-line",
        /// What stands around advertisements.
        Advertisement "advertisement",
        /// What stands under pictures.
        PhotoCredit "photo-credit",
        /// Topics and categories.
        TagsLine "tags-line",
        /// What leads to another story.
        RelatedLink "related-link",
        /// The head of a list of other stories.
        RelatedList "related-list",
        /// Menus and buttons.
        Navigation "navigation",
        /// Who worked on an article.
        CreditLine "credit-line",
        /// What a page does not answer for.
        Disclaimer "disclaimer",
        /// What stands before the names of those who are credited.
        CreditLead "credit-lead",
        /// Two words before the name of who sponsors a text.
        SponsorLead "sponsor-lead",
        /// Three words before the name of who paid for a text.
        PaidLead "paid-lead",
        /// What stands before a stroke or a colon and the headline of another story.
        LinkLabel "link-label",
        /// Lines of pages that go on while something happens.
        LiveLine "live-line",
        /// Up to the word before the name of the outlet that an article is from.
        RepublishLead "republish-lead",
    }
}

/// Lists behind each other, in the order of [`PhraseList::ALL`], each closed by this.
const END: char = '\u{1}';

/// The section of the pack; `lists` has the phrases of each list.
pub(super) fn write(lists: &[Vec<String>]) -> Vec<u8> {
    lists.iter().flat_map(|list| list.join("\n").into_bytes().into_iter().chain([END as u8])).collect()
}

/// The phrases of each list of a section; `None` if it is none.
pub(super) fn read(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    let lists: Vec<&str> = std::str::from_utf8(bytes).ok()?.split(END).collect();
    let (last, lists) = lists.split_last()?;
    let whole = last.is_empty() && lists.len() == PhraseList::ALL.len();
    whole.then(|| lists.iter().map(|list| list.lines().map(str::to_owned).collect()).collect())
}

/// What is wrong with a line: brackets hold one word, words are folded.
pub(super) fn check(phrase: &str) -> Result<(), String> {
    for word in phrase.split(' ') {
        let inner = word.strip_prefix('[').and_then(|word| word.strip_suffix(']')).unwrap_or(word);
        if inner.is_empty() || inner.contains(['[', ']']) || inner.split('|').any(str::is_empty) {
            return Err(format!("{word:?} is no word of a phrase"));
        }
        if crate::text::fold(inner) != inner {
            return Err(format!("{inner:?} is looked for as {:?}", crate::text::fold(inner)));
        }
    }
    Ok(())
}
