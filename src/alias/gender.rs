//! Whether a title or a given name is a woman's or a man's: Mr and Mrs Dorrit are two.

use crate::pack::pairs::TITLES;
use crate::pack::{Gender, Pack};

/// By the title that a text ends in, right before a name. Not "Mr. and Mrs.", who are two.
/// `None` where no title of either stands there.
#[must_use]
pub fn gender_before(text: &str, pack: &Pack) -> Option<Gender> {
    const LONGEST: usize = 40;
    let from = text.len().saturating_sub(LONGEST);
    let near = text.get((from..=text.len()).find(|at| text.is_char_boundary(*at))?..)?;
    // "Mr." at the end of a line above names nobody below; a title touches nothing but blanks.
    let mut words = near.rsplit(char::is_whitespace).skip_while(|word| word.is_empty());
    if near.ends_with(|c: char| !c.is_whitespace()) {
        return None;
    }
    let title = |word: &str| pack.pair(&TITLES, &folded(word));
    let gender = title(words.next()?)?;
    let pair = matches!(&*folded(words.next().unwrap_or_default()), "and" | "&" | "or");
    (!pair || title(words.next().unwrap_or_default()).is_none()).then_some(gender)
}

fn folded(word: &str) -> String {
    crate::text::fold(word.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::bundled;

    #[test]
    fn a_title_stands_right_before_its_name() {
        let pack = Pack::load(bundled()).expect("the bundled pack is whole");
        for (text, expect) in [
            ("said Mrs. ", Some(Gender::Female)),
            ("“Mr\u{a0}", Some(Gender::Male)),
            ("Mr. and Mrs. ", None),
            ("Miss", None),
            ("he missed ", None),
            ("", None),
            ("é é é é é é é é é é é é é é é é é é é é é é Mr. ", Some(Gender::Male)),
        ] {
            assert_eq!(gender_before(text, &pack), expect, "{text}");
        }
    }
}
