//! A raw block and its words, as the rules look at them.

use crate::document::{Article, RawBlock, RawKind};
use crate::pack::pairs::PAGE_ROLES;
use crate::pack::{Pack, PageRole};
use crate::text::chars::{is_quote, is_terminal};
use crate::text::{Span, fold};

/// A raw block as the rules look at it.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    pub(super) raw: &'a RawBlock,
    pub(super) text: &'a str,
    /// Empty in a long passage: only short ones can be anything but a paragraph by their words.
    pub(super) words: Vec<Word<'a>>,
    /// Also of a long passage.
    pub(super) word_count: usize,
}

/// A word between white space, without the punctuation around it.
#[derive(Debug)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
    pub(super) folded: String,
    /// What pages use it for.
    pub(super) role: PageRole,
    /// What stood behind it, up to the white space: `,`, `.)`.
    pub(super) after: &'a str,
}

/// A passage of more bytes has no prompt, note or headline in it.
const LONG: usize = 500;

impl<'a> Passage<'a> {
    pub(super) fn all(article: &'a Article, pack: &Pack) -> Vec<Passage<'a>> {
        article.raw_blocks.iter().map(|raw| Passage::new(&article.text, raw, pack)).collect()
    }

    fn new(text: &'a str, raw: &'a RawBlock, pack: &Pack) -> Self {
        let passage = raw.span.of(text);
        if passage.len() > LONG {
            return Passage { raw, text: passage, words: Vec::new(), word_count: passage.split_whitespace().count() };
        }
        let words = words(passage, raw.span.start as usize, pack);
        Passage { raw, text: passage, word_count: words.len(), words }
    }

    pub(super) fn span(&self) -> Span {
        self.raw.span
    }

    /// Short enough to be looked at word by word, and of at most `limit` words.
    pub(super) fn is_within(&self, limit: usize) -> bool {
        !self.words.is_empty() && self.words.len() <= limit
    }

    /// Ends as a sentence does, quotation marks and brackets aside.
    pub(super) fn ends_sentence(&self) -> bool {
        let end =
            self.text.trim_end_matches(|c: char| is_quote(c) || matches!(c, ')' | ']' | '*') || c.is_whitespace());
        // A headline may end in an abbreviation: `Talks fail in the U.S.`
        let last = self.words.last().map_or("", |w| w.text);
        let initials =
            last.len() > 1 && last.split('.').all(|letters| letters.chars().count() <= 1) && last.contains('.');
        end.ends_with(is_terminal) && !(initials && end.ends_with('.'))
    }

    /// Running text: at least a sentence of some length.
    pub(super) fn is_prose(&self) -> bool {
        self.word_count >= 40 || (self.word_count >= 8 && self.ends_sentence())
    }

    pub(super) fn is_marked_heading(&self) -> bool {
        matches!(self.raw.kind, RawKind::Heading(_))
    }

    /// Two to four capitalised words and nothing else: `Jane Doe`, `J. van der Berg`.
    pub(super) fn is_name_only(&self) -> bool {
        let name = |w: &Word<'_>| {
            let letters = w.text.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'));
            letters
                && (w.text.starts_with(char::is_uppercase) || w.role.has(PageRole::PARTICLE))
                && matches!(w.after, "" | ".")
        };
        let short = self.words.len() >= 2 && self.words.iter().filter(|w| !w.role.has(PageRole::PARTICLE)).count() <= 4;
        // Between the words stands white space and perhaps the full stop of an initial.
        short
            && self.is_within(6)
            && self.words.iter().all(name)
            && self.words[0].text.starts_with(char::is_uppercase)
            && self.words.last().is_some_and(|w| w.text.starts_with(char::is_uppercase) && w.after.is_empty())
            && self.words.windows(2).all(|w| w[0].after.is_empty() || w[0].text.chars().count() <= 3)
            && self.text.starts_with(char::is_uppercase)
    }
}

fn words<'a>(passage: &'a str, start: usize, pack: &Pack) -> Vec<Word<'a>> {
    let mut out = Vec::new();
    let mut at = 0;
    for piece in passage.split_whitespace() {
        let from = passage.len() - passage[at..].trim_start().len();
        at = from + piece.len();
        let slot = slot(piece);
        let tail = slot.unwrap_or_else(|| piece.trim_start_matches(|c: char| !c.is_alphanumeric()));
        let lead = piece.len() - tail.len();
        let core = slot.unwrap_or_else(|| tail.trim_end_matches(|c: char| !c.is_alphanumeric()));
        if core.is_empty() {
            continue;
        }
        let span = Span::new(start + from + lead, start + from + lead + core.len());
        let folded = if slot.is_some() { "0".to_owned() } else { fold(core) };
        let role = page_role(pack, &folded);
        out.push(Word { text: core, span, folded, role, after: &piece[lead + core.len()..] });
    }
    out
}

/// What pages use a folded word for.
pub(super) fn page_role(pack: &Pack, folded: &str) -> PageRole {
    pack.pair(&PAGE_ROLES, folded).unwrap_or(PageRole::NONE)
}

/// The unfilled number of a template: `%d`, `%s`, `{count}`, `{{ n }}`.
fn slot(piece: &str) -> Option<&str> {
    let template = matches!(piece, "%d" | "%s" | "%1$s" | "%1$d") || (piece.starts_with('{') && piece.ends_with('}'));
    template.then_some(piece)
}

impl Word<'_> {
    pub(super) fn is_number(&self) -> bool {
        self.folded.starts_with(|c: char| c.is_ascii_digit())
            && self.folded.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b'k' | b'm'))
    }

    pub(super) fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}
