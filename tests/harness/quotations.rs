//! Quotations that a case states.

use super::case::Case;
use super::{difference, plain};
use crossread::document::{Document, Quotation, TokenRange};

/// After `>>>` a line for each quotation: rule, kind, class of the cue, `negated` and `anonymous` where it is, then parted by ` | `
/// source (with ` = ` and the entity that it means), cue, hedge if there is one, and content, its parts parted by ` / `.
/// What is not there is `-`.
pub fn check(case: &Case) -> Result<(), String> {
    case.allow_keys(&[])?;
    let expected = case.expected.as_deref().ok_or("no `>>>`\n")?;
    let (article, document) = plain(&case.body);
    let got: Vec<String> = document.quotations.iter().map(|q| line(&article.text, &document, q)).collect();
    let got = if got.is_empty() { "nothing".to_owned() } else { got.join("\n") };
    if expected == got { Ok(()) } else { Err(difference(expected, &got)) }
}

pub fn line(text: &str, document: &Document, quotation: &Quotation) -> String {
    let words = |range: TokenRange| document.span(range).of(text).replace('\n', "⏎");
    let or_none = |range: Option<TokenRange>| range.map_or_else(|| "-".to_owned(), words);
    let class = quotation.cue_class.map_or("-", crossread::document::CueClass::name);
    let mut head = format!("{} {} {class}", quotation.rule.0, quotation.kind.name());
    if quotation.negated {
        head += " negated";
    }
    if quotation.anonymous {
        head += " anonymous";
    }
    let speaker = quotation.speaker.map(|speaker| format!(" = {}", document.entities[speaker.at()].name));
    let hedge = quotation.hedge.map(|hedge| format!(" | {}", words(hedge)));
    let content = quotation.content.iter().map(|part| words(*part)).collect::<Vec<_>>().join(" / ");
    let (source, cue) = (or_none(quotation.source), or_none(quotation.cue));
    format!("{head} | {source}{} | {cue}{} | {content}", speaker.unwrap_or_default(), hedge.unwrap_or_default())
}
