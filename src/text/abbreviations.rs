//! Words that are written with a full stop, and what the stop says about the words after it.

/// What an abbreviation stands before or after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Initial {
    Any,
    Lower,
    Upper,
}

use Abbreviation::{Calendar, Closing, Inner, Reference, State, Suffix, Title, Unit};
use Initial::{Any, Lower, Upper};

/// Sorted, lower case, without the stop.
const KNOWN: &[(&str, Initial, Abbreviation)] = &[
    ("a.k.a", Any, Inner),
    ("adm", Upper, Title),
    ("al", Lower, Closing),
    ("ala", Upper, State),
    ("alta", Upper, State),
    ("amb", Upper, Title),
    ("approx", Any, Inner),
    ("apr", Upper, Calendar),
    ("ariz", Upper, State),
    ("ark", Upper, State),
    ("art", Any, Reference),
    ("arts", Any, Reference),
    ("assn", Any, Suffix),
    ("assoc", Any, Suffix),
    ("asst", Upper, Title),
    ("atty", Upper, Title),
    ("aug", Upper, Calendar),
    ("ave", Any, Suffix),
    ("bldg", Any, Suffix),
    ("blvd", Any, Suffix),
    ("brig", Upper, Title),
    ("bros", Any, Suffix),
    ("ca", Lower, Inner),
    ("calif", Upper, State),
    ("capt", Upper, Title),
    ("cf", Any, Inner),
    ("ch", Any, Reference),
    ("cie", Any, Suffix),
    ("cl", Any, Reference),
    ("cmdr", Upper, Title),
    ("co", Any, Suffix),
    ("col", Upper, Title),
    ("colo", Upper, State),
    ("conn", Upper, State),
    ("corp", Any, Suffix),
    ("cpl", Upper, Title),
    ("cpt", Upper, Title),
    ("dec", Upper, Calendar),
    ("del", Upper, State),
    ("dept", Any, Suffix),
    ("depts", Any, Suffix),
    ("det", Upper, Title),
    ("div", Any, Suffix),
    ("dr", Any, Title),
    ("drs", Upper, Title),
    ("e.g", Any, Inner),
    ("ed", Lower, Closing),
    ("eds", Lower, Closing),
    ("eg", Lower, Inner),
    ("eq", Any, Reference),
    ("esp", Lower, Inner),
    ("esq", Upper, Suffix),
    ("est", Lower, Closing),
    ("etc", Any, Closing),
    ("ext", Lower, Inner),
    ("feb", Upper, Calendar),
    ("fig", Any, Reference),
    ("figs", Any, Reference),
    ("fla", Upper, State),
    ("fr", Upper, Title),
    ("fri", Upper, Calendar),
    ("ft", Lower, Unit),
    ("ft", Upper, Title),
    ("ga", Upper, State),
    ("gen", Upper, Title),
    ("gens", Upper, Title),
    ("gov", Upper, Title),
    ("gov't", Any, Suffix),
    ("govs", Upper, Title),
    ("govt", Any, Suffix),
    ("hon", Upper, Title),
    ("hr", Lower, Unit),
    ("hrs", Lower, Unit),
    ("hwy", Any, Suffix),
    ("i.e", Any, Inner),
    ("ibid", Any, Closing),
    ("ie", Lower, Inner),
    ("ill", Upper, State),
    ("inc", Any, Suffix),
    ("incl", Any, Inner),
    ("ind", Upper, State),
    ("insp", Upper, Title),
    ("inst", Any, Suffix),
    ("int'l", Any, Suffix),
    ("intl", Any, Suffix),
    ("jan", Upper, Calendar),
    ("jr", Any, Suffix),
    ("jul", Upper, Calendar),
    ("jun", Upper, Calendar),
    ("kan", Upper, State),
    ("ksh", Any, Reference),
    ("ky", Upper, State),
    ("la", Upper, State),
    ("lb", Lower, Unit),
    ("lbs", Lower, Unit),
    ("lt", Upper, Title),
    ("ltd", Any, Suffix),
    ("maj", Upper, Title),
    ("mar", Upper, Calendar),
    ("mass", Upper, State),
    ("md", Upper, State),
    ("messrs", Upper, Title),
    ("mgr", Upper, Title),
    ("mich", Upper, State),
    ("min", Lower, Unit),
    ("minn", Upper, State),
    ("mins", Lower, Unit),
    ("miss", Upper, State),
    ("mlle", Upper, Title),
    ("mme", Upper, Title),
    ("mo", Upper, State),
    ("mon", Upper, Calendar),
    ("mont", Upper, State),
    ("mr", Any, Title),
    ("mrs", Any, Title),
    ("ms", Any, Title),
    ("msgr", Upper, Title),
    ("mt", Upper, Title),
    ("mx", Upper, Title),
    ("nat'l", Any, Suffix),
    ("natl", Any, Suffix),
    ("neb", Upper, State),
    ("nev", Upper, State),
    ("no", Any, Reference),
    ("nos", Any, Reference),
    ("nov", Upper, Calendar),
    ("nr", Any, Reference),
    ("n°", Any, Reference),
    ("nº", Any, Reference),
    ("oct", Upper, Calendar),
    ("okla", Upper, State),
    ("ont", Upper, State),
    ("op", Any, Reference),
    ("ore", Upper, State),
    ("oz", Lower, Unit),
    ("p", Any, Reference),
    ("pa", Upper, State),
    ("para", Any, Reference),
    ("paras", Any, Reference),
    ("penn", Upper, State),
    ("pfc", Upper, Title),
    ("pg", Any, Reference),
    ("ph.d", Any, Suffix),
    ("pkwy", Any, Suffix),
    ("pp", Any, Reference),
    ("pres", Upper, Title),
    ("prof", Any, Title),
    ("profs", Upper, Title),
    ("pt", Any, Reference),
    ("pte", Upper, Title),
    ("pvt", Upper, Title),
    ("qt", Lower, Unit),
    ("que", Upper, State),
    ("rd", Any, Suffix),
    ("rep", Upper, Title),
    ("reps", Upper, Title),
    ("rev", Upper, Title),
    ("revs", Upper, Title),
    ("rp", Upper, Reference),
    ("rs", Any, Reference),
    ("sat", Upper, Calendar),
    ("sec", Any, Reference),
    ("secs", Lower, Unit),
    ("sect", Any, Reference),
    ("sen", Upper, Title),
    ("sens", Upper, Title),
    ("sep", Upper, Calendar),
    ("sept", Upper, Calendar),
    ("sgt", Upper, Title),
    ("sgts", Upper, Title),
    ("sq", Any, Suffix),
    ("sr", Upper, Title),
    ("sra", Upper, Title),
    ("srta", Upper, Title),
    ("st", Lower, Suffix),
    ("st", Upper, Title),
    ("ste", Upper, Title),
    ("sun", Upper, Calendar),
    ("supt", Upper, Title),
    ("tenn", Upper, State),
    ("tex", Upper, State),
    ("thu", Upper, Calendar),
    ("thur", Upper, Calendar),
    ("thurs", Upper, Calendar),
    ("tk", Upper, Reference),
    ("tue", Upper, Calendar),
    ("tues", Upper, Calendar),
    ("univ", Any, Suffix),
    ("v", Lower, Inner),
    ("va", Upper, State),
    ("viz", Any, Inner),
    ("vol", Any, Reference),
    ("vols", Any, Reference),
    ("vs", Any, Inner),
    ("vt", Upper, State),
    ("w.r.t", Any, Inner),
    ("wash", Upper, State),
    ("wed", Upper, Calendar),
    ("wis", Upper, State),
    ("wyo", Upper, State),
    ("yd", Lower, Unit),
    ("yds", Lower, Unit),
    ("yr", Lower, Unit),
    ("yrs", Lower, Unit),
];

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
    fn the_list_is_sorted_and_short_enough() {
        assert!(KNOWN.is_sorted_by_key(|(word, ..)| word));
        assert_eq!(KNOWN.iter().map(|(word, ..)| word.len()).max(), Some(LONGEST));
        assert!(KNOWN.iter().all(|(word, ..)| word.to_lowercase() == *word));
    }

    #[test]
    fn the_first_letter_decides_between_two() {
        assert_eq!(Abbreviation::of("Ft"), Some(Title));
        assert_eq!(Abbreviation::of("ft"), Some(Unit));
        assert_eq!(Abbreviation::of("GEN"), Some(Title));
        assert_eq!(Abbreviation::of("gen"), None);
        assert_eq!(Abbreviation::of("general"), None);
        assert_eq!(Abbreviation::of(""), None);
    }
}
