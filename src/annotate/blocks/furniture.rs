//! What the page added around the article. Phrases are general and short: a paragraph that speaks of sharing or of
//! subscribers has to stay, and a prompt that is missed does little harm.

use super::passage::{Passage, Word};
use super::phrase::is_phrase;
use crate::document::Rule;

enum Test {
    /// At most so many words, and the whole passage is one of the phrases.
    Phrases(usize, &'static [&'static str]),
    /// The same, and no full stop: `Video by Jane Doe`, but not "Video by the group shows rockets."
    Fragments(usize, &'static [&'static str]),
    Shape(fn(&Passage<'_>) -> bool),
}

use Test::{Fragments, Phrases, Shape};

/// What follows the head of such a list may belong to it.
pub(super) const RELATED_LIST: Rule = Rule("related-list");

/// In order: the first that fits gives the reason.
const RULES: &[(Rule, Test)] = &[
    (Rule("likes-count"), Phrases(10, LIKES)),
    (Rule("comment-prompt"), Phrases(16, COMMENTS)),
    (Rule("share-prompt"), Phrases(16, SHARES)),
    (Rule("share-prompt"), Shape(is_networks)),
    (Rule("newsletter-box"), Phrases(40, NEWSLETTERS)),
    (Rule("support-prompt"), Phrases(40, SUPPORT)),
    (Rule("cookie-notice"), Phrases(60, COOKIES)),
    (Rule("copyright-line"), Phrases(60, COPYRIGHT)),
    (Rule("copyright-line"), Shape(has_copyright_sign)),
    (Rule("advertisement"), Phrases(8, ADVERTISEMENTS)),
    (Rule("photo-credit"), Fragments(16, PHOTOS)),
    (Rule("photo-credit"), Shape(is_agency_credit)),
    (Rule("tags-line"), Fragments(30, TAGS)),
    (Rule("related-link"), Phrases(25, LINKS)),
    (RELATED_LIST, Fragments(10, RELATED)),
    (Rule("navigation"), Phrases(10, NAVIGATION)),
    (Rule("navigation"), Shape(is_trail)),
    (Rule("credit-line"), Shape(is_credit_line)),
    (Rule("credit-line"), Phrases(30, CREDITS)),
    (Rule("disclaimer"), Phrases(50, DISCLAIMERS)),
];

const LIKES: &[&str] = &[
    "# bloggers|people|readers|users|others|friends like|liked|likes this [post|article|story]",
    "# blogger|person|reader likes|liked this [post|article|story]",
    "one blogger|person likes this",
    "# likes|shares|views|retweets|reposts|claps|votes|reactions",
    "be the first to like this [post|article]",
    "like|likes loading",
];

const COMMENTS: &[&str] = &[
    "leave|add|post|write|make|submit|drop a|your [new] comment|reply|response [here|below]",
    "leave a comment|reply cancel reply",
    "leave a comment|reply|response on *",
    "# comments|comment|replies|reply|responses|response",
    "# comments on *",
    "no comments|comment|responses [yet]",
    "comments|comment|discussion [#]",
    "comments [are] [now] closed|disabled|off [on|for] [this] [article|post|story]",
    "view|show|see|read|load [all|more] [#] comments|replies",
    "hide comments",
    "report|flag [this] [as] abuse|spam|inappropriate|comment|user",
    "be the first to comment|reply|respond [on|to] [this] [article|post|story]",
    "join the|our conversation|discussion|debate",
    "have your say",
    "comment on this article|story|post",
    "log|sign in to|and [leave|post|join] [a|the] comment|reply|conversation|discussion",
    "you must be logged|signed in to post|leave a comment",
    "your email address will not be published *",
    "required fields are marked",
    "post comment",
    "notify me of new|follow-up comments|posts *",
    "this site uses akismet *",
];

const SHARES: &[&str] = &[
    "share|tweet|email|print|save|bookmark [this] [article|story|post|page|entry|item|news]",
    "share|tweet|pin|like [it|this|on|with|via] [article|story|post|page|news] [on|via|with|to] facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|email|friends|others",
    "share this: *",
    "share: *",
    "click [here] to share|print|email|tweet *",
    "share your thoughts|opinion|views [below|with] [us]",
    "share on|via *",
    "like|tweet this",
    "copy|get link|url",
    "link copied [to] [clipboard]",
    "follow|like|find us|me on|at *",
    "follow us",
    "follow * on|via facebook|twitter|x|instagram|linkedin|youtube|telegram|threads|bluesky|mastodon|whatsapp|google|flipboard *",
    "connect with us [on] *",
    "opens in [a] new window|tab",
];

const NEWSLETTERS: &[&str] = &[
    "sign|signup up|for|to * newsletter|newsletters|inbox|alerts|updates|briefing|briefings|digest|email|emails *",
    "sign up [now|today|here|free]",
    "subscribe|register [now|today|here|free|via] [for|to] * newsletter|newsletters|inbox|alerts|updates|briefing|digest|email|emails|channel|podcast|feed *",
    "subscribe [now|today|here]",
    "subscribe to * channel|podcast|magazine|newspaper|edition|print|digital *",
    "get|receive|want * delivered|straight|sent|direct|right to|into your inbox|phone|email *",
    "get|receive * in|to your inbox *",
    "get our|the * newsletter *",
    "join our|the * newsletter|channel|list|community *",
    "enter|type your email [address] *",
    "your|email email|address [address] *",
    "never|don't miss a|an story|update|post|issue *",
    "thank|thanks [you] for subscribing|signing *",
    "you have been subscribed *",
    "already a subscriber|member *",
    "unsubscribe [at] [any] [time|anytime]",
];

const SUPPORT: &[&str] = &[
    "support [our] [independent|quality|local|nonprofit] journalism|reporting|newsroom *",
    "donate|contribute [now|today|here]",
    "become a|an [paid] member|subscriber|supporter|patron *",
    "make a [tax-deductible] donation|contribution *",
    "buy me|us a coffee *",
    "to continue reading *",
    "this article|story|content is for|available subscribers|to|members only|subscribers|members *",
    "create a|an [free] account to *",
    "download our|the * app *",
    "you have # [free] articles|stories left|remaining *",
];

const COOKIES: &[&str] = &[
    "we|our use|uses|and|partners [our] [partners] [use] cookies *",
    "this|our site|website|page uses cookies *",
    "by continuing|using|clicking|closing * cookies *",
    "accept|reject|allow|decline all",
    "accept|reject|manage|allow|decline [all] cookies|preferences|consent [settings]",
    "cookie|cookies|privacy policy|settings|preferences|notice|consent|statement *",
    "do not sell [or] [share] my personal information|data *",
    "terms of use|service|sale *",
    "terms and|& conditions *",
    "we value|respect your privacy *",
    "we've|we updated|have|care [updated] [about] our|your privacy|terms *",
];

const COPYRIGHT: &[&str] = &[
    "all rights reserved *",
    "* all rights reserved",
    "* for [your|personal|own] personal|private|non-commercial use only",
    "copyright * all rights reserved *",
    "copyright [c] # *",
    "this material|content|article|story may not be published|reproduced|copied|broadcast *",
    "no part of this * may be reproduced *",
    "for reprint|reprints|syndication [rights|and] *",
];

const ADVERTISEMENTS: &[&str] = &[
    "advertisement|advertisements|advertising|ad|ads|sponsored|promoted|promotion [#]",
    "sponsored|promoted|paid|partner content|post|link|links|stories|partnership|message",
    "story|article continues below|after [this] [advertisement|ad]",
    "continue reading [below] [the] [main] [story|advertisement]",
    "advertisement story|article continues below *",
    "scroll [down] to continue [reading|with] [content]",
    "skip advertisement|ad [continue] [reading] [the] [main] [story]",
    "report [this] ad",
    "content by *",
];

const PHOTOS: &[&str] = &[
    "photo|photos|image|images|picture|pictures|photograph|photographs|video|graphic|illustration|credit: *",
    "photo|image|picture|video|photograph credit|credits|by|courtesy|source|copyright|caption: *",
    "photo|image|picture|video|photograph|photographs|illustration by|courtesy|via [of] *",
    "getty|shutterstock|reuters|afp|ap|epa|alamy|istock|unsplash|pixabay|xinhua [images|photo|pictures|file|news] [agency]",
    "file [photo|image|picture]",
    "representative|representational image|photo|picture",
    "view|open|enlarge|see [image|photo|photos|gallery] [in] [gallery|fullscreen|larger|full] [size|screen]",
    "toggle caption",
    "hide caption",
];

const TAGS: &[&str] = &[
    "tags|tag|topics|topic|categories|category|labels|keywords|tagged|sections|section: *",
    "filed under|in *",
    "posted in *",
    "more on|about [this|these] [story|topic|topics]",
    "in this story|article: *",
    "tags|topics|categories|keywords",
];

const LINKS: &[&str] = &[
    "read|see|watch|listen|related|recommended: *",
    "read|see|watch more|also|next|too|on|now: *",
    "see also: *",
    "read more [here]",
    "read|see more from|about|on|at|in *",
    "read the|our full|original|whole article|story|report|post|piece|interview [here|at|on] *",
    "continue reading *",
];

/// The head of a list of other stories.
const RELATED: &[&str] = &[
    "read|see|watch also|next",
    "related|recommended|similar|latest|popular|trending|top|other|featured [news|for] stories|articles|coverage|news|posts|topics|content|links|reading|you|videos|headlines",
    "related|trending [now|today]",
    "you may|might|will|could also|like|be [like|enjoy|interested] [in] *",
    "more from|in|on|like [this|the|our] *",
    "more stories|news|coverage|articles|headlines|videos [from|on|in|like] *",
    "most read|popular|viewed|shared|commented",
    "editor's|editors'|editors|our picks|choice|pick",
    "what to read|watch next",
    "don't miss",
    "further|recommended|suggested reading",
    "see also",
    "up next [in|on] [video|audio]",
    "previous|next|older|newer article|post|story|posts|articles|page *",
    "recent|latest|popular|featured posts|comments|articles|stories|news",
    "the latest",
];

const NAVIGATION: &[&str] = &[
    "skip|jump to [the] [main] content|navigation|footer|search|comments|contents *",
    "back to [the] top|home|homepage|news",
    "go to homepage|top|home",
    "main|site|close|open|toggle|show|hide menu|navigation|search|sidebar",
    "site [mobile] navigation|index|map|search|information",
    "menu|search|home|login|logout|register|newsletters|subscribe|archive|sitemap|rss",
    "log|sign in|out|up|on",
    "my|your account|profile|saved",
    "load|show|see|view|read more|less|all",
    "page # of #",
    "# of # [photos|images|pictures|slides|pages]",
    "# min|mins|minute|minutes [read|to] [read]",
    "reading|read time [#] [min|mins|minute|minutes] [read]",
    "listen [to] [this] [article|story|#] [min|mins|minutes]",
    "listen # min|mins|minutes",
    "about|contact us *",
    "careers|advertise|jobs|help|faq|faqs [with] [us]",
    "switch|change edition|language|region",
    "[increase|decrease|toggle|change] text|font size",
    "expand|collapse [all]",
    "play video|audio",
    "watch|listen|follow live",
    "loading",
    "thank|thanks [you] for reading|watching|listening|visiting",
    "about the author|authors|writer|writers",
    "please enable javascript *",
    "your browser does not support *",
];

const CREDITS: &[&str] = &["* contributed to this|the report|story|article", "* contributed reporting [from|to] *"];

const DISCLAIMERS: &[&str] = &[
    "the views|opinions [and|views|opinions] [views|opinions] expressed * author|authors|author's|authors'|writer|contributor|own *",
    "this article|story|post|report was|is|has [been] automatically|auto-generated|machine-translated|generated|translated *",
    "except for the headline this story *",
    "our standards: *",
    "* not responsible|liable for the content|contents of external|other|linked|third-party *",
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
pub(super) fn reason(passage: &Passage<'_>) -> Option<Rule> {
    if passage.words.is_empty() {
        return None;
    }
    let fits = |test: &Test| match test {
        Phrases(longest, phrases) => {
            passage.is_within(*longest) && phrases.iter().any(|phrase| is_phrase(&passage.words, phrase))
        }
        Fragments(longest, phrases) => {
            passage.is_within(*longest)
                && !passage.ends_sentence()
                && phrases.iter().any(|phrase| is_phrase(&passage.words, phrase))
        }
        Shape(shape) => shape(passage),
    };
    RULES.iter().find(|(_, test)| fits(test)).map(|(rule, _)| *rule)
}

const NETWORKS: &[&str] = &[
    "facebook",
    "twitter",
    "x",
    "linkedin",
    "whatsapp",
    "telegram",
    "reddit",
    "pinterest",
    "messenger",
    "instagram",
    "youtube",
    "tumblr",
    "flipboard",
    "bluesky",
    "threads",
    "mastodon",
    "tiktok",
    "snapchat",
    "pocket",
    "viber",
    "weibo",
];

const BUTTONS: &[&str] = &[
    "share", "email", "e-mail", "mail", "print", "tweet", "pin", "link", "copy", "more", "like", "loading", "save",
    "on", "by", "via", "this", "follow", "rss", "sms", "0", "1",
];

/// `Facebook Twitter WhatsApp Email`: names of networks and buttons, nothing else.
fn is_networks(passage: &Passage<'_>) -> bool {
    let network = |word: &str| NETWORKS.contains(&word);
    passage.is_within(20)
        && !passage.ends_sentence()
        && passage.words.iter().all(|w| network(&w.folded) || BUTTONS.contains(&w.folded.as_str()))
        && passage
            .words
            .iter()
            .any(|w| network(&w.folded) && w.folded != "x" || matches!(&*w.folded, "print" | "email"))
}

/// `© 2024 Example Media`, `(c) Example 2024`.
fn has_copyright_sign(passage: &Passage<'_>) -> bool {
    passage.is_within(40)
        && (passage.text.starts_with('©') || passage.text.starts_with("(c)") || passage.text.starts_with("(C)"))
}

const AGENCIES: &[&str] = &[
    "getty",
    "reuters",
    "afp",
    "ap",
    "epa",
    "shutterstock",
    "alamy",
    "xinhua",
    "tass",
    "anadolu",
    "bloomberg",
    "efe",
    "dpa",
    "ansa",
    "zuma",
    "istock",
];

/// `(AP Photo/Jane Doe)`, `Jane Doe/Getty Images`, `Jane Doe via AP`.
fn is_agency_credit(passage: &Passage<'_>) -> bool {
    if !passage.is_within(12) || passage.ends_sentence() && !passage.text.ends_with(')') {
        return false;
    }
    let lower = passage.text.to_ascii_lowercase();
    let agency = |part: &str| {
        let first = part.split(|c: char| !c.is_alphanumeric()).find(|w| !w.is_empty()).unwrap_or_default();
        AGENCIES.contains(&first)
    };
    let capitals =
        passage.words.iter().all(|w| w.is_capitalised() || matches!(&*w.folded, "via" | "photo" | "for" | "images"));
    lower.starts_with('(') && lower.contains("photo/")
        || capitals
            && (lower.split(['/', '|']).skip(1).any(agency)
                || lower.split_once(" via ").is_some_and(|(_, after)| agency(after)))
}

/// `Home > World > Asia`, `News | Sport | Opinion`.
fn is_trail(passage: &Passage<'_>) -> bool {
    let strokes = passage.text.split(['>', '»', '|', '›']).collect::<Vec<_>>();
    strokes.len() >= 3
        && passage.is_within(20)
        && !passage.ends_sentence()
        && strokes.iter().all(|part| part.split_whitespace().count() <= 3)
}

/// `(Reporting by Jane Doe; Editing by John Roe)`
fn is_credit_line(passage: &Passage<'_>) -> bool {
    let credits: Vec<usize> =
        passage.words.windows(2).enumerate().filter(|(_, pair)| is_credit(pair)).map(|(at, _)| at).collect();
    // "Reporting by the newspaper found that …" is news.
    passage.is_within(45)
        && credits.first().is_some_and(|&at| at <= 1)
        && (credits.len() >= 2 || passage.text.starts_with(['(', '[']) || !passage.ends_sentence())
}

fn is_credit(pair: &[Word<'_>]) -> bool {
    let works = ["reporting", "reported", "writing", "written", "editing", "edited", "compiled", "translated"];
    works.contains(&&*pair[0].folded) && pair[1].folded == "by"
}
