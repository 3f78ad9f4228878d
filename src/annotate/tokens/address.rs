//! Where web and mail addresses, handles and tags end.

use super::scan::{char_at, is_word, skip};
use crate::text::list::{List, list};

/// Ends of host names that stand without `www.` and are no English words.
static HOST_ENDS: List = list!("host-end.txt");

/// Finds addresses: `https://…`, `www.…`, `name@host`, `host.com/path`, `@handle`, `#tag`.
#[derive(Debug, Default)]
pub(super) struct Finder {
    /// Before this byte there is none: a long run such as `a-b-c-d-…` is looked at once, not once for each word in it.
    looked: usize,
}

impl Finder {
    /// The end of the address at `at`, the start of a token.
    pub(super) fn find(&mut self, text: &str, at: usize) -> Option<usize> {
        let first = *text.as_bytes().get(at)?;
        if first == b'@' || first == b'#' {
            return tag(text, at);
        }
        if at < self.looked || !first.is_ascii_alphanumeric() {
            return None;
        }
        let bytes = text.as_bytes();
        let run = at + bytes[at..].iter().take_while(|&&b| is_local(b)).count();
        self.looked = run;
        match bytes.get(run) {
            Some(b'@') => mail(text, run),
            Some(b':') if bytes[run..].starts_with(b"://") && run - at > 1 => Some(path_end(text, at, run + 3)),
            next => {
                let host = text[at..run].trim_end_matches(['.', '-', '_', '+', '%']);
                let path = at + host.len() == run && matches!(next, Some(b'/' | b'?'));
                if !is_host(host, path) {
                    return None;
                }
                Some(if path { path_end(text, at, run) } else { at + host.len() })
            }
        }
    }
}

/// What may stand in a mail address before its `@`.
fn is_local(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'%' | b'+' | b'-')
}

/// `name@host`: the end of the host, if there is one behind the `@`.
fn mail(text: &str, sign: usize) -> Option<usize> {
    let host = &text.as_bytes()[sign + 1..];
    let run = host.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')).count();
    let host = text[sign + 1..][..run].trim_end_matches(['.', '-']);
    host.contains('.').then_some(sign + 1 + host.len())
}

fn is_host(host: &str, path: bool) -> bool {
    let Some((name, end)) = host.rsplit_once('.') else { return false };
    if !host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')) || name.ends_with('.') {
        return false;
    }
    let letters = end.len() > 1 && end.bytes().all(|b| b.is_ascii_alphabetic());
    let web = host.get(..4).is_some_and(|www| www.eq_ignore_ascii_case("www."));
    // "the end.It is": one case throughout, or it is no host.
    let lower = end.bytes().all(|b| b.is_ascii_lowercase());
    let known = HOST_ENDS.has_folded(end);
    let upper = !host.bytes().any(|b| b.is_ascii_lowercase());
    letters && (web || (path && lower && name.len() > 1) || (known && (lower || upper) && name.len() > 1))
}

/// The end of an address with a path, without the punctuation of the sentence around it.
fn path_end(text: &str, start: usize, from: usize) -> usize {
    let mut end =
        skip(text, from, |c| !c.is_whitespace() && !matches!(c, '<' | '>' | '"' | '“' | '”' | '«' | '»' | '|'));
    let count = |mark| text[start..end].matches(mark).count();
    let (open, mut close) = (count('('), count(')'));
    while let Some(c) = text[from..end].chars().next_back() {
        match c {
            // "…/wiki/Mercury_(planet)" keeps its bracket; "(see https://…/page)" does not.
            ')' if close <= open => break,
            ')' => close -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '‘' | '…' | ']' | '*' => {}
            _ => break,
        }
        end -= c.len_utf8();
    }
    end
}

/// `@handle` and `#tag`: a letter among what follows, so that `#1` and `@ 5` are none.
fn tag(text: &str, at: usize) -> Option<usize> {
    let name = at + 1;
    let end = skip(text, name, |c| is_word(c) || c == '_');
    let before = text[..at].chars().next_back();
    let starts = !before.is_some_and(|c| is_word(c) || matches!(c, '@' | '#' | '&' | '/'));
    let letter = if text.as_bytes()[at] == b'@' {
        char_at(text, name).is_some_and(|c| c.is_alphabetic() || c == '_')
    } else {
        text[name..end].contains(char::is_alphabetic)
    };
    (starts && letter).then_some(end)
}
