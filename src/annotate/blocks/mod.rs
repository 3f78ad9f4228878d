//! What each block of the article is, with the reason; and what the text says of itself (title, byline, date, republish
//! note). What the page added is set aside first, then the head is read, then what is left is told apart by its shape.

mod classified;
mod correct;
mod furniture;
mod head;
mod inner;
mod judge;
mod language;
mod lines;
mod page;
mod passage;
mod phrase;
mod prompt;
mod republish;
mod title;

use crate::anchorage::Anchorage;
use crate::calendar::Edtf;
use crate::document::{Article, Block, BlockKind, Correction, Field, RawKind, Rule, Warning};
use crate::pack::Pack;
use crate::text::order_by_key;
use page::{Page, Verdict};
use passage::Passage;

pub(super) use classified::Classified;

pub(super) fn classify(
    article: &Article,
    pack: &Pack,
    corrections: &[Correction],
    anchorage: &Anchorage<'_>,
) -> Classified {
    let mut page = Page::new(article, pack);
    page.set_aside_by_format();
    let judged = judge::judge(&article.raw_blocks);
    page.set_aside_judged(&judged, true);
    // A text of one block is what it is.
    if page.passages.len() > 1 {
        page.set_aside_furniture();
        page.read_head();
        page.set_aside_time_stamps();
        page.set_aside_related();
        page.find_title();
        page.find_author();
        page.set_aside_judged(&judged, false);
        page.tell_apart();
    }
    page.keep_marks();
    let mut classified = page.finish();
    if classified.metadata.language.is_none() {
        classified.metadata.language = language::of(&article.text).map(|(fact, _)| fact);
    }
    correct::apply(corrections, anchorage, &mut classified);
    settle_date(&mut classified);
    if let Some(language) = classified.metadata.language.as_ref().filter(|l| !is_english(&l.value)) {
        let name = language::of(&article.text).map_or(language.value.as_str(), |(_, name)| name);
        let message = format!("this looks like {name}; only English is read well");
        classified.warnings.push(Warning { name: "not-english", message });
    }
    classified
}

impl Page<'_> {
    fn set_aside_by_format(&mut self) {
        for at in 0..self.passages.len() {
            if let Some(reason) = self.passages[at].raw.aside {
                self.decide(at, BlockKind::Furniture, reason);
            }
        }
    }

    /// What the judge of web pages does not count. In the head it first leaves to the rules what may be title, writer or day.
    fn set_aside_judged(&mut self, judged: &[Option<Rule>], spare_head: bool) {
        const ABOVE: usize = 3;
        const BELOW: usize = 14;
        let title = self.passages.iter().position(|p| p.raw.kind == RawKind::Heading(1) && p.raw.aside.is_none());
        let prose = |at: &usize| judged[*at].is_none() && self.passages[*at].is_prose();
        let first = title.and_then(|title| (title + 1..self.passages.len()).find(prose));
        let head = match (title, first) {
            (Some(title), Some(first)) => title.saturating_sub(ABOVE)..first.min(title + BELOW),
            _ => 0..0,
        };
        for (at, reason) in judged.iter().enumerate() {
            if let Some(reason) = reason.filter(|_| self.verdicts[at].is_none()) {
                let may_tell = head.contains(&at) && self.passages[at].is_within(20);
                if !(spare_head && may_tell) && (Some(at) != title || first.is_none()) {
                    self.decide(at, BlockKind::Furniture, reason);
                }
            }
        }
    }

    fn set_aside_furniture(&mut self) {
        let (Some(first), Some(last)) = (self.open().next(), self.open().next_back()) else { return };
        for at in first..=last {
            if self.verdicts[at].is_some() {
                continue;
            }
            let passage = &self.passages[at];
            let at_an_edge = at < first + 4 || at + 6 > last;
            if let Some(note) = republish::note(passage, self.pack).filter(|_| at_an_edge) {
                if let Some(outlet) = note.outlet {
                    let fact = republish::fact(outlet, self.text);
                    self.metadata.republished_from.get_or_insert(fact);
                }
                self.decide(at, BlockKind::Furniture, republish::RULE);
            } else if let Some(rule) = furniture::reason(passage, self.pack)
                // `Video: rockets hit the port` is a headline where nothing stands above it.
                && (at > first || !furniture::may_be_headline(rule))
                && !(furniture::may_turn_to_news(rule) && prompt::turns_to_news(passage, self.pack))
            {
                self.decide(at, BlockKind::Furniture, rule);
            } else if let Some(rule) = lines::reason(passage, self.pack, at == first)
                .or_else(|| prompt::closed(passage, self.pack))
                .or_else(|| prompt::open(passage, self.pack).filter(|_| at > first))
            {
                self.decide(at, BlockKind::Furniture, rule);
            }
        }
    }

    /// Fields, bylines and date lines above the second paragraph, and a dated note at the end.
    fn read_head(&mut self) {
        let open: Vec<usize> = self.open().collect();
        let second = open.iter().filter(|&&at| self.passages[at].is_prose()).nth(1);
        let end = second.copied().unwrap_or(self.passages.len()).min(open.get(12).copied().unwrap_or(usize::MAX));
        let fields: Vec<(usize, head::Saying)> = (0..end)
            .filter(|&at| self.verdicts[at].is_none() && !self.passages[at].is_marked_heading())
            .filter_map(|at| Some((at, head::field(&self.passages[at], self.text)?)))
            .collect();
        // One alone may be a headline: "Source: talks to go on".
        let alone = |(at, saying): &(usize, head::Saying)| {
            let passage = &self.passages[*at];
            *at > 0 && passage.is_within(8) && !passage.ends_sentence() && saying.facts[0].0 != Field::Published
        };
        let mut sayings = fields;
        if sayings.len() == 1 {
            sayings.retain(alone);
        }
        let tail = self.passages.len().saturating_sub(3).max(end)..self.passages.len();
        for at in (0..end).chain(tail) {
            if self.verdicts[at].is_none() && !sayings.iter().any(|(field, _)| *field == at) {
                let saying = head::byline_or_date(&self.passages[at], self.text, self.pack);
                sayings.extend(saying.filter(|s| at < end || s.is_note).map(|s| (at, s)));
            }
        }
        // The day of publication goes before that of an update.
        order_by_key(&mut sayings, |(at, saying)| (saying.reason == head::UPDATED, *at));
        for (at, saying) in sayings {
            let is_title = saying.is_title();
            self.decide(at, if is_title { BlockKind::Title } else { BlockKind::Furniture }, saying.reason);
            // `Staff Writer`
            let below = self.passages.get(at + 1).is_some_and(|p| p.is_within(5) && !p.ends_sentence());
            if saying.reason == head::BYLINE && below && self.verdicts[at + 1].is_none() {
                self.decide(at + 1, BlockKind::Furniture, saying.reason);
            }
            for (field, fact) in saying.facts {
                self.metadata.field_mut(field).get_or_insert(fact);
            }
        }
    }

    /// What is left of them when the head has told the day of publication.
    fn set_aside_time_stamps(&mut self) {
        for at in 1..self.passages.len() {
            if self.verdicts[at].is_none() && lines::is_time_stamp(&self.passages[at]) {
                self.decide(at, BlockKind::Furniture, Rule("time-stamp"));
            }
        }
    }

    /// The titles of other stories under `Related stories`.
    fn set_aside_related(&mut self) {
        const MOST: usize = 12;
        let mut left = 0;
        for at in 0..self.passages.len() {
            let passage = &self.passages[at];
            match self.verdicts[at] {
                Some(verdict) if verdict.reason == furniture::RELATED_LIST => left = MOST,
                Some(_) => {}
                None if left > 0
                    && passage.is_within(25)
                    && !passage.ends_sentence()
                    && !passage.is_marked_heading() =>
                {
                    left -= 1;
                    self.decide(at, BlockKind::Furniture, Rule("related-item"));
                }
                None => left = 0,
            }
        }
    }

    /// What the format says goes before what the shape says, and after what the words say.
    fn keep_marks(&mut self) {
        for at in 0..self.passages.len() {
            let kind = match self.passages[at].raw.kind {
                RawKind::Heading(_) => BlockKind::Heading,
                RawKind::ListItem => BlockKind::ListItem,
                RawKind::Blockquote => BlockKind::Blockquote,
                RawKind::Caption => BlockKind::Caption,
                RawKind::Text | RawKind::Preformatted => continue,
            };
            self.verdicts[at].get_or_insert(Verdict { kind, reason: Rule("marked") });
        }
    }

    fn finish(self) -> Classified {
        let block = |(passage, verdict): (&Passage<'_>, &Option<Verdict>)| {
            let kind = verdict.map_or(BlockKind::Paragraph, |v| v.kind);
            Block {
                span: passage.span(),
                kind,
                reason: verdict.map(|v| v.reason),
                counted: kind.counts(),
                origin: passage.raw.origin.clone(),
            }
        };
        let blocks = self.passages.iter().zip(&self.verdicts).map(block).collect();
        Classified { blocks, metadata: self.metadata, warnings: Vec::new() }
    }
}

/// `published` is EDTF; what is given and is none is kept as it was given, what the text says and is none is left out.
/// A day of change that is none says nothing.
fn settle_date(classified: &mut Classified) {
    let modified = &mut classified.metadata.modified;
    match modified.as_ref().map(|fact| Edtf::parse(&fact.value)) {
        Some(Edtf::Date(value)) => modified.as_mut().into_iter().for_each(|fact| fact.value.clone_from(&value)),
        Some(Edtf::Ambiguous | Edtf::Unknown) => *modified = None,
        None => {}
    }
    let Some(fact) = &mut classified.metadata.published else { return };
    let what = match Edtf::parse(&fact.value) {
        Edtf::Date(value) => {
            fact.value = value;
            return;
        }
        Edtf::Ambiguous => "may be day or month first; write it as 2024-04-25",
        Edtf::Unknown => "is no date that is understood here; write it as 2024-04-25",
    };
    let message = format!("the date of publication {:?} {what}", fact.value);
    classified.warnings.push(Warning { name: "published_not_a_date", message });
    classified.metadata.published.take_if(|fact| fact.span.is_some());
}

fn is_english(language: &str) -> bool {
    let language = language.to_ascii_lowercase();
    matches!(language.as_str(), "en" | "eng" | "english") || language.starts_with("en-") || language.starts_with("en_")
}
