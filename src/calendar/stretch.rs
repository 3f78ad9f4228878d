//! From the first to the last day of what EDTF writes.

use super::Day;
use super::place::{Place, Season};

/// The first and the last day of a date, of a longer stretch or of an interval, as [`Place::edtf`] writes it, perhaps with
/// a time of day or marked as about; `None` of what is open or is no EDTF.
#[must_use]
pub fn stretch(edtf: &str) -> Option<(Day, Day)> {
    if let Some((first, last)) = edtf.split_once('/') {
        return Some((stretch(first)?.0, stretch(last)?.1)).filter(|(first, last)| first <= last);
    }
    let day = edtf.split('T').next()?.trim_end_matches(['~', '?', '%']);
    let place = place(day)?;
    Some((place.first()?, place.last()?))
}

fn place(written: &str) -> Option<Place> {
    let (sign, digits) = written.strip_prefix('-').map_or((1, written), |rest| (-1, rest));
    let mut parts = digits.split('-');
    let year = parts.next()?;
    let number = |part: &str| part.parse::<u32>().ok();
    let rest = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    match (year.strip_suffix("XX"), year.strip_suffix('X')) {
        (Some(hundred), _) if sign > 0 => return hundred.parse().ok().map(Place::Century),
        (None, Some(ten)) if sign > 0 => return ten.parse::<i32>().ok().map(|ten| Place::Decade(ten * 10)),
        _ => {}
    }
    let year = sign * year.parse::<i32>().ok()?;
    Some(match rest {
        (None, _) => Place::Year(year),
        (Some(month), None) => match number(month)? {
            month @ 1..=12 => Place::Month(year, month),
            21 => Place::Season(year, Season::Spring),
            22 => Place::Season(year, Season::Summer),
            23 => Place::Season(year, Season::Autumn),
            24 => Place::Season(year, Season::Winter),
            quarter @ 33..=36 => Place::Quarter(year, quarter - 32),
            half @ 40..=41 => Place::Half(year, half - 39),
            _ => return None,
        },
        (Some(month), Some(day)) => Place::Day(Day::new(year, number(month)?, number(day)?)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_the_first_day_to_the_last() {
        for (edtf, wanted) in [
            ("2016-11-07", "2016-11-07 2016-11-07"),
            ("2016-11-04T15:30", "2016-11-04 2016-11-04"),
            ("2016-02", "2016-02-01 2016-02-29"),
            ("1850~", "1850-01-01 1850-12-31"),
            ("197X", "1970-01-01 1979-12-31"),
            ("20XX", "2000-01-01 2099-12-31"),
            ("2016-24", "2016-12-01 2017-02-28"),
            ("2016-35", "2016-07-01 2016-09-30"),
            ("2016-41", "2016-07-01 2016-12-31"),
            ("2016-11-07/2016-11-13", "2016-11-07 2016-11-13"),
            ("-0699/-0600", "-0699-01-01 -0600-12-31"),
        ] {
            let found = stretch(edtf).map(|(first, last)| format!("{first} {last}"));
            assert_eq!(found.as_deref(), Some(wanted), "{edtf}");
        }
        for wrong in ["", "2016-13", "2016-02-30", "2016/2015", "../2016", "summer", "2016-11-07-01"] {
            assert_eq!(stretch(wrong), None, "{wrong:?}");
        }
    }
}
