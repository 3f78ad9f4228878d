//! What stands between the paragraphs: captions, headings, list items, quotations.

use super::page::Page;
use super::passage::{Passage, Word};
use crate::document::{BlockKind, Label, RawKind, Rule};
use crate::pack::Rank;
use crate::text::Abbreviation;
use crate::text::chars::is_quote;

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
        let starts = ["FILE - ", "FILE – ", "FILE — ", "FILE PHOTO", "File photo", "PHOTO: "].iter();
        if starts.into_iter().any(|start| self.text.starts_with(start)) {
            return true;
        }
        let credit = |tail: &str| {
            let tail = tail.trim_start_matches(['(', '[', ' ']);
            [
                "Photo: ",
                "Photo by ",
                "Photograph: ",
                "Photograph by ",
                "Image: ",
                "Credit: ",
                "Photo credit: ",
                "AP Photo",
                "Picture: ",
            ]
            .iter()
            .any(|mark| tail.starts_with(mark))
                || (tail.len() < 60
                    && ["/Getty Images", "/AFP", "/Reuters", "/AP", "/EPA", "via Getty Images", "/Getty", "/REUTERS"]
                        .iter()
                        .any(|mark| tail.trim_end_matches([')', ']', '.']).ends_with(mark)))
        };
        let cuts = self.text.match_indices(['(', '[', '.', '|']).map(|(at, cut)| at + cut.len());
        cuts.filter(|&at| at >= 10 && self.text.len() - at < 120).any(|at| credit(&self.text[at..]))
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
