//! What a word does that attributes.

use super::value::Value;
use crate::document::CueClass;

/// What stands with a cue as the words that it attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Frame {
    /// Speech in marks or beside it, and a clause: `said`.
    Speech,
    /// A clause: `found that`.
    Clause,
    /// What its subject is to do: `vowed to go`.
    Infinitive,
    /// What another is to do, who is told so: `told them to go`.
    Bid,
    /// What another is to do: `wants them to go`.
    Urge,
    /// A thing, and as what it is shown: `called it a farce`.
    Object,
    /// A thing behind a preposition, which the cue names: `call for`.
    Topic,
    /// Stands beside what is said: `according to`.
    Aside,
}

const FRAMES: [(&str, Frame); 8] = [
    ("speech", Frame::Speech),
    ("clause", Frame::Clause),
    ("infinitive", Frame::Infinitive),
    ("bid", Frame::Bid),
    ("urge", Frame::Urge),
    ("object", Frame::Object),
    ("topic", Frame::Topic),
    ("aside", Frame::Aside),
];

/// What a cue makes of what it attributes, and what that looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cue {
    class: CueClass,
    frames: u8,
}

impl Cue {
    /// That of a verb that no list has, where the marks behind it tell what it does.
    pub(crate) const OF_MARKS: Cue = Cue { class: CueClass::Neutral, frames: 1 << Frame::Speech as u8 };

    /// What it makes of what is said.
    #[must_use]
    pub fn class(self) -> CueClass {
        self.class
    }

    /// Whether what is said may stand so.
    #[must_use]
    pub fn has(self, frame: Frame) -> bool {
        self.frames & 1 << frame as u8 != 0
    }
}

impl Value for Cue {
    const WANTED: &'static str = "a class and one frame or several, parted by blanks";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<Cue> {
        let mut words = text.split(' ');
        let class = CueClass::parse(words.next()?)?;
        let frames = words.try_fold(0, |frames, word| {
            let (_, frame) = FRAMES.iter().find(|(name, _)| *name == word)?;
            Some(frames | 1 << *frame as u8)
        })?;
        (frames != 0).then_some(Cue { class, frames })
    }

    fn pack(self) -> u64 {
        self.class as u64 | u64::from(self.frames) << 8
    }

    fn unpack(packed: u64) -> Cue {
        let class = CueClass::ALL[(packed & 0xff) as usize % CueClass::ALL.len()];
        Cue { class, frames: (packed >> 8) as u8 }
    }
}
