//! What stands between the paragraphs: captions, headings, list items, quotations.

use super::page::Page;
use super::passage::{Passage, Word};
use crate::document::{BlockKind, Label, RawKind, Rule};
use crate::pack::Rank;
use crate::text::Abbreviation;
use crate::text::chars::is_quote;
use crate::text::list::{List, list};

/// What a line under a picture opens with.
static PICTURE_OPENINGS: List = list!("en/text/picture-opening.txt");
/// What stands before the name of who made it.
static PICTURE_LABELS: List = list!("en/text/picture-label.txt");
/// Behind that name, whom it was made for.
static PICTURE_AGENCIES: List = list!("en/text/picture-agency.txt");

impl Page<'_> {
    /// From the last to the first, so that each passage knows what follows it.
    pub(super) fn tell_apart(&mut self) {
        let open: Vec<usize> = self.open().collect();
        // How many headings stand between a passage and the running text or the list below it; `None` if none is below.
        let mut headings: Option<usize> = None;
        for (i, &at) in open.iter().enumerate().rev() {
            let passage = &self.passages[at];
            let bullet = passage.bullet();
            let alike =
                |other: Option<&usize>| bullet.is_some() && other.and_then(|&o| self.passages[o].bullet()) == bullet;
            let before = i.checked_sub(1).and_then(|i| open.get(i));
            let in_a_list = alike(before) || alike(open.get(i + 1));
            let leads_to_prose = headings.is_some_and(|n| n < 2);
            let near = &open[i.saturating_sub(3)..open.len().min(i + 4)];
            let kind = if passage.raw.kind != RawKind::Text {
                None
            } else if passage.raw.origin.as_deref() == Some("image") {
                Some((BlockKind::Caption, Rule("image-text")))
            } else if passage.is_photo_caption() || (at > 0 && self.ends_in_maker(passage)) {
                Some((BlockKind::Caption, Rule("photo-caption")))
            } else if passage.is_image_file() {
                Some((BlockKind::Caption, Rule("image-file")))
            } else if self.is_quote_credit(at) {
                Some((BlockKind::Caption, Rule("quote-credit")))
            } else if passage.text.starts_with("> ") {
                Some((BlockKind::Blockquote, Rule("quote-mark")))
            } else if passage.text.starts_with(['•', '‣', '▪', '◦']) || in_a_list {
                Some((BlockKind::ListItem, Rule("bullet")))
            } else if at > 0 && (leads_to_prose || self.is_lone(at)) && self.is_name_line(at, near) {
                Some((BlockKind::Caption, Rule("name-line")))
            } else if at > 0 && leads_to_prose && passage.is_heading() && !self.is_among_labels(&open[..=i]) {
                Some((BlockKind::Heading, Rule("short-line")))
            } else {
                None
            };
            headings = match kind {
                None => (passage.is_prose() || passage.ends_sentence()).then_some(0),
                Some((BlockKind::Heading, _)) => headings.map(|n| n + 1),
                Some((BlockKind::ListItem, _)) => Some(0),
                Some(_) => headings,
            };
            if let Some((kind, reason)) = kind {
                self.decide(at, kind, reason);
            }
        }
    }

    /// The last of many short lines: they stand under pictures or in a table, and none of them heads what follows.
    fn is_among_labels(&self, open: &[usize]) -> bool {
        const MOST_HEADINGS: usize = 2;
        open.iter().rev().take_while(|&&at| at > 0 && self.passages[at].is_heading()).count() > MOST_HEADINGS
    }

    /// No other name stands on a line beside it: it is none of a list of people.
    fn is_lone(&self, at: usize) -> bool {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| self.passages.get(at));
        !beside.into_iter().any(Passage::is_name_only)
    }

    /// The name of someone in the text nearby, alone on a line: it stood under a photograph.
    fn is_name_line(&self, at: usize, near: &[usize]) -> bool {
        let passage = &self.passages[at];
        let named = |&n: &usize| n != at && self.passages[n].is_prose() && self.passages[n].text.contains(passage.text);
        self.is_personal_name(at) || (passage.is_name_only() && !self.is_name_of_thing(at) && near.iter().any(named))
    }

    /// Who made the picture, behind what it shows: `Crowds on the quay. (Jane Doe/The Herald)`, `Crowds on the quay. Jane Doe
    /// for The Herald`. Running text ends with a full stop.
    fn ends_in_maker(&self, passage: &Passage<'_>) -> bool {
        const LONGEST: usize = 8;
        /// So much is shown at least.
        const SHOWN: usize = 4;
        let whole = |w: &Word<'_>| !w.is_capitalised() || w.text.len() >= 4;
        let stops = |w: &&Word<'_>| w.after.contains('.') && whole(w) && Abbreviation::of(w.text).is_none();
        let words = &passage.words;
        let Some(cut) = words.iter().rev().skip(1).take(LONGEST).find(stops) else { return false };
        let (shown, maker) = words.split_at(words.partition_point(|w| w.span.start <= cut.span.start));
        let fits = |w: &Word<'_>| {
            let facts = self.pack.word(&w.folded);
            w.is_capitalised() || facts.is_function() || facts.is_particle()
        };
        let named = maker.len() >= 2 && maker[0].is_capitalised() && maker.iter().all(fits);
        let base = passage.span().start;
        let (between, who) = passage.text[(cut.span.end - base) as usize..]
            .split_at(maker.first().map_or(0, |w| w.span.start - cut.span.end) as usize);
        // "… a big change." — Jane Doe of The Herald: who said it.
        let plain = |c: char| c.is_whitespace() || is_quote(c) || matches!(c, '.' | '(');
        let bracketed = between.ends_with('(') && who.ends_with(')') && who.contains('/');
        let alone = bracketed || who.ends_with(char::is_alphanumeric);
        shown.len() >= SHOWN && named && between.chars().all(plain) && alone
    }

    /// `—Jane Doe of The Herald` with no words of hers above: they stood in a box, and went with it. Where a line with marks
    /// or a quotation stands above, the line tells who said it, as it mostly does where a blank follows its dash; where dashes follow
    /// each other, they make a list.
    fn is_quote_credit(&self, at: usize) -> bool {
        const LONGEST: usize = 15;
        let passage = &self.passages[at];
        let opens = |passage: &Passage<'_>| passage.text.starts_with(['—', '–']) || passage.text.starts_with("--");
        let tight = passage.text.trim_start_matches(['—', '–', '-']).starts_with(char::is_uppercase);
        if !opens(passage)
            || !tight
            || !passage.is_within(LONGEST)
            || passage.words.len() < 2
            || passage.ends_sentence()
        {
            return false;
        }
        let beside = |at: Option<usize>| at.and_then(|at| self.passages.get(at));
        let listed = [at.checked_sub(1), Some(at + 1)].into_iter().any(|at| beside(at).is_some_and(opens));
        let quoted = beside(at.checked_sub(1)).is_none_or(|above| {
            let marked = above.text.starts_with(is_quote) || above.text.ends_with(is_quote);
            marked || above.raw.kind == RawKind::Blockquote || above.text.starts_with("> ")
        });
        let named = passage.words[..2].iter().all(|w| w.is_capitalised() && !self.pack.word(&w.folded).is_common());
        named && !listed && !quoted
    }

    /// By the words alone: a first name or a surname, and no word that is common in lower case.
    pub(super) fn is_personal_name(&self, at: usize) -> bool {
        let passage = &self.passages[at];
        if !passage.is_name_only() || self.is_name_of_thing(at) {
            return false;
        }
        let facts = |i: usize| self.pack.word(&passage.words[i].folded);
        let borne = facts(0).first_name() > Rank::No || facts(passage.words.len() - 1).surname() > Rank::No;
        borne && !(0..passage.words.len()).any(|i| facts(i).is_common() || facts(i).is_org_head())
    }

    /// `North Korea` between paragraphs is a heading, though the text names it too.
    fn is_name_of_thing(&self, at: usize) -> bool {
        self.pack.phrase(self.passages[at].text).next().is_some_and(|sense| sense.label() != Label::Person)
    }
}

impl Passage<'_> {
    /// Short, without the marks of a sentence.
    fn is_heading(&self) -> bool {
        const LONGEST: usize = 12;
        let capitals = self.words.iter().filter(|w| w.text.len() > 3);
        let title_case = capitals.clone().all(|w| !w.text.starts_with(char::is_lowercase)) && capitals.count() > 0;
        // "What comes next?"; but "So, what comes next?" is put to somebody.
        let asks = self.text.ends_with('?') && (title_case || self.words.len() <= 6 && !self.text.contains(','));
        let closed = self.ends_sentence() && !asks;
        self.is_within(LONGEST)
            && !closed
            && !self.text.ends_with([',', ';', ':', '…', '-', '—', '–'])
            // `—Jane Doe` stands under words of hers.
            && self.text.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase())
            && !self.text.ends_with(['"', '”', ')'])
    }

    /// A description with the photographer behind it: `Crowds in Tehran on Friday. (AP Photo/Jane Doe)`.
    fn is_photo_caption(&self) -> bool {
        if !self.is_within(70) || self.words.len() < 3 {
            return false;
        }
        // "AP Photo/Jane Doe", "AP Photo)", but "Photo bystanders".
        let opens = |text: &str, list: &List| {
            let rest = |label| text.strip_prefix(label);
            list.iter().filter_map(rest).any(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        if opens(self.text, &PICTURE_OPENINGS) || self.ends_in_credit() {
            return true;
        }
        let credit = |tail: &str| {
            let tail = tail.trim_start_matches(['(', '[', ' ']);
            let agency = |tail: &str| PICTURE_AGENCIES.iter().any(|agency| tail.ends_with(agency));
            opens(tail, &PICTURE_LABELS) || (tail.len() < 60 && agency(tail.trim_end_matches([')', ']', '.'])))
        };
        let cuts = self.text.match_indices(['(', '[', '.', '|']).map(|(at, cut)| at + cut.len());
        cuts.filter(|&at| at >= 10 && self.text.len() - at < 120).any(|at| credit(&self.text[at..]))
    }

    /// `File:Old quay at dusk.jpg`
    fn is_image_file(&self) -> bool {
        const LONGEST: usize = 12;
        const ENDS: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".tif"];
        let marked = self.text.starts_with("File:") || self.text.starts_with("Image:") || self.word_count == 1;
        let lower = self.text.to_lowercase();
        self.is_within(LONGEST) && marked && ENDS.iter().any(|end| lower.ends_with(end))
    }

    /// Who made it, with no more than a blank before, or nothing: `Boats in the harbour Image: Jane Doe`.
    fn ends_in_credit(&self) -> bool {
        const LONGEST: usize = 60;
        let maker = |tail: &str| tail.len() < LONGEST && tail.starts_with(char::is_uppercase);
        let ends = |label: &str| {
            let behind = self.text.rfind(label).filter(|at| *at > 3).map(|at| at + label.len());
            behind.and_then(|at| self.text[at..].strip_prefix(' ')).is_some_and(maker)
        };
        PICTURE_LABELS.iter().filter(|label| label.ends_with(':')).any(ends)
    }

    /// The mark of `- one`, `* two`, `3. three`, `██ four`: alone it may be anything.
    fn bullet(&self) -> Option<&str> {
        let (mark, _) = self.text.split_once(char::is_whitespace)?;
        let number = mark.strip_suffix(['.', ')']).filter(|n| n.len() <= 2 && !n.is_empty());
        if number.is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit())) {
            return Some("1");
        }
        let is_mark = |c: char| {
            !c.is_alphanumeric()
                && !is_quote(c)
                && !matches!(c, '(' | ')' | '[' | ']' | '—' | '$' | '€' | '£' | '.' | '…')
        };
        (mark.len() <= 12 && mark.chars().all(is_mark)).then_some(mark)
    }
}
