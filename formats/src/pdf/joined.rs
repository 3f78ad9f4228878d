//! Lines of one paragraph joined to its text. A hyphen at the end of a line goes, unless the word is written with it.

use super::order::{Keyed, sort};

/// So many words of a file are known.
const WORDS: usize = 200_000;

/// The words that stand whole in a file, in small letters: numbers made of them, in their order.
#[derive(Debug, Default)]
pub(super) struct Known(Vec<Keyed>);

impl Known {
    /// Takes in the words of a line, but for one that it cuts.
    pub(super) fn take(&mut self, line: &str, begun_before: bool) {
        let cut = line.ends_with('-');
        let mut words: Vec<&str> = line.split_whitespace().collect();
        if cut {
            words.pop();
        }
        for word in words.iter().skip(usize::from(begun_before)) {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            if word.len() > 1 && self.0.len() < WORDS {
                self.0.push((number(word), 0));
            }
        }
    }

    /// When all lines are taken in.
    pub(super) fn settle(&mut self) {
        sort(&mut self.0);
        self.0.dedup();
    }

    fn has(&self, word: &str) -> bool {
        self.0.binary_search_by_key(&number(word), |known| known.0).is_ok()
    }

    /// Puts a line behind those before.
    pub(super) fn join(&self, text: &mut String, line: &str) {
        if text.is_empty() {
            text.push_str(line);
            return;
        }
        let dashed = text.strip_suffix('-').filter(|head| head.ends_with(char::is_alphanumeric));
        if let Some(head) = dashed {
            let is_of_word = |c: char| c.is_alphanumeric() || c == '-' || c == '’';
            let start = head
                .rfind(|c: char| !is_of_word(c))
                .map_or(0, |at| at + head[at..].chars().next().map_or(1, char::len_utf8));
            let first = &head[start..];
            let second = &line[..line.find(|c: char| !is_of_word(c)).unwrap_or(line.len())];
            if !self.keeps_hyphen(first, second) {
                text.pop();
            }
            text.push_str(line);
            return;
        }
        if !text.ends_with(['—', '/']) || text.ends_with(" —") {
            text.push(' ');
        }
        text.push_str(line);
    }

    fn keeps_hyphen(&self, first: &str, second: &str) -> bool {
        if self.has(&[first, second].concat()) {
            return false;
        }
        if !second.starts_with(char::is_lowercase) {
            return true; // "Franco-German", "COVID-19"
        }
        if self.has(&[first, "-", second].concat()) {
            return true;
        }
        // "well-known": both are words; "govern-ment" is not.
        let word = |part: &str| part.len() > 2 && self.has(part);
        word(first) && word(second)
    }
}

/// FNV-1a (Fowler, Noll, Vo 1991)
fn number(word: &str) -> i64 {
    let lower = word.chars().flat_map(char::to_lowercase);
    lower.fold(0xcbf2_9ce4_8422_2325u64, |sum, c| (sum ^ u64::from(c)).wrapping_mul(0x100_0000_01b3)) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_at_line_ends_go_unless_they_belong_to_the_word() {
        let mut known = Known::default();
        known.take("The government knows its long-standing term, a long one of cooperation.", false);
        known.settle();
        for (before, line, joined) in [
            ("the govern-", "ment said", "the government said"),
            ("a long-", "standing row", "a long-standing row"),
            ("a long-", "term plan", "a long-term plan"),
            ("the Franco-", "German talks", "the Franco-German talks"),
            ("so it is -", "or was", "so it is - or was"),
            ("they un-", "known", "they unknown"),
            ("one", "two", "one two"),
        ] {
            let mut text = before.to_owned();
            known.join(&mut text, line);
            assert_eq!(text, joined);
        }
    }
}
