//! Where a sentence is cut that is too long for one tree at once, so that work grows with length alone.

use std::ops::Range;

/// In words. A list of names and votes may be so long; a sentence of a writer hardly.
pub(super) const LONGEST: usize = 100;

/// The pieces of a sentence, in order: behind the last strong mark of each stretch, else behind its last comma, else anywhere.
pub(super) fn of(forms: &[&str]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while forms.len() - start > LONGEST {
        let latter = start + LONGEST / 2..start + LONGEST;
        let best = latter.clone().max_by_key(|at| (strength(forms[*at]), *at)).filter(|at| strength(forms[*at]) > 0);
        let end = best.map_or(latter.end, |at| at + 1);
        pieces.push(start..end);
        start = end;
    }
    pieces.push(start..forms.len());
    pieces
}

/// How well a sentence can be cut behind a mark.
fn strength(form: &str) -> u8 {
    match form {
        "." | ";" | "!" | "?" => 3,
        ":" | "—" | "–" | "--" | "|" | "•" => 2,
        "," => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_end_at_marks() {
        let mut forms = vec!["a"; 250];
        assert_eq!(of(&forms[..LONGEST]).len(), 1);
        assert_eq!(of(&forms), [0..100, 100..200, 200..250]);
        (forms[70], forms[80], forms[90]) = (",", ";", ",");
        assert_eq!(of(&forms), [0..81, 81..181, 181..250]);
        assert!(of(&[]).iter().all(Range::is_empty));
    }
}
