//! What the reader says of names: that one is the same thing as another, in this article or in another one.

use crate::alias::chains;
use crate::anchorage::Anchorage;
use crate::annotate::layers::Layers;
use crate::document::{Anchor, Correction, Mention, MentionForm, MentionId, Warning, mention_at};

/// Where a mention belongs, by the reader's word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meant<'c> {
    /// In the entity of this mention.
    pub(super) with: MentionId,
    /// The place in another article that it is tied to.
    pub(super) tie: Option<&'c Anchor>,
}

/// Of one mention the later word holds; otherwise the order in which things were said does not show.
#[derive(Debug)]
pub(super) struct Said<'c> {
    /// One for each mention.
    places: Vec<Meant<'c>>,
}

impl<'c> Said<'c> {
    pub(super) fn new(
        corrections: &'c [Correction],
        layers: Layers<'_>,
        anchorage: &Anchorage<'_>,
        mentions: &[Mention],
        warnings: &mut Vec<Warning>,
    ) -> Self {
        let name = |anchor: &Anchor| {
            let id = mention_at(anchorage.resolve(anchor)?, mentions, layers.tokens)?;
            (mentions[id.at()].form == MentionForm::Name).then_some(id)
        };
        let mut to = vec![None; mentions.len()];
        let mut places: Vec<Meant<'_>> =
            (0..mentions.len()).map(|m| Meant { with: MentionId::new(m), tie: None }).collect();
        for correction in corrections {
            let Correction::Same { anchor, with } = correction else { continue };
            let Some(mention) = name(anchor) else {
                warnings.push(Warning::lost(anchor, "name to join"));
                continue;
            };
            if !anchorage.holds(with) {
                places[mention.at()].tie = Some(with);
            } else if let Some(with) = name(with) {
                to[mention.at()] = Some(with.at());
            } else {
                warnings.push(Warning::lost(with, "name to join another to"));
            }
        }
        // A tie goes along: whatever joins a tied name is tied with it.
        for (mention, to) in chains(to) {
            let Meant { with, tie } = places[to];
            places[mention] = Meant { with, tie: places[mention].tie.or(tie) };
        }
        Said { places }
    }

    pub(super) fn of(&self, mention: MentionId) -> Meant<'c> {
        self.places[mention.at()]
    }
}
