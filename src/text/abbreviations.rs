//! Words that are written with a full stop, and what the stop says about the words after it.

use super::list::{lines, sorted};
use std::sync::LazyLock;

/// What an abbreviation stands before or after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Abbreviation {
    /// Before a name, so that its stop ends nothing: `Gen. Smith`, `Mt. Fuji`.
    Title,
    /// Before more of the same sentence: `vs.`, `e.g.`, `cf.`.
    Inner,
    /// Written with a stop only before a number: `No. 2`, `p. 55`; but `He said no.`
    Reference,
    /// A month or a weekday: `Sept. 5`.
    Calendar,
    /// After the name of a company, a person or a street: `Inc.`, `Jr.`, `Blvd.`; may end a sentence.
    Suffix,
    /// A state or a province, written so after a place: `Miami, Fla.`; may end a sentence.
    State,
    /// After a number: `6 ft.`, `10 oz.`; may end a sentence.
    Unit,
    /// `etc.`, `et al.`; may end a sentence.
    Closing,
}

/// How the first letter of an abbreviation has to be written: `Gen. Smith`, but `6 ft.`
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Initial {
    Any,
    Lower,
    Upper,
}

use Initial::{Any, Lower, Upper};

const INITIALS: [(&str, Initial); 3] = [("any", Any), ("lower", Lower), ("upper", Upper)];

const KINDS: [(&str, Abbreviation); 8] = [
    ("title", Abbreviation::Title),
    ("inner", Abbreviation::Inner),
    ("reference", Abbreviation::Reference),
    ("calendar", Abbreviation::Calendar),
    ("suffix", Abbreviation::Suffix),
    ("state", Abbreviation::State),
    ("unit", Abbreviation::Unit),
    ("closing", Abbreviation::Closing),
];

type Known = (&'static str, Initial, Abbreviation);

/// Sorted, lower case, without the stop.
static KNOWN: LazyLock<Vec<Known>> =
    LazyLock::new(|| sorted(lines(include_str!("../../models/en/text/abbreviation.tsv")).filter_map(entry)));

/// `gen`, `upper` and `title`, parted by tabs.
fn entry(line: &'static str) -> Option<Known> {
    let mut columns = line.split('\t');
    let (word, initial, kind) = (columns.next()?, columns.next()?, columns.next()?);
    let initial = INITIALS.iter().find(|(name, _)| *name == initial)?.1;
    Some((word, initial, KINDS.iter().find(|(name, _)| *name == kind)?.1))
}

/// Of the words in the list, in bytes.
const LONGEST: usize = 6;

impl Abbreviation {
    /// What `word`, given without its stop, stands before or after. `None` where it is written as no abbreviation:
    /// `Gen` is one, `gen` is none.
    #[must_use]
    pub fn of(word: &str) -> Option<Abbreviation> {
        let mut lower = [0; LONGEST];
        let lower = lower.get_mut(..word.len())?;
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        let first = KNOWN.partition_point(|(known, ..)| known.as_bytes() < &*lower);
        let written = if word.starts_with(char::is_uppercase) { Upper } else { Lower };
        let same = KNOWN[first..].iter().take_while(|(known, ..)| known.as_bytes() == &*lower);
        same.into_iter().find(|(_, initial, _)| [Any, written].contains(initial)).map(|&(.., class)| class)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_of_the_list_is_read_and_short_enough() {
        let file = include_str!("../../models/en/text/abbreviation.tsv");
        assert!(lines(file).all(|line| entry(line).is_some()));
        assert_eq!(KNOWN.iter().map(|(word, ..)| word.len()).max(), Some(LONGEST));
        assert!(KNOWN.iter().all(|(word, ..)| word.to_lowercase() == *word));
    }

    #[test]
    fn the_first_letter_decides_between_two() {
        use Abbreviation::{Title, Unit};
        assert_eq!(Abbreviation::of("Ft"), Some(Title));
        assert_eq!(Abbreviation::of("ft"), Some(Unit));
        assert_eq!(Abbreviation::of("GEN"), Some(Title));
        assert_eq!(Abbreviation::of("gen"), None);
        assert_eq!(Abbreviation::of("general"), None);
        assert_eq!(Abbreviation::of(""), None);
    }
}
