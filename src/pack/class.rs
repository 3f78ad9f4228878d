//! What kind of thing a gazetteer's entry is: finer than a label.

macro_rules! classes {
    ($($variant:ident = $name:literal $label:ident,)*) => {
        /// The class column of `models/en/gazetteers/*.tsv`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Class { $($variant,)* }

        impl Class {
            pub const ALL: &[Class] = &[$(Class::$variant,)*];

            /// As it stands in the files: `armed-group`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Class::$variant => $name,)* }
            }

            /// The label of a mention of such a thing.
            #[must_use]
            pub fn label(self) -> Label {
                match self { $(Class::$variant => Label::$label,)* }
            }
        }
    };
}

use crate::document::Label;

classes! {
    Country = "country" Gpe,
    Capital = "capital" Gpe,
    City = "city" Gpe,
    State = "state" Gpe,
    Division = "division" Gpe,
    Demonym = "demonym" Norp,
    People = "people" Norp,
    Religion = "religion" Norp,
    Allegiance = "allegiance" Norp,
    Continent = "continent" Loc,
    Region = "region" Loc,
    Water = "water" Loc,
    Mountain = "mountain" Loc,
    Facility = "facility" Fac,
    Intergovernmental = "intergovernmental" Org,
    Government = "government" Org,
    Military = "military" Org,
    ArmedGroup = "armed-group" Org,
    Party = "party" Org,
    Media = "media" Org,
    Company = "company" Org,
    Organization = "organization" Org,
    Team = "team" Org,
    Leader = "leader" Person,
    Lawmaker = "lawmaker" Person,
    Figure = "figure" Person,
    Event = "event" Event,
    Product = "product" Product,
    Law = "law" Law,
    Work = "work" WorkOfArt,
    Language = "language" Language,
}

impl Class {
    #[must_use]
    pub fn parse(name: &str) -> Option<Class> {
        Class::ALL.iter().copied().find(|c| c.name() == name)
    }

    #[must_use]
    pub fn from_code(code: u8) -> Option<Class> {
        Class::ALL.get(usize::from(code)).copied()
    }
}
