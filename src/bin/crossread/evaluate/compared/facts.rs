//! Sentences with facts that differ or do not: pairs of news sentences read by hand, and claims beside evidence, as the
//! symmetric FEVER has them (Schuster and others, 2019).

use super::measure::Measure;
use super::set::{Compared, Read, Told, compared, list, read, string};
use crossread::compare::values::{Slot, SlotState};
use crossread::compare::{Key, Pair};
use crossread::evaluate::Tally;
use crossread::pack::Pack;
use serde_json::Value;

/// The pairs under two keys, with what is found of each.
fn pairs(lines: &[Value], keys: [&str; 2], pack: &Pack) -> Result<Vec<([Read; 2], Pair)>, String> {
    let mut texts = Vec::new();
    for line in lines {
        texts.extend([Told::text(string(line, keys[0])?), Told::text(string(line, keys[1])?)]);
    }
    let mut articles = read(texts, pack).into_iter();
    let mut out = Vec::new();
    while let (Some(one), Some(other)) = (articles.next(), articles.next()) {
        let of = [Key::Values, Key::Alignments].into_iter().collect();
        let pair = compared(&[&one, &other], of, pack).pairs.remove(0);
        out.push(([one, other], pair));
    }
    Ok(out)
}

fn differing(pair: &Pair) -> impl Iterator<Item = &Slot> {
    pair.values.iter().filter(|slot| slot.state == SlotState::Differs)
}

/// Whether a filler of a side overlaps words of its text.
fn has(slot: &Slot, read: &[Read; 2], wanted: [&str; 2]) -> bool {
    (0..2).all(|side| {
        let text = &read[side].0.text;
        let filler = slot.sides[side].as_ref().map(|filler| filler.span.of(text));
        filler.is_some_and(|filler| filler.contains(wanted[side]) || wanted[side].contains(filler))
    })
}

fn shown(read: &[Read; 2], pair: &Pair) -> String {
    let slots = pair.values.iter().map(|slot| {
        let words =
            [0, 1].map(|side| slot.sides[side].as_ref().map_or("-", |filler| filler.span.of(&read[side].0.text)));
        format!("{} {}: {}", slot.state.name(), slot.kind.name(), words.join(" | "))
    });
    let slots = slots.collect::<Vec<_>>().join("; ");
    format!("{}; {slots}\n    {}\n    {}", pair.event.state.name(), read[0].0.text, read[1].0.text)
}

pub(super) fn values(lines: &[Value], pack: &Pack) -> Result<Compared, String> {
    let all = pairs(lines, ["a", "b"], pack)?;
    let (mut tally, mut errors) = (Tally::default(), Vec::new());
    // Of each state how many there are, and how many are seen as such.
    let (mut as_of, mut same) = ([0, 0], [0, 0]);
    for (line, (read, pair)) in lines.iter().zip(&all) {
        let wanted = list(line, "differs")?.iter().filter_map(|two| Some([two[0].as_str()?, two[1].as_str()?]));
        let wanted: Vec<_> = wanted.collect();
        let found = differing(pair).count();
        let right = differing(pair).filter(|slot| wanted.iter().any(|two| has(slot, read, *two))).count();
        tally.gold += wanted.len() as u64;
        tally.found += found as u64;
        tally.right += right.min(wanted.len()) as u64;
        let is_seen = match string(line, "state")? {
            "as_of" => {
                as_of = [as_of[0] + 1, as_of[1] + usize::from(found == 0)];
                found == 0
            }
            "same" => {
                let agrees = |slot: &&Slot| {
                    matches!(
                        slot.state,
                        SlotState::Same | SlotState::Rounded | SlotState::Converted | SlotState::Compatible
                    )
                };
                let seen = found == 0 && pair.values.iter().any(|slot| agrees(&slot));
                same = [same[0] + 1, same[1] + usize::from(seen)];
                seen
            }
            "differs" => right == wanted.len(),
            _ => found == 0,
        };
        if !is_seen {
            errors.push(format!("{}: {}", line["state"], shown(read, pair)));
        }
    }
    let mut measures: Vec<Measure> =
        Measure::tally(["differs, precision", "differs, recall", "differs, f1"], tally).into();
    measures.push(Measure::share("as of another moment, not differing", as_of[1], as_of[0]));
    measures.push(Measure::share("agreement seen", same[1], same[0]));
    Ok(Compared { documents: 2 * all.len(), measures, errors, ..Compared::default() })
}

pub(super) fn claims(lines: &[Value], pack: &Pack) -> Result<Compared, String> {
    let all = pairs(lines, ["claim", "evidence"], pack)?;
    let (mut tally, mut errors) = (Tally::default(), Vec::new());
    for (line, (read, pair)) in lines.iter().zip(&all) {
        let refuted = string(line, "label")? == "REFUTES";
        let found = differing(pair).next().is_some();
        tally.gold += u64::from(refuted);
        tally.found += u64::from(found);
        tally.right += u64::from(refuted && found);
        if refuted != found {
            errors.push(format!("{}: {}", line["label"], shown(read, pair)));
        }
    }
    let measures = Measure::tally(["refuted, precision", "refuted, recall", "refuted, f1"], tally).into();
    Ok(Compared { documents: 2 * all.len(), measures, errors, ..Compared::default() })
}
