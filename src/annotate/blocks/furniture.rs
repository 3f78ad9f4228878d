//! What the page added around the article. Phrases are general and short: a paragraph that speaks of sharing or of
//! subscribers has to stay, and a prompt that is missed does little harm.

use super::passage::{Passage, Word, page_role};
use super::phrase::is_phrase;
use crate::document::Rule;
use crate::pack::{Pack, PageRole, PhraseList};

enum Test {
    /// At most so many words, and the whole passage is one of the phrases.
    Phrases(usize, PhraseList),
    /// The same, and no full stop: `Video by Jane Doe`, but not "Video by the group shows rockets."
    Fragments(usize, PhraseList),
    Shape(fn(&Passage<'_>, &Pack) -> bool),
}

use Test::{Fragments, Phrases, Shape};

/// What follows the head of such a list may belong to it.
pub(super) const RELATED_LIST: Rule = Rule("related-list");

/// In order: the first that fits gives the reason.
const RULES: &[(Rule, Test)] = &[
    (Rule("likes-count"), Phrases(10, PhraseList::LikesCount)),
    (Rule("comment-prompt"), Phrases(16, PhraseList::CommentPrompt)),
    (Rule("share-prompt"), Phrases(16, PhraseList::SharePrompt)),
    (Rule("share-prompt"), Shape(is_networks)),
    (Rule("newsletter-box"), Phrases(40, PhraseList::NewsletterBox)),
    (Rule("support-prompt"), Phrases(40, PhraseList::SupportPrompt)),
    (Rule("cookie-notice"), Phrases(60, PhraseList::CookieNotice)),
    (Rule("copyright-line"), Phrases(60, PhraseList::CopyrightLine)),
    (Rule("copyright-line"), Shape(has_copyright_sign)),
    (Rule("advertisement"), Phrases(8, PhraseList::Advertisement)),
    (Rule("photo-credit"), Fragments(16, PhraseList::PhotoCredit)),
    (Rule("photo-credit"), Shape(is_agency_credit)),
    (Rule("tags-line"), Fragments(30, PhraseList::TagsLine)),
    (Rule("related-link"), Phrases(25, PhraseList::RelatedLink)),
    (RELATED_LIST, Fragments(10, PhraseList::RelatedList)),
    (Rule("navigation"), Phrases(10, PhraseList::Navigation)),
    (Rule("navigation"), Shape(is_trail)),
    (Rule("credit-line"), Shape(is_credit_line)),
    (Rule("credit-line"), Phrases(30, PhraseList::CreditLine)),
    (Rule("disclaimer"), Phrases(50, PhraseList::Disclaimer)),
];

/// Whether a rule asks for so little that a headline may fit it.
pub(super) fn may_be_headline(rule: Rule) -> bool {
    matches!(rule.0, "related-link" | "related-list" | "photo-credit" | "tags-line" | "credit-line" | "support-prompt")
}

/// Whether a rule asks for so little of what follows the first words that a sentence of the article may fit it.
pub(super) fn may_turn_to_news(rule: Rule) -> bool {
    !matches!(rule.0, "likes-count" | "photo-credit" | "credit-line" | "disclaimer" | "tags-line" | "related-list")
}

/// The reason why a passage is furniture by its own words, wherever it stands.
pub(super) fn reason(passage: &Passage<'_>, pack: &Pack) -> Option<Rule> {
    if passage.words.is_empty() {
        return None;
    }
    let is_one_of = |list: PhraseList| pack.phrase_list(list).any(|phrase| is_phrase(&passage.words, phrase));
    let fits = |test: &Test| match test {
        Phrases(longest, list) => passage.is_within(*longest) && is_one_of(*list),
        Fragments(longest, list) => passage.is_within(*longest) && !passage.ends_sentence() && is_one_of(*list),
        Shape(shape) => shape(passage, pack),
    };
    RULES.iter().find(|(_, test)| fits(test)).map(|(rule, _)| *rule)
}

/// `Facebook Twitter WhatsApp Email`: names of networks and buttons, nothing else.
fn is_networks(passage: &Passage<'_>, _: &Pack) -> bool {
    let network = |word: &Word<'_>| word.role.has(PageRole::NETWORK);
    passage.is_within(20)
        && !passage.ends_sentence()
        && passage.words.iter().all(|w| network(w) || w.role.has(PageRole::BUTTON))
        && passage.words.iter().any(|w| network(w) && w.folded.len() > 1 || w.role.has(PageRole::WAY_TO_SHARE))
}

/// `© 2024 Example Media`, `(c) Example 2024`.
fn has_copyright_sign(passage: &Passage<'_>, _: &Pack) -> bool {
    passage.is_within(40)
        && (passage.text.starts_with('©') || passage.text.starts_with("(c)") || passage.text.starts_with("(C)"))
}

/// `(AP Photo/Jane Doe)`, `Jane Doe/Getty Images`, `Jane Doe via AP`.
fn is_agency_credit(passage: &Passage<'_>, pack: &Pack) -> bool {
    if !passage.is_within(12) || passage.ends_sentence() && !passage.text.ends_with(')') {
        return false;
    }
    let lower = passage.text.to_ascii_lowercase();
    let agency = |part: &str| {
        let first = part.split(|c: char| !c.is_alphanumeric()).find(|w| !w.is_empty()).unwrap_or_default();
        page_role(pack, first).has(PageRole::NEWS_AGENCY)
    };
    let capitals = passage.words.iter().all(|w| w.is_capitalised() || w.role.has(PageRole::IN_PHOTO_CREDIT));
    lower.starts_with('(') && lower.contains("photo/")
        || capitals
            && (lower.split(['/', '|']).skip(1).any(agency)
                || lower.split_once(" via ").is_some_and(|(_, after)| agency(after)))
}

/// `Home > World > Asia`, `News | Sport | Opinion`.
fn is_trail(passage: &Passage<'_>, _: &Pack) -> bool {
    let strokes = passage.text.split(['>', '»', '|', '›']).collect::<Vec<_>>();
    strokes.len() >= 3
        && passage.is_within(20)
        && !passage.ends_sentence()
        && strokes.iter().all(|part| part.split_whitespace().count() <= 3)
}

/// `(Reporting by Jane Doe; Editing by John Roe)`
fn is_credit_line(passage: &Passage<'_>, _: &Pack) -> bool {
    let credits: Vec<usize> =
        passage.words.windows(2).enumerate().filter(|(_, pair)| is_credit(pair)).map(|(at, _)| at).collect();
    // "Reporting by the newspaper found that …" is news.
    passage.is_within(45)
        && credits.first().is_some_and(|&at| at <= 1)
        && (credits.len() >= 2 || passage.text.starts_with(['(', '[']) || !passage.ends_sentence())
}

fn is_credit(pair: &[Word<'_>]) -> bool {
    pair[0].role.has(PageRole::WORK) && pair[1].folded == "by"
}
