//! What stands around a word, and how far the name of a head reaches.

use super::super::kinds::{Kind, Shape};
use super::cursor::{Place, Sight};
use crate::annotate::mentions::forms::Form;
use crate::document::Label;
use crate::pack::{Class, NameLink, PatternWord, Rank, Usual};
use std::ops::Range;

/// The most tokens of a name on one side of its head.
const LONGEST: Place = 12;

impl Sight<'_, '_> {
    pub(super) fn is_capital(&self, at: Place) -> bool {
        self.get(at).is_some_and(Form::is_capital)
    }

    pub(super) fn is_number(&self, at: Place) -> bool {
        self.get(at).is_some_and(Form::is_number)
    }

    /// `1987`
    pub(super) fn is_year(&self, at: Place) -> bool {
        let year = |f: &Form<'_>| f.text.len() == 4 && (f.text.starts_with("1") || f.text.starts_with("20"));
        self.get(at).is_some_and(|f| f.is_number() && year(f) && f.text.bytes().all(|b| b.is_ascii_digit()))
    }

    /// `II`, `IV`
    pub(super) fn is_roman(&self, at: Place) -> bool {
        self.get(at)
            .is_some_and(|f| matches!(f.text, "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "IX" | "X" | "XL"))
    }

    /// A capitalised word of the language, as `Trade` in `Trade Act`; not a place or a person.
    pub(super) fn is_plain(&self, at: Place) -> bool {
        self.get(at).is_some_and(|f| f.is_capital() && f.is_lexical() && f.word.usual() != Usual::Gpe)
    }

    /// Whether any list knows exactly these tokens as something with the label.
    pub(super) fn is_known(&self, tokens: Range<Place>, label: impl Fn(Label) -> bool) -> bool {
        self.is_class(tokens, |class| label(class.label()))
    }

    pub(super) fn is_class(&self, tokens: Range<Place>, is: impl Fn(Class) -> bool) -> bool {
        let hit = self.longest(tokens.start, tokens.end).filter(|hit| hit.tokens as Place == tokens.end - tokens.start);
        hit.is_some_and(|hit| hit.senses.into_iter().any(|sense| is(sense.class)))
    }

    /// A country, a people, a faith, or a group: what owns ships and bases, and names none.
    pub(super) fn is_owner(&self, tokens: Range<Place>) -> bool {
        let owner = |class: Class| {
            matches!(class, Class::Country | Class::Continent) || matches!(class.label(), Label::Norp | Label::Org)
        };
        let last = self.form(tokens.end - 1);
        matches!(last.word.usual(), Usual::Norp | Usual::Org) || last.word.is_org_head() || self.is_class(tokens, owner)
    }

    /// Known as a person, by the first name or as the only word.
    pub(super) fn is_person(&self, tokens: Range<Place>) -> bool {
        let (first, last) = (self.form(tokens.start).word, self.form(tokens.end - 1).word);
        let first_name = first.first_name() >= Rank::Known && tokens.len() > 1 && last.surname() >= Rank::Known;
        let surname = tokens.len() == 1 && first.surname() >= Rank::Known && !self.form(tokens.start).is_lexical();
        first_name || surname || first.usual() == Usual::Person
    }

    /// `Council for the [Kelvarian Revolution]`
    pub(super) fn is_what_a_body_is_for(&self, start: Place) -> bool {
        let the = Place::from(self.word_before(start) == "the");
        let link = start - 1 - the;
        let body = self.before(link).is_some_and(|f| f.is_capital() && f.word.is_org_head());
        body && matches!(self.word(link), "of" | "for" | "on")
    }

    /// `Friday`, `The` or `In`, `President`: where a name that is walked backwards has begun.
    fn ends_walk(&self, at: Place) -> bool {
        let form = self.form(at);
        let opens = at == 0 || matches!(self.form(at - 1).kind, Kind::Quote | Kind::Colon | Kind::Open);
        match form.kind {
            Kind::Calendar => true,
            // `President [Marna Act]`, but `[Marine Mammal Act]`, `[Sri Lankan Civil War]`
            Kind::Title | Kind::Role => {
                !self.is_plain(at + 1) && self.longest(at, at + 3).is_none_or(|hit| hit.tokens == 1)
            }
            Kind::Function => opens || form.word.is_article() || &*form.folded == "i",
            _ => false,
        }
    }

    /// Where a name begins whose last words are known from `from` on: capitalised words, with hyphens and the `links` between.
    /// A link holds only behind a word of the language: `[Trade in Arms Act]`, but `Kenya and the [Arms Act]`.
    pub(super) fn start_of(&self, from: Place, links: NameLink) -> Place {
        let mut start = from;
        while start > 0 && from - start < LONGEST {
            let prev = start - 1;
            let form = self.form(prev);
            let further = prev > 0;
            if form.is_capital() && !self.ends_walk(prev) {
                start = prev;
            } else if form.shape == Shape::Hyphen && further && self.touches(prev) && self.touches(start) {
                let part = self.form(prev - 1).word.is_particle() || self.has(prev - 1, PatternWord::PREFIX);
                if !self.is_capital(prev - 1) && !part {
                    break;
                }
                start = prev - 1;
            } else if further && self.is_plain(prev - 1) && !self.ends_walk(prev - 1) && self.links(prev, links) {
                start = prev - 1;
            } else {
                break;
            }
        }
        start
    }

    /// A link with no head before it, or the end of `Workers'` and `Women's`.
    fn links(&self, at: Place, links: NameLink) -> bool {
        let word = self.form(at - 1).word;
        let head = word.is_law_head() || word.is_event_head();
        !head && self.is_link(at, links) || self.form(at).shape == Shape::Clitic
    }

    /// Where a name ends whose first words are known up to `from`: capitalised words, with hyphens and the `links` between,
    /// `and` and commas only from word to word of the language.
    pub(super) fn end_of(&self, from: Place, links: NameLink) -> Place {
        let mut end = from;
        while end - from < LONGEST {
            let mut next = end;
            while next - end < 3 && self.joins(next, links) {
                next += 1;
            }
            let mark =
                self.get(end).is_some_and(|f| f.shape == Shape::Hyphen && self.touches(end) && self.touches(end + 1));
            if mark
                && self.get(end + 1).is_some_and(|f| {
                    matches!(f.shape, Shape::Lower | Shape::Capital | Shape::Capitals | Shape::Letter | Shape::Number)
                })
            {
                end += 2;
                continue;
            }
            if !self.is_capital(next) || self.form(next).kind == Kind::Calendar {
                break;
            }
            let listed = next > end && (matches!(self.word(end), "and" | "or") || self.form(end).kind == Kind::Comma);
            if listed && !(self.is_plain(end - 1) && self.is_plain(next)) {
                break;
            }
            if next > end && self.form(end).kind == Kind::Comma && !(next..next + 4).any(|at| self.word(at) == "and") {
                break;
            }
            end = next + 1;
        }
        end
    }

    fn joins(&self, at: Place, links: NameLink) -> bool {
        let possessive = |f: &Form<'_>| f.kind == Kind::Clitic && links.has(NameLink::OWNED);
        self.get(at).is_some_and(|f| !f.is_capital() && (possessive(f) || self.is_link(at, links)))
    }
}
