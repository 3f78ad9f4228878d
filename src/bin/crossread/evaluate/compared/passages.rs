//! Sentences of articles that report the same event, as made of ECB+ (Cybulska and Vossen, 2014).

use super::measure::Measure;
use super::set::{Compared, Read, Told, compared, list, read, string};
use crossread::compare::{Key, Pair};
use crossread::evaluate::Tally;
use crossread::pack::Pack;
use crossread::text::Span;
use serde_json::Value;
use std::collections::BTreeSet;

pub(super) fn measured(lines: &[Value], pack: &Pack) -> Result<Compared, String> {
    let mut out = Compared::default();
    let (mut tally, mut across, mut left_alone) = (Tally::default(), 0, 0);
    for line in lines {
        let told = list(line, "articles")?;
        let texts = told.iter().map(|article| Ok(Told::text(string(article, "text")?)));
        let articles = read(texts.collect::<Result<_, String>>()?, pack);
        let sentences =
            told.iter().zip(&articles).map(|(told, read)| spans(told, read)).collect::<Result<Vec<_>, _>>()?;
        let number = |pair: &Value, key: &str| pair[key].as_u64().unwrap_or_default() as usize;
        let gold: BTreeSet<[usize; 4]> =
            list(line, "pairs")?.iter().map(|pair| ["a", "sa", "b", "sb"].map(|key| number(pair, key))).collect();
        out.documents += articles.len();
        let keys = [Key::Alignments].into_iter().collect();
        for pair in &compared(&articles.iter().collect::<Vec<&Read>>(), keys, pack).pairs {
            let [a, b] = pair.articles;
            let one_event = told[a]["subtopic"] == told[b]["subtopic"];
            for (i, left) in sentences[a].iter().enumerate() {
                for (j, right) in sentences[b].iter().enumerate() {
                    let is_gold = gold.contains(&[a, i, b, j]) || gold.contains(&[b, j, a, i]);
                    let is_found = joined(pair, [*left, *right]);
                    tally.gold += u64::from(is_gold);
                    tally.found += u64::from(is_found);
                    tally.right += u64::from(is_gold && is_found);
                    across += usize::from(!one_event);
                    left_alone += usize::from(!one_event && !is_found);
                    if is_gold != is_found {
                        let kind = if is_gold { "missed" } else { "wrong " };
                        let words = |at: usize, span: Span| span.of(&articles[at].0.text).replace('\n', " ");
                        let state = pair.event.state.name();
                        out.errors.push(format!("{kind} {state}: {} | {}", words(a, *left), words(b, *right)));
                    }
                }
            }
        }
    }
    out.measures =
        Measure::tally(["sentences aligned, precision", "sentences aligned, recall", "sentences aligned, f1"], tally)
            .into();
    out.measures.push(Measure::share("of two events, left alone", left_alone, across));
    Ok(out)
}

/// Offsets are characters of the text.
fn spans(told: &Value, (article, _): &Read) -> Result<Vec<Span>, String> {
    let starts: Vec<usize> = article.text.char_indices().map(|(at, _)| at).chain([article.text.len()]).collect();
    let place = |value: &Value| starts.get(value.as_u64()? as usize).copied();
    let span = |pair: &Value| {
        let span = place(&pair[0]).zip(place(&pair[1])).map(|(start, end)| Span::new(start, end));
        span.ok_or_else(|| format!("no characters {pair} of {}", starts.len() - 1))
    };
    list(told, "sentences")?.iter().map(span).collect()
}

fn joined(pair: &Pair, sentences: [Span; 2]) -> bool {
    pair.alignments
        .iter()
        .any(|alignment| (0..2).all(|side| alignment.sides[side].iter().any(|span| span.overlaps(sentences[side]))))
}
