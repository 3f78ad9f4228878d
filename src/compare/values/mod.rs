//! Facts side by side: what two articles give for one slot. A slot is who it is said of, what is said, what is counted, in which
//! unit, of which moment and by whom; each part that is not the same has its own state, and only where none is left is it
//! said that the articles differ.

mod claims;
mod decide;
mod facts;
mod governor;
mod likeness;
mod matching;
mod moment;
mod offices;
mod passage;
mod slot;
mod spoken;
mod times;
mod told;

pub use slot::{Certainty, Filler, Slot, SlotEvidence, SlotKind, SlotPart, SlotState};

use super::alignment::Alignment;
use super::event::Event;
use super::pairing::Pairing;
use crate::text::order_by_key;

pub(super) fn values(pairing: &Pairing<'_>, event: &Event, alignments: &[Alignment]) -> Vec<Slot> {
    let accounts = [0, 1].map(|side| told::Account::read(pairing, side));
    let mut slots = matching::slots(pairing, event, alignments, &accounts);
    slots.extend(claims::slots(pairing, event, alignments, &accounts));
    slots.extend(offices::slots(pairing, alignments, &accounts));
    // What only the right has stands last.
    order_by_key(&mut slots, |slot| {
        let place = |side: usize| slot.sides[side].as_ref().map_or((true, 0, 0), |f| (false, f.span.start, f.span.end));
        (place(0), place(1), slot.kind)
    });
    slots
}
