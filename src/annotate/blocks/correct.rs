//! The reader's corrections of blocks and metadata.

use super::classified::Classified;
use crate::anchorage::Anchorage;
use crate::document::{Anchor, Correction, Fact, Rule, Warning};

pub(super) fn apply(corrections: &[Correction], anchorage: &Anchorage<'_>, to: &mut Classified) {
    for correction in corrections {
        match correction {
            Correction::Count { anchor, counted } => count(anchor, *counted, anchorage, to),
            Correction::Metadata { field, value } => {
                let fact = value.as_deref().map(str::trim).filter(|v| !v.is_empty());
                *to.metadata.field_mut(*field) =
                    fact.map(|v| Fact { value: v.to_owned(), span: None, rule: Rule("corrected") });
            }
            // The stages of what they are about apply them.
            Correction::Reject { .. } | Correction::Same { .. } => {}
        }
    }
}

/// Counts every block that the anchor touches, or sets it aside.
fn count(anchor: &Anchor, counted: bool, anchorage: &Anchorage<'_>, to: &mut Classified) {
    let span = anchorage.resolve(anchor);
    let mut touched = false;
    for block in to.blocks.iter_mut().filter(|b| span.is_some_and(|s| s.overlaps(b.span))) {
        block.counted = counted;
        touched = true;
    }
    if !touched {
        let wish = if counted { "count" } else { "set aside" };
        let message = format!("characters {}-{}, which were to {wish}, are not in this text", anchor.start, anchor.end);
        to.warnings.push(Warning { name: "anchor-lost", message });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::document::Document;
    use crate::document::Field;
    use crate::pack::{Pack, bundled};
    use crate::reader::{Hint, verbatim};

    const PAGE: &str = "Bridge closes\n\nThe council met on Monday and closed the bridge.\n\nLeave a comment";

    fn corrected(corrections: &[Correction]) -> Document {
        let article = verbatim(PAGE.to_owned(), &Hint::default());
        annotate(&article, &Pack::load(bundled()).unwrap(), corrections)
    }

    fn count(text: &str, counted: bool) -> Correction {
        let furniture = verbatim(text.to_owned(), &Hint::default()).raw_blocks[2].span;
        Correction::Count { anchor: Anchorage::new(text).anchor(furniture), counted }
    }

    #[test]
    fn a_block_is_restored_and_set_aside_again() {
        let counted =
            |corrections: &[Correction]| corrected(corrections).blocks.iter().map(|b| b.counted).collect::<Vec<_>>();
        assert_eq!(counted(&[]), [true, true, false]);
        assert_eq!(counted(&[count(PAGE, true)]), [true, true, true]);
        assert_eq!(counted(&[count(PAGE, true), count(PAGE, false)]), [true, true, false]);
    }

    #[test]
    fn an_anchor_that_does_not_resolve_is_named() {
        let document = corrected(&[count(&PAGE.replace("Monday", "Friday"), true)]);
        assert!(!document.blocks[2].counted);
        let [warning] = &*document.warnings else { panic!("{:?}", document.warnings) };
        assert_eq!(warning.name, "anchor-lost");
        assert_eq!(warning.message, "characters 65-80, which were to count, are not in this text");
    }

    #[test]
    fn metadata_is_replaced_cleared_and_its_date_checked() {
        let set = |field, value: &str| Correction::Metadata { field, value: Some(value.to_owned()) };
        let clear = Correction::Metadata { field: Field::Title, value: None };
        let document = corrected(&[set(Field::Outlet, " The Herald "), set(Field::Published, "25 April 2024"), clear]);
        let metadata = &document.metadata;
        assert_eq!(
            metadata.outlet.as_ref().map(|f| (f.value.as_str(), f.rule)),
            Some(("The Herald", Rule("corrected")))
        );
        assert_eq!(metadata.published.as_ref().map(|f| f.value.as_str()), Some("2024-04-25"));
        assert_eq!(metadata.title, None);
        let doubtful = corrected(&[set(Field::Published, "04/05/2024")]);
        assert_eq!(doubtful.metadata.published.as_ref().map(|f| f.value.as_str()), Some("04/05/2024"));
        assert_eq!(doubtful.warnings[0].name, "published_not_a_date");
    }
}
