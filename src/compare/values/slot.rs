//! What is found of facts side by side: types only. The shapes are those of `docs/CONTRACT.md`.

use crate::compare::pairing::Thing;
use crate::document::named::named;
use crate::document::{Rule, Value};
use crate::text::Span;

/// A slot, and what each article fills it with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// What fills it.
    pub kind: SlotKind,
    /// How the fillers stand to each other.
    pub state: SlotState,
    /// Of whom or what it is said.
    pub subject: Option<Thing>,
    /// What is said of it: the lemma of the verb or the noun.
    pub relation: Option<String>,
    /// What is counted, with its modifiers, by lemma.
    pub counted: Option<String>,
    /// On the left and on the right; never both `None`.
    pub sides: [Option<Filler>; 2],
    /// Who gives it.
    pub attributed: [Option<Thing>; 2],
    /// The alignment that it stands in, by its place.
    pub alignment: Option<usize>,
    /// How sure it is that both fill one slot.
    pub certainty: Certainty,
    /// Why both were compared, and what keeps them apart.
    pub because: Vec<SlotEvidence>,
    /// The slug of what decided.
    pub rule: Rule,
}

impl Slot {
    /// Whether both are of one kind and of one place on a side.
    pub(super) fn tells_of(&self, other: &Slot) -> bool {
        let meets = |side: usize| {
            let two = self.sides[side].as_ref().zip(other.sides[side].as_ref());
            two.is_some_and(|(one, two)| one.span.overlaps(two.span))
        };
        self.kind == other.kind && (meets(0) || meets(1))
    }
}

/// What a slot is filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filler {
    /// Its words.
    pub span: Span,
    /// What they say, where they are an amount or a time.
    pub value: Option<Value>,
}

/// What makes two slots one, or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotEvidence {
    /// The part of the slot.
    pub kind: SlotPart,
    /// On the left and on the right.
    pub sides: [Option<Span>; 2],
}

named! {
    /// What fills a slot.
    SlotKind {
        /// How many.
        Number "number",
        /// How much.
        Money "money",
        /// Of a hundred.
        Percent "percent",
        /// In a unit.
        Quantity "quantity",
        /// The how-manieth.
        Ordinal "ordinal",
        /// On which day.
        Date "date",
        /// At which time.
        Time "time",
        /// How long.
        Duration "duration",
        /// Where.
        Place "place",
        /// Who.
        Person "person",
        /// Which body.
        Organisation "organisation",
        /// As what.
        Title "title",
        /// Whether at all.
        Polarity "polarity",
        /// How sure.
        Certainty "certainty",
    }
}

impl SlotKind {
    /// A day, or an hour of one.
    pub(super) fn is_of_day(self) -> bool {
        matches!(self, SlotKind::Date | SlotKind::Time)
    }
}

named! {
    /// How the fillers of one slot stand to each other.
    SlotState {
        /// The same.
        Same "same",
        /// The same within the precision given.
        Rounded "rounded",
        /// The same in another unit.
        Converted "converted",
        /// Bounds that can both hold.
        Compatible "compatible",
        /// Both cannot hold.
        Differs "differs",
        /// Of another moment.
        AsOf "as_of",
        /// Of another event.
        OtherEvent "other_event",
        /// One article gives both, from two sources.
        OtherSource "other_source",
        /// Only the left has it.
        OnlyA "only_a",
        /// Only the right has it.
        OnlyB "only_b",
        /// Not to be told.
        Unknown "unknown",
    }
}

named! {
    /// How sure it is that two fillers fill one slot.
    Certainty {
        /// All parts of the slot are the same.
        Certain "certain",
        /// Most are.
        Probable "probable",
        /// Some are.
        Ambiguous "ambiguous",
    }
}

named! {
    /// A part of a slot.
    SlotPart {
        /// Of whom.
        Subject "subject",
        /// What is said.
        Predicate "predicate",
        /// What is counted.
        Counted "counted",
        /// In what.
        Unit "unit",
        /// When.
        AsOf "as_of",
        /// By whom.
        Source "source",
        /// Where in the text.
        Place "place",
    }
}
