//! How a lemma is made of a form: letters off its end, letters to it.

use super::value::Value;

/// A change at the end of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    off: u8,
    added: [u8; ADDED],
}

/// As many letters as fit into a number beside the count of those that go.
const ADDED: usize = 7;

impl Ending {
    /// The form with its end changed; as it is where it is shorter than what has to go.
    #[must_use]
    pub fn apply(&self, form: &str) -> String {
        let Some(off) = usize::from(self.off).checked_sub(1) else { return form.to_owned() + self.added() };
        let kept = form.char_indices().nth_back(off).map_or(form.len(), |(at, _)| at);
        if kept == form.len() { form.to_owned() } else { form[..kept].to_owned() + self.added() }
    }

    fn added(&self) -> &str {
        let end = self.added.iter().position(|b| *b == 0).unwrap_or(ADDED);
        std::str::from_utf8(&self.added[..end]).unwrap_or_default()
    }
}

impl Value for Ending {
    const WANTED: &'static str = "how many letters go, and up to seven that come";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<Ending> {
        let (off, letters) = text.split_once(' ').unwrap_or((text, ""));
        let mut added = [0; ADDED];
        added.get_mut(..letters.len())?.copy_from_slice(letters.as_bytes());
        Some(Ending { off: off.parse().ok()?, added })
    }

    fn pack(self) -> u64 {
        self.added.iter().rev().fold(0, |packed, b| packed << 8 | u64::from(*b)) << 8 | u64::from(self.off)
    }

    fn unpack(packed: u64) -> Ending {
        let [off, added @ ..] = packed.to_le_bytes();
        Ending { off, added }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_become_lemmas() {
        for (form, ending, lemma) in [
            ("went", "4 go", "go"),
            ("said", "2 y", "say"),
            ("café", "0", "café"),
            ("élan", "3 x", "éx"),
            ("a", "3 b", "a"),
        ] {
            let ending = Ending::parse(ending).expect(ending);
            assert_eq!(Ending::unpack(ending.pack()), ending);
            assert_eq!(ending.apply(form), lemma);
        }
        assert_eq!(Ending::parse("1 eightlet"), None);
        assert_eq!(Ending::parse("x"), None);
    }
}
