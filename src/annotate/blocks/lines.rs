//! Lines whose form tells them: a label with its value, a time stamp, a bar of a player, a credit.

use super::passage::{Passage, Word};
use super::phrase::is_phrase;
use crate::calendar::{MONTHS, WEEKDAYS};
use crate::document::Rule;
use crate::pack::{Pack, PageRole, PhraseList};
use crate::text::fold;

type Check = fn(&Passage<'_>, &Pack) -> bool;

/// In order; the flag says whether a headline may look like this.
const CHECKS: &[(Rule, bool, Check)] = &[
    (Rule("image-label"), false, is_image_label),
    (Rule("player-line"), false, is_player),
    (Rule("credit-line"), true, is_credit),
    (Rule("advertisement"), true, is_sponsor),
    (Rule("related-link"), true, is_link),
    (Rule("live-line"), true, is_live),
];

pub(super) fn reason(passage: &Passage<'_>, pack: &Pack, at_head: bool) -> Option<Rule> {
    let fits = |(_, headline, check): &&(Rule, bool, Check)| !(at_head && *headline) && check(passage, pack);
    CHECKS.iter().find(fits).map(|(rule, _, _)| *rule)
}

/// `Image source, Getty Images`, `Image copyright X Image caption Y`; but "Image source code was leaked".
fn is_image_label(passage: &Passage<'_>, _: &Pack) -> bool {
    let [kind, part, rest @ ..] = &passage.words[..] else { return false };
    let value = rest.first().is_none_or(|w| w.is_capitalised() || w.is_number());
    passage.is_within(60)
        && kind.role.has(PageRole::IMAGE_KIND)
        && kind.after.is_empty()
        && part.role.has(PageRole::IMAGE_PART)
        && (!part.after.is_empty() && !part.after.starts_with('.') || value)
        && !(part.after.is_empty() && rest.is_empty() && passage.ends_sentence())
}

/// A time of a recording: `2:14`, `1:02:14`.
fn is_length(word: &Word<'_>) -> bool {
    word.folded.contains(':') && word.folded.bytes().all(|b| b.is_ascii_digit() || b == b':')
}

/// `Video duration 2:14`, `Now Playing`, `0:00 / 2:14`.
fn is_player(passage: &Passage<'_>, _: &Pack) -> bool {
    let count = |role: PageRole| passage.words.iter().filter(|w| w.role.has(role)).count();
    let lengths = passage.words.iter().filter(|w| is_length(w)).count();
    let numbers = passage.words.iter().filter(|w| w.folded.starts_with(|c: char| c.is_ascii_digit())).count();
    let (sure, sort) = (count(PageRole::PLAYER), count(PageRole::RECORDING));
    passage.is_within(14)
        && !passage.ends_sentence()
        && sure + sort + count(PageRole::BESIDE_PLAYER) + numbers >= passage.words.len()
        && (sure > 0 && passage.words.len() <= 8 || lengths >= 2 || sort > 0 && numbers > 0)
}

/// Small words between the names of those who are credited, and what they did.
fn names_only(words: &[Word<'_>]) -> bool {
    let known = PageRole::IN_CREDIT.or(PageRole::STAFF);
    words.iter().all(|w| w.is_capitalised() || w.role.has(known))
}

/// `With inputs from PTI`, `Additional reporting by Marco Trind in Odrin`, `Lena Osei reported from Odrin.`
fn is_credit(passage: &Passage<'_>, pack: &Pack) -> bool {
    let words = &passage.words;
    if !passage.is_within(24) {
        return false;
    }
    let bracketed = passage.text.starts_with(['(', '[']) && passage.text.ends_with([')', ']']);
    let lead = (2..=words.len().min(6))
        .rev()
        .find(|&n| pack.phrase_list(PhraseList::CreditLead).any(|lead| is_phrase(&words[..n], lead)));
    if let Some(lead) = lead {
        return (bracketed || !passage.ends_sentence()) && names_only(&words[lead..]);
    }
    // "The minister reported from the islands": a credit has names alone around it.
    let made = words.iter().position(|w| w.role.has(PageRole::CREDITED)).filter(|&at| at >= 2);
    made.is_some_and(|at| {
        let rest = &words[at + 1..];
        let from = rest.first().is_some_and(|w| w.folded == "from");
        let named = words[..at].iter().all(|w| w.is_capitalised() || w.folded == "and");
        let to = is_phrase(&rest[..rest.len().min(1)], "reporting") && rest.len() <= 8 && names_only(&rest[1..]);
        named && words[0].is_capitalised() && (from && names_only(&rest[1..]) && rest.len() <= 4 || to)
    })
}

/// `Sponsored by the Harbour Bank`, `Powered by Dock Media`
fn is_sponsor(passage: &Passage<'_>, pack: &Pack) -> bool {
    let begins = |count: usize, list: PhraseList| {
        let first = &passage.words[..passage.words.len().min(count)];
        pack.phrase_list(list).any(|lead| is_phrase(first, lead))
    };
    !passage.ends_sentence()
        && (passage.is_within(9) && begins(2, PhraseList::SponsorLead)
            || passage.is_within(10) && begins(3, PhraseList::PaidLead))
}

/// `Also read: Why the cod left`, `WATCH | Why the cod left`: a label, a stroke or colon, the headline of another story.
fn is_link(passage: &Passage<'_>, pack: &Pack) -> bool {
    let Some(cut) = passage.text.find(['|', ':', '：']).filter(|_| passage.is_within(25)) else { return false };
    let label = passage.words.iter().take_while(|w| (w.span.start - passage.span().start) < cut as u32).count();
    let value = passage.text[cut..].trim_start_matches(['|', ':', '：', ' ', '\u{a0}']);
    let headline = value.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase() || opens_quote(c));
    // "Watch: it was found in the mud, still running."
    (1..=5).contains(&label)
        && headline
        && (!passage.ends_sentence() || value.ends_with(['?', '!']))
        && pack.phrase_list(PhraseList::LinkLabel).any(|phrase| is_phrase(&passage.words[..label], phrase))
}

fn opens_quote(c: char) -> bool {
    matches!(c, '‘' | '“' | '\'' | '"')
}

/// `Key events`, `5 new updates`, `This live page is now closed`.
fn is_live(passage: &Passage<'_>, pack: &Pack) -> bool {
    passage.is_within(14)
        && (!passage.ends_sentence() || passage.is_within(10))
        && pack.phrase_list(PhraseList::LiveLine).any(|line| is_phrase(&passage.words, line))
}

/// `Updated 3 hours ago`, `Mon 4 Mar 2024 10.00 GMT`: every word is of a date, and it says what the date is of, or the
/// time of the day as pages write it. A date alone may head a part of a chronicle.
pub(super) fn is_time_stamp(passage: &Passage<'_>) -> bool {
    if !passage.is_within(16) || passage.words.len() < 2 {
        return false;
    }
    let number = |w: &Word<'_>| w.folded.starts_with(|c: char| c.is_ascii_digit());
    let zone = |w: &Word<'_>| {
        (2..=5).contains(&w.text.len())
            && w.text.bytes().all(|b| b.is_ascii_uppercase())
            && w.text.ends_with(['T', 'C', 'B'])
    };
    let clock = |w: &Word<'_>| {
        let digits = w.folded.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        digits
            .split_once([':', '.'])
            .is_some_and(|(h, m)| h.len() <= 2 && m.len() == 2 && m.bytes().all(|b| b.is_ascii_digit()))
    };
    let words = &passage.words;
    let stamp = PageRole::STAMP_LEAD.or(PageRole::IN_STAMP).or(PageRole::STAMP_UNIT);
    let led = words.iter().any(|w| w.role.has(PageRole::STAMP_LEAD));
    let fits = |w: &Word<'_>| number(w) || zone(w) || is_calendar(&w.folded) || w.role.has(stamp);
    words.iter().all(fits) && words.iter().any(number) && (led || words.iter().any(zone) && words.iter().any(clock))
}

/// Months and days of the week, also cut to three or four letters.
fn is_calendar(folded: &str) -> bool {
    let word = fold(folded.trim_end_matches('.'));
    word.len() >= 3
        && MONTHS
            .iter()
            .chain(WEEKDAYS.iter())
            .any(|name| *name == word || (word.len() <= 5 && name.starts_with(&word)))
}
