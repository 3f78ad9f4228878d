//! What is never a name, and what always is one, whatever the clues say: hard limits on where a run may be cut.

use super::clues::{Known, Scene};
use super::forms::Casing;
use super::kinds::{Kind, Shape};
use crate::document::Label;
use crate::pack::{Class, Rank, Usage, Usual};

impl Scene<'_, '_> {
    /// Whether the tokens `start..end` of the run may be a name, or a word outside names.
    pub(super) fn allows(&self, start: usize, end: usize) -> bool {
        !self.cuts_a_country(start, end)
            && !self.glues_two_names(start, end)
            && !self.is_an_office(start, end)
            && !self.is_a_bare_head(start, end)
            && !self.parts_an_initial(start)
            && !self.starts_with_a_title(start, end)
            && !self.parts_a_head(start, end)
            && !self.is_a_place_in_a_count(start, end)
    }

    /// `[North Korean]`, never `North [Korean]`.
    fn cuts_a_country(&self, start: usize, end: usize) -> bool {
        let whole = |class| matches!(class, Class::Country | Class::Demonym | Class::Continent);
        self.known_near(start, end).iter().any(|k| {
            let inside = k.start <= start && end <= k.end && (k.start, k.end) != (start, end);
            let across = (k.start < start && start < k.end) || (k.start < end && end < k.end);
            k.end - k.start > 1 && whole(k.class) && (inside || across)
        })
    }

    /// `departed [Dakar] for [Recife]`, but `Institute for Security`; `[Guyana]'s [Marna]`, but `People's Daily`;
    /// `[Tarvonia] and [Panama]`, `[Republicans] and [Democrats]`, but `Trinidad and Tobago`;
    /// `Resolution [1929] and [Resolution 2231]`; `[Marna Institute] and the [Ubarra University]`;
    /// `[Muslims] of [Iraq]`, but `Council of Muslims of Iraq`.
    fn glues_two_names(&self, start: usize, end: usize) -> bool {
        let known = |from: usize, to: usize| self.known_near(start, end).iter().any(|k| (k.start, k.end) == (from, to));
        (start + 1..end - 1).any(|at| {
            let joiner = self.form(at);
            if joiner.is_capital() || known(start, end) {
                return false;
            }
            let country = |class| matches!(class, Class::Country | Class::Demonym | Class::Capital);
            let people = |at: usize| self.form(at).word.usual() == Usual::Norp;
            let peoples = (people(at - 1) && people(at + 1))
                || (self.is_people(start, at) && self.is_people(at + 1, end))
                || (self.is_people(at - 1, at) && self.is_people(at + 1, at + 2) && at + 2 == end);
            let head = |at: usize| {
                let word = self.form(at).word;
                word.is_org_head() || word.is_law_head() || word.is_event_head()
            };
            let parted = match &*self.form(at + 1).folded {
                "the" => head(at - 1) || head(end - 1),
                _ => self.form(at - 1).is_number() || self.form(at + 1).kind == Kind::Function,
            };
            let beside =
                self.known_near(start, end).iter().any(|k| country(k.class) && (k.end == at || k.start == at + 1));
            match &*joiner.folded {
                _ if joiner.word.is_purpose() => {
                    !(start..at).any(|word| self.form(word).is_capital() && self.form(word).is_lexical())
                }
                "of" => {
                    let before = self.is_people(start, at) || (at - start == 2 && self.is_people(start, start + 1));
                    before && self.is_people(at - 1, at) && self.form(at - 1).folded.ends_with('s')
                }
                "and" => beside || peoples || parted,
                _ if joiner.shape == Shape::Hyphen => self.is_people(start, at) && self.is_people(at + 1, end),
                _ if joiner.kind == Kind::Clitic => {
                    let head = at - start > 1 && self.form(at - 1).word.is_org_head();
                    head || self.known_near(start, end).iter().any(|k| country(k.class) && k.end == at)
                }
                _ => false,
            }
        })
    }

    /// `External Economic Relations Minister [Yun Jong Ho]`: what an office is for is no name.
    fn is_an_office(&self, start: usize, end: usize) -> bool {
        let office = |at: usize| at < self.run.end && matches!(self.form(at).kind, Kind::Role | Kind::Title);
        let person = end + 1 < self.run.end && self.form(end + 1).is_capital();
        let plain = |at: usize| self.form(at).is_lexical() && !self.form(at).word.is_org_head();
        let known = self.known_near(start, end).iter().any(|k| k.start <= start && k.end >= end);
        end - start > 1 && office(end) && person && !known && (start..end).all(plain)
    }

    /// `[John F. Kennedy]`, never `John [F. Kennedy]`; but `Vitamin [C]`.
    fn parts_an_initial(&self, start: usize) -> bool {
        let initial = self.form(start).shape == Shape::Letter && self.form(start).text.ends_with('.');
        let inside = start > self.run.start && start + 1 < self.run.end && self.form(start + 1).is_capital();
        initial
            && inside
            && matches!(
                self.form(start - 1).kind,
                Kind::FirstName | Kind::FirstOrSurname | Kind::Surname | Kind::Unknown
            )
    }

    /// `Col. [Juma Hesterval]`; but `[General Motors]`, and `[St. Mary]` is no title.
    fn starts_with_a_title(&self, start: usize, end: usize) -> bool {
        let form = self.form(start);
        end - start > 1 && form.word.is_title() && form.text.ends_with('.') && !form.folded.starts_with("st")
    }

    /// `[Operation Silver Heron]`, never `Operation [Silver Heron]`; `[Resolution 1929]`, never without its number.
    fn parts_a_head(&self, start: usize, end: usize) -> bool {
        let is = |at: usize, word: &str| self.form(at).is_capital() && &*self.form(at).folded == word;
        let first = |at: usize| {
            at == self.run.start || !self.form(at - 1).is_capital() || self.form(at - 1).kind == Kind::Function
        };
        let operation =
            start > self.run.start && self.form(start).is_capital() && is(start - 1, "operation") && first(start - 1);
        let resolution = end < self.run.end && self.form(end).is_number() && is(end - 1, "resolution");
        self.casing == Casing::Normal && (operation || resolution)
    }

    /// `Flight 370`, `Phase 2`; but `[Terminal 5]` is a building.
    fn is_a_place_in_a_count(&self, start: usize, end: usize) -> bool {
        end - start > 1 && self.form(end - 1).is_number() && self.form(end - 2).word.is_counted_place()
    }

    /// `[Trade Department]`, never `Trade [Department]`.
    fn is_a_bare_head(&self, start: usize, end: usize) -> bool {
        let word = self.form(start).word;
        let before = start.checked_sub(1).filter(|at| *at >= self.run.start).map(|at| self.form(at));
        let plain =
            before.is_some_and(|f| f.is_capital() && f.is_lexical() && !f.word.is_function() && f.kind != Kind::Title);
        end - start == 1 && word.is_org_head() && !word.is_role() && plain && self.casing == Casing::Normal
    }

    /// `radical [Muslim] militants`, `[Western] values`, `[U.S.]-led`; but `[Green] energy is cheap` starts a sentence.
    pub(super) fn is_no_plain_word(&self, at: usize) -> bool {
        let form = self.form(at);
        let telling = match form.word.usage() {
            Usage::Capital | Usage::Unknown => self.casing != Casing::Upper,
            _ => self.casing == Casing::Normal && at > self.sentence.start && self.forms.evidence(form).lower == 0,
        };
        // `U.S.` is no `us`.
        let acronym = self.casing == Casing::Normal && matches!(form.shape, Shape::Capitals | Shape::Stopped);
        (telling && form.is_capital() && !form.word.is_common() && self.is_people(at, at + 1))
            || (acronym && self.is_class(at, Class::Country))
    }

    /// Whether the gazetteers know a word as one of a class.
    fn is_class(&self, at: usize, class: Class) -> bool {
        self.known_near(at, at + 1).iter().any(|k| (k.start, k.end, k.class) == (at, at + 1, class))
    }

    /// Whether the gazetteers know the tokens as a people, a faith or an allegiance and as nothing but that.
    /// `Norman` and `Green` are rather names of persons.
    pub(super) fn is_people(&self, start: usize, end: usize) -> bool {
        let exact = |k: &&Known| (k.start, k.end) == (start, end);
        let senses = || self.known_near(start, end).iter().filter(exact).map(|k| k.class.label());
        let word = self.form(start).word;
        let frequent = word.first_name() == Rank::Frequent || word.surname() == Rank::Frequent;
        let person = word.usual() == Usual::Person || (frequent && word.usual() != Usual::Norp);
        !(person && end - start == 1)
            && senses().any(|l| l == Label::Norp)
            && senses().all(|l| matches!(l, Label::Norp | Label::Language))
    }
}
