//! What is never a name, whatever the clues say: hard limits on where a run may be cut.

use super::clues::Scene;
use crate::pack::{Class, Usual};

impl Scene<'_, '_> {
    /// Whether the tokens `start..end` of the run may be a name, or a word outside names.
    pub(super) fn allows(&self, start: usize, end: usize) -> bool {
        !self.cuts_a_country(start, end)
            && !self.glues_two_names(start, end)
            && !self.is_an_office(start, end)
            && !self.is_a_bare_head(start, end)
            && !self.parts_an_initial(start)
            && !self.starts_with_a_title(start, end)
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
    /// `[Tarvonia] and [Panama]`, `[Republicans] and [Democrats]`, but `Trinidad and Tobago`.
    fn glues_two_names(&self, start: usize, end: usize) -> bool {
        let known = |from: usize, to: usize| self.known_near(start, end).iter().any(|k| (k.start, k.end) == (from, to));
        (start + 1..end - 1).any(|at| {
            let joiner = self.form(at);
            if joiner.is_capital() || known(start, end) {
                return false;
            }
            let country = |class| matches!(class, Class::Country | Class::Demonym | Class::Capital);
            let people = |at: usize| self.form(at).word.usual() == Usual::Norp;
            let peoples = people(at - 1) && people(at + 1);
            let beside =
                self.known_near(start, end).iter().any(|k| country(k.class) && (k.end == at || k.start == at + 1));
            match &*joiner.folded {
                "for" | "in" | "on" | "to" | "at" | "against" | "with" => {
                    !(start..at).any(|word| self.form(word).is_capital() && self.form(word).is_lexical())
                }
                "and" => beside || peoples,
                _ if joiner.class == b'\'' => {
                    let head = at - start > 1 && self.form(at - 1).word.is_org_head();
                    head || self.known_near(start, end).iter().any(|k| country(k.class) && k.end == at)
                }
                _ => false,
            }
        })
    }

    /// `External Economic Relations Minister [Yun Jong Ho]`: what an office is for is no name.
    fn is_an_office(&self, start: usize, end: usize) -> bool {
        let office = |at: usize| at < self.run.end && matches!(self.form(at).class, b'R' | b'T');
        let person = end + 1 < self.run.end && self.form(end + 1).is_capital();
        let plain = |at: usize| self.form(at).is_lexical() && !self.form(at).word.is_org_head();
        let known = self.known_near(start, end).iter().any(|k| k.start <= start && k.end >= end);
        end - start > 1 && office(end) && person && !known && (start..end).all(plain)
    }

    /// `[John F. Kennedy]`, never `John [F. Kennedy]`; but `Vitamin [C]`.
    fn parts_an_initial(&self, start: usize) -> bool {
        let initial = self.form(start).shape == b'I' && self.form(start).text.ends_with('.');
        let inside = start > self.run.start && start + 1 < self.run.end && self.form(start + 1).is_capital();
        initial && inside && matches!(self.form(start - 1).class, b'F' | b'N' | b'S' | b'U')
    }

    /// `Col. [Juma Hesterval]`; but `[General Motors]`, and `[St. Mary]` is no title.
    fn starts_with_a_title(&self, start: usize, end: usize) -> bool {
        let form = self.form(start);
        end - start > 1 && form.word.is_title() && form.text.ends_with('.') && !form.folded.starts_with("st")
    }

    /// `[Trade Department]`, never `Trade [Department]`.
    fn is_a_bare_head(&self, start: usize, end: usize) -> bool {
        let word = self.form(start).word;
        let before = start.checked_sub(1).filter(|at| *at >= self.run.start).map(|at| self.form(at));
        let plain =
            before.is_some_and(|f| f.is_capital() && f.is_lexical() && !f.word.is_function() && f.class != b'T');
        end - start == 1
            && word.is_org_head()
            && !word.is_role()
            && plain
            && self.casing == super::forms::Casing::Normal
    }
}
