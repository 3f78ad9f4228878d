//! Which quotation marks belong together, and what stands between them.

use crate::document::{Document, Token, TokenKind};
use crate::text::order_by_key;
use std::ops::Range;

/// What stands between two quotation marks of one block, the marks included. Marks that no mark closes reach to the end of
/// their block, as the paragraphs of a long speech do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) tokens: Range<usize>,
    pub(super) closed: bool,
    /// Reads as a sentence of its own: begins with a capital and ends with a mark of its own, as no title or nickname does.
    pub(super) speech: bool,
    /// Begins as a sentence does.
    pub(super) capital: bool,
    /// Begins with a capital letter and is no speech: a title, a name.
    pub(super) title: bool,
    /// Written as the name of a work is, and followed by the comma of a sentence: `“Make Your Child a Sailor,”`.
    pub(super) headline: bool,
    /// How many words.
    pub(super) words: usize,
}

/// The pairs of a document, in order; none overlaps another.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) pairs: Vec<Pair>,
    /// For each token the number of its pair, counted from 1; 0 for none.
    of: Vec<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Opens,
    Closes,
    /// Straight: where it stands tells.
    Either,
}

fn double(mark: &str) -> Option<Mark> {
    match mark {
        "“" | "„" | "«" | "``" | "‟" => Some(Mark::Opens),
        "”" | "»" => Some(Mark::Closes),
        "\"" | "＂" | "''" | "’’" | "‘‘" => Some(Mark::Either),
        _ => None,
    }
}

/// Single marks further apart than this are apostrophes.
const LONGEST: usize = 200;

impl Marks {
    pub(super) fn of(text: &str, document: &Document) -> Marks {
        let tokens = &document.tokens;
        let mut marks = Marks { pairs: Vec::new(), of: vec![0; tokens.len()] };
        for block in &document.blocks {
            marks.block(text, tokens, document.tokens_in(block));
        }
        // Until here it counts that a token is taken, not by which pair.
        order_by_key(&mut marks.pairs, |pair| pair.tokens.start);
        for (number, pair) in (1..).zip(&marks.pairs) {
            marks.of[pair.tokens.clone()].fill(number);
        }
        marks
    }

    /// The number of the pair that holds a token.
    pub(super) fn at(&self, token: usize) -> Option<usize> {
        self.of.get(token).and_then(|of| (*of as usize).checked_sub(1))
    }

    pub(super) fn holding(&self, token: usize) -> Option<&Pair> {
        self.at(token).map(|at| &self.pairs[at])
    }

    /// The pairs that share a token with a range.
    pub(super) fn within(&self, range: Range<usize>) -> impl Iterator<Item = (usize, &Pair)> {
        let first = self.pairs.partition_point(|pair| pair.tokens.end <= range.start);
        (first..).zip(&self.pairs[first..]).take_while(move |(_, pair)| pair.tokens.start < range.end)
    }

    fn block(&mut self, text: &str, tokens: &[Token], block: Range<usize>) {
        let form = |at: usize| tokens[at].span.of(text);
        let glued = |at: usize| at > block.start && tokens[at - 1].span.end == tokens[at].span.start;
        let touches = |at: usize| at + 1 < block.end && tokens[at + 1].span.start == tokens[at].span.end;
        let mark = |at: usize, inside: bool| {
            if tokens[at].kind != TokenKind::Punct {
                return None;
            }
            match double(form(at))? {
                // By the spaces around it, and where they tell nothing by what is open.
                Mark::Either => Some(match (glued(at), touches(at)) {
                    (false, true) => Mark::Opens,
                    (true, false) => Mark::Closes,
                    _ if inside => Mark::Closes,
                    _ => Mark::Opens,
                }),
                // "”We knew”": a mark the wrong way round.
                Mark::Closes if !inside && !glued(at) && touches(at) => Some(Mark::Opens),
                mark => Some(mark),
            }
        };
        let mut open: Option<usize> = None;
        for at in block.clone() {
            match (open, mark(at, open.is_some())) {
                (None, Some(Mark::Opens)) => open = Some(at),
                (Some(start), Some(Mark::Closes)) => {
                    self.add(text, tokens, start..at + 1, true);
                    open = None;
                }
                _ => {}
            }
        }
        if let Some(start) = open {
            self.add(text, tokens, start..block.end, false);
        }
        self.single(text, tokens, block);
    }

    /// Single marks, outside of double ones: an apostrophe opens nothing, since a blank stands before a mark that opens,
    /// and closes nothing where a letter follows it.
    fn single(&mut self, text: &str, tokens: &[Token], block: Range<usize>) {
        let form = |at: usize| tokens[at].span.of(text);
        let apart = |at: usize| at == block.start || tokens[at - 1].span.end < tokens[at].span.start;
        let mut at = block.start;
        while at < block.end {
            let opens = matches!(form(at), "‘" | "'") && apart(at) && self.of[at] == 0;
            let glued = at + 1 < block.end && tokens[at + 1].span.start == tokens[at].span.end;
            let free = |end: usize| (at..=end).all(|t| self.of[t] == 0);
            let closes = |end: usize| {
                matches!(form(end), "’" | "'")
                    && tokens[end - 1].span.end == tokens[end].span.start
                    && text[tokens[end].span.end as usize..].chars().next().is_none_or(|c| !c.is_alphanumeric())
                    // "the voters' choice": a plural's apostrophe stands behind its letters, speech ends with a mark or with its block.
                    && (tokens[end - 1].kind == TokenKind::Punct || end + 1 == block.end || !form(end - 1).ends_with(['s', 'S']))
            };
            let limit = block.end.min(at + LONGEST);
            let end = (opens && glued).then(|| (at + 1..limit).find(|end| closes(*end))).flatten();
            match end.filter(|end| free(*end)) {
                Some(end) => {
                    self.add(text, tokens, at..end + 1, true);
                    at = end + 1;
                }
                None => at += 1,
            }
        }
    }

    fn add(&mut self, text: &str, tokens: &[Token], range: Range<usize>, closed: bool) {
        let form = |at: usize| tokens[at].span.of(text);
        let inner = range.start + 1..range.end - usize::from(closed);
        let is_word = |at: usize| form(at).starts_with(char::is_alphanumeric);
        let words = inner.clone().filter(|at| is_word(*at)).count();
        if words == 0 {
            return;
        }
        let first = inner.clone().find(|at| is_word(*at)).unwrap_or(inner.start);
        let capital = form(first).starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        let last = form(inner.end - 1);
        let ended = !closed || !last.ends_with(char::is_alphanumeric) && !matches!(last, ")" | "]" | "%");
        self.of[range.clone()].fill(u32::MAX);
        // "What curfew?"
        let enough = words > 2 || words > 1 && matches!(last, "?" | "!");
        let headline = last == "," && is_title_case(inner.clone().map(form).filter(|form| form.len() > 3));
        let speech = capital && ended && enough;
        let title = !speech && form(first).starts_with(char::is_uppercase);
        self.pairs.push(Pair { tokens: range, closed, speech, capital, title, headline, words });
    }
}

/// Whether all words, of which short ones are left out, have a capital and go on in small letters.
fn is_title_case<'t>(mut words: impl Iterator<Item = &'t str>) -> bool {
    let mut seen = 0;
    let all = words.all(|word| {
        seen += 1;
        word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase)
    });
    all && seen > 1
}
