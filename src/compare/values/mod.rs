//! Facts side by side: what two articles give for one slot. A slot is who it is said of, what is said, what is counted, in which
//! unit, of which moment and by whom; each part that is not the same has its own state, and only where none is left is it
//! said that the articles differ.

mod alone;
mod claims;
mod decide;
mod denied;
mod facts;
mod given;
mod governor;
mod likeness;
mod matching;
mod moment;
mod names;
mod offices;
mod passage;
mod place;
mod rows;
mod slot;
mod spoken;
mod times;
mod told;

pub use slot::{Certainty, Filler, Slot, SlotEvidence, SlotKind, SlotPart, SlotState};

use self::place::Places;
use super::alignment::Alignment;
use super::event::Event;
use super::pairing::Pairing;
use crate::text::order_by_key;

pub(super) fn values(pairing: &Pairing<'_>, event: &Event, alignments: &[Alignment]) -> Vec<Slot> {
    let accounts = [0, 1].map(|side| told::Account::read(pairing, side));
    let places = places(pairing, event, alignments, &accounts);
    let mut slots = matching::slots(pairing, event, alignments, &accounts, &places);
    slots.extend(names::slots(pairing, &places));
    let denied = denied::slots(&places);
    let claims = claims::slots(pairing, event, alignments, &accounts, &places);
    slots.extend(claims.into_iter().filter(|claim| !denied.iter().any(|slot| slot.tells_of(claim))));
    slots.extend(denied);
    slots.extend(offices::slots(pairing, alignments, &accounts));
    // What only the right has stands last.
    order_by_key(&mut slots, |slot| {
        let place = |side: usize| slot.sides[side].as_ref().map_or((true, 0, 0), |f| (false, f.span.start, f.span.end));
        (place(0), place(1), slot.kind)
    });
    slots
}

/// The sentences of each alignment, word by word; of one story alone.
fn places<'r, 'p>(
    pairing: &'r Pairing<'p>,
    event: &Event,
    alignments: &[Alignment],
    accounts: &'r [told::Account<'p>; 2],
) -> Vec<(usize, Places<'r, 'p>)> {
    let mut found = Vec::new();
    for (at, alignment) in alignments.iter().enumerate().filter(|_| event.state.is_one_story()) {
        for left in accounts[0].within(&alignment.sides[0]) {
            for right in accounts[1].within(&alignment.sides[1]) {
                let passages = [&accounts[0].passages[left], &accounts[1].passages[right]];
                found.extend(Places::of(pairing, passages).map(|places| (at, places)));
            }
        }
    }
    found
}
