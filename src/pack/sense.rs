//! What a phrase can mean.

use super::class::Class;
use super::format::{NAME_BLOCK, Packed, Section};
use super::kb::Kb;
use super::key::phrase_key;
use super::load::Pack;
use crate::document::Label;

/// One thing that a phrase can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense<'p> {
    /// Its place in the pack: two phrases with one entry name one thing.
    pub entry: u32,
    /// What kind of thing it is.
    pub class: Class,
    /// Its id in the outside world; `None` where the lists have none.
    pub kb: Option<Kb>,
    /// How it is usually called; `None` if there is no other spelling than the one looked up.
    pub name: Option<&'p str>,
    /// 0-255: how much speaks for this sense where the phrase stands; about 25 for each tenfold of a city's people.
    pub weight: u8,
    /// Only where the text has capitals throughout: `WHO`.
    pub acronym: bool,
}

impl Sense<'_> {
    /// That of its class.
    #[must_use]
    pub fn label(&self) -> Label {
        self.class.label()
    }
}

/// What a phrase can mean, the weightiest first.
#[derive(Debug, Clone)]
pub struct Senses<'p> {
    pack: &'p Pack,
    next: Next,
    /// Of the phrase in the text: acronyms are passed over where it is not in capitals.
    capitals: bool,
}

#[derive(Debug, Clone, Copy)]
enum Next {
    Done,
    One(Packed),
    Run(u32),
}

impl<'p> Senses<'p> {
    pub(super) fn none(pack: &'p Pack) -> Self {
        Senses { pack, next: Next::Done, capitals: true }
    }

    pub(super) fn new(pack: &'p Pack, value: u64) -> Self {
        let value = Packed::unpack(value as u32);
        let next = if value.more { Next::Run(value.index) } else { Next::One(value) };
        Senses { pack, next, capitals: true }
    }

    pub(super) fn without_acronyms(self) -> Self {
        Senses { capitals: false, ..self }
    }

    /// Whether the phrase is in no gazetteer, or only as an acronym that has to stand in capitals.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clone().next().is_none()
    }

    /// The weightiest; `None` where there is no sense.
    #[must_use]
    pub fn best(&self) -> Option<Sense<'p>> {
        self.clone().next()
    }
}

impl<'p> Iterator for Senses<'p> {
    type Item = Sense<'p>;

    fn next(&mut self) -> Option<Sense<'p>> {
        loop {
            let packed = match self.next {
                Next::Done => return None,
                Next::One(packed) => {
                    self.next = Next::Done;
                    packed
                }
                Next::Run(at) => {
                    let packed = Packed::unpack(self.pack.number(Section::Senses, at as usize)?);
                    self.next = if packed.more { Next::Run(at + 1) } else { Next::Done };
                    packed
                }
            };
            if self.capitals || !packed.upper {
                return self.pack.sense(packed);
            }
        }
    }
}

impl Pack {
    /// What a whole phrase can mean, the likeliest first; its case is not looked at. For running text use
    /// [`super::Words::longest`].
    #[must_use]
    pub fn phrase(&self, phrase: &str) -> Senses<'_> {
        match self.phrases.get(phrase_key(phrase).as_bytes()) {
            Some(value) => Senses::new(self, value),
            None => Senses::none(self),
        }
    }

    fn sense(&self, packed: Packed) -> Option<Sense<'_>> {
        let at = packed.index as usize;
        Some(Sense {
            entry: packed.index,
            class: Class::from_code(*self.part(Section::Classes).get(at)?)?,
            kb: Kb::unpack(self.number(Section::Kbs, at)?),
            name: self.name(at),
            weight: *self.part(Section::Weights).get(at)?,
            acronym: packed.upper,
        })
    }

    fn name(&self, entry: usize) -> Option<&str> {
        let lengths = self.part(Section::NameLengths);
        let block = entry / NAME_BLOCK;
        let before = lengths.get(block * NAME_BLOCK..entry)?;
        let start =
            self.number(Section::NameBlocks, block)? as usize + before.iter().map(|l| usize::from(*l)).sum::<usize>();
        let len = usize::from(*lengths.get(entry)?);
        let name = self.part(Section::Names).get(start..start + len)?;
        std::str::from_utf8(name).ok().filter(|n| !n.is_empty())
    }
}
