//! Which quotation marks and brackets belong together.

use crate::document::{Token, TokenKind};

/// What a token is in a pair of quotation marks or brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Plain,
    /// An opening bracket, and the token that closes it; 0 if none does nearby. Each token of a text has a role.
    Opens {
        partner: u32,
    },
    /// An opening quotation mark.
    Quotes,
    /// A closing bracket or quotation mark: it stays with the sentence that it closes.
    Closes,
}

/// A pair of brackets wider than this is taken for two slips.
const WIDEST: usize = 120;

/// Tells opening marks from closing ones, straight quotation marks by the spaces around them.
pub(super) fn roles(text: &str, tokens: &[Token], roles: &mut Vec<Role>) {
    roles.clear();
    let mut open: Vec<usize> = Vec::new();
    let (mut in_double, mut in_single, mut in_doubled) = (false, false, false);
    for (i, token) in tokens.iter().enumerate() {
        let mark = if token.kind == TokenKind::Punct { token.span.of(text) } else { "" };
        let role = match mark {
            "(" | "[" | "{" => {
                open.push(i);
                Role::Opens { partner: 0 }
            }
            ")" | "]" | "}" => {
                if let Some(start) = open.pop().filter(|start| i - start <= WIDEST) {
                    roles[start] = Role::Opens { partner: i as u32 };
                }
                Role::Closes
            }
            "“" | "„" | "«" | "‹" | "‘" | "‚" => Role::Quotes,
            "``" => {
                in_doubled = true;
                Role::Quotes
            }
            "”" | "»" | "›" | "’" => Role::Closes,
            "''" => straight(tokens, i, roles.last(), &mut in_doubled),
            "\"" | "＂" => straight(tokens, i, roles.last(), &mut in_double),
            "'" => straight(tokens, i, roles.last(), &mut in_single),
            _ => Role::Plain,
        };
        roles.push(role);
    }
}

fn straight(tokens: &[Token], at: usize, before: Option<&Role>, inside: &mut bool) -> Role {
    let left = at > 0 && tokens[at - 1].span.end == tokens[at].span.start;
    let right = tokens.get(at + 1).is_some_and(|next| next.span.start == tokens[at].span.end);
    let left = left && !matches!(before, Some(Role::Opens { .. } | Role::Quotes));
    let closes = if left == right { *inside } else { left };
    *inside = !closes;
    if closes { Role::Closes } else { Role::Quotes }
}
