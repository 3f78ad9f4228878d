//! Whole articles: how like each other people find them, as SemEval-2022 task 8 has it; which tell of one event, as BASIL has it.

use super::measure::{Measure, area, pearson};
use super::set::{Compared, Read, Told, compared, list, read, string};
use crossread::compare::event::EventState;
use crossread::compare::similarity::Similarity;
use crossread::compare::{Key, Keys};
use crossread::pack::Pack;
use serde_json::Value;

/// Theirs is 1 for the same to 4 for different.
const MOST: f64 = 4.0;

pub(super) fn judged(lines: &[Value], pack: &Pack) -> Result<Compared, String> {
    let mut texts = Vec::new();
    for line in lines {
        texts.extend([Told::text(string(line, "text1")?.trim()), Told::text(string(line, "text2")?.trim())]);
    }
    let articles = read(texts, pack);
    type Part = (&'static str, &'static str, fn(&Similarity) -> Option<u16>);
    let parts: [Part; 5] = [
        ("Overall", "pearson overall", |s| Some(s.overall)),
        ("Geography", "pearson geography, by places", |s| Some(s.places)),
        ("Entities", "pearson entities", |s| Some(s.entities)),
        ("Time", "pearson time", |s| s.time),
        ("Narrative", "pearson narrative", |s| Some(s.narrative)),
    ];
    let mut rows: [Vec<(f64, f64)>; 5] = Default::default();
    let mut errors = Vec::new();
    for (line, two) in lines.iter().zip(articles.chunks_exact(2)) {
        let comparison = compared(&[&two[0], &two[1]], [Key::Similarity].into_iter().collect(), pack);
        let found = comparison.pairs[0].similarity;
        for ((key, _, part), row) in parts.iter().zip(&mut rows) {
            let said = line[key].as_f64().or_else(|| line[key].as_str()?.parse().ok());
            if let (Some(ours), Some(theirs)) = (part(&found), said) {
                row.push((ours.into(), MOST - theirs));
            }
        }
        errors.push(format!("{} {} {}", line["Overall"], found.overall, line["pair_id"]));
    }
    let measures = parts
        .iter()
        .zip(&rows)
        .map(|((_, name, _), row)| Measure::figure(name, pearson(row), format!("{} pairs", row.len())));
    Ok(Compared { documents: articles.len(), measures: measures.collect(), errors, ..Compared::default() })
}

/// Several articles of each event; all other pairs tell of others.
pub(super) fn stories(lines: &[Value], pack: &Pack) -> Result<Compared, String> {
    let (mut texts, mut story, mut ids) = (Vec::new(), Vec::new(), Vec::new());
    for (at, line) in lines.iter().enumerate() {
        for article in list(line, "articles")? {
            let title = string(article, "title")?;
            let mut text = title.to_owned();
            for paragraph in list(article, "paragraphs")? {
                let sentences = paragraph.as_array().into_iter().flatten().filter_map(Value::as_str);
                text += "\n\n";
                text += &sentences.collect::<Vec<_>>().join(" ");
            }
            let published = article["date"].as_str().map(str::to_owned);
            texts.push(Told { text, published, title: Some(title.to_owned()) });
            story.push(at);
            ids.push(string(article, "id")?);
        }
    }
    let articles = read(texts, pack);
    let keys: Keys = [Key::Similarity, Key::Event].into_iter().collect();
    let comparison = compared(&articles.iter().collect::<Vec<&Read>>(), keys, pack);
    let of_one = |[a, b]: [usize; 2]| story[a] == story[b];
    let scores: Vec<(u16, bool)> =
        comparison.pairs.iter().map(|pair| (pair.similarity.overall, of_one(pair.articles))).collect();
    let (own, other): (Vec<_>, Vec<_>) = comparison.pairs.iter().partition(|pair| of_one(pair.articles));
    let one_event = |state: EventState| state == EventState::SameEvent;
    let right = own.iter().filter(|pair| one_event(pair.event.state)).count();
    let told = own.iter().filter(|pair| pair.event.state.is_one_story()).count();
    let apart = other.iter().filter(|pair| !one_event(pair.event.state)).count();
    let none = other.iter().filter(|pair| !pair.event.state.is_one_story()).count();
    let wrong = comparison.pairs.iter().filter(|pair| one_event(pair.event.state) != of_one(pair.articles));
    let errors = wrong.map(|pair| {
        let [a, b] = pair.articles.map(|at| ids[at]);
        let told = if of_one(pair.articles) { "one event" } else { "two events" };
        format!("{told}, taken for {} ({}): {a} {b}", pair.event.state.name(), pair.event.score)
    });
    Ok(Compared {
        documents: articles.len(),
        measures: vec![
            Measure::figure("area under the curve, one event", area(&scores), format!("{} pairs", scores.len())),
            Measure::share("one event, said so", right, own.len()),
            Measure::share("one event, said to be one story", told, own.len()),
            Measure::share("two events, not said to be one", apart, other.len()),
            Measure::share("two events, not one story either", none, other.len()),
        ],
        errors: errors.collect(),
        ..Compared::default()
    })
}
