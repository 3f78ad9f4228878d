//! Every invariant of a document, checked.

use super::syntax::{Cycle, cycle};
use super::{
    Article, Document, Entity, Label, Membership, Mention, MentionForm, MentionId, Quotation, Relation, Tie, TokenId,
};
use crate::text::{cuts_word, over_line_end, text_hash};
use std::collections::HashSet;

impl Document {
    /// Checks every invariant of the layers against the text; the error says which one broke, and where.
    ///
    /// # Errors
    /// The first broken invariant, in words.
    pub fn validate(&self, article: &Article) -> Result<(), String> {
        let text = article.text.as_str();
        self.validate_blocks(text)?;
        self.validate_tokens(text)?;
        self.validate_sentences()?;
        self.validate_syntax()?;
        self.validate_mentions()?;
        self.validate_entities()?;
        self.validate_quotations()?;
        self.validate_ties(&article.hash)?;
        if article.hash == text_hash(text.as_bytes()) { Ok(()) } else { Err("the hash is of another text".to_owned()) }
    }

    fn validate_blocks(&self, text: &str) -> Result<(), String> {
        let mut at = 0;
        for (i, block) in self.blocks.iter().enumerate() {
            if block.span.start < at || block.span.is_empty() {
                return Err(format!("block {i} at {:?} is empty or overlaps the one before", block.span));
            }
            let gap = text.get(at as usize..block.span.start as usize).ok_or(format!("block {i} cuts a character"))?;
            if !gap.trim().is_empty() {
                return Err(format!("text before block {i} is in no block: {gap:?}"));
            }
            let inside = text.get(block.span.start as usize..block.span.end as usize);
            let inside = inside.ok_or(format!("block {i} cuts a character"))?;
            if inside.trim().len() != inside.len() {
                return Err(format!("block {i} is not trimmed: {inside:?}"));
            }
            at = block.span.end;
        }
        if !text[at as usize..].trim().is_empty() {
            return Err(format!("text after byte {at} is in no block"));
        }
        Ok(())
    }

    fn validate_tokens(&self, text: &str) -> Result<(), String> {
        let mut at = 0;
        for (i, token) in self.tokens.iter().enumerate() {
            if token.span.start < at || token.span.is_empty() {
                return Err(format!("token {i} at {:?} is empty or overlaps the one before", token.span));
            }
            let gap = text.get(at as usize..token.span.start as usize).ok_or(format!("token {i} cuts a character"))?;
            if !gap.chars().all(char::is_whitespace) {
                return Err(format!("characters before token {i} are in no token: {gap:?}"));
            }
            let inside = text.get(token.span.start as usize..token.span.end as usize);
            if !is_one_word(inside.ok_or(format!("token {i} cuts a character"))?) {
                return Err(format!("token {i} holds white space"));
            }
            let block = &self.blocks[self.block_of(TokenId::new(i)).at()];
            if !block.span.contains(token.span) {
                return Err(format!("token {i} at {:?} crosses the block at {:?}", token.span, block.span));
            }
            at = token.span.end;
        }
        if !text[at as usize..].chars().all(char::is_whitespace) {
            return Err(format!("characters after byte {at} are in no token"));
        }
        Ok(())
    }

    fn validate_sentences(&self) -> Result<(), String> {
        let mut at = 0;
        for (i, sentence) in self.sentences.iter().enumerate() {
            let range = sentence.tokens.indices();
            if range.start != at || range.is_empty() || range.end > self.tokens.len() {
                return Err(format!("sentence {i} is {range:?}, expected a start at {at}"));
            }
            let last = TokenId::new(range.end - 1);
            if self.block_of(sentence.tokens.start) != self.block_of(last) {
                return Err(format!("sentence {i} crosses a block"));
            }
            at = range.end;
        }
        if at != self.tokens.len() {
            return Err(format!("sentences end at token {at} of {}", self.tokens.len()));
        }
        Ok(())
    }

    /// Either no token is a word of a tree, or each is.
    fn validate_syntax(&self) -> Result<(), String> {
        if self.syntax.is_empty() {
            return Ok(());
        }
        if self.syntax.len() != self.tokens.len() {
            return Err(format!("{} tokens have {} words", self.tokens.len(), self.syntax.len()));
        }
        self.sentences.iter().enumerate().try_for_each(|(i, sentence)| self.check_tree(i, sentence.tokens.indices()))
    }

    fn check_tree(&self, sentence: usize, words: std::ops::Range<usize>) -> Result<(), String> {
        let mut roots = 0;
        let mut heads = Vec::with_capacity(words.len());
        for (i, word) in words.clone().zip(&self.syntax[words.clone()]) {
            if word.head.is_none() != (word.relation == Relation::Root) {
                return Err(format!("word {i} is {} and not what its head makes it", word.relation.name()));
            }
            if word.head.is_some_and(|head| !words.contains(&head.at())) {
                return Err(format!("word {i} hangs on a word of another sentence"));
            }
            roots += usize::from(word.head.is_none());
            heads.push(word.head.map(|head| head.at() - words.start));
        }
        if let Some(Cycle(at)) = cycle(&heads) {
            return Err(format!("word {} hangs on itself, by others or directly", words.start + at));
        }
        if roots != 1 {
            return Err(format!("sentence {sentence} has {roots} roots"));
        }
        Ok(())
    }

    fn validate_mentions(&self) -> Result<(), String> {
        let mut at = 0;
        self.mentions.iter().enumerate().try_for_each(|(i, mention)| self.check_mention(i, mention, &mut at))
    }

    /// `at` is where the mentions before end.
    pub(super) fn check_mention(&self, i: usize, mention: &Mention, at: &mut usize) -> Result<(), String> {
        let range = mention.tokens.indices();
        if range.start < *at || range.is_empty() || range.end > self.tokens.len() {
            return Err(format!("mention {i} at tokens {range:?} is empty, out of order or overlaps"));
        }
        let sentence = self.sentences.get(self.sentence_of(mention.tokens.start).at());
        if !sentence.is_some_and(|sentence| sentence.tokens.contains(mention.tokens)) {
            return Err(format!("mention {i} at tokens {range:?} crosses a sentence"));
        }
        if mention.label.is_value() != (mention.form == MentionForm::Value) {
            return Err(format!("mention {i} is {} of form {}", mention.label.name(), mention.form.name()));
        }
        if mention.score.is_some_and(|s| s > 1000) {
            return Err(format!("mention {i} has score {:?}", mention.score));
        }
        *at = range.end;
        Ok(())
    }

    fn validate_entities(&self) -> Result<(), String> {
        let mut seen = Seen::default();
        self.entities.iter().enumerate().try_for_each(|(i, entity)| self.check_entity(i, entity, &mut seen))
    }

    pub(super) fn check_entity(&self, i: usize, entity: &Entity, seen: &mut Seen) -> Result<(), String> {
        if entity.members.is_empty() || entity.name.is_empty() || entity.label.is_value() {
            return Err(format!("entity {i} {:?} has no member, no name or a value label", entity.name));
        }
        for pair in entity.members.windows(2) {
            if pair[0].mention >= pair[1].mention {
                return Err(format!("members of entity {i} {:?} are out of order", entity.name));
            }
        }
        for member in &entity.members {
            let at = member.mention.at();
            let Some(mention) = self.mentions.get(at) else {
                return Err(format!("entity {i} {:?} names a mention that is not there", entity.name));
            };
            if seen.mentions.contains(&at) {
                return Err(format!("mention {at} belongs to two entities"));
            }
            if member.membership == Membership::Demonym && mention.label != Label::Norp {
                return Err(format!("mention {at} joins as demonym but is no NORP"));
            }
        }
        let first = entity.members.iter().find(|m| self.counted(&self.mentions[m.mention.at()]));
        // Entities that are never counted come last, by their first mention.
        let key = (first.is_none(), first.unwrap_or(&entity.members[0]).mention);
        if seen.last.is_some_and(|before| before >= key) {
            return Err(format!("entity {i} {:?} is out of order", entity.name));
        }
        seen.last = Some(key);
        seen.mentions.extend(entity.members.iter().map(|member| member.mention.at()));
        Ok(())
    }

    fn validate_quotations(&self) -> Result<(), String> {
        let mut at = 0;
        self.quotations.iter().enumerate().try_for_each(|(i, quotation)| self.check_quotation(i, quotation, &mut at))
    }

    /// `at` is where the quotation before starts.
    pub(super) fn check_quotation(&self, i: usize, quotation: &Quotation, at: &mut usize) -> Result<(), String> {
        let Quotation { content, source, cue, hedge, speaker, .. } = quotation;
        if content.is_empty() {
            return Err(format!("quotation {i} has no content"));
        }
        for part in content.iter().chain(source).chain(cue).chain(hedge) {
            let range = part.indices();
            if range.is_empty() || range.end > self.tokens.len() {
                return Err(format!("quotation {i} has tokens {range:?} of {}", self.tokens.len()));
            }
            if self.block_of(part.start) != self.block_of(TokenId::new(range.end - 1)) {
                return Err(format!("quotation {i} has a part over two blocks"));
            }
        }
        for pair in content.windows(2) {
            if pair[0].end > pair[1].start {
                return Err(format!("parts of quotation {i} are out of order or overlap"));
            }
        }
        if speaker.is_some_and(|speaker| speaker.at() >= self.entities.len() || source.is_none()) {
            return Err(format!("quotation {i} has a speaker who is no entity or has no source"));
        }
        let start = quotation.cover().start.at();
        if start < *at {
            return Err(format!("quotation {i} starts before the one before it"));
        }
        *at = start;
        Ok(())
    }

    fn validate_ties(&self, hash: &str) -> Result<(), String> {
        let mut at = 0;
        self.ties.iter().try_for_each(|tie| self.check_tie(tie, hash, &mut at))
    }

    /// `hash` is that of the text; `at` is the first entity behind those of the ties before.
    pub(super) fn check_tie(&self, tie: &Tie, hash: &str, at: &mut usize) -> Result<(), String> {
        let entity = tie.entity.at();
        if !(*at..self.entities.len()).contains(&entity) {
            return Err(format!("a tie of entity {entity} is out of order or of no entity"));
        }
        if tie.with.is_of(hash) {
            return Err(format!("entity {entity} is tied to its own text"));
        }
        *at = entity + 1;
        Ok(())
    }
}

/// What the entities before hold.
#[derive(Debug, Default)]
pub(super) struct Seen {
    mentions: HashSet<usize>,
    last: Option<(bool, MentionId)>,
}

/// White space in a token is only where a line end cuts a word: `Wash-⏎ington`.
fn is_one_word(token: &str) -> bool {
    let mut at = 0;
    while let Some(space) = token[at..].find(char::is_whitespace).map(|space| at + space) {
        match over_line_end(token, space) {
            Some(behind) if token[..space].ends_with(cuts_word) => at = behind,
            _ => return false,
        }
    }
    true
}
