//! What kind of thing a gazetteer's entry is: finer than a label.

macro_rules! classes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal $label:ident,)*) => {
        /// The class column of `models/en/gazetteers/*.tsv`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Class { $($(#[$doc])* $variant,)* }

        impl Class {
            /// By their codes in the pack.
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
    /// A state of its own, also one that is gone: `Yugoslavia`.
    Country = "country" Gpe,
    /// The chief city of a country: `Manila`.
    Capital = "capital" Gpe,
    /// Any other town: `Mosul`.
    City = "city" Gpe,
    /// A part of a country that news names often, and realms of old: `Bavaria`, `Byzantine Empire`.
    State = "state" Gpe,
    /// Any other part of a country, of the first order: `Aargau`.
    Division = "division" Gpe,
    /// The people of a country, and what is theirs: `Afghan`.
    Demonym = "demonym" Norp,
    /// A people without a state of that name: `Afar`.
    People = "people" Norp,
    /// Its followers, and what is theirs: `Jain`.
    Religion = "religion" Norp,
    /// Followers of a cause or of somebody: `Bolshevik`.
    Allegiance = "allegiance" Norp,
    /// Also a part that is spoken of as one: `Latin America`.
    Continent = "continent" Loc,
    /// Land that no government is named by: `Amazon Basin`.
    Region = "region" Loc,
    /// Seas, gulfs, rivers, lakes: `Danube`.
    Water = "water" Loc,
    /// Mountains and ranges: `Rockies`.
    Mountain = "mountain" Loc,
    /// Buildings, bases, works, ruins: `Abu Simbel`.
    Facility = "facility" Fac,
    /// Of several states: `United Nations`.
    Intergovernmental = "intergovernmental" Org,
    /// Ministries, parliaments, courts, also by their seat: `Kremlin`.
    Government = "government" Org,
    /// Armies and their parts: `Black Sea Fleet`.
    Military = "military" Org,
    /// Those that fight for no state: `Janjaweed`.
    ArmedGroup = "armed-group" Org,
    /// Parties: `Golden Dawn`.
    Party = "party" Org,
    /// Papers, stations, agencies: `Press TV`.
    Media = "media" Org,
    /// Companies: `BNP Paribas`.
    Company = "company" Org,
    /// What is no other class of organisation: `Reporters Without Borders`.
    Organization = "organization" Org,
    /// Clubs and national teams: `Springboks`.
    Team = "team" Org,
    /// A head of state or government, or a minister; nobody in the lists of today.
    Leader = "leader" Person,
    /// A member of a parliament; nobody in the lists of today.
    Lawmaker = "lawmaker" Person,
    /// Other people whom every reader knows: `Albert Einstein`.
    Figure = "figure" Person,
    /// Wars, games, summits: `Afghan War`.
    Event = "event" Event,
    /// Weapons, vehicles, brands: `F-18`.
    Product = "product" Product,
    /// Acts and treaties: `ACTA`.
    Law = "law" Law,
    /// Books, films, programmes, works of art: `A Clockwork Orange`.
    Work = "work" WorkOfArt,
    /// Languages that are no demonym: `Afrikaans`.
    Language = "language" Language,
}

impl Class {
    /// As it stands in the files; `None` for any other name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Class> {
        Class::ALL.iter().copied().find(|c| c.name() == name)
    }

    /// By its place in [`Class::ALL`].
    #[must_use]
    pub fn from_code(code: u8) -> Option<Class> {
        Class::ALL.get(usize::from(code)).copied()
    }
}
