//! Prompts by their kind, whatever their words: a page asks its reader to do something with a part of the page, or tells
//! the reader of it. "Gift this article", "Get weekly news with the Dock newsletter.", "You have reached your limit of
//! free articles". The paragraphs of an article tell of others, in words that pages have no use for.

use super::passage::{Passage, Word};
use crate::document::Rule;
use crate::pack::pairs::PAGE_WORDS;
use crate::pack::{Pack, PageRole, PageWord};
use crate::text::chars::{is_quote, is_terminal};

/// No prompt has more words.
const LONGEST: usize = 45;

/// A passage as pages speak.
struct Speech<'p, 'a> {
    passage: &'p Passage<'a>,
    pack: &'p Pack,
    words: Vec<Option<PageWord>>,
}

/// The reason, where every word that means something is one of pages.
pub(super) fn closed(passage: &Passage<'_>, pack: &Pack) -> Option<Rule> {
    let speech = Speech::of(passage, pack)?;
    let (known, content) = speech.share();
    if content == 0 || known < content || speech.is_news() || !speech.asks_or_tells() {
        return None;
    }
    let orders = speech.orders().next().is_some();
    let Some(object) = speech.object() else {
        // "Save for later", "Sort by oldest", "Click here to read more".
        let of_page = speech.words[0].is_some_and(|w| w.button);
        return (orders && of_page && content >= 2 && !passage.ends_sentence())
            .then(|| speech.reason(Rule("navigation")));
    };
    // "Read the page.": as good as a prompt, but longer ones are steps in an article that explains a program.
    let short = !passage.ends_sentence() || passage.words.len() <= 12;
    (orders && short || speech.addresses(PageRole::ADDRESS)).then(|| speech.reason(object))
}

/// The reason, where words of pages outweigh the others, names aside. A headline may speak like this.
pub(super) fn open(passage: &Passage<'_>, pack: &Pack) -> Option<Rule> {
    let speech = Speech::of(passage, pack)?;
    let object = speech.object().or_else(|| speech.words[0].filter(|w| w.button).map(|_| Rule("navigation")))?;
    if speech.is_news() {
        return None;
    }
    let (known, content) = speech.share();
    let orders = speech.orders().next();
    let own = speech.words.iter().flatten().any(|w| w.own) || speech.has_address_of_mail();
    // "Share this with your team": a button, whatever comes behind it.
    let pressed = orders == Some(0)
        && speech.words[0].is_some_and(|w| w.button)
        && passage.words.get(1).is_some_and(|w| w.folded == "this")
        && passage.is_within(8)
        && !passage.ends_sentence();
    let asks = passage.words.iter().take(12).any(|w| w.after.contains('?'));
    let fits = speech.is_label(known, content)
        || pressed
        || known * 10 >= content * 7
        && speech.addresses(PageRole::OF_OUTLET)
        && (speech.count_page_words() >= 2 || own && !passage.ends_sentence())
        || orders.is_some_and(|at| at == 0 && own && !speech.has_clause() && !speech.has_plain_past())
        // "Interested in the sea? Add the sea as an interest", and no order in the question itself.
        || asks && orders.is_some_and(|at| at > 0) && !speech.has_plain_past();
    fits.then(|| speech.reason(object))
}

/// Whether a passage that begins like a notice goes on as an article does.
pub(super) fn turns_to_news(passage: &Passage<'_>, pack: &Pack) -> bool {
    if !passage.ends_sentence() || passage.words.len() < 5 {
        return is_quoted(passage);
    }
    let Some(speech) = Speech::of(passage, pack) else { return is_quoted(passage) };
    let (known, content) = speech.share();
    speech.is_news() || known * 2 < content
}

/// "“We use cookies to lure the fish,” said one old hand.": words of somebody, not of the page.
fn is_quoted(passage: &Passage<'_>) -> bool {
    let mut chars = passage.text.chars();
    chars.next().is_some_and(is_quote) && chars.any(is_quote) && passage.words.len() >= 5
}

impl<'p, 'a> Speech<'p, 'a> {
    fn of(passage: &'p Passage<'a>, pack: &'p Pack) -> Option<Self> {
        if !passage.is_within(LONGEST) {
            return None;
        }
        let words: Vec<_> =
            passage.words.iter().map(|w| page_word(&w.folded, pack).filter(|_| !is_country(w))).collect();
        words.iter().flatten().any(|w| w.object.is_some() || w.act).then_some(Speech { passage, pack, words })
    }

    /// How many of the words that mean something are words of pages, and how many there are. A name in a sentence is
    /// either: "the Dock newsletter"; so are up to four words between an article and a thing that only pages have.
    fn share(&self) -> (usize, usize) {
        let titled = self.is_titled();
        let (mut known, mut content) = (0, 0);
        for (at, word) in self.passage.words.iter().enumerate() {
            if self.words[at].is_some_and(|w| w.object.is_some() || w.act) {
                (known, content) = (known + 1, content + 1);
            } else if self.is_empty(word) || self.names_own(at) || (at > 0 && !titled && word.is_capitalised()) {
            } else {
                known += usize::from(self.words[at].is_some());
                content += 1;
            }
        }
        (known, content)
    }

    /// "Free newsletter", "Video unavailable", "Reprints and permissions"; but "The newsletter" and "Personal data" may head
    /// a part of an article.
    fn is_label(&self, known: usize, content: usize) -> bool {
        let words = &self.passage.words;
        let whole = known >= content && content >= 2 && !self.passage.ends_sentence();
        let objects = self.words.iter().flatten().filter(|w| w.object.is_some() && !w.weak).count();
        let article = matches!(&*words[0].folded, "the" | "a" | "an");
        let stands = words.iter().any(|w| w.role.has(PageRole::STATE));
        whole && objects >= 1 && (!article || objects >= 2 || stands)
    }

    /// Something is to be done, or it is told of a thing that pages alone have: "Thank you for this discussion" thanks somebody.
    fn asks_or_tells(&self) -> bool {
        self.words.iter().flatten().any(|w| w.act || w.object.is_some() && !w.weak)
    }

    /// Function words, numbers, addresses.
    fn is_empty(&self, word: &Word<'_>) -> bool {
        word.role.has(PageRole::ADDRESS) && !is_country(word)
            || self.pack.word(&word.folded).is_function()
            || word.folded.starts_with(|c: char| c.is_ascii_digit())
            || is_address(word)
            || word.text.len() == 1
    }

    /// Headlines and buttons: nearly every word has a capital.
    fn is_titled(&self) -> bool {
        let long = || self.passage.words.iter().filter(|w| w.text.len() > 3);
        long().all(Word::is_capitalised) && long().count() > 1
    }

    /// `the FOX NEWS app`
    fn names_own(&self, at: usize) -> bool {
        const LONGEST_NAME: usize = 4;
        let words = &self.passage.words;
        let from = (at.saturating_sub(LONGEST_NAME)..at).rev().find(|&b| matches!(&*words[b].folded, "the" | "our"));
        let own = (at + 1..words.len().min(at + 1 + LONGEST_NAME)).find(|&b| self.words[b].is_some_and(|w| w.own));
        words[at].is_capitalised() && from.zip(own).is_some_and(|(from, own)| own - from <= LONGEST_NAME + 1)
    }

    /// Where a sentence begins with an act.
    fn orders(&self) -> impl Iterator<Item = usize> + '_ {
        let words = &self.passage.words;
        let opens =
            |at: usize| at == 0 || words[at - 1].after.contains(is_terminal) || words[at - 1].after.contains(':');
        (0..words.len()).filter(move |&at| {
            opens(at) && {
                let polite = |w: &Word<'_>| w.role.has(PageRole::POLITE);
                let act = (at..words.len()).find(|&b| !polite(&words[b]));
                act.is_some_and(|act| self.is_order(act))
            }
        })
    }

    fn is_order(&self, at: usize) -> bool {
        let Some(word) = self.words[at].filter(|w| w.act) else { return false };
        let Some(next) = self.passage.words.get(at + 1) else { return false };
        let points = next.role.has(PageRole::POINTS);
        if word.noun {
            return (points && next.folded != "to")
                || matches!(&*next.folded, "on" | "via") && self.is_closed_after(at);
        }
        // "Interested in Fishing? Add Fishing as an interest": the thing has a name.
        if at > 0 && next.is_capitalised() {
            return true;
        }
        // "Save for the captain, nobody spoke", "Search for the two men": what goes on is no thing of a page.
        points || self.words[at + 1].is_some() || self.is_empty(next)
    }

    fn is_closed_after(&self, at: usize) -> bool {
        (at + 1..self.words.len()).all(|b| self.words[b].is_some() || self.is_empty(&self.passage.words[b]))
    }

    fn addresses(&self, whom: PageRole) -> bool {
        self.passage.words.iter().any(|w| w.role.has(whom) && !is_country(w))
    }

    fn has_address_of_mail(&self) -> bool {
        self.passage.words.iter().any(|w| w.text.contains('@'))
    }

    /// The thing of the page that says most: what only pages have, else the last one that is more than `this page`.
    fn object(&self) -> Option<Rule> {
        let objects = || self.words.iter().flatten().filter_map(|w| w.object.map(|reason| (w.own, reason)));
        let own = objects().find(|(own, _)| *own);
        let telling = || objects().find(|(_, reason)| !matches!(reason.0, "navigation" | "contact-prompt"));
        own.or_else(telling).or_else(|| objects().next()).map(|(_, reason)| reason)
    }

    /// What is done with an article says more than the article.
    fn reason(&self, object: Rule) -> Rule {
        if object.0 != "navigation" {
            return object;
        }
        let does = |acts: PageRole| self.passage.words.iter().take(3).any(|w| w.role.has(acts));
        if does(PageRole::SHARES) {
            Rule("share-prompt")
        } else if does(PageRole::PLAYS) {
            Rule("player-line")
        } else if does(PageRole::JOINS) {
            Rule("support-prompt")
        } else {
            object
        }
    }

    fn count_page_words(&self) -> usize {
        let mut seen: Vec<&str> = Vec::new();
        for (word, page) in self.passage.words.iter().zip(&self.words) {
            if page.is_some_and(|p| p.act || p.object.is_some()) && !seen.contains(&word.folded.as_str()) {
                seen.push(&word.folded);
            }
        }
        seen.len()
    }

    /// Somebody says it, or it is told of somebody.
    fn is_news(&self) -> bool {
        let teller = |(at, word): (usize, &Word<'_>)| {
            let w = &*word.folded;
            let page = self.words[at].is_some_and(|p| p.act || p.object.is_some());
            let says = self.pack.word(w).is_saying() && !page && !word.role.has(PageRole::PAGE_SAYS);
            // "on Monday", "in May": a notice has no day but that of a newsletter.
            let dated = self.pack.word(w).is_calendar()
                && at > 0
                && self.passage.words[at - 1].role.has(PageRole::BEFORE_DAY)
                && word.is_capitalised();
            says || dated
                || word.role.has(PageRole::OF_SOMEBODY)
                || matches!(w, "who" | "whose") && self.passage.ends_sentence()
        };
        is_quoted(self.passage) || self.passage.words.iter().enumerate().any(teller)
    }

    /// "Download the app before you travel, as tickets are no longer sold": advice, in an article.
    fn has_clause(&self) -> bool {
        self.passage.words.iter().any(|w| w.role.has(PageRole::CLAUSE))
    }

    /// "Support for the app dropped": what was done, in a word that pages have no use for.
    fn has_plain_past(&self) -> bool {
        let past = |(at, w): (usize, &Word<'_>)| {
            self.words[at].is_none()
                && w.folded.ends_with("ed")
                && w.folded.len() > 4
                && w.text.starts_with(char::is_lowercase)
        };
        self.passage.ends_sentence() && self.passage.words.iter().enumerate().any(past)
    }
}

fn page_word(folded: &str, pack: &Pack) -> Option<PageWord> {
    let of = |word: &str| pack.pair(&PAGE_WORDS, word);
    of(folded).or_else(|| of(folded.strip_suffix("'s")?))
}

/// "US Politics" speaks to nobody.
fn is_country(word: &Word<'_>) -> bool {
    word.text == "US"
}

/// Of mail, or of a page.
fn is_address(word: &Word<'_>) -> bool {
    word.text.contains(['@', '/']) || word.folded.starts_with("www.")
}
