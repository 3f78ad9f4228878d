//! What kinds of things there are, and the groups that a reader sees.

/// What kind of thing a mention names: the types of OntoNotes 5 (Weischedel et al., 2013), with the
/// meanings of `docs/GUIDELINES.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Label {
    /// People and families, also of fiction; titles stay outside: `Mrs. [Dorrit]`.
    Person,
    /// Nations, peoples, religions and political groups: `[North Korean] delegation`, `Republicans`.
    Norp,
    /// Companies, agencies, parties, armies, media, teams: `U.N. Security Council`, `Kremlin`.
    Org,
    /// Countries, states, cities, also when they act: `[Pyongyang] denied`.
    Gpe,
    /// Other places and regions: `Middle East`, `Danube`.
    Loc,
    /// Buildings, airports, bases, roads: `Yongbyon reactor`.
    Fac,
    /// Wars, summits, storms, elections that have a name: `Hurricane Katrina`.
    Event,
    /// Weapons, vehicles, devices, brands: `F-35`.
    Product,
    /// Titles of books, films, songs, programmes: `60 Minutes`.
    WorkOfArt,
    /// Acts, treaties, numbered resolutions: `Resolution 1929`.
    Law,
    /// Languages: `she spoke [Farsi]`; but `[French] wine` is [`Label::Norp`].
    Language,
    /// A day or longer, also durations and ages: `Monday`, `10-day`, `recent years`.
    Date,
    /// Shorter than a day: `10:30 a.m.`, `two hours`.
    Time,
    /// With its currency: `$3 million`.
    Money,
    /// With its sign or word: `5%`.
    Percent,
    /// A measure with its unit: `20 km`.
    Quantity,
    /// `second`, `3rd`.
    Ordinal,
    /// Numbers that no other label takes: `[two] nations`, `No. [2]`.
    Cardinal,
}

/// The groups that a reader sees and filters by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// [`Label::Person`].
    People,
    /// [`Label::Org`].
    Organisations,
    /// [`Label::Gpe`], [`Label::Loc`] and [`Label::Fac`].
    Places,
    /// [`Label::Norp`].
    Peoples,
    /// [`Label::Event`].
    Events,
    /// [`Label::Product`], [`Label::WorkOfArt`], [`Label::Law`] and [`Label::Language`].
    Things,
    /// [`Label::Date`] and [`Label::Time`].
    When,
    /// Money, percentages, measures and numbers.
    HowMuch,
}

impl Label {
    /// In the order of the definition: names, then values.
    pub const ALL: [Label; 18] = [
        Label::Person,
        Label::Norp,
        Label::Org,
        Label::Gpe,
        Label::Loc,
        Label::Fac,
        Label::Event,
        Label::Product,
        Label::WorkOfArt,
        Label::Law,
        Label::Language,
        Label::Date,
        Label::Time,
        Label::Money,
        Label::Percent,
        Label::Quantity,
        Label::Ordinal,
        Label::Cardinal,
    ];

    /// The name used outside: `WORK_OF_ART`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Label::Person => "PERSON",
            Label::Norp => "NORP",
            Label::Org => "ORG",
            Label::Gpe => "GPE",
            Label::Loc => "LOC",
            Label::Fac => "FAC",
            Label::Event => "EVENT",
            Label::Product => "PRODUCT",
            Label::WorkOfArt => "WORK_OF_ART",
            Label::Law => "LAW",
            Label::Language => "LANGUAGE",
            Label::Date => "DATE",
            Label::Time => "TIME",
            Label::Money => "MONEY",
            Label::Percent => "PERCENT",
            Label::Quantity => "QUANTITY",
            Label::Ordinal => "ORDINAL",
            Label::Cardinal => "CARDINAL",
        }
    }

    /// By the name used outside, in capitals; `None` for any other.
    #[must_use]
    pub fn parse(name: &str) -> Option<Label> {
        Label::ALL.into_iter().find(|l| l.name() == name)
    }

    /// Dates, times and amounts: mentions of form `value`, never entities.
    #[must_use]
    pub fn is_value(self) -> bool {
        self >= Label::Date
    }

    /// Whether it is of [`Group::Places`].
    #[must_use]
    pub fn is_place(self) -> bool {
        self.group() == Group::Places
    }

    /// Each label is in one.
    #[must_use]
    pub fn group(self) -> Group {
        match self {
            Label::Person => Group::People,
            Label::Org => Group::Organisations,
            Label::Gpe | Label::Loc | Label::Fac => Group::Places,
            Label::Norp => Group::Peoples,
            Label::Event => Group::Events,
            Label::Product | Label::WorkOfArt | Label::Law | Label::Language => Group::Things,
            Label::Date | Label::Time => Group::When,
            Label::Money | Label::Percent | Label::Quantity | Label::Ordinal | Label::Cardinal => Group::HowMuch,
        }
    }
}
