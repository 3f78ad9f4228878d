//! What breaks an invariant is left out and told.

use super::validate::Seen;
use super::{Document, EntityId, Warning};

/// What breaks an invariant is not handed out: a name over two paragraphs is worse than a name too few. What was left out is
/// returned in words. No text should come to this: a debug build stops there.
impl Document {
    /// Before there are entities, which know mentions by their place in the layer. A line for each mention left out.
    pub fn keep_sound_mentions(&mut self) -> Vec<String> {
        let mut broken = Vec::new();
        let mut at = 0;
        let mut sound = std::mem::take(&mut self.mentions);
        let mut i = 0;
        sound.retain(|mention| {
            i += 1;
            let checked = self.check_mention(i - 1, mention, &mut at);
            checked.map_err(|why| broken.push(why)).is_ok()
        });
        self.mentions = sound;
        broken
    }

    /// `hash` is that of the text. With an entity goes its tie. A line for each of both that was left out by itself.
    pub fn keep_sound_entities(&mut self, hash: &str) -> Vec<String> {
        let mut broken = Vec::new();
        let mut seen = Seen::default();
        let mut kept = vec![None; self.entities.len()];
        let (mut sound, mut next) = (std::mem::take(&mut self.entities), 0);
        let mut i = 0;
        sound.retain(|entity| {
            i += 1;
            let checked = self.check_entity(i - 1, entity, &mut seen);
            let keep = checked.map_err(|why| broken.push(why)).is_ok();
            kept[i - 1] = keep.then_some(EntityId::new(next));
            next += usize::from(keep);
            keep
        });
        self.entities = sound;
        let mut at = 0;
        let mut ties = std::mem::take(&mut self.ties);
        ties.retain_mut(|tie| {
            let Some(entity) = kept.get(tie.entity.at()).copied().unwrap_or(Some(tie.entity)) else { return false };
            tie.entity = entity;
            self.check_tie(tie, hash, &mut at).map_err(|why| broken.push(why)).is_ok()
        });
        self.ties = ties;
        broken
    }

    /// A line for each quotation left out.
    pub fn keep_sound_quotations(&mut self) -> Vec<String> {
        let mut broken = Vec::new();
        let mut at = 0;
        let mut sound = std::mem::take(&mut self.quotations);
        let mut i = 0;
        sound.retain(|quotation| {
            i += 1;
            let checked = self.check_quotation(i - 1, quotation, &mut at);
            checked.map_err(|why| broken.push(why)).is_ok()
        });
        self.quotations = sound;
        broken
    }
}

impl Warning {
    /// Findings that broke an invariant; `None` if there are none.
    #[must_use]
    pub fn dropped(broken: &[String]) -> Option<Warning> {
        let first = broken.first()?;
        let (findings, broke) = if broken.len() == 1 { ("finding", "is") } else { ("findings", "are") };
        let message = format!("{} {findings} that cannot be right {broke} left out: {first}", broken.len());
        Some(Warning { name: "finding-dropped", message })
    }
}

#[cfg(test)]
#[path = "broken.rs"]
mod broken;
