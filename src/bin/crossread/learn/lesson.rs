//! All runs of the sets, with their clues as numbers.

use super::example::{Example, Segment, right};
use super::habits::Habits;
use crate::evaluate::sets::Mark;
use crossread::annotate::learning::{Form, Sink, Student};
use crossread::pack::clue::{Clue, key, pair_value, value};
use crossread::text::Span;
use std::collections::HashMap;

#[derive(Debug, Default)]
pub(super) struct Lesson {
    pub(super) examples: Vec<Example>,
    pub(super) segments: Vec<Segment>,
    /// The clues of all segments, one after the other.
    pub(super) clues_of: Vec<u32>,
    /// How often each clue was seen.
    pub(super) seen: Vec<u32>,
    ids: HashMap<u64, u32>,
    texts: Vec<(Clue, String)>,
    habits: Habits,
    marks: Vec<(Span, Mark)>,
    words: Vec<Span>,
}

impl Lesson {
    pub(super) fn begin_set(&mut self, habits: Habits) {
        self.habits = habits;
    }

    pub(super) fn begin_document(&mut self, marks: Vec<(Span, Mark)>) {
        self.marks = marks;
    }

    pub(super) fn runs(&self) -> usize {
        self.examples.len()
    }

    pub(super) fn clues(&self) -> usize {
        self.seen.len()
    }

    pub(super) fn text(&self, id: usize) -> (Clue, &str) {
        (self.texts[id].0, &self.texts[id].1)
    }

    fn add(&mut self, clue: Clue, value: u64, text: impl FnOnce() -> String) {
        let next = self.seen.len() as u32;
        let id = *self.ids.entry(key(clue, value)).or_insert(next);
        if id == next {
            self.seen.push(0);
            self.texts.push((clue, text()));
        }
        self.seen[id as usize] += 1;
        self.clues_of.push(id);
        if let Some(segment) = self.segments.last_mut() {
            segment.clues.end = self.clues_of.len();
        }
    }
}

impl Student for Lesson {
    fn run(&mut self, words: &[Span], free: &[bool]) {
        self.words = words.to_vec();
        let at = self.segments.len();
        self.examples.push(Example { free: free.to_vec(), segments: at..at, share: self.habits.share });
    }

    fn segment(&mut self, start: usize, end: usize) {
        let span = self.words[start].to(self.words[end - 1]);
        let near = self.marks.partition_point(|m| m.0.end <= span.start);
        let right = right(&self.words, start, end, &self.marks[near..], self.habits.open);
        let at = self.clues_of.len();
        self.segments.push(Segment { start, end, clues: at..at, right });
        if let Some(example) = self.examples.last_mut() {
            example.segments.end = self.segments.len();
        }
    }
}

fn letters(code: u64) -> String {
    code.to_be_bytes().into_iter().filter(|b| *b != 0).map(char::from).collect()
}

/// Only words of the language are learnt from, never names: those are for the gazetteers to know.
impl Sink for Lesson {
    fn code(&mut self, clue: Clue, code: u64) {
        self.add(clue, code, || letters(code));
    }

    fn word(&mut self, clue: Clue, word: &Form<'_>) {
        if word.is_lexical() {
            self.add(clue, value(clue, &word.folded), || word.folded.to_string());
        }
    }

    fn pair(&mut self, clue: Clue, first: &Form<'_>, second: &Form<'_>) {
        if first.is_lexical() && second.is_lexical() {
            self.add(clue, pair_value(first.hash, second.hash), || format!("{} {}", first.folded, second.folded));
        }
    }

    fn ending(&mut self, ending: &str) {
        self.add(Clue::Ending, value(Clue::Ending, ending), || ending.to_owned());
    }

    fn coded(&mut self, clue: Clue, code: u64, word: &Form<'_>) {
        if word.is_lexical() {
            self.add(clue, pair_value(code, word.hash), || format!("{} {}", letters(code), word.folded));
        }
    }
}
