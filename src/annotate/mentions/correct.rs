//! What the reader rejected is no mention.

use crate::anchorage::Anchorage;
use crate::annotate::layers::Layers;
use crate::document::{Correction, Mention, MentionForm, Warning};

/// All are looked up before any goes, so that their order does not show.
pub(in crate::annotate) fn reject(
    corrections: &[Correction],
    layers: Layers<'_>,
    anchorage: &Anchorage<'_>,
    mentions: &mut Vec<Mention>,
    warnings: &mut Vec<Warning>,
) {
    let mut rejected = vec![false; mentions.len()];
    for correction in corrections {
        let Correction::Reject { anchor } = correction else { continue };
        let mut met = false;
        if let Some(span) = anchorage.resolve(anchor) {
            let first = mentions.partition_point(|m| m.tokens.span(layers.tokens).end <= span.start);
            for (mention, rejected) in mentions[first..].iter().zip(&mut rejected[first..]) {
                let at = mention.tokens.span(layers.tokens);
                if !at.overlaps(span) {
                    break;
                }
                if at == span || mention.form == MentionForm::Name {
                    *rejected = true;
                    met = true;
                }
            }
        }
        if !met {
            warnings.push(Warning::lost(anchor, "name to reject"));
        }
    }
    let mut rejected = rejected.into_iter();
    mentions.retain(|_| !rejected.next().unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::document::Document;
    use crate::pack::{Pack, bundled};
    use crate::reader::{Hint, verbatim};
    use crate::text::Span;

    const TEXT: &str = "Angela Merkel met envoys from North Korea on Monday. Merkel left Berlin.";

    fn names(document: &Document) -> Vec<&'static str> {
        document.mentions.iter().map(|m| document.span(m.tokens).of(TEXT)).collect()
    }

    fn rejected(words: &[&str]) -> Document {
        let reject = |words: &&str| {
            let start = TEXT.find(words).expect("it is in the text");
            Correction::Reject { anchor: Anchorage::new(TEXT).anchor(Span::new(start, start + words.len())) }
        };
        let corrections: Vec<Correction> = words.iter().map(reject).collect();
        let article = verbatim(TEXT.to_owned(), &Hint::default());
        let document = annotate(&article, &Pack::load(bundled()).unwrap(), &corrections);
        document.validate(&article).unwrap();
        document
    }

    #[test]
    fn what_is_rejected_is_no_mention() {
        let cases: [(&[&str], &[&str]); 6] = [
            (&[], &["Angela Merkel", "North Korea", "Monday", "Merkel", "Berlin"]),
            (&["North Korea"], &["Angela Merkel", "Monday", "Merkel", "Berlin"]),
            // Another pack drew its edges otherwise.
            (&["envoys from North"], &["Angela Merkel", "Monday", "Merkel", "Berlin"]),
            (&["Korea on Monday"], &["Angela Merkel", "Monday", "Merkel", "Berlin"]),
            (&["Monday"], &["Angela Merkel", "North Korea", "Merkel", "Berlin"]),
            (&["Berlin", "Angela Merkel", "Berlin"], &["North Korea", "Monday", "Merkel"]),
        ];
        for (words, want) in cases {
            let document = rejected(words);
            assert_eq!(names(&document), want, "{words:?}");
            assert!(document.warnings.is_empty());
        }
    }

    #[test]
    fn what_meets_nothing_is_reported() {
        let document = rejected(&["envoys"]);
        assert_eq!(names(&document).len(), 5);
        let [warning] = &*document.warnings else { panic!("{:?}", document.warnings) };
        assert_eq!(warning.name, "correction-lost");
        assert_eq!(warning.message, "no name to reject stands at characters 18-24 of this text");
    }
}
