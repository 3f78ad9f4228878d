//! What the sets leave open, by their names.

use crossread::document::Label;
use crossread::pack::clue::OUTCOMES;
use std::path::Path;

/// What an `O` of a set does not rule out, and how much a run of it counts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Habits {
    pub(super) open: u16,
    pub(super) share: f32,
}

impl Habits {
    pub(super) fn of(path: &Path) -> Habits {
        use Label::{Event, Norp, Product, WorkOfArt};
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let (open, share): (&[Label], f32) = match name.split(['_', '.', '1']).next().unwrap_or_default() {
            "gmb" => (&[Event, Product, WorkOfArt], 0.5),
            "btc" => (&[Norp, Event, Product, WorkOfArt], 0.5),
            "uner" => (&[Norp, Event, Product, WorkOfArt], 1.0),
            "gum" => (&[Norp, WorkOfArt], 1.0),
            "wnut" => (&[Norp, Event], 0.5),
            _ => (&[], 1.0),
        };
        Habits { open: open.iter().fold(0, |mask, l| mask | bit(*l)), share }
    }
}

pub(super) fn bit(label: Label) -> u16 {
    OUTCOMES.iter().position(|o| *o == Some(label)).map_or(0, |i| 1 << i)
}
