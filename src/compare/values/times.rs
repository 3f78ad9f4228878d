//! How two times stand to each other.

use crate::calendar::stretch;
use crate::document::{Time, TimeKind, Value};
use crate::measure::Likeness;

/// How two times stand to each other; `None` where that is not known.
pub(super) fn times(a: &Value, b: &Value) -> Option<Likeness> {
    let (Value::Time(a), Value::Time(b)) = (a, b) else { return None };
    if a.kind == TimeKind::Duration || b.kind == TimeKind::Duration {
        return lengths(a, b);
    }
    let bounded = a.modifier.is_some() || b.modifier.is_some();
    let (one, two) = (a.edtf.as_deref(), b.edtf.as_deref());
    if one.is_some() && one == two || a.iso == b.iso && (one.is_none() || two.is_none()) {
        return Some(if bounded && a.modifier != b.modifier { Likeness::Compatible } else { Likeness::Same });
    }
    if one.is_none() && two.is_none() {
        let days = [day(&a.iso), day(&b.iso)];
        return match days {
            _ if bounded => None,
            // "Thursday night" and "Thursday"
            [Some(one), Some(two)] if a.kind != b.kind && one == two => Some(Likeness::Compatible),
            [Some(one), Some(two)] => disjoint(one, two).then_some(Likeness::Differs),
            _ => disjoint(&a.iso, &b.iso).then_some(Likeness::Differs),
        };
    }
    let ((first, last), (from, to)) = (stretch(one?)?, stretch(two?)?);
    if a.kind == TimeKind::Time || b.kind == TimeKind::Time {
        let clock = |edtf: Option<&str>| edtf.is_some_and(|edtf| edtf.contains('T'));
        return match (clock(one), clock(two)) {
            (true, true) if !bounded => Some(Likeness::Differs),
            _ if last < from || to < first => Some(Likeness::Differs),
            _ => Some(Likeness::Compatible),
        };
    }
    Some(match () {
        () if bounded => Likeness::Compatible,
        () if (first, last) == (from, to) => Likeness::Same,
        () if last < from || to < first => Likeness::Differs,
        () => Likeness::Compatible,
    })
}

/// Of `XXXX-WXX-4TNI` what stands before the time of day.
fn day(iso: &str) -> Option<&str> {
    iso.split('T').next().filter(|day| !day.is_empty() && !iso.starts_with('P'))
}

/// Whether two written in one form, as `XXXX-WXX-1` and `XXXX-WXX-2`, have another digit where both have one: then no day is both.
fn disjoint(a: &str, b: &str) -> bool {
    let form =
        |iso: &str| iso.chars().map(|c| if c.is_ascii_digit() || c == 'X' { '0' } else { c }).collect::<String>();
    let apart = |(x, y): (char, char)| x != y && x.is_ascii_digit() && y.is_ascii_digit();
    !a.starts_with('P') && form(a) == form(b) && a.chars().zip(b.chars()).any(apart)
}

fn lengths(a: &Time, b: &Time) -> Option<Likeness> {
    let plain = a.modifier.is_none() && b.modifier.is_none();
    match (a.iso == b.iso, plain) {
        (true, _) => Some(if a.modifier == b.modifier { Likeness::Same } else { Likeness::Compatible }),
        // "several weeks"
        (false, true) if !a.iso.contains('X') && !b.iso.contains('X') && unit(&a.iso) == unit(&b.iso) => {
            Some(Likeness::Differs)
        }
        _ => None,
    }
}

/// The letters of the units: of `P2W` `PW`.
fn unit(iso: &str) -> String {
    iso.chars().filter(|c| c.is_ascii_alphabetic()).collect()
}
