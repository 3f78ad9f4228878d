//! The words that pages speak in to those who read them: what a reader is asked to do, and with what.

use crate::document::Rule;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a word is to a page; nothing is known of all others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct PageWord {
    /// What a reader can do: `share`, `listen`.
    pub(super) act: bool,
    /// `report`, `watch`, `support`: a thing as often as an act, so it needs `this`, `our` or the like behind it.
    pub(super) noun: bool,
    /// What of a page the reader does it with, as the reason.
    pub(super) object: Option<Rule>,
    /// Nothing but pages and their programs have it: `newsletter`, `javascript`.
    pub(super) own: bool,
    /// What one does with buttons alone: `sort`, `save`, not `get`, `help`, `keep`.
    pub(super) button: bool,
    /// An object of pages that articles have parts about as well: `rights`, `data`, `mistakes`.
    pub(super) weak: bool,
}

pub(super) fn page_word(folded: &str) -> Option<PageWord> {
    let of = |word: &str| TABLE.get(word).copied();
    of(folded).or_else(|| of(folded.strip_suffix("'s")?))
}

const ACTS: &str = "send save bookmark email e-mail forward tweet listen play pause skip unmute mute enlarge expand \
    collapse zoom hide view see read click tap swipe scroll subscribe unsubscribe log login sign signup register \
    download install follow unfollow join add remove copy request submit contact write reply turn switch enable \
    disable update refresh reload load allow accept reject decline manage choose select customise customize buy \
    purchase order license donate give get receive keep stay try start unlock upgrade cancel renew activate continue \
    explore browse discover check visit find search learn tell help leave sort filter edit change set increase \
    decrease go return jump open close translate cite discuss rate enter confirm verify complete let become create \
    reuse republish show make explore star upvote downvote embed redeem miss hear scan message toggle";

/// Acts that are things as well: "Share prices fell", "Report from the islands".
const NOUN_ACTS: &str = "share gift like pin print post comment watch report flag support vote link access review block \
    thank";

const OBJECTS: &[(Rule, &str)] = &[
    (
        Rule("share-prompt"),
        "followers timeline google facebook twitter linkedin whatsapp telegram reddit pinterest instagram threads bluesky mastodon tiktok social \
         friend friends link links url clipboard",
    ),
    (
        Rule("comment-prompt"),
        "comment comments commenting commenters reply replies discussion conversation moderation moderators thread",
    ),
    (
        Rule("newsletter-box"),
        "newsletter newsletters inbox unsubscribe alert alerts notification notifications email emails e-mail e-mails briefing \
         briefings digest mailing",
    ),
    (
        Rule("support-prompt"),
        "subscribed limit subscription subscriptions subscriber subscribers journalism account trial member members membership paywall \
         access donation donations contribution plan pass",
    ),
    (Rule("app-prompt"), "app apps android iphone ipad ios"),
    (
        Rule("cookie-notice"),
        "cookie cookies consent privacy partners preferences terms policy data device devices settings",
    ),
    (
        Rule("page-notice"),
        "javascript browser browsers adblocker ad-blocker blocker recaptcha captcha extension extensions plugin flash",
    ),
    (
        Rule("player-line"),
        "video videos audio playback podcast podcasts player episode transcript subtitles livestream stream clip",
    ),
    (
        Rule("image-prompt"),
        "image images photo photos picture pictures gallery galleries slideshow caption captions graphic",
    ),
    (
        Rule("licence-line"),
        "licence license licences licenses licensing licensed reprint reprints permission permissions rights copyright \
         reproduction reuse syndication",
    ),
    (Rule("disclaimer"), "syndicated unedited auto-generated feed feeds"),
    (
        Rule("advertisement"),
        "advertisement advertisements ad ads advert adverts advertisers sponsor sponsors sponsored promotion",
    ),
    (Rule("live-line"), "updates liveblog blog events"),
    (
        Rule("contact-prompt"),
        "message mistakes tip tips newsroom reporter reporters error errors typo mistake correction corrections feedback touch us",
    ),
    (
        Rule("navigation"),
        "region linking article articles story stories page pages post posts content site sites website websites topic topics section \
         homepage headline headlines coverage author authors edition menu navigation font text mode interest interests \
         archive feature features item items list profile series",
    ),
];

const OWN: &str = "newsletter newsletters inbox notifications app apps podcast podcasts subscription subscriptions \
    subscribers javascript browser adblocker ad-blocker cookies recaptcha homepage livestream liveblog website \
    whatsapp facebook instagram journalism";

const WEAK: &str = "rights data terms plan access account trial device devices settings member members contribution \
    donation donations friend friends events pass series section site sites mode feature features item \
    items list profile post posts us touch tip tips error errors mistake mistakes correction corrections text policy \
    privacy flash extension extensions partners link links reporter reporters newsroom journalism topic topics interest \
    interests conversation discussion limit region timeline followers message linking copyright google";

const BUTTONS: &str = "click tap swipe scroll subscribe unsubscribe log login sign signup register download install save \
    bookmark listen watch sort filter skip cancel unlock accept reject manage share follow print view switch enlarge \
    expand load refresh email copy gift pause mute unmute forward send post continue";

/// Other words that prompts are made of.
const OTHERS: &str = "can't cannot abuse accepting aloud bureaus changes code colleague colleagues compiled date display displayed \
    end ended ends enquiries hit inquiries instead loaded matter over past played posted prohibited respectful seeing seen \
    services slow subscribed timed unauthorised unauthorized unavailable able about above account additional address again agency agree agreeing all anytime appear \
    appears approach approved articles auto automated automatically available awaiting back below best better between \
    blocked bottom box breaking browsing button category choice choices choosing clicking closed closes collect \
    coming community continues continuing country credit daily dark day days default delivered delivery desk details \
    different digital direct directly disabled discover duration easy edited email enabled ended enjoy entering \
    evening every exclusive exclusively experience external fields first folder font free friday full fullscreen \
    generated guidelines hand headline helpful here hour hours how important improve inappropriate independent \
    information it's keeping kept larger last later latest learn left length less light like liked limit limited \
    linking live loading local log longer making marked material measure measurement media mins minute minutes \
    missed miss mobile moderated monday month monthly months more morning most necessary need never new newest news \
    next nothing now offer offers offline often old older oldest online only opening opens optional options out \
    part party password personal personalise personalised personalize personalized phone pinned playing please popular \
    powered preferred premium previous print privately processed processing protected published publishing quality quick \
    reached read reader readers reading received recommended register related relevant remaining required respect run runs \
    responsible resume review rules running saved screen second seconds section sent services someone share shared shares \
    sign signed signing similar size source special staff standards store stored stay straight submitted submitting \
    sunday supported switch tab technologies technology thank thanks third third-party time today tools top touch \
    traffic trending trusted uncheck understand unlimited unread unsupported up updated usage use used user users uses \
    using version via view viewed viewing views visit visiting visits want watching way week weekly weeks welcome \
    window wire without work works worth year years your's";

static TABLE: LazyLock<BTreeMap<&'static str, PageWord>> = LazyLock::new(|| {
    let mut table: BTreeMap<&'static str, PageWord> = BTreeMap::new();
    let mut mark = |words: &'static str, change: &dyn Fn(&mut PageWord)| {
        words.split_whitespace().for_each(|word| change(table.entry(word).or_default()));
    };
    mark(OTHERS, &|_| {});
    mark(ACTS, &|word| word.act = true);
    mark(NOUN_ACTS, &|word| (word.act, word.noun) = (true, true));
    for (reason, words) in OBJECTS {
        mark(words, &|word| word.object = Some(*reason));
    }
    mark(OWN, &|word| word.own = true);
    mark(BUTTONS, &|word| word.button = true);
    mark(WEAK, &|word| word.weak = true);
    table
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_parts() {
        assert_eq!(page_word("harbour"), None);
        assert!(page_word("listen").is_some_and(|w| w.act && !w.noun));
        assert!(page_word("report").is_some_and(|w| w.act && w.noun));
        assert_eq!(page_word("newsletter's").and_then(|w| w.object), Some(Rule("newsletter-box")));
        // What is marked must be something: a word that only pages have is an object of theirs.
        let loose = TABLE.iter().filter(|(_, w)| (w.own || w.weak) && w.object.is_none());
        assert_eq!(loose.map(|(word, _)| *word).collect::<Vec<_>>(), [""; 0]);
    }
}
