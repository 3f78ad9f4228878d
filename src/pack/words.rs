//! The tokens of a text, looked up once.

use super::facts::Facts;
use super::key::push_key;
use super::lexicon::Begun;
use super::load::Pack;
use super::repeats::Repeats;
use super::sense::Senses;
use crate::document::{Token, TokenKind};

/// How a token is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// No letters that have a case; also clitics.
    None,
    /// No capital at all: `iran`, `said`.
    Lower,
    /// A capital first or inside: `Iran`, `McCain`, `eBay`, `I`.
    Title,
    /// Two letters or more, all capitals: `WHO`, `U.S.`.
    Upper,
}

/// The tokens of a text as the pack sees them: keys, facts and case, looked up once.
#[derive(Debug)]
pub struct Words<'p> {
    pack: &'p Pack,
    keys: String,
    seen: Vec<Seen>,
}

#[derive(Debug, Clone, Copy)]
struct Seen {
    /// Where the key stands in the keys.
    key: (u32, u32),
    /// Which set of facts the word has.
    facts: u16,
    case: Case,
}

/// A phrase of the gazetteers in a text.
#[derive(Debug, Clone)]
pub struct Hit<'p> {
    /// How many tokens it covers.
    pub tokens: usize,
    /// Never empty.
    pub senses: Senses<'p>,
}

impl<'p> Words<'p> {
    /// Looks each token up, once. `tokens` are those of `text`.
    #[must_use]
    pub fn new(text: &str, tokens: &[Token], pack: &'p Pack) -> Self {
        let mut keys = String::with_capacity(text.len());
        let mut seen: Vec<Seen> = Vec::with_capacity(tokens.len());
        let mut repeats = Repeats::new(text, tokens);
        for (at, token) in tokens.iter().enumerate() {
            if let Some(before) = repeats.before(at) {
                seen.push(seen[before]);
                continue;
            }
            let surface = token.span.of(text);
            let start = keys.len();
            push_key(surface, &mut keys);
            let word = token.kind == TokenKind::Word;
            seen.push(Seen {
                key: (start as u32, keys.len() as u32),
                facts: if word { pack.fact_set(&keys[start..]) } else { 0 },
                case: if token.kind == TokenKind::Clitic { Case::None } else { case(surface) },
            });
        }
        Words { pack, keys, seen }
    }

    /// Where the tokens were looked up.
    #[must_use]
    pub fn pack(&self) -> &'p Pack {
        self.pack
    }

    /// How many tokens there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.seen.len()
    }

    /// Of a text without tokens.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.seen.is_empty()
    }

    /// The token folded, without full stops and apostrophes: `us` for `U.S.`.
    #[must_use]
    pub fn key(&self, token: usize) -> &str {
        let (start, end) = self.seen[token].key;
        &self.keys[start as usize..end as usize]
    }

    /// What the lists say of the token; of what is no word, nothing.
    #[must_use]
    pub fn facts(&self, token: usize) -> Facts {
        self.pack.facts(self.seen[token].facts)
    }

    /// How the token is written.
    #[must_use]
    pub fn case(&self, token: usize) -> Case {
        self.seen[token].case
    }

    /// The longest phrase of the gazetteers that starts at token `start` and ends before `end`, written as a name is:
    /// capitals but in small words and particles, acronyms in capitals throughout. `None` where none does.
    #[must_use]
    pub fn longest(&self, start: usize, end: usize) -> Option<Hit<'p>> {
        let mut best = None;
        let mut begun: Option<Begun<'_>> = None;
        let (mut capital, mut capitals) = (false, true);
        for at in start..end.min(self.seen.len()) {
            let case = self.seen[at].case;
            match case {
                Case::None => {}
                Case::Upper => capital = true,
                Case::Title => (capital, capitals) = (true, false),
                Case::Lower => {
                    let facts = self.facts(at);
                    if !facts.is_particle() && (at == start || !facts.is_function()) {
                        break;
                    }
                    capitals = false;
                }
            }
            let key = self.key(at).as_bytes();
            let more = match begun {
                None => self.pack.phrases.word(key),
                Some(begun) => begun.then(b" ").and_then(|spaced| spaced.then(key)),
            };
            let Some(more) = more else { break };
            let number = more.number();
            begun = Some(more);
            if let Some(value) = number.filter(|_| capital) {
                let senses = Senses::new(self.pack, value);
                let senses = if capitals { senses } else { senses.without_acronyms() };
                if !senses.is_empty() {
                    best = Some(Hit { tokens: at + 1 - start, senses });
                }
            }
        }
        best
    }
}

fn case(surface: &str) -> Case {
    let (mut upper, mut lower, mut letters) = (false, false, 0);
    for c in surface.chars() {
        upper |= c.is_uppercase();
        lower |= c.is_lowercase();
        letters += usize::from(c.is_alphanumeric());
    }
    match (upper, lower) {
        (false, false) => Case::None,
        (false, true) => Case::Lower,
        (true, false) if letters > 1 => Case::Upper,
        (true, _) => Case::Title,
    }
}
