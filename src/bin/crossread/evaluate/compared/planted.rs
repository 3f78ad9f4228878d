//! Articles beside copies of themselves in which facts were changed ([`plant`](super::plant)): which are found.

use super::copies;
use super::measure::Measure;
use super::plant::{Planted, Random, copy};
use super::set::{Compared, Read, Told, compared, read, string};
use crossread::compare::Key;
use crossread::compare::values::{Slot, SlotState};
use crossread::pack::Pack;
use crossread::text::Span;
use serde_json::Value;

pub(super) fn measured(lines: &[Value], pack: &Pack) -> Result<Compared, String> {
    let told = |line: &Value| {
        let published = line["date"].as_str().map(str::to_owned);
        Ok(Told { text: string(line, "text")?.to_owned(), published, title: Some(string(line, "title")?.to_owned()) })
    };
    let told = lines.iter().map(told).collect::<Result<Vec<_>, String>>()?;
    let articles = read(told.clone(), pack);
    let mut random = Random(11);
    let changed: Vec<(String, Vec<Planted>)> = articles.iter().map(|read| copy(read, pack, &mut random)).collect();
    let with_text = |(told, (text, _)): (&Told, &(String, _))| Told { text: text.clone(), ..told.clone() };
    let copies_read = read(told.iter().zip(&changed).map(with_text).collect(), pack);

    // Of each kind how many there are, and how many are found.
    let mut kinds = [("number", [0, 0]), ("date", [0, 0]), ("name", [0, 0]), ("negation", [0, 0])];
    let (mut said, mut right, mut errors) = (0, 0, Vec::new());
    for ((article, changed), (_, planted)) in articles.iter().zip(&copies_read).zip(&changed) {
        let keys = [Key::Values, Key::Alignments].into_iter().collect();
        let pair = compared(&[article, changed], keys, pack).pairs.remove(0);
        let differing: Vec<&Slot> = pair.values.iter().filter(|slot| slot.state == SlotState::Differs).collect();
        let words = |span: [Span; 2]| {
            let around = |(article, _): &Read, span: Span| {
                let (before, behind) = crossread::text::around(&article.text, span, 60);
                format!("{before}[{}]{behind}", span.of(&article.text))
            };
            format!("{}\n    {}", around(article, span[0]), around(changed, span[1]))
        };
        for plant in planted {
            let found = differing.iter().any(|slot| meets(slot, plant));
            let (_, counts) = kinds.iter_mut().find(|(kind, _)| *kind == plant.kind).expect("a kind of change");
            *counts = [counts[0] + 1, counts[1] + usize::from(found)];
            if !found {
                let state =
                    pair.values.iter().find(|slot| meets(slot, plant)).map_or("not seen", |slot| slot.state.name());
                errors.push(format!("missed {}, {state}: {}", plant.kind, words(plant.sides)));
            }
        }
        for slot in differing {
            let is_right = planted.iter().any(|plant| meets(slot, plant));
            said += 1;
            right += usize::from(is_right);
            if let ([Some(a), Some(b)], false) = (&slot.sides, is_right) {
                errors.push(format!("wrong {} ({}): {}", slot.kind.name(), slot.rule.0, words([a.span, b.span])));
            }
        }
    }
    let sum = |at: usize| kinds.iter().map(|(_, counts)| counts[at]).sum();
    let names = ["planted numbers found", "planted dates found", "planted names found", "planted negations found"];
    let mut measures = vec![
        Measure::share("planted changes, recall", sum(1), sum(0)),
        Measure::share("planted changes, precision", right, said),
    ];
    measures.extend(names.iter().zip(kinds).map(|(name, (_, [all, found]))| Measure::share(name, found, all)));
    measures.extend(copies::measured(&articles, pack));
    Ok(Compared { documents: articles.len(), measures, errors, ..Compared::default() })
}

fn meets(slot: &Slot, plant: &Planted) -> bool {
    (0..2).all(|side| slot.sides[side].as_ref().is_some_and(|filler| filler.span.overlaps(plant.sides[side])))
}
