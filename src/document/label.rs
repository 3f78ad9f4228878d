//! What kinds of things there are, and the groups that a reader sees.

/// What kind of thing a mention names: the OntoNotes 5 types, with the meanings of `docs/GUIDELINES.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Label {
    Person,
    Norp,
    Org,
    Gpe,
    Loc,
    Fac,
    Event,
    Product,
    WorkOfArt,
    Law,
    Language,
    Date,
    Time,
    Money,
    Percent,
    Quantity,
    Ordinal,
    Cardinal,
}

/// The groups that a reader sees and filters by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    People,
    Organisations,
    Places,
    Peoples,
    Events,
    Things,
    When,
    HowMuch,
}

impl Label {
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

    #[must_use]
    pub fn parse(name: &str) -> Option<Label> {
        Label::ALL.into_iter().find(|l| l.name() == name)
    }

    /// Dates, times and amounts: mentions of form `value`, never entities.
    #[must_use]
    pub fn is_value(self) -> bool {
        self >= Label::Date
    }

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
