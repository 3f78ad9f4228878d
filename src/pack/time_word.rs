//! What a word says of time beyond its sense: a unit, a direction, a tense, a zone.

use super::value::Value;

/// A role, and the number that goes with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeWord {
    /// What it does.
    pub role: TimeRole,
    /// Of a unit, or of what comes again with it, its place in [`crate::document::when::Unit`], from the shortest; of a direction the steps; of a zone minutes
    /// east of Greenwich; of a part of a day its place in [`crate::document::when::DayPart`]; of a season its place in
    /// the year, from spring; of an hour the hour; of a decade its ten; else 0.
    pub number: i16,
}

/// What a word does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum TimeRole {
    /// `weeks`
    Unit,
    /// `last`, `this`, `next`: in steps from the writer's own.
    Steps,
    /// `recent`
    Recent,
    /// `every`
    Again,
    /// `daily`: the unit that comes again.
    Each,
    /// `following`: from a date in the text.
    Text,
    /// `early`, `beginning`
    Start,
    /// `mid`, `middle`
    Mid,
    /// `late`, `end`
    End,
    /// `morning`
    Part,
    /// `EDT`
    Zone,
    /// `yesterday`: in days from the writer's own.
    Day,
    /// `noon`
    Hour,
    /// `autumn`
    Season,
    /// `nineties`
    Decade,
    /// `will`: what is told lies ahead.
    Ahead,
    /// `was`
    Behind,
    /// `plans`, before `to`
    Plan,
    /// `since`
    Since,
    /// `until`
    Until,
    /// `before`
    Before,
    /// `after`
    After,
}

const ROLES: [(&str, TimeRole); 22] = [
    ("unit", TimeRole::Unit),
    ("steps", TimeRole::Steps),
    ("recent", TimeRole::Recent),
    ("again", TimeRole::Again),
    ("each", TimeRole::Each),
    ("text", TimeRole::Text),
    ("start", TimeRole::Start),
    ("mid", TimeRole::Mid),
    ("end", TimeRole::End),
    ("part", TimeRole::Part),
    ("zone", TimeRole::Zone),
    ("day", TimeRole::Day),
    ("hour", TimeRole::Hour),
    ("season", TimeRole::Season),
    ("decade", TimeRole::Decade),
    ("ahead", TimeRole::Ahead),
    ("behind", TimeRole::Behind),
    ("plan", TimeRole::Plan),
    ("since", TimeRole::Since),
    ("until", TimeRole::Until),
    ("before", TimeRole::Before),
    ("after", TimeRole::After),
];

impl Value for TimeWord {
    const WANTED: &'static str =
        "a role, then a number for unit, each, steps, text, part, zone, day, hour, season and decade";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<TimeWord> {
        let (role, number) = text.split_once(' ').unwrap_or((text, "0"));
        let role = ROLES.iter().find(|(name, _)| *name == role)?.1;
        Some(TimeWord { role, number: number.parse().ok()? })
    }

    fn pack(self) -> u64 {
        u64::from(self.number as u16) << 8 | self.role as u64
    }

    fn unpack(packed: u64) -> TimeWord {
        let role = ROLES.iter().map(|(_, role)| *role).find(|role| *role as u64 == packed & 0xff);
        TimeWord { role: role.unwrap_or(TimeRole::Unit), number: (packed >> 8) as u16 as i16 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_kept_with_its_number() {
        for (text, role, number) in
            [("unit 5", TimeRole::Unit, 5), ("zone -300", TimeRole::Zone, -300), ("ahead", TimeRole::Ahead, 0)]
        {
            let word = TimeWord::parse(text).expect(text);
            assert_eq!(word, TimeWord { role, number });
            assert_eq!(TimeWord::unpack(word.pack()), word);
        }
        for wrong in ["", "units 3", "zone east", "unit 3 4"] {
            assert_eq!(TimeWord::parse(wrong), None, "{wrong:?}");
        }
    }
}
