//! The words around a place.

use super::Span;

/// The words around a place, in its line: at most `width` code points on each side, no word cut.
/// What stands left, and what stands right of it; empty where the line begins or ends.
#[must_use]
pub fn around(text: &str, place: Span, width: usize) -> (&str, &str) {
    let left = text[..place.start as usize].rsplit('\n').next().unwrap_or_default();
    let right = text[place.end as usize..].split('\n').next().unwrap_or_default();
    let left = match left.char_indices().nth_back(width) {
        Some((cut, _)) => left[cut..].find(char::is_whitespace).map_or("", |space| &left[cut + space..]),
        None => left,
    };
    let right = match right.char_indices().nth(width) {
        Some((cut, c)) => right[..cut + c.len_utf8()].rfind(char::is_whitespace).map_or("", |space| &right[..space]),
        None => right,
    };
    (left.trim_start(), right.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_around_stay_in_the_line_and_whole() {
        const TEXT: &str =
            "Tehran’s sanctions\n\nThe U.S. sanctioned Erdo\u{11f}an. North-Korea, “North Korea” and more";
        let at = |word: &str| {
            let start = TEXT.find(word).expect("it is in the text");
            Span::new(start, start + word.len())
        };
        assert_eq!(around(TEXT, at("sanctions"), 40), ("Tehran’s ", ""));
        assert_eq!(around(TEXT, at("sanctioned"), 40), ("The U.S. ", " Erdo\u{11f}an. North-Korea, “North Korea” and"));
        assert_eq!(around(TEXT, at("North-Korea"), 12), ("Erdo\u{11f}an. ", ", “North"));
        assert_eq!(around(TEXT, at("Tehran"), 3), ("", "’s"));
        assert_eq!(around("x".repeat(50).as_str(), Span::new(25, 26), 5), ("", ""));
    }
}
