//! What is found of two articles, a table a layer, and of all of them: who has it from whom, and the points of the story.
//!
//! `a` and `b` are the letters of the two articles. `places` are Unicode code points into the text, half-open, several parted
//! by `; `; `words` are those of the places, on one line, parted by ` … `. Names are those of the entities of the comparison.
//! The other cells are the keys of `docs/CONTRACT.md`; empty is what is not known or has no part in the row.

use super::Account;
use super::account::{letter, on_one_line};
use super::compared::things;
use super::csv::Table;
use super::said::ValueView;
use super::values_csv::in_words;
use crate::compare::emphasis::Weight;
use crate::compare::similarity::Similarity;
use crate::compare::values::Filler;
use crate::compare::{Comparison, Key, Pair, Thing};
use crate::text::Span;

/// The columns of a layer, between the letters of the articles and the places in both.
fn columns(layer: Key) -> &'static [&'static str] {
    match layer {
        Key::Alignments => &["state", "score", "moved"],
        Key::Reuse => &["kind", "shared_words", "moved", "inside"],
        Key::Values => &[
            "state",
            "kind",
            "certainty",
            "subject",
            "relation",
            "counted",
            "a_value",
            "b_value",
            "a_attributed",
            "b_attributed",
        ],
        Key::Quotations => &["state", "speaker"],
        Key::Relations => &["state", "subject", "object", "a_verbs", "b_verbs"],
        Key::Emphasis => &["state", "name", "a_headline", "a_lede", "a_share", "b_headline", "b_lede", "b_share"],
        Key::Only => &["in", "kind", "rank", "nearness"],
        Key::Wording => &["kind", "name", "log_odds", "enough"],
        _ => &["state", "score", "overall", "places", "entities", "time", "narrative", "reuse"],
    }
}

/// What every row ends with.
const PLACES: [&str; 5] = ["a_places", "a_words", "b_places", "b_words", "rule"];

/// Of a layer that is of two articles; of [`Key::Event`], how two articles stand to each other.
pub(super) fn of_pairs(layer: Key, accounts: &[Account<'_>], comparison: &Comparison) -> String {
    let mut table = Table::new(&[&["a", "b"][..], columns(layer), &PLACES[..]].concat());
    for pair in &comparison.pairs {
        let [a, b] = pair.articles;
        let things = things(&comparison.entities, pair);
        let rows = Rows { accounts: [&accounts[a], &accounts[b]], comparison, things, pair };
        for Row { cells, sides, rule } in rows.of(layer) {
            table.cell(&letter(a));
            table.cell(&letter(b));
            cells.iter().for_each(|cell| table.cell(cell));
            for (account, spans) in rows.accounts.into_iter().zip(&sides) {
                places(&mut table, account, spans);
            }
            table.cell(rule);
            table.end();
        }
    }
    table.finish()
}

/// Who has it from whom: `from` is the letter of an article or empty, `source` what a text calls it.
pub(super) fn lineage(accounts: &[Account<'_>], comparison: &Comparison) -> String {
    let mut table = Table::new(&["from", "source", "to", "kind", "certainty", "said_in", "places", "words", "rule"]);
    for found in &comparison.lineage {
        // A row a place, so that each has its own words; one where nothing is quoted.
        let said: Vec<Option<(usize, Span)>> = match &found.because[..] {
            [] => vec![None],
            because => because.iter().copied().map(Some).collect(),
        };
        for place in said {
            table.cell(&found.from.article.map(letter).unwrap_or_default());
            table.cell(found.from.source.as_deref().unwrap_or_default());
            table.cell(&letter(found.to));
            table.cell(found.kind.name());
            table.cell(found.certainty.name());
            table.cell(&place.map(|(article, _)| letter(article)).unwrap_or_default());
            let account = &accounts[place.map_or(found.to, |(article, _)| article)];
            places(&mut table, account, &Vec::from_iter(place.map(|(_, span)| span)));
            table.cell(found.rule.0);
            table.end();
        }
    }
    table.finish()
}

/// What is told, over all articles: a row for each place of each point, `point` counts from 1.
pub(super) fn points(accounts: &[Account<'_>], comparison: &Comparison) -> String {
    let mut table = Table::new(&["point", "articles", "article", "places", "words", "rule"]);
    for (at, point) in comparison.points.iter().enumerate() {
        let mut articles: Vec<usize> = point.cells.iter().map(|cell| cell.article).collect();
        articles.dedup();
        for cell in &point.cells {
            table.number(at as u64 + 1);
            table.number(articles.len() as u64);
            table.cell(&letter(cell.article));
            places(&mut table, &accounts[cell.article], &[cell.span]);
            table.cell(point.rule.0);
            table.end();
        }
    }
    table.finish()
}

fn places(table: &mut Table, account: &Account<'_>, spans: &[Span]) {
    let range = |span: &Span| {
        let range = account.range(*span);
        format!("{}-{}", range.start, range.end)
    };
    table.cell(&spans.iter().map(range).collect::<Vec<_>>().join("; "));
    let words = spans.iter().map(|span| on_one_line(span.of(account.text())));
    table.cell(&words.collect::<Vec<_>>().join(" … "));
}

/// A finding.
struct Row {
    cells: Vec<String>,
    sides: [Vec<Span>; 2],
    rule: &'static str,
}

/// What is found of a pair.
struct Rows<'r, 'a> {
    accounts: [&'r Account<'a>; 2],
    comparison: &'r Comparison,
    things: Vec<usize>,
    pair: &'r Pair,
}

impl Rows<'_, '_> {
    fn of(&self, layer: Key) -> Vec<Row> {
        let pair = self.pair;
        match layer {
            Key::Alignments => rows(&pair.alignments, |found| Row {
                cells: vec![found.state.name().into(), found.score.to_string(), found.moved.to_string()],
                sides: found.sides.clone(),
                rule: found.rule.0,
            }),
            Key::Reuse => rows(&pair.reuse, |found| Row {
                cells: vec![
                    found.kind.name().into(),
                    found.words.to_string(),
                    found.moved.to_string(),
                    found.inside.name().into(),
                ],
                sides: found.sides.map(|span| vec![span]),
                rule: found.rule.0,
            }),
            Key::Values => rows(&pair.values, |found| {
                let [a, b] = [0, 1].map(|side| self.value(side, found.sides[side].as_ref()));
                let [given_a, given_b] = found.attributed.map(|thing| self.name(thing));
                let of = |part: &Option<String>| part.clone().unwrap_or_default();
                Row {
                    cells: vec![
                        found.state.name().into(),
                        found.kind.name().into(),
                        found.certainty.name().into(),
                        self.name(found.subject),
                        of(&found.relation),
                        of(&found.counted),
                        a,
                        b,
                        given_a,
                        given_b,
                    ],
                    sides: found.sides.each_ref().map(|filler| filler.iter().map(|filler| filler.span).collect()),
                    rule: found.rule.0,
                }
            }),
            Key::Quotations => rows(&pair.quotations, |found| Row {
                cells: vec![found.state.name().into(), self.name(found.speaker)],
                sides: found.sides.map(Vec::from_iter),
                rule: found.rule.0,
            }),
            Key::Relations => rows(&pair.relations, |found| {
                let verbs = found.sides.each_ref().map(|deeds| {
                    let verbs = deeds.iter().map(|deed| format!("{} {}", deed.polarity.name(), deed.verb));
                    verbs.collect::<Vec<_>>().join("; ")
                });
                let names = [found.subject, found.object].map(|thing| self.name(Some(thing)));
                Row {
                    cells: [vec![found.state.name().into()], names.into(), verbs.into()].concat(),
                    sides: found.sides.each_ref().map(|deeds| deeds.iter().map(|deed| deed.span).collect()),
                    rule: found.rule.0,
                }
            }),
            Key::Emphasis => rows(&pair.emphasis, |found| {
                let fillers = found.value.and_then(|at| pair.values.get(at)).map(|slot| &slot.sides);
                let weight = |Weight { headline, lede, share }: Weight| {
                    [headline.to_string(), lede.to_string(), share.to_string()]
                };
                let [a, b] = found.sides.map(weight);
                Row {
                    cells: [&[found.state.name().into(), self.name(found.entity)][..], &a, &b].concat(),
                    sides: [0, 1].map(|side| {
                        fillers.and_then(|sides| sides[side].as_ref()).map(|filler| filler.span).into_iter().collect()
                    }),
                    rule: found.rule.0,
                }
            }),
            Key::Only => rows(&pair.only, |found| {
                let mut sides = [vec![found.span], Vec::from_iter(found.closest)];
                sides.rotate_right(found.side);
                Row {
                    cells: vec![
                        ["a", "b"][found.side].into(),
                        found.kind.name().into(),
                        found.rank.to_string(),
                        written(found.score),
                    ],
                    sides,
                    rule: found.rule.0,
                }
            }),
            Key::Wording => rows(&pair.wording, |found| Row {
                cells: vec![
                    found.kind.name().into(),
                    self.name(found.entity),
                    written(found.log_odds),
                    found.enough.to_string(),
                ],
                sides: found.sides.clone(),
                rule: found.rule.0,
            }),
            _ => {
                let Similarity { overall, places, entities, time, narrative, reuse } = pair.similarity;
                let parts = [Some(overall), Some(places), Some(entities), time, Some(narrative), Some(reuse)];
                let state = [pair.event.state.name().into(), pair.event.score.to_string()];
                let cells = state.into_iter().chain(parts.map(written)).collect();
                vec![Row { cells, sides: Default::default(), rule: pair.event.rule.0 }]
            }
        }
    }

    fn name(&self, thing: Option<Thing>) -> String {
        thing.map(|thing| self.comparison.entities[self.things[thing.at()]].name.clone()).unwrap_or_default()
    }

    fn value(&self, side: usize, filler: Option<&Filler>) -> String {
        let value = filler.and_then(|filler| filler.value.as_ref());
        value.map(|value| in_words(&ValueView::new(self.accounts[side], value))).unwrap_or_default()
    }
}

fn rows<T>(found: &[T], row: impl Fn(&T) -> Row) -> Vec<Row> {
    found.iter().map(row).collect()
}

fn written(number: Option<impl ToString>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}
