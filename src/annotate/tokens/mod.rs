//! Text -> tokens, in one pass. Splits at hyphens and clitics as the UD English treebanks and OntoNotes do.

mod address;
mod amount;
mod clitic;
mod mark;
mod number;
mod scan;
mod stop;
mod word;

use crate::document::{Token, TokenKind};
use crate::pack::Pack;
use crate::text::chars::is_ignorable;
use crate::text::{Span, walk_text};
use scan::{char_at, is_attached, opens_word, skip};

/// Every character that is not white space is in exactly one token.
pub(super) fn tokenize(text: &str, pack: &Pack) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut addresses = address::Finder::default();
    walk_text(text, |at, c| {
        if c.is_whitespace() {
            return at + c.len_utf8();
        }
        // A character that is not seen leads the token that it stands before.
        let body = skip(text, at, is_ignorable);
        let end = if let Some(end) = addresses.find(text, body) {
            push(&mut tokens, at, end, TokenKind::Address)
        } else if let Some((end, kind)) = clitic::alone(text, body).or_else(|| number::find(text, body, &tokens, pack))
        {
            push(&mut tokens, at, end, kind)
        } else if let Some(end) = amount::currency(text, body, pack) {
            push(&mut tokens, at, end, TokenKind::Symbol)
        } else if char_at(text, body).is_some_and(opens_word) {
            let end = word::end(text, body, &tokens);
            clitic::part(text, body, end, |start, end, kind| {
                push(&mut tokens, if start == body { at } else { start }, end, kind);
            });
            end
        } else {
            let (end, kind) = mark::find(text, body, &tokens);
            push(&mut tokens, at, end, kind)
        };
        // Nor does an accent or a joiner ever stand alone behind a token.
        let end = skip(text, end, is_attached);
        if let Some(last) = tokens.last_mut() {
            last.span.end = end as u32;
        }
        end
    });
    tokens
}

fn push(tokens: &mut Vec<Token>, start: usize, end: usize, kind: TokenKind) -> usize {
    tokens.push(Token { span: Span::new(start, end), kind });
    end
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::pack::bundled;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::load(bundled()).expect("the bundled pack is whole"));

    /// Characters that the rules look at, and some that nobody expects.
    const UGLY: &str =
        r"[aIzé中1½².,:;!?…'’‘“”\x22()@#$%&/_+=~*<>|°\- \n\u{ad}\u{200b}\u{200d}\u{feff}\u{301}\u{fe0f}👍🇬🇧עم]{0,60}";

    fn check(text: &str) -> Result<(), TestCaseError> {
        let mut at = 0;
        for token in tokenize(text, &PACK) {
            let gap = &text[at..token.span.start as usize];
            prop_assert!(gap.chars().all(char::is_whitespace), "{gap:?} is in no token of {text:?}");
            let surface = token.span.of(text);
            prop_assert!(!surface.is_empty() && !surface.contains(char::is_whitespace), "{surface:?} in {text:?}");
            at = token.span.end as usize;
        }
        prop_assert!(text[at..].chars().all(char::is_whitespace), "{:?} is in no token", &text[at..]);
        Ok(())
    }

    proptest! {
        #[test]
        fn every_seen_character_is_in_one_token(text in UGLY) {
            check(&text)?;
        }

        #[test]
        fn pieces_of_addresses_and_numbers_too(parts in prop::collection::vec(PIECES, 0..12)) {
            check(&parts.concat())?;
        }
    }

    const PIECES: &str =
        r"a@b\.c|https://|www\.|\.com|1-|1,|'s|n't|U\.S\.|J\. |No\. |co-|mid-|:\)|\(|\)|\.\.|e\.g\.|’|é|US\$|%| ";

    /// A letter to one rule and none to the next: `ʼ` was once a word of no length. Planes 0, 1 and 14, ideographs and
    /// syllables sampled, for they are all alike.
    #[test]
    fn every_character_of_unicode_is_in_one_token() {
        let alike = |c: u32| matches!(c, 0x3400..0xa000 | 0xac00..0xd7a4 | 0xe000..0xf900 | 0x17000..0x18d00 | 0x1b000..0x1b300 | 0xe0200..);
        let all = (0..0x2_0000).chain(0xe_0000..0xe_1000).filter(|c| !alike(*c) || c % 61 == 0);
        for c in all.filter_map(char::from_u32) {
            for text in [
                format!("{c}"),
                format!("{c}{c}"),
                format!("{c}Ndra"),
                format!("Ndra{c}"),
                format!("o{c}s o{c}{c}s"),
                format!("5{c}5{c} {c}5{c}s"),
                format!("a {c} n{c}t.{c}."),
                format!("@{c}a-{c}-{c}.b"),
            ] {
                check(&text).unwrap_or_else(|e| panic!("{:?} in {text:?}: {e}", c.escape_unicode().to_string()));
            }
        }
    }

    #[test]
    fn a_megabyte_of_anything_is_one_pass() {
        for piece in
            ["a", "a-", "1-", "1,", "a.", "A.", "'s", "@a", "a@", "(", "http://a)", "\u{301}", "\u{200d}", "ש", "a&"]
        {
            let text = piece.repeat(1_000_000 / piece.len());
            check(&text).unwrap_or_else(|e| panic!("{piece:?}: {e}"));
        }
    }
}
