//! What articles say of time, as a reader types their date.

use crate::annotate::annotate;
use crate::document::{Correction, Document, Fact, Field, MentionForm};
use crate::markup::reading;
use crate::pack::{Pack, bundled};
use crate::reader::{Hint, verbatim};

const VISIT: &str = include_str!("../../../seeds/002_2a88d4aa877cd891.txt");
const TIES: &str = include_str!("../../../seeds/000_9de63df6a2b8ed6d.txt");

fn found(text: &str, published: Option<&str>, corrections: &[Correction]) -> Document {
    let mut article = verbatim(text.to_owned(), &Hint::default());
    article.metadata.published = published.map(Fact::given);
    annotate(&article, &Pack::load(bundled()).unwrap(), corrections)
}

/// What the values with these words say.
fn said(text: &str, document: &Document, words: &str) -> Vec<String> {
    let values = document.mentions.iter().filter(|m| m.form == MentionForm::Value);
    let these = values.filter(|m| document.span(m.tokens).of(text) == words);
    these.map(|m| m.value.as_deref().map_or("unread".to_owned(), reading)).collect()
}

fn typed(date: &str) -> Correction {
    Correction::Metadata { field: Field::Published, value: Some(date.to_owned()) }
}

#[test]
fn the_articles_that_the_page_opens_with() {
    let visit = found(VISIT, None, &[]);
    assert_eq!(said(VISIT, &visit, "10-day"), ["P10D"]);
    assert_eq!(said(VISIT, &visit, "Thursday")[0], "XXXX-WXX-4 from ?");
    assert_eq!(said(VISIT, &visit, "weekend"), ["XXXX-WXX-WE from ?"]);
    let visit = found(VISIT, None, &[typed("2017-08-04")]);
    assert_eq!(said(VISIT, &visit, "10-day"), ["P10D"]);
    assert_eq!(said(VISIT, &visit, "Thursday")[0], "XXXX-WXX-4 = 2017-08-03 from published");
    assert_eq!(said(VISIT, &visit, "weekend"), ["2017-W31-WE = 2017-08-05/2017-08-06 from published"]);
    assert_eq!(said(TIES, &found(TIES, None, &[]), "recent years"), ["PAST_REF from ?"]);
    assert_eq!(said(TIES, &found(TIES, Some("2017-08-04"), &[]), "recent years"), ["PAST_REF from published"]);
}

#[test]
fn a_date_that_is_typed_is_one_that_was_given() {
    let mut given = found(VISIT, Some("2017-08-04"), &[]);
    let mut typed = found(VISIT, None, &[typed("2017-08-04")]);
    assert_eq!(given.mentions, typed.mentions);
    // The rule of the fact tells them apart, and nothing else.
    (given.metadata.published, typed.metadata.published) = (None, None);
    assert_eq!(given, typed);
}

#[test]
fn what_is_no_date_is_kept_and_resolves_nothing() {
    let text = "The envoy left on Thursday.";
    let document = found(text, Some("last week"), &[]);
    assert_eq!(document.metadata.published.as_ref().map(|fact| fact.value.as_str()), Some("last week"));
    assert_eq!(document.warnings.iter().map(|w| w.name).collect::<Vec<_>>(), ["published_not_a_date"]);
    assert_eq!(said(text, &document, "Thursday"), ["XXXX-WXX-4 from ?"]);
}

#[test]
fn a_dateline_is_no_date_of_publication() {
    let text = "OSTRAVA, Nov. 7 (Reuters) - The envoy left on Thursday.";
    assert_eq!(said(text, &found(text, None, &[]), "Thursday"), ["XXXX-WXX-4 from ?"]);
}
